"""Two ways in which a sentence tells a deed: `Structural design of …`, and `helped the team adopt …`."""

from collections.abc import Sequence

from assistant.engines.offline.rewriting.clauses import Clause, Nouns, Phrase, Verbs, is_plain
from assistant.engines.offline.rewriting.grammar import DETERMINERS, phrase_end, verb_as
from assistant.engines.offline.rewriting.phrases import GUIDING, Opener, noun_of_doing
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.lexicon.verbs import Form, Tier
from assistant.words import Word

_FORMS: tuple[Form, ...] = ("past", "third", "gerund")
_MOST_KINDS = 4
"""Words that a noun of doing and its kind may have."""


def kind_of_doing(body: str, run: Sequence[Word], at: int) -> tuple[Nouns, int] | None:
    """`Structural design of`, `Test automation for`: a noun of doing behind words that say of which kind."""
    end = phrase_end(body, run, at)
    if not at + 1 < end <= at + _MOST_KINDS or end + 1 >= len(run) or run[end].low not in ("of", "for"):
        return None
    noun = noun_of_doing(run[end - 1].low)
    is_verb = any(verb_as(run, at, form) for form in _FORMS)
    if noun is None or not noun.can_be_led or is_verb or not is_plain(body, run, at, end + 1):
        return None
    if not word_set("people").isdisjoint(word.low for word in run[at:end]) or run[at].low in DETERMINERS:
        return None
    written = body[run[at].start : run[end - 1].end]
    return Nouns("", written, (noun._replace(lemma=""),), ()), run[end - 1].end


def guided(body: str, run: Sequence[Word], begin: int, end: int, lead: str, deed: Verbs | Nouns | Phrase) -> Clause:
    """`Helped the team adopt feature flags`: they adopted them, and one may have led them in it."""
    row = deed.run.inflected("gerund", with_british=False) if isinstance(deed, Verbs) else ""
    last = run[deed.run.end - 1].end if isinstance(deed, Verbs) else 0
    rest = f"{body[run[begin].start : run[end - 1].end]} in {row}{body[last:]}"
    opener = Opener(GUIDING, Tier.HELPED, "deed", "past", begin)
    return Clause(lead, opener, False, Tier.HELPED, "past", Phrase((None,), tuple(run[begin:end])), "", rest)
