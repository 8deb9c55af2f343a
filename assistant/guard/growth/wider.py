"""More of the same than was told: `all sites`, `and other departments`, `apprentices` for `an apprentice` (English)."""

from collections.abc import Iterator, Sequence
from functools import cache

from assistant.guard.growth_words import (
    UNIVERSALS,
    circles,
    lexicon,
    load_growth,
    question_of,
    reach,
    reach_singular,
    wider,
)
from assistant.guard.wording import DETERMINERS, FUNCTION_WORDS, Wording, told_stems, wording, words_of_one
from assistant.lexicon.nouns import plural
from assistant.results import Claim
from assistant.words import Word, forms_and_gaps, lows, stem, words

SAID_OF_ALL = UNIVERSALS | frozenset(
    "whole entire everyone everybody everything both company-wide organisation-wide organization-wide site-wide".split()
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
_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
_OF_ALL = frozenset("all every each whole".split())
_NO_LESS = frozenset("any anything everything full fully complete completely per always".split())
"""Words by which a source says as much."""
_NAMED_WITHIN = 3
_BEFORE_A_NOUN = FUNCTION_WORDS | _NUMBERS | {"single", "last", "remaining"}
_TIME_WITHIN = 3
"""Words after `every` among which a time stands: `every other week` says nothing of reach."""
_REACH_WITHIN = 4
"""Words after `every` among which the noun stands that it makes larger."""
_WIDENED_WITHIN = 3
_ONE = frozenset("a an one another my our his her single".split())
_OF_EACH = frozenset("each every per any".split())
_ONE_WITHIN = 3
"""Words before the noun among which it is said that there is one."""

_BESIDES = frozenset("other additional further more extra".split())


def is_wider(run: tuple[Word, ...], at: int, told: frozenset[str]) -> bool:
    """Whether places or people of which nobody told are put beside those told: `and other sites`."""
    following = run[at + 1 : at + 1 + _WIDENED_WITHIN]
    if at and "one" in told and run[at - 1].low in _NUMBERS and following and stem(following[0].low) in told:
        return False  # `one of three cooks`, `with two other cooks`
    return wider()[run[at].low].isdisjoint(told) and any(stem(word.low) in circles() for word in following)


def is_new_reach(source: str, run: tuple[Word, ...], at: int, told: frozenset[str]) -> bool:
    """`across departments`, `every team`: whether nobody said it of all, or of these."""
    if not told.isdisjoint(SAID_OF_ALL):
        return False
    following = [word.low for word in run[at + 1 : at + 1 + _REACH_WITHIN]]
    if run[at].low in _OF_ALL and told.isdisjoint(_NO_LESS) and _is_of_some(source, run[at].low, following, told):
        return True
    noun = next((low for low in following if low in reach()), "")
    if not noun or run[at].low == "whole" or noun in told - reach_singular() or f"{noun}s" in told:
        return False
    return not (run[at].low in ("across", "throughout") and noun in reach_singular() and stem(noun) in told)


def _of_all(run: list[str], *, of_times: bool) -> list[str]:
    """The words that say something of all, be it of times."""
    return [
        low
        for at, low in enumerate(run)
        if low in SAID_OF_ALL and OF_TIMES.isdisjoint(run[at + 1 : at + 1 + _TIME_WITHIN]) != of_times
    ]


def _is_of_some(source: str, low: str, following: list[str], told: frozenset[str]) -> bool:
    """Whether the source has some of what a draft has all of: `fixed bugs`, `fixed all bugs`.

    It has all of those that it counts or names: `each gauge`, `all the gauges`, `all four gauges`, of `the gauges`.
    """
    noun = next((one for one in following if one.isalpha() and one not in _BEFORE_A_NOUN), "")
    if not noun or stem(noun) not in told or not OF_TIMES.isdisjoint(following[:_TIME_WITHIN]):
        return False
    if following[0][0].isdigit() or following[0] in _NUMBERS:
        return False  # `all 12 shops`: those that are counted
    if low == "whole" or (low == "all" and following[0] == noun):
        return True
    line = wording(source)
    named = [at for at, root in enumerate(line.roots) if root == stem(noun) and line.lows[at][-1] in (noun[-1], "s")]
    return all(DETERMINERS.isdisjoint(line.lows[max(0, at - _NAMED_WITHIN) : at]) for at in named)


def said_of_more_than_times(texts: tuple[str, ...]) -> frozenset[str]:
    """What was told, without each `every` that is said of times alone: `printed every quarter`."""
    told = told_stems(texts)
    if told.isdisjoint(SAID_OF_ALL):
        return told
    runs = [[word.low for word in words(text)] for text in texts]
    of_times, of_more = (frozenset(low for run in runs for low in _of_all(run, of_times=one)) for one in (True, False))
    return told - (of_times - of_more)


def is_of_people(low: str) -> bool:
    """Whether a word is one for people, or for where they work: `welders`, `departments`."""
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


def more_people(source: str, draft: str, known: Sequence[str]) -> Iterator[Claim]:
    """A claim for each word for people of whom the source has one, and the draft several: `apprentices`."""
    told = lows(source)
    for low in words_of_one(draft, source):
        if low[-1] != "s" or low[:-1] not in told or not _are_people(low) or any(low in lows(one) for one in known):
            continue
        if not _is_one(source, low[:-1]):
            continue
        run = words(draft)
        at = next(at for at, word in enumerate(run) if word.low == low)
        if at and run[at - 1].low in ("of", "the"):
            continue  # `one of the engineers`
        if at and "others" in told and run[at - 1].low in _BESIDES:
            continue  # `my crew and two others`
        first = at - 1 if at and run[at - 1].low in told else at
        quoted = draft[run[first].start : run[at].end]
        yield Claim(kind="scope", source="", draft=quoted, question=question_of("scope", quoted))


def _are_people(low: str) -> bool:
    growth = lexicon().get(low)
    return low.endswith(PEOPLE) if growth is None else growth.kind == "scope"


def _is_one(source: str, noun: str) -> bool:
    """Whether a text has a noun only as one: `a junior engineer`, and not `every engineer`."""
    forms, _ = forms_and_gaps(source)
    places = [at for at, low in enumerate(forms) if low == noun]
    before = [frozenset(forms[max(0, at - _ONE_WITHIN) : at]) for at in places]
    is_object = all(at and forms[max(0, at - _ONE_WITHIN - 1) : at].count("as") == 0 for at in places)
    return is_object and all(not _ONE.isdisjoint(some) and _OF_EACH.isdisjoint(some) for some in before)
