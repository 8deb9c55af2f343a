"""Which deeds may be put as led, and those that follow another one: `Built X and helped deploy it`."""

import re

from assistant.engines.offline.rewriting.clauses import Clause, Phrase, Verbs
from assistant.engines.offline.rewriting.grammar import DETERMINERS, phrase_end
from assistant.engines.offline.rewriting.leading import makes_software
from assistant.engines.offline.rewriting.openings import clause_at
from assistant.engines.offline.rewriting.phrases import names_any, opener_at, undertaking
from assistant.engines.offline.rewriting.told import Answers, content
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.engines.offline.rewriting.wording import Worded, put
from assistant.lexicon.verbs import Tier, verb_forms
from assistant.words import words


def may_be_led(clause: Clause, body: str, answers: Answers, upto: Tier) -> bool:
    """Whether what the author did may be put to them as led: a project, and nobody led on the line so far."""
    if upto < Tier.LED or not isinstance(clause.deed, Verbs):
        return False
    known = [undertaking(lemma) for lemma in clause.deed.run.lemmas]
    if answers.own_part >= Tier.LED and not answers.modest:
        return True  # the author's own word
    if makes_software(clause.deed.run.lemmas, clause.rest):
        return not names_leading(body)
    if None in known or clause.deed.run.lemmas[0] in word_set("outcomes"):
        return False
    run = words(clause.rest)
    end = phrase_end(clause.rest, run, 0)
    lows = [word.low for word in run[:end] if not word.low.endswith("ed")]
    if not lows or len(run) < 2 or names_any("small", lows[-1:]) or names_any("abstract", lows[-1:]):
        return False
    if end < len(run) and run[end].low == "of" and lows[0] not in DETERMINERS:
        return False  # `standardised naming of assets`: one `of` too many
    return not names_leading(body)


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


_PART_OF = re.compile(r"(?:I )?(?:was|am) (?:a )?(?:part|member) of the [^,;:.]{3,60}? and (?=\w)", re.IGNORECASE)


def with_later_deed(body: str, answers: Answers, upto: Tier) -> Worded | None:
    """`Was part of the rota and rewrote the rules`: the part stays, the deed behind it may be led."""
    found = _PART_OF.match(body)
    if found is None or answers.modest:
        return None
    run = words(body)
    at = next((at for at, word in enumerate(run) if word.start >= found.end()), 0)
    clause = clause_at(body, run, at) if at else None
    if clause is None or not may_be_led(clause, body, answers, upto):
        return None
    return put(clause._replace(capital=False), Tier.LED)


def is_denied(body: str, denied: tuple[str, ...]) -> bool:
    """Whether the author said no to a rise of what this sentence tells."""
    here = content(body)
    for no in denied:
        what = content(" ".join(word.text for word in words(no)[1:]))
        if not what or not what.isdisjoint(here):
            return True
    return False
