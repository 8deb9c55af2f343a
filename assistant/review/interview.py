"""What a reader would ask about each strong claim, framed by STAR: situation, task, action, result."""

from collections.abc import Sequence
from itertools import dropwhile
from typing import Literal, NamedTuple

from assistant.facts.quantities.quantity import Quantity
from assistant.lexicon.verbs import Tier, verb_forms
from assistant.review.figures import figures, is_change, is_hyphened, is_load, people
from assistant.review.line import Line
from assistant.review.openers import Opener, opener_of
from assistant.review.phrases import heard, listed
from assistant.review.values import Probe, StarPart
from assistant.review.wording import tells_result
from assistant.words import Word, words

_Claim = Literal["led", "designed", "change", "count", "people"]
_PARTS: tuple[StarPart, ...] = ("situation", "task", "action", "result")
_OF_CLAIM: dict[_Claim, str] = {
    "led": "How many people did “{}” mean, and what did you decide yourself?",
    "designed": "Which other ways did you weigh before “{}”, and why did they lose?",
    "change": "How was “{}” measured, against what, and how much of it was your part?",
    "count": "What is “{}” in all, over what time, and what was your part in it?",
    "people": "Who were “{}”, over what time, and what came of it for them?",
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
                found += [_Strong(claim, quote) for quote in _with_object(line.text, opener)]
    return [*found, *_figure(line.text)]


def _leads(text: str, opener: Opener) -> bool:
    """Whether people may have been led: not where a count of things is managed, or anything but people is run."""
    behind = dropwhile(lambda word: word.start < opener.end or word.low in listed("hanging", "en"), words(text))
    deed = _row(text, list(behind))
    if any(word.low in people() for word in deed):
        return True
    counts = [figure for figure in figures(text) if not figure.unit]
    is_counted = bool(deed) and any(figure.start <= deed[0].start < figure.end for figure in counts)
    return not is_counted and opener.key not in listed("strong_verbs", "led_people")


def _figure(text: str) -> list[_Strong]:
    """The figure that says most: a change before a mere count."""
    found = [figure for figure in figures(text) if not _is_how_often(text, figure)]
    changes = [at for at, figure in enumerate(found) if is_change(figure)]
    if not changes:
        return [_counted(text, figure) for figure in found if is_load(text, figure)][:1]
    first = found[changes[0]]
    following = found[changes[0] + 1] if changes[0] + 1 < len(found) else first
    end = following.end if (first.role, following.role) == ("from", "to") else first.end
    return [_Strong("change", text[first.start : end])]


def _counted(text: str, figure: Quantity) -> _Strong:
    quote = _with_noun(text, figure)
    return _Strong("people" if words(quote)[-1].low in people() else "count", quote)


def _with_object(text: str, opener: Opener) -> list[str]:
    """The verb and the words behind it, up to the end of its first noun (`Led four engineers`); none without one."""
    end, has_noun = opener.end, False
    for word in words(text):
        if word.start < opener.end:
            continue
        hangs = word.low in listed("hanging", "en")
        if text[end : word.start].strip(" \t€$£") or (hangs and has_noun):
            break
        end = word.end
        has_noun = has_noun or not (hangs or word.low in verb_forms())
    return [text[opener.start : end]] if has_noun else []


def _with_noun(text: str, figure: Quantity) -> str:
    """The figure and what it counts: `120 stores`, `nine line cooks`; the figure alone where that cannot be told."""
    behind = [word for word in words(text) if word.start >= figure.end]
    gap = text[figure.end : behind[0].start] if behind else ""
    if figure.unit or not (gap.isspace() or is_hyphened(text, figure)):
        return figure.words
    row = _row(text, behind)
    things = next((at for at, word in enumerate(row[:_QUOTED]) if word.low in people() or _is_plural(word.low)), None)
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
    """Whether a noun is a plural by its ending: `stores`, and not `process`, `status`, `analysis`."""
    return low.endswith("s") and not low.endswith(("ss", "us", "is"))


def _is_how_often(text: str, figure: Quantity) -> bool:
    """`promoted twice`, `won it three times`: nothing was made twice as large, and nothing is counted."""
    if figure.unit != "x" or figure.direction != "none" or any(map(str.isdigit, figure.words)):
        return False
    behind = next((word.low for word in words(text) if word.start >= figure.end), "")
    return behind not in listed("compared", "en")


_QUOTED = 4
_VERB_CLAIMS: tuple[_Claim, ...] = ("led", "designed")


def _told(line: Line) -> tuple[StarPart, ...]:
    """Which parts of the frame the line tells."""
    opener = opener_of(line.text, "en")
    told: dict[StarPart, bool] = {
        "situation": _hears("situation", line.text),
        "task": _hears("task", line.text),
        "action": opener is not None and opener.verb is not None and opener.verb.tier >= Tier.BUILT,
        "result": bool(tells_result(line)),
    }
    return tuple(part for part in _PARTS if told[part])


def _hears(part: StarPart, text: str) -> bool:
    known = heard("star", part)
    return known is not None and bool(known.first_in(text))
