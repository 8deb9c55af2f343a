"""Whose a deed was, in an author's own words: how they take one back, give one to another, or limit their part."""

from typing import NamedTuple

from assistant.lexicon.verbs import Tier, verb_forms
from assistant.patterns import lazily
from assistant.words import lows, stem

_OPENING = lazily(
    r"(?i)(?:(?:(?P<no>(?:no|nope|nah|nein|non)(?=\W*$|[,.;:!]|\s+(?:i|we|it|that|this|he|she|they|only|just|wait|sorry"
    r"|my|the|actually|in fact|was|das|es|ich|\d)\b))"
    r"|(?P<mark>sorry|wait|hang on|hold on|oops|pardon|excuse me|my mistake|correction|i meant?(?! to\b)|entschuldigung"
    r"|perdón|désolée?)|(?P<soft>actually|in (?:fact|truth|reality)|eigentlich|en (?:fait|realidad))|ah|oh|well|hm+|but"
    r"|and)(?:[\s,.:;!-]+|$))+"
)
_SENTENCE_END = lazily(r"(?<=[.!?])\s+(?=[A-Z])")
_PEOPLE = (
    "boss,chief,head,director,manager,lead,leader,supervisor,foreman,deputy,colleague,colleagues,coworker,engineer"
    ",engineers,technician,student,intern,friend,partner,supplier,vendor,contractor,subcontractor,client,customer"
    ",consultant,architect,team,company,predecessor,successor,owner"
).replace(",", "|")
_NAME = r"(?-i:(?!I\b)[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?)"
_OTHER = (
    rf"(?:{_NAME}|(?:my|the|our|a|an|another|his|her)(?: \w+)? (?:{_PEOPLE})(?: {_NAME})?|he|she|they"
    r"|some(?:one|body) else|others|another (?:man|woman|person))"
)
_PRONOUN = r"(?:that|it|this|those|these|they|all(?: of)? (?:that|this|it))"
_NOT_MINE = lazily(
    rf"(?i)(?:{_PRONOUN}(?:['’]s| was| were| is)? (?:(?:done|made|led) )?(?:by )?(?P<who>{_OTHER})\s*"
    r"(?:$|[.!,;]|who\b|and not)"
    rf"|{_PRONOUN} (?:was|were|is) (?:not|never) (?:me|mine|us|ours|my|so|true|right|correct)\b"
    rf"|{_PRONOUN} (?:wasn|weren|isn)['’]?t (?:me|mine|us|ours|my|so|true|right|correct)\b|not (?:me|us|mine)\b"
    rf"|{_PRONOUN} (?:was|were|is) (?:wrong|false|a mistake)\b"
    rf"|{_PRONOUN} (?:was|were|is) (?:on|at|in|for|from|during|with) (?:\w+ )?(?:other|another|different|previous"
    r"|earlier|former|next)\b"
    rf"|{_OTHER} did(?: (?:it|that|this|them|those|all|everything|(?:all|most) of (?:it|them)))?\s*(?:$|[.!,;]))"
)
_POINTS_BACK = lazily(rf"(?i){_PRONOUN}(?:['’]s| was| were| is)\b")
_LEADS = (
    r"(?:led|lead|ran|run|managed|manage|headed|head|directed|direct|coordinated|coordinate|supervised|supervise"
    r"|drove|drive|owned|own|oversaw|oversee)"
)
_LEADER = r"(?:leader|lead|head|boss|chief|manager|supervisor|in charge|responsible)"
_DENIES_LEAD = lazily(
    rf"(?i)\b(?:i|we) (?:did not|didn['’]?t|never) (?:really |actually |fully )?{_LEADS}"
    r"(?: (?:it|that|this|the)\b|\s*$|[.,])"
    r"|\b(?:i )?was (?:only |just |merely |really |the |a |an |his |her |their )*(?:deputy|assistant|helper|trainee"
    r"|intern|second(?: man)?)\b(?! (?:manager|lead|head) )"
    rf"|\b(?:i )?(?:was not|wasn['’]?t) (?:really |actually )?(?:the |a )?(?:\w+ )?{_LEADER}\b"
    rf"|\b{_OTHER} (?:was|were) (?:really |actually )?(?:the )?(?:team |project |group )?{_LEADER}\b"
    rf"|\b{_OTHER} {_LEADS} (?:it|that|this|everything|all of it|the whole)\b"
    r"|\b(?:it|that|this) was (?:led|run|managed) by (?!me\b|us\b)"
)
_OWN_LEAD = lazily(rf"(?i)(?:yes,? )?(?:i|we) (?:\w+ly )?{_LEADS} (?:it|that|this|everything|all of it|the whole)\b")
_SAYS_LEAD = lazily(rf"(?i)(?:yes,? )?(?:(?:i|we) )?(?:\w+ly )?{_LEADS}\b")
_LIMITS_OWN = lazily(
    r"(?i)(?:(?:i|we) )?(?:(?:was|were|am|have) )?(?:only|just|merely)(?! (?:had|have|used|needed|got)\b)(?!\s*\d)"
    r" (?:(?:his|her|their|the|a|an) )?(?P<what>[\w-]+)"
)
_HELPED = lazily(r"(?i)(?:i|we) (?:helped|assisted|supported|took part|participated|watched|was not|wasn['’]?t)\b")
IS_LIMIT = lazily(
    r"(?i)(?:but )?(?:only|just|mostly|mainly|partly) (?:at|in|on|for|during|until|till|from|by|under|when|while|after"
    r"|before|half|part|partly|sometimes|once|nights?|weekends?|the (?:first|last|second|north|south|east|west|early"
    r"|late|night|day)\w*)\b"
)
"""A limit of what was told right before: `only at the start`, `only the second year`."""


