"""What a message in the chat means, by rules: lines, answers, facts, corrections, wishes and commands in words."""

import re
from collections.abc import Iterator

from assistant.engines.base import Heard, Message, Part, PartKind
from assistant.engines.offline import sayings
from assistant.engines.offline.correcting import corrected
from assistant.engines.offline.orders import MENTION, RETRACT, command_in, is_wish, split_wishes
from assistant.text import lines_of
from assistant.words import lows, stem

_NUMBERED = re.compile(r"(?<!\S)(?:(?:to |on |for |question |q|no\.? ?|#)*([1-9])(?:[.):]| [-–])\s+(?=\S)|([1-9]) (?=(?:yes|no)\b))", re.IGNORECASE)
_BOTH = re.compile(r"(?P<word>yes|no|ja|nein|oui|non|sí)\b,?\s+(?:to )?(?:both|all|beide[sn]?|les deux|(?:a )?(?:los|las) dos|ambos)\W*|both (?P<second>yes|no)\W*", re.IGNORECASE)
_TO_NUMBER = re.compile(r"(?P<word>yes|no) to (?:number |question |no\.? ?|#)?(?P<number>[1-9])\b[\s,.;and]*", re.IGNORECASE)
_ENDS = re.compile(r"(?<=[.!?])\s+(?=\S)")
_SHORTENED = re.compile(r"(?:\b(?:e\.g|i\.e|approx|no|vs|etc|ca|z\.b|d\.h|bzw|ungef|incl|dr|mr|mrs|ms|prof|inc|nr|[a-z])\.)$", re.IGNORECASE)
_NEW_LINE = re.compile(r"(?:(?:the |my )?(?:next|new|another) (?:line|one|bullet)(?: is)?:|[-*•▪–]\s)\s*", re.IGNORECASE)
_BARE_NUMBER = re.compile(r"(?:about |around |roughly |some )?(?:\d[\d.,]*|[a-z]+(?:-[a-z]+)?)(?: of (?:us|them))?[.!]?", re.IGNORECASE)
_HOW_MANY = re.compile(r"\bhow many (\w+) (?:worked|did|were|was|are|have|had|there|in|on|it|with|you)\b", re.IGNORECASE)
_SHORT = 5
"""Words of an unsure sentence that speaks of the one before it, and has nothing of its own."""
_LEAST_NEW = 7
"""Words that a message has at least to be a new line where nobody said that it is one."""
_QUESTIONED = "What you answer becomes a fact that the draft may say; what nobody confirms it may not."
_CANNOT_EXPLAIN = "The offline engine cannot answer in words; /why shows what decided the reading, /diff what changed."
_UNKNOWN = "What is not sure is left out; the line does without it."
_IS_POSTING = "That reads like a job posting, so nothing of it is taken; /job FILE keeps a posting in mind."
_IN_THE_LINE = "That figure stands in the line itself: paste the line anew with the right one."


def hear(message: Message) -> Heard:
    """The parts of a message; `reply` says what the engine can, about a question or about what it did not take."""
    parts = tuple(_parts(message))
    return Heard(parts, _reply(message, parts))


def _parts(message: Message) -> Iterator[Part]:
    lines = [" ".join(line.split()) for line in lines_of(message.text)]
    text = " ".join(message.text.split())
    low = _low(text)
    if command := command_in(text):
        yield Part("command", command)
    elif _is_foreign(low, lines):
        yield Part("other", text)
    elif sayings.UNTRUE.search(low) or (sayings.ASKS_TO_WRITE.search(low) and sayings.UNSURE.search(low)):
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
    """What is said of the line on the table, sentence by sentence; a doubt takes back the sentence before it."""
    sentences = _sentences(text)
    doubted = {
        at - 1
        for at, sentence in enumerate(sentences)
        if sayings.UNSURE.search(_low(sentence)) and len(sentence.split()) <= _SHORT
    }
    for at, sentence in enumerate(sentences):
        if at in doubted:
            yield Part("other", sentence)
            continue
        for piece in split_wishes(sentence):
            yield from _piece(message, piece, about)


def _piece(message: Message, text: str, about: int) -> Iterator[Part]:
    """One thing said."""
    found = sayings.FILLERS.match(_low(text))
    meant = text[found.end() :] if found and found.end() < len(text) else text
    low = _low(meant)
    if (retracted := RETRACT.match(low)) and (gone := _taken_back(message, low, retracted)):
        yield Part("retract", meant, gone)
    elif retracted or low.strip(" .!") in sayings.GREETINGS:
        yield Part("other", text)
    elif change := corrected(meant, message.facts, f"{message.line} {message.draft}"):
        yield from change.parts(sure=not sayings.UNSURE.search(low))
    elif is_wish(low):
        yield Part("wish", meant)
    elif text.endswith("?") or sayings.QUESTION.match(low):
        yield Part("question", text)
    elif sayings.UNSURE.search(low) or sayings.NOT_CONFIRMED.match(_low(text)) or sayings.NOT_CONFIRMED.match(low):
        yield Part("other", text)
    elif sayings.OF_OTHERS.search(low) or sayings.QUOTED.search(meant):
        yield Part("other", text)
    else:
        yield from _answered(message, meant, low, about)


