"""Whether something takes time in proportion to what it is given, however busy the machine is."""

from collections.abc import Callable
from time import process_time

_MOST = 10
"""How many times as long four times as much may take: four where time grows as the text, sixteen as its square."""


def is_linear(run: Callable[[int], object], size: int) -> bool:
    """Whether `run` of four times the size takes about four times as long; measured anew where it did not."""
    return any(_seconds(run, 4 * size) < _MOST * _seconds(run, size) for _ in range(3))


def _seconds(run: Callable[[int], object], size: int) -> float:
    """The process's own time of the quickest of three runs."""
    taken = []
    for _ in range(3):
        began = process_time()
        run(size)
        taken.append(process_time() - began)
    return min(taken)
