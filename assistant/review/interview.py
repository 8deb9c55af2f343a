"""What a reader would ask about each strong claim, framed by STAR: situation, task, action, result."""

from collections.abc import Sequence
from functools import cache
from itertools import dropwhile
from typing import Literal, NamedTuple

from assistant.facts.quantities.quantity import Quantity
from assistant.lexicon.data import load
from assistant.lexicon.verbs import Tier, verb_forms
from assistant.review.figures import figures
from assistant.review.line import Line
from assistant.review.openers import Opener, opener_of
from assistant.review.values import Probe, StarPart
from assistant.review.vocabulary import heard, listed
from assistant.review.wording import tells_result
from assistant.words import Word, words

_Claim = Literal["led", "designed", "change", "count"]
_PARTS: tuple[StarPart, ...] = ("situation", "task", "action", "result")
_OF_CLAIM: dict[_Claim, str] = {
    "led": "How many people did “{}” mean, and what did you decide yourself?",
    "designed": "Which other ways did you weigh before “{}”, and why did they lose?",
    "change": "How was “{}” measured, against what, and how much of it was your part?",
    "count": "What is “{}” in all, over what time, and what was your part in it?",
}
OF_PART: dict[StarPart, str] = {
    "situation": "Situation: what was there before, and why was it not good enough?",
    "task": "Task: what were you to reach, and who had set it?",
    "action": "Action: what did you do yourself, step by step?",
    "result": "Result: what came of it, for whom, and how do you know?",
}
"""What is asked where a part of the frame is missing."""


class _Strong(NamedTuple):
    """Words of a line that claim much, and how."""

    claim: _Claim
    quote: str


def probe(line: Line) -> Probe | None:
    """What would be asked about a line; None where it makes no strong claim.

    Outside English a figure alone is told, and nothing of the STAR frame.
    """
    strong = _strong(line)
    if not strong:
        return None
    told = _told(line) if line.language == "en" else ()
    missing = tuple(part for part in _PARTS if part not in told) if line.language == "en" else ()
    return Probe(
        number=line.bullet.number,
        place=line.bullet.place,
        words=strong[0].quote,
        told=told,
        missing=missing,
        questions=(*(_OF_CLAIM[claim].format(quote) for claim, quote in strong), *(OF_PART[part] for part in missing)),
    )


def probes(lines: Sequence[Line]) -> tuple[Probe, ...]:
    """For all strong claims, in the order of the lines."""
    return tuple(asked for line in lines if (asked := probe(line)))


def _strong(line: Line) -> list[_Strong]:
    """At most one claim of the verb, and one of a figure."""
    found: list[_Strong] = []
    if line.language == "en" and (opener := opener_of(line.text, "en")):
        for claim in _VERB_CLAIMS:
            if opener.key in listed("strong_verbs", claim) and (claim != "led" or _leads(line.text, opener)):
                found.append(_Strong(claim, _with_object(line.text, opener.words)))
    return [*found, *_figure(line.text)]


def _leads(text: str, opener: Opener) -> bool:
    """Whether people may have been led: not where a count of things is managed, or anything but people is run."""
    said = words(text)
    first = next((at for at, word in enumerate(said) if word.text == opener.words), 0)
    behind = dropwhile(lambda word: word.low in listed("hanging", "en"), said[first + 1 :])
    deed = _row(text, list(behind))
    if any(word.low in _people() for word in deed):
        return True
    is_counted = bool(deed) and any(figure.start <= deed[0].start < figure.end for figure in figures(text))
    return not is_counted and opener.key not in listed("strong_verbs", "led_people")


@cache
def _people() -> frozenset[str]:
    known = load("reading_words")["people"]
    return frozenset((*known["person"], *known["collective"]))


def _figure(text: str) -> list[_Strong]:
    """The figure that says most: a change before a mere count."""
    found = [figure for figure in figures(text) if not _is_how_often(text, figure)]
    changes = [at for at, figure in enumerate(found) if figure.direction != "none" or figure.unit in _RELATIVE]
    if not changes:
        return [_Strong("count", _with_noun(text, figure)) for figure in found[:1]]
    first = found[changes[0]]
    following = found[changes[0] + 1] if changes[0] + 1 < len(found) else first
    end = following.end if (first.role, following.role) == ("from", "to") else first.end
    return [_Strong("change", text[first.start : end])]


def _with_object(text: str, opener: str) -> str:
    """The verb and the words behind it, up to a few: `Led four engineers`."""
    said = words(text)
    first = next((at for at, word in enumerate(said) if word.text == opener), 0)
    last = first
    for at in range(first + 1, min(len(said), first + _QUOTED)):
        if not text[said[at - 1].end : said[at].start].isspace():
            break
        last = at
    while last > first and said[last].low in listed("hanging", "en"):
        last -= 1
    return text[said[first].start : said[last].end]


def _with_noun(text: str, figure: Quantity) -> str:
    """The figure and what it counts: `120 stores`, `nine line cooks`; the figure alone where that cannot be told."""
    behind = [word for word in words(text) if word.start >= figure.end]
    if figure.unit or not behind or not text[figure.end : behind[0].start].isspace():
        return figure.words
    row = _row(text, behind)
    things = next((at for at, word in enumerate(row[:_QUOTED]) if word.low in _people() or _is_plural(word.low)), None)
    if things is None:
        things = len(row) - 1 if len(row) < _QUOTED else -1
    return text[figure.start : row[things].end] if things >= 0 else figure.words


def _row(text: str, said: Sequence[Word]) -> list[Word]:
    """The words up to the first that hangs on another, or to a sign between words."""
    row: list[Word] = []
    for word in said:
        if word.low in listed("hanging", "en") or (row and not text[row[-1].end : word.start].isspace()):
            break
        row.append(word)
    return row


def _is_plural(low: str) -> bool:
    return low.endswith("s") and not low.endswith(("ss", "us", "is"))


def _is_how_often(text: str, figure: Quantity) -> bool:
    """`promoted twice`, `won it three times`: nothing was made twice as large, and nothing is counted."""
    if figure.unit != "x" or figure.direction != "none" or any(map(str.isdigit, figure.words)):
        return False
    behind = next((word.low for word in words(text) if word.start >= figure.end), "")
    return behind not in listed("compared", "en")


_QUOTED = 4
_RELATIVE = frozenset(("%", "x"))
_VERB_CLAIMS: tuple[_Claim, ...] = ("led", "designed")


def _told(line: Line) -> tuple[StarPart, ...]:
    """Which parts of the frame the line tells."""
    opener = opener_of(line.text, "en")
    known = verb_forms().get(opener.words.lower()) if opener else None
    told: dict[StarPart, bool] = {
        "situation": _hears("situation", line.text),
        "task": _hears("task", line.text),
        "action": known is not None and known[0].tier >= Tier.BUILT,
        "result": bool(tells_result(line)),
    }
    return tuple(part for part in _PARTS if told[part])


def _hears(part: StarPart, text: str) -> bool:
    known = heard("star", part)
    return known is not None and bool(known.first_in(text))
