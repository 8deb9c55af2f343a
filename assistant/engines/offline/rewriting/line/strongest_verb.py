"""How a clause is put into words: the verb that leads it, by the part that it may claim."""

import zlib
from collections.abc import Sequence
from typing import NamedTuple

from assistant.engines.offline.rewriting.coordination import aligned
from assistant.engines.offline.rewriting.grammar import capitalised, inflected, phrase_end, verb_as, verb_of
from assistant.engines.offline.rewriting.known_phrases import names_any
from assistant.engines.offline.rewriting.line.as_done import done, lows_of, whole
from assistant.engines.offline.rewriting.line.as_led import led
from assistant.engines.offline.rewriting.line.clause_parts import Clause, Nouns, Phrase, Verbs
from assistant.engines.offline.rewriting.line.of_another import helps_superior, is_done_to_person
from assistant.engines.offline.rewriting.word_lists import names_person, word_lists, word_set
from assistant.lexicon.verbs import Form, Tier
from assistant.patterns import lazily
from assistant.words import words


class Worded(NamedTuple):
    """A clause in words, and the part in the deed that they claim."""

    text: str
    tier: Tier


def put(clause: Clause, upto: Tier) -> Worded | None:
    """The clause with its strongest verb up to a tier: to BUILT, `Helped migrate X` as `Migrated X`; None if unsure."""
    if is_done_to_person(clause) or helps_superior(clause):
        return None
    one_among = clause.companion.startswith("as ") or (
        names_any("superiors", lows_of(clause.companion)) and not clause.companion.startswith("for ")
    )
    if _is_of_persons(clause):
        if not isinstance(clause.deed, Verbs):
            return None  # `Assisted surgeons in 60 operations`
        one_among = True
    if upto >= Tier.LED and not one_among:
        as_led = led(clause)
        if as_led is not None:
            return _finished(clause, as_led, Tier.LED)
    if clause.opener is None and not isinstance(clause.deed, Nouns):
        return None
    own = _smallest(clause)
    if upto >= max(Tier.BUILT, own) and (clause.tier < Tier.LED or own is Tier.LED):
        as_done = done(clause)
        return None if as_done is None else _finished(clause, as_done, own)
    return None


def _is_of_persons(clause: Clause) -> bool:
    """`Assisted the electrician in wiring a bakery`: the work of persons who knew how, and led it themselves."""
    if clause.opener is None or clause.opener.lemma not in _HELPING or not clause.companion:
        return False
    run = words(clause.companion)
    end = phrase_end(clause.companion, run, 1)
    head = run[end - 1].low
    if end < _LEAST or head in word_set("teams") | word_set("bodies") | word_set("places") | _FELLOWS:
        return False
    return names_person(head)


_LEAST = 2
_FELLOWS = frozenset("people person colleague others staff coworker coworkers".split())
_HELPING = ("help", "assist", "support", "aid")


def put_modestly(clause: Clause) -> Worded | None:
    """The clause at the tier that it has, its clumsy opener gone: `was involved in testing X`, `Helped test X`."""
    opener = clause.opener
    if opener is None or clause.shared or opener.lemma not in word_set("clumsy") or opener.tier is not Tier.HELPED:
        return None
    form: Form = "past" if opener.form == "gerund" else opener.form
    if isinstance(clause.deed, Verbs):
        rest = aligned(clause.rest, "gerund", "base")
        if rest is None:
            return None
        row = clause.deed.run.inflected("base", with_british=False)
        return _finished(clause, f"{inflected('help', form)} {row}{rest}", clause.tier)
    if isinstance(clause.deed, Phrase) and not clause.deed.heads[0] and not _is_joint_work(clause, clause.deed):
        return None
    return _finished(clause, f"{inflected('contribute', form)} to {whole(clause)}", clause.tier)


def _is_joint_work(clause: Clause, deed: Phrase) -> bool:
    """`Had a hand in the CFD of …`: one thing that several worked on, and no meeting or crowd."""
    lows = [word.low for word in deed.words]
    known = word_set("events") | word_set("people") | word_set("bodies") | word_set("no object of work")
    opener = clause.opener
    return (
        opener is not None
        and opener.lemma in ("have", "take")
        and lows[0] in ("the", "our", "its")
        and known.isdisjoint(lows)
    )


def _smallest(clause: Clause) -> Tier:
    """The tier that the deed's own verbs claim."""
    if isinstance(clause.deed, Verbs):
        return max(verb_of(lemma).tier for lemma in clause.deed.run.lemmas)
    if isinstance(clause.deed, Nouns):
        return max(verb_of(noun.lemma).tier if noun.lemma else Tier.BUILT for noun in clause.deed.nouns)
    return Tier.BUILT


def _finished(clause: Clause, written: str, tier: Tier) -> Worded | None:
    if clause.companion:
        joined = with_companion(written, clause.companion)
        if joined is None:
            return None
        written = joined
    return Worded(clause.lead + (capitalised(written) if clause.capital else written), tier)


def with_companion(written: str, who: str) -> str | None:
    """The clause with `with WHO` behind its object; None where it would come to stand elsewhere."""
    head, comma, tail = written.partition(", ")
    if ": " in head:
        head, comma, tail = written.partition(": ")
    if head.count("(") > head.count(")"):
        end = written.find(")") + 1
        head, comma, tail = written[:end], "", written[end:]
    if tail.startswith(("which ", "who ", "where ")):
        return f"{who}, {written}" if who.startswith("as ") else None
    lows = lows_of(head)
    if (
        not head
        or len(lows) > 15
        or not frozenset(lows).isdisjoint(("with", "that", "which", "who", "while", "using", "by", "so"))
    ):
        return None
    if "and" in lows and verb_as(words(head), lows.index("and") + 1, "past") and lows.index("and") > 2:
        first, joint, second = head.partition(" and ")
        return f"{first} {who}{joint}{second}{comma}{tail}"
    return f"{head} {who}{comma}{tail}"


_LED_THE = lazily(r"(?P<verb>[Ll](?:ed|eads?|eading))(?= the (?P<noun>[\w-]+) (?:of|into)\b)")


def varied(written: str, clause: Clause) -> str:
    """`Drove the rollout of …` for `Led the rollout of …`, by the kind of deed and then by the words of the line."""
    found = _LED_THE.match(written, len(clause.lead))
    if found is None:
        return written
    noun = found["noun"].lower()
    ways = ["lead", *(verb for verb, nouns in word_lists()["ways to lead"].items() if noun in nouns)]
    verb = inflected(ways[zlib.crc32(clause.rest.encode()) % len(ways)], clause.form)
    if found["verb"][0].isupper():
        verb = verb.capitalize()
    return f"{clause.lead}{verb}{written[found.end() :]}"


_BEGINNING = 4
"""Words by which a claim is known again."""


def is_confirmed(text: str, facts: Sequence[str]) -> bool:
    """Whether the author said yes to a draft that begins like this."""
    begins = text.split()[:_BEGINNING]
    return any(fact.split()[:_BEGINNING] == begins for fact in facts)
