"""Two ways in which a sentence tells a deed: `Structural design of …`, and `helped the team adopt …`."""

import re
from collections.abc import Callable, Sequence

from assistant.engines.offline.rewriting.grammar import Run, joint_at, phrase_end, verb_as
from assistant.engines.offline.rewriting.known_phrases import GUIDING, Noun, Opener, names_any, noun_of_doing
from assistant.engines.offline.rewriting.line.clause_parts import Clause, Nouns, Phrase, Verbs, is_adverb, is_plain
from assistant.engines.offline.rewriting.word_lists import is_plural, names_others, word_set
from assistant.lexicon.counting import NUMBER
from assistant.lexicon.function_words import DETERMINERS, PREPOSITIONS
from assistant.lexicon.verbs import Form, Tier
from assistant.patterns import lazily
from assistant.words import Word

_FORMS: tuple[Form, ...] = ("past", "third", "gerund")
_MOST_KINDS = 4
"""Words that a noun of doing and its kind may have."""


def kind_of_doing(body: str, run: Sequence[Word], at: int) -> tuple[Nouns, int] | None:
    """`Structural design of`, `Backend development with`: nouns of doing behind words that say of which kind."""
    row = _in_row(body, run, at)
    if row is None:
        return None
    end, nouns = row
    if not _SAYING.isdisjoint(word.low for word in run[at:end]):
        return None
    studies = not word_set("studies").isdisjoint(word.low for word in run[at : end + 5])
    is_verb = any(verb_as(run, at, form) for form in _FORMS) and len(nouns) == 1
    is_hedged = is_adverb(run[at].low) or run[at].low in _NOW_AND_THEN
    if studies or is_verb or is_hedged or not all(nouns) or not any(noun.can_be_led for noun in nouns if noun):
        return None
    if (
        not word_set("people").isdisjoint(word.low for word in run[at:end])
        or run[at].low in DETERMINERS
        or run[at].low in _BE
    ):
        return None
    written = body[run[at].start : run[end - 1].end]
    if _is_list(written, body[run[end - 1].end :]):
        return None
    carried = all(noun is not None and noun.can_be_carried_out for noun in nouns)
    return Nouns("", written, (Noun("", True, carried),), ()), run[end - 1].end


def _is_list(written: str, rest: str) -> bool:
    """`Bug triage, release notes, smoke tests`: things in a row that no `and` makes a phrase."""
    more = rest.count(",") if rest.startswith(",") and not any(map(str.isdigit, rest)) else 0
    return written.count(",") + more > 1 and " and " not in written


_SAYING = frozenset("it i we he she they this that was were is are am been had has have did does do".split())
"""With one of them it is a sentence, and no noun."""
_NOW_AND_THEN = frozenset("sometimes often always never seldom once later then".split())
_BE = frozenset("was were am is are been being".split())


def _in_row(body: str, run: Sequence[Word], at: int) -> tuple[int, list[Noun | None]] | None:
    """Where noun phrases in a row end that a preposition follows, or nothing, and the noun of doing of each."""
    nouns: list[Noun | None] = []
    begin = last = at
    while True:
        end = phrase_end(body, run, begin)
        if not begin < end <= begin + _MOST_KINDS or not is_plain(body, run, begin, end):
            return None
        noun = noun_of_doing(run[end - 1].low)
        if noun is None and nouns and run[begin - 1].low not in ("and", "or"):
            return last, nouns  # `Site investigations, 42 boreholes`
        nouns.append(noun)
        last = end
        joint = joint_at(body, run, end)
        if joint is None or len(nouns) >= _MOST_KINDS:
            break
        begin = joint[1]
    if end - at < 2 or (
        end < len(run) and (run[end].low not in PREPOSITIONS or body[run[end - 1].end : run[end].start] != " ")
    ):
        return None
    return end, nouns


def is_doing(body: str, run: Sequence[Word], row: Run) -> bool:
    """`Developing microservices in Go`: a gerund that tells a deed, and not `Programming languages`."""
    end = phrase_end(body, run, row.end)
    if run[row.end].low in DETERMINERS or run[row.end].text[0].isdigit():
        return True
    last = run[end - 1].low if end else ""
    is_field = len(row.lemmas) == 1 and run[row.end - 1].low in word_set("fields") | word_set("kinds")
    return not is_field and end < len(run) and is_plural(last) and last not in word_set("activities") | _NO_DEEDS


