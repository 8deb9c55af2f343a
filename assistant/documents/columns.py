"""Two columns of plain text, side by side on the same lines: told by a heading that stands at the right."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from assistant.documents.resume import CannotPlace
from assistant.documents.wrapping import Line, new_words

_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
_APART = 2
"""Spaces that stand at least between two columns."""
_FEWEST_LINES = 3


class Cell(NamedTuple):
    """Words of a column on one line, [start, end) of the file; `padded` with spaces, where another column follows."""

    start: int
    end: int
    padded: bool


def columns_of(lines: Sequence[Line], is_heading: Callable[[str], bool]) -> tuple[Sequence[Line], Sequence[Line]]:
    """The lines of the left column and of the right one; the right one is empty where there are no two.

    A line of the left column ends where the right one begins, with the spaces before it and without a line end.
    """
    starts = {
        gap.end() for line in lines for gap in _GAP.finditer(line.text) if is_heading(line.text[gap.end() :].strip())
    }
    for at in sorted(starts):
        cut = sum(_is_cut(line, at) for line in lines)
        crossing = sum(len(line.text.rstrip()) > at and not _is_cut(line, at) for line in lines)
        if cut >= _FEWEST_LINES and cut > crossing:
            return _split(lines, at)
    return lines, ()


def _is_cut(line: Line, at: int) -> bool:
    """Whether words stand in the column that begins there, and none run into it."""
    return bool(line.text[at:].strip()) and not line.text[at - _APART : at].strip(" ")


def _split(lines: Sequence[Line], at: int) -> tuple[Sequence[Line], Sequence[Line]]:
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        is_cut = _is_cut(line, at)
        left.append(Line(line.start, line.text[:at], "") if is_cut else line)
        right.append(
            Line(line.start + at, line.text[at:], line.newline) if is_cut else Line(line.end, "", line.newline)
        )
    return left, right


def laid(words: str, cells: Sequence[Cell], may_begin: Callable[[str], bool]) -> list[tuple[int, int, str]]:
    """The edits that lay new words into a column's cells, as much into each as it takes.

    Raises CannotPlace where they have no room there: the other column would have to move.
    """
    left = new_words(words).split(" ")
    widest = max(cell.end - cell.start for cell in cells)
    edits: list[tuple[int, int, str]] = []
    for cell in cells:
        width = cell.end - cell.start
        last = cell == cells[-1] and not cell.padded
        room = width - _APART if cell.padded else sum(map(len, left)) + len(left) if last else widest
        line = ""
        while left and len(f"{line} {left[0]}".lstrip()) <= room:
            line = f"{line} {left.pop(0)}".lstrip()
        edits.append((cell.start, cell.end, line.ljust(width) if cell.padded else line))
    if left or not all(may_begin(line.split()[0]) for _, _, line in edits[1:] if line.strip()):
        raise CannotPlace("The new words have no room in their column.")
    return edits
