"""Alone: a draft whose author did by himself what nobody said was done so: `single-handedly` (English)."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from assistant.guard.wording import load_claims
from assistant.results import Claim
from assistant.words import forms_and_gaps, lows

_SAID_OF_PLACES = frozenset(("solely", "alone", "autonomously", "independently"))
_PLACED = frozenset("in on for at with within by through via from of to under over as during using".split())


def done_alone(source: str, draft: str, facts: Sequence[str]) -> Iterator[Claim]:
    """`single-handedly`, which nobody said; not `solely in a test environment`."""
    here = lows(draft)
    if here.isdisjoint(_last_words_of_alone()):
        return
    told, stated = " ".join((source, *facts)).lower(), draft.lower()
    if any(phrase in told for phrase in load_claims()["told as alone"]):
        return
    for phrase in load_claims()["alone"]:
        if not here.issuperset(phrase.split()) or phrase not in stated or phrase in told:
            continue
        if _is_of_the_author(phrase, draft):
            yield Claim(
                kind="ownership", source="", draft=phrase, question=f"Did you do it {phrase}, or together with others?"
            )


def _is_of_the_author(phrase: str, draft: str) -> bool:
    """Whether a word says that the author did it all, and not where, with what or of which thing it was done."""
    if phrase not in _SAID_OF_PLACES:
        return True
    forms, _ = forms_and_gaps(draft)
    return any(low == phrase and after not in _PLACED for low, after in pairwise((*forms, "")))


@cache
def _last_words_of_alone() -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in load_claims()["alone"])
