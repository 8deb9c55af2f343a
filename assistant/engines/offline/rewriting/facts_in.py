"""Weaves what the author confirmed into a line: people first, then decision, method, result."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.counted import counts_people
from assistant.engines.offline.rewriting.grammar import capitalised, sentences, verb_as
from assistant.engines.offline.rewriting.told import Told, content
from assistant.patterns import lazily
from assistant.results import QuestionAbout
from assistant.words import words

_ORDER: dict[QuestionAbout, int] = {"people": 0, "ownership": 1, "scope": 2, "decision": 3, "method": 4, "result": 5}
_MOST_BESIDE = 2
_MOST_HANGING = 2
_MOST_IN_ONE = 2
"""Answers that one sentence can carry besides its own deed; of more, each gets its own."""
_LONGEST = 42
_SIMPLE = 13
"""Words that a clause may have to hang beside another one."""
_JOINTS = frozenset("because since which that who while as so".split())


def weave(line: str, told: Sequence[Told], *, leading: bool = False) -> str:
    """The line with what was told; `leading` where the author led the work and the line cannot say so otherwise."""
    line, told = _with_counts(line, told)
    told = _new(line, told)
    if sum(one.about == "people" for one in told) > 1:  # who they were says how many
        told = [one for one in told if not one.words.endswith("-person group")]
    if line.startswith(_OVER):  # the team is the author's
        told = [one._replace(words=re.sub("^in (?=a (?:\\w+ )?(?:team|group) of)", "with ", one.words)) for one in told]
    if leading and not any(one.words.startswith("as ") for one in told):
        told.insert(0, Told("people", "beside", "as the lead", "led it"))
    if not told:
        return line
    told = _together(told)
    if _HELPED.match(line):  # who helped did not bring the result about
        told = [one._replace(place="apart", words="", apart=one.quoted) if one.quoted else one for one in told]
    line, told = _led_by_author(line, told)
    ordered = sorted(told, key=lambda one: -1 if one.words.startswith("from ") else _ORDER[one.about])
    parts = sentences(line)
    if len(ordered) > _MOST_IN_ONE:
        ordered = [
            one if one.place == "beside" else one._replace(place="apart")
            for one in ordered
            if one.apart or one.place == "beside"
        ]
    if len(parts) > 1 or not _is_open(parts[0].body):
        return _set_apart(line, ordered)
    body, left = _hung(parts[0].body, ordered)
    return _set_apart(body + parts[0].tail, left)


_HELPED = lazily(
    r"(?:helped|supported|assisted|contributed|participated|took part|accompanied|"
    r"worked (?:on|in|with|under|as|for|at)|part of|was (?:part|involved)|involved)\b",
    re.IGNORECASE,
)


def _led_by_author(line: str, told: Sequence[Told]) -> tuple[str, list[Told]]:
    """`Led the design of X` and `leading four others` as `Led four others in the design of X`."""
    led = _LED_THE.match(line)
    one = next((one for one in told if one.words.startswith("leading ") and _people_led(one)), None)
    if not led or one is None or any(other.words.startswith("with ") for other in told):
        return line, list(told)
    return f"{led.group()} {_people_led(one)} in{line[led.end() :]}", [other for other in told if other is not one]


_BARE_COUNT = lazily(
    r"(?:across |for |with )?(?P<count>(?:about )?[\d,.]+|two|three|four|five|six|seven|eight|nine|ten|twelve) "
    r"(?P<what>[a-z-]+s)"
)
_TEAM_OF = lazily(r"in a team of (?P<count>[\w-]+)")


def _with_counts(line: str, told: Sequence[Told]) -> tuple[str, list[Told]]:
    """`Helped teams adopt X` and `7 teams` as `Helped 7 teams adopt X`; a count of what the line lacks goes."""
    left: list[Told] = []
    for one in told:
        found = _BARE_COUNT.fullmatch(one.words or one.apart)
        bare = re.search(rf"\b(?:[a-z]+ed|of|in|to) (?={found['what']}\b)", line, re.IGNORECASE) if found else None
        team = _TEAM_OF.fullmatch(one.words)
        if team and (unnumbered := re.search(r"\b(?:a|the) (?:[a-z]+ )?team\b(?! of)", line)):
            line = f"{line[: unnumbered.end()]} of {team['count']}{line[unnumbered.end() :]}"
        elif found and bare and one.place in ("beside", "counted"):
            line = f"{line[: bare.end()]}{found['count']} {line[bare.end() :]}"
        elif one.place != "counted":
            left.append(one)
        elif not re.search(rf"\b{found['what'] if found else one.words}\b", line):
            left.append(Told("scope", "beside", f"({one.words})", ""))
    return line, left


def _new(line: str, told: Sequence[Told]) -> list[Told]:
    """What neither the line nor the rest of what was told says already, as a confirmed claim does."""
    said = {one: content(one.words or one.apart) for one in told}
    kept = list(said)
    for one in sorted(said, key=lambda one: -len(said[one])):
        if one.place == "beside" and one.words not in line:
            continue
        others = content(line).union(*(said[other] for other in kept if other is not one))
        if said[one] <= others:
            kept.remove(one)
    return kept


def _together(told: Sequence[Told]) -> list[Told]:
    """Two counts of people as one: `with 3 engineers` and `with a designer and a student`."""
    some = [one for one in told if one.words.startswith("with ") and one.apart == f"worked {one.words}"]
    if len(some) != 2 or "," in some[0].words or " and " in some[0].words:
        return list(told)
    joint = ", " if " and " in some[1].words else " and "
    both = f"{some[0].words}{joint}{some[1].words.removeprefix('with ')}"
    merged = some[0]._replace(words=both, apart=f"worked {both}")
    return [merged if one is some[0] else one for one in told if one is not some[1]]


def _is_open(body: str) -> bool:
    """Whether something can hang on the deed: nothing hangs there yet, and no clause stands in between."""
    run = words(body)
    if ":" in body or "(" in body[-20:] or len(run) > 32 or (run and verb_as(run, 0, "past") is None):
        return False
    for at in range(1, len(run)):
        gap = body[run[at - 1].end : run[at].start]
        if "," in gap and verb_as(run, at, "gerund"):
            return False
        if run[at].low in ("which", "who", "while", "so", "because"):
            return False
    return True


def _hung(body: str, told: Sequence[Told]) -> tuple[str, list[Told]]:
    """The sentence with all that can hang on it, and what is left."""
    left: list[Told] = []
    hanging: list[str] = []
    beside = 0
    for one in told:
        if (led := _LED_THE.match(body)) and (people := _people_led(one)) and not beside:
            body = f"{led.group()} {people} in{body[led.end() :]}"
        elif body.startswith(_OVER) and (people := _people_led(one)) and _may_stand_beside(body, "with"):
            body += f" with {people}"
            beside += 1
        elif one.words.startswith("from ") and any(map(str.isdigit, one.words)) and not _IMPROVING.search(body):
            left.append(one)  # from how much of what?
        elif one.place == "beside" and beside < _MOST_BESIDE and _may_stand_beside(body, one.words):
            body += (", " if beside and one.words.startswith(("with ", "without ")) else " ") + one.words
            beside += 1
        elif one.place == "hanging" and _may_hang(one.words, hanging) and _fits(body, hanging, one.words):
            hanging.append(one.words)
        else:
            left.append(one)
    if hanging:
        body += ", " + _listed(hanging)
    elif (used := next((one for one in left if one.place == "object"), None)) and _fits(body, [], used.words):
        body += ", " + used.words
        left.remove(used)
    return body, left


# `Led the design of X` and `leading four engineers` as `Led four engineers in the design of X`.
_LED_THE = lazily(r"(?:Led|Lead|Leads|led|Directed)(?= the )")
_OVER = ("Led ", "Managed ", "Owned ", "Drove ", "Directed ", "Headed ")
_LEADING_SOME = lazily(
    r"(?:leading|managing|supervising) "
    r"((?:about |a (?:team|group) of )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:[\w-]+ ?){1,3})$"
)


_IMPROVING = lazily(
    r"\b(?:improv|reduc|optimi[sz]|tun|cut|speed|shorten|lower|accelerat|increas|boost)\w*", re.IGNORECASE
)


def _people_led(one: Told) -> str:
    """The people of `leading four engineers`."""
    found = _LEADING_SOME.match(one.words)
    return found.group(1) if found and any(counts_people(word.low) for word in words(found.group(1))) else ""


def _may_stand_beside(body: str, more: str) -> bool:
    """`with four people`, unless the sentence ends with `with …` already."""
    near = [word.low for word in words(body)[-9:]]
    if more.startswith("("):
        return not _ENCLOSED.search(body)
    first = words(more)[0].low
    if (first in ("as", "for") and "," in body) or (first == "as" and " as " in body):
        return False
    return "," not in body[-40:] and (first not in near or first == "in") if first == "with" else True


_ENCLOSED = lazily(r"[(),:]")


def _may_hang(more: str, hanging: Sequence[str]) -> bool:
    """Whether a clause is plain enough to hang: no `because …`, and no second one in it."""
    if len(hanging) >= _MOST_HANGING or more.startswith(("telling ", "asking ")):
        return False
    lows = [word.low for word in words(more)]
    if any(" and " in one or "," in one for one in hanging):
        return False
    return _JOINTS.isdisjoint(lows) and "," not in more and len(lows) <= _SIMPLE


def _fits(body: str, hanging: Sequence[str], more: str) -> bool:
    return len(words(body)) + sum(len(words(one)) for one in hanging) + len(words(more)) <= _LONGEST


def _listed(parts: Sequence[str]) -> str:
    """`a, b and c`; with a comma before the last `and` where one of them has an `and` of its own."""
    if len(parts) < 2:
        return "".join(parts)
    serial = len(parts) > 2 and any(" and " in part for part in parts)
    within = any(" and " in part or "," in part for part in parts)
    close = ", and " if serial or within else " and "
    return ", ".join(parts[:-1]) + close + parts[-1]


def _set_apart(line: str, told: Sequence[Told]) -> str:
    """What is left as sentences of their own."""
    sayings = _paired([one.apart for one in told if one.apart and not _DANGLES.match(one.apart)])
    if not sayings:
        return line
    line = line.rstrip(" ;,\n")
    for one in sayings:
        line += f"{'' if line.endswith(_STOPS) else '.'} {capitalised(one)}."
    return line


_DANGLES = lazily(
    r"for [^\n]{2,40}$|from [^\d\n]*$|"
    r"(?:it|they) (?:need|take|want|seem|look|like|work)s?\b[^\d]*$|ran it(?: [a-z]+){0,4}$|helped, ",
    re.IGNORECASE,
)
"""What cannot be a sentence: its thing is no longer named, or it has no verb."""
_STOPS = (".", "!", "?", "]", "-->")


def _paired(sayings: Sequence[str]) -> list[str]:
    """Two short clauses in a row that both begin with a verb, as one."""
    paired: list[str] = []
    for one in sayings:
        if (
            paired
            and not _WHEN.search(one)
            and _is_short(paired[-1])
            and _is_short(one)
            and _is_result(one) == _is_result(paired[-1])
        ):
            paired[-1] += f" and {one}"
        else:
            paired.append(one)
    return paired


_WHEN = lazily(r"\b(?:early|late|ahead|on time|on schedule|in time)\b")


def _is_result(one: str) -> bool:
    """Whether a clause tells a measured change."""
    return "%" in one or "(" in one or (" from " in one and " to " in one and any(map(str.isdigit, one)))


def _is_short(one: str) -> bool:
    run = words(one)
    return len(run) < 9 and verb_as(run, 0, "past") is not None and " and " not in one and "," not in one
