"""Guard: pairs of source and draft a second on one core, every pair new to it.

Run: python -m tests.benchmarks.guard_speed. Goal: at least 5,000.
The pairs are the project's labelled lines and their offline rewrites toward each persona; each is made unique by
a number of its own, so that no cache of a text already read helps.
"""

import itertools
import time

from assistant import Assistant
from assistant.guard import check
from assistant.personas import Quadrant
from tests.evals.lines import load

PAIRS = 6000
ROUNDS = 3


def pairs() -> list[tuple[str, str]]:
    """Different sources with different drafts."""
    offline = Assistant("offline")
    lines = [line.text for line in load("all")]
    base = [
        (done.source, done.text)
        for quadrant in Quadrant
        for done in offline.stream(lines, quadrant.value, facts=["I led it"])
    ]
    numbered = itertools.islice(enumerate(itertools.cycle(base)), PAIRS * ROUNDS)
    return [(f"{source} (item {number})", f"{draft} (item {number})") for number, (source, draft) in numbered]


def main() -> None:
    """The best of three rounds, each over pairs of its own."""
    check("Helped test 3 pumps", "Tested 3 pumps")  # loads the lexicons
    made = pairs()
    speeds = []
    for number in range(ROUNDS):
        chosen = made[number * PAIRS : (number + 1) * PAIRS]
        begin = time.perf_counter()
        for source, draft in chosen:
            check(source, draft)
        speeds.append(len(chosen) / (time.perf_counter() - begin))
    words = sum(len(source.split()) for source, _ in made) / len(made)
    print(f"pairs a second           {max(speeds):7.0f}   (goal: at least 5,000; {words:.0f} words a source)")


if __name__ == "__main__":
    main()
