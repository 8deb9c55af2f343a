"""Takes the author's voice out of an answer: nobody says `I`, `my` or `us` in a resume line."""

import re

from assistant.engines.offline.rewriting.grammar import DETERMINERS, PREPOSITIONS
from assistant.facts.capitals import is_common
from assistant.words import words

REPORTS = re.compile(
    r",?\s*(?:who |that |all of whom |all )?(?:directly )?report(?:ed|ing|s)?(?: directly)? to me\b|\s+under me\b",
    re.IGNORECASE,
)
"""Where an answer says that people reported to the author."""
_SHOULD = re.compile(r"^(?: that)? (?:we|i) (?:should|would|will) (?=\w)", re.IGNORECASE)
_POSSESSIVES = re.compile(r"\b(?:my|our)\b(?! own)", re.IGNORECASE)
_MYSELF = re.compile(r",?\s+(?:all )?(?:by )?myself\b", re.IGNORECASE)
_MY_OWN = re.compile(r"\b(?:all )?on my own\b", re.IGNORECASE)
_TRAILING = re.compile(r"\s+(?:for|on|in) (?:this|it|that)$", re.IGNORECASE)
_ME = frozenset("i me we us my our mine i'm i've i'd we've you your".split())


def without_me(rest: str) -> str | None:
    """What follows a verb, put so that nobody speaks in it; None where that cannot be."""
    rest = REPORTS.sub(" as direct reports", rest)
    rest = _MY_OWN.sub("alone", _MYSELF.sub("", rest))
    rest = _POSSESSIVES.sub("the", _SHOULD.sub(" to ", rest))
    return None if any(word.low in _ME for word in words(rest)) else _TRAILING.sub("", rest.rstrip())


def lowered(text: str) -> str:
    """The text with a small letter where it begins, if that begins an ordinary word; a name keeps its capital."""
    first = words(text)[0]
    ordinary = first.low in DETERMINERS or first.low in PREPOSITIONS or first.low in ("it", "he", "she", "they")
    ordinary = ordinary or is_common(first.low) or (first.low.endswith(_ADJECTIVES) and first.text[1:].islower())
    return text[0].lower() + text[1:] if ordinary else text


_ADJECTIVES = (
    "ed",
    "ing",
    "ly",
    "al",
    "able",
    "ous",
    "ive",
    "ate",
    "age",
    "ance",
    "ence",
    "ency",
    "ity",
    "put",
    "time",
)
