"""An author's answers: yes, no, or what they tell instead."""

import re
from collections.abc import Iterator

from assistant.engines.listening import Message, Part, PartKind
from assistant.engines.offline import sayings
from assistant.engines.offline.orders import MENTION
from assistant.engines.offline.sayings import lowered, without_fillers
from assistant.patterns import lazily

_BOTH = lazily(
    r"(?P<word>yes|no|ja|nein|oui|non|sí)\b,?\s+(?:to )?(?:both|all|beide[sn]?|les deux|(?:a )?(?:los|las) dos"
    r"|ambos)\W*|both (?P<second>yes|no)\W*",
    re.IGNORECASE,
)
_TO_NUMBER = lazily(
    r"(?P<word>yes|no) to (?:number |question |no\.? ?|#)?(?P<number>[1-9])\b[\s,.;and]*", re.IGNORECASE
)
_BARE_NUMBER = lazily(
    r"(?:about |around |roughly |some )?(?:\d[\d.,]*|[a-z]+(?:-[a-z]+)?)(?: of (?:us|them))?[.!]?", re.IGNORECASE
)
_HOW_MANY = lazily(r"\bhow many (\w+) (?:worked|did|were|was|are|have|had|there|in|on|it|with|you)\b", re.IGNORECASE)
_BESIDE = lazily(
    r",? and (?=(?:i|we|it|there) (?!also\b)\w+)|, and (?=[\w-]+ \w+ (?:worked|reported|helped|joined|used)\b)",
    re.IGNORECASE,
)


def answered(message: Message, text: str, low: str, about: int) -> Iterator[Part]:
    """Yes, no, or facts: what a sentence says that asks for nothing; `about` is the question's number, 0 for none."""
    if both := _BOTH.fullmatch(low):
        kind = _yes_or_no(both["word"] or both["second"])
        yield from (Part(kind, text, number) for number in range(1, len(message.asked) + 1))
        return
    if to := list(_TO_NUMBER.finditer(low)):
        yield from (Part(_yes_or_no(one["word"]), one[0], int(one["number"])) for one in to)
        return
    if no := sayings.NO.match(low):
        yield from _denied(text, low, no, about)
    elif yes := sayings.YES.match(low):
        rest = text[yes.end() :]
        if sayings.TAKES_BACK_YES.search(lowered(rest)):
            yield Part("fact", without_fillers(rest), about)  # `yes, but I did not lead it` confirms nothing
        else:
            yield Part("yes", text, about)
            if len(rest.split()) > 1:
                yield Part("fact", rest, about)
    else:
        if message.asked and sayings.LED_BY_OTHERS.search(text):
            yield Part("no", text, about)
        yield from _told(message, text, low, about)


def _told(message: Message, text: str, low: str, about: int) -> Iterator[Part]:
    """The facts of a sentence, each statement by itself, so that one can be taken back without the other."""
    mention = MENTION.match(low)
    for told in _BESIDE.split(text[mention.end() :] if mention else text):
        yield Part("fact", _with_its_noun(message, told, about), about)


def _denied(text: str, low: str, no: re.Match[str], about: int) -> Iterator[Part]:
    """A no, with what was said instead; the whole is the fact where the denial is its own sentence."""
    rest = text[no.end() :]
    is_whole = not rest or text[: no.end()].rstrip(" ")[-1:] in ",.:;!-"
    if is_whole or sayings.SPEAKS.match(lowered(rest)):
        yield Part("no", text, about)
        if len(rest.split()) > 1:
            yield Part("fact", rest, about)
    elif low.startswith(("i ", "we ", "no ", "non ", "nein ", "never ")):
        yield Part("no", text, about)
        yield Part("fact", text, about)
    else:
        yield Part("fact", text, about)


def _yes_or_no(word: str) -> PartKind:
    return "yes" if word in ("yes", "ja", "oui", "sí") else "no"


def _with_its_noun(message: Message, told: str, about: int) -> str:
    """A bare number with what was counted: `six` after `How many people worked on it?` is `six people`."""
    asked = message.asked[about - 1 : about] if about else message.asked
    found = [counted for question in asked if (counted := _HOW_MANY.search(question))]
    counted = found[0] if len(found) == 1 else None
    if counted is None or not _BARE_NUMBER.fullmatch(told) or not _is_number(told):
        return told
    return f"{told.rstrip('.!').removesuffix(' of us').removesuffix(' of them')} {counted[1]}"


def _is_number(told: str) -> bool:
    from assistant.facts.numbers import read_quantities

    return bool(read_quantities(f"we were {told} people"))
