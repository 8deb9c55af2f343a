"""Wholly: whether a fact says of its author's deed that it was done, all of it, and no more: `I led it` (English).

What is not known to take nothing from the deed leaves it open: `I led it for 4 pumps`, `I led it on paper`.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.guard.deeds.deed import Deed
from assistant.guard.ownership.clauses import (
    BEFORE_A_CIRCUMSTANCE,
    CUTS,
    LINKS,
    FactClauses,
    is_in_a_number,
    limits,
    listed,
    numbers,
)
from assistant.guard.wording import NEGATIONS, Wording, meant_stems, wording
from assistant.words import lows

_ENDS = frozenset(".!?;\n")
_WHOLE_THINGS = frozenset("it that this them everything all whole thing".split())
_EFFORTS = frozenset("work job project effort".split())
_MODIFIED_NOUN = 4


def unlimited(facts: Sequence[str]) -> Iterator[str]:
    """The facts that no later one takes back or narrows: `But only the south half.`"""
    for at, fact in enumerate(facts):
        if not any(_takes_back(wording(later), 0) for later in facts[at + 1 :]):
            yield fact


def is_wholly_told(
    fact: str, deed: Deed, in_pair: frozenset[str], in_draft: Sequence[str] = (), *, is_title: bool = False
) -> bool:
    """Whether nothing in the sentence of a verb, or after it, makes less of the deed than all, or than `in_draft`.

    `in_draft` are the words of the draft's deed.
    """
    line = wording(fact)
    count = len(line.lows)
    verb = max(deed.first, deed.thing - 1)
    ends = [at for at in range(1, count) if not (_ENDS.isdisjoint(line.gaps[at]) or is_in_a_number(line, at))]
    first = max([0, *[at for at in ends if at <= verb]])
    until = min([at for at in ends if at > verb], default=count)
    if any(_takes_back(line, at) for at in ends if at >= until):
        return False
    clauses = FactClauses(line, in_pair, in_draft)
    pieces = list(clauses.pieces(first, until, verb))
    if is_title:
        span = range(max(first, verb - _MODIFIED_NOUN), verb + 1)
        if not limits().isdisjoint(line.lows[span.start : span.stop]):
            return False
    else:
        span = range(verb if deed.passive else max(first, deed.first), verb + 1)
    return all(
        clauses.is_harmless_around(begin, end, span) if begin <= verb < end else clauses.is_aside(begin, end)
        for begin, end in pieces
    )


def names_no_thing(line: Wording, deed: Deed) -> bool:
    """Whether a deed of a fact was done to `it`, `all of it`, `the whole thing`, or to nothing that is named."""
    forms = line.lows
    if deed.passive or (deed.thing < deed.until and forms[deed.thing] in BEFORE_A_CIRCUMSTANCE):
        return False
    for at in range(deed.thing, deed.until):
        if forms[at] in BEFORE_A_CIRCUMSTANCE or forms[at] in LINKS or not (CUTS | _ENDS).isdisjoint(line.gaps[at]):
            named = forms[deed.thing : at]
            return not _WHOLE_THINGS.isdisjoint(named) or (forms[at] != "on" and not _EFFORTS.isdisjoint(named))
        if forms[at] not in listed("beside"):
            return False
    return True


def named_before(line: Wording, until: int) -> list[str]:
    """The roots of what is named before a word: the chart of `there was a chart, I wrote it`; none of `it was me`."""
    beside = listed("beside")
    return ["" if low in beside else root for low, root in zip(line.lows[:until], line.roots, strict=False)]


def is_limited(fact: str) -> bool:
    """Whether a fact says or denies no more than a part: `the supervision was mine, on paper`."""
    said = lows(fact)
    return not (limits().isdisjoint(said) and NEGATIONS.isdisjoint(said))


@lru_cache(maxsize=8)
def named_in_pair(source: str, draft: str) -> frozenset[str]:
    """The roots of what a line, or its draft, names, and the numbers: a fact that adds none says no more."""
    named = lows(source) | lows(draft)
    return meant_stems((source, draft)) | numbers([part for low in named for part in low.split("-")])


def _takes_back(line: Wording, at: int) -> bool:
    """Whether a sentence that begins there narrows those before: `But only the south half`, `Tom did the rest`."""
    forms = line.lows
    if at >= len(forms):
        return False
    if forms[at] in listed("taking back") or (forms[at] == "no" and "," in line.gaps[at + 1]):
        return "also" not in forms[at + 1 : at + 3]
    end = next((to for to in range(at + 1, len(forms)) if not _ENDS.isdisjoint(line.gaps[to])), len(forms))
    said = forms[at:end]
    return not {"rest", "remainder", "half", "else's", "else’s"}.isdisjoint(said) or said[-2:] == ["on", "paper"]
