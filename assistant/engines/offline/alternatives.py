"""Answers to `Did you do the larger part, or the smaller?`: which of the two was said, however shortly (English)."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from assistant.disclaimers import NO_MORE
from assistant.engines.listening import Message, Part
from assistant.engines.offline import sayings
from assistant.engines.offline.sayings import FILLERS, lowered
from assistant.facts.quantities.number_words import number_words
from assistant.lexicon.verbs import Tier, verb_forms
from assistant.patterns import lazily
from assistant.unsaid import root_of, roots_of
from assistant.words import lows

_EITHER = lazily(r"(?:did|were|was|is) (?:you )?(?P<larger>.+), or (?:(?:did|were|was) you )?(?P<smaller>[^,?]+)\?")
_OF_OTHERS = lazily(r"\bhow many people\b|\bothers work with you\b")
ALONE = "I did it myself"
"""What `just me` says of whether they led or helped: nobody was led, and nobody else did it."""
NOBODY = "I worked on it by myself"
"""What `0` says of how many others there were: nothing of the author's own part."""
_OF_IT = r"(?: of (?:it|them|this|that|these|those))?"
_WAS = r"(?:(?:(?:i|it|that) was|i worked|it's|was|worked|did it) )?"
_ONLY = r"(?:(?:all|just|only|completely|entirely|totally) )"
_SAYS_ALONE = lazily(
    rf"{_WAS}{_ONLY}*(?:me (?:alone|myself|only)|myself|alone|by myself|on my own|single-?handed(?:ly)?"
    rf"|(?:a )?solo(?: (?:project|work|effort|job))?|a one-(?:wo)?man (?:job|show|project))|{_WAS}{_ONLY}+me"
)
_SAYS_WHOLE = lazily(
    rf"(?:i did )?(?:all(?: the way)?|everything|every(?: single)? (?:one|bit|part|thing)|the (?:whole|entire) "
    rf"(?:thing|lot|job|work|of it)|each(?: one)?){_OF_IT}|(?:from )?(?:the )?(?:start|beginning|outset|a) to "
    r"(?:the )?(?:finish|end|z)|end[ -]to[ -]end|top to bottom"
    r"|(?:completely|entirely|fully|wholly|totally|100 ?%)|(?:it was |that was )?me"
)
_SURELY = lazily(
    r"absolutely|definitely|certainly|really|indeed|for sure|of course|always|i did|very much so|i am sure"
    r"|(?:with )?(?:nobody|no one|no-one|none) else(?: (?:did|worked on|was on) (?:it|this|that))?"
)
_SAYS_YES = r"(?:y|yes|yea|yeah|yep|yup|sure|ja)"
_YES_AND = lazily(rf"{_SAYS_YES}[\s,.:;–—-]+(?P<rest>.+)|(?P<whole>.+?)[\s,.:;–—-]+{_SAYS_YES}")
_NOT_WHOLE = lazily(
    r"(?:i )?(?:(?:did|covered) )?(?:(?:most|the (?:bulk|majority)) of (?:it|them|that|this)\b|\d+ ?%(?: of it)?$"
    rf"|(?:nearly|almost) (?:all|everything)|(?:all|everything){_OF_IT},? (?:but|except|apart|save)\b)"
)
_PIECES = lazily(r"\s*[,;.!:–—]+\s*|\s+-+\s+|\s+and\s+|\s*$")
_FIRST = lazily(r"(?:the )?(?:first|former|1st)(?: (?:one|option|of the two))?")
_SECOND = lazily(r"(?:the )?(?:second|latter|last|other|2nd)(?: (?:one|option|of the two))?")
_NOTHING = lazily(
    r"(?P<count>0|zero|none|nobody|no ?one|no-one|nil)"
    r"|(?:nothing|-+|n\.?/?a\.?|not applicable)(?: (?:really|special|much))?"
)
BESIDE = lazily(
    r",? and (?=(?:i|we|it|there) (?!also\b)\w+)|, and (?=[\w-]+ \w+ (?:worked|reported|helped|joined|used)\b)",
    re.IGNORECASE,
)
"""What one sentence tells beside something else."""
_LEADS = lazily(r"\b(?:leader|manager|boss|chief|supervisor|in charge|responsible|foreman)\b")
_SPLIT = lazily(r",? and |,\s*")
_WITHOUT = lazily(r"\b(?:without|not) (?:really |actually )?(?P<deed>\w+ing)\b")
_SMALL = frozenset(
    "i we it them this that those these they was were is am be been did do done doing the a an of for in on at to with "
    "by only just my our own and also as so there me you your if merely mainly mostly".split()
)
_CIRCUMSTANCES = frozenset("in on at for from by during until till when while after before under if because".split())
_LIGHT = frozenset("take do have be make play carry give".split())


