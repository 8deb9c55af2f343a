"""Turned meaning: the same thing raised where it was lowered, bought where it was sold, moved back (English)."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, pairwise
from typing import NamedTuple

from assistant.guard.wording import Wording, load_claims, wording, words_of_one
from assistant.lexicon.verbs import conjugated, verbs
from assistant.results import Finding
from assistant.words import lows, stem

_LONGEST_NAME = 5
"""Words of a thing whose last one says what it is: `the gauges' sampling interval`."""
_LONGEST_COMPARED = 5
_REACH_OF_A_MOVE = 6
_SKIPPED = frozenset("the a an our its their his her my this that these those up down all both".split())


class _Side(NamedTuple):
    """What a verb says: of which pair of opposites it is, and which of the two."""

    pair: int
    first: bool


_RISING = 0
_PARTICLES = {"on": _Side(-1, True), "off": _Side(-1, False), "up": _Side(_RISING, True), "down": _Side(_RISING, False)}
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


def turned_round(source: str, draft: str) -> Iterator[Finding]:
    """What the draft says the other way round of a thing than the source does."""
    told, stated = lows(source), lows(draft)
    turning = _turning()
    new, gone = words_of_one(draft, source), words_of_one(source, draft)
    if not (turning.isdisjoint(new) or turning.isdisjoint(gone)):
        yield from _turned_verbs(source, draft)
    yield from _other_verdict(source, draft)
    if "from" in told and "from" in stated and "to" in told and "to" in stated:
        before, after = wording(source), wording(draft)
        here = _moves(before)
        for (start, end), at in _moves(after).items():
            if (end, start) in here and (start, end) not in here:
                yield Finding(kind="altered", category="claim", words=_quoted(draft, after, at, at + 1))


def _other_verdict(source: str, draft: str) -> Iterator[Finding]:
    """What others decided, told as if they had decided the other way: `turned down`, `accepted`."""
    yes, no = _verdicts()
    if (yes.isdisjoint(lows(draft)) and no.isdisjoint(lows(draft))) or source == draft:
        return
    told, stated = _with_particles(source), _with_particles(draft)
    new, gone = [low for low in stated if low not in told], frozenset(told).difference(stated)
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


@cache
def _verdicts() -> tuple[frozenset[str], frozenset[str]]:
    claims = load_claims()
    yes, no = ({form for lemma in claims[name] for form in _forms(lemma)} for name in ("granted", "refused"))
    return frozenset(yes), frozenset((*no, "down"))


def _turned_verbs(source: str, draft: str) -> Iterator[Finding]:
    before, after = _said(wording(source)), _said(wording(draft))
    for (side, thing), (at, until) in after.items():
        other = side._replace(first=not side.first)
        if (other, thing) in before and (side, thing) not in before and (other, thing) not in after:
            yield Finding(kind="altered", category="claim", words=_quoted(draft, wording(draft), at, until))
            return


def _said(line: Wording) -> dict[tuple[_Side, str], tuple[int, int]]:
    """Which thing each turning verb is said of, by its root, and the words that say so."""
    found: dict[tuple[_Side, str], tuple[int, int]] = {}
    sides = _sides()
    turns: Sequence[_Side]
    for at, low in enumerate(line.lows):
        turns = sides.get(low, ())
        if low in _PARTICLES and at and stem(line.lows[at - 1]) in _TURNED_BY_A_PARTICLE:
            turns = (_PARTICLES[low],)
        elif low in _TURNED_APART and (turned := _thing_turned(line, at)) >= 0:
            found.setdefault((_PARTICLES[low], line.roots[at - 1]), (turned, at))
            continue
        if turns and low in verbs() and (not at or line.lows[at - 1] not in _BEFORE_A_BASE):
            continue  # `heat pump`
        for side in turns:
            behind = _thing_behind(line, at + 1)
            subject = _subject(line, at - 1 - (low in _PARTICLES))
            if behind:
                found.setdefault((side, line.roots[behind]), (at, behind))
            elif subject >= 0 and line.roots[subject]:
                found.setdefault((side, line.roots[subject]), (subject, at))
    return found


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


def _moves(line: Wording) -> dict[tuple[str, str], int]:
    """The roots of what `from` and `to` stand before, and where."""
    found: dict[tuple[str, str], int] = {}
    for at, low in enumerate(line.lows):
        if low != "from":
            continue
        until = min(at + 1 + _REACH_OF_A_MOVE, len(line.lows))
        to = next((there for there in range(at + 2, until) if line.lows[there] in ("to", "into")), 0)
        if to:
            start, end = _first_root(line, at + 1, to), _first_root(line, to + 1, min(to + 4, len(line.lows)))
            if start and end and start != end and not (start[0].isdigit() or end[0].isdigit()):
                found[start, end] = at
    return found


def _first_root(line: Wording, first: int, until: int) -> str:
    return next((root for root in line.roots[first:until] if root), "")


def _quoted(text: str, line: Wording, at: int, until: int) -> str:
    return text[line.run[at].start : line.run[min(until, len(line.run) - 1)].end]


@cache
def _turning() -> frozenset[str]:
    return frozenset(_sides()).union(_PARTICLES)


@cache
def _sides() -> dict[str, list[_Side]]:
    """Each form of each verb that has an opposite."""
    claims = load_claims()
    pairs: list[tuple[list[str], list[str]]] = [(list(claims["rising"]), list(claims["falling"]))]
    pairs += [([one], others) for one, others in claims["opposites"].items()]
    found: dict[str, list[_Side]] = {}
    for number, both in enumerate(pairs):
        for first, lemmas in zip((True, False), both, strict=True):
            for low in {form for lemma in lemmas for form in _forms(lemma)}:
                found.setdefault(low, []).append(_Side(number, first))
    return found


def _forms(word: str) -> tuple[str, ...]:
    verb = conjugated(word)
    return verb.lemma, verb.past, verb.participle, verb.gerund, verb.third, *_comparatives(word)


def _comparatives(word: str) -> tuple[str, ...]:
    """`drier`, `wetter`, `colder`: one of them is right for a short word, and nobody writes the others."""
    if len(word) > _LONGEST_COMPARED:
        return ()
    return f"{word}er", f"{word}{word[-1]}er", f"{word[:-1]}ier", f"{word}est"
