"""A deed by name: a short noun phrase in the author's own words, for questions (`the deployment of the tool`)."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.grammar import (
    DETERMINERS,
    PREPOSITIONS,
    is_participle,
    phrase_end,
    sentences,
    singulars,
)
from assistant.engines.offline.rewriting.line.as_done import LIGHT
from assistant.engines.offline.rewriting.line.clauses import Clause, Nouns, Phrase, Verbs
from assistant.engines.offline.rewriting.line.openings import read_clause
from assistant.engines.offline.rewriting.line.plain_grammar import without_first_person, without_passive
from assistant.engines.offline.rewriting.line.projects import makes_software
from assistant.engines.offline.rewriting.line.shared_deeds import names_nobody
from assistant.engines.offline.rewriting.line.tidying import tidied
from assistant.engines.offline.rewriting.phrases import names_any, noun_of_doing, undertaking
from assistant.engines.offline.rewriting.word_lists import is_plural, word_set
from assistant.patterns import lazily
from assistant.words import Word, words

THIS_WORK = "this work"
_MOST_WORDS = 8
_OPENS_ALREADY = frozenset("the this that these those its their all both each every his her".split())
_TO_THE = frozenset("a an our my some several many various numerous multiple".split())


def deed_name(text: str) -> str:
    """What the line's main deed is called; `this work` where its grammar does not say."""
    for at, part in enumerate(sentences(tidied(text))):
        if at and names_nobody(part.body):
            continue
        body = _ROLE_IN.sub("Worked on ", _KEEPING.sub("Worked on ", part.body))
        clause = read_clause(without_passive(without_first_person(_opened(body))))
        if clause is not None and (name := deed_of(clause)) != THIS_WORK:
            return name
    return THIS_WORK


def _opened(body: str) -> str:
    """`Ended up being the person for X` as `Responsible for X`: what stands behind a modest opening is the deed."""
    from assistant.engines.offline.rewriting.line.plain import may_be_modest

    if not may_be_modest(body):
        return body
    from assistant.engines.offline.rewriting.line.modest_openings import plainly_opened

    opened = plainly_opened(body)
    return body if opened.startswith("Used ") else opened  # a tool is no deed


def deed_of(clause: Clause) -> str:
    """What a clause's deed is called: `the deployment of the tool`, `the work on the parser`."""
    deed = clause.deed
    clause = clause._replace(rest=_MOST_OF.sub(" ", clause.rest, count=1))
    if isinstance(deed, Nouns):
        written = deed.written if clause.opener else deed.written[0].lower() + deed.written[1:]
        return _of(written, "of", clause.rest.removeprefix(" of")) or f"the {written}"
    if isinstance(deed, Phrase):
        is_light = len(deed.words) > 1 and deed.words[0].low in LIGHT  # `getting the permit`
        named = definite(clause.rest[len(deed.words[0].text) :] if is_light else clause.rest)
        if len(deed.words) == 1 and _SEEKING.match(clause.rest):
            return THIS_WORK
        if any(head is not None for head in deed.heads):
            return named or THIS_WORK
        if not word_set("no object of work").isdisjoint(word.low for word in deed.words):
            return THIS_WORK
        if _is_doing(named):
            return named
        return _work_on(named) or THIS_WORK
    return _by_verbs(deed, clause.rest) or THIS_WORK


def _by_verbs(deed: Verbs, rest: str) -> str:
    lemmas = deed.run.lemmas
    known = [one for one in map(undertaking, lemmas) if one is not None]
    if makes_software(lemmas, rest):
        return _of("development", "of", rest)
    if len(known) == len(lemmas):
        names = known[0].noun
        for joint, one in zip(deed.run.joints, known[1:], strict=True):
            names += joint + one.noun
        return _of(names, known[0].preposition, rest)
    named = definite(rest)
    if lemmas[0] in word_set("outcomes") and rest.lstrip()[:1].isdigit():
        return ""  # `saved 2 days`
    return named if _is_doing(named) else _work_on(named)


def _is_doing(named: str) -> bool:
    """Whether a phrase names a deed itself: `the deployment of releases`, `the welding project`."""
    lows = [word.low for word in words(named.partition(" of ")[0])]
    return bool(lows) and any(noun_of_doing(low) is not None for low in (lows[-1], *singulars(lows[-1])))


