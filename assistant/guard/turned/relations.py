"""Relations: what caused what, and which of two is the more, told the other way round (English)."""

from collections.abc import Iterator
from functools import cache

from assistant.guard.turned.opposites import sides_of
from assistant.guard.turned.swapped import roots_before, roots_behind
from assistant.guard.wording import Wording, wording
from assistant.lexicon.verbs import conjugated, verb_forms
from assistant.results import Finding
from assistant.words import lows

_AUXILIARIES = frozenset(
    "was were is are be been being has have had to a the occurred happened came arose which that did".split()
)
_EFFECT_FIRST = {
    *(("because", "of"), ("due", "to"), ("owing", "to")),
    *(("result", "of"), ("resulting", "from"), ("resulted", "from"), ("stemmed", "from"), ("stemming", "from")),
}
_CAUSE_FIRST = {
    *(("led", "to"), ("leading", "to"), ("leads", "to")),
    *(("resulted", "in"), ("resulting", "in"), ("results", "in")),
}
_OTHERWISE_THAN = frozenset("rather other more less later earlier fewer".split())
_TRACED = frozenset("traced tracing attributed attributing ascribed linked".split())
_FURTHEST_TO = 7
_CAUSES = frozenset("caused causing causes triggered triggering triggers provoked provoking induced inducing".split())
_Relation = tuple[frozenset[str], frozenset[str], int]
"""The roots of the cause, or of the more; those of the effect, or of the less; and where it is said."""
_BEATING = ("outperform", "beat", "outlast", "surpass", "exceed", "outscore", "outrun", "outpace", "outdo")


def turned_relations(source: str, draft: str) -> Iterator[Finding]:
    """A cause become the effect, or the better of two the worse."""
    if not causal_words().isdisjoint(lows(source)):
        caused = list(_caused(wording(source)))
        yield from _reversed(caused, wording(draft), list(_caused(wording(draft))) if caused else [])
    if not comparing_words().isdisjoint(lows(source)):
        before, after = _compared(wording(source)), _compared(wording(draft))
        for what, relation in after.items():
            if what in before:
                yield from _reversed([before[what]], wording(draft), [relation])


def _reversed(before: list[_Relation], line: Wording, after: list[_Relation]) -> Iterator[Finding]:
    for first, second, at in after:
        for one, other, _ in before:
            stays = (first & one) | (second & other)
            if (first & other) - stays and (second & one) - stays:
                run = line.run
                words = line.text[run[max(0, at - 2)].start : run[min(at + 2, len(run) - 1)].end]
                yield Finding(kind="altered", category="claim", words=words)
                return


def _caused(line: Wording) -> Iterator[_Relation]:
    forms = line.lows
    telling = causal_words()
    for at, low in [(at, low) for at, low in enumerate(forms) if low in telling]:
        after = forms[at + 1] if at + 1 < len(forms) else ""
        if (low, after) in _EFFECT_FIRST or (low in _CAUSES and after == "by"):
            yield from _both(line, roots_behind(line, at + 2), _before(line, at), at)
        elif (low, after) in _CAUSE_FIRST or low in _CAUSES:
            yield from _both(line, _before(line, at), roots_behind(line, at + 1 + (low not in _CAUSES)), at)
        elif low in _TRACED:
            to = next((there for there in range(at + 2, min(at + _FURTHEST_TO, len(forms))) if forms[there] == "to"), 0)
            if to:
                back = to - (forms[to - 1] == "back")
                yield from _both(line, roots_behind(line, to + 1), roots_before(line, back), at)


def _both(line: Wording, cause: frozenset[str], effect: frozenset[str], at: int) -> Iterator[_Relation]:
    if cause and effect:
        yield cause, effect, at


def _before(line: Wording, at: int) -> frozenset[str]:
    """The roots of what stands before, over auxiliaries and one verb."""
    passed = False
    while at > 0:
        low = line.lows[at - 1]
        hit = verb_forms().get(low)
        if low in _AUXILIARIES or low.endswith("ly"):
            at -= 1
        elif not passed and hit is not None and hit[1] == "past" and at > 1:
            passed = True
            at -= 1
        else:
            break
    return roots_before(line, at)


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
def causal_words() -> frozenset[str]:
    """Words of which both texts need one, to tell what caused what."""
    return _CAUSES | _TRACED | {first for first, _ in _EFFECT_FIRST | _CAUSE_FIRST}


@cache
def comparing_words() -> frozenset[str]:
    """Words of which both texts need one, to tell which of two is the more."""
    return _beating() | {"than"}
