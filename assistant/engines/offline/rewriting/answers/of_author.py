"""Clauses of an answer that speak of their author: `I led …`, `I had two juniors`, `I was the tech lead`."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.answers.own_clauses import own_clause
from assistant.engines.offline.rewriting.answers.tellings import Telling, content
from assistant.engines.offline.rewriting.answers.without_me import without_me
from assistant.engines.offline.rewriting.grammar import phrase_end, verb_as
from assistant.engines.offline.rewriting.known_phrases import noun_of_doing
from assistant.lexicon.function_words import DETERMINERS, PREPOSITIONS
from assistant.lexicon.verbs import Form
from assistant.patterns import lazily
from assistant.words import Word, words


def is_object(run: Sequence[Word], at: int) -> bool:
    """Whether an object surely begins at a word: an article, a number or a name."""
    return at < len(run) and (run[at].low in DETERMINERS or not run[at].text[0].islower())


_ADVERBS = frozenset(
    "personally also then later mainly myself alone first successfully finally actually always just basically mostly "
    "even eventually simply only".split()
)


_ROLE = lazily(
    r"(?:i was |i acted |i served |i worked (?=as )|as "
    r"|(?=(?:the )?(?:project|tech|technical|team|test|product) (?:lead|manager)))"
    r"(?:as )?(?:the |a |an )?"
    r"((?:[\w-]+[ -]){0,3}(?:lead|leader|owner|manager|architect|coordinator|head|investigator|engineer)\b.*)",
    re.IGNORECASE,
)


_OF_ROLE = lazily(
    r"\s*(?:\b(?:there|(?:on|for|of|in) (?:it|this|that|the project|the whole thing|all this)))?$", re.IGNORECASE
)


_CHARGE = lazily(r"i was (?:put )?in charge of (?=\w)", re.IGNORECASE)


_RESPONSIBLE = lazily(r"i was responsible for (?=\w)", re.IGNORECASE)


def of_role(piece: str) -> Telling | None:
    """`I was the tech lead for four developers` as `as tech lead for four developers`."""
    found = _ROLE.fullmatch(piece)
    what = without_me(_OF_ROLE.sub("", found.group(1))) if found else None
    return Telling("ownership", "beside", f"as {what}", f"served as {what}") if what else None


def of_author(piece: str, run: Sequence[Word], here: frozenset[str]) -> Telling | None:
    """`I led four engineers`, `I was in charge of the budget`, `I had three engineers reporting to me`."""
    if found := _CHARGE.match(piece):
        what = without_me(piece[found.end() :])
        if not what or not content(what):
            return None
        return Telling("ownership", "hanging", f"taking charge of {what}", f"took charge of {what}")
    if found := _RESPONSIBLE.match(piece):
        return responsible(piece[found.end() :], here)
    at = 1
    while at < len(run) and run[at].low in _ADVERBS:
        at += 1
    if at >= len(run):
        return None
    if run[at].low == "had" or (run[at].low == "have" and at + 1 < len(run) and run[at + 1].text[0].isdigit()):
        return _had(piece, run, at, here)
    if run[at].low == "did" and at + 1 < len(run) and run[at + 1].low not in PREPOSITIONS | _IT:
        held = not _HELD.isdisjoint(word.low for word in run[at + 1 : phrase_end(piece, run, at + 1)])
        done = (
            "held"
            if held
            else "carried out"
            if run[at + 1].low not in DETERMINERS or _ends_in_doing(piece, run, at)
            else "handled"
        )
        piece = done + piece[run[at].end :]
        return own_clause(piece, words(piece), 0, "past", here)
    at += run[at].low in ("have", "then")
    forms: tuple[Form, ...] = ("past", "participle", "base")
    for form in forms:
        if verb_as(run, at, form):
            return own_clause(piece, run, at, form, here)
    low = run[at].low
    is_verb = low in _MORE_VERBS or (low.endswith("ed") and len(low) > 4)
    if is_verb and at + 1 < len(run) and run[at + 1].low not in PREPOSITIONS:
        plain = without_me(piece[run[at].start :])  # a verb that no list has
        return Telling("method", "apart", "", plain) if plain else None
    return None


_MORE_VERBS = frozenset("got made took gave kept held put let brought showed went came".split())
_IT = frozenset(("it", "this", "that", "them"))


_HELD = frozenset("workshop workshops training trainings seminar seminars courses sessions tours".split())


def _ends_in_doing(piece: str, run: Sequence[Word], at: int) -> bool:
    end = phrase_end(piece, run, at + 1)
    noun = noun_of_doing(run[end - 1].low) if end > at + 1 else None
    return noun is not None and noun.can_be_carried_out


def _had(piece: str, run: Sequence[Word], at: int, here: frozenset[str]) -> Telling | None:
    """`I had two juniors reporting to me`, `I had a budget of 2M`, `I had tested it before`."""
    behind = piece[run[at].end :]
    if verb_as(run, at + 1, "participle"):
        return own_clause(piece, run, at + 1, "participle", here)
    what = without_me(behind)
    if not what or at + 1 >= len(run) or not (is_object(run, at + 1)):
        return None
    return Telling("people", "beside", f"with{what}", f"had{what}")


def responsible(behind: str, here: frozenset[str]) -> Telling | None:
    """What stands behind `responsible for`: a deed, or a thing that the author answered for."""
    if verb_as(words(behind), 0, "gerund"):
        return own_clause(behind, words(behind), 0, "gerund", here)
    what = without_me(behind)
    return Telling("ownership", "apart", "", f"responsible for {what}") if what and content(what) else None
