"""Limits: what the source admits and the draft no longer does (English)."""

from collections.abc import Callable, Container, Iterator, Sequence

from assistant.guard.limits.denials import turned_denials
from assistant.guard.limits.fates import dropped_fates
from assistant.guard.limits.hedges import dropped_hedges
from assistant.guard.limits.rooms import rooms_of
from assistant.guard.limits.shares import dropped_shares
from assistant.guard.limits.success import SOME, claimed_success, raised_extent
from assistant.guard.ownership.raised import raised_ownership
from assistant.guard.turned.verdicts import is_granted
from assistant.guard.wording import FUNCTION_WORDS
from assistant.results import Finding
from assistant.words import lows


def dropped_limits(source: str, draft: str, known: Sequence[str] = ()) -> Iterator[Finding]:
    """Limits and negations that the source states and the draft does not; `known` is what the author confirmed."""
    limiting, turning = rooms_of(source, draft)
    if limiting:
        yield from _left_out(source, draft, known, limiting)
    turned: set[str] = set()
    for room in turning:
        for one in room(source, draft):
            here = lows(one.words) - FUNCTION_WORDS
            if not any(one.words.lower() in lows(text) for text in known):  # `granted`, as the author confirmed
                if turned.isdisjoint(here):  # another room has found the same
                    yield one
                turned |= here


def _left_out(
    source: str, draft: str, known: Sequence[str], rooms: Container[Callable[..., object]]
) -> Iterator[Finding]:
    """What is left out, or denied, as some rooms find it; what one has found spares another."""
    extents = list(raised_extent(source, draft)) if raised_extent in rooms else []
    yield from extents
    for phrase, is_shared in dropped_hedges(source, draft) if dropped_hedges in rooms else ():
        if extents and not SOME.isdisjoint(phrase.split()):
            continue
        if not (is_shared and any(raised_ownership(source, draft, ()))):  # that is a claim already
            yield Finding(kind="lost", category="claim", words=phrase)
    for phrase in dropped_shares(source, draft) if dropped_shares in rooms else ():
        yield Finding(kind="lost", category="claim", words=phrase)
    for phrase in dropped_fates(source, draft) if dropped_fates in rooms else ():
        granted = is_granted(source, draft)
        if not (granted and any(is_granted(source, fact) for fact in known)):
            yield Finding(kind="altered" if granted else "lost", category="claim", words=phrase)
    succeeded = list(claimed_success(source, draft)) if claimed_success in rooms else []
    yield from succeeded
    for one in turned_denials(source, draft, known) if turned_denials in rooms else ():
        if not (succeeded and one.kind == "lost"):
            yield one
