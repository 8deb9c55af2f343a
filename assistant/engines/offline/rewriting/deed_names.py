"""A deed by name: a short noun phrase in the author's own words, for questions (`the deployment of the tool`)."""

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.engines.offline.rewriting.grammar import is_participle, phrase_end, sentences, verb_as
from assistant.engines.offline.rewriting.known_phrases import names_any, noun_of_doing, undertaking
from assistant.engines.offline.rewriting.line.as_done import LIGHT
from assistant.engines.offline.rewriting.line.clause_parts import Clause, Nouns, Phrase, Verbs, is_adverb
from assistant.engines.offline.rewriting.line.leadable import is_post, makes_software
from assistant.engines.offline.rewriting.line.plain_grammar import without_first_person, without_passive
from assistant.engines.offline.rewriting.line.read_clause import read_clause
from assistant.engines.offline.rewriting.line.shared_deeds import names_nobody
from assistant.engines.offline.rewriting.line.tidying import tidied
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.facts.technologies import read_technologies
from assistant.lexicon.counting import is_number
from assistant.lexicon.function_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from assistant.lexicon.nouns import singulars
from assistant.lexicon.verbs import Form, verb_forms
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
        if not word_set("no object of work").isdisjoint(word.low for word in deed.words) or is_post(deed):
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
    if _is_doing(named):
        return named
    return "" if lemmas[0] in _LIGHT_VERBS else _work_on(named)  # `gave flu shots`


_LIGHT_VERBS = frozenset(("give", "take", "have", "get", "pay", "bring"))
"""Verbs whose object says what was done: nobody works on it."""


def _is_doing(named: str) -> bool:
    """Whether a phrase names a deed itself: `the deployment of releases`, `the welding project`."""
    lows = [word.low for word in words(named.partition(" of ")[0])]
    return bool(lows) and any(noun_of_doing(low) is not None for low in (lows[-1], *singulars(lows[-1])))


def _work_on(named: str) -> str:
    """`the work on the parser`; nothing where only a tool is named: that is no work."""
    plain = named.removeprefix("the ")
    tools = read_technologies(plain)
    is_tool = all(word.low == "and" or any(one.start <= word.start < one.end for one in tools) for word in words(plain))
    return f"the work on {named}" if named and not is_tool else ""


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
    end = _before_time(run, _past_and(text, run, _short_end(text, run)))
    if end > 2 and run[end - 2].low in ("a", "an", "per") and run[end - 1].low in _TIMES:
        end -= 2  # `30 tickets a day`
    while end > 1 and (_is_behind_thing(run[end - 1].low, bare=bare) or _goes_with_to(run, end)):
        end -= 1
    lows = [word.low for word in run[:end]]
    if end > 2 and run[end - 2].low == "of" and lows[-1][0].isdigit():
        end, lows = end - 2, lows[:-2]  # `budget of £2m`
    if not end or lows[0] in ("it", "them", "sure") or names_any("abstract", lows[-1:]) or _holds_a_clause(lows):
        return ""
    if not people and (not word_set("people").isdisjoint(lows) or names_any("superiors", lows[-1:])):
        return ""
    if not people and lows[-1] in word_set("clients") - word_set("makeable"):
        return ""  # whom one serves
    if run[end - 1].low in PREPOSITIONS:
        return ""
    if run[end - 1].low[0].isdigit() or (end > 1 and len(lows[-1]) == 1 and lows[-2][0].isdigit()):
        return ""  # `a 1.8 M` of a budget
    start = run[0].start - (text[run[0].start - 1 : run[0].start] in ("$", "€", "£"))
    phrase = text[start : run[end - 1].end]
    first = run[0].low if text[run[0].end : run[0].end + 1] == " " else ""  # `A/B tests`
    if first in _OPENS_ALREADY or (bare and first not in _TO_THE):
        return phrase
    if first in _TO_THE:
        return "the" + phrase[len(run[0].text) :]
    return phrase if end == 1 and run[0].text[0].isupper() else f"the {phrase}"


def _before_time(run: Sequence[Word], end: int) -> int:
    """Where the phrase ends before it says when: `the viaduct | 3 weeks early`, and not `the first 3 weeks`."""
    for at in range(1, end - 1):
        is_time = is_number(run[at].low) and run[at + 1].low.removesuffix("s") in _TIMES
        if is_time and run[at - 1].low not in DETERMINERS | _ORDINALS:
            return at
    return end


_ORDINALS = frozenset("first last next final past".split())


def _is_behind_thing(low: str, *, bare: bool) -> bool:
    """Whether a word behind a thing says something of it: `used`, `manually`, and `running` of a server."""
    return is_participle(low) or is_adverb(low) or low in _HOW or (not bare and low in _STATES)


