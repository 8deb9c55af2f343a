"""Swapped places: what was replaced with what, which of two did better, who did it for whom (English)."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from assistant.guard.others import words_of_others
from assistant.guard.wording import FUNCTION_WORDS, Wording, wording
from assistant.lexicon.verbs import verb_forms
from assistant.results import Finding
from assistant.words import lows, stem

_REPLACING = frozenset(map(stem, "replace swap exchange switch convert change".split()))
_SUBSTITUTING = frozenset(map(stem, "substitute".split()))
_CHOOSING = frozenset(
    map(stem, "choose chose chosen choosing prefer select pick favour favor recommend use took take".split())
)
_LINKS = frozenset("with by for".split())
_ENDS = frozenset(("to", "into"))
_REACH = 8
_SIDE = 3
_BETTER = frozenset(
    (
        "better worse best worst faster slower fastest slowest longer longest shorter shortest cheaper cheapest "
        "stronger strongest weaker weakest lighter lightest heavier heaviest quieter cleaner first last won lost "
        "winning losing"
    ).split()
)
_BETWEEN = frozenset(
    (
        "did does do was were is are be being performed performing performs lasted lasting lasts proved proving proven "
        "came coming come comes out turned turning worked working works fared faring held holding looked showed to the "
        "as scored ran running ended up much slightly far clearly"
    ).split()
)
_SEPARATING = {"instead": "of", "rather": "than", "place": "of"}
_FURTHEST_SUBJECT = 4
_FURTHEST_DOER = 6


class _Exchange(NamedTuple):
    """The roots of what was there before, and of what came in its place; where the text says so."""

    old: frozenset[str]
    new: frozenset[str]
    at: int


def swapped_places(source: str, draft: str) -> Iterator[Finding]:
    """What the draft says of two things the other way round than the source does."""
    told, stated = lows(source), lows(draft)
    if not (_telling().isdisjoint(told) or _telling().isdisjoint(stated)):
        before, after = wording(source), wording(draft)
        here = list(_exchanges(before))
        for change in _exchanges(after) if here else ():
            if any(_is_reverse(change, other) for other in here):
                yield _finding(draft, after, change.at, change.at + _SIDE)
                return
        shared = _BETTER & told & stated
        if shared:
            yield from _other_winner(before, after, shared)
    if "had" in stated:
        yield from _done_by_others(source, draft)


def _is_reverse(one: _Exchange, other: _Exchange) -> bool:
    """Whether what stands on one side in one text stands on the other side in the other, but for what stays."""
    stays = (one.old & other.old) | (one.new & other.new)
    return not stays.issuperset(one.old & other.new) and not stays.issuperset(one.new & other.old)


def _exchanges(line: Wording) -> Iterator[_Exchange]:
    chosen = False
    for at, (low, after) in enumerate(pairwise((*line.lows, ""))):
        root = line.roots[at]
        chosen = chosen or root in _CHOOSING
        if (low == "over" and chosen) or _SEPARATING.get(low) == after:
            first = at
            if low == "place":  # in place of
                first = at - 1 if line.lows[at - 1] == "in" else 0
            new, old = _roots_before(line, first), _roots_behind(line, at + (1 if low == "over" else 2))
            if new and old:
                yield _Exchange(old, new, max(first - 1, 0))
        elif root in _REPLACING or root in _SUBSTITUTING:
            yield from _replaced(line, at, root in _REPLACING)
        elif low == "from" and (to := _next_of(_ENDS, line, at)):
            yield _Exchange(_roots_behind(line, at + 1), _roots_behind(line, to + 1), at)


def _replaced(line: Wording, at: int, by_the_second: bool) -> Iterator[_Exchange]:
    """`replaced A with B`, or `substituted B for A`."""
    link = _next_of(_LINKS, line, at)
    if not link or "," in "".join(line.gaps[at + 1 : link + 1]) or by_the_second == (line.lows[link] == "for"):
        return
    first, second = _roots_before(line, link), _roots_behind(line, link + 1)
    if first and second:
        yield _Exchange(first, second, at) if by_the_second else _Exchange(second, first, at)


def _next_of(wanted: frozenset[str], line: Wording, at: int) -> int:
    """Where one of some words stands next, a word at least between; 0 where none is near."""
    until = min(at + _REACH, len(line.lows))
    return next((there for there in range(at + 2, until) if line.lows[there] in wanted), 0)


def _roots_before(line: Wording, until: int) -> frozenset[str]:
    found: list[str] = []
    for at in range(until - 1, max(until - 1 - _SIDE, -1), -1):
        if not line.roots[at] or _is_past(line.lows[at]):
            break
        found.append(line.roots[at])
        if not line.gaps[at].isspace():
            break
    return frozenset(found)


def _roots_behind(line: Wording, at: int) -> frozenset[str]:
    while at < len(line.lows) and line.lows[at] in ("the", "a", "an", "our", "its", "their"):
        at += 1
    found: list[str] = []
    for there in range(at, min(at + _SIDE, len(line.lows))):
        if not line.roots[there] or (found and not line.gaps[there].isspace()):
            break
        found.append(line.roots[there])
    return frozenset(root for root in found if not root[0].isdigit())


def _is_past(low: str) -> bool:
    hit = verb_forms().get(low)
    return hit is not None and hit[1] in ("past", "participle", "gerund")


def _other_winner(before: Wording, after: Wording, shared: frozenset[str]) -> Iterator[Finding]:
    """`hot-dip did better` become `zinc-flake performing better`: each text names both."""
    told, stated = frozenset(before.roots), frozenset(after.roots)
    for at, word in enumerate(after.lows):
        if word not in shared or before.lows.count(word) != 1 or after.lows.count(word) != 1:
            continue
        was, now = _subject_of(before, word), _subject_of(after, word)
        if was and now and was.isdisjoint(now) and was <= stated and now <= told:
            yield _finding(after.text, after, max(0, at - 2), at)
            return


def _subject_of(line: Wording, word: str) -> frozenset[str]:
    """The roots of what stands before a word that compares, its verb left out; of nothing else told before it."""
    at = line.lows.index(word) - 1
    passed = False
    while at >= 0 and line.lows[at] in _BETWEEN:
        passed = True
        at -= 1
    if at < 0 or not passed or line.lows[at] in FUNCTION_WORDS or _is_past(line.lows[at]):
        return frozenset()
    return _roots_before(line, at + 1)


def _done_by_others(source: str, draft: str) -> Iterator[Finding]:
    """`had an outside firm review it`, of what the author reviewed."""
    line, verbs = wording(draft), verb_forms()
    told = wording(source)
    done = {verbs[low][0].lemma for low in told.lows[:_FURTHEST_SUBJECT] if _is_past(low)}
    for at, low in enumerate(line.lows):
        if low != "had":
            continue
        for there in range(at + 2, min(at + _FURTHEST_DOER, len(line.lows))):
            hit = verbs.get(line.lows[there])
            if hit and hit[1] == "base" and hit[0].lemma in done and line.lows[there - 1] in words_of_others():
                yield _finding(draft, line, at, there)
                return


def _finding(text: str, line: Wording, first: int, last: int) -> Finding:
    words_of_it = text[line.run[first].start : line.run[min(last, len(line.run) - 1)].end]
    return Finding(kind="altered", category="claim", words=words_of_it)


@cache
def _telling() -> frozenset[str]:
    """Words without which nothing is exchanged or compared."""
    verbs = _REPLACING | _SUBSTITUTING
    begins = {root[:3] for root in verbs}  # spares nearly all of the stems
    exchanging = [
        low for low, (verb, _) in verb_forms().items() if verb.lemma[:3] in begins and stem(verb.lemma) in verbs
    ]
    return _BETTER.union(exchanging, "instead rather place over".split())