def _answered(message: Message, text: str, low: str, about: int) -> Iterator[Part]:
    """Yes, no, or a fact."""
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
        if sayings.TAKES_BACK_YES.search(_low(rest)):
            yield Part("fact", rest, about)  # `yes, but I did not lead it` confirms nothing
        else:
            yield Part("yes", text, about)
            if len(rest.split()) > 1:
                yield Part("fact", rest, about)
    else:
        mention = MENTION.match(low)
        told = text[mention.end() :] if mention else text
        yield Part("fact", _with_its_noun(message, told, about), about)


def _denied(text: str, low: str, no: re.Match[str], about: int) -> Iterator[Part]:
    """A no, with what was said instead; the whole is the fact where the denial is its own sentence."""
    rest = text[no.end() :]
    is_whole = not rest or text[: no.end()].rstrip(" ")[-1:] in ",.:;!-"
    if is_whole or sayings.SPEAKS.match(_low(rest)):
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
    asked = message.asked[about - 1] if about else message.asked[0] if len(message.asked) == 1 else ""
    counted = _HOW_MANY.search(asked)
    if counted is None or not _BARE_NUMBER.fullmatch(told) or not _is_number(told):
        return told
    return f"{told.rstrip('.!').removesuffix(' of us').removesuffix(' of them')} {counted[1]}"


def _is_number(told: str) -> bool:
    from assistant.facts.numbers import read_quantities

    return bool(read_quantities(f"we were {told} people"))


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


def _taken_back(message: Message, low: str, retracted: re.Match[str]) -> int:
    """The number of the fact that is taken back: the one named, the one that shares most words, or the last."""
    named = next((number for number in retracted.groups() if number), "")
    if named:
        return int(named)
    rest = {stem(word) for word in lows(low[retracted.end() :])}
    shared = [len(rest & {stem(word) for word in lows(fact) if len(word) > 3}) for fact in message.facts]
    best = max(shared, default=0)
    return shared.index(best) + 1 if best else len(message.facts)


def _is_foreign(low: str, lines: list[str]) -> bool:
    """Whether the message is a posting, or says that it quotes one."""
    if len(lines) > 1 and sayings.OF_OTHERS.search(_low(lines[0])):
        return True
    is_told_of = len(lines) <= 1 and sayings.OF_OTHERS.search(low) and sayings.QUOTED.search(low)
    return bool(is_told_of) or len(sayings.POSTING.findall(low)) > (1 if len(lines) > 1 else 0)


def _goes_on(message: Message, lines: list[str]) -> bool:
    """Whether several lines are an answer written over more than one: they speak in the first person."""
    return bool(message.asked) and any(sayings.SPEAKS.match(_low(line)) for line in lines)


def _is_new_line(message: Message, text: str) -> bool:
    """Whether it reads like a line of a resume and shares nothing with the one on the table."""
    run = text.split()
    if len(run) < _LEAST_NEW or not run[0][:1].isupper() or text.endswith("?") or len(_sentences(text)) > 1:
        return False
    from assistant.lexicon.verbs import verb_forms

    known = verb_forms().get(run[0].lower())
    if known is None or known[1] not in ("past", "participle"):
        return False
    here = {stem(low) for low in lows(text) if len(low) > 3}
    about = {stem(low) for low in lows(" ".join((message.line, message.draft, *message.asked))) if len(low) > 3}
    return not here & about


def _sentences(text: str) -> list[str]:
    """The sentences of a message; an abbreviation ends none."""
    pieces: list[str] = []
    at = 0
    for end in _ENDS.finditer(text):
        if not _SHORTENED.search(text[at : end.start()]):
            pieces.append(text[at : end.start()])
            at = end.end()
    return [*pieces, text[at:]]


def _reply(message: Message, parts: tuple[Part, ...]) -> str:
    kinds = {part.kind for part in parts}
    asked = " ".join(_low(part.text) for part in parts if part.kind == "question")
    if asked:
        if "question" in asked or " ask" in asked:
            return _QUESTIONED
        left_out = next((words for words in _quoted(asked) if words in message.line and words not in message.draft), "")
        said = f"The draft leaves “{left_out}” out. /again asks for another, /edit puts it back. " if left_out else ""
        return said + _CANNOT_EXPLAIN
    if kinds != {"other"}:
        return ""
    text = _low(" ".join(part.text for part in parts))
    if corrected(text, message.facts, f"{message.line} {message.draft}"):
        return _IN_THE_LINE
    if sayings.POSTING.search(text) or "posting" in text:
        return _IS_POSTING
    return _UNKNOWN if sayings.UNSURE.search(text) else ""


def _quoted(text: str) -> list[str]:
    return re.findall(r"[\"“']([^\"”']+)[\"”']", text)


def _low(text: str) -> str:
    return text.lower().replace("’", "'")