def _goes_with_to(run: Sequence[Word], end: int) -> bool:
    """Whether a phrase ends in half of what describes it: `a scheme meant | to support …`, `pumps according | to …`."""
    return end < len(run) and run[end].low == "to" and run[end - 1].low in _BEFORE_TO


_BEFORE_TO = frozenset(
    "meant due set bound likely unlikely able unable ready apt according prior subject similar equal equivalent close "
    "next adjacent relative identical specific thanks".split()
)


def _holds_a_clause(lows: Sequence[str]) -> bool:
    """`the plan the council approved`, `a lidar bought`: more than one thing's name, or a verb that ends it."""
    form = verb_forms().get(lows[-1])
    is_verb = form is not None and form[1] in ("past", "participle") and form[0].lemma != lows[-1]
    inside = any(low in _FINITE or (low in _ARTICLES and before not in PREPOSITIONS) for before, low in pairwise(lows))
    return inside or (len(lows) > 1 and is_verb and not lows[-1].endswith("ed"))


_ARTICLES = frozenset("the a an our my its their his her".split())
_FINITE = frozenset("was were is are am has have had been i we it they he she you".split())


_SEEKING = lazily(r"(?:looking|searching|hunting|watching|caring|striving|aiming) (?:for|at|after|to)\b", re.IGNORECASE)
_MOST_OF = lazily(r"^\s*(?:some|most|many|several|all|parts?|half|a (?:part|bit|few|lot)) of (?=(?:the|our|its) )")
_ROLE_IN = lazily(
    r"^(?:I )?(?:played|had|took|gave|lent) an? (?:[a-z]+ )?(?:role|part|hand) (?:in|with|on|to) (?=(?:the|an?|our) )",
    re.IGNORECASE,
    having="role part hand",
)
_KEEPING = lazily(r"^(?:I )?tried to (?:keep|get) (?=(?:the|our|all) )", re.IGNORECASE)
_TIMES = frozenset("hour day night shift week month quarter year minute second".split())
_HOW = frozenset("alone again solo myself together anew".split())
_STATES = frozenset("running working going open alive faster".split())
_BEHIND_OTHERS = frozenset((("on", "work"), ("into", "research"), ("into", "investigation")))


_ENDS = frozenset(("", ",", ";", ":", ")", "-", "–", "—", "”", '"', "”,", '",', "),", ".", "%"))
"""What may stand behind a phrase that ends there."""


def _past_and(text: str, run: Sequence[Word], end: int) -> int:
    """Where the phrase ends with what `and` joins to it: `thermal and vibration tests`; 0 where that is not certain."""
    if not 0 < end < len(run) or not _is_end(text, run, end):
        return 0 if end < len(run) else end
    if run[end].low not in ("and", "or") or text[run[end - 1].end : run[end].start].strip() or end + 1 >= len(run):
        return end
    second = run[end + 1]
    if any(verb_as(run, end + 1, form) for form in _TOLD) or second.low in DETERMINERS or second.text[0].isdigit():
        return end
    if second.low in PREPOSITIONS or is_adverb(second.low) or second.low in ("then", "also"):
        return end
    longer = phrase_end(text, run, end + 1)
    is_sure = longer == len(run) or _is_end(text, run, longer)
    return longer if longer <= _MOST_WORDS and is_sure and not is_participle(second.low) else 0


def _is_end(text: str, run: Sequence[Word], end: int) -> bool:
    """Whether a phrase surely ends there: no bracket with more of it behind, no sign within it."""
    gap = text[run[end - 1].end : run[end].start].strip()
    if gap != "(":
        return gap in _ENDS
    behind = text[run[end].start :].partition(")")[2]
    more = words(behind)
    return not more or behind[:1] in ",;:." or more[0].low in PREPOSITIONS | CONJUNCTIONS


_TOLD: tuple[Form, ...] = ("past", "gerund")


def _short_end(text: str, run: Sequence[Word]) -> int:
    """Where the phrase ends: at its first preposition, or behind a short `of …`; 0 where it is long."""
    end = phrase_end(text, run, 0)
    if 0 < end < len(run) and (run[end].low == "of" or (run[end].low, run[end - 1].low) in _BEHIND_OTHERS):
        ends = [phrase_end(text, run, end + 1)]
        if run[end].low != "of" and ends[0] < len(run) and run[ends[0]].low == "of":
            ends.append(phrase_end(text, run, ends[0] + 1))  # `the work on a proof of concept`
        return max([end if end <= _MOST_WORDS else 0, *(one for one in ends if end + 1 < one <= _MOST_WORDS)])
    return end if end <= _MOST_WORDS else 0