_NO_DEEDS = frozenset("languages skills experience studies courses basics methods techniques".split())
_CIRCUMSTANCE = lazily(
    r"(?:(?:in|at|during|together with|with|since|after|within|while|on|for|from|between) "
    r"(?:(?! i )[^,;:.]){2,70}, |"
    r"(?:in|during|since) (?:[\w.'-]+ ){1,6}(?=i )|"
    rf"(?:together|jointly|along) with (?:an?|{NUMBER}) (?:[\w-]+ ){{1,2}}?(?=[a-z]+ed |set |built |wrote ))"
    r"(?:i |i've |i have )?"
    r"|working (?:closely |together )?with [^,;:.]{2,40}, (?:i )?"
    r"|(?:together|jointly|along) with (?:(?! i )[^,;:.]){3,40} (?=responsible |in charge )"
    r"|using [^,;:.]{2,40}, (?:i )?"
    r"|(?:supervised|guided|mentored) by [^,;:.]{3,40}, (?:i )?"
    r"|as (?:(?:an?|the) )?[^,;:.]{3,50}?(?:, (?:i )?| i )"
    r"(?=was |worked |helped |assisted |supported |took |handled |looked |dealt |did |managed )"
    r"|(?:together|jointly|along) with [^,;:.]{3,40} i (?=was |[a-z]+ed |set |built |wrote |ran |did )"
    r"|since (?:[a-z]+ )?\d{4} (?=working|responsible|developing|building|maintaining|in charge)",
    re.IGNORECASE,
)


def behind_circumstance(
    body: str, run: Sequence[Word], read: Callable[[str, Sequence[Word], int], Clause | None]
) -> Clause | None:
    """`In 2021, helped migrate …`: a clause behind where or when it was."""
    found = _CIRCUMSTANCE.match(body)
    is_aside = run[0].low in ("using", "working")
    if found is None or (not is_aside and any(verb_as(run, at, "gerund") for at in range(1, 3))):
        return None
    at = next((at for at, word in enumerate(run) if word.start >= found.end()), 0)
    lows = [word.low for word in run[:at]]
    beside_team = "team" in lows and lows[0] in _BESIDE
    if not at or names_any("superiors", lows) or beside_team or not {"we", "that", "which"}.isdisjoint(lows):
        return None
    clause = read(body, run, at)
    if clause is None or _leans(clause.rest) or (isinstance(clause.deed, Nouns) and clause.opener is None):
        return None
    before = _PERSON.sub("", body[: found.end()]).rstrip(" ,")
    return clause._replace(lead=f"{before}, ", capital=False)


_BESIDE = frozenset(("together", "jointly", "along", "with"))
_PERSON = lazily(r",? (?:i|i've|i have) $", re.IGNORECASE)
_LEANING = lazily(r"\band (?:since|from|later|then|now)\b|\band (?:\w+ )?(?:on|in|with|for) ", re.IGNORECASE)


def _leans(rest: str) -> bool:
    """Whether something behind `and` leans on the opener: `…, and since May mostly on the library`."""
    return _LEANING.search(rest) is not None


def guided(body: str, run: Sequence[Word], begin: int, end: int, lead: str, deed: Verbs | Nouns | Phrase) -> Clause:
    """`Helped the team adopt feature flags`: they adopted them, and one may have led them in it."""
    row = deed.run.inflected("gerund", with_british=False) if isinstance(deed, Verbs) else ""
    last = run[deed.run.end - 1].end if isinstance(deed, Verbs) else 0
    rest = f"{body[run[begin].start : run[end - 1].end]} in {row}{body[last:]}"
    opener = Opener(GUIDING, Tier.HELPED, "deed", "past", begin)
    return Clause(lead, opener, False, Tier.HELPED, "past", Phrase((None,), tuple(run[begin:end])), "", rest)


def does_itself(run: Sequence[Word], at: int) -> bool:
    """`helped build up a team of four in Oslo`: what follows is the deed, and no one helped."""
    found = verb_as(run, at, "base")
    after = at + found[1] if found else len(run)
    return after < len(run) and run[after].low in ("a", "an", "the")


def is_led_in(run: Sequence[Word], begin: int) -> bool:
    """Whether `in` and a deed follow soon: `assisted the board in defining …`, `… the pharmacy with stock planning`."""
    near = range(begin + 1, min(begin + 5, len(run) - 1))
    at = next((at for at in near if run[at].low in ("in", "with", "on", "during")), 0)
    named = run[at + 1 : at + 4]
    if at and run[at].low == "during":
        nouns = [noun_of_doing(word.low) for word in named]
        return any(noun is not None and noun.lemma for noun in nouns)  # a sale is the owners', a migration one's own
    if not at or (run[at].low == "on" and not names_others(run[at - 1].low)):
        return False
    return verb_as(run, at + 1, "gerund") is not None or any(noun_of_doing(word.low) for word in named)
