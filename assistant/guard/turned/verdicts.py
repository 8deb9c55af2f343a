"""Verdicts: what others decided, told as if they had decided the other way (English)."""

from collections.abc import Iterator
from functools import cache
from itertools import chain, pairwise

from assistant.guard.turned.opposites import forms_of
from assistant.guard.wording import NEGATIONS, load_claims, wording, words_of_one
from assistant.results import Finding
from assistant.words import lows


def other_verdict(source: str, draft: str) -> Iterator[Finding]:
    """What others decided, told as if they had decided the other way: `turned down`, `accepted`."""
    yes, no = _verdicts()
    if not NEGATIONS.isdisjoint(lows(source) ^ lows(draft)):
        return  # `was not adopted` is `was rejected`
    told, stated = frozenset(_with_particles(source)), _with_particles(draft)
    new, gone = [low for low in stated if low not in told], told.difference(stated)
    for here, there in ((yes, no), (no, yes)):
        if not (here.isdisjoint(new) or there.isdisjoint(gone)) and here.isdisjoint(told):
            words_of_it = next(low for low in new if low in here)
            yield Finding(kind="altered", category="claim", words=words_of_it)


def _with_particles(text: str) -> list[str]:
    """The words of a text in their order, and `turned down` before its `down`."""
    here = wording(text).lows
    if "down" not in here:
        return here
    pairs = [(f"{before} down", low) if low == "down" else (low,) for before, low in pairwise(("", *here))]
    return list(chain.from_iterable(pairs))


def is_granted(source: str, draft: str) -> bool:
    """Whether a draft tells that something was accepted, where the source does not."""
    return not _verdicts()[0].isdisjoint(words_of_one(draft, source))


def words_of_verdicts() -> frozenset[str]:
    """Words of which both texts need one."""
    yes, no = _verdicts()
    return yes | no


@cache
def _verdicts() -> tuple[frozenset[str], frozenset[str]]:
    claims = load_claims()
    yes, no = (
        {form for lemma in claims[name] for form in forms_of(lemma) if form != lemma} for name in ("granted", "refused")
    )
    return frozenset(yes), frozenset((*no, "down"))
