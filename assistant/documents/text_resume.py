"""Formats that are text: a bullet is a stretch of it, and everything outside the changed stretches stays as it is."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.documents.outline import Block, outline
from assistant.documents.resume import Resume
from assistant.errors import BadInput

LONGEST = 200_000
"""Letters that a resume written by hand may have: a hundred times what one needs."""
_SAVE_AS_TEXT = "Save its words as UTF-8 text (.txt), and pass that."
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


@dataclass(frozen=True, slots=True)
class Text:
    """Decoded text, line ends as they were, and how it was encoded; `bom` is empty where there was none."""

    text: str
    encoding: str
    bom: bytes

    def encoded(self, text: str) -> bytes:
        """Other text in the same encoding."""
        return self.bom + text.encode(self.encoding)


@dataclass(frozen=True, slots=True)
class Piece:
    """Where a bullet's words stand, [start, end) in letters, and how new words are written there.

    `written` may raise CannotPlace.
    """

    start: int
    end: int
    written: Callable[[str], str]

    def edits(self, words: str) -> Sequence[tuple[int, int, str]]:
        """The stretches that new words change, each with what stands there then."""
        return [(self.start, self.end, self.written(words))]


@dataclass(frozen=True, slots=True)
class ScatteredPiece:
    """As `Piece`, of a bullet whose words stand in several stretches with other words between them."""

    edits: Callable[[str], Sequence[tuple[int, int, str]]]


def read_text_file(path: Path, what: str = "") -> str:
    """The text of a file; raises BadInput, with what it is called, where it cannot be read, is no text or empty."""
    name = f"{what} {path}".lstrip()
    try:
        text = decoded(path.read_bytes(), name).text
    except OSError as error:
        raise BadInput(f"{name} cannot be read: {error.strerror or error}.") from error
    if not text.strip():
        raise BadInput(f"{name} is empty.")
    return text


def decoded(raw: bytes, what: str = "The file") -> Text:
    """The text of a file; raises BadInput, with what it is called, for anything but UTF-8, or UTF-16 with its mark."""
    bom, encoding = next(((bom, name) for bom, name in _BOMS if raw.startswith(bom)), (b"", "utf-8"))
    try:
        text = raw[len(bom) :].decode(encoding)
    except UnicodeDecodeError as error:
        if b"\0" in raw and not bom:
            raise BadInput(f"{what} is no text.", hint=_SAVE_AS_TEXT) from error
        raise BadInput(
            f"{what} is not {encoding.upper()[:6].rstrip('-')} text (byte {error.start + len(bom) + 1}).",
            hint="Save it as UTF-8, or convert it first: iconv -f WINDOWS-1252 -t UTF-8",
        ) from error
    if "\0" in text:
        raise BadInput(f"{what} is no text.", hint=_SAVE_AS_TEXT)
    return Text(text, encoding, bom)


def readable(raw: bytes) -> Text:
    """The text of a file that people write by hand; raises BadInput where it is empty, too long or no text."""
    text = decoded(raw)
    if not text.text.strip():
        raise BadInput("The file is empty.")
    if len(text.text) > LONGEST:
        raise BadInput(f"The file has {len(text.text):,} letters; a resume's text may have {LONGEST:,}.")
    return text


class TextResume(Resume):
    """A resume whose file is text; the key of each block is the index of its piece."""

    def __init__(
        self,
        raw: bytes,
        text: Text,
        blocks: Sequence[Block],
        pieces: Sequence[Piece | ScatteredPiece],
        notes: Sequence[str] = (),
    ) -> None:
        made = outline(blocks)
        super().__init__(raw, made.sections, made.bullets, notes)
        self._text = text
        self._pieces = {name: pieces[key] for name, key in made.keys.items()}

    def rendered(self, changes: Mapping[str, str], suffix: str = "") -> bytes:
        """See `Resume.rendered`."""
        self.check_suffix(suffix)
        if not changes:
            return self.raw
        text = self._text.text
        out: list[str] = []
        at = 0
        for start, end, words in sorted(edit for name in changes for edit in self._pieces[name].edits(changes[name])):
            out += (text[at:start], words)
            at = end
        return self._text.encoded("".join((*out, text[at:])))

    def plain(self, changes: Mapping[str, str]) -> list[str]:
        """The file's own lines."""
        return decoded(self.rendered(changes)).text.splitlines()
