"""Meaning: what limits the source and is left out, and what is told the other way round: `did not fail`, `failed`."""

from collections.abc import Callable, Container, Iterator, Sequence

from assistant.guard.limits.denials import turned_denials
from assistant.guard.limits.expected import told_as_facts
from assistant.guard.limits.hedges import dropped_hedges
from assistant.guard.limits.shares import dropped_shares
from assistant.guard.limits.status import dropped_status
from assistant.guard.ownership.raised import raised_ownership
from assistant.guard.prefilter import finders_for
from assistant.guard.turned.verdicts import is_granted
from assistant.guard.wording import FUNCTION_WORDS
from assistant.results import Finding
from assistant.words import lows


def dropped_limits(source: str, draft: str, known: Sequence[str] = ()) -> Iterator[Finding]:
    """Limits and negations that the source states and the draft does not; `known` is what the author confirmed."""
    limiting, turning = finders_for(source, draft)
    if limiting:
        yield from _left_out(source, draft, known, limiting)
    turned: set[str] = set()
    for finder in turning:
        for one in finder(source, draft):
            here = lows(one.words) - FUNCTION_WORDS
            if not any(one.words.lower() in lows(text) for text in known):  # `granted`, as the author confirmed
                if turned.isdisjoint(here):  # another one has found the same
                    yield one
                turned |= here


def _left_out(
    source: str, draft: str, known: Sequence[str], finders: Container[Callable[..., object]]
) -> Iterator[Finding]:
    """What is left out, or denied, as some finders find it."""
    for phrase, is_shared in dropped_hedges(source, draft) if dropped_hedges in finders else ():
        if not (is_shared and any(raised_ownership(source, draft, ()))):  # that is a claim already
            yield Finding(kind="lost", category="claim", words=phrase)
    for phrase in dropped_shares(source, draft) if dropped_shares in finders else ():
        yield Finding(kind="lost", category="claim", words=phrase)
    for phrase in dropped_status(source, draft) if dropped_status in finders else ():
        granted = is_granted(source, draft)
        if not (granted and any(is_granted(source, fact) for fact in known)):
            yield Finding(kind="altered" if granted else "lost", category="claim", words=phrase)
    if told_as_facts in finders:
        yield from told_as_facts(source, draft, known)
    if turned_denials in finders:
        yield from turned_denials(source, draft, known)
