"""Spaces that are more than a blank in the source, `8~minutes`, and where they stand in new words."""

from collections.abc import Iterator

from assistant.documents.latex.line import Line
from assistant.spaces import Sides, sides


def ties_in(line: Line, source: str, words: str) -> dict[int, str]:
    """The source of each tie that the new words keep, by the number of its space among theirs.

    A tie stays between the words that it stood between; where these stood apart by a blank elsewhere, none is told.
    """
    known: dict[Sides, str | None] = {}
    for between, written in _spaces_of(line, source):
        tie = written if written.strip() else None
        known[between] = tie if known.get(between, tie) == tie else None
    spaces = (at for at, letter in enumerate(words) if letter == " ")
    found = ((number, known.get(sides(words, at, at + 1))) for number, at in enumerate(spaces))
    return {number: tie for number, tie in found if tie}


def _spaces_of(line: Line, source: str) -> Iterator[tuple[Sides, str]]:
    """The words at either side of each space of a line, and its source."""
    text, at = line.text, 0
    for glyph in line.glyphs:
        end = at + len(glyph.text)
        if glyph.text.isspace():
            yield sides(text, at, end), source[glyph.start : glyph.end]
        at = end
