"""Abbreviations of the source that the draft writes out: quality of service, for QoS."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeVar

from assistant.facts.atoms import line_of
from assistant.facts.capitals import bag, peoples
from assistant.results import Claim, Finding

_SHORTEST, _LONGEST = 3, 6
"""Letters of an abbreviation; two begin some words of any line."""
_Said = TypeVar("_Said", Finding, Claim)
_APART = frozenset(",;:.!?()")


def long_forms(source: str, draft: str) -> list[str]:
    """The words of the draft whose initials stand in the source as one."""
    told = line_of(source)
    if not told.raised or told.style == "capitals":
        return []
    letters = {told.atoms[at].removesuffix("s") for at in told.raised}
    short = {one.lower() for one in letters if _SHORTEST <= len(one) <= _LONGEST and one.isalpha() and _is_odd(one)}
    if not short:
        return []
    line = line_of(draft)
    all_words = range(len(line.lows))
    pithy = [at for at in all_words if line.lows[at] not in bag("function")]
    whole = [at for at in pithy if line.gaps[at] != "-"]  # medium-sized
    found = []
    for words in (all_words, pithy, whole):
        initials = "".join([line.lows[at][0] for at in words])
        for one in short:
            at = initials.find(one)
            if at >= 0:
                form = draft[line.start(words[at]) : line.end(words[at + len(one) - 1])]
                if _APART.isdisjoint(form):
                    found.append(form)
    return found


def _is_odd(word: str) -> bool:
    return word[1:] != word[1:].lower()


def not_written_out(said: Sequence[_Said], source: str, draft: str) -> list[_Said]:
    """What was found, without the invented that is a long form, or a country's people, among words of the source."""
    if not said:
        return list(said)
    told = line_of(source).low_set
    people = {low for country in peoples().keys() & told for low in peoples()[country]}
    forms = long_forms(source, draft)
    return [one for one in said if not _is_written_out(_words(one), forms, people, told)]


def _words(one: Finding | Claim) -> str:
    if isinstance(one, Claim):
        return one.draft if one.kind != "ownership" else ""
    return one.words if one.kind == "invented" else ""


def _is_written_out(words: str, forms: Iterable[str], people: AbstractSet[str], told: AbstractSet[str]) -> bool:
    if not words or any(words in form for form in forms):
        return bool(words)
    left = words
    for form in forms:
        left = left.replace(form, " ")
    lows = line_of(left).lows
    if left == words and people.isdisjoint(lows):
        return False
    known = told | people | bag("function")
    return all(low in known or low.isdecimal() or len(low) == 1 for low in lows)
