"""How a deed is put as led: `the design of X`, `charge of moving X`, `the budget`."""

from assistant.engines.offline.rewriting.grammar import Run, inflected, verb_of
from assistant.engines.offline.rewriting.known_phrases import GUIDING, undertaking
from assistant.engines.offline.rewriting.line.as_done import (
    aligned_rest,
    done,
    is_made,
    is_supported,
    lows_of,
    more_things,
    mostly,
    whole,
    with_later_doing,
)
from assistant.engines.offline.rewriting.line.clause_parts import Clause, Nouns, Phrase, Verbs
from assistant.engines.offline.rewriting.line.leadable import (
    MATTERS,
    answered_for,
    are_any,
    is_bare,
    is_by_hand,
    is_no_matter,
    is_of_own_hands,
    is_post,
    is_routine,
    leaves_no_project,
    makes_small,
    makes_software,
    names_its_deed,
)
from assistant.engines.offline.rewriting.line.named_things import lacks_article
from assistant.engines.offline.rewriting.word_lists import are_people, is_plural, names_others, word_set
from assistant.lexicon.counting import is_number
from assistant.lexicon.function_words import PREPOSITIONS
from assistant.lexicon.nouns import singulars
from assistant.lexicon.verbs import Tier
from assistant.patterns import lazily
from assistant.words import words


def led(clause: Clause) -> str | None:
    """`Helped migrate 40 services` as `led the migration of 40 services`; None where that cannot be said soundly."""
    lead = inflected("lead", clause.form)
    deed = clause.deed
    if _SOME.match(clause.rest) and not (clause.opener is not None and clause.opener.tier is Tier.LED):
        return done(clause) if isinstance(deed, Verbs | Nouns) else None
    if is_of_own_hands(clause.rest):
        return None
    if isinstance(deed, Verbs):
        return _led_by_verbs(clause, deed.run, lead)
    if isinstance(deed, Nouns):
        if any(not noun.can_be_led or (noun.lemma and verb_of(noun.lemma).tier >= Tier.LED) for noun in deed.nouns):
            return done(clause)
        if is_by_hand([noun.lemma for noun in deed.nouns], clause.rest.removeprefix(" of")):
            return None
        rest = with_later_doing(clause)
        return None if rest is None else f"{lead} {whole(clause._replace(rest=rest))}"
    rest = with_later_doing(clause)
    if rest is None or _serves_a_body(clause, deed) or (clause.companion and is_number(clause.rest.partition(" ")[0])):
        return None
    first, *more = deed.heads
    if is_routine(clause, deed) or is_bare(clause, deed):
        return None
    is_led = first is not None and first.can_be_led and all(one is None or one.can_be_led for one in more)
    if is_led and _may_be_worked_on(deed):
        in_charge = clause.opener is not None and clause.opener.tier in (None, Tier.LED)
        verb = inflected("manage", clause.form) if in_charge and None in more else lead
        return f"{verb} {rest}"  # `in charge of deliveries and the gate`
    if clause.opener is not None and clause.opener.lemma in ("do", "did") and mostly(clause) == "carry out":
        return f"{lead} {clause.rest}"
    return _governed(clause._replace(rest=rest), deed, lead)


_SOME = lazily(r" ?some (?!of\b)(?!(?:[\w-]+ )*?[\w-]+(?<!s)s\b)")
"""A bit of something that is not counted: nobody leads `some welding`."""


def _names_its_object(clause: Clause) -> bool:
    """`OTA updates for the meters`: of such deeds, done to a thing, one leads the deeds themselves."""
    deed = clause.deed
    if not isinstance(deed, Phrase) or not deed.words:
        return False
    behind = clause.rest[deed.words[-1].end - deed.words[0].start :]
    return behind.startswith((" for ", " of ", " to "))


