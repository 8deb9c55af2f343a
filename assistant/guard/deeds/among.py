"""Among: whether a verb tells of the author, or of several with the author: `a colleague and I built` (English)."""

from itertools import pairwise

from assistant.guard.deeds.opening import BE
from assistant.guard.deeds.others import is_cut, is_someone
from assistant.guard.deeds.verbhood import is_past
from assistant.guard.wording import DETERMINERS, Wording
from assistant.words import spans

_BEFORE_A_PERSON = DETERMINERS.union("another one two three".split())
_BEFORE_MEANING = BE | frozenset("i we also and but then had have not".split())
_MEANT_OF_THINGS = frozenset("expected meant supposed scheduled intended planned".split())
_FURTHEST_COMPANY = 7


def is_one_more(line: Wording, at: int) -> bool:
    """Whether the author before a verb comes last of some: `a colleague and I built`."""
    return at > 2 and line.lows[at - 2] == "and" and _is_one_of_people(line, at - 3)


def _is_one_of_people(line: Wording, at: int) -> bool:
    """Whether a word ends a subject of a few words that names somebody: `two colleagues`, not `for two colleagues`."""
    first = next((place for place in range(at, max(-1, at - 3), -1) if not place or line.gaps[place] != " "), None)
    if first is None:
        return False
    named = is_someone(line.lows[at]) or line.text[spans(line.text)[0][at]].isupper()
    # `the lead dev and I`; not `the pump failed and I`
    return named or (line.lows[first] in _BEFORE_A_PERSON and not is_past(line.lows[at]))


def is_one_of_them(line: Wording, at: int) -> bool:
    """Whether the author is among those of whom it is told: `was one of three clerks who sorted it`."""
    before = line.lows[max(0, at - _FURTHEST_COMPANY) : at]
    return any(pair == ("one", "of") for pair in pairwise(before)) and "one" in line.lows[:3]


def is_paired_with_i(line: Wording, at: int) -> bool:
    """`I and a colleague rewired`."""
    return any(pair == ("i", "and") for pair in pairwise(line.lows[max(0, at - 4) : at]))


def is_of_the_author(line: Wording, first: int, at: int) -> bool:
    """Whether it is the author who `was meant to`; not the `store meant to hold`, or a pump `which is meant to`."""
    begin = at
    while begin > first + 1 and (line.lows[begin - 1] in BE or line.lows[begin - 1][-2:] == "ly"):
        begin -= 1
    if begin == first or line.lows[begin - 1] in _BEFORE_MEANING:
        return True
    return is_cut(line, begin) and (begin < at or line.lows[at] not in _MEANT_OF_THINGS)
