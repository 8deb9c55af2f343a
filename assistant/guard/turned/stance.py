"""Stance: what the author spoke for or against: a draft that has the one for the other has turned it (English)."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from assistant.guard.kinship import are_kin
from assistant.guard.turned.finding import altered
from assistant.guard.wording import FUNCTION_WORDS, NEGATIONS, Wording, load_claims, wording
from assistant.lexicon.verbs import conjugated
from assistant.results import Finding
from assistant.words import lows, stem

_FURTHEST_THING = 7
_SPEAKING = frozenset(
    "argue argued arguing argues vote voted voting speak spoke speaking advise advised advising recommend recommended "
    "recommending counsel counselled case plead pleaded campaign campaigned decide decided came warn warned lobby "
    "was were lobbied lobbying push pushed pushing pressed pressing stood".split()
)
_BEFORE_A_PREPOSITION = 3
_AGAINST = frozenset(("against",))
_FOR = frozenset(("for", "favour", "favor"))
_LIGHT = frozenset(map(stem, "take make go get give get keep".split()))
_PEOPLE_BETWEEN = 4


class _Stance(NamedTuple):
    """Where a stance is taken, and the root of what it is on."""

    at: int
    thing: str


def turned_stance(source: str, draft: str) -> Iterator[Finding]:
    """What the draft's author is for where the source's is against it, or the other way round."""
    against, told, stated = opposing_words(), lows(source), lows(draft)
    if against.isdisjoint(told) == against.isdisjoint(stated):
        return
    opposing, favouring = (source, draft) if not against.isdisjoint(told) else (draft, source)
    if favouring_words().isdisjoint(lows(favouring)) or not NEGATIONS.isdisjoint(lows(favouring)):
        return
    contra = list(_stances(wording(opposing), opposed=True))
    pro = list(_stances(wording(favouring), opposed=False)) if contra else []
    for one in contra:
        for other in pro:
            if are_kin(one.thing, other.thing):
                at = other.at if favouring is draft else one.at
                yield altered(wording(draft), at, at + 2)
                return


def _stances(line: Wording, *, opposed: bool) -> Iterator[_Stance]:
    verbs = _opposing_verbs() if opposed else _favouring_verbs()
    prepositions = _AGAINST if opposed else _FOR
    for at, low in enumerate(line.lows):
        if low in verbs or (
            low in prepositions and not _SPEAKING.isdisjoint(line.lows[max(0, at - _BEFORE_A_PREPOSITION) : at])
        ):
            yield from (_Stance(at, thing) for thing in _things(line, at + 1))


def _things(line: Wording, at: int) -> Iterator[str]:
    """The first root behind a stance, and that behind the `to` or `from` that follows: `urged the board to sell`."""
    first = _root_behind(line, at)
    if first:
        yield first
    for there in range(at, min(at + _PEOPLE_BETWEEN, len(line.lows))):
        if line.lows[there] in ("to", "into", "from", "of") and (second := _root_behind(line, there + 1)):
            yield second


def _root_behind(line: Wording, at: int) -> str:
    for there in range(at, min(at + _FURTHEST_THING, len(line.lows))):
        if line.roots[there] and line.lows[there] not in FUNCTION_WORDS and line.roots[there] not in _LIGHT:
            return line.roots[there]
    return ""


@cache
def _forms_of(section: str) -> frozenset[str]:
    verbs = map(conjugated, load_claims()[section])
    return frozenset().union(*[(verb.lemma, verb.past, verb.participle, verb.gerund, verb.third) for verb in verbs])


def _opposing_verbs() -> frozenset[str]:
    return _forms_of("against it")


def _favouring_verbs() -> frozenset[str]:
    return _forms_of("for it")


@cache
def opposing_words() -> frozenset[str]:
    """Words of which the one text needs one."""
    return _AGAINST | _opposing_verbs()


@cache
def favouring_words() -> frozenset[str]:
    """Words of which the other text needs one."""
    return _FOR | _favouring_verbs()
