"""Words that widen what stands behind them: `all sites`, `every team`, `and other departments` (English)."""

from functools import cache

from assistant.guard.growth.growth_words import (
    UNIVERSALS,
    circles,
    lexicon,
    load_growth,
    plural,
    reach,
    reach_singular,
    wider,
)
from assistant.guard.wording import Wording, told_stems
from assistant.words import Word, stem, words

SAID_OF_ALL = UNIVERSALS | frozenset(
    "whole entire everyone everybody both company-wide organisation-wide organization-wide site-wide".split()
)
PEOPLE = ("ers", "ors", "ists", "ians", "ants", "ees", "eers", "men", "women", "folk", "people", "kids", "wives")
_THE_ONE = frozenset("the a an one only sole single lone first second".split())
_AMONG = frozenset("with between among amongst from by for to across of".split())
_TIMES = (
    "second minute hour day night morning noon afternoon evening weekday week weekend fortnight month quarter year "
    "season semester term shift spring summer autumn winter time round sprint release monday tuesday wednesday "
    "thursday friday saturday sunday"
).split()
OF_TIMES = frozenset((*_TIMES, *(f"{time}s" for time in _TIMES)))
_NUMBERS = frozenset("one two three four five six seven eight nine".split())
_TIME_WITHIN = 3
"""Words after `every` among which a time stands: `every other week` says nothing of reach."""
_REACH_WITHIN = 4
"""Words after `every` among which the noun stands that it makes larger."""
_WIDENED_WITHIN = 3


def is_wider(run: tuple[Word, ...], at: int, told: frozenset[str]) -> bool:
    """Whether places or people of which nobody told are put beside those told: `and other sites`."""
    following = run[at + 1 : at + 1 + _WIDENED_WITHIN]
    if at and "one" in told and run[at - 1].low in _NUMBERS and following and stem(following[0].low) in told:
        return False  # `one of three cooks`, `with two other cooks`
    return wider()[run[at].low].isdisjoint(told) and any(stem(word.low) in circles() for word in following)


def is_new_reach(run: tuple[Word, ...], at: int, told: frozenset[str]) -> bool:
    """`across departments`, `every team`: whether nobody said it of all, or of these."""
    if not told.isdisjoint(SAID_OF_ALL):
        return False
    following = [word.low for word in run[at + 1 : at + 1 + _REACH_WITHIN]]
    if run[at].low == "all" and any(low[-1] == "s" and low not in told and stem(low) in told for low in following):
        return True  # `all halls`, of one that was told
    noun = next((low for low in following if low in reach()), "")
    if not noun or noun in told - reach_singular() or f"{noun}s" in told:
        return False
    return not (run[at].low in ("across", "throughout") and noun in reach_singular() and stem(noun) in told)


def said_of_more_than_times(texts: tuple[str, ...]) -> frozenset[str]:
    """What was told, without each `every` that is said of times alone: `printed every quarter`."""
    told = told_stems(texts)
    if told.isdisjoint(SAID_OF_ALL):
        return told
    of_times, of_more = set[str](), set[str]()
    for text in texts:
        run = [word.low for word in words(text)]
        for at, low in enumerate(run):
            if low in SAID_OF_ALL:
                is_of_times = not OF_TIMES.isdisjoint(run[at + 1 : at + 1 + _TIME_WITHIN])
                (of_times if is_of_times else of_more).add(low)
    return told - (of_times - of_more)


def is_of_people(low: str) -> bool:
    growth = lexicon().get(low)
    return low.endswith(PEOPLE) or low in _all_circles() or (growth is not None and growth.kind == "scope")


def is_of_joined_people(line: Wording, at: int) -> bool:
    """Whether a word shares the people at the end of its list: the `safety` of `with safety, crane and yard crews`."""
    last = len(line.lows)
    joined = at + 1
    while joined < last and line.gaps[joined] == ", " and line.roots[joined]:
        joined += 1
    if joined >= last or line.lows[joined] not in ("and", "or"):
        return False
    head = joined + 1
    while head + 1 < last and line.gaps[head + 1] == " " and line.roots[head + 1] and not is_of_people(line.lows[head]):
        head += 1
    if head >= last or not is_of_people(line.lows[head]):
        return False
    while at > 1 and (line.gaps[at] == ", " or line.lows[at - 1] in ("the", "our", "their")):
        at -= 1
    return line.lows[at - 1] in _AMONG


def is_oneself(run: tuple[Word, ...], at: int) -> bool:
    """Whether a person is the author: `as the only potter`."""
    if not at or run[at - 1].low not in _THE_ONE or not f"{run[at].low}s".endswith(PEOPLE):
        return False
    first = at
    while first and run[first - 1].low in _THE_ONE:
        first -= 1
    return first > 0 and run[first - 1].low == "as"


@cache
def _all_circles() -> frozenset[str]:
    """Places and circles of people, one and several."""
    listed = load_growth()["circles"]
    return reach().union(listed, map(plural, listed))
