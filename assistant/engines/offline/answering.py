"""An author's answers: yes, no, or what they tell instead."""

import re
from collections.abc import Iterator

from assistant.disclaimers import IN_PART, PART_ONLY
from assistant.engines.listening import Message, Part, PartKind
from assistant.engines.offline import sayings
from assistant.engines.offline.alternatives import BESIDE, instead
from assistant.engines.offline.orders import MENTION
from assistant.engines.offline.sayings import lowered, without_fillers
from assistant.lexicon.verbs import Tier, verb_forms
from assistant.patterns import lazily
from assistant.words import lows, stem

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
        yield from _denied(message, text, low, no, about)
    elif (rest := _behind_yes(text, low)) is not None:
        if _counts_fewer(rest, message.line):
            yield Part("no", text, about)
            yield Part("fact", text, about)
        elif sayings.TAKES_BACK_YES.search(lowered(rest)):
            yield Part("fact", without_fillers(rest), about)  # `yes, but I did not lead it` confirms nothing
        else:
            yield Part("yes", text, about)
            if len(rest.split()) > 1:
                yield Part("fact", rest, about)
    else:
        if message.asked and sayings.LED_BY_OTHERS.search(text):
            yield Part("no", text, about)
        yield from _told(message, text, low, about)


def in_part(text: str, low: str, about: int) -> Iterator[Part]:
    """A no to the whole of what was asked, with what was said of the part; nothing where no part is spoken of."""
    found = IN_PART.match(low)
    if found is None and PART_ONLY.match(low) is None:
        return
    yield Part("no", text, about)
    rest = text[found.end() :] if found else text
    if found and not found["at_times"] and _is_modest_deed(lowered(rest)):
        yield Part("fact", rest, about)
    elif len(text.split()) > 1 and rest:
        yield Part("fact", text, about)  # its limit stays with it


def _is_modest_deed(low: str) -> bool:
    """Whether a statement tells a deed that makes no lead of a part: `set up the reports`, not `I led the reports`."""
    run = [word.strip(",.;:") for word in low.split()[:3]]
    run = run[1:] if run[:1] in (["i"], ["we"]) else run
    verb, form = verb_forms().get(" ".join(run[:2])) or verb_forms().get("".join(run[:1])) or (None, "")
    return verb is not None and form in ("past", "base") and verb.tier < Tier.LED


def _behind_yes(text: str, low: str) -> str | None:
    """What a sentence says beside its yes: `I led it` of `y, I led it`, and of `I led it, yes`; None without a yes."""
    ended = sayings.YES_BEHIND.search(low)
    rest = text[: ended.start()] if ended and ended.start() else text
    if begun := sayings.YES.match(low):
        rest = rest[begun.end() :]
        if again := sayings.YES.match(lowered(rest)):  # `yes, mine, all of it`
            rest = rest[again.end() :]
        return sayings.NOBODY_ELSE.sub("", rest)
    return rest if rest != text and not sayings.LED_BY_OTHERS.search(text) and _is_own(low) else None


def _counts_fewer(rest: str, line: str) -> bool:
    """Whether a yes is to a part by its count: `in two teams`, `two of the teams`, of a line about six."""
    if some := _SOME_OF.fullmatch(rest):
        return stem(some["what"].lower()) in {stem(low) for low in lows(line)}
    if not _SAYS_WHERE.match(rest):
        return False
    from assistant.engines.offline.rewriting.answers.own_part import counts_anew

    return counts_anew(rest, line)


_SOME_OF = lazily(r"[\w-]+ of (?:the|those|these|our) (?:[\w-]+ ){0,2}(?P<what>\w+)\W*", re.IGNORECASE)
_SAYS_WHERE = lazily(r"(?:(?:i|we) )?(?:\w+ (?:it|them|this|that),? )?(?:in|for|at|on|across|with) ", re.IGNORECASE)


def _is_own(low: str) -> bool:
    """Whether a statement in lower case is about its author: `I led it`, `managed it`; not `Tom did`, `40 people`."""
    first = low.split(maxsplit=1)[0].strip(",.;:")
    return first in ("i", "we") or verb_forms().get(first, (None, ""))[1] == "past"


_TO_DO = lazily(r"(?:not )?to (?P<verb>[\w-]+)", re.IGNORECASE)
_ASKS_DECISION = lazily(r"\byou decide\b|\bdecision\b", re.IGNORECASE)


def _told(message: Message, text: str, low: str, about: int) -> Iterator[Part]:
    """The facts of a sentence, each statement by itself, so that one can be taken back without the other."""
    mention = MENTION.match(low)
    for told in BESIDE.split(text[mention.end() :] if mention else text):
        if number := _decision_asked(message, told, about):
            yield Part("fact", f"I decided {told[0].lower()}{told[1:]}", number)
        else:
            yield Part("fact", _with_its_noun(message, told, about), about)


def _decision_asked(message: Message, told: str, about: int) -> int:
    """The number of the question about a decision that `To pour at night` answers; 0 for none."""
    verb = _TO_DO.match(told)
    if verb is None or verb["verb"].lower() not in verb_forms():
        return 0
    asked = enumerate(message.asked, 1)
    numbers = (number for number, one in asked if about in (0, number) and _ASKS_DECISION.search(one))
    return next(numbers, 0)


def _denied(message: Message, text: str, low: str, no: re.Match[str], about: int) -> Iterator[Part]:
    """A no, with what was said instead; the whole is the fact where the denial is its own sentence."""
    rest = text[no.end() :]
    is_whole = not rest or text[: no.end()].rstrip(" ")[-1:] in ",.:;!-"
    if is_whole or sayings.SPEAKS.match(lowered(rest)):
        yield Part("no", text, about)
        yield from instead(message, rest, about)
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
