"""Guard: pairs of source and draft a second on one core, every pair new to it.

Run: python -m tests.benchmarks.guard_speed. Goal: at least 5,000.
Two loads: the labelled lines with their offline drafts (most of them left as they were), and the hand-written pairs of
tests/evals (all of them reworded, half of them dishonest). Each pair is made unique by a mark of its own, so that no
cache of a text already read helps. Measured in CPU time, since these machines are shared.
"""

import itertools
import time

from assistant import Assistant
from assistant.guard import check
from assistant.personas import Quadrant
from tests.evals import guard, lines

PAIRS = 4000
ROUNDS = 3
Pairs = list[tuple[str, str]]


def drafts() -> Pairs:
    """The labelled lines and what the offline engine makes of them toward each persona."""
    offline = Assistant("offline")
    texts = [line.text for line in lines.load("all")]
    return [
        (done.source, done.text)
        for quadrant in Quadrant
        for done in offline.stream(texts, quadrant.value, facts=["I led it"])
    ]


def reworded() -> Pairs:
    """The hand-written pairs."""
    return [(pair.source, pair.draft) for pair in guard.load("all")]


def speed(base: Pairs) -> float:
    """Pairs a second: the best of some rounds, each over pairs of its own."""
    numbered = itertools.islice(enumerate(itertools.cycle(base)), PAIRS * ROUNDS)
    made = [(f"{source} {_mark(number)}", f"{draft} {_mark(number)}") for number, (source, draft) in numbered]
    speeds = []
    for number in range(ROUNDS):
        chosen = made[number * PAIRS : (number + 1) * PAIRS]
        begin = time.process_time()
        for source, draft in chosen:
            check(source, draft)
        speeds.append(PAIRS / (time.process_time() - begin))
    return max(speeds)


def _mark(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def main() -> None:
    """Both loads."""
    check("Helped test 3 pumps", "Tested 3 pumps")  # loads the lexicons
    print(f"pairs a second           {speed(drafts()):7.0f}   lines and their offline drafts (goal: at least 5,000)")
    print(f"pairs a second           {speed(reworded()):7.0f}   pairs reworded by hand, half of them dishonest")


if __name__ == "__main__":
    main()
