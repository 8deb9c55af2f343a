"""Finds the columns of pages by the gaps between segments, and the order in which a reader takes them."""

from bisect import bisect, bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from assistant.documents.headings import kind_of_heading
from assistant.documents.pdf.segments import Row, Segment, rows_of

_GUTTER = 6.0
"""Points without any letter that part two columns."""
_FEWEST_LINES = 3
_PARTNERED = 0.85
_SHORT = 28
"""Letters of a line that is no running text: a date, a place, a label."""
_ALIKE = 0.72
"""Share of the wider column's width from which two columns count as equal."""
_DEEPEST = 6


@dataclass(slots=True)
class Region:
    """Segments read as one column; `side` says at which side of the page, where it is a sidebar down to its end."""

    segments: list[Segment]
    side: str = ""


@dataclass(slots=True)
class Stream:
    """Rows that are read one after another, over pages; `first` is where a region begins, by the row's number.

    `aside` is a sidebar, `running` what stands in the margin of several pages.
    """

    rows: list[Row] = field(default_factory=list)
    first: set[int] = field(default_factory=set)
    aside: bool = False
    running: bool = False

    def add(self, segments: Sequence[Segment]) -> None:
        """Go on with another region."""
        self.first.add(len(self.rows))
        self.rows += rows_of(segments)


class _Band(NamedTuple):
    """A stretch of a page between two baselines that a gutter parts, with what stands `left` and `right` of it."""

    high: float
    low: float
    left: list[Segment]
    right: list[Segment]

    @property
    def weight(self) -> int:
        """Letters of the smaller side."""
        return min(sum(len(segment.text) for segment in side) for side in (self.left, self.right))


def streams_of(pages: Sequence[Sequence[Segment]]) -> list[Stream]:
    """The streams of a document in reading order.

    A narrow column down the page's end (a sidebar) is a stream of its own over all pages, so that a wide column goes
    on over the page's end without the sidebar between; one at the left is read where it first stands, one at the right
    last.
    """
    regions = [region for segments in pages for region in _regions(list(segments), 0)]
    made: list[Stream] = [Stream()]
    at_left, at_right = Stream(aside=True), Stream(aside=True)
    for region in regions:
        if region.side == "left" and not at_left.rows:
            made += (at_left, Stream())
        stream = {"left": at_left, "right": at_right, "": made[-1]}[region.side]
        stream.add(region.segments)
    return [stream for stream in (*made, at_right) if stream.rows]


def _regions(segments: list[Segment], depth: int) -> list[Region]:
    band = _best_band(segments) if depth < _DEEPEST else None
    if band is None:
        return [Region(segments)] if segments else []
    above = [segment for segment in segments if segment.base >= band.high]
    below = [segment for segment in segments if segment.base <= band.low]
    left, right = _regions(band.left, depth + 1), _regions(band.right, depth + 1)
    if not below and depth == 0:
        _mark_side(left, right)
    return [*_regions(above, depth + 1), *left, *right, *_regions(below, depth + 1)]


def _mark_side(left: list[Region], right: list[Region]) -> None:
    widths = [_width([segment for region in side for segment in region.segments]) for side in (left, right)]
    if min(widths) < _ALIKE * max(widths):
        name, narrow = ("left", left) if widths[0] < widths[1] else ("right", right)
        for region in narrow:
            region.side = name


def _width(segments: Sequence[Segment]) -> float:
    return max(segment.right for segment in segments) - min(segment.left for segment in segments)


def _best_band(segments: Sequence[Segment]) -> _Band | None:
    bands = (band for edge in _edges(segments) for band in _bands(segments, edge) if _are_columns(band))
    return max(bands, key=lambda band: band.weight, default=None)


def _edges(segments: Sequence[Segment]) -> list[float]:
    """Where several lines begin below each other, short of the page's own left edge: a column may begin there."""
    counts: dict[int, list[float]] = {}
    for segment in segments:
        counts.setdefault(round(segment.left / 2), []).append(segment.left)
    leftmost = min((segment.left for segment in segments), default=0.0)
    found = [min(lefts) for lefts in counts.values() if len(lefts) >= _FEWEST_LINES]
    return sorted(edge for edge in found if edge > leftmost + 4 * _GUTTER)


def _bands(segments: Sequence[Segment], edge: float) -> list[_Band]:
    """The stretches between lines that cross the gutter left of `edge`."""
    crossing = [segment for segment in segments if segment.left < edge - 1.5 and segment.right > edge - _GUTTER]
    tops = sorted({segment.base for segment in crossing})
    bands = [_Band(high, low, [], []) for low, high in pairwise((float("-inf"), *tops, float("inf")))]
    on_top = set(tops)
    for segment in segments:
        if segment.base not in on_top:
            band = bands[bisect(tops, segment.base)]
            (band.left if segment.left < edge - 1.5 else band.right).append(segment)
    return [band for band in bands if min(len(band.left), len(band.right)) >= _FEWEST_LINES]


def _are_columns(band: _Band) -> bool:
    """Whether each side is a column of its own, rather than titles with dates beside them, or labels with text."""
    left, right = rows_of(band.left), rows_of(band.right)
    if min(len(left), len(right)) < _FEWEST_LINES:
        return False
    return not (_stands_beside(left, right) or _stands_beside(right, left))


def _stands_beside(rows: Sequence[Row], others: Sequence[Row]) -> bool:
    """Whether short lines stand each on a line of the other side: dates, places, labels, headings in the margin."""
    bases = sorted(segment.base for row in others for segment in row.segments)
    partnered = sum(
        bisect_left(bases, row.base - 0.3 * row.size) < bisect(bases, row.base + 0.3 * row.size) for row in rows
    )
    if partnered < _PARTNERED * len(rows) or median(len(row.text) for row in rows) > _SHORT:
        return False
    headings = [row for row in rows if kind_of_heading(row.text)]
    usual = Counter(_look(row) for row in rows).most_common(1)[0][0]
    # A sidebar has headings over its lines; labels may be words that a heading could have, but look like each other.
    return all(_look(row) == usual for row in headings) or len(headings) * 2 > len(rows)


def _look(row: Row) -> tuple[int, bool, bool]:
    return round(row.size), row.bold, row.text.isupper()