_SUBJECT = lazily(r"(?i)^(?:yes,? )?(?:i|we) (?:also |then )?")
_LIGHT = frozenset("did made performed carried conducted".split())
_BEFORE_DEED = frozenset("out the a an all".split())


class Opened(NamedTuple):
    """How a correction opens: with a no, with a `sorry`, or softly, with `in fact`."""

    no: bool
    mark: bool
    soft: bool

    @property
    def is_firm(self) -> bool:
        """Whether something must be wrong of what was told before."""
        return self.no or self.mark


def first_sentence(text: str) -> str:
    """`No, that was Tom` of `No, that was Tom. I wrote the report.`"""
    sentences = _SENTENCE_END.split(text)
    is_opening = len(sentences) > 1 and not opening_of(sentences[0])[1]
    return " ".join(sentences[:2]) if is_opening else sentences[0]


def opening_of(sentence: str) -> tuple[Opened | None, str]:
    """What opens a sentence as a correction, None for nothing, and the rest of it."""
    found = _OPENING.match(sentence)
    if found is None or not (found["no"] or found["mark"] or found["soft"]):
        return None, sentence.rstrip(" .!")
    return Opened(bool(found["no"]), bool(found["mark"]), bool(found["soft"])), sentence[found.end() :].rstrip(" .!")


def is_not_mine(rest: str) -> bool:
    """Whether words give what was told right before to somebody else, or say that it does not belong there."""
    found = _NOT_MINE.match(rest)
    return found is not None and not (found["who"] and _is_thing(found["who"]))


def points_back(rest: str) -> bool:
    """Whether words are about what was told right before: `that was in the second year`."""
    return _POINTS_BACK.match(rest) is not None


def is_claim(fact: str) -> bool:
    """Whether a fact is told as a line tells it, without a subject: a draft's claim that was confirmed."""
    first, *rest = fact.lower().split() or [""]
    return bool(rest) and verb_forms().get(first, (None, ""))[1] in ("past", "participle")


def claims_lead(fact: str) -> bool:
    """Whether a fact says that its author led what the line is about."""
    if _OWN_LEAD.match(fact):
        return True
    return is_claim(fact) and verb_forms()[fact.split(maxsplit=1)[0].lower()][0].tier is Tier.LED


def says_lead(fact: str) -> bool:
    """Whether a fact says that its author led anything: `I led the rollout`."""
    return _SAYS_LEAD.match(fact) is not None


def denies_lead(fact: str) -> bool:
    """Whether a fact says that somebody else led, or that its author did not."""
    return _DENIES_LEAD.search(fact) is not None


def limits_own(rest: str, *, is_denial: bool) -> bool:
    """Whether words make the author's part smaller: `I only wrote the reports`; after a `no` also `I helped`."""
    if is_denial and (_HELPED.match(rest) or denies_lead(rest)):
        return True
    found = _LIMITS_OWN.match(rest)
    if found is None or IS_LIMIT.match(rest):
        return False
    is_deed = found["what"].lower() in verb_forms()
    return is_deed or denies_lead(rest) or (is_denial and not rest.lower().startswith(("only", "just")))


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
    for found in lazily(rf"(?i)(?:^|[.,;] (?:and |but )?|\bno,? ){_OTHER} (?P<deed>\w+)(?P<of>[^,.;]*)").finditer(fact):
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


def _is_thing(name: str) -> bool:
    """Whether a name is of a tool, not of somebody."""
    from assistant.facts.technologies import read_technologies

    return bool(read_technologies(name))


def _root(low: str) -> str:
    hit = verb_forms().get(low)
    return stem(hit[0].lemma if hit else low)
