"""Turned meaning: the same thing raised where it was lowered, bought where it was sold, moved back (English)."""

from collections.abc import Container, Iterator, Sequence

from assistant.guard.turned import altered
from assistant.guard.turned.sides import (
    EARLY,
    MORE_OR_LESS,
    PARTICLES,
    RISING,
    Side,
    are_opposite,
    says_nothing,
    side_of,
    sides,
    turning_words,
)
from assistant.guard.wording import DETERMINERS, NEGATIONS, Wording, wording, words_of_one
from assistant.lexicon.function_words import ARTICLES
from assistant.lexicon.verbs import verbs
from assistant.results import Finding
from assistant.words import lows, stem

_LONGEST_NAME = 5
"""Words of a thing whose last one says what it is: `the gauges' sampling interval`."""
_SKIPPED = DETERMINERS | {"up", "down", "all", "both"}


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
_NOUNS = frozenset(("speed",))
_OF_TIME = frozenset(("later", "earlier"))
_KEPT = frozenset(("time", "schedule"))
"""What one is `on` who is not late."""
_NOT_THERE = {"short": "of", "close": "to"}
"""Words that tell how near one came, and what stands behind them then."""
_COMING = frozenset("came come coming fell fallen falling ended finished got up just".split())
_CURRENCIES = frozenset(" $€£¥")
_OF_A_CHANGE = frozenset(("in", "of"))


def turned_round(source: str, draft: str) -> Iterator[Finding]:
    """What the draft says the other way round of a thing than the source does: `lowered sales`, of `raised sales`."""
    new, gone, turning = words_of_one(draft, source), words_of_one(source, draft), turning_words()
    if turning.isdisjoint(gone) or turning.isdisjoint(new):
        return
    if are_opposite(lows(source) & turning, lows(draft) & turning):
        yield from _turned_verbs(source, draft, new, gone)
        yield from _other_adjectives(source, draft, new & turning, gone & turning)


def _other_adjectives(source: str, draft: str, new: frozenset[str], gone: frozenset[str]) -> Iterator[Finding]:
    """`the left wing` become `the right wing`: opposites that stand before the same word."""
    before, after = _followed(wording(source), gone), _followed(wording(draft), new)
    for (side, root), at in after.items():
        if (side._replace(first=not side.first), root) in before:
            yield altered(wording(draft), at, at + 1)
            return


def _followed(line: Wording, turning: frozenset[str]) -> dict[tuple[Side, str], int]:
    """The root that stands right behind each turning word, or the `too` before it."""
    found: dict[tuple[Side, str], int] = {}
    for at in [at for at, low in enumerate(line.lows) if low in turning and not _is_denied(line, at)]:
        there = at + 1 + (not ARTICLES.isdisjoint(line.lows[at + 1 : at + 2]))
        behind = line.roots[there] if there < len(line.lows) and _CURRENCIES.issuperset(line.gaps[there]) else ""
        if at and line.lows[at - 1] == "too":
            behind = "too"  # `found it too cold`
        if behind:
            turns = [side for side in sides().get(line.lows[at], ()) if not says_nothing(side, line.lows[at], behind)]
            found |= {(side_of(side, line.lows[at], behind), behind): at for side in turns}
    return found


def _turned_verbs(source: str, draft: str, new: frozenset[str], gone: frozenset[str]) -> Iterator[Finding]:
    before, after = _said(wording(source)), _said(wording(draft))
    left = _said(wording(source), gone)
    for (side, thing), (at, until) in _said(wording(draft), new).items():
        other = side._replace(first=not side.first)
        if (other, thing) in left and (side, thing) not in before and (other, thing) not in after:
            yield altered(wording(draft), at, until)
            return


