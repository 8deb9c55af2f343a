"""Spaces that are more than a blank in the source, `8~minutes`, and where they stand in new words."""

import re
from collections.abc import Iterator

from assistant.documents.latex.line import Line

_TOKEN = re.compile(r"\w+|[^\w\s]")
_FAR = 80
"""Letters in which the word before a space is looked for."""
_Sides = tuple[str, str]


def ties_in(line: Line, source: str, words: str) -> dict[int, str]:
    """The source of each tie that the new words keep, by the number of its space among theirs.

    A tie stays between the words that it stood between; where these stood apart by a blank elsewhere, none is told.
    """
    known: dict[_Sides, str | None] = {}
    for sides, written in _spaces_of(line, source):
        tie = written if written.strip() else None
        known[sides] = tie if known.get(sides, tie) == tie else None
    spaces = (at for at, letter in enumerate(words) if letter == " ")
    found = ((number, known.get(_sides(words, at, at + 1))) for number, at in enumerate(spaces))
    return {number: tie for number, tie in found if tie}


def _spaces_of(line: Line, source: str) -> Iterator[tuple[_Sides, str]]:
    """The words at either side of each space of a line, and its source."""
    text, at = line.text, 0
    for glyph in line.glyphs:
        end = at + len(glyph.text)
        if glyph.text.isspace():
            yield _sides(text, at, end), source[glyph.start : glyph.end]
        at = end


def _sides(text: str, start: int, end: int) -> _Sides:
    before = _TOKEN.findall(text, max(0, start - _FAR), start)
    after = _TOKEN.search(text, end)
    return before[-1] if before else "", after[0] if after else ""
