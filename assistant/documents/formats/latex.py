"""LaTeX: items and the macros of resumes; new words are spelled so that none of them can become a command."""

import re
from dataclasses import dataclass

from assistant.documents.latex.spelling import Script
from assistant.documents.resume import Resume
from assistant.documents.text_resume import Text, TextResume, decoded
from assistant.errors import BadInput

LARGEST = 200_000
"""Bytes that a LaTeX file may have: a resume has a tenth of that."""
_BEGIN = re.compile(r"^[^%\r\n]*?\\begin[ \t]*\{document\}", re.MULTILINE)
_END = re.compile(r"^[^%\r\n]*?(?P<end>\\end[ \t]*\{document\})", re.MULTILINE)
_COMMENT = re.compile(r"(?<!\\)%[^\r\n]*")
_PACKAGE = re.compile(r"\\(?:usepackage|RequirePackage)\s*(?:\[([^\]]{0,500})\])?\s*\{([^}]{0,500})\}")
_CLASS = re.compile(r"\\documentclass\s*(?:\[[^\]]{0,500}\])?\s*\{([^}]{0,100})\}")
_ENGINE = re.compile(r"%\s*!\s*TEX\s+(?:TS-)?program\s*=\s*(?:xe|lua)latex", re.IGNORECASE)
_ANY_LETTER = frozenset(("fontspec", "unicode-math", "polyglossia", "mathspec", "xltxtra", "xeCJK", "luatexja", "ctex"))
_ANY_LETTER_CLASSES = frozenset(("awesome-cv", "friggeri-cv", "deedy-resume", "deedy-resume-openfont"))
_ENCODED = {
    "T2A": (0x400, 0x4FF),
    "T2B": (0x400, 0x4FF),
    "T2C": (0x400, 0x4FF),
    "X2": (0x400, 0x4FF),
    "LGR": (0x370, 0x3FF),
}
_OLD_ENCODINGS = {
    "latin1": "latin-1",
    "latin9": "iso8859-15",
    "ansinew": "cp1252",
    "cp1252": "cp1252",
    "applemac": "mac-roman",
}
_TELLING = re.compile(rb"^[ \t]*\\(?:documentclass|begin[ \t]*\{document\})", re.MULTILINE)
_LIKELY = re.compile(rb"^[ \t]*\\(?:item\b|(?:sub)*section\*?\{|resume[A-Z]\w+|cv[a-z]+\{|begin\{|end\{)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class LatexFormat:
    """LaTeX's place among the formats."""

    name: str = "LaTeX"
    suffixes: tuple[str, ...] = (".tex", ".ltx", ".latex")

    def fits(self, raw: bytes) -> bool:
        """Whether a document begins somewhere, or most of the first lines are commands of a resume."""
        start = raw[:100_000]
        return bool(_TELLING.search(start)) or 2 * len(_LIKELY.findall(start)) > len(start.strip().splitlines()) > 1

    def read(self, raw: bytes) -> Resume:
        """See `Format.read`."""
        if len(raw) > LARGEST:
            raise BadInput(
                f"The LaTeX file has {len(raw) / 1000:,.0f} kB; a resume may have {LARGEST / 1000:,.0f}.",
                hint="Pass the file with the resume's lines alone.",
            )
        text = _decoded(raw)
        if not text.text.strip():
            raise BadInput("The LaTeX file is empty.", hint="Pass the file that holds the resume's lines.")
        return _read(raw, text)


class LatexResume(TextResume):
    """A resume in LaTeX's source."""

    format = "LaTeX"
    writes = (".tex", ".ltx", ".latex")


def _decoded(raw: bytes) -> Text:
    """The text, by the encoding that the file itself names where it is no UTF-8."""
    try:
        return decoded(raw)
    except BadInput:
        named = re.search(rb"\\usepackage\s*\[\s*(\w+)\s*\]\s*\{inputenc\}", raw[:50_000])
        encoding = _OLD_ENCODINGS.get(named[1].decode("ascii", "replace")) if named else None
        if encoding is None:
            raise
        try:
            return Text(raw.decode(encoding), encoding, b"")
        except UnicodeDecodeError as error:
            raise BadInput(f"The file is not {encoding}, which it names as its encoding.") from error


def _read(raw: bytes, text: Text) -> LatexResume:
    from assistant.documents.headings import kind_of_heading
    from assistant.documents.latex.blocks import BlockReader
    from assistant.documents.latex.macros import macros_of
    from assistant.documents.latex.tokens import tokenised

    begin, end = _body(text.text)
    source = tokenised(text.text, begin, end)
    reader = BlockReader(source, macros_of(text.text), _script(text.text, begin, end))
    blocks = reader.blocks
    if not any(block.what == "heading" or kind_of_heading(block.text) for block in blocks):
        blocks = [block for block in blocks if block.what != "paragraph"]
    return LatexResume(raw, text, blocks, reader.pieces, _notes(reader.fetched))


def _body(text: str) -> tuple[int, int]:
    """Where the document's body stands; the whole text where no document begins."""
    begin = _BEGIN.search(text)
    start = begin.end() if begin else 0
    end = _END.search(text, start)
    return start, end.start("end") if end else len(text)


def _script(text: str, begin: int, end: int) -> Script:
    """What letters the document takes, by what its preamble loads."""
    preamble = _COMMENT.sub("", text[:begin])
    loaded: dict[str, str] = {}
    for options, names in _PACKAGE.findall(preamble):
        loaded |= {name.strip(): options for name in names.split(",")}
    document_class = _CLASS.search(preamble)
    encodings = [name.strip() for name in loaded.get("fontenc", "").split(",")]
    own = frozenset(letter for letter in _COMMENT.sub("", text[begin:end]) if not letter.isascii())
    return Script(
        unicode=bool(
            _ANY_LETTER & loaded.keys()
            or (document_class and document_class[1].strip() in _ANY_LETTER_CLASSES)
            or _ENGINE.search(text[:begin])
        ),
        t1="T1" in encodings,
        literal=bool(own) and loaded.get("inputenc", "utf8").strip() in ("", "utf8", "utf8x"),
        shorthands=bool({"babel", "polyglossia", "ngerman", "german"} & loaded.keys()),
        own=own,
        ranges=tuple(_ENCODED[name] for name in encodings if name in _ENCODED),
    )


def _notes(fetched: list[str]) -> list[str]:
    if not fetched:
        return []
    names = ", ".join(f"“{name.strip()}”" for name in dict.fromkeys(fetched[:5]))
    more = f" and {len(fetched) - 5} more" if len(fetched) > 5 else ""
    return [f"The file takes in {names}{more}, which was not opened; pass those files themselves."]


FORMAT = LatexFormat()
