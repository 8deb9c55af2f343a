"""What a message in the chat means, by rules: lines, answers, facts, corrections, wishes and commands in words."""

import re
from collections.abc import Iterator, Mapping

from assistant.engines.listening import Heard, Message, Part
from assistant.engines.offline import sayings
from assistant.engines.offline.alternatives import of_two
from assistant.engines.offline.answering import answered, in_part
from assistant.engines.offline.orders import RETRACT, command_in, is_enough, is_wish, split_wishes
from assistant.engines.offline.replying import reply_to
from assistant.engines.offline.sayings import lowered, without_fillers
from assistant.guesses import is_guess, without_guesses
from assistant.patterns import lazily
from assistant.personas import Target
from assistant.text import STOP, lines_of, said_in
from assistant.words import lows, stem

_NUMBERED = lazily(
    r"(?<!\S)(?:(?:to |on |for |question |q|no\.? ?|#){0,3}([1-9])(?:[.):]| [-–])\s+(?=\S)|([1-9]) (?=(?:yes|no)\b))",
    re.IGNORECASE,
)
_NEW_LINE = lazily(r"(?:(?:the |my )?(?:next|new|another) (?:line|one|bullet)(?: is)?:|[-*•▪–]\s)\s*", re.IGNORECASE)
_SHORT = 5
"""Words of an unsure sentence that speaks of the one before it, and has nothing of its own."""
_ECHO = 2
"""Words of a question that only says again what was asked."""
_LEAST_NEW = 7
"""Words that a message has at least to be a new line where nobody said that it is one."""


def hear(message: Message, targets: Mapping[str, Target] | None = None) -> Heard:
    """The parts of a message; `reply` says what the engine can, about a question or about what it did not take.

    `targets` are those that a message may ask to go toward; None stands for the shipped ones.
    """
    parts = tuple(_parts(message, targets))
    return Heard(parts, reply_to(message, parts))


def _parts(message: Message, targets: Mapping[str, Target] | None) -> Iterator[Part]:
    lines = [" ".join(line.split()) for line in lines_of(message.text)]
    text = " ".join(message.text.split())
    low = lowered(text)
    if command := command_in(text, targets, is_asked=bool(message.asked)):
        yield Part("command", command)
    elif is_enough(text) or _is_foreign(low, lines):
        yield Part("other", text)
    elif sayings.is_untrue(low):
        yield Part("untrue", text)
    elif answers := _numbered(message, message.text):
        for about, answer in answers:
            yield from _said(message, answer, about)
    elif len(lines) > 1 and not _goes_on(message, lines):
        yield from (Part("line", line) for line in lines)
    elif low.strip(" .!") in sayings.GREETINGS:
        yield Part("other", text)
    elif not message.line:
        yield _first(text, low)
    elif (marked := _NEW_LINE.match(message.text.strip())) or _is_new_line(message, text):
        yield Part("line", " ".join(message.text.strip()[marked.end() if marked else 0 :].split()))
    else:
        yield from _said(message, text, 0)


def _first(text: str, low: str) -> Part:
    """A message before there is a line: the line, or something asked."""
    return Part("question" if text.endswith("?") else "wish" if is_wish(low) else "line", text)


def _said(message: Message, text: str, about: int) -> Iterator[Part]:
    """What is said of the line on the table, sentence by sentence; a doubt or confession takes back the one before."""
    sentences = said_in(text, f"{STOP}+")
    doubted = {
        at - 1
        for at, sentence in enumerate(sentences)
        if (sayings.is_unsure(sentence) and len(sentence.split()) <= _SHORT) or sayings.is_confession(lowered(sentence))
    }
    is_quoting = False
    for at, sentence in enumerate(sentences):
        low = lowered(sentence)
        if sayings.is_confession(low) and not sayings.NO.match(low):
            yield Part("other", sentence)
            continue
        is_quoting = bool(sayings.OF_OTHERS.search(low)) or (is_quoting and not sayings.OWN.match(low))
        if sentence.endswith("?") and len(sentence.split()) <= _ECHO and at + 1 < len(sentences):
            continue  # `Led? No, …`
        if at in doubted or is_quoting:
            yield Part("other", sentence)
            continue
        for piece in split_wishes(sentence):
            yield from _piece(message, piece, about)


