"""Takes the author's voice out of an answer: nobody says `I`, `my` or `us` in a resume line."""

import re

from assistant.engines.offline.rewriting.grammar import inflected, verb_as
from assistant.lexicon.counting import SEVERAL
from assistant.patterns import lazily
from assistant.words import words

REPORTS = lazily(
    r",?\s*(?:who |that |all of whom |all )?(?:directly )?report(?:ed|ing|s)?(?: directly)?(?: up)? to me\b"
    r"|\s+under me\b",
    re.IGNORECASE,
)
"""Where an answer says that people reported to the author."""
_SOME_REPORT = lazily(
    r",?\s+(?:and )?(\w+) of (?:them|whom|those) (?:(?:directly )?report(?:ed|ing|s)?(?: directly)? to me|under me)\b",
    re.IGNORECASE,
)
_MY = lazily(
    r"\bmy (?:direction|lead|leadership|supervision|guidance|plans?|designs?|work|code|own (?:work|code|design)|laptop|"
    r"templates?|side|word|desk|role|part|job)\b",
    re.IGNORECASE,
)
_HALF = lazily(
    rf"\b(?:when|before|after|until|while) (?:i|we)\b.*(?:\d|\b(?:one|{SEVERAL})\b)"
    r"|\b(?:that|which|who) i (?:lead|led|run|ran|manage|managed)\b",
    re.IGNORECASE,
)
_POSSESSIVES = lazily(r"\b(?:my|our)\b(?! own)", re.IGNORECASE)
_MYSELF = lazily(r",?\s+(?:all )?(?:by )?(?:myself|ourselves)\b", re.IGNORECASE)
_MY_OWN = lazily(r"\b(?:all )?on my own\b", re.IGNORECASE)
_FOR_US = lazily(r"\s+(?:for|to) (?:me|us)$", re.IGNORECASE)
_TRAILING = lazily(r"\s+(?:for|on|in) (?:this|it|that)$", re.IGNORECASE)
_ME = frozenset("i me we us my our mine ours i'm i've i'd we've we're we'd you your myself".split())
_REASON = lazily(
    r",?\s*\b(because|since|as|so that|so|in order that|when|before|after|while|where|which|that|and|if|until) "
    r"(?:we|i)\b\s*(.*)$",
    re.IGNORECASE,
)


def without_me(rest: str) -> str | None:
    """What follows a verb, so that nobody speaks in it: ` the tests for us` as ` the tests`; None if it cannot be."""
    rest = _SOME_REPORT.sub(lambda found: f", {some_of_them(found.group(1))}", rest)
    rest = REPORTS.sub(" as direct reports", rest)
    rest = _MY_OWN.sub("alone", _MYSELF.sub("", rest))
    if _MY.search(rest) or _HALF.search(rest):
        return None  # without its other half it says another thing
    if found := _REASON.search(rest):
        rest = rest[: found.start()] + _reason(found.group(1).lower(), found.group(2))
    rest = _POSSESSIVES.sub("the", _FOR_US.sub("", rest))
    return None if speaks(rest) else _TRAILING.sub("", rest.rstrip(" ,"))


_SEEING = {"saw": "seeing", "found": "finding", "noticed": "noticing", "discovered": "discovering", "hit": "hitting"}
_SEEN = lazily(r"(saw|found|noticed|discovered|hit)(?= (?!it\b|that\b|out\b)\w)", re.IGNORECASE)


def some_of_them(number: str) -> str:
    """`two of them direct reports`."""
    return f"{number} of them {'a direct report' if number.lower() in ('one', '1') else 'direct reports'}"


def speaks(text: str) -> bool:
    """Whether somebody says `I` or `we` in a text."""
    return any(word.low in _ME for word in words(text))


def _reason(joint: str, said: str) -> str:
    """`because we had no tests` as ` for lack of tests`, `when I found a leak` as ` on finding a leak`; else empty."""
    if joint in ("because", "since", "as", "so", "so that", "in order that"):
        for before in ("had to ", "needed to ", "wanted to ", "could ", "can "):
            if said.startswith(before) and (joint.startswith(("so", "in")) or before != "could "):
                return f" to {said.removeprefix(before)}"
    if joint == "when":
        seen = _SEEN.match(said)
        return f" on {_SEEING[seen.group(1)]}{said[seen.end() :]}" if seen else ""
    if joint not in ("because", "since", "as"):
        return ""
    for verb, put in (
        ("had no ", "for lack of "),
        ("had ", "given "),
        ("needed ", "because of the need for "),
        ("wanted ", "to get "),
    ):
        if said.startswith(verb):
            return f" {put}{said.removeprefix(verb)}"
    behind = words(said)
    if hit := verb_as(behind, 0, "past"):
        return f" by {inflected(hit[0].lemma, 'gerund')}{said[behind[hit[1] - 1].end :]}"
    return ""
