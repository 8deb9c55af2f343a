"""Which deeds may be put as led, and those that follow another one: `Built X and helped deploy it`."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.answers.tellings import Answers, content
from assistant.engines.offline.rewriting.grammar import inflected, is_participle, phrase_end, verb_as, verb_run
from assistant.engines.offline.rewriting.known_phrases import names_any, opener_at, undertaking
from assistant.engines.offline.rewriting.line.clause_parts import Clause, Phrase, Verbs
from assistant.engines.offline.rewriting.line.leadable import (
    is_small,
    leaves_no_project,
    makes_software,
    names_its_deed,
)
from assistant.engines.offline.rewriting.line.named_things import is_occasion
from assistant.engines.offline.rewriting.line.read_clause import clause_at
from assistant.engines.offline.rewriting.line.strongest_verb import Worded, put
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.lexicon.function_words import DETERMINERS
from assistant.lexicon.verbs import Tier, verb_forms
from assistant.patterns import lazily
from assistant.words import words

SURELY_LED = 65
"""The score of leadership from which a line surely reads as a leader's."""


_OWN_BIT = lazily(r"\bmy (?:own |main )?(?:bit|part|share|piece|contribution)\b", re.IGNORECASE)


def says_own_bit(text: str) -> bool:
    """`…, my bit was the scripts`: the author says which part was theirs, and the whole was not."""
    return _OWN_BIT.search(text) is not None


def may_be_led(clause: Clause, body: str, answers: Answers, upto: Tier) -> bool:
    """Whether what the author did may be put to them as led: a project, and nobody led on the line so far."""
    if upto < Tier.LED or not isinstance(clause.deed, Verbs):
        return False
    known = [undertaking(lemma) for lemma in clause.deed.run.lemmas]
    if answers.own_part >= Tier.LED and not answers.modest:
        return True  # the author's own word
    lemmas = clause.deed.run.lemmas
    if clause.opener is None and lemmas in (("train",), ("teach",)):
        return False  # to have trained two people says more than to have led their training
    run = words(clause.rest)
    if any(word.low == "my" for word in run):
        return False
    if makes_software(lemmas, clause.rest) or (len(lemmas) > 1 and names_its_deed(lemmas, clause.rest)):
        return not names_leading(body)
    if leaves_no_project(lemmas, clause.rest) or _is_only_written(lemmas, clause.rest) or None in known:
        return False
    end = phrase_end(clause.rest, run, 0)
    lows = [word.low for word in run[:end] if not is_participle(word.low)]
    if not lows or len(run) < 2 or is_small(lows, run[end:]) or names_any("abstract", lows[-1:]):
        return False
    if end < len(run) and run[end].low == "of" and lows[0] not in DETERMINERS:
        return False  # `standardised naming of assets`: one `of` too many
    return not names_leading(body)


def _is_only_written(lemmas: Sequence[str], rest: str) -> bool:
    """`Wrote the alert summary`: nobody leads that, as one leads the writing of a test specification."""
    run = words(rest)
    end = phrase_end(rest, run, 0)
    return lemmas[0] == "write" and not (end and run[end - 1].low in word_set("driven") | _SPECIFIED)


_SPECIFIED = frozenset("spec specs specification specifications curriculum concept rfc rfcs proposal proposals".split())


def names_leading(text: str) -> bool:
    """Whether a text says of somebody that they led."""
    return "ook charge" in text or any(_leads(word.low) for word in words(text))


def _leads(low: str) -> bool:
    found = verb_forms().get(low)
    return found is not None and found[0].tier is Tier.LED and found[1] in ("past", "gerund", "third")


def with_later_help(body: str, denied: tuple[str, ...], upto: Tier) -> str:
    """`Built X and helped deploy it`: the second deed by its own verb, where the first one stands by itself."""
    if upto < Tier.BUILT or ("elp" not in body and "ssist" not in body):
        return body
    run = words(body)
    for at in range(len(run) - 2, 0, -1):
        opener = opener_at(run, at) if run[at - 1].low == "and" else None
        if opener is None or opener.lemma not in ("help", "assist") or opener.form != "past":
            continue
        clause = clause_at(body, run, at)
        if clause is None or isinstance(clause.deed, Phrase) or is_denied(body[run[at].start :], denied):
            continue
        written = put(clause._replace(capital=False), Tier.DESIGNED)
        if written is not None:
            body = written.text
    return body


def with_later_deed(body: str, answers: Answers, upto: Tier) -> Worded | None:
    """`Was part of the rota and rewrote the rules`: what stands first stays, the deed behind it may be led."""
    run = words(body)
    if answers.modest or upto < Tier.LED or len(run) > _MOST_WORDS or names_leading(body):
        return None
    if any(word.low in ("my", "i") for word in run[1:]) or is_occasion(body):
        return None
    if not run or (verb_as(run, 0, "past") is None and run[0].low not in ("was", "am", "member", "part")):
        return None
    own = verb_run(body, run, 0, "past")
    for at in range(max(2, own.end + 1 if own else 0), len(run) - 2):
        gap = body[run[at - 1].end : run[at].start]
        if not (gap == ", " or (gap == " " and run[at - 1].low == "and")):
            continue
        clause = clause_at(body, run, at)
        if clause is None or not isinstance(clause.deed, Verbs) or clause.form != "past" or clause.opener:
            continue
        if undertaking(clause.deed.run.lemmas[0]) and may_be_led(clause, body[run[at].start :], answers, upto):
            return put(clause._replace(capital=False), Tier.LED)
    return None


_MOST_WORDS = 60


def is_denied(body: str, denied: tuple[str, ...]) -> bool:
    """Whether the author said no to a rise of what this sentence tells."""
    here = content(body)
    for no in denied:
        if f", {no}" in body:
            continue  # no rise: it stands behind the deed as it is
        what = content(" ".join(word.text for word in words(no)[1:]))
        if not what or not what.isdisjoint(here):
            return True
    return False


def with_denied_apart(written: str, denied: tuple[str, ...]) -> str:
    """`…, finding 41 that …`, not the author's doing, as the work's: `…, which found 41 …`."""
    for no in denied:
        first, _, rest = no.partition(" ")
        verb, form = verb_forms().get(first, (None, ""))
        if verb is not None and form == "gerund":
            written = written.replace(f", {no}", f", which {inflected(verb.lemma, 'past')} {rest}")
    return written
