"""Offline reading: lines a second on one core, every line new to it.

Every line is read once and no two are alike, so that nothing but the words themselves is remembered.
"""

import random
import subprocess
import sys
import time

from assistant.engines.offline.reading import read_line
from assistant.words import words
from tests.evals.lines import load

LINES = 6000
# The answer's own classes are built first: pydantic does that once a process, whoever asks.
_COLD = (
    "import time, assistant.engines.offline.reading as reading; from assistant.results import Axis, Evidence; "
    "Axis(score=1, evidence=(Evidence(quote='', skill='research'),)); start = time.perf_counter(); "
    "reading.read_line('Led four engineers'); print(1000 * (time.perf_counter() - start))"
)


def distinct_lines(count: int) -> list[str]:
    """Halves of two labelled lines and a number, in an order that is the same every time."""
    texts = [line.text.split() for line in load("learn")]
    chance = random.Random(0)  # noqa: S311  # an order, not a secret
    lines = []
    for number in range(count):
        first, second = chance.choice(texts), chance.choice(texts)
        lines.append(" ".join([*first[: len(first) // 2], *second[len(second) // 2 :], f"({number})"]))
    return lines


def main() -> None:
    """Print lines a second on one core, and the milliseconds of the first reading in a new process."""
    lines = distinct_lines(LINES)
    rates = []
    for _ in range(5):
        words.cache_clear()
        start = time.process_time()
        for line in lines:
            read_line(line)
        rates.append(len(lines) / (time.process_time() - start))
    length = sum(map(len, lines)) / len(lines)
    print(f"{max(rates):,.0f} lines a second (median {sorted(rates)[2]:,.0f}), {length:.0f} characters a line")
    colds = [
        float(subprocess.run([sys.executable, "-c", _COLD], capture_output=True, text=True, check=True).stdout)
        for _ in range(7)
    ]
    print(f"{min(colds):.1f} ms to load word lists and weights (median {sorted(colds)[3]:.1f})")


if __name__ == "__main__":
    main()
