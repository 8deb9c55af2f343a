"""Text as it is spelled in a file: which letter of it stands where, whatever escapes and folds lie between."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from assistant.documents.resume import CannotPlace
from assistant.documents.wrapping import new_words, one_line
from assistant.errors import BadInput
from assistant.text import LONGEST_LINE, NUMBERING, SIGN

LINE_END = re.compile(r"\r\n?|\n")
_UNFIT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
"""Control characters other than white space, halves of letters, and marks that no text holds."""
_HALF = re.compile(r"[\ud800-\udfff]")
_MARKER = re.compile(rf"{SIGN}|{NUMBERING}")


@dataclass(frozen=True, slots=True)
class Spelled:
    """A text whose letter n stands at [starts[n], ends[n]) in its file."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def stretch(self, a: int, b: int) -> tuple[int, int]:
        """Where the letters [a, b) stand in the file; at least one letter."""
        return self.starts[a], self.ends[b - 1]


def spelled(parts: Iterable[tuple[str, int, int]]) -> Spelled:
    """The text of its parts, each with where it stands; a part as long as its stretch stands there letter by letter."""
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for letters, start, end in parts:
        text.append(letters)
        if len(letters) == end - start:
            starts += range(start, end)
            ends += range(start + 1, end + 1)
        else:
            starts += [start] * len(letters)
            ends += [end] * len(letters)
    return Spelled("".join(text), starts, ends)


class Lines:
    """The lines of a text by position."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in LINE_END.finditer(text))]

    def at(self, position: int) -> int:
        """The line of a position, from 1."""
        return bisect_right(self._starts, position)

    def column(self, position: int) -> int:
        """The place of a position in its line, from 1."""
        return position - self._starts[self.at(position) - 1] + 1


def value_line(text: str) -> str:
    """The words of a value on one line, see `one_line`, with U+FFFD for each half of a letter that stands alone."""
    return whole(one_line(text))


def whole(text: str) -> str:
    """The text with a sign of replacement for each half of a letter that stands alone."""
    return _HALF.sub("\ufffd", text) if _HALF.search(text) else text


def new_value_line(words: str) -> str:
    """As `new_words`, for a value: raises CannotPlace too for control characters, and where they begin `1.` or `-`.

    Such a marker would be taken off when the file is read again, see `lines_within`.
    """
    if _UNFIT.search(words):
        raise CannotPlace("The new words hold a control character or half a letter.")
    line = new_words(one_line(words))
    if _MARKER.match(line):
        raise CannotPlace("The new words begin with a list marker.")
    return line


def lines_within(text: str) -> Iterator[tuple[int, int]]:
    """The lines of a text that hold words, [start, end) each, without the spaces around them and their list marker."""
    at = 0
    for end in (*(found.start() for found in LINE_END.finditer(text)), len(text)):
        first, last = stripped(text, at, end)
        marker = _MARKER.match(text, first, last)
        first = marker.end() if marker else first
        if first < last:
            yield first, last
        at = end


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the white space around it."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def not_too_long(letters: int, line: int) -> None:
    """Raise BadInput for a text of so many letters, at this line of its file, that cannot be a resume's line."""
    if letters > LONGEST_LINE:
        raise BadInput(
            f"The text at line {line} has {letters:,} letters; a line of a resume may have {LONGEST_LINE:,}.",
            hint="Split it into several lines, or leave it out.",
        )
