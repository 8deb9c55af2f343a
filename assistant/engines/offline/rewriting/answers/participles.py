"""What was told put into the line's own sentence: beside its deed, or hanging behind a comma (English)."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.answers.tellings import Telling
from assistant.engines.offline.rewriting.grammar import verb_as
from assistant.engines.offline.rewriting.word_lists import GROUPS, counts_people
from assistant.lexicon.counting import SEVERAL
from assistant.patterns import lazily
from assistant.words import words

_MOST_BESIDE = 2
_MOST_HANGING = 2
_LONGEST = 42
_SIMPLE = 13
"""Words that a clause may have to hang beside another one."""
_JOINTS = frozenset("because since which that who while as so".split())


def is_open(body: str) -> bool:
    """Whether something can hang on the deed: nothing hangs there yet, and no clause stands in between."""
    run = words(body)
    if (
        ":" in body
        or "(" in body[-20:]
        or len(run) > 32
        or body.count(",") > 1
        or (run and verb_as(run, 0, "past") is None)
    ):
        return False
    for at in range(1, len(run)):
        gap = body[run[at - 1].end : run[at].start]
        if "," in gap and verb_as(run, at, "gerund"):
            return False
        if run[at].low in ("which", "who", "while", "so", "because"):
            return False
    return True


def hung(body: str, told: Sequence[Telling]) -> tuple[str, list[Telling]]:
    """`Led the move` with all that can hang on it, and what is left: `Led the move with 6 people, using Ansible`."""
    left: list[Telling] = []
    hanging: list[str] = []
    beside = 0
    for one in told:
        if (led := LED_THE.match(body)) and (people := people_led(one)) and not beside:
            body = f"{led.group()} {people} in{body[led.end() :]}"
        elif one.words.startswith("from ") and any(map(str.isdigit, one.words)) and not _IMPROVING.search(body):
            left.append(one)  # from how much of what?
        elif one.words.startswith("from ") and (found := _BY_DOING.search(body)):
            body = f"{body[: found.start()]} {one.words}{body[found.start() :]}"
        elif one.place == "beside" and not beside and (found := _BY_THE_WAY.search(body)):
            body = f"{body[: found.start()]} {one.words}{body[found.start() :]}"
            beside += 1
        elif one.place == "beside" and beside < _MOST_BESIDE and _may_stand_beside(body, one.words):
            body += (", " if beside and one.words.startswith(("with ", "without ")) else " ") + one.words
            beside += 1
        elif (
            one.place == "hanging"
            and not _SUBORDINATE.search(body)
            and ", " not in body
            and _may_hang(one.words, hanging)
            and _fits(body, hanging, one.words)
        ):
            hanging.append(one.words)
        else:
            left.append(one)
    if hanging:
        body += ", " + _joined(hanging)
    elif (used := next((one for one in left if one.place == "object"), None)) and _fits(body, [], used.words):
        body += ", " + used.words
        left.remove(used)
    return body, left


_BY_DOING = lazily(r" by [a-z]+ing [^,]*$")
_BY_THE_WAY = lazily(r"(?<=\w), (?=(?:mostly|mainly|especially|particularly|chiefly|including|e\.g\.|such as)\b[^,]*$)")
# `Led the design of X` and `leading four engineers` as `Led four engineers in the design of X`.
LED_THE = lazily(r"(?:Led|Lead|Leads|led|Directed)(?= the )")
OVER = ("Led ", "Managed ", "Owned ", "Drove ", "Directed ", "Headed ")
_LEADING_SOME = lazily(
    r"(?:leading|managing|supervising|directing) "
    rf"((?:about |a (?:{GROUPS}) of )?(?:\d+|{SEVERAL}) (?:[\w-]+ ?){{1,3}})$"
)


_IMPROVING = lazily(
    r"\b(?:improv|reduc|optimi[sz]|tun|cut|sped|speed|shorten|lower|accelerat|increas|boost)\w*", re.IGNORECASE
)


def people_led(one: Telling) -> str:
    """The people of `leading four engineers`."""
    found = _LEADING_SOME.match(one.words)
    return found.group(1) if found and any(counts_people(word.low) for word in words(found.group(1))) else ""


def _may_stand_beside(body: str, more: str) -> bool:
    """`with four people`, unless the sentence ends with `with …` already."""
    near = [word.low for word in words(body)[-9:]]
    if more.startswith("("):
        return not _ENCLOSED.search(body)
    first = words(more)[0].low
    if first in ("with", "in", "as", "among") and _SUBORDINATE.search(body):
        return False
    if first == "in" and "," in body:
        return False  # `…, finished early in a 9-person group`
    if (first in ("as", "for", "among") and "," in body) or (first == "as" and " as " in body):
        return False
    return "," not in body[-40:] and (first not in near or first == "in") if first == "with" else True


_SUBORDINATE = lazily(r"\b(?:after|before|when|until|so|because|which|who|what|how|why|where|while|since) |\bthat ")
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


def _joined(parts: Sequence[str]) -> str:
    """`a, b and c`; with a comma before the last `and` where one of them has an `and` of its own."""
    if len(parts) < 2:
        return "".join(parts)
    serial = len(parts) > 2 and any(" and " in part for part in parts)
    within = any(" and " in part or "," in part for part in parts)
    close = ", and " if serial or within else " and "
    return ", ".join(parts[:-1]) + close + parts[-1]


def is_short_deed(hanging: str) -> bool:
    """`checking the work of two graduates`: short enough to hang where more follows; a result keeps its sentence."""
    run = words(hanging)
    return len(run) <= _SHORT_DEED and _JOINTS.isdisjoint(word.low for word in run)


_SHORT_DEED = 9
