"""Whose a deed was, in an author's own words: who led, who did it, and how far."""

import re
from functools import cache

from assistant.lexicon.verbs import Tier, verb_forms
from assistant.patterns import lazily
from assistant.words import lows, stem

_NEGATED = lazily(r"(?i)\b(do|did|does|was|were|is|are|have|has|had)(?:n't|nt)\b")
_PEOPLE = (
    "boss,chief,head,director,manager,lead,leader,supervisor,foreman,deputy,colleague,colleagues,coworker,engineer"
    ",engineers,technician,student,intern,friend,partner,supplier,vendor,contractor,subcontractor,client,customer"
    ",consultant,architect,team,company,predecessor,successor,owner"
).replace(",", "|")
_NAME = r"(?-i:(?!I\b)[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?)"
OTHER = (
    rf"(?:{_NAME}|(?:my|the|our|a|an|another|his|her)(?: \w+)? (?:{_PEOPLE})(?: {_NAME})?|he|she|they"
    r"|some(?:one|body) else|others|another (?:man|woman|person))"
)
"""Somebody else, as authors name them; what follows is what they point back with."""
PRONOUN = r"(?:that|it|this|those|these|they|all(?: of)? (?:that|this|it))"
_LEADS = (
    r"(?:led|lead|ran|run|managed|manage|headed|head|directed|direct|coordinated|coordinate|supervised|supervise"
    r"|drove|drive|owned|own|oversaw|oversee)"
)
_LEADER = r"(?:leader|lead|head|boss|chief|manager|supervisor|in charge|responsible)"
_DENIES_LEAD = lazily(
    rf"(?i)\b(?:i|we) (?:did not|never) (?:really |actually |fully )?{_LEADS}(?: (?:it|that|this|the|anything)\b"
    rf"|\s*$|[.,])"
    r"|\b(?:i )?was (?:only |just |merely |really |the |a |an |his |her |their )*(?:deputy|assistant|helper|trainee"
    r"|intern|second(?: man)?)\b(?! (?:manager|lead|head) )"
    rf"|\b(?:i )?was not (?:really |actually )?(?:the |a )?(?:\w+ )?{_LEADER}\b"
    rf"|\b{OTHER} (?:was|were) (?:really |actually )?(?:the )?(?:team |project |group )?{_LEADER}\b"
    rf"|\b{OTHER}(?: who)? {_LEADS}(?: (?:it|that|this|everything|all of it|the whole)\b|\s*$|[.,])"
    r"|\b(?:it|that|this) was (?:led|run|managed) by (?!me\b|us\b)"
)
_OWN_LEAD = lazily(rf"(?i)(?:yes,? )?(?:i|we) (?:\w+ly )?{_LEADS} (?:it|that|this|everything|all of it|the whole)\b")
_SAYS_LEAD = lazily(
    rf"(?i)(?:yes,? )?(?:(?:i|we) )?(?:\w+ly )?(?:{_LEADS}|(?:was|were) (?:the |a )?(?:\w+ )?{_LEADER})\b"
)
_LIMITS_OWN = lazily(
    r"(?i)(?:(?:i|we) )?(?:(?:was|were|am|have) )?(?:only|just|merely)(?! (?:had|have|used|needed|got)\b)(?!\s*\d)"
    r" (?:(?:his|her|their|the|a|an) )?(?P<what>[\w-]+)"
)
_HELPED = lazily(r"(?i)(?:i|we) (?:helped|assisted|supported|took part|participated|watched|was not)\b")
IS_LIMIT = lazily(
    r"(?i)(?:but )?(?:only|just|mostly|mainly|partly) (?:at|in|on|for|during|until|till|from|by|under|when|while|after"
    r"|before|half|part|partly|sometimes|once|nights?|weekends?|the (?:first|last|second|north|south|east|west|early"
    r"|late|night|day)\w*)\b"
)
"""A limit of what was told right before: `only at the start`, `only the second year`."""
_SUBJECT = lazily(r"(?i)^(?:yes,? )?(?:i|we) (?:also |then )?")
_LIGHT = frozenset("did made performed carried conducted".split())
_BEFORE_DEED = frozenset("out the a an all".split())
_TELLS_NOTHING = frozenset(
    "about actually all also amount and any anybody anyone anything are been being both but count did does even ever "
    "everything fact facts figure figures first for from had has have her him his honestly its just last line made "
    "make mine myself never nobody not nothing number numbers one ones only our ourselves part parts please really "
    "said say some sorry that the them there these they thing things this those told too true was were what when "
    "which who with word words wrong yes you your".split()
)