class _Either(NamedTuple):
    """A question with two answers, by its number."""

    number: int
    larger: str
    smaller: str

    @property
    def leads(self) -> bool:
        """Whether the larger one is to have led what the smaller one was no mere part of."""
        verb = verb_forms().get(self.larger.split()[0])
        return verb is not None and verb[0].tier is Tier.LED and _roots_of_part().isdisjoint(_content(self.smaller))


def of_two(message: Message, text: str, about: int) -> Iterator[Part]:
    """What an answer says of a question with two; nothing where it says more, or it is not sure which it means."""
    said = _without_fillers(text).rstrip(" .!")
    low = lowered(said)
    asked = _either(message, about)
    about = about or int(len(message.asked) == 1)
    if sayings.is_unsure(low) or sayings.NOT_CONFIRMED.match(lowered(text)):
        return
    if nothing := _NOTHING.fullmatch(low):
        question = message.asked[about - 1] if about else ""
        counts = nothing["count"] and _OF_OTHERS.search(lowered(question))
        yield Part("fact", NOBODY, about) if counts else Part("no" if about else "other", text, about)
    elif not low:
        yield Part("other", text, about)
    elif (yes := _YES_AND.fullmatch(low)) and _strengthened(yes["rest"] or yes["whole"]):
        yield Part("yes", text, about)
    elif kinds := _strengthened(low):
        yield from _alone_or_whole(message, text, kinds, asked, about)
    elif asked is None:
        if _content(low) and _content(low) <= _roots_of_part():
            yield Part("other", text, about)
    elif _FIRST.fullmatch(low):
        yield Part("other" if " and " in asked.larger else "yes", text, asked.number)  # `the first` of a list
    elif _SECOND.fullmatch(low) or _says_smaller(low, asked):
        yield Part("no", text, asked.number)
    elif (
        _NOT_WHOLE.match(low)
        or _is_limited(low, asked, message.facts)
        or (about and (_opens_smaller(low, asked) or _names_some(low, message.line)))
    ):
        yield Part("no", text, asked.number)
        yield from (Part("fact", one, asked.number) for one in BESIDE.split(said))


def instead(message: Message, rest: str, about: int) -> Iterator[Part]:
    """What words behind a no tell that its question did not offer: that there was nobody else, or a fact."""
    asked = _either(message, about)
    low = lowered(rest).rstrip(" .!")
    if "alone" in _strengthened(low):
        yield Part("fact", ALONE, about)
    elif len(rest.split()) > 1 and (asked is None or sayings.SPEAKS.match(low) or not _says_smaller(low, asked)):
        yield Part("fact", rest, about)


def _either(message: Message, about: int) -> _Either | None:
    """The question that is answered, by its number or as the only one with two answers."""
    found = [
        _Either(number, either["larger"], either["smaller"])
        for number, question in enumerate(message.asked, 1)
        if about in (0, number) and (either := _EITHER.fullmatch(lowered(question)))
    ]
    return found[0] if len(found) == 1 else None


def _without_fillers(text: str) -> str:
    """The text less what stands in front of it, but for a `just` that limits it."""
    found = FILLERS.match(lowered(text))
    rest = text[found.end() :] if found else text
    return f"just {rest}" if found and "just" in found[0].lower() else rest


