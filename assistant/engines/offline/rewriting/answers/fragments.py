"""Answers without a verb, told so that nothing is said beyond them: `no outage`, `9,000 pallets in one weekend`."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.answers.counts import counted
from assistant.engines.offline.rewriting.answers.tellings import Telling
from assistant.engines.offline.rewriting.answers.without_me import speaks
from assistant.engines.offline.rewriting.grammar import lowered, verb_as
from assistant.lexicon.function_words import AUXILIARIES
from assistant.lexicon.verbs import Form
from assistant.patterns import lazily
from assistant.words import Word, words

_NO = lazily(
    r"(?:there (?:was|were) )?no (?P<what>(?:[a-z]+ )?(?P<harm>[a-z]+)(?:,? (?:and |or )?no [a-z]+)?"
    r"(?: (?:in|during|over|since|throughout|on|for) [\w -]{2,40})?)",
    re.IGNORECASE,
)
_FIGURES = lazily(r"(?:about |around |roughly |some |over )?[$€£]?\d[\d.,]* (?:[a-z][\w/-]* ?){1,7}", re.IGNORECASE)
_HARM = frozenset(
    "outage fine downtime accident complaint incident delay error defect injury interruption loss failure recall claim "
    "rework breakdown leak remark objection stop stoppage cancellation mistake damage overtime".split()
)
_UNSAID = frozenset("percent more less than of it that this before after earlier now from to ago".split())


def without(piece: str) -> Telling | None:
    """`No outage in the whole time` as `without any outage in the whole time`."""
    found = _NO.fullmatch(piece)
    if (
        found is None
        or found["harm"].lower().rstrip("s") not in _HARM
        or speaks(piece)
        or not _UNSAID.isdisjoint(word.low for word in words(found["what"]))
    ):
        return None
    return Telling("result", "beside", f"without any {_OR_NO.sub(' or ', found['what'])}", "")


_OR_NO = lazily(r",? (?:and |or )?no ")


def fragment(piece: str, run: Sequence[Word]) -> Telling | None:
    """`26 people and 9,000 pallets in one weekend`, in brackets: figures that say of themselves what they count."""
    if _FIGURES.fullmatch(piece.replace(" and ", " ")) is None:
        return None
    if speaks(piece) or not _UNSAID.isdisjoint(word.low for word in run):
        return None
    forms: tuple[Form, ...] = ("past", "gerund", "participle")
    if any(verb_as(run, at, form) or word.low in AUXILIARIES for at, word in enumerate(run) for form in forms):
        return None
    if counted(piece) or _PEOPLE_IN.match(piece) or _ACTS.search(piece):
        return None
    return Telling("scope", "beside", f"({lowered(piece)})", "")


_PEOPLE_IN = lazily(r"\S+ people (?:in|per|a|each|every) ")  # hired, served or trained? nobody said
_ACTS = lazily(r"\b(?:use|need|rely|depend|run|work|follow|share|take|get|see|read|buy)\b", re.IGNORECASE)
