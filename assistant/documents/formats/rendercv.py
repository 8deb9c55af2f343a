"""RenderCV YAML: the words of highlights, summaries and texts may change; comments, quotes and order stay."""

import re
from collections.abc import Iterator
from functools import partial

from assistant.documents.headers import entry_of
from assistant.documents.headings import kind_of_heading
from assistant.documents.inline_markdown import BREAK, MarkedLine, marked_line
from assistant.documents.limits import is_line
from assistant.documents.outline import Block
from assistant.documents.resume import REWRITABLE, CannotPlace, Entry, Format, Resume, SectionKind
from assistant.documents.spelled import lines_within, not_too_long, value_line
from assistant.documents.text_resume import TextResume, decoded
from assistant.documents.value_reading import ValueReading, dates_of
from assistant.documents.yaml_nodes import Node, compose
from assistant.documents.yaml_scalars import Place, letters_of
from assistant.errors import BadInput

_CV = re.compile(r"^cv:[ \t]*(?:#.*)?\r?$", re.MULTILINE)
_SECTIONS = re.compile(r"^[ \t]+[\"']?sections[\"']?:", re.MULTILINE)
_FIRST_LINE = re.compile(r"(?:[ \t]*+(?:#[^\r\n]*+)?(?>\r\n?|\n))*+(?:---|[\w\"'.-]+[ \t]*:)")
_ESCAPED = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4})")
_MOST_LETTERS = 2_000
"""Letters that a line may have: beyond, it is none of a resume."""
_MOST_BRACKETS = 50
"""`[` that a line may have: Markdown with more is slow to read."""
_FORMULA = "$$"
_POINTS = ("bullet", "number", "reversed_number")


class RenderCv(TextResume):
    """A resume in RenderCV's YAML."""

    format = "RenderCV YAML"
    writes = (".yaml", ".yml")


class _RenderCvFormat:
    name = "RenderCV YAML"
    suffixes = (".yaml", ".yml")

    def fits(self, raw: bytes) -> bool:
        """A mapping with `cv:` at its margin and `sections:` under it."""
        try:
            text = decoded(raw).text
        except BadInput:
            return False
        return all((_FIRST_LINE.match(text), _CV.search(text), _SECTIONS.search(text)))

    def read(self, raw: bytes) -> Resume:
        """See `Format.read`."""
        text = decoded(raw)
        if not text.text.strip():
            raise BadInput("The file is empty.")
        cv = compose(text.text).fields.get("cv", _NOTHING)
        sections = cv.fields.get("sections", _NOTHING)
        if sections.what != "map" or not sections.fields:
            raise BadInput(
                "The YAML file is no RenderCV resume: it has no cv with sections.",
                hint="RenderCV keeps entries under cv: sections:, a list for each section.",
            )
        reading = _Reading(text.text)
        reading.read(cv, sections)
        return RenderCv(raw, text, reading.blocks, reading.pieces)


FORMAT: Format = _RenderCvFormat()
_NOTHING = Node("list", 0, 0)


class _Reading(ValueReading):
    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.ascii_only = text.isascii() and _ESCAPED.search(text) is not None

    def read(self, cv: Node, sections: Node) -> None:
        self.blocks.append(Block("heading", "cv", kind="contact"))
        for name, value in cv.fields.items():
            if name in ("name", "headline", "label", "location", "email", "phone", "website"):
                self._skip(value)
        for name, section in sections.fields.items():
            kind = _kind(name, section)
            self.blocks.append(Block("heading", name.replace("_", " "), self.place(section.start), kind=kind))
            for entry in section.items:
                self._entry(kind, entry)

    def _entry(self, kind: SectionKind, node: Node) -> None:
        if kind not in REWRITABLE or _is_listing(node):
            self._skip(node)
        elif node.what == "scalar":
            self._words(node, paragraph=True)
        elif any(point in node.fields for point in _POINTS):
            for point in _POINTS:
                self._words(node.fields.get(point, _NOTHING), paragraph=False)
        elif node.what == "map":
            self._position(kind, node)

    def _position(self, kind: SectionKind, node: Node) -> None:
        self.header(_entry_of(kind, node), node.start)
        for name, value in node.fields.items():
            if name == "summary":
                self._words(value, paragraph=True)
            elif name == "highlights":
                for line in value.items:
                    self._words(line, paragraph=False)
            elif name == "location":
                self._skip(value)

    def _words(self, node: Node, *, paragraph: bool) -> None:
        """Each paragraph of a text is a line of the resume; an alias is none, for its words stand elsewhere."""
        if node.what != "scalar":
            self._skip(node)
            return
        not_too_long(len(node.value), self.lines.at(node.start))
        letters = letters_of(node, self.text)
        if letters is None:
            self._skip(node)
            return
        for start, end in _paragraphs(letters.text, node.style):
            if not _may_be_line(letters.text[start:end]):
                self.blocks.append(Block("skip", value_line(letters.text[start:end]), self.place(node.start)))
                continue
            marked = _marked(letters.text[start:end])
            words = marked.text
            if paragraph and not is_line(words):
                self.blocks.append(Block("skip", words, self.place(node.start)))
                continue
            first, last = letters.stretch(start, end)
            place = Place(self.text, node, first, last, self.ascii_only)
            self.bullet(words, first, (first, last), partial(_spelled, place, marked))

    def _skip(self, node: Node) -> None:
        for line in _lines_of(node):
            self.blocks.append(Block("skip", line, self.place(node.start)))


