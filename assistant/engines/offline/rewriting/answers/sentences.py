"""What was told as sentences of their own behind the line: few, the weightiest (English)."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.answers.tellings import NO_WANTS, Telling, Wants
from assistant.engines.offline.rewriting.answers.weighing import (
    MOST_APART,
    as_leader,
    fewer,
    reads_well,
    without_loose_end,
)
from assistant.engines.offline.rewriting.grammar import capitalised, verb_as
from assistant.patterns import lazily
from assistant.words import words


def set_apart(line: str, told: Sequence[Telling], wants: Wants = NO_WANTS) -> str:
    """What is left as sentences of their own; behind a short line there is room for one more."""
    told = [one._replace(apart=without_loose_end(one.apart)) for one in told if one.apart]
    told = [one for one in told if _is_whole(one.apart) and reads_well(one.apart)]
    sayings = _in_few(told, MOST_APART + (len(words(line)) < _SHORT_LINE), wants)
    if not sayings:
        return line
    line = line.rstrip(" ;,\n")
    for one in sayings:
        line += f"{'' if line.endswith(_STOPS) else '.'} {capitalised(one)}."
    return line


_SHORT_LINE = 12


def _in_few(told: Sequence[Telling], room: int, wants: Wants) -> list[str]:
    """What is told in as many sentences as read well, the weightiest."""
    for most in range(len(told), 0, -1):
        sayings = _paired(as_leader([one.apart for one in fewer(told, most, wants)]))
        if len(sayings) <= room:
            return sayings
    return []


_DANGLES = lazily(
    r"(?:for|with|in|on|at|across|via|within|over) [^\n]*$|from [^\d\n]*$|"
    r"(?:it|they) (?:need|take|want|seem|look|like|work)s?\b[^\d]*$|ran it(?: [a-z]+){0,4}$|helped, ",
    re.IGNORECASE,
)
"""What cannot be a sentence: its thing is no longer named, or it has no verb."""
_SPLICED = lazily(
    r", (?!which|who|where|when|that|as|if|while|so|because|since)(?:[\w'-]+ ){1,5}?(?:was|were|are|is|had) "
)


def _is_whole(said: str) -> bool:
    """Whether a telling is one sentence: it has a verb, and no second subject comes behind a comma."""
    return _DANGLES.match(said) is None and _SPLICED.search(said) is None


_STOPS = (".", "!", "?", "]", "-->")


def _paired(sayings: Sequence[str]) -> list[str]:
    """Two short clauses in a row that both begin with a verb, as one."""
    paired: list[str] = []
    for one in sayings:
        if (
            paired
            and (paired[-1] == "led it" or not (one.startswith("worked ") or paired[-1].startswith("worked ")))
            and _is_short(paired[-1])
            and _is_short(one)
            and _is_result(one) == _is_result(paired[-1])
        ):
            paired[-1] += f" and {one}"
        else:
            paired.append(one)
    return paired


def _is_result(one: str) -> bool:
    """Whether a clause tells a measured change."""
    return "%" in one or "(" in one or (" from " in one and " to " in one and any(map(str.isdigit, one)))


def _is_short(one: str) -> bool:
    run = words(one)
    return len(run) < 9 and verb_as(run, 0, "past") is not None and " and " not in one and "," not in one
