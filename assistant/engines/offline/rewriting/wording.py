"""How a clause is put into words: the verb that leads it, by the part that it may claim."""

from collections.abc import Sequence
from typing import NamedTuple

from assistant.engines.offline.rewriting.clauses import Clause, Nouns, Phrase, Verbs
from assistant.engines.offline.rewriting.grammar import (
    PREPOSITIONS,
    Run,
    aligned,
    capitalised,
    inflected,
    splices,
    verb_as,
)
from assistant.engines.offline.rewriting.phrases import names_any, noun_of_doing, undertaking
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.lexicon.verbs import Form, Tier, verbs
from assistant.words import words


class Worded(NamedTuple):
    """A clause in words, and the part in the deed that they claim."""

    text: str
    tier: Tier


def put(clause: Clause, upto: Tier) -> Worded | None:
    """The clause with the strongest verb up to that tier; None where no wording is certain to be right."""
    one_among = clause.companion.startswith("as ") or names_any("superiors", _lows(clause.companion))
    if upto >= Tier.LED and not one_among:
        led = _led(clause)
        if led is not None:
            return _finished(clause, led, Tier.LED)
    if clause.opener is None and not isinstance(clause.deed, Nouns):
        return None
    own = _smallest(clause)
    if upto >= max(Tier.BUILT, own) and (clause.tier < Tier.LED or own is Tier.LED):
        done = _done(clause)
        return None if done is None else _finished(clause, done, own)
    return None


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
    if isinstance(clause.deed, Phrase) and not clause.deed.heads[0]:
        return None
    return _finished(clause, f"{inflected('contribute', form)} to {_whole(clause)}", clause.tier)


def _led(clause: Clause) -> str | None:
    lead = inflected("lead", clause.form)
    deed = clause.deed
    if isinstance(deed, Verbs):
        return _led_by_verbs(clause, deed.run, lead)
    if isinstance(deed, Nouns):
        if any(not noun.can_be_led or (noun.lemma and verbs()[noun.lemma].tier >= Tier.LED) for noun in deed.nouns):
            return _done(clause)
        return None if _more_doing(clause.rest, nouns=False) else f"{lead} {_whole(clause)}"
    if _more_doing(clause.rest, nouns=False):
        return None
    if all(head is not None and head.can_be_led for head in deed.heads) and _may_be_worked_on(deed):
        return f"{lead} {clause.rest}"
    return _governed(clause, deed, lead)


def _led_by_verbs(clause: Clause, run: Run, lead: str) -> str | None:
    if any(verbs()[lemma].tier >= Tier.LED for lemma in run.lemmas):
        return _done(clause)
    found = [undertaking(lemma) for lemma in run.lemmas]
    known = [one for one in found if one is not None]
    if len(known) < len(found) or len({one.preposition for one in known}) > 1:
        return None
    if "".join(run.joints).strip() == "/" or clause.rest.startswith((" it ", " them ", " this ")):
        return None
    rest = _aligned(clause, clause.form)
    if rest is None:
        return None
    names = known[0].noun
    for joint, one in zip(run.joints, known[1:], strict=True):
        names += joint + one.noun
    first = _lows(rest)[:1]
    bridge = "" if first and first[0] in PREPOSITIONS else f" {known[0].preposition}"
    return f"{lead} the {names}{bridge}{rest}"


def _governed(clause: Clause, deed: Phrase, lead: str) -> str | None:
    """`Responsible for 40 servers` and `Worked on the payments API`: a thing, and no deed by name."""
    opener = clause.opener
    if opener is None or not deed.words or any(head is not None for head in deed.heads):
        return None
    lows = [word.low for word in deed.words]
    if opener.lemma == "work":
        return f"{lead} work on {clause.rest}" if _may_be_worked_on(deed) else None
    governs = (
        opener.lemma in ("be", "responsible", "in", "accountable", "have", "take") and opener.tier is not Tier.HELPED
    )
    if governs and not lows[-1].endswith("ing"):
        return f"{inflected('manage', clause.form)} {clause.rest}"
    return None