def _serves_a_body(clause: Clause, deed: Phrase) -> bool:
    """`Supported the management with the audit`: the management is whom, and no deed."""
    if clause.opener is None or clause.opener.lemma not in ("support", "help", "assist") or not deed.words:
        return False
    last = deed.words[-1]
    behind = clause.rest[last.end - deed.words[0].start :]
    if clause.opener.lemma == "support" and deed.heads[:1] == (None,) and behind.startswith(" with "):
        return True  # `Supported the archive with lookup tables`
    if last.low not in word_set("bodies"):
        return False
    served = clause.opener.lemma == "support" and (not behind or behind.startswith(_TIMES))
    return served or behind.startswith((" with ", " in ", " by ", " during ", " on "))


_TIMES = (" when ", " whenever ", " if ", " where ", " while ", " as ", " until ", " after ", " before ")


def _led_by_verbs(clause: Clause, run: Run, lead: str) -> str | None:
    if any(verb_of(lemma).tier >= Tier.LED for lemma in run.lemmas):
        return done(clause)
    if leaves_no_project(run.lemmas, clause.rest) or makes_small(clause, run):
        in_charge = clause.opener is not None and clause.opener.tier in (None, Tier.LED) and clause.opener.lemma
        if not in_charge or run.lemmas != ("maintain",):
            return None
        return f"{inflected('manage', clause.form)}{clause.rest}"
    found = [undertaking(lemma) for lemma in run.lemmas]
    known = [one for one in found if one is not None]
    if "".join(run.joints).strip() == "/" or clause.rest.startswith((" it ", " them ", " this ")):
        return None
    is_named = len(run.lemmas) > 1 and names_its_deed(run.lemmas, clause.rest)
    if is_named or makes_software(run.lemmas, clause.rest):
        rest = aligned_rest(clause, clause.form)
        return None if rest is None else f"{lead}{'' if is_named else ' the development of'}{rest}"
    if not known and clause.opener is not None and clause.opener.lemma and clause.opener.tier in (None, Tier.LED):
        return _managed_doing(clause, run)
    if len(known) < len(found) or len({one.preposition for one in known}) > 1:
        return None
    rest = aligned_rest(clause, clause.form)
    if rest is None:
        return None
    names = known[0].noun
    for joint, one in zip(run.joints, known[1:], strict=True):
        names += joint + one.noun
    first = lows_of(rest)[:1]
    bridge = "" if first and first[0] in PREPOSITIONS else f" {known[0].preposition}"
    if bridge and _BARE_DOING.match(rest):
        bridge += " the"  # `the setup of the monitoring with X`, and not `of monitoring with X`
    return f"{lead} the {names}{bridge}{rest}"


_BARE_DOING = lazily(r" [a-z]{3,}ing (?:with|for|in|on|at|and|from) ")


def _managed_doing(clause: Clause, run: Run) -> str | None:
    """`In charge of ordering spare parts` as `Managed the ordering of spare parts`."""
    rest = aligned_rest(clause, clause.form)
    first = lows_of(clause.rest)[:1]
    if rest is None or len(run.lemmas) > 1 or run.lemmas[0] in word_set("no doing to manage"):
        return None
    if not first or first[0] in PREPOSITIONS or " " in run.lemmas[0]:
        return None
    return f"{inflected('manage', clause.form)} the {inflected(run.lemmas[0], 'gerund')} of{rest}"


def _governed(clause: Clause, deed: Phrase, lead: str) -> str | None:
    """`Responsible for 40 servers` and `Worked on the payments API`: a thing, and no deed by name."""
    opener = clause.opener
    if opener is None or not deed.words or deed.heads[0] is not None or is_no_matter(deed):
        return None
    if any(head is not None for head in deed.heads) and opener.tier is not None:
        return None
    if opener.lemma == GUIDING:
        return f"{lead} {clause.rest}"
    lows = [word.low for word in deed.words]
    if are_people(lows) and opener.tier is not None and opener.tier < Tier.LED:
        return None
    if clause.companion.startswith("for ") and not MATTERS.isdisjoint(lows[-1:]):
        return None  # nobody manages questions
    if opener.tier is Tier.BUILT:
        return _done_as_led(clause, deed, opener.lemma, lead)
    if not word_set("driven").isdisjoint(lows[-1:]):
        return f"{inflected('drive', clause.form)} {clause.rest}"
    if opener.lemma == "support" and lows[-1] in word_set("makeable") | word_set("kept up"):
        return f"{lead} the support of {clause.rest}"
    made = is_made(deed) and not is_supported(opener, lows[-1])
    if opener.lemma in ("work", "do", "some") or (opener.tier is Tier.HELPED and made):
        return _led_work(clause, deed, lead, made=made)
    if opener.tier is Tier.HELPED and _is_undertaken(clause, deed) and not lacks_article(deed.words):
        return f"{lead} {clause.rest}" if lows[-1].endswith("ing") else f"{lead} the work on {clause.rest}"
    if opener.tier is Tier.HELPED or (lows[-1].endswith("ing") and not more_things(clause.rest, deed)):
        return None
    return answered_for(clause, deed, lows)


