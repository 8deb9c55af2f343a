"""What a resume holds, whatever its format, and what each format must do."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from assistant.errors import BadInput, LineError

SectionKind = Literal[
    "experience", "projects", "volunteering", "education", "skills", "publications", "summary", "contact", "other"
]
REWRITABLE: frozenset[SectionKind] = frozenset(("experience", "projects", "volunteering"))
"""Sections whose bullets and short paragraphs may be rewritten; nothing else of a resume is ever sent to a model."""


class CannotPlace(LineError):
    """New words cannot take the old one's place without losing something there, such as a link."""

    retryable = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A position, project or post; `title` is the role of the bullets under it."""

    title: str = ""
    organisation: str = ""
    dates: str = ""


@dataclass(frozen=True, slots=True)
class Bullet:
    """A line that may be rewritten.

    `text` is what a reader sees, on one line. `id` follows from section, entry and text, so it stays the same while
    other lines come and go. `number` counts from 1 in the document's order. `place` is for people: "line 12".
    """

    id: str
    number: int
    text: str
    section: str
    kind: SectionKind
    entry: Entry
    place: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading as it is written, and every line of words under it, bullets or not."""

    heading: str
    kind: SectionKind
    lines: tuple[str, ...]


class Resume(ABC):
    """A resume as it was read; reading never changes the file.

    `notes` are sentences that its reader should be told: what was guessed, what could not be seen.
    """

    format: str
    """The format's name, for people."""
    writes: tuple[str, ...]
    """Suffixes that it can be written as; the first is what it is rendered as where nothing else is said."""
    on_writing = ""
    """A sentence that whoever has it written should be told; empty where there is none."""

    def __init__(self, raw: bytes, sections: Sequence[Section], bullets: Sequence[Bullet], notes: Sequence[str] = ()):
        self.raw = raw
        self.sections = tuple(sections)
        self.bullets = tuple(bullets)
        self.notes = tuple(notes)

    @abstractmethod
    def rendered(self, changes: Mapping[str, str], suffix: str = "") -> bytes:
        """The whole document with new words for some bullets, by their id; without any, the very bytes that were read.

        Raises CannotPlace where a bullet cannot take its new words, BadInput for a suffix that is not in `writes`.
        """

    def why_not(self, bullet: Bullet, text: str) -> str:
        """Why this bullet cannot take these words, in one sentence; empty where it can."""
        try:
            self.rendered({bullet.id: text})
        except CannotPlace as error:
            return error.message
        return ""

    def plain(self, changes: Mapping[str, str]) -> list[str]:
        """Its lines of text as a reader sees them, with new words for some bullets: to be compared, not written."""
        new = {bullet.text: changes[bullet.id] for bullet in self.bullets if bullet.id in changes}
        lines = (line for section in self.sections for line in (section.heading, *section.lines))
        return [new.get(line, line) for line in lines if line.strip()]

    def write(self, path: Path, changes: Mapping[str, str], *, backup: bool = False) -> Path | None:
        """Write the changed document to `path`, whole or not at all; the path of the backup where one was asked for."""
        from assistant.backups import note
        from assistant.saving import save

        kept = save(path, self.rendered(changes, path.suffix.lower()), backup=backup)
        if kept is not None:
            note(kept)
        return kept

    def stands_at(self, path: Path, changes: Mapping[str, str]) -> bool:
        """Whether the file at `path` holds the changed document already, to the byte."""
        try:
            return path.is_file() and path.read_bytes() == self.rendered(changes, path.suffix.lower())
        except OSError:
            return False

    def check_suffix(self, suffix: str) -> str:
        """The suffix to write, the format's own where none is given; raises BadInput for one that cannot be."""
        if suffix and suffix not in self.writes:
            raise BadInput(
                f"A {self.format} resume cannot be written as {suffix}.",
                hint=f"Name a file that ends in {' or '.join(self.writes)}.",
            )
        return suffix or self.writes[0]


class Format(Protocol):
    """What a module of `formats` offers as FORMAT."""

    @property
    def name(self) -> str:
        """For people: "Markdown"."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Suffixes of its files, lower case, with the dot."""

    def fits(self, raw: bytes) -> bool:
        """Whether a file of these bytes is of this format, whatever its name; False where one cannot tell."""

    def read(self, raw: bytes) -> Resume:
        """The resume of these bytes; raises BadInput for what is broken, locked or empty."""
