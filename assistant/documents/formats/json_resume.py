"""JSON Resume: the strings of work, volunteer and projects may change, everything else stays byte for byte."""

import re
from collections.abc import Iterator, Sequence

from assistant.documents.json_values import Manner, Value, parse
from assistant.documents.limits import is_line
from assistant.documents.outline import Block
from assistant.documents.resume import REWRITABLE, Entry, Format, Resume, SectionKind
from assistant.documents.spelled import Lines, lines_within, not_too_long, value_line
from assistant.documents.text_resume import TextResume, decoded
from assistant.documents.value_reading import ValueReading, dates_of
from assistant.errors import BadInput

_KINDS: dict[str, SectionKind] = {
    "basics": "contact",
    "work": "experience",
    "volunteer": "volunteering",
    "projects": "projects",
    "education": "education",
    "certificates": "education",
    "skills": "skills",
    "languages": "skills",
    "awards": "publications",
    "publications": "publications",
    "interests": "other",
    "references": "other",
}
_LOOKS_SO = re.compile(r'"(?:basics|work|volunteer|projects|education)"\s*:\s*[\[{]')
_ORGANISATION = ("name", "organization", "company", "entity")


class JsonResume(TextResume):
    """A resume in the JSON Resume format."""

    format = "JSON Resume"
    writes = (".json",)


class _JsonFormat:
    name = "JSON Resume"
    suffixes = (".json",)

    def fits(self, raw: bytes) -> bool:
        """An object with a part that JSON Resume names."""
        try:
            text = decoded(raw).text.lstrip()
        except BadInput:
            return False
        return text.startswith("{") and _LOOKS_SO.search(text) is not None

    def read(self, raw: bytes) -> Resume:
        """See `Format.read`; what does not fit the schema is a note each."""
        from assistant.documents.json_resume_schema import faults

        text = decoded(raw)
        if not text.text.strip():
            raise BadInput("The file is empty.")
        top = parse(text.text)
        if top.what != "object" or not any(_is_part(name, value) for name, value in top.fields.items()):
            raise BadInput(
                "The JSON file is no JSON Resume: it has no work, projects, basics or other known part.",
                hint="See jsonresume.org/schema for what it should hold.",
            )
        reading = _Reading(text.text)
        reading.read(top)
        notes = [*_repeated(top, reading.lines), *faults(top, reading.lines)]
        return JsonResume(raw, text, reading.blocks, reading.pieces, notes)


FORMAT: Format = _JsonFormat()


def _is_part(name: str, value: Value) -> bool:
    return name in _KINDS and value.what == ("object" if name == "basics" else "list")


class _Reading(ValueReading):
    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.manner = Manner.of(text)

    def read(self, top: Value) -> None:
        for name, part in top.fields.items():
            if name == "basics" and part.what == "object":
                self._basics(part)
            elif _is_part(name, part):
                self._heading(name, _KINDS[name])
                for item in part.items:
                    if _KINDS[name] in REWRITABLE and item.what == "object":
                        self._entry(name, item)
                    else:
                        self._skip(_shown(item), item)

    def _basics(self, part: Value) -> None:
        self._heading("basics", "contact")
        for name, value in part.fields.items():
            if name not in ("summary", "image", "url"):
                self._skip(_shown(value), value)
        summary = part.fields.get("summary")
        if summary is not None and summary.text:
            self._heading("summary", "summary")
            for line in summary.text.splitlines():
                self._skip(line, summary)

    def _entry(self, part: str, item: Value) -> None:
        self.header(_entry_of(part, item), item.start)
        for name, value in item.fields.items():
            if name == "highlights":
                for line in value.items:
                    self._words(line, paragraph=False)
            elif name in ("summary", "description"):
                if part == "work" and name == "description" and item.fields.keys() & {"summary", "highlights"}:
                    self._skip(value.text, value)  # there it tells what the company does
                else:
                    self._words(value, paragraph=True)
            elif name in ("keywords", "location"):
                self._skip(_shown(value), value)

    def _words(self, value: Value, *, paragraph: bool) -> None:
        """Each line of a string is a line of the resume; a paragraph of few words or of very many is none."""
        if value.what != "string":
            return
        not_too_long(len(value.text), self.lines.at(value.start))
        letters = value.letters()
        for start, end in lines_within(letters.text):
            text = value_line(letters.text[start:end])
            if paragraph and not is_line(text):
                self._skip(text, value)
                continue
            self.bullet(text, value.start, letters.stretch(start, end), self.manner.spelled)

    def _heading(self, name: str, kind: SectionKind) -> None:
        self.blocks.append(Block("heading", name, kind=kind))

    def _skip(self, text: str, value: Value) -> None:
        line = value_line(text)
        if line:
            self.blocks.append(Block("skip", line, self.place(value.start)))


def _entry_of(part: str, item: Value) -> Entry:
    def told(*names: str) -> str:
        values = (item.fields.get(name) for name in names)
        return next((text for value in values if value is not None and (text := value_line(value.text))), "")

    title = told("position")
    if part == "projects" and "roles" in item.fields:
        title = ", ".join(value_line(role.text) for role in item.fields["roles"].items if role.text) or title
    return Entry(title, told(*_ORGANISATION), dates_of(told("startDate"), told("endDate")))


def _shown(value: Value) -> str:
    """The words of a value and all that it holds, on one line; addresses of pages and pictures left out."""
    if value.what == "string":
        return value.text
    held = [*value.items, *(held for name, held in value.fields.items() if name not in ("url", "image"))]
    return ", ".join(words for words in map(_shown, held) if words)


def _repeated(value: Value, lines: Lines) -> Sequence[str]:
    return [
        f'Line {lines.at(place)}: "{name[:40]}" stands twice in one object; only the last one is read.'
        for name, place in sorted(_repeated_in(value), key=lambda found: found[1])[:5]
    ]


def _repeated_in(value: Value) -> Iterator[tuple[str, int]]:
    yield from value.repeated
    for held in (*value.items, *value.fields.values()):
        yield from _repeated_in(held)
