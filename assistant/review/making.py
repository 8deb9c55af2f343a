"""Findings and how they name their lines."""

from collections.abc import Sequence

from assistant.review.line import Line
from assistant.review.values import Finding, FindingKind


def finding(kind: FindingKind, words: str, message: str, lines: Sequence[Line] = ()) -> Finding:
    """A finding with the numbers and places of its lines."""
    return Finding(
        kind=kind,
        words=words,
        message=message,
        lines=tuple(line.bullet.number for line in lines),
        places=tuple(line.bullet.place for line in lines),
    )


def numbers(lines: Sequence[Line]) -> str:
    """For people: `#3`, `#3, #4 and #9`; not `line 3`, which is a place in a text file."""
    said = [f"#{line.bullet.number}" for line in lines]
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"
