"""People of whom the source has one and the draft several: `an apprentice`, `apprentices` (English)."""

from collections.abc import Iterator, Sequence

from assistant.guard.growth.growth_words import lexicon, question_of
from assistant.guard.growth.wider import PEOPLE
from assistant.guard.wording import words_of_one
from assistant.results import Claim
from assistant.words import forms_and_gaps, lows, words

_ONE = frozenset("a an one another my our his her single".split())
_OF_EACH = frozenset("each every per any".split())
_ONE_WITHIN = 3
"""Words before the noun among which it is said that there is one."""

_BESIDES = frozenset("other additional further more extra".split())


def more_people(source: str, draft: str, known: Sequence[str]) -> Iterator[Claim]:
    """A claim for each."""
    told = lows(source)
    for low in words_of_one(draft, source):
        if low[-1] != "s" or low[:-1] not in told or not _is_of_people(low) or any(low in lows(one) for one in known):
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


def _is_of_people(low: str) -> bool:
    growth = lexicon().get(low)
    return low.endswith(PEOPLE) if growth is None else growth.kind == "scope"


def _is_one(source: str, noun: str) -> bool:
    """Whether a text has a noun only as one: `a junior engineer`, and not `every engineer`."""
    forms, _ = forms_and_gaps(source)
    places = [at for at, low in enumerate(forms) if low == noun]
    before = [frozenset(forms[max(0, at - _ONE_WITHIN) : at]) for at in places]
    is_object = all(at and forms[max(0, at - _ONE_WITHIN - 1) : at].count("as") == 0 for at in places)
    return is_object and all(not _ONE.isdisjoint(some) and _OF_EACH.isdisjoint(some) for some in before)
