"""The part in a line's own deed that a clause of an answer gives its author (English)."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.counted import counts_people
from assistant.engines.offline.rewriting.grammar import DETERMINERS, phrase_end, verb_as
from assistant.engines.offline.rewriting.told import content
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.lexicon.verbs import Form, Tier
from assistant.patterns import lazily
from assistant.words import Word

ALONE = frozenset("alone solo single-handedly singlehandedly myself".split())
WHOLE = frozenset("it this that everything all project whole work effort thing".split())
_BEFORE_VERB = frozenset("personally also alone myself then have had basically mostly".split())


def own_part_in(run: Sequence[Word], lows: Sequence[str], piece: str, here: frozenset[str], asked: str) -> Tier:
    """The tier that a piece gives the author in the line's own deed; LEARNED where it speaks of something else."""
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
    object_ = run[at : phrase_end(piece, run, at)]
    named = [word.low for word in object_ if word.low not in DETERMINERS]
    if found[0].tier is Tier.LED and named and counts_people(named[-1]):
        return Tier.LEARNED  # whom they led, and not yet what
    if (named and named[-1] in _PARTS) or _SOME_OF_ALL.search(piece):
        return Tier.LEARNED  # a part stays a part
    about_it = at >= len(run) or lows[at] in ALONE or not WHOLE.isdisjoint((lows[at], *named[-1:]))
    things = content(" ".join(low for low in named if low not in word_set("people")))
    about_it = about_it or content(" ".join(lows[at:])) <= here
    return found[0].tier if about_it or not things.isdisjoint(here) else Tier.LEARNED


_PARTS = frozenset(
    "part parts half wave phase stage share side bit chapter chapters section portion piece third".split()
)
LED_PART = lazily(
    r"i (?:led|managed|ran|headed|coordinated) (?:the |a |one |our )(?:[\w-]+ ){0,2}?(?:wave|part|half|phase"
    r"|stream|workstream|"
    r"share|section|stage)s?\b",
    re.IGNORECASE,
)
_SOME_OF_ALL = lazily(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|half|most|some) of (?:the|them|all)\b"
)
_LEAD_OF_IT = lazily(
    r"i was in charge$"
    r"|i (?:was|acted as|served as) (?:the |a )?(?:(?:in charge of|responsible for) (?:it|this|that|the project)\b"
    r"|(?:project |technical |tech |team |\w+ )?(?:lead|leader|manager)(?: engineer| developer)?"
    r"(?:(?: on| of| for) (?:it|this|that|the project|the whole thing))?$)",
    re.IGNORECASE,
)
