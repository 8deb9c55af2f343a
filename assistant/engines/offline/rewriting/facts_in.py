"""Weaves what the author confirmed into a line: deed first, then people, decision, method, result."""

from collections.abc import Sequence
from typing import get_args

from assistant.engines.offline.rewriting.grammar import capitalised, sentences, verb_as
from assistant.engines.offline.rewriting.told import NOTHING, Answers, Place, Told, content
from assistant.results import QuestionAbout
from assistant.words import words

_ORDER: dict[QuestionAbout, int] = {"people": 0, "ownership": 1, "scope": 2, "decision": 3, "method": 4, "result": 5}
_MOST_BESIDE = 2
_MOST_HANGING = 3
_LONGEST = 45


def heard(facts: Sequence[str], line: str) -> Answers:
    """What the confirmed facts tell about a line."""
    if not facts:
        return NOTHING
    from assistant.engines.offline.rewriting.answers import (
        read_answers,  # only answers need it, and a cold start has none
    )

    return read_answers(facts, line)


def weave(line: str, told: Sequence[Told]) -> str:
    """The line with what was told; what fits nowhere with certainty is left out."""
    told = _new(line, told)
    if not told:
        return line
    ordered = sorted(told, key=lambda one: _ORDER[one.about])
    parts = sentences(line)
    if len(parts) > 1 or not _is_open(parts[0].body):
        return _set_apart(line, ordered)
    body, left = _hung(parts[0].body, ordered)
    return _set_apart(body + parts[0].tail, left)


def _new(line: str, told: Sequence[Told]) -> list[Told]:
    """What neither the line nor the rest of what was told says already, as a confirmed claim does."""
    said = {one: content(one.words or one.apart) for one in told}
    kept = list(said)
    for one in sorted(said, key=lambda one: -len(said[one])):
        others = content(line).union(*(said[other] for other in kept if other is not one))
        if said[one] <= others:
            kept.remove(one)
    return kept


def _is_open(body: str) -> bool:
    """Whether something can hang on the deed: nothing hangs there yet, and no clause stands in between."""
    run = words(body)
    if ":" in body or "(" in body[-20:] or len(run) > 32:
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
    at: dict[Place, list[Told]] = {place: [one for one in told if one.place == place] for place in get_args(Place)}
    left = [*at["apart"], *at["beside"][_MOST_BESIDE:], *at["hanging"][_MOST_HANGING:], *at["object"][1:]]
    for one in at["beside"][:_MOST_BESIDE]:
        body += " " + one.words
    if at["object"] and at["hanging"]:
        left.append(at["object"][0])  # `used by 300 people` cannot stand beside what the author did
    elif at["object"]:
        body += ", " + at["object"][0].words
    if at["hanging"]:
        body += ", " + _listed([one.words for one in at["hanging"][:_MOST_HANGING]])
    if at["absolute"] and len(words(body)) < _LONGEST:
        body += ", " + at["absolute"].pop(0).words
    return body, [*left, *at["absolute"]]


def _listed(parts: Sequence[str]) -> str:
    """`a, b and c`; with a comma before the last `and` where one of them has an `and` of its own."""
    if len(parts) < 2:
        return "".join(parts)
    serial = len(parts) > 2 and any(" and " in part for part in parts)
    within = any(" and " in part or "," in part for part in parts)
    close = ", and " if serial or within else " and "
    return ", ".join(parts[:-1]) + close + parts[-1]


def _set_apart(line: str, told: Sequence[Told]) -> str:
    """What is left as sentences of their own, or behind a semicolon where the line has no full stop."""
    sayings = [one.apart for one in told if one.apart]
    if not sayings:
        return line
    own = [one for one in sayings if verb_as(words(one), 0, "past")]
    others = [one for one in sayings if one not in own]
    if own:
        others.insert(0, _listed(own[:3]))
        others += own[3:]
    stopped = line.rstrip().endswith((".", "!", "?"))
    line = line.rstrip() if stopped else line.rstrip(" ;")
    for one in others:
        if stopped or one[0].isupper():  # a name keeps its capital, and so begins a sentence
            line += f"{'' if line.endswith('.') else '.'} {capitalised(one)}" + ("." if stopped else "")
        else:
            line += f"; {one}"
    return line
