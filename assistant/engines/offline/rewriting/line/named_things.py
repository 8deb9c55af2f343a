"""Things that are named like a deed: `training course`, `labelling guideline`, `building maintenance` (English)."""

from collections.abc import Sequence

from assistant.engines.offline.rewriting.grammar import Run, phrase_end
from assistant.engines.offline.rewriting.known_phrases import Opener, noun_of_doing
from assistant.engines.offline.rewriting.word_lists import is_plural, word_set
from assistant.lexicon.function_words import DETERMINERS
from assistant.lexicon.verbs import Tier
from assistant.words import Word, words

_MASS_ENDS = ("tion", "sion", "ment", "ance", "ence", "ity", "ness", "ware", "ing", "age", "ism", "ship", "ics", "ery")
_POINTING = frozenset("it them this that these those him her us you what how why where whether".split())


def names_thing(body: str, run: Sequence[Word], at: int, row: Run) -> bool:
    """Whether the gerund at `at` says of which kind a thing is, and is no deed done to that thing.

    A deed's object has an article or a number, is a name, a plural or a mass noun; or its verb makes things.
    """
    first = run[row.end]
    if len(row.lemmas) > 1 or " " in row.lemmas[0] or first.low in DETERMINERS | _POINTING:
        return False
    end = phrase_end(body, run, row.end)
    head = run[max(end, row.end + 1) - 1]
    if first.text[0].isdigit() or any(word.text[0].isupper() or "'" in word.text for word in run[row.end : end]):
        return False
    if first.low.endswith("ly") or is_plural(head.low):
        return False
    kind = run[at].low in word_set("gerunds of kinds")
    if head.low in word_set("mass nouns") | word_set("uncounted") | word_set("mass"):
        return kind and head.low in word_set("named by gerunds")
    if kind or head.low in word_set("named by gerunds"):
        return True
    if row.lemmas[0] in word_set("never of a kind"):
        return False
    deed = noun_of_doing(head.low)
    return deed is not None or not head.low.endswith(_MASS_ENDS)


UNSURE_BRIDGES = ("with", "on")
"""Behind them a gerund may be a deed or a kind: `helped with scheduling software`, `helped with writing reports`."""


def may_be_thing(body: str, run: Sequence[Word], row: Run) -> bool:
    """Whether a gerund's object has no article, number, name or plural, so that both may be one thing's name."""
    end = phrase_end(body, run, row.end)
    named = run[row.end : end]
    if not named or named[0].low in DETERMINERS | _POINTING or any(word.text[0].isupper() for word in named):
        return False
    if named[0].text[0].isdigit() or named[0].low.endswith("ly"):
        return False
    return not is_plural(named[-1].low) or noun_of_doing(named[-1].low) is not None


_ATTENDING = frozenset("participate take participation attend join engage involved be".split())
_HELPING = frozenset("assist help support contribute aid assistance contribution contributions".split())


def is_attended(opener: Opener, named: Sequence[Word]) -> bool:
    """Whether its author only took part in what is named: who took part in a course did not lead it."""
    if opener.tier is not Tier.HELPED or opener.lemma not in _ATTENDING | _HELPING or not named:
        return False
    last = named[-1].low
    before = named[-2].low if len(named) > 1 else ""
    if last in word_set("of learning or work"):
        deed = noun_of_doing(before)
        return before in word_set("of learning") or (bool(before) and deed is None and before.endswith(("ing", "ship")))
    return last in word_set("attended") or (last in word_set("events") and last not in word_set("bodies"))


def is_occasion(body: str) -> bool:
    """`Took part in a hackathon and built …`: what follows was done at it, with those who were there."""
    run = words(body)
    at = next((at for at, word in enumerate(run[:4]) if word.low in ("in", "at", "attended")), len(run))
    end = phrase_end(body, run, at + 1)
    known = word_set("attended") | word_set("events")
    opens = bool(run) and run[0].low in ("took", "participated", "attended", "joined")
    return opens and at + 1 < end and run[at + 1].low in ("a", "an", "the", "our") and run[end - 1].low in known


def lacks_article(named: Sequence[Word]) -> bool:
    """Whether one thing is named with no article before it: `labelling guideline`, and not `PCB layout` or `data`."""
    first, last = named[0], named[-1]
    known = word_set("mass nouns") | word_set("uncounted") | word_set("mass")
    if first.low in DETERMINERS or first.text[0].isdigit() or any(word.text[:2].isupper() for word in named):
        return False
    return not (is_plural(last.low) or last.low in known or last.low.endswith(_MASS_ENDS) or last.text[0].isupper())
