"""Sentences of a paragraph, each beginning with its verb where its author is the doer (English)."""

import re

from assistant.engines.offline.rewriting.grammar import capitalised, inflected, verb_as
from assistant.engines.offline.rewriting.opening_deeds import in_past
from assistant.patterns import lazily
from assistant.words import words

_WHEN = (
    r"(?:during|after|before|in|over|for|since|until|at|by|towards?|throughout|from|later|at first|initially|usually|"
    r"last|eventually|every|once|when) ?"
)
_FRONTED = lazily(
    rf"^(?P<when>{_WHEN}[^,;:.]{{0,60}}?),? I (?:also |then |mostly |mainly )?(?=(?P<verb>[a-z]+)\b)", re.IGNORECASE
)
_WAS_DOING = lazily(r"^I (?:was|am|have been) (?P<how>(?:also |just |only |mostly |mainly )*)(?=[a-z]+ing )")
_ONE_LOOKING = lazily(
    r"^I was one of (?:the|those|several|a few|two|three|four|five|\d+)(?: (?:people|ones|engineers|colleagues))? "
    r"(?:who (?:were )?)?(?P<look>looking|looked) (?:at|into) (?=\w)"
)
_SAID = lazily(r"^I (?:also )?(?P<verb>[a-z]+)\b")
_MY_WORK = lazily(r"^My (?:work|job|role|focus) is (?P<how>mostly |mainly )?(?:on|with) (?=\w)")
_SPEAKS_ON = lazily(r"\b(?:I|we)\b")
_JOINT = lazily(r"\b(?:I|and|but|so|or|others?|they|he|she|it)$|\bI\b", re.IGNORECASE)
_NO_DOER = frozenset(
    "am was were is are had have could can would will should must might may did not felt think".split()
)
_PLAIN_PASTS = frozenset("did took got gave kept made went spent dealt looked sat put held had showed brought".split())


def verb_first(body: str) -> str:
    """`At first I was just fixing bugs` as `At first fixed bugs`, `I dealt with X` as `Dealt with X`."""
    if found := _ONE_LOOKING.match(body):
        return f"Helped investigate {body[found.end() :]}"
    if found := _MY_WORK.match(body):
        return f"Work {found['how'] or ''}on {body[found.end() :]}"
    if found := _WAS_DOING.match(body):
        behind = body[found.end() :]
        done = in_past(behind, words(behind), "gerund")
        return capitalised(found["how"].replace("also ", "") + done) if done else body
    if _SPEAKS_ON.search(body[2:] if body.startswith("I ") else body.replace(" I ", " ", 1)):
        return body
    if (found := _FRONTED.match(body)) and not _JOINT.search(found["when"]):
        rest = _doing(body[found.end() :])
        comma = "," if len(words(found["when"])) > _SHORT else ""
        return f"{found['when']}{comma} {rest}" if rest else body
    found = _SAID.match(body)
    return capitalised(body[found.start("verb") :]) if found and _is_deed(found["verb"]) else body


_SHORT = 2
"""Words of a fronted time that needs no comma."""


def _doing(behind: str) -> str:
    """What stands behind `I`, as a deed in the past: `was just fixing bugs` as `fixed bugs`."""
    if be := _BE.match(behind):
        plain = behind[be.end() :]
        done = in_past(plain, words(plain), "gerund")
        return f"{be['how'].replace('also ', '')}{done}" if done else ""
    if on := _ON.match(behind):
        return f"joined {behind[on.end() :]}"
    return behind if _is_deed(words(behind)[0].low) else ""


_BE = lazily(r"^(?:was|am|have been) (?P<how>(?:also |just |only |mostly |mainly )*)(?=[a-z]+ing )")
_ON = lazily(r"^was on (?=the [a-z]+ (?:call|calls|rota|shift|meeting|meetings)\b)")


def _is_deed(low: str) -> bool:
    if low in _NO_DOER:
        return False
    run = words(low)
    return (
        low in _PLAIN_PASTS
        or verb_as(run, 0, "past") is not None
        or (verb_as(run, 0, "base") is not None and inflected(low, "past") != low)
    )
