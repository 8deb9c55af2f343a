"""Running heads, feet and page numbers: what stands on several pages is read once, and page numbers not at all."""

import re
from collections import Counter
from collections.abc import Sequence

from assistant.documents.pdf.segments import Segment

_MARGIN = 0.1
"""Share of the page's height, at the top and at the bottom, in which heads and feet stand."""
_LEAST_MARGIN = 64.0
"""Points that this margin has at least."""
_DIGITS = re.compile(r"\d+")
_COUNTING = re.compile(r"\b(?:page|seite|página)\b|\d\s*(?:/|of|von|de|sur)\s*\d", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"^[-–—|\s]*(?:page|seite|página|p\.|s\.)?\s*\d{1,3}\s*(?:(?:of|/|von|de|sur|\|)\s*\d{1,3})?[-–—|\s]*$",
    re.IGNORECASE,
)


def without_running_heads(
    pages: Sequence[list[Segment]], heights: Sequence[float]
) -> tuple[list[list[Segment]], list[Segment], list[Segment]]:
    """The pages without what runs on in their margins, and the heads and the feet, each once.

    A running line has the same words, or the same words with another page number, at the same place of another page.
    """
    forms = [[_form(segment, height) for segment in page] for page, height in zip(pages, heights, strict=True)]
    counted = Counter(form for page in forms for form in {form for form in page if form})
    kept: list[list[Segment]] = []
    running: dict[str, tuple[bool, Segment]] = {}
    for page, height, names in zip(pages, heights, forms, strict=True):
        kept.append([])
        for segment, form in zip(page, names, strict=True):
            if form and counted[form] > 1:
                running.setdefault(form, (segment.base > height / 2, segment))
            elif not (form and _PAGE_NUMBER.match(segment.text) and _alone(segment, page)):
                kept[-1].append(segment)
    once = [(top, segment) for top, segment in running.values() if not _COUNTING.search(segment.text)]
    once = [(top, segment) for top, segment in once if not _PAGE_NUMBER.match(segment.text)]
    return kept, [segment for top, segment in once if top], [segment for top, segment in once if not top]


def _form(segment: Segment, height: float) -> str:
    """What a running line has in common over pages, with its place; empty outside the margins."""
    if not _in_margin(segment, height):
        return ""
    digits = _COUNTING.search(segment.text) or _PAGE_NUMBER.match(segment.text)
    return f"{_DIGITS.sub('#', segment.text) if digits else segment.text}@{round(segment.base / 4)}"


def _in_margin(segment: Segment, height: float) -> bool:
    margin = max(_MARGIN * height, _LEAST_MARGIN)
    return not margin < segment.base < height - margin


def _alone(segment: Segment, segments: Sequence[Segment]) -> bool:
    """Whether nothing stands beside it, nor between it and the page's edge."""
    beside = [other for other in segments if other is not segment and abs(other.base - segment.base) < segment.size]
    beyond = [other for other in segments if other.base < segment.base - segment.size]
    above = [other for other in segments if other.base > segment.base + segment.size]
    return not beside and (not beyond or not above)