def _may_be_line(text: str) -> bool:
    return len(text) <= _MOST_LETTERS and text.count("[") <= _MOST_BRACKETS


def _marked(text: str) -> MarkedLine:
    """The Markdown of a value, on one line."""
    return marked_line(value_line(text).replace("\0", "\ufffd"))


def _spelled(place: Place, old: MarkedLine, line: str) -> str:
    if _FORMULA in old.source or _FORMULA in line:
        raise CannotPlace("RenderCV reads what stands between $$ as a formula, which new words cannot keep.")
    return place.spelled(old.breakable(line).split(BREAK))


def _kind(name: str, section: Node) -> SectionKind:
    """What the section's name means; one of an unknown name that lists posts at companies is experience."""
    known = kind_of_heading(name)
    if known is None and any({"company", "position"} <= entry.fields.keys() for entry in section.items):
        return "experience"
    return known or "other"


def _is_listing(node: Node) -> bool:
    """Whether an entry is a degree, a publication or a line of skills, whatever section it stands in."""
    has = node.fields.keys()
    return bool({"institution", "authors", "details"} & has)


def _entry_of(kind: SectionKind, node: Node) -> Entry:
    dates = _told(node, "date") or dates_of(_told(node, "start_date"), _told(node, "end_date"))
    title, organisation, name = _told(node, "position"), _told(node, "company"), _told(node, "name")
    if kind != "projects" and name and not title:
        told = entry_of(name)
        return Entry(told.title, organisation or told.organisation, dates or told.dates)
    return Entry(title, organisation or name, dates)


def _told(node: Node, name: str) -> str:
    """The words of a field, the node's own or what it merges in."""
    value = node.fields.get(name)
    if value is None:
        merged = node.fields.get("<<", _NOTHING)
        value = (merged.target or merged).fields.get(name, _NOTHING)
    return _words_of(value)


def _words_of(node: Node) -> str:
    """A scalar's words as a reader sees them, an alias's too; empty for anything larger."""
    real = node.target or node
    if real.what != "scalar" or real.value in ("", "null", "~"):
        return ""
    return _marked(real.value).text if _may_be_line(real.value) else value_line(real.value)


def _lines_of(node: Node) -> Iterator[str]:
    """The words of an entry that never changes, its highlights each a line of their own; aliases end at their words."""
    if node.what == "list":
        for item in node.items:
            yield from _lines_of(item)
        return
    own = [_words_of(value) for name, value in node.fields.items() if name not in ("url", "doi")] or [_words_of(node)]
    if any(own):
        yield ", ".join(filter(None, own))
    for value in node.fields.values():
        if value.what == "list":
            yield from _lines_of(value)


def _paragraphs(text: str, style: str) -> Iterator[tuple[int, int]]:
    """Stretches that are a line of the resume each; a literal block's lines run on until an empty one or a marker."""
    current: tuple[int, int] | None = None
    for first, last in lines_within(text):
        between = text[current[1] : first] if current else ""
        if current and style == "|" and not between.strip() and between.count("\n") == 1:
            current = (current[0], last)
            continue
        if current:
            yield current
        current = (first, last)
    if current:
        yield current
