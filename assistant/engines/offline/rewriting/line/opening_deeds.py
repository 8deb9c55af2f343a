"""Verbs brought into the past where a sentence is opened anew, those that claim nothing among them (`got`, `had`)."""

from collections.abc import Sequence

from assistant.engines.offline.rewriting.coordination import aligned
from assistant.engines.offline.rewriting.grammar import DETERMINERS, inflected, phrase_end, verb_as
from assistant.engines.offline.rewriting.phrases import noun_of_doing
from assistant.engines.offline.rewriting.word_lists import names_others, word_set
from assistant.lexicon.verbs import Form
from assistant.words import Word, words

_PLAIN = {"be": "was", "being": "was", "have": "had", "having": "had", "do": "did", "doing": "did", "get": "got"}
_PLAIN |= {"getting": "got", "see": "saw", "seeing": "saw", "go": "went", "going": "went", "look": "looked"}
_PLAIN |= {"looking": "looked", "deal": "dealt", "dealing": "dealt"}
_PLAIN |= {"take": "took", "taking": "took", "keep": "kept", "keeping": "kept", "make": "made", "making": "made"}
_NO_DEED = frozenset(
    "know meet see watch visit learn understand experience become feel hear leave stay go come talk speak".split()
)
"""What one had the chance to do, and did nothing by it: `got to know …`."""


def in_past(text: str, run: Sequence[Word], form: Form) -> str:
    """The text with the verbs that it begins with in the past; nothing where no verb of that form begins it."""
    if not run:
        return ""
    low = run[0].low
    if low in _NO_DEED:
        return ""
    if low in _PLAIN and low.endswith("ing") == (form == "gerund"):
        past, end = _PLAIN[low], run[0].end
    elif found := verb_as(run, 0, form):
        past, end = inflected(found[0].lemma, "past"), run[found[1] - 1].end
    else:
        return ""
    rest = aligned(text[end:], form, "past")
    return past + rest if rest is not None and rest.strip() else ""


def noun_phrase(text: str, run: Sequence[Word]) -> bool:
    """Whether a noun phrase begins here: `the upkeep of X`, `bug fixing in X`."""
    end = phrase_end(text, run, 0)
    return end > 0 and (run[0].low in DETERMINERS or noun_of_doing(run[end - 1].low) is not None or end > 1)


def opens_by_deed(body: str) -> bool:
    """Whether a finite verb opens the sentence, behind `later` or the like."""
    run = words(body)
    at = 1 if run and run[0].low in _WHEN else 0
    return len(run) > at and (run[at].low in _PAST or verb_as(run, at, "past") is not None)


_PAST = frozenset(_PLAIN.values()) - {"was"}
_WHEN = frozenset("later then afterwards eventually soon".split())


def names_people(thing: str) -> bool:
    """Whether a phrase names people, or a body of them: nobody maintains those."""
    run = words(thing)
    head = run[phrase_end(thing, run, 0) - 1].low if run else ""
    return bool(head) and (head in word_set("clients") or names_others(head))
