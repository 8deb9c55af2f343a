"""Where the lines stand on the two axes, and the persona that they read as together."""

from collections import Counter
from collections.abc import Sequence
from math import ceil

from assistant.documents.resume import Bullet
from assistant.personas import Quadrant
from assistant.results import Classification
from assistant.review.values import Standing, Whole


def standing(bullet: Bullet, reading: Classification) -> Standing:
    """A bullet with its scores."""
    return Standing(
        number=bullet.number,
        id=bullet.id,
        place=bullet.place,
        section=bullet.section,
        title=bullet.entry.title,
        text=bullet.text,
        technical=reading.technical.score,
        leadership=reading.leadership.score,
    )


def whole(lines: Sequence[Standing]) -> Whole:
    """The persona of all lines together.

    A reader remembers the strong lines, and forgives weak ones beside them as long as they are few: on each axis the
    strongest third of the lines (rounded up) has two thirds of the weight, all others together the last third. So
    about a quarter of the lines must be strong on an axis for the whole to be high there. Without lines both are 0.
    """
    seen = Counter(line.quadrant for line in lines)
    return Whole(
        technical=_together([line.technical for line in lines]),
        leadership=_together([line.leadership for line in lines]),
        counts={quadrant: seen[quadrant] for quadrant in Quadrant},
    )


def _together(scores: list[int]) -> int:
    ranked = sorted(scores, reverse=True)
    strong, rest = ranked[: ceil(len(ranked) / 3)], ranked[ceil(len(ranked) / 3) :]
    if not rest:
        return round(_mean(strong))
    return round((2 * _mean(strong) + _mean(rest)) / 3)


def _mean(scores: list[int]) -> float:
    return sum(scores) / len(scores) if scores else 0.0