def _work_on(named: str) -> str:
    return f"the work on {named}" if named else ""


def _of(noun: str, preposition: str, rest: str) -> str:
    """`the migration of billing`; nothing where the object is long, or cannot be told."""
    run = words(rest)
    if run and run[0].low in PREPOSITIONS:
        return f"the {noun}"
    named = definite(rest, bare=True, people=True)
    if not any(map(str.isalpha, named)):
        return ""  # `1/2` of `1/2" flow meters`
    return f"the {noun} {preposition} {named}" if named else ""


def definite(text: str, *, bare: bool = False, people: bool = False) -> str:
    """The noun phrase that a text begins with, made definite: `a predictive tool for …` gives `the predictive tool`.

    `bare` leaves a phrase without an article as it is. Nothing where it is long or a pronoun, or, without
    `people`, where it names people.
    """
    run = words(text)
    end = _short_end(text, run)
    if end > 2 and run[end - 2].low in ("a", "an", "per") and run[end - 1].low in _TIMES:
        end -= 2  # `30 tickets a day`
    while end > 1 and (is_participle(run[end - 1].low) or (not bare and run[end - 1].low in _STATES)):
        end -= 1
    lows = [word.low for word in run[:end]]
    if not end or lows[0] in ("it", "them", "sure") or names_any("abstract", lows[-1:]):
        return ""
    if not people and (not word_set("people").isdisjoint(lows) or names_any("superiors", lows[-1:])):
        return ""
    if not people and lows[-1] in word_set("clients") - word_set("makeable"):
        return ""  # whom one serves
    if run[end - 1].low[0].isdigit() or (end > 1 and len(lows[-1]) == 1 and lows[-2][0].isdigit()):
        return ""  # `a 1.8 M` of a budget
    phrase = text[run[0].start : run[end - 1].end]
    first = run[0].low
    if first in _OPENS_ALREADY or (bare and first not in _TO_THE):
        return phrase
    if first in _TO_THE:
        return "the" + phrase[len(run[0].text) :]
    return phrase if end == 1 and run[0].text[0].isupper() else f"the {phrase}"


_SEEKING = lazily(r"(?:looking|searching|hunting|watching|caring|striving|aiming) (?:for|at|after|to)\b", re.IGNORECASE)
_MOST_OF = lazily(r"^\s*(?:some|most|many|several|all|parts?|half|a (?:part|bit|few|lot)) of (?=(?:the|our|its) )")
_ROLE_IN = lazily(
    r"^(?:I )?(?:played|had|took|gave|lent) an? (?:[a-z]+ )?(?:role|part|hand) (?:in|with|on|to) (?=(?:the|an?|our) )",
    re.IGNORECASE,
    having="role part hand",
)
_KEEPING = lazily(r"^(?:I )?tried to (?:keep|get) (?=(?:the|our|all) )", re.IGNORECASE)
_TIMES = frozenset("hour day night shift week month quarter year minute second".split())
_STATES = frozenset("running working going open alive faster".split())
_BEHIND_OTHERS = frozenset((("on", "work"), ("into", "research"), ("into", "investigation")))


def _short_end(text: str, run: Sequence[Word]) -> int:
    """Where the phrase ends: at its first preposition, or behind a short `of …`; 0 where it is long."""
    end = phrase_end(text, run, 0)
    if (
        0 < end < len(run) - 1
        and run[end].low == "and"
        and run[0].low not in DETERMINERS
        and run[end - 1].low[-1:] != "s"
    ):
        longer = phrase_end(text, run, end + 1)  # `web and mobile tests`
        if longer > end + 2 and longer <= _MOST_WORDS and is_plural(run[longer - 1].low):
            return longer
    if 0 < end < len(run) and (run[end].low == "of" or (run[end].low, run[end - 1].low) in _BEHIND_OTHERS):
        longer = phrase_end(text, run, end + 1)
        if run[end].low != "of" and longer < len(run) and run[longer].low == "of":
            longer = max(longer, phrase_end(text, run, longer + 1))  # `the work on a proof of concept`
        if end + 1 < longer <= _MOST_WORDS:
            return longer
    return end if end <= _MOST_WORDS else 0
