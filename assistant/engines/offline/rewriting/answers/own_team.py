"""The team that a line names, told to be the author's: `I led the six`, of `as part of a team of six` (English)."""

import re

from assistant.engines.offline.rewriting.answers.facts import Told
from assistant.engines.offline.rewriting.word_lists import DIGITS, GROUPS
from assistant.patterns import lazily

_LED = lazily(
    r"i (?:led|managed|ran|directed|supervised|headed) (?:the|all|these|this|that) "
    r"(?P<who>[\w-]+)(?: people| of them)?",
    re.IGNORECASE,
)
_IN_TEAM = lazily(
    r"\b(?:part of|with|in|on|within) (?:an?|the|our) "
    rf"(?P<team>(?:[\w-]+ )?(?P<kind>{GROUPS})(?: of (?P<count>[\w-]+)(?: (?:people|[a-z]+ers))?)?)",
    re.IGNORECASE,
)
_AS_MEMBER = lazily(r" (?:as part of|in|on|within) (?:an?|the) (?=\S)", re.IGNORECASE)


def led_team(piece: str, line: str) -> Told | None:
    """What `I led the six` tells of a line whose author was one of six; None where it speaks of others."""
    led, team = _LED.fullmatch(piece), _IN_TEAM.search(line)
    if led is None or team is None:
        return None
    if _number(led["who"]) not in (team["kind"].lower(), _number(team["count"] or "")):
        return None
    return Told("people", "hanging", f"leading the {team['team']}", f"led the {team['team']}")


def without_membership(line: str, one: Told) -> str:
    """The line without `as part of a team of six`, where the team was the author's to lead."""
    who = one.words.removeprefix("leading the ")
    found = next((found for found in _AS_MEMBER.finditer(line) if line.startswith(who, found.end())), None)
    return line if found is None else line[: found.start()] + line[found.end() + len(who) :]


def counts_it_again(one: Told, line: str) -> bool:
    """`with five people`, of a line that says `as part of a team of five`."""
    team, people = _IN_TEAM.search(line), _WITH_SOME.fullmatch(one.words)
    return bool(team and people and team["count"] and _number(team["count"]) == _number(people["count"]))


def _number(word: str) -> str:
    return DIGITS.get(word.lower(), word.lower())


_WITH_SOME = lazily(r"(?:with|in a team of) (?:about |around )?(?P<count>[\w-]+)(?: people)?", re.IGNORECASE)
