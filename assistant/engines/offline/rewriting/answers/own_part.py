"""The part in a line's own deed that a clause of an answer gives its author (English)."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.engines.offline.rewriting.answers.facts import content, heads_of
from assistant.engines.offline.rewriting.grammar import DETERMINERS, phrase_end, verb_as, verb_of
from assistant.engines.offline.rewriting.phrases import noun_of_doing
from assistant.engines.offline.rewriting.word_lists import NUMBERS, SEVERAL, counts_people, word_set
from assistant.lexicon.verbs import Form, Tier, verb_forms
from assistant.patterns import lazily
from assistant.words import Word, stem, words

ALONE = frozenset("alone solo single-handedly singlehandedly myself".split())
WHOLE = frozenset("it this that everything all project whole work effort thing".split())
_BEFORE_VERB = frozenset("personally also alone myself then have had basically mostly".split())


def own_part_in(run: Sequence[Word], lows: Sequence[str], piece: str, line: str, asked: str) -> Tier:
    """The tier that a piece gives the author in the line's own deed; LEARNED where it speaks of something else."""
    heads = heads_of(line)
    if "i" in lows[:1] and not ALONE.isdisjoint(lows) and not WHOLE.isdisjoint(lows[2:4]):
        return Tier.DESIGNED
    if lows[0] in ("me", "myself") or lows in (["i", "did"], ["it", "was", "me"]):
        return Tier.LED if "who led" in asked or "did you lead" in asked else Tier.LEARNED
    if _LEAD_OF_IT.match(piece):
        return Tier.LED
    at = 1 if lows[0] == "i" else 0
    while at < len(lows) and lows[at] in _BEFORE_VERB:
        at += 1
    forms: tuple[Form, ...] = ("past", "gerund", "third", "base")
    found = next((hit for form in forms if (hit := verb_as(run, at, form))), None)
    if found is None or found[0].lemma in ("decide", "choose", "select", "use"):
        return Tier.LEARNED
    at += found[1]
    if lows[at : at + 1] == ["and"] and at + 1 < len(run):  # `designed and built it`
        return own_part_in(run[at + 1 :], lows[at + 1 :], piece, line, asked)
    object_ = run[at : phrase_end(piece, run, at)]
    while object_ and object_[-1].low in ALONE:
        object_ = object_[:-1]
    named = [word.low for word in object_ if word.low not in DETERMINERS]
    if found[0].tier is Tier.LED and named and counts_people(named[-1]):
        return Tier.LEARNED  # whom they led, and not yet what
    if (named and named[-1] in _PARTS) or _SOME_OF_ALL.search(piece) or counts_anew(piece, line):
        return Tier.LEARNED  # a part stays a part
    about_it = at >= len(run) or lows[at] in ALONE or not WHOLE.isdisjoint((lows[at], *named[-1:]))
    things = content(" ".join(low for low in named if low not in word_set("people")))
    if not about_it and found[0].tier >= Tier.DESIGNED:  # `managed the warehouses`, of `X in 3 warehouses`
        heads = heads_of(_without_circumstances(line))
    is_of_line = about_it or (object_ and _is_the_thing(object_, things, heads))
    thing = "" if about_it else object_[-1].low if object_ else ""
    return found[0].tier if is_of_line and says_the_deed(found[0].lemma, thing, heads) else Tier.LEARNED


def _without_circumstances(line: str) -> str:
    """The line up to where it says when, where or for whom: `Helped introduce a till system` of `… in 3 shops`."""
    run = words(line)
    for before, word in pairwise(run):
        if word.low in _CIRCUMSTANCES and before.low != "part" and before.low not in verb_forms():
            return line[: word.start]
    return line


_CIRCUMSTANCES = frozenset("in at across for during with by from using via within throughout under over after".split())


def says_the_deed(lemma: str, thing: str, heads: frozenset[str]) -> bool:
    """Whether a verb may say the line's own deed: who cleaned the bench, or ran it, has not built it."""
    if verb_of(lemma).tier >= Tier.DESIGNED or lemma in ("do", "handle"):
        return True
    if lemma in word_set("performing"):  # `ran it`, `ran the migration`, but not `ran the bench`
        return not thing or noun_of_doing(thing) is not None
    return not (_MAKING if lemma in _MAKING else content(lemma)).isdisjoint(heads)


_MAKING = frozenset("build code create develop implement make produce write".split())


def _is_the_thing(object_: Sequence[Word], things: frozenset[str], heads: frozenset[str]) -> bool:
    """Whether an object is the line's own, and not only called after it: `the test report` is no test bench."""
    last = content(object_[-1].text) if object_ else frozenset[str]()
    return not (last or things).isdisjoint(heads)


_PARTS = frozenset(
    "part parts half wave phase stage share side bit chapter chapters section portion piece third".split()
)
LED_PART = lazily(
    r"i (?:led|managed|ran|headed|coordinated) (?:the |a |one |our )(?:[\w-]+ ){0,2}?(?:wave|part|half|phase"
    r"|stream|workstream|"
    r"share|section|stage)s?\b",
    re.IGNORECASE,
)


def leads_a_part(piece: str, run: Sequence[Word], line: str) -> bool:
    """`I led the first wave`, `I led it for one pump` of twelve: the whole was somebody else's."""
    if LED_PART.match(piece):
        return True
    found = verb_as(run, 1, "past") if len(run) > 1 and run[0].low == "i" else None
    if found is None or found[0].tier < Tier.LED:
        return False
    deed = piece.partition(",")[0]  # not `I led it, six people, two of them under me`
    return _SOME_OF_ALL.search(deed) is not None or counts_anew(deed, line)


def counts_anew(piece: str, line: str) -> bool:
    """Whether a piece counts fewer of what the line counts: `20 bearings` of 64."""
    here = dict(_counted(line))
    return any(thing in here and count != here[thing] for thing, count in _counted(piece))


def _counted(text: str) -> Iterator[tuple[str, str]]:
    """What a text counts, and how many: the last word of the phrase behind each number."""
    run = words(text)
    for at, word in enumerate(run[:-1]):
        if word.low in NUMBERS or word.low.isdigit() or word.low in _ORDINALS:
            end = phrase_end(text, run, at + 1)
            if end > at + 1 and not counts_people(run[end - 1].low):
                yield stem(run[end - 1].low), str(NUMBERS.get(word.low, word.low))


_ORDINALS = frozenset("first second third last".split())
_SOME_OF_ALL = lazily(rf"\b(?:\d+|one|{SEVERAL}|half|most|some) of (?:the|them|all)\b")
_LEAD_OF_IT = lazily(
    r"i was in charge$"
    r"|i (?:was|acted as|served as) (?:the |a )?(?:(?:in charge of|responsible for) (?:it|this|that|the project)\b"
    r"|(?:project |technical |tech |team |\w+ )?(?:lead|leader|manager)(?: engineer| developer)?"
    r"(?:(?: on| of| for) (?:it|this|that|the project|the whole thing))?$)",
    re.IGNORECASE,
)