def _piece(message: Message, text: str, about: int) -> Iterator[Part]:
    """One thing said."""
    meant = without_fillers(text)
    low = lowered(meant)
    if retracted := RETRACT.match(low):
        yield Part("retract", meant, next(int(number) for number in retracted.groups() if number))
    elif not low or low.strip(" .!") in sayings.GREETINGS or sayings.PRAISE.match(low):
        yield Part("other", text)
    elif is_wish(low):
        yield Part("wish", meant)
    elif text.endswith("?") or sayings.QUESTION.match(low):
        yield Part("question", text)
    elif parts := [] if is_guess(meant) else [*of_two(message, text, about)] or [*in_part(meant, low, about)]:
        yield from parts
    elif is_guess(meant) and (sure := without_guesses(meant)) and _tells(sure):
        yield from answered(message, sure, lowered(sure), about)  # `cut the setup time, no idea how much`
    elif (
        sayings.is_unsure(low)
        or any(form.search(low) for form in (sayings.OF_OTHERS, sayings.QUOTED))
        or any(sayings.NOT_CONFIRMED.match(said) for said in (low, lowered(text)))
    ):
        yield Part("other", text)
    else:
        yield from answered(message, meant, low, about)


def _tells(sure: str) -> bool:
    """Whether what is sure of a sentence says a deed by itself, and is no order or somebody else's word."""
    from assistant.lexicon.verbs import verb_forms

    low = lowered(sure)
    if sayings.is_unsure(low) or sayings.OF_OTHERS.search(low) or sayings.NOT_CONFIRMED.match(low):
        return False
    run = [word.strip(",.;:") for word in low.split()]
    run = run[1:] if run[:1] in (["i"], ["we"]) else run
    return len(run) > 2 and verb_forms().get(run[0], (None, ""))[1] in ("past", "base")


def _numbered(message: Message, text: str) -> list[tuple[int, str]]:
    """The answers of a message that gives each its question's number; none where it does not begin so."""
    found = [one for one in _NUMBERED.finditer(text) if int(one[1] or one[2]) <= len(message.asked)]
    if not message.line or not found or text[: found[0].start()].strip():
        return []
    numbers = [int(one[1] or one[2]) for one in found]
    if numbers != sorted(set(numbers)):
        return []
    ends = [one.start() for one in found[1:]] + [len(text)]
    answers = [" ".join(text[one.end() : end].split()).rstrip(" ;,") for one, end in zip(found, ends, strict=True)]
    return [(number, answer) for number, answer in zip(numbers, answers, strict=True) if answer]


def _is_foreign(low: str, lines: list[str]) -> bool:
    """Whether the message is a posting, says that it quotes one, or gives orders as pasted text does."""
    if sayings.ORDERS.search(low) or (len(lines) > 1 and sayings.OF_OTHERS.search(lowered(lines[0]))):
        return True
    is_told_of = len(lines) <= 1 and sayings.OF_OTHERS.search(low) and sayings.QUOTED.search(low)
    return bool(is_told_of) or len(sayings.POSTING.findall(low)) > (1 if len(lines) > 1 else 0)


def _goes_on(message: Message, lines: list[str]) -> bool:
    """Whether several lines are an answer written over more than one: they speak in the first person."""
    return bool(message.asked) and any(sayings.SPEAKS.match(lowered(line)) for line in lines)


def _is_new_line(message: Message, text: str) -> bool:
    """Whether it reads like a line of a resume and shares nothing with the one on the table."""
    run = text.split()
    if len(run) < _LEAST_NEW or not run[0][:1].isupper() or text.endswith("?") or len(said_in(text, f"{STOP}+")) > 1:
        return False
    from assistant.lexicon.verbs import verb_forms

    known = verb_forms().get(run[0].lower())
    if known is None or known[1] not in ("past", "participle"):
        return False
    here = {stem(low) for low in lows(text) if len(low) > 3}
    about = {stem(low) for low in lows(" ".join((message.line, message.draft, *message.asked))) if len(low) > 3}
    return not here & about