def _led_work(clause: Clause, deed: Phrase, lead: str, *, made: bool) -> str | None:
    """`Worked on a parser` as `Led the development of a parser`; `Worked on cars` is nothing that one leads."""
    if made and not more_things(clause.rest, deed):
        return f"{lead} the development of {clause.rest}"
    last = deed.words[-1].low
    if lacks_article(deed.words) or is_post(deed) or not _may_be_worked_on(deed):
        return None
    of_thing = _names_its_object(clause)
    if of_thing and not word_set("short deeds").isdisjoint(singulars(last)):
        return f"{lead} {clause.rest}"  # `firmware updates for the buoys`
    names_one = made or (of_thing and len(deed.words) > 1 and last not in _papers())
    if not clause.companion and (last in _no_products() or (are_any(deed) and not names_one)):
        return None
    return f"{lead} the work on {clause.rest}"


def _papers() -> frozenset[str]:
    """What is written or drawn up as it comes."""
    return word_set("written") | word_set("prepared") | word_set("routine papers")


def _no_products() -> frozenset[str]:
    """What breaks, and what one keeps in order: none of it is a product."""
    return (word_set("troubles") | word_set("tended")) - word_set("makeable")


def _done_as_led(clause: Clause, deed: Phrase, opened_by: str, lead: str) -> str | None:
    """`Did a backend`, `Did purchasing`, `Handled schematics`: a thing that one made, or that one managed."""
    did = opened_by in ("do", "did")
    if did and is_made(deed) and not more_things(clause.rest, deed):
        return f"{lead} the development of {clause.rest}"
    last = deed.words[-1].low
    by_hand = word_set("uncounted") | word_set("mass nouns") | word_set("processed")
    is_managed = (opened_by == "handle" and last not in by_hand) or (did and last in word_set("managed"))
    return f"{inflected('manage', clause.form)} {clause.rest}" if is_managed else None


def _is_undertaken(clause: Clause, deed: Phrase) -> bool:
    """`Participated in the safety case for a crossing`: one thing, and no course or meeting."""
    lows = [word.low for word in deed.words]
    known = word_set("events") | word_set("people") | word_set("no object of work") | word_set("cared for")
    definite = lows[0] in ("the", "a", "an", "our") and not is_plural(lows[-1])
    said = len(words(clause.rest)) > len(lows) + 1 or len(lows) >= _SAID
    if clause.opener is not None and clause.opener.lemma == "accompany":
        return False  # `Accompanied the mayor to fairs`
    if clause.opener is not None and clause.opener.lemma in _FOR_OTHERS and not definite:
        return False  # `Supported the owners during the sale`
    if is_post(deed) or lows[-1] in _no_products():
        return False
    return not names_others(lows[-1]) and (definite or len(lows) >= _SAID - 1) and said and known.isdisjoint(lows)


_FOR_OTHERS = ("support", "help", "assist", "aid", "accompany")


_SAID = 3
"""Words of a phrase that says by itself what it is of."""


def _may_be_worked_on(deed: Phrase) -> bool:
    """Whether a phrase names a thing: `worked on weekends` does not, and nobody leads `open-source projects`."""
    if deed.words and deed.words[0].low in ("its", "their"):
        return False  # of what the sentence before tells
    if len(deed.words) > 1 and deed.heads[0] is not None and deed.words[-1].low not in ("work", "projects", "project"):
        return True  # `the shift planning`
    return word_set("no object of work").isdisjoint(word.low for word in deed.words)
