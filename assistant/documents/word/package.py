"""A .docx as a ZIP: its parts, unpacked within limits, and one part replaced with every other byte as it was."""

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from assistant.errors import BadInput

_MOST_PARTS = 5_000
_LARGEST_PART = 30_000_000
"""Bytes that a part which is read may have, unpacked."""
_LARGEST_WHOLE = 300_000_000
_TIGHTEST = 150
"""How many times larger a package of more than _FREE bytes may be when unpacked."""
_FREE = 10_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_END = struct.Struct("<4s4H2LH")
_SIZES_FOLLOW = 0x8
_ENCRYPTED = 0x1
_AGAIN = "Open it in Word or LibreOffice, save it again as .docx, and pass that file."
_FAULTS = (BadZipFile, ValueError, NotImplementedError, EOFError, OSError, RuntimeError, struct.error, zlib.error)


def is_package(raw: bytes) -> bool:
    """Whether these bytes are a Word file, or one that is locked with a password, or Word's old format."""
    if raw.startswith(_OLE):
        return _stream(raw, "EncryptedPackage") or _stream(raw, "WordDocument")
    return raw.startswith(b"PK\3\4") and b"[Content_Types].xml" in raw and b"word/" in raw


class Package:
    """The parts of a .docx; raises BadInput for bytes that are none, are locked, or would unpack beyond all measure."""

    def __init__(self, raw: bytes) -> None:
        _refuse_others(raw)
        self._raw = raw
        try:
            with ZipFile(BytesIO(raw)) as opened:
                self._parts = {info.filename: info for info in opened.infolist()}
                self._directory = opened.start_dir
                many = len(opened.infolist())
        except _FAULTS as error:
            raise BadInput("The Word file is broken: it is cut off or damaged.", hint=_AGAIN) from error
        if many != len(self._parts):
            raise BadInput("The Word file is broken: it holds a part twice.", hint=_AGAIN)
        self._check_sizes()
        self._end = raw.rfind(b"PK\5\6")
        if self._end < 0 or _END.unpack_from(raw, self._end)[6] != self._directory:
            raise BadInput("The Word file is packed in an unusual way.", hint=_AGAIN)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its parts, in the order of its directory."""
        return tuple(self._parts)

    def part(self, name: str) -> bytes | None:
        """A part's bytes, None where there is none of that name; raises BadInput for one that is damaged."""
        info = self._parts.get(name)
        if info is None:
            return None
        if info.flag_bits & _ENCRYPTED:
            raise BadInput("The Word file is locked with a password.", hint="Save it without one, and pass that file.")
        if info.file_size > _LARGEST_PART or info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise BadInput(
                f"The Word file's part {_shown(name)} is too large or packed in an unusual way.", hint=_AGAIN
            )
        try:
            # One byte more than is declared and no further: what is declared may be a lie.
            with ZipFile(BytesIO(self._raw)) as opened, opened.open(info) as part:
                return part.read(info.file_size + 1)
        except _FAULTS as error:
            raise BadInput(f"The Word file is broken: its part {_shown(name)} is damaged.", hint=_AGAIN) from error

    def replaced(self, name: str, data: bytes) -> bytes:
        """The whole package with other bytes for one part; everything else is copied as it stands."""
        info = self._parts[name]
        start = info.header_offset
        end = min((other.header_offset for other in self._parts.values() if other.header_offset > start), default=-1)
        end = self._directory if end < 0 else end
        packed = _deflated(data) if info.compress_type == ZIP_DEFLATED else data
        sizes = (zlib.crc32(data), len(packed), len(data))
        entry = self._local_header(info, sizes) + packed
        grown = len(entry) - (end - start)
        return b"".join(
            (
                self._raw[:start],
                entry,
                self._raw[end : self._directory],
                self._central(start, sizes, grown),
                self._tail(grown),
            )
        )

    def _local_header(self, info: ZipInfo, sizes: tuple[int, int, int]) -> bytes:
        at = info.header_offset
        signature, version, flags, method, time, date, _, _, _, name, extra = _LOCAL.unpack_from(self._raw, at)
        fixed = _LOCAL.pack(signature, version, flags & ~_SIZES_FOLLOW, method, time, date, *sizes, name, extra)
        return fixed + self._raw[at + _LOCAL.size : at + _LOCAL.size + name + extra]

    def _central(self, start: int, sizes: tuple[int, int, int], grown: int) -> bytes:
        """The directory, with the replaced part's sizes, and every later part moved by `grown` bytes."""
        out: list[bytes] = []
        at = self._directory
        for _ in self._parts:
            fields = list(_CENTRAL.unpack_from(self._raw, at))
            end = at + _CENTRAL.size + fields[10] + fields[11] + fields[12]
            if fields[16] == start:
                fields[3] &= ~_SIZES_FOLLOW
                fields[7:10] = sizes
            elif fields[16] > start:
                fields[16] += grown
            out += (_CENTRAL.pack(*fields), self._raw[at + _CENTRAL.size : end])
            at = end
        return b"".join((*out, self._raw[at : self._end]))

    def _tail(self, grown: int) -> bytes:
        fields = list(_END.unpack_from(self._raw, self._end))
        fields[6] += grown
        return _END.pack(*fields) + self._raw[self._end + _END.size :]

    def _check_sizes(self) -> None:
        whole = sum(info.file_size for info in self._parts.values())
        if len(self._parts) > _MOST_PARTS:
            raise BadInput(f"The Word file has {len(self._parts):,} parts; no resume has so many.")
        if whole > _LARGEST_WHOLE or (whole > _FREE and whole > _TIGHTEST * len(self._raw)):
            raise BadInput(f"The Word file would unpack to {whole / 1e6:,.0f} MB; it was not opened.", hint=_AGAIN)


def _refuse_others(raw: bytes) -> None:
    if raw.startswith(_OLE) and _stream(raw, "EncryptedPackage"):
        raise BadInput("The Word file is locked with a password.", hint="Save it without one, and pass that file.")
    if raw.startswith(_OLE):
        raise BadInput("The file is in Word's old .doc format, whatever its name says.", hint="Save it as .docx.")
    if not raw.startswith(b"PK"):
        raise BadInput("The file is empty." if not raw else "The file is no Word file, whatever its name says.")


def _stream(raw: bytes, name: str) -> bool:
    return name.encode("utf-16-le") in raw


def _deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def _shown(name: str) -> str:
    return ascii(name[:60])
