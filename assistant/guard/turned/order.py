"""Places: what is inside and what outside, what above and what below (English)."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from assistant.guard.turned.finding import altered
from assistant.guard.wording import Wording, wording
from assistant.results import Finding
from assistant.words import lows

ORDERS = tuple(
    (first.split(), second.split())
    for first, second in (
        ("inside", "outside"),
        ("above atop over", "below beneath under underneath"),
    )
)
"""Words of one order, and of the other: each text needs one of either."""
_SKIPPED = frozenset(
    "the a an our its their his her my this that each every all any being we i was were is are to of".split()
)
_CONTEXT = 4
_FURTHEST = 5


class _Place(NamedTuple):
    """What a word of order stands before, by its root: of which pair the word is, and which of the two."""

    pair: int
    first: bool


def turned_order(source: str, draft: str) -> Iterator[Finding]:
    """What the draft puts outside a thing where the source puts it inside, and the like."""
    sides = _sides()
    told, stated = sides.keys() & lows(source), sides.keys() & lows(draft)
    if {sides[low] for low in told} == {sides[low] for low in stated}:
        return
    before, after = _ordered(wording(source)), _ordered(wording(draft))
    for (place, thing), (at, context) in after.items():
        other = place._replace(first=not place.first)
        was = before.get((other, thing))
        if was and (place, thing) not in before and (other, thing) not in after and not was[1].isdisjoint(context):
            yield altered(wording(draft), at, at + 2)
            return


def _ordered(line: Wording) -> dict[tuple[_Place, str], tuple[int, frozenset[str]]]:
    """What each word of order stands before, where, and the roots of what is so ordered."""
    found: dict[tuple[_Place, str], tuple[int, frozenset[str]]] = {}
    sides = _sides()
    for at, low in enumerate(line.lows):
        place = sides.get(low)
        if place is None:
            continue
        there = at + 1
        while there < min(at + _FURTHEST, len(line.lows)) and line.lows[there] in _SKIPPED:
            there += 1
        if there >= len(line.lows) or not line.roots[there] or line.lows[there][0].isdigit():
            continue
        end = there
        while end + 1 < len(line.lows) and line.roots[end + 1] and line.gaps[end + 1].isspace() and end < there + 2:
            end += 1
        ordered = [root for root in line.roots[max(0, at - _CONTEXT) : at] if root]
        if at < 2:
            ordered += [root for root in line.roots[end + 1 : end + 1 + _CONTEXT] if root]
        for one in range(there, end + 1):
            found.setdefault((place, line.roots[one]), (at, frozenset(ordered)))
    return found


@cache
def _sides() -> dict[str, _Place]:
    return {
        low: _Place(number, first)
        for number, both in enumerate(ORDERS)
        for first, listed in zip((True, False), both, strict=True)
        for low in listed
    }
