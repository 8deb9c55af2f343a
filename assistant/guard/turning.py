"""Turned meaning: the same thing raised where it was lowered, bought where it was sold, moved back (English)."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from assistant.guard.wording import Wording, load_claims, wording
from assistant.lexicon.verbs import verbs
from assistant.results import Finding
from assistant.words import lows, stem

_LONGEST_NAME = 5
"""Words of a thing whose last one says what it is: `the gauges' sampling interval`."""
_REACH_OF_A_MOVE = 6
_SKIPPED = frozenset("the a an our its their his her my this that these those up down all both".split())


class _Side(NamedTuple):
    """What a verb says: of which pair of opposites it is, and which of the two."""

    pair: int
    first: bool


_PARTICLES = {"on": _Side(-1, True), "off": _Side(-1, False), "up": _Side(-2, True), "down": _Side(-2, False)}
_TURNED_BY_A_PARTICLE = frozenset(
    map(stem, "turn switch power scale ramp size shut start phase roll go goes went come came bring brought".split())
)


def turned_round(source: str, draft: str) -> Iterator[Finding]:
    """What the draft says the other way round of a thing than the source does."""
    told, stated = lows(source), lows(draft)
    turning = _turning()
    if not (turning.isdisjoint(told) or turning.isdisjoint(stated)):
        new, gone = stated - told, told - stated
        if not (turning.isdisjoint(new) or turning.isdisjoint(gone)):
            yield from _turned_verbs(source, draft)
    if "from" in told and "from" in stated and "to" in told and "to" in stated:
        before, after = wording(source), wording(draft)
        here = _moves(before)
        for (start, end), at in _moves(after).items():
            if (end, start) in here and (start, end) not in here:
                yield Finding(kind="altered", category="claim", words=_quoted(draft, after, at, at + 1))


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
        for side in turns:
            behind = _thing_behind(line, at + 1)
            subject = at - 1 - (low in _PARTICLES)
            if behind:
                found.setdefault((side, line.roots[behind]), (at, behind))
            elif subject >= 0 and line.roots[subject]:
                found.setdefault((side, line.roots[subject]), (subject, at))
    return found


def _thing_behind(line: Wording, at: int) -> int:
    """The last word of the thing that begins with word `at`; 0 where none does."""
    while at < len(line.lows) and line.lows[at] in _SKIPPED:
        at += 1
    end = at
    while end < len(line.lows) and end < at + _LONGEST_NAME and line.roots[end] and not line.lows[end][0].isdigit():
        if end > at and len(line.gaps[end]) > 2:
            break
        end += 1
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
    verb = verbs().get(word)
    return (verb.lemma, verb.past, verb.participle, verb.gerund, verb.third) if verb else (word,)
