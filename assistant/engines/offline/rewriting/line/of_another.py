"""What is another person's: nobody leads them, nor what they lead, write or give (English)."""

from collections.abc import Sequence
from functools import cache

from assistant.engines.offline.rewriting.grammar import phrase_end, verb_as
from assistant.engines.offline.rewriting.known_phrases import GUIDING, names_any
from assistant.engines.offline.rewriting.line.as_done import lows_of
from assistant.engines.offline.rewriting.line.clause_parts import Clause, Phrase, Verbs
from assistant.engines.offline.rewriting.word_lists import GROUPS, is_plural, names_person, word_lists, word_set
from assistant.lexicon.function_words import CONJUNCTIONS, PREPOSITIONS
from assistant.lexicon.nouns import singulars
from assistant.lexicon.verbs import Form, Tier
from assistant.patterns import lazily
from assistant.words import Word, words

_SOMEBODY = lazily(r"(?<![\w/])(?:s?he|hers?|his|him)\b(?!/)", having="he her his him")
"""In small letters: `He` is a gas, and `HIS` a system."""
_FORMS: tuple[Form, ...] = ("past", "gerund")
_GIVING = frozenset("teach give present".split())
_NO_DEEDS = frozenset("use need have see buy want wait work wear".split())
_BETWEEN = frozenset("was were is are had has been being also then often still usually".split())
_SUBJECT = 4
"""Words that may name somebody: `my former line manager`."""


def is_of_another(body: str) -> bool:
    """Whether a sentence tells what somebody does: `her talk`, `when he was ill`, `the trials my boss was leading`."""
    if _SOMEBODY.search(body):
        return True
    run = words(body)
    return any(_is_led_there(body, run, at) for at in range(3, len(run))) or any(map(_is_superiors, run[1:]))


def _is_superiors(word: Word) -> bool:
    """`my boss's talk`; a customer's machine may be worked on."""
    low = word.low.replace("’", "'").removesuffix("'s")
    return low != word.low and names_one(low) and names_any("superiors", [low])


def _is_led_there(body: str, run: Sequence[Word], at: int) -> bool:
    """Whether a verb of leading or giving stands at a word, and behind a thing somebody else before it."""
    found = next((hit for form in _FORMS if (hit := verb_as(run, at, form))), None)
    if found is None or [word.low for word in run[at + 1 : at + 2]] == ["by"]:
        return False
    lemma, is_under_way = found[0].lemma, run[at].low.endswith("ing") and run[at - 1].low in ("was", "were")
    known = found[0].tier is Tier.LED or lemma in word_set("performing") | _GIVING
    if not (known or (is_under_way and lemma not in _NO_DEEDS)):
        return False
    who = at - 1
    while who > 1 and run[who].low in _BETWEEN:
        who -= 1
    if run[who].low == "they" or (run[who].text.istitle() and run[who - 1].low in _RELATIVE):
        return who > 1  # `the audit that Petra led`
    first = next((one for one in range(who - 1, max(who - _SUBJECT, 0), -1) if run[one].low in _ARTICLES), 0)
    if not first or (run[first - 1].low in PREPOSITIONS | CONJUNCTIONS and run[first - 1].low not in _RELATIVE):
        return False
    is_cut = not _CUTS.isdisjoint(body[run[first - 1].end : run[at].start])
    return not is_cut and (names_one(run[who].low) or names_person(run[who].low))


_RELATIVE = ("that", "which")
_CUTS = frozenset(",;:")
_ARTICLES = frozenset("my our the a an another one".split())


@cache
def _persons() -> frozenset[str]:
    known = word_set("colleagues") | word_set("people") | word_set("clients") | frozenset(word_lists()["superiors"])
    named = {singular for low in known for singular in singulars(low) if singular == "boss" or not is_plural(singular)}
    return frozenset(named - word_set("bodies") - word_set("makeable") - _THINGS_TOO - set(GROUPS.split("|")))


_THINGS_TOO = frozenset(
    "head lead chief principal senior pi agent assistant tester trainer inspector mechanic staff".split()
)
"""Words for a person that name a thing as often: `the print head`, `a cable tester`."""


def names_one(low: str) -> bool:
    """Whether a word surely names one person: `boss`, `technician`."""
    return low in _persons()


def is_done_to_person(clause: Clause) -> bool:
    """`Supported the boss in …`, `Replaced a colleague`: a person stands in the place of a thing."""
    deed, opener = clause.deed, clause.opener
    if isinstance(deed, Phrase):
        helped = opener is not None and opener.tier is Tier.HELPED and opener.lemma != GUIDING
        return helped and bool(deed.words) and names_one(deed.words[-1].low)
    rest = clause.rest.removeprefix(" of")
    run = words(rest)
    end = phrase_end(rest, run, 0)
    replaced = "replace" in (deed.run.lemmas if isinstance(deed, Verbs) else [noun.lemma for noun in deed.nouns])
    return end > 0 and (names_one(run[end - 1].low) or (replaced and names_person(run[end - 1].low)))


def helps_superior(clause: Clause) -> bool:
    """`Helped the boss to write …`: what is written is theirs."""
    helped = clause.opener is not None and clause.opener.lemma in _HELPING
    return helped and any(names_one(low) and names_any("superiors", [low]) for low in lows_of(clause.companion))


_HELPING = ("help", "assist", "support", "aid")