def _strengthened(low: str) -> frozenset[str]:
    """Which of `alone`, `whole` and `surely` an answer says; none where it says anything else."""
    kinds: set[str] = set()
    for piece in filter(None, _PIECES.split(low)):
        forms = {"alone": _SAYS_ALONE, "whole": _SAYS_WHOLE, "surely": _SURELY}
        kind = next((kind for kind, form in forms.items() if form.fullmatch(piece)), "")
        if not kind:
            return frozenset()
        kinds.add(kind)
    return frozenset(kinds)


def _alone_or_whole(
    message: Message, text: str, kinds: frozenset[str], asked: _Either | None, about: int
) -> Iterator[Part]:
    if asked is None and about and "alone" in kinds:
        counts = _OF_OTHERS.search(lowered(message.asked[about - 1]))
        yield Part("fact", NOBODY, about) if counts else Part("other", text, about)
    elif "alone" in kinds and (asked is None or asked.leads):
        yield Part("fact", ALONE, asked.number if asked else 0)
    elif asked is not None and kinds != {"surely"}:
        yield Part("other" if asked.leads else "yes", text, asked.number)  # `all of it` does not say who led


def _content(low: str) -> frozenset[str]:
    return roots_of(" ".join(lows(low) - _SMALL))


def _says_smaller(low: str, asked: _Either) -> bool:
    """Whether an answer has no words but those of the smaller part, or of a part as such, or says `without leading`."""
    for without in _WITHOUT.finditer(low):
        verb, _ = verb_forms().get(without["deed"], (None, ""))
        if verb is not None and (verb.tier is Tier.LED or root_of(verb.lemma) == _first_root(asked.larger)):
            return True
    said, offered = _content(low), _content(asked.smaller)
    if said == {"work"}:  # `did the work`
        return "work" in offered
    modest = _roots_of_part() | _modest_roots()
    return bool(said) and (said <= modest or (said <= offered | modest and not said <= _content(asked.larger)))


def _opens_smaller(low: str, asked: _Either) -> bool:
    """Whether an answer opens with the verb of the smaller part: `helped the planner with it`."""
    verbs = [_first_root(text) for text in (low, asked.smaller, asked.larger)]
    is_smaller = verbs[0] != verbs[2] and verbs[0] in {verbs[1], *_modest_roots()} - _LIGHT
    return is_smaller and verbs[2] not in _content(low) and _LEADS.search(low) is None


@cache
def _roots_of_part() -> frozenset[str]:
    return roots_of("part bit half some few portion piece section share smaller little fraction")


@cache
def _modest_roots() -> frozenset[str]:
    """The verbs of those who had a hand in what others did."""
    return frozenset(root_of(low) for low, (verb, _) in verb_forms().items() if verb.tier is Tier.HELPED) - _LIGHT


def _first_root(low: str) -> str:
    return next((root_of(word) for word in re.findall(r"[\w'’-]+", low) if word not in _SMALL), "")


def _is_limited(low: str, asked: _Either, facts: Sequence[str]) -> bool:
    """Whether an answer is `only` this or that, and not that the whole was led.

    Where facts were told, `only at the start` may be about them.
    """
    said, second = _content(low), low.split()[1:2]
    if facts and not _CIRCUMSTANCES.isdisjoint(second):
        return False
    counts = not number_words().ones.keys().isdisjoint(second)
    leads = any(verb_forms()[word][0].tier is Tier.LED for word in lows(low) & verb_forms().keys())
    return bool(said and NO_MORE.match(low)) and not (counts or leads) and _first_root(asked.larger) not in said


def _names_some(low: str, line: str) -> bool:
    """Whether an answer names some of the things that the line lists, and no more: `the rota`."""
    said = _content(low)
    named = [bool(said & _content(piece)) for piece in _SPLIT.split(lowered(line))]
    return bool(said) and len(named) > 1 and any(named) and not all(named) and said <= _content(line)
