"""Bullets over several lines: read as one line, and written back as they were wrapped."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.documents.resume import CannotPlace
from assistant.text import safe

_SPACE = re.compile(r"[ \t\r\n\v\f\x1c-\x1f\x85\u2028\u2029]+")
"""White space where a line may break: no-break spaces are letters, and stay."""
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text file: where it starts, its text, and its line end, empty for a last line without one."""

    start: int
    text: str
    newline: str

    @property
    def end(self) -> int:
        """Where its text ends."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a bullet is wrapped: `width` in letters, 0 where it stands on one line; `first` letters stand before it."""

    width: int
    first: int
    indent: str
    newline: str

    def wrapped(self, words: Sequence[str], may_begin: Callable[[str], bool]) -> str:
        """The words over lines; one that may not begin a line stays on the line of the word before it."""
        if not self.width:
            return " ".join(words)
        lines: list[str] = []
        line, room = "", self.width - self.first
        for word in _unbreakable(words, may_begin):
            if line and len(line) + 1 + len(word) > room:
                lines.append(line)
                line, room = word, self.width - len(self.indent)
            else:
                line = f"{line} {word}" if line else word
        return f"{self.newline}{self.indent}".join((*lines, line))


def lines_in(text: str) -> list[Line]:
    """The lines of a text, whatever their ends; an empty last line counts only where the whole text is empty."""
    lines = [Line(found.start(), found[1], found[2]) for found in _LINE.finditer(text)]
    return lines[:-1] if len(lines) > 1 and not lines[-1].text else lines


def wrapping_of(lines: Sequence[Line], start: int, end: int) -> Wrapping:
    """How the bullet in [start, end) is wrapped, which stands on these lines and no others."""
    if len(lines) == 1:
        return Wrapping(0, start - lines[0].start, "", "")
    width = max(len(line.text[: end - line.start].rstrip()) for line in lines)
    second = lines[1].text
    indent = second[: len(second) - len(second.lstrip())]
    return Wrapping(width, start - lines[0].start, indent, lines[0].newline)


def one_line(text: str) -> str:
    """Text with each stretch of white space as one blank; `8\u00a0%` stays so, which `text.folded` makes `8 %`."""
    return _SPACE.sub(" ", text).strip(" ")


def new_words(text: str) -> str:
    """New words for a bullet, on one line and with nothing hidden in them; raises CannotPlace where nothing is left."""
    words = one_line(safe(text)).strip()
    if not words:
        raise CannotPlace("There are no words to put in its place.")
    return words


def _unbreakable(words: Sequence[str], may_begin: Callable[[str], bool]) -> list[str]:
    out: list[str] = []
    for word in words:
        if out and not may_begin(word):
            out[-1] += f" {word}"
        else:
            out.append(word)
    return out
