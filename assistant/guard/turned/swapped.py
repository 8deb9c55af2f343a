"""Swapped places: what was replaced with what, moved from where: `glue for screws`, `screws for glue` (English)."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from assistant.guard.deeds.naming_people import POSSESSIVE, names_someone, owner_at
from assistant.guard.deeds.whose_deed import words_of_others
from assistant.guard.turned import altered
from assistant.guard.wording import DETERMINERS, FUNCTION_WORDS, Wording, wording
from assistant.lexicon.verbs import is_past_or_gerund, verb_forms
from assistant.results import Finding
from assistant.words import lows, stem

_REPLACING = frozenset(map(stem, "replace swap exchange switch convert change".split()))
_SUBSTITUTING = frozenset(map(stem, "substitute".split()))
_CHOOSING = frozenset(
    map(stem, "choose chose chosen choosing prefer select pick favour favor recommend use took take".split())
)
_LINKS = frozenset("with by for".split())
_ENDS = frozenset("to into onto towards toward".split())
_TURNING_INTO = frozenset(map(stem, "turn convert transform translate make made rebuild rebuilt".split()))
_DROPPING = frozenset(
    map(stem, "drop abandon leave left discard retire scrap phase give gave given replace reject".split())
)
_PREFERRING = frozenset("prefer prefers preferred preferring".split())
_FAVOURING = frozenset(("favour", "favor"))
_BE = frozenset("was were is are been being be got has have had to could must should will".split())
_BEFORE_A_THING = DETERMINERS | {"one"}
_TELLING_APART = frozenset(("new", "own", "other"))
"""Words with no root of their own that tell two things from one another: `the old controllers`, `the new ones`."""
_REACH = 8
_SIDE = 3
_BETWEEN = frozenset(
    (
        "did does do was were is are be being performed performing performs lasted lasting lasts proved proving proven "
        "came coming come comes out turned turning worked working works fared faring held holding looked showed to the "
        "as scored ran running ended up much slightly far clearly"
    ).split()
)
_SEPARATING = {"instead": "of", "rather": "than", "place": "of"}
_OUT_OF = frozenset(("from", "out"))
_COMMON = _OUT_OF | {"over", "into"}
"""Words that tell an exchange only together with another."""
_FURTHEST_SUBJECT = 4
_FURTHEST_DOER = 6
OWN = frozenset(("my", "our"))
_OF_THE_AUTHOR = frozenset(
    map(
        stem,
        "team department company group crew firm factory university institute agency council bank board staff "
        "committee people family partner someone somebody other another else".split(),
    )
)
"""Whose things are the author's as well: `our payroll`, `the company's payroll`."""


class _Exchange(NamedTuple):
    """The roots of what was there before, and of what came in its place; where the text says so."""

    old: frozenset[str]
    new: frozenset[str]
    at: int


def swapped_places(source: str, draft: str) -> Iterator[Finding]:
    """What the draft puts in the place of what the other way round: `screws for glue`, of `glue for screws`."""
    after = wording(draft)
    if _may_exchange(wording(source)) and _may_exchange(after):
        here = list(exchanges(wording(source)))
        for change in exchanges(after) if here else ():
            if any(_is_reverse(change, other) for other in here):
                yield altered(after, change.at, change.at + _SIDE)
                return


def _may_exchange(line: Wording) -> bool:
    """Whether a text has a word that tells an exchange, and what completes it where the word is a common one."""
    here = lows(line.text)
    telling = exchanging_words() & here
    if not telling - _COMMON:
        by_moving = not (telling.isdisjoint(_OUT_OF) or _ENDS.isdisjoint(here))
        by_choosing = "over" in telling and not _CHOOSING.isdisjoint(line.roots)
        by_turning = "into" in telling and not _TURNING_INTO.isdisjoint(line.roots)
        return by_moving or by_choosing or by_turning
    return True


def _is_reverse(one: _Exchange, other: _Exchange) -> bool:
    """Whether what stands on one side in one text stands on the other side in the other, but for what stays."""
    stays = (one.old & other.old) | (one.new & other.new)
    return not stays.issuperset(one.old & other.new) and not stays.issuperset(one.new & other.old)


def exchanges(line: Wording) -> Iterator[_Exchange]:
    """What a text says to have come in the place of what: `replaced the old pump with a new valve`."""
    forms, telling = line.lows, exchanging_words()
    for at in [at for at, low in enumerate(forms) if low in telling]:
        low, after = forms[at], forms[at + 1] if at + 1 < len(forms) else ""
        if low == "over" or low in _SEPARATING:
            yield from _chosen(line, at, after)
        elif low in _FAVOURING:
            if after == "of" and not _DROPPING.isdisjoint(line.roots[max(0, at - _REACH) : at]):
                yield from _both(roots_before(line, at - 1), roots_behind(line, at + 2), at - 1)
        elif low in _PREFERRING:
            if to := _next_of(_ENDS, line, at):
                yield from _both(roots_behind(line, to + 1), roots_before(line, to), at)
        elif low == "from" or (low == "out" and after == "of"):
            yield from _moved(line, at, at + 1 + (low == "out"))
        elif low == "into":
            if not _TURNING_INTO.isdisjoint(line.roots[max(0, at - _REACH) : at]):
                yield from _both(roots_before(line, at), roots_behind(line, at + 1), at)
        else:
            yield from _replaced(line, at, line.roots[at] in _REPLACING)


def _chosen(line: Wording, at: int, after: str) -> Iterator[_Exchange]:
    """`chose A over B`, `A instead of B`, `A in place of B`."""
    first, low = at, line.lows[at]
    if low == "over":
        if _CHOOSING.isdisjoint(line.roots[:at]):
            return
    elif _SEPARATING[low] != after:
        return
    elif low == "place":
        first = at - 1 if line.lows[at - 1] == "in" else 0
    yield from _both(roots_behind(line, at + (1 if low == "over" else 2)), roots_before(line, first), max(first - 1, 0))


def _both(old: frozenset[str], new: frozenset[str], at: int) -> Iterator[_Exchange]:
    if old and new:
        yield _Exchange(old, new, at)


def _moved(line: Wording, at: int, behind: int) -> Iterator[_Exchange]:
    """`from A to B`, or `to B from A`; `from 1.2 s to 300 ms` is a matter of figures."""
    before = range(at - 2, max(at - _REACH, 0), -1)
    to = _next_of(_ENDS, line, behind - 1) or next((there for there in before if line.lows[there] in _ENDS), 0)
    if to and not all(low[0].isdigit() for low in (*line.lows[behind : behind + 1], *line.lows[to + 1 : to + 2])):
        yield from _both(roots_behind(line, behind), roots_behind(line, to + 1), at)


def _replaced(line: Wording, at: int, by_the_second: bool) -> Iterator[_Exchange]:
    """`replaced A with B`, or `substituted B for A`."""
    is_next = at + 1 < len(line.lows) and line.lows[at + 1] in _LINKS
    link = at + 1 if is_next else _next_of(_LINKS, line, at)
    if not link or "," in "".join(line.gaps[at + 1 : link + 1]):
        if by_the_second and line.lows[at] == "replacing":  # `put in a chain, replacing the belt`
            yield from _both(roots_behind(line, at + 1), roots_before(line, at), at)
        return
    by_the_second = by_the_second or line.lows[link] != "for"
    first, second = roots_before(line, link), roots_behind(line, link + 1)
    if not first and link == at + 1:
        before = at
        while before and line.lows[before - 1] in _BE:
            before -= 1
        first = roots_before(line, before) if before < at else first
    if first and second:
        yield _Exchange(first, second, at) if by_the_second else _Exchange(second, first, at)


def _next_of(wanted: frozenset[str], line: Wording, at: int) -> int:
    """Where one of some words stands next, a word at least between; 0 where none is near."""
    until = min(at + _REACH, len(line.lows))
    return next((there for there in range(at + 2, until) if line.lows[there] in wanted), 0)


def roots_before(line: Wording, until: int) -> frozenset[str]:
    """The roots of the thing named right before a word: `old`, `pump` before the `with` of `an old pump with it`."""
    found: list[str] = []
    for at in range(until - 1, max(until - 1 - _SIDE, -1), -1):
        root = line.roots[at] or (line.lows[at] if line.lows[at] in _TELLING_APART else "")
        if not root or (is_past_or_gerund(line.lows[at]) and (found or not line.lows[at].endswith("ing"))):
            break
        found.append(root)
        if not line.gaps[at].isspace():
            break
    return frozenset(found)


def roots_behind(line: Wording, at: int) -> frozenset[str]:
    """The roots of the thing named from a word on, without its article: `new`, `valve` of `a new valve`."""
    while at < len(line.lows) and (line.lows[at] in _BEFORE_A_THING or line.lows[at][0].isdigit()):
        at += 1
    found: list[str] = []
    for there in range(at, min(at + _SIDE, len(line.lows))):
        root = line.roots[there] or (line.lows[there] if line.lows[there] in _TELLING_APART else "")
        if not root or (found and not line.gaps[there].isspace()):
            break
        found.append(root)
    return frozenset(root for root in found if not root[0].isdigit())


def subject_of(line: Wording, at: int) -> frozenset[str]:
    """The roots of what stands before a word that compares, its verb left out; of nothing else told before it.

    Of `the paper seals were better`, at `better`: `paper` and `seals`.
    """
    at -= 1
    passed = False
    while at >= 0 and line.lows[at] in _BETWEEN:
        passed = True
        at -= 1
    if at < 0 or not passed or line.lows[at] in FUNCTION_WORDS or is_past_or_gerund(line.lows[at]):
        return frozenset()
    return roots_before(line, at + 1)


def done_by_others(source: str, draft: str) -> Iterator[Finding]:
    """`had an outside firm review it`, of what the author reviewed."""
    line, verbs = wording(draft), verb_forms()
    before = wording(source)
    done = {verbs[low][0].lemma for low in before.lows[:_FURTHEST_SUBJECT] if is_past_or_gerund(low)}
    for at, low in enumerate(line.lows):
        if low != "had":
            continue
        for there in range(at + 2, min(at + _FURTHEST_DOER, len(line.lows))):
            hit = verbs.get(line.lows[there])
            if hit and hit[1] == "base" and hit[0].lemma in done and line.lows[there - 1] in words_of_others():
                yield altered(line, at, there)
                return


@cache
def exchanging_words() -> frozenset[str]:
    """Words of which both texts need one, for what is exchanged."""
    return _PREFERRING.union(replacing_words(), _FAVOURING, _SEPARATING, _COMMON)


@cache
def replacing_words() -> frozenset[str]:
    """Forms of the verbs that tell of a replacement."""
    roots = _REPLACING | _SUBSTITUTING
    begins = {root[:3] for root in roots}  # spares nearly all of the stems
    verbs = verb_forms().items()
    return frozenset(low for low, (verb, _) in verbs if verb.lemma[:3] in begins and stem(verb.lemma) in roots)


def other_owner(source: str, draft: str) -> Iterator[Finding]:
    """`the supplier audited our line` become `the supplier's line`."""
    if not any(mark in draft for mark in POSSESSIVE):
        return
    line, before = wording(draft), wording(source)
    theirs = {one: what for _, one, what in _owned(before)}
    for at, owner, things in _owned(line):
        if owner in theirs or owner not in before.roots or owner in _OF_THE_AUTHOR:
            continue
        own = [roots_behind(before, there + 1) for there, low in enumerate(before.lows) if low in OWN]
        if any(owner not in one and things <= one for one in own):
            yield altered(line, at, at + 1)
            return


def _owned(line: Wording) -> Iterator[tuple[int, str, frozenset[str]]]:
    """Where a text says whose something is, the roots of those people, and those of the thing."""
    for at in range(len(line.lows) - 1):
        owner = owner_at(line, at)
        if owner and names_someone(owner) and (things := roots_behind(line, at + 1)):
            yield at, stem(owner), things