def _may_be_worked_on(deed: Phrase) -> bool:
    """Whether a phrase names a thing: `worked on weekends` does not, and nobody leads `open-source projects`."""
    if deed.words and deed.words[0].low in ("its", "their"):
        return False  # of what the sentence before tells
    return word_set("no object of work").isdisjoint(word.low for word in deed.words)


def _done(clause: Clause) -> str | None:
    """The deed by its own verb."""
    deed = clause.deed
    if isinstance(deed, Verbs):
        rest = _aligned(clause, clause.form)
        return None if rest is None else deed.run.inflected(clause.form, with_british=clause.british) + rest
    if isinstance(deed, Nouns):
        if not all(noun.lemma for noun in deed.nouns) or _more_doing(clause.rest):
            return None
        lemmas = tuple(noun.lemma for noun in deed.nouns)
        row = Run(lemmas, tuple(joint.replace(" the ", " ") for joint in deed.joints), 0)
        return row.inflected(clause.form, with_british=clause.british) + clause.rest.removeprefix(" of")
    if clause.rest.startswith(("its ", "their ")) or _more_doing(clause.rest):
        return None
    if all(head is not None and head.can_be_carried_out for head in deed.heads):
        return f"{inflected('carry out', clause.form)} {clause.rest}"
    return None


def _whole(clause: Clause) -> str:
    """The noun of a deed and all behind it, with `the` before `… of` where the author left it out."""
    deed = clause.deed
    if isinstance(deed, Nouns):
        written = deed.written if clause.opener else deed.written[0].lower() + deed.written[1:]
        return f"{deed.article or 'the'} {written}{clause.rest}"
    return clause.rest


def _aligned(clause: Clause, to: Form) -> str | None:
    """What follows the verbs, with what is coordinated to them in the same form."""
    opener = clause.opener
    if opener and splices(clause.rest):
        return None
    spoken = clause.form
    if opener and opener.follows != "past":
        spoken = "base" if opener.follows == "base" else "gerund"
    return aligned(clause.rest, spoken, to, with_british=clause.british)


def _more_doing(rest: str, *, nouns: bool = True) -> bool:
    """Whether another deed is joined, by gerund or (`nouns`) by noun, that a new verb in front would leave hanging."""
    if aligned(rest, "gerund", "past") != rest or splices(rest):
        return True
    run = words(rest) if nouns else ()
    for at, word in enumerate(run[1:], 1):
        before, gap = run[at - 1].low, rest[run[at - 1].end : word.start]
        if before == "the" and at > 1:
            before, gap = run[at - 2].low, rest[run[at - 2].end : run[at - 1].start]
        joined = before == "and" or "," in gap
        if joined and noun_of_doing(word.low) and not verb_as(run, at, "gerund"):
            return True
        if before == "and" and verb_as(run, at, "gerund"):
            return True
    return False


def _smallest(clause: Clause) -> Tier:
    """The tier that the deed's own verbs claim."""
    if isinstance(clause.deed, Verbs):
        return max(verbs()[lemma].tier for lemma in clause.deed.run.lemmas)
    if isinstance(clause.deed, Nouns):
        return max(verbs()[noun.lemma].tier if noun.lemma else Tier.BUILT for noun in clause.deed.nouns)
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
    head, comma, tail = written.partition(",")
    lows = _lows(head)
    if len(lows) > 15 or not frozenset(lows).isdisjoint(("with", "that", "which", "who", "while", "using", "by", "so")):
        return None
    if "and" in lows and verb_as(words(head), lows.index("and") + 1, "past") and lows.index("and") > 2:
        return None
    return f"{head} {who}{comma}{tail}"


def _lows(text: str) -> Sequence[str]:
    return [word.low for word in words(text)]
