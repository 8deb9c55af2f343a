"""From letters to segments, stretches of a line without a wide gap, and from segments to rows."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from assistant.documents.pdf.pages import Letter, Page, Style
from assistant.errors import BadInput

_MOST = 3_000
"""Segments that a page may have, about ten times what a full one has."""
_WIDE = 0.7
"""Gap between letters that ends a segment, in sizes: wider than a stretched space, narrower than between columns."""
_TAB = 1.2
"""Gap in a line, in sizes, behind which a cell of its own stands."""
_SPACE = 0.15
"""Gap that is a space, in sizes."""
_HINTED = 0.06
"""Gap that is a space where the library sees one too: a slanted letter may reach into it."""
_RAISED = 0.5
"""How far a letter of the same word may be raised or lowered, in sizes: the sign of a footnote."""
_SAME_BASE = 0.35
"""How far the baselines of one line's segments may differ, in sizes."""
_SPACED_OUT = re.compile(r"^\w(?: \w){3,}(?:  +\w(?: \w)+)*$")


@dataclass(slots=True)
class Segment:
    """A stretch of one line; `edges` holds each letter's left edge; `bold`, `italic`: most of its letters are."""

    text: str
    edges: list[float]
    left: float
    right: float
    base: float
    size: float
    bold: bool
    italic: bool
    page: int


@dataclass(slots=True)
class Row:
    """The segments of one line within a column, from left to right."""

    segments: list[Segment]

    @property
    def left(self) -> float:
        """Where the line begins."""
        return self.segments[0].left

    @property
    def right(self) -> float:
        """Where the line ends."""
        return self.segments[-1].right

    @property
    def base(self) -> float:
        """The baseline of its longest segment."""
        return self._main.base

    @property
    def size(self) -> float:
        """The size of its longest segment."""
        return self._main.size

    @property
    def page(self) -> int:
        """Its page, from 0."""
        return self.segments[0].page

    @property
    def bold(self) -> bool:
        """Whether the part at the left is bold."""
        return self.segments[0].bold

    @property
    def italic(self) -> bool:
        """Whether the part at the left is italic."""
        return self.segments[0].italic

    @property
    def _main(self) -> Segment:
        return max(self.segments, key=lambda segment: len(segment.text))

    @property
    def text(self) -> str:
        """Its words; a tab stands where a gap is wider than any space."""
        out = self.segments[0].text
        for before, after in pairwise(self.segments):
            out += ("\t" if after.left - before.right > _TAB * before.size else " ") + after.text
        return out


def segments_of(page: Page, number: int, styles: Sequence[Style]) -> list[Segment]:
    """The segments of a page, from top to bottom; raises BadInput where its letters are strewn about.

    Letters that touch are of one segment, in whatever order they are drawn.
    """
    runs: list[list[Letter]] = []
    for letter in page.letters:
        if runs and _goes_on(runs[-1][-1], letter):
            runs[-1].append(letter)
        elif not letter.text.isspace():
            runs.append([letter])
    touching = _touching(runs)
    if len(touching) > _MOST:
        raise BadInput(
            f"Page {number + 1} of the PDF has its letters strewn about, so that no lines can be told.",
            hint="Export the resume as PDF anew, or pass its source (.docx, .tex, .md).",
        )
    made = (_segment(run, number, styles) for run in touching)
    return [segment for segment in made if segment.text]


def rows_of(segments: Iterable[Segment]) -> list[Row]:
    """Segments of one column as rows, from top to bottom."""
    rows: list[Row] = []
    for segment in sorted(segments, key=lambda segment: -segment.base):
        if rows and rows[-1].segments[0].base - segment.base <= _SAME_BASE * segment.size:
            rows[-1].segments.append(segment)
        else:
            rows.append(Row([segment]))
    for row in rows:
        row.segments.sort(key=lambda segment: segment.left)
    return rows


def _goes_on(before: Letter, letter: Letter) -> bool:
    size = max(before.size, letter.size)
    return (
        abs(before.base - letter.base) < _RAISED * size and -_RAISED * size < letter.left - before.right < _WIDE * size
    )


def _touching(runs: list[list[Letter]]) -> list[list[Letter]]:
    """Runs that stand side by side on one baseline without a wide gap, put together wherever they were drawn."""
    by_base: dict[int, list[list[Letter]]] = {}
    for run in runs:
        by_base.setdefault(round(run[0].base), []).append(run)
    out: list[list[Letter]] = []
    for _, line in sorted(by_base.items(), reverse=True):
        line.sort(key=lambda run: run[0].left)
        for at, run in enumerate(line):
            if at and out and _goes_on(out[-1][-1], run[0]) and out[-1][-1].left <= run[0].left:
                out[-1].extend(run)
            else:
                out.append(list(run))
    return out


def _segment(run: list[Letter], page: int, styles: Sequence[Style]) -> Segment:
    text, edges = _words(run)
    size = median(letter.size for letter in run)
    bold = sum(styles[letter.style].bold for letter in run) * 2 > len(run)
    italic = sum(styles[letter.style].italic for letter in run) * 2 > len(run)
    base = median(letter.base for letter in run)
    right = next((letter.right for letter in reversed(run) if not letter.text.isspace()), run[-1].right)
    return Segment(text, edges, run[0].left, right, base, size, bold, italic, page)


def _words(run: list[Letter]) -> tuple[str, list[float]]:
    """The text of a run with spaces where there are gaps, and the left edge of each letter."""
    gaps = [after.left - before.right for before, after in pairwise(run)]
    usual = median(gaps) if gaps else 0.0
    out: list[str] = []
    edges: list[float] = []
    for at, letter in enumerate(run):
        gap = gaps[at - 1] if at else 0.0
        if letter.text.isspace() or letter.text == "\u00a0":
            out.append(" ")
            edges.append(letter.left)
            continue
        least = usual + _HINTED * letter.size if letter.spaced else max(_SPACE * letter.size, 1.7 * usual + 0.3)
        if at and not run[at - 1].text.isspace() and gap > least:
            out.append(" ")
            edges.append(letter.left)
        out += letter.text
        edges += [letter.left] * len(letter.text)
    text = "".join(out)
    if _SPACED_OUT.match(text.strip()):
        kept = [at for at, sign in enumerate(text) if sign != " " or text[at : at + 2] == "  "]
        text, edges = "".join(text[at] for at in kept), [edges[at] for at in kept]
    end = len(text.rstrip())
    return text[:end], edges[:end]
