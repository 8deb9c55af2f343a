"""From rows to paragraphs: bullets with their wrapped lines, headings, headers of positions."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Literal

from assistant.documents.headers import has_dates
from assistant.documents.headings import kind_of_heading
from assistant.documents.limits import HEADER_LETTERS, HEADING_LETTERS
from assistant.documents.pdf.columns import Stream
from assistant.documents.pdf.joining import joined, tidy, words_in
from assistant.documents.pdf.pages import UNKNOWN
from assistant.documents.pdf.segments import Row
from assistant.text import SIGNS

_MARKER = re.compile(rf"^(?:[{SIGNS}{UNKNOWN}\ue000-\uf8ff]+|[-*–—+>»›~o]|[-=]>|\(?\d{{1,2}}[.)])(?=\s|$)")
_WEAK = re.compile(r"^(?:[-*–—+>»›~o]|\(?\d)")
_REST_OF_DATES = re.compile(r"^[-–—]\s*(?:[^\W\d_]+\.?\s+|\d{1,2}[/.])?(?:(?:19|20)\d\d|[^\W\d_]+)$")
_SPAN_LETTERS = 32
_LIST_LETTERS = 40
"""Letters of a line up to which it may stand in a list without markers."""
_LINE_GAP = 1.65
"""Distance of baselines within a paragraph, in sizes, at most."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph as it was read; `text` may hold tabs before what stands at the right edge.

    `row` is its first line, `first` where that begins and `text_left` where its text does after the marker. `aside`
    says that it stands in a sidebar over any heading, `running` that it stands in the margin of several pages,
    `apart` that a gap stands before it.
    """

    what: Literal["heading", "entry", "item", "paragraph"]
    text: str
    row: Row
    text_left: float
    first: float = 0.0
    aside: bool = False
    running: bool = False
    apart: bool = False
    rows: list[Row] = field(default_factory=list)


def paragraphs_of(streams: Sequence[Stream]) -> list[Paragraph]:
    """The paragraphs of a document in reading order."""
    rows = [row for stream in streams for row in stream.rows]
    words = words_in([row.text for row in rows])
    sizes = sorted(row.size for row in rows for _ in row.text)
    body = sizes[len(sizes) // 2] if sizes else 10.0
    heads = _heading_styles(rows, body)
    out: list[Paragraph] = []
    for stream in streams:
        out += _Reader(stream, words, heads, body).read()
    for paragraph in out:
        paragraph.text = tidy(paragraph.text)
    return [paragraph for paragraph in out if paragraph.text]


def _heading_styles(rows: Iterable[Row], body: float) -> set[tuple[object, ...]]:
    """How known headings look where they look like nothing else: larger than the text."""
    return {_style(row) for row in rows if row.size > 1.08 * body and kind_of_heading(row.text)}


def _style(row: Row) -> tuple[object, ...]:
    return round(row.size), row.bold, row.italic, row.text.isupper(), round(row.left / 4)


def _is_span(part: str) -> bool:
    """Whether a part that stands apart is a span of time and nothing else."""
    return len(part) <= _SPAN_LETTERS and has_dates(part)


class _Reader:
    """Reads one stream; the paragraph that may go on is the last of `out`."""

    def __init__(self, stream: Stream, words: frozenset[str], heads: set[tuple[object, ...]], body: float) -> None:
        self._stream, self._words, self._heads, self._body = stream, words, heads, body
        self._out: list[Paragraph] = []
        self._left = self._right = 0.0

    def read(self) -> list[Paragraph]:
        starts = [*sorted(self._stream.first), len(self._stream.rows)]
        for begin, end in pairwise(starts):
            rows = self._stream.rows[begin:end]
            if not rows:
                continue
            left, right = min(row.left for row in rows), max(row.right for row in rows)
            for at, row in enumerate(rows):
                # The first row of a region goes on with the one before it as if both stood in one column.
                moved = left - self._left if at == 0 else 0.0
                self._take(row, moved=moved, turned=at == 0 and begin > 0)
                self._left, self._right = left, right
        return self._out

    def _take(self, row: Row, *, moved: float, turned: bool) -> None:
        marker, text, text_left = self._marker(row)
        if marker:
            self._begin("item", row, text, text_left)
        elif self._goes_on(row, moved, turned):
            last = self._out[-1]
            last.text = joined(last.text, row.text.replace("\t", " "), self._words)
            last.rows.append(row)
        elif len(row.segments) > 1 and self._margin_heading(row):
            self._begin("heading", Row(row.segments[:1]), row.segments[0].text, row.left)
            self._take(Row(row.segments[1:]), moved=0.0, turned=False)
        else:
            self._begin(self._what(row), row, row.text, row.left)

    def _begin(self, what: Literal["heading", "entry", "item", "paragraph"], row: Row, text: str, left: float) -> None:
        aside = self._stream.aside and what != "heading" and not any(made.what == "heading" for made in self._out)
        before = self._out[-1].rows[-1] if self._out else row
        apart = before.page == row.page and before.base - row.base > _LINE_GAP * row.size
        self._out.append(Paragraph(what, text, row, left, row.left, aside, self._stream.running, apart, [row]))

    def _what(self, row: Row) -> Literal["heading", "entry", "paragraph"]:
        text = row.text
        if len(text) <= HEADING_LETTERS and "\t" not in text:
            if kind_of_heading(text):
                return "heading"
            if _style(row) in self._heads and not has_dates(text) and not text.endswith((".", ",", ";", ":")):
                return "heading"
        if len(text) <= HEADER_LETTERS and "\t" in text and any(map(_is_span, text.split("\t"))):
            return "entry"
        header = len(text) <= HEADER_LETTERS and not text.rstrip().endswith((".", ";", "!", "?"))
        return "entry" if header and row.bold and all(segment.bold for segment in row.segments) else "paragraph"

    def _marker(self, row: Row) -> tuple[str, str, float]:
        """The marker that begins a bullet, the text after it and where that begins; empty where there is none."""
        text, segment = row.text, row.segments[0]
        found = _MARKER.match(text)
        if found is None or not text[found.end() :].strip():
            return "", "", 0.0
        rest = text[found.end() :].lstrip()
        if found.end() < len(segment.text):
            at = len(segment.text) - len(segment.text[found.end() :].lstrip())
            left = segment.edges[at]
            alone = left - segment.edges[found.end()] > 0.38 * row.size
        else:
            left, alone = row.segments[1].left, True
        if _WEAK.match(text) and not alone and self._may_be_words(row, found[0]):
            return "", "", 0.0
        return found[0], rest, left

    def _may_be_words(self, row: Row, marker: str) -> bool:
        """Whether a dash, a letter or a number may as well be the first word of a wrapped line or of a header."""
        last = self._out[-1] if self._out else None
        if marker == "o" or (marker[0].isdigit() and has_dates(row.text)) or self._ends_dates(last, row):
            return True
        return (
            last is not None and last.what == "item" and abs(row.left - last.text_left) < 1.5 and self._full(last, row)
        )

    def _ends_dates(self, last: Paragraph | None, row: Row) -> bool:
        """Whether a line is the end of a span of time that a header began: "– 2019"."""
        header = last is not None and last.what in ("entry", "paragraph") and last.text[-4:].isdigit()
        return last is not None and header and bool(_REST_OF_DATES.match(row.text)) and self._near(last, row)

    def _margin_heading(self, row: Row) -> bool:
        """Whether a heading stands in the margin, the text beside it."""
        first, second = row.segments[:2]
        text = first.text.strip()
        return (
            not text.endswith(":")
            and kind_of_heading(text) is not None
            and (first.bold or text.isupper() or first.size > 1.05 * self._body)
            and second.left - first.right > first.size
        )

    def _goes_on(self, row: Row, moved: float, turned: bool) -> bool:
        last = self._out[-1] if self._out else None
        if self._ends_dates(last, row):
            return True
        if last is None or last.what in ("heading", "entry") or abs(row.size - last.row.size) > 0.08 * row.size:
            return False
        whole_bold = all(segment.bold for segment in row.segments)
        if whole_bold and not last.rows[-1].bold and (not self._full(last, row) or kind_of_heading(row.text)):
            return False
        if ("\t" in row.text and has_dates(row.text)) or not (turned or self._near(last, row)):
            return False
        goes = self._item_goes_on if last.what == "item" else self._text_goes_on
        return goes(last, row, row.left - moved, turned)

    def _item_goes_on(self, last: Paragraph, row: Row, left: float, turned: bool) -> bool:
        lower = row.text[:1].islower()
        ended = last.text.rstrip().endswith((".", "!", "?"))
        hanging = abs(left - last.text_left) <= 0.5 * row.size
        if turned:
            return (hanging and (lower or (not ended and self._full(last, row)))) or (lower and not ended)
        if hanging and left > last.first + 1:
            return not ended or lower or self._full(last, row)
        return self._full(last, row) and (lower or not ended) and not kind_of_heading(row.text)

    def _text_goes_on(self, last: Paragraph, row: Row, left: float, turned: bool) -> bool:
        before = last.rows[-1]
        if "\t" in before.text or "\t" in row.text or (before.bold, before.italic) != (row.bold, row.italic):
            return False
        if turned:
            return row.text[:1].islower() and not last.text.rstrip().endswith((".", "!", "?")) and self._full(last, row)
        # In a narrow column most lines reach its edge; a list of short lines is no paragraph.
        running_on = (
            len(before.text) > _LIST_LETTERS or row.text[:1].islower() or before.text.rstrip().endswith((",", "-"))
        )
        return (
            running_on
            and abs(left - before.left) <= 1.5 * row.size
            and self._full(last, row)
            and not kind_of_heading(row.text)
        )

    def _near(self, last: Paragraph, row: Row) -> bool:
        """Whether a line stands right under the paragraph, at the distance that its lines have."""
        before = last.rows[-1]
        distance = before.base - row.base
        if before.page != row.page or distance <= 0:
            return False
        gaps = [a.base - b.base for a, b in pairwise(last.rows) if a.page == b.page]
        usual = median(gap for gap in gaps if gap > 0) if any(gap > 0 for gap in gaps) else 0.0
        return distance <= (1.2 * usual + 1 if usual else _LINE_GAP * row.size)

    def _full(self, last: Paragraph, row: Row) -> bool:
        """Whether the paragraph's last line had no room for the first word of the next."""
        segment = row.segments[0]
        length = len(segment.text.split(" ", 1)[0])
        end = segment.edges[length] if length < len(segment.edges) else segment.right
        return last.rows[-1].right + 0.25 * row.size + (end - segment.left) > self._right - 0.4 * row.size
