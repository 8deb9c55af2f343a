"""The clauses of a sentence whose subject is its author or their group (English)."""

import re
from typing import NamedTuple

from assistant.engines.offline.rewriting.grammar import verb_as
from assistant.patterns import lazily
from assistant.words import words

SUBJECT = lazily(r"(?<![\w'’])(?P<who>[Ii]|[Ww]e)(?P<short>['’](?:ve|m|d|re))?(?= )")
_JOINT = lazily(r"(?:^|,? ?)\b(?P<joint>and then|and later|and now|and|but|so|then|later|now)? ?$", re.IGNORECASE)
_SUBORDINATE = frozenset(
    "that which who whom whose what how where why because since as if until till when while whenever once than whether "
    "unless although though after before".split()
)
"""Words behind which a subject begins no clause of its own."""
_NUMBERED = frozenset(
    "phase type class stage part level tier grade category division group zone mark annex war".split()
)
"""Words behind which `I` is a number."""
_FRONTS = lazily(
    r"(?:at first|in the (?:end|beginning)|(?:during|after|before|between|in|over|for|since|until|at|by|towards?|"
    r"throughout|from|within|last|this|every|each|once|as|on|with|working with|together with|next to) [^,;:.]{2,60}|"
    r"(?:when|while|once|after|before|whenever|because|as|since) (?:the|a|an|our|my|another|[a-z]+ [a-z]+ed) "
    r"[^,;:.]{4,60}|(?:later(?: on)?|then|initially|usually|mostly|mainly|eventually|sometimes|often|afterwards|"
    r"meanwhile|currently|now|today|also|additionally|besides|so|so basically|basically|well|originally|"
    r"previously|recently|there))$",
    re.IGNORECASE,
)
"""What may stand before the subject of a sentence: when or where, and nobody who does anything."""
_CLAUSE = lazily(r"(?:when|while|once|after|before|whenever|because|as|since) ", re.IGNORECASE)
_AND = ("and ", "but ")
_LATER_ON = lazily(r"^([Ll]ater) on$")
_BREAK = lazily(r",? (?=(?:and|but) )|, ")
_BEING = frozenset("is are was were has have had did does do went got came took gave".split())
_BREAKS = lazily(r", (?:and |but )?| and | but | - | – |; ")
_OTHERS = frozenset("she he they it you others people everyone everybody nobody somebody someone another".split())


class SpokenClause(NamedTuple):
    """What one subject says: what joins it to the clause before it, who it is, and what is told of them."""

    joint: str
    who: str
    short: str
    told: str
    front: str = ""


def spoken_clauses(body: str) -> list[SpokenClause]:
    """The clause of each subject, the first with what stands before it; none where one is no clause's own."""
    subjects = [one for one in SUBJECT.finditer(body) if not _is_inside(body[: one.start()])]
    if not subjects:
        return []
    clauses: list[SpokenClause] = []
    before = body[: subjects[0].start()]
    for at, one in enumerate(subjects):
        found = _JOINT.search(before)
        joint = before[found.start() :].strip(" ") if found and found["joint"] else ""
        before = before.removesuffix(" ").removesuffix(joint).rstrip(" ,")
        front = before
        if at:
            front, before = ("", before) if joint or _ends_clause(body, one.start()) else _fronted(before)
            clauses[-1] = clauses[-1]._replace(told=before)
            if front.startswith(_AND):
                front, joint = front.removeprefix("and ").removeprefix("but "), front.partition(" ")[0]
        front = _LATER_ON.sub(r"\1", front)
        clauses.append(SpokenClause(joint.lower(), one["who"].lower(), (one["short"] or "")[1:], "", front))
        end = subjects[at + 1].start() if at + 1 < len(subjects) else len(body)
        before = body[one.end() : end].lstrip(" ")
    clauses[-1] = clauses[-1]._replace(told=before)
    return clauses if all(clause.told for clause in clauses) else []


def _ends_clause(body: str, at: int) -> bool:
    return body[:at].rstrip(" ").endswith(",")


def _fronted(told: str) -> tuple[str, str]:
    """`joined as a tester and after a year` as what stands before the next subject, and what is told first."""
    for found in _BREAK.finditer(told):
        front = told[found.end() :]
        if _FRONTS.match(front.removeprefix("and ").removeprefix("but ")):
            return front, told[: found.start()].rstrip(" ,")
    return "", ""


def _is_inside(before: str) -> bool:
    """Whether a subject stands in a clause within another: `…, which I wrote`, and not `When it broke I wrote`."""
    run = words(before)
    return bool(run) and (run[-1].low in _SUBORDINATE or run[-1].low in _NUMBERED)


def stands_in_front(front: str) -> bool:
    """Whether this says when or where, and is no clause by itself."""
    return _FRONTS.match(front) is not None and (_CLAUSE.match(front) is not None or not has_verb(front))


def has_verb(front: str) -> bool:
    run = words(front)
    return any(word.low in _BEING or verb_as(run, at, "past") for at, word in enumerate(run))


def is_present(clause: SpokenClause) -> bool:
    run = [word for word in words(clause.told) if word.low not in ("also", "now", "still")]
    past = bool(run) and verb_as(run, 0, "past") is not None
    return clause.who == "i" and bool(run) and not past and (run[0].low == "do" or verb_as(run, 0, "base") is not None)


def names_other_doer(told: str) -> bool:
    """Whether somebody else does something at the end: `…, she did the piping`."""
    for found in _BREAKS.finditer(told):
        run = words(told[found.end() : found.end() + 60])
        if not run or run[0].low in _SUBORDINATE or verb_as(run, 0, "past") or verb_as(run, 0, "gerund"):
            continue
        if run[0].low in _OTHERS or has_verb(told[found.end() :]):
            return True
    return False
