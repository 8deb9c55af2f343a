"""Turned meaning: the same thing raised where it was lowered, bought where it was sold, moved back (English)."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, reduce
from itertools import chain
from operator import or_
from typing import NamedTuple

from assistant.guard.turned.finding import altered
from assistant.guard.wording import ARTICLES, DETERMINERS, NEGATIONS, Wording, load_claims, wording, words_of_one
from assistant.lexicon.verbs import conjugated, verbs
from assistant.results import Finding
from assistant.words import lows, stem

_LONGEST_NAME = 5
"""Words of a thing whose last one says what it is: `the gauges' sampling interval`."""
_LONGEST_COMPARED = 5
_SKIPPED = DETERMINERS | {"up", "down", "all", "both"}


class Side(NamedTuple):
    """What a verb says: of which pair of opposites it is, and which of the two."""

    pair: int
    first: bool


_RISING = 0
_PARTICLES = {"on": Side(-1, True), "off": Side(-1, False), "up": Side(_RISING, True), "down": Side(_RISING, False)}
_TURNED_BY_A_PARTICLE = frozenset(
    map(
        stem,
        "turn switch power scale ramp size shut start phase roll go goes went gone come came bring brought drive drove "
        "push move creep crept shoot shot tick climb inch edge nudge".split(),
    )
)
_BEFORE_A_BASE = frozenset("to and or i we they that which can could will would let lets help helps helped".split())
_REACH_OF_A_PARTICLE = 5
_TURNED_APART = frozenset(("on", "off"))
_AUXILIARIES = frozenset("was were is are be been being has have had got get gets which that also then".split())
_ADVERBS = ("ly", "wise", "wards")
_MORE_OR_LESS = {"more": Side(-2, True), "fewer": Side(-2, False), "less": Side(-2, False)}
_UNLISTED = 2
"""Pairs of opposites besides those of the list; they are counted back from -1."""
_NOUNS = frozenset(("speed",))
_OF_TIME = frozenset(("later", "earlier"))
_OF_A_CHANGE = frozenset(("in", "of"))


def turned_round(source: str, draft: str) -> Iterator[Finding]:
    """What the draft says the other way round of a thing than the source does."""
    new, gone, turning = words_of_one(draft, source), words_of_one(source, draft), turning_words()
    if turning.isdisjoint(gone) or turning.isdisjoint(new):
        return
    if _are_opposite(lows(source) & turning, lows(draft) & turning):
        yield from _turned_verbs(source, draft)
        yield from _other_adjectives(source, draft, new & turning, gone & turning)


def _are_opposite(told: Iterable[str], stated: Iterable[str]) -> bool:
    """Whether two texts have two words that say the opposite of one another."""
    masks = _masks()
    pairs = [masks[low] for low in told]
    firsts, seconds = reduce(or_, [first for first, _ in pairs], 0), reduce(or_, [second for _, second in pairs], 0)
    return any(first & seconds or second & firsts for first, second in map(masks.__getitem__, stated))


def _other_adjectives(source: str, draft: str, new: frozenset[str], gone: frozenset[str]) -> Iterator[Finding]:
    """`the left wing` become `the right wing`: opposites that stand before the same word."""
    before, after = _followed(wording(source), gone), _followed(wording(draft), new)
    for (side, root), at in after.items():
        if (side._replace(first=not side.first), root) in before:
            yield altered(wording(draft), at, at + 1)
            return


def _followed(line: Wording, turning: frozenset[str]) -> dict[tuple[Side, str], int]:
    """The root that stands right behind each turning word, or the `too` before it."""
    sides = _sides()
    found: dict[tuple[Side, str], int] = {}
    for at in [at for at, low in enumerate(line.lows) if low in turning]:
        there = at + 1 + (not ARTICLES.isdisjoint(line.lows[at + 1 : at + 2]))
        behind = line.roots[there] if there < len(line.lows) and line.gaps[there].isspace() else ""
        if at and line.lows[at - 1] == "too":
            behind = "too"  # `found it too cold`
        if behind:
            found |= {(side, behind): at for side in sides.get(line.lows[at], ())}
    return found


def _turned_verbs(source: str, draft: str) -> Iterator[Finding]:
    before, after = _said(wording(source)), _said(wording(draft))
    for (side, thing), (at, until) in after.items():
        other = side._replace(first=not side.first)
        if (other, thing) in before and (side, thing) not in before and (other, thing) not in after:
            yield altered(wording(draft), at, until)
            return


def _said(line: Wording) -> dict[tuple[Side, str], tuple[int, int]]:
    """Which thing each turning verb is said of, by its root, and the words that say so."""
    found: dict[tuple[Side, str], tuple[int, int]] = {}
    sides = _sides()
    turns: Sequence[Side]
    for at, low in enumerate(line.lows):
        turns = sides.get(low, ())
        if low in _MORE_OR_LESS and line.lows[at + 1 : at + 2] not in (["than"], ["or"]):
            turns = (_MORE_OR_LESS[low],)
        elif turns and line.lows[at + 1 : at + 2] == ["than"] and low not in _OF_TIME and _is_set_against(line, at + 2):
            continue
        if turns and not NEGATIONS.isdisjoint(line.lows[max(0, at - 2) : at]):
            continue  # `had not paid`: as good as `unpaid`
        if low in _PARTICLES and at and stem(line.lows[at - 1]) in _TURNED_BY_A_PARTICLE:
            turns = (_PARTICLES[low],)
        elif low in _TURNED_APART and (turned := _thing_turned(line, at)) >= 0:
            found.setdefault((_PARTICLES[low], line.roots[at - 1]), (turned, at))
            continue
        if turns and (low in verbs() or low in _NOUNS) and at and line.lows[at - 1] not in _BEFORE_A_BASE:
            if low not in _NOUNS and (thing := _thing_changed(line, at)):
                found.update({(side, thing): (at, at) for side in turns if side.pair == _RISING})
            continue  # `heat pump`
        for side in turns:
            behind = _thing_behind(line, at + 1 + (line.lows[at + 1 : at + 2] == ["of"]))
            subject = _subject(line, at - 1 - (low in _PARTICLES))
            if behind:
                found.setdefault((side, line.roots[behind]), (at, behind))
            elif subject >= 0 and line.roots[subject]:
                found.setdefault((side, line.roots[subject]), (subject, at))
    return found


def _is_set_against(line: Wording, at: int) -> bool:
    """Whether two things are compared, and not one with how it was: `than steel`, `than before`."""
    return bool(_thing_behind(line, at))


def _thing_changed(line: Wording, at: int) -> str:
    """What a noun of change is said of: `a decrease in scrap`, `the budget cut`; none of `heat pump`."""
    after = line.lows[at + 1] if at + 1 < len(line.lows) else ""
    if after in _OF_A_CHANGE:
        return line.roots[_thing_behind(line, at + 2)]
    return "" if after and line.roots[at + 1] else line.roots[at - 1]


def _thing_turned(line: Wording, at: int) -> int:
    """The verb before `manual mode off`: where it stands, -1 where there is none."""
    for there in range(at - 2, max(at - _REACH_OF_A_PARTICLE, -1), -1):
        if stem(line.lows[there]) in _TURNED_BY_A_PARTICLE:
            return there if line.roots[at - 1] else -1
    return -1


def _subject(line: Wording, at: int) -> int:
    """The last word of what stands before a verb."""
    while at > 0 and (line.lows[at] in _AUXILIARIES or line.lows[at].endswith(_ADVERBS)):
        at -= 1
    return at


def _thing_behind(line: Wording, at: int) -> int:
    """The last word of the thing that begins with word `at`; 0 where none does."""
    while at < len(line.lows) and line.lows[at] in _SKIPPED:
        at += 1
    end = at
    while end < len(line.lows) and end < at + _LONGEST_NAME and line.roots[end] and not line.lows[end][0].isdigit():
        if end > at and len(line.gaps[end]) > 2:
            break
        end += 1
    while end > at and line.lows[end - 1].endswith(_ADVERBS):
        end -= 1
    return end - 1 if end > at else 0


@cache
def turning_words() -> frozenset[str]:
    """Words of which both texts need one."""
    return frozenset(_sides()).union(_PARTICLES, _MORE_OR_LESS)


@cache
def _masks() -> dict[str, tuple[int, int]]:
    """For each turning word a bit for each pair of opposites that it is the first of, and that it is the second of."""
    found: dict[str, tuple[int, int]] = {}
    for low in turning_words():
        sides = [*_sides().get(low, ()), *(one[low] for one in (_PARTICLES, _MORE_OR_LESS) if low in one)]
        first, second = (
            reduce(or_, [1 << side.pair + _UNLISTED for side in sides if side.first == is_first], 0)
            for is_first in (True, False)
        )
        found[low] = first, second
    return found


@cache
def _sides() -> dict[str, list[Side]]:
    """Each form of each verb that has an opposite."""
    claims = load_claims()
    pairs: list[tuple[list[str], list[str]]] = [(list(claims["rising"]), list(claims["falling"]))]
    pairs += [([one], others) for one, others in claims["opposites"].items()]
    found: dict[str, list[Side]] = {}
    for number, both in enumerate(pairs):
        for first, lemmas in zip((True, False), both, strict=True):
            side = Side(number, first)
            for low in set(chain.from_iterable(map(forms_of, lemmas))):
                if low in found:
                    found[low].append(side)
                else:
                    found[low] = [side]
    return found


def forms_of(word: str) -> tuple[str, ...]:
    """A word as a verb in all its forms, and what compares with it."""
    verb = conjugated(word)
    return verb.lemma, verb.past, verb.participle, verb.gerund, verb.third, *_comparatives(word)


def _comparatives(word: str) -> tuple[str, ...]:
    """`drier`, `wetter`, `colder`: one of them is right for a short word, and nobody writes the others."""
    if len(word) > _LONGEST_COMPARED:
        return ()
    return f"{word}er", f"{word}{word[-1]}er", f"{word[:-1]}ier", f"{word}est"