def plain(text: str) -> str:
    """The text with its short forms written out, as patterns read it: `did not` for `didn’t` and `didnt`."""
    return _NEGATED.sub(r"\1 not", text.replace("’", "'"))


def content(text: str) -> frozenset[str]:
    """The roots of the words that tell what a text is about; figures are none of them."""
    return frozenset(_root(low) for low in lows(text) if len(low) > 2 and low.isalpha() and low not in _TELLS_NOTHING)


def is_claim(fact: str) -> bool:
    """Whether a fact is told as a line tells it, without a subject: a draft's claim that was confirmed."""
    first, *rest = fact.lower().split() or [""]
    return bool(rest) and verb_forms().get(first, (None, ""))[1] in ("past", "participle")


def claims_lead(fact: str) -> bool:
    """Whether a fact says that its author led what the line is about."""
    if _OWN_LEAD.match(fact):
        return True
    return is_claim(fact) and verb_forms()[fact.split(maxsplit=1)[0].lower()][0].tier is Tier.LED


def led_in(fact: str) -> frozenset[str] | None:
    """What a fact says that its author led, empty for all of the line; None where it says no lead."""
    if not claims_lead(fact) and _SAYS_LEAD.match(fact) is None:
        return None
    return frozenset() if _OWN_LEAD.match(fact) else content(fact) - _leading()


def names_lead(about: frozenset[str]) -> bool:
    """Whether the roots of some words say that somebody led, and nothing of what."""
    return bool(about) and about <= _leading()


def denies_lead(fact: str) -> bool:
    """Whether a fact says that somebody else led, or that its author did not."""
    return _DENIES_LEAD.search(plain(fact)) is not None


def limits_own(rest: str, *, is_denial: bool) -> bool:
    """Whether words make the author's part smaller: `I only wrote the reports`; after a `no` also `I helped`."""
    if is_denial and (_HELPED.match(plain(rest)) or denies_lead(rest)):
        return True
    found = _LIMITS_OWN.match(rest)
    if found is None or IS_LIMIT.match(rest):
        return False
    is_deed = found["what"].lower() in verb_forms()
    return is_deed or denies_lead(rest) or (is_denial and not rest.lower().startswith(("only", "just")))


def same(one: str, other: str) -> bool:
    """Whether two facts say the same: both that their author led it, or one all that the other tells."""
    led, lead = led_in(one), led_in(other)
    if one != other and led is not None and lead is not None:
        return led == lead or (is_claim(one) and lead <= led) or (is_claim(other) and led <= lead)
    here, there = content(one), content(other)
    return one == other or (bool(here and there) and (here <= there or there <= here))


def others_deed(line: str, fact: str) -> tuple[str, str] | None:
    """What the line says that its author did and a fact that another did: `Did the selection`, `the boss selected`."""
    line = _SUBJECT.sub("", line)
    opening, _, _ = line.partition(";")[0].partition(",")
    words = opening.split()
    first = verb_forms().get(words[0].lower()) if words else None
    is_light = bool(words) and words[0].lower() in _LIGHT
    if not is_light and (first is None or first[0].tier <= Tier.HELPED):
        return None
    deed = next((word for word in words[1:4] if word.lower() not in _BEFORE_DEED), "") if is_light else ""
    root = _root((deed or words[0]).lower())
    for found in lazily(rf"(?i)(?:^|[.,;] (?:and |but )?|\bno,? ){OTHER} (?P<deed>\w+)(?P<of>[^,.;]*)").finditer(fact):
        rest = lows(found["of"])
        is_same = (
            not rest
            or not rest.isdisjoint(("it", "that", "them", "those"))
            or bool({_root(low) for low in rest if len(low) > 3} & {_root(low) for low in lows(line) if len(low) > 3})
        )
        is_shared = not rest.isdisjoint(("me", "us", "together", "rest", "other", "others"))
        if _root(found["deed"].lower()) == root and is_same and not is_shared:
            return opening, found[0].lstrip(" ,.;")
    return None


@cache
def _leading() -> frozenset[str]:
    return frozenset(_root(low) for low in re.findall(r"\w+", f"{_LEADS} {_LEADER}"))


def _root(low: str) -> str:
    hit = verb_forms().get(low)
    return stem(hit[0].lemma if hit else low)
