"""Guard: pairs of source and draft a second on one core, every pair new to it.

Run: python -m tests.benchmarks.guard_speed. Goal: at least 5,000.
Two loads: drafts that engines really made (the recorded ones of the openai engine, and the offline engine's of the
labelled lines and those to rewrite, each only where it changed the line), and the hand-written pairs of tests/evals,
all of them reworded, half of them dishonest. Each pair is made unique by a mark of its own, so that no cache of a text
already read helps. Measured in CPU time, since these machines are shared.
"""

import itertools
import json
import re
import time

from assistant import Assistant
from assistant.guard import check
from assistant.personas import Quadrant
from tests.evals import guard, lines, sheets
from tests.recording import CASSETTES, exchanges

_LINE = re.compile(r"<line>\n(.*)\n</line>")
PAIRS = 4000
ROUNDS = 3
Pairs = list[tuple[str, str]]


def drafts() -> Pairs:
    """Lines and what the engines made of them, where that is another line."""
    offline = Assistant("offline")
    texts = [line.text for line in lines.load("all")] + [case.text for case in sheets.load("all")]
    made = [(done.source, done.text) for quadrant in Quadrant for done in offline.stream(texts, quadrant.value)]
    for path in CASSETTES.rglob("*.yaml"):
        for asked, told in exchanges(path):
            if asked["response_format"]["json_schema"]["name"] == "RewriteReply":
                line = _LINE.search(asked["messages"][1]["content"])
                assert line
                made.append((json.loads(line[1]), json.loads(told["choices"][0]["message"]["content"])["text"]))
    return [(source, draft) for source, draft in made if source != draft]


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
    for base, what in ((drafts(), "drafts that engines made"), (reworded(), "pairs reworded by hand")):
        letters = sum(len(source) + len(draft) for source, draft in base) / len(base)
        print(
            f"pairs a second           {speed(base):7.0f}   {what}, {letters:.0f} letters a pair (goal: at least 5,000)"
        )


if __name__ == "__main__":
    main()