def _said(line: Wording, among: Container[str] | None = None) -> dict[tuple[Side, str], tuple[int, int]]:
    """Which thing each turning verb is said of, by its root, and the words that say so; those of some words alone."""
    found: dict[tuple[Side, str], tuple[int, int]] = {}
    for at, low in enumerate(line.lows):
        if among is not None and low not in among and low not in _KEPT:
            continue
        turns = _turns_at(line, at)
        if not turns and low in _TURNED_APART and (turned := _thing_turned(line, at)) >= 0:
            found.setdefault((PARTICLES[low], line.roots[at - 1]), (turned, at))
        elif turns and at and _may_be_a_noun(low) and line.lows[at - 1] not in _BEFORE_A_BASE:
            if low not in _NOUNS and (thing := _thing_changed(line, at)):
                found.update({(side, thing): (at, at) for side in turns if side.pair == RISING})
        else:  # not of a `heat pump`
            for side in turns:
                _add(found, line, at, side)
    return found


def _turns_at(line: Wording, at: int) -> Sequence[Side]:
    """The sides that word `at` takes where it stands."""
    low, before, behind = line.lows[at], line.lows[at - 1 : at], line.lows[at + 1 : at + 2]
    if low in _KEPT:
        return (Side(EARLY, True),) if before == ["on"] else ()
    turns: Sequence[Side] = sides().get(low, ())
    if low in MORE_OR_LESS and behind not in (["than"], ["or"]):
        turns = (MORE_OR_LESS[low],)
    elif behind == ["than"] and low not in _OF_TIME and _is_set_against(line, at + 2):
        return ()
    if low in _NOT_THERE and (behind != [_NOT_THERE[low]] or not before or before[0] not in _COMING):
        return ()
    if turns and _is_denied(line, at):
        return ()
    return (PARTICLES[low],) if low in PARTICLES and before and stem(before[0]) in _TURNED_BY_A_PARTICLE else turns


def _is_denied(line: Wording, at: int) -> bool:
    """`had not paid`: as good as `unpaid`."""
    return not NEGATIONS.isdisjoint(line.lows[max(0, at - 2) : at])


def _may_be_a_noun(low: str) -> bool:
    return (low in verbs() or low in _NOUNS) and low not in _KEPT and low not in _NOT_THERE


def _add(found: dict[tuple[Side, str], tuple[int, int]], line: Wording, at: int, side: Side) -> None:
    """Adds what word `at` takes a side of: the thing behind it, or its subject; of what is early or late, both."""
    low = line.lows[at]
    behind = _thing_behind(line, at + 1 + (line.lows[at + 1 : at + 2] == [_NOT_THERE.get(low, "of")]))
    if says_nothing(side, low, line.roots[behind]):
        return
    subject = _subject(line, at - 1 - (low in PARTICLES or low in _KEPT))
    if behind:
        found.setdefault((side_of(side, low, line.roots[behind]), line.roots[behind]), (at, behind))
        if side.pair > EARLY and (figure := _figure_of(line, behind)):
            found.setdefault((side, line.roots[figure]), (at, figure))
    if (not behind or side.pair == EARLY) and subject >= 0 and line.roots[subject]:
        found.setdefault((side_of(side, low, line.roots[subject]), line.roots[subject]), (subject, at))


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
    while at < len(line.lows) and (line.lows[at] in _SKIPPED or _is_figure(line, at)):
        at += 1
    end = at
    while end < len(line.lows) and end < at + _LONGEST_NAME and line.roots[end] and not line.lows[end][0].isdigit():
        if end > at and len(line.gaps[end]) > 2:
            break
        end += 1
    while end > at and line.lows[end - 1].endswith(_ADVERBS):
        end -= 1
    return end - 1 if end > at else 0


def _figure_of(line: Wording, behind: int) -> int:
    """The figure of the thing behind a verb: the `300` of `paid a fine of $300`; 0 where there is none."""
    of = behind + 1
    if line.lows[of : of + 1] == ["of"] and of + 1 < len(line.lows) and line.lows[of + 1][0].isdigit():
        return of + 1
    return 0


def _is_figure(line: Wording, at: int) -> bool:
    """Whether a word is a figure that counts or measures the thing behind it: the `5` of `the 5% target`."""
    return line.lows[at][0].isdigit() and line.gaps[at + 1] in (" ", "% ")
