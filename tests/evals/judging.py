"""Judged blind: what drafts state without support, how lines read, which untruths they tell. Many a request."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median_low
from typing import TypeVar

from assistant.guard.wording import content_stems, wording
from assistant.personas import Quadrant, find_target, quadrant_of
from assistant.results import Rewrite
from tests.evals.asking import Asker, Made, Seen, Stated, Supported
from tests.evals.sheets import Case

_PAIRS_A_REQUEST = 8
_LINES_A_REQUEST = 15
_JUDGEMENTS = 3
T = TypeVar("T")


@dataclass(frozen=True)
class Try:
    """What one system made of a line; `marked` are the words that it puts to the author as claims."""

    case: Case
    text: str
    facts: tuple[str, ...] = ()
    marked: tuple[str, ...] = ()

    @classmethod
    def of(cls, case: Case, done: Rewrite, facts: tuple[str, ...] = ()) -> "Try":
        """As an engine left it."""
        return cls(case, done.text, facts, tuple(claim.draft for claim in done.claims))

    @property
    def changed(self) -> bool:
        """Whether the line is another one now."""
        return self.text != self.case.text


@dataclass(frozen=True)
class Judged:
    """A try with the judge's word on it; what was left as it was has nothing to support."""

    tried: Try
    before: Seen
    after: Seen
    support: Supported
    untruths: int

    @property
    def unmarked(self) -> list[Stated]:
        """Unsupported statements that are not put to the author: a marked rise covers what shares half its words."""
        return [one for one in self.support.unsupported if not (one.kind == "ownership" and self._is_marked(one))]

    @property
    def target(self) -> Quadrant:
        """The persona that the line is to read as."""
        return find_target(self.tried.case.toward).quadrant

    def _is_marked(self, one: Stated) -> bool:
        said = content_stems(wording(one.words).roots)
        return any(2 * len(said & content_stems(wording(claim).roots)) >= len(said) for claim in self.tried.marked)


def distance(seen: Seen, target: Quadrant) -> int:
    """Axes on which a reading differs from a persona: 0, 1 or 2."""
    return (seen.technical != target.technical) + (seen.leadership != target.leadership)


def read_as(seen: Seen) -> Quadrant:
    """The persona of a judge's reading."""
    return quadrant_of(technical=seen.technical, leadership=seen.leadership)


async def seen(asker: Asker, texts: Iterable[str]) -> dict[str, Seen]:
    """How each text reads: the middle of three judgements, each in another mix of all systems' texts.

    One session of a judge is stricter than the next, with the same lines.
    """
    fresh = set(texts)
    votes = await asyncio.gather(*(_seen_once(asker, sorted(fresh, key=_order(turn))) for turn in range(_JUDGEMENTS)))
    return {text: _middle([vote[text] for vote in votes]) for text in fresh}


def _order(turn: int) -> Callable[[str], str]:
    return lambda text: hashlib.sha256((text if not turn else f"{turn} {text}").encode()).hexdigest()


async def _seen_once(asker: Asker, mixed: Sequence[str]) -> dict[str, Seen]:
    rows = [{"id": number, "text": text} for number, text in enumerate(mixed)]
    told = await _in_batches(asker.blind, rows, _LINES_A_REQUEST)
    return {text: told[number] for number, text in enumerate(mixed)}


def _middle(votes: Sequence[Seen]) -> Seen:
    fields = ("technical", "leadership", "fluent")
    return votes[0].model_copy(update={name: median_low(getattr(vote, name) for vote in votes) for name in fields})


async def judged(asker: Asker, tries: Sequence[Try], read: dict[str, Seen]) -> list[Judged]:
    """The judge's word on each try; `read` says how each text reads, before and after."""
    changed = [one for one in tries if one.changed]
    support, untruths = await asyncio.gather(_supported(asker, changed), _untruths(asker, changed))
    return [
        Judged(
            one,
            read[one.case.text],
            read[one.text],
            support.get(one.case.id, Supported(id=0, unsupported=[], lost=[])),
            untruths.get(one.case.id, 0),
        )
        for one in tries
    ]


async def _supported(asker: Asker, tries: Sequence[Try]) -> dict[str, Supported]:
    rows = [
        {
            "id": number,
            "source": one.case.text,
            "title": one.case.role,
            "confirmed": list(one.facts),
            "draft": one.text,
        }
        for number, one in enumerate(tries)
    ]
    told = await _in_batches(asker.support, rows, _PAIRS_A_REQUEST)
    return {one.case.id: told[number] for number, one in enumerate(tries)}


async def _untruths(asker: Asker, tries: Sequence[Try]) -> dict[str, int]:
    rows = [
        {"id": number, "line": one.text, "statements": dict(enumerate(one.case.untruths, 1))}
        for number, one in enumerate(tries)
    ]
    told: dict[int, Made] = await _in_batches(asker.untruths, rows, _LINES_A_REQUEST)
    return {one.case.id: len(told[number].stated) for number, one in enumerate(tries)}


async def _in_batches(
    ask: Callable[[Sequence[dict[str, object]]], Awaitable[dict[int, T]]],
    rows: Sequence[dict[str, object]],
    size: int,
) -> dict[int, T]:
    """All answers by id; raises ValueError where the judge left one out."""
    batches = [rows[at : at + size] for at in range(0, len(rows), size)]
    told: dict[int, T] = {}
    for answered in await asyncio.gather(*map(ask, batches)):
        told.update(answered)
    if missing := [row["id"] for row in rows if row["id"] not in told]:
        raise ValueError(f"the judge left out {missing}")
    return told
