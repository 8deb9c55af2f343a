"""The chart of a resume: each line's number on two axes, in plain characters."""

from collections.abc import Sequence
from typing import Protocol

from assistant.personas import HIGH_FROM, Quadrant

_ROWS = 8
"""Rows of one half; more where so many lines need them."""
_MARGIN = 2
_Grid = list[list[str]]


class Spot(Protocol):
    """A line as the chart sees it."""

    @property
    def number(self) -> int:
        """What is drawn."""

    @property
    def technical(self) -> int:
        """0-100, to the right."""

    @property
    def leadership(self) -> int:
        """0-100, upward."""

    @property
    def quadrant(self) -> Quadrant:
        """The quarter of the chart that it stands in."""


def chart(lines: Sequence[Spot], width: int) -> list[str]:
    """The chart in lines of at most `width` columns, 40 at least: technical to the right, leadership upward.

    Each number stands in its own quadrant, as near to its scores as there is room; what finds none is counted.
    """
    half = (width - _MARGIN - 1) // 2
    digits = len(str(max((line.number for line in lines), default=1)))
    per_row = max(1, half // (digits + 1))
    most = max((sum(line.quadrant == quadrant for line in lines) for quadrant in Quadrant), default=0)
    rows = max(_ROWS, min(3 * _ROWS, -(-2 * most // per_row)))
    halves = {
        quadrant: _quadrant([line for line in lines if line.quadrant == quadrant], half, rows, digits)
        for quadrant in Quadrant
    }
    upper = _beside(halves[Quadrant.STRATEGIC_LEADER], halves[Quadrant.TECHNICAL_LEADER], " |")
    lower = _beside(halves[Quadrant.EMERGING_TALENT], halves[Quadrant.EXPERT_ENGINEER], " |")
    between = " +" + "-" * half + "+" + "-" * half
    return [
        "leadership",
        *_headed(Quadrant.STRATEGIC_LEADER, Quadrant.TECHNICAL_LEADER, half),
        *upper,
        between,
        *_headed(Quadrant.EMERGING_TALENT, Quadrant.EXPERT_ENGINEER, half),
        *lower,
        between,
        "technical".rjust(2 * half + 3),
    ]


def _headed(left: Quadrant, right: Quadrant, half: int) -> list[str]:
    return [f" |{left.label.center(half)}|{right.label.center(half)}".rstrip()]


def _beside(left: list[str], right: list[str], edge: str) -> list[str]:
    return [f"{edge}{one}|{other}".rstrip() for one, other in zip(left, right, strict=True)]


def _quadrant(lines: Sequence[Spot], width: int, rows: int, digits: int) -> list[str]:
    """One quadrant of the chart as lines of exactly `width` columns; what finds no place is counted in its last."""
    grid, left_out = _placed(lines, width, rows, digits)
    if left_out:
        grid, left_out = _placed(lines, width, rows - 1, digits)
        grid.append(list(f"{left_out} more".ljust(width)))
    return ["".join(row) for row in grid]


def _placed(lines: Sequence[Spot], width: int, rows: int, digits: int) -> tuple[_Grid, int]:
    """The numbers in their places, and how many found none."""
    grid: _Grid = [[" "] * width for _ in range(rows)]
    left_out = 0
    for line in lines:
        spot = _free(grid, _column(line.technical, width, digits), _row(line.leadership, rows), digits)
        if spot is None:
            left_out += 1
            continue
        row, column = spot
        grid[row][column : column + digits] = str(line.number).rjust(digits)
    return grid, left_out


def _column(score: int, width: int, digits: int) -> int:
    return round((score % HIGH_FROM if score < 100 else HIGH_FROM) * (width - digits - 1) / HIGH_FROM)


def _row(score: int, rows: int) -> int:
    return rows - 1 - round((score % HIGH_FROM if score < 100 else HIGH_FROM) * (rows - 1) / HIGH_FROM)


def _free(grid: _Grid, column: int, row: int, digits: int) -> tuple[int, int] | None:
    """The nearest place where the number fits with a space around it; a row counts as two columns."""
    near = (
        (2 * abs(at_row - row) + abs(at - column), at_row, at)
        for at_row, cells in enumerate(grid)
        for at in range(len(cells) - digits + 1)
        if all(cell == " " for cell in cells[max(0, at - 1) : at + digits + 1])
    )
    best = min(near, default=None)
    return best[1:] if best else None
