"""Guard: pairs of source and draft a second on one core, every pair new to it.

Run: python -m tests.benchmarks.guard_speed. Goal: at least 5,000.
The pairs are those of tests/evals, half of them honest; each is made unique by a letter mark of its own, so that no
cache of a text already read helps. Measured in CPU time, since these machines are shared.
"""

import itertools
import time

from assistant.guard import check
from tests.evals.guard import load

PAIRS = 4000
ROUNDS = 3


def pairs() -> list[tuple[str, str]]:
    """Different sources with different drafts."""
    numbered = itertools.islice(enumerate(itertools.cycle(load("all"))), PAIRS * ROUNDS)
    return [(f"{pair.source} {_mark(number)}", f"{pair.draft} {_mark(number)}") for number, pair in numbered]


def _mark(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def main() -> None:
    """The best of three rounds, each over pairs of its own."""
    check("Helped test 3 pumps", "Tested 3 pumps")  # loads the lexicons
    made = pairs()
    speeds = []
    for number in range(ROUNDS):
        chosen = made[number * PAIRS : (number + 1) * PAIRS]
        begin = time.process_time()
        for source, draft in chosen:
            check(source, draft)
        speeds.append(len(chosen) / (time.process_time() - begin))
    words = sum(len(source.split()) for source, _ in made) / len(made)
    print(f"pairs a second           {max(speeds):7.0f}   (goal: at least 5,000; {words:.0f} words a source)")


if __name__ == "__main__":
    main()
