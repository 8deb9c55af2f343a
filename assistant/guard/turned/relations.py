"""Relations: which of two is the more, told the other way round (English)."""

from collections.abc import Iterator
from functools import cache

from assistant.guard.turned.finding import altered
from assistant.guard.turned.opposites import sides_of
from assistant.guard.turned.swapped import roots_before, roots_behind
from assistant.guard.wording import Wording, wording
from assistant.lexicon.verbs import conjugated, verb_forms
from assistant.results import Finding

_AUXILIARIES = frozenset(
    "was were is are be been being has have had to a the occurred happened came arose which that did".split()
)
_OTHERWISE_THAN = frozenset("rather other more less later earlier fewer".split())
_Relation = tuple[frozenset[str], frozenset[str], int]
"""The roots of the more, those of the less, and where it is said."""
_BEATING = ("outperform", "beat", "outlast", "surpass", "exceed", "outscore", "outrun", "outpace", "outdo")


def turned_relations(source: str, draft: str) -> Iterator[Finding]:
    """The better of two become the worse."""
    before, after = _compared(wording(source)), _compared(wording(draft))
    for what, relation in after.items():
        if what in before:
            yield from _reversed([before[what]], wording(draft), [relation])


def _reversed(before: list[_Relation], line: Wording, after: list[_Relation]) -> Iterator[Finding]:
    for first, second, at in after:
        for one, other, _ in before:
            stays = (first & one) | (second & other)
            if (first & other) - stays and (second & one) - stays:
                yield altered(line, max(0, at - 2), at + 2)
                return


def _compared(line: Wording) -> dict[str, _Relation]:
    """`A is faster than B`, by the word that compares, with what is faster first; `B is slower than A` is the same."""
    found: dict[str, _Relation] = {}
    forms = line.lows
    for at, low in enumerate(forms):
        if low == "than" and at > 1 and forms[at - 1] not in _OTHERWISE_THAN:
            compares = at - 1
            side = sides_of(forms[compares])
            less = forms[compares - 1] == "less" or (bool(side) and not side[0].first)
            what = str(side[0].pair) if side else forms[compares]
            until = compares - (forms[compares - 1] in ("more", "less", "much", "far", "slightly"))
            more, other = _subject(line, until), roots_behind(line, at + 1)
        elif low in _beating():
            less, what, more, other = False, low, _subject(line, at), roots_behind(line, at + 1)
        else:
            continue
        if more and other:
            found.setdefault(what, (other, more, at) if less else (more, other, at))
    return found


def _subject(line: Wording, at: int) -> frozenset[str]:
    while at > 0 and (line.lows[at - 1] in _AUXILIARIES or line.lows[at - 1].endswith("ly")):
        at -= 1
    found = roots_before(line, at)
    if at > 1 and (len(found) > 1 or (found and line.lows[at - 1] in verb_forms())):  # `copper wears faster`
        found |= roots_before(line, at - 1)
    return found


@cache
def _beating() -> frozenset[str]:
    verbs = map(conjugated, _BEATING)
    return frozenset(form for verb in verbs for form in (verb.past, verb.participle, verb.third, verb.gerund))


@cache
def comparing_words() -> frozenset[str]:
    """Words of which both texts need one, to tell which of two is the more."""
    return _beating() | {"than"}
