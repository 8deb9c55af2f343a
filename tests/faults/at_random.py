"""Many lines through a server that spoils one reply in three, by a seeded choice among all faults."""

import random
import threading
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from assistant import Assistant
from assistant.engines.openai.engine import OpenAIEngine
from assistant.engines.openai.settings import Settings
from assistant.results import Rewrite
from assistant.templates import load_templates
from tests.fault_server import FaultServer, Reply, Request
from tests.faults.catalogue import ALL
from tests.faults.waits import no_waits
from tests.scripted_model import HELPED, answer

ONE_IN = 3
MOST_CALLS = 1.6
"""Calls made, for each one that a server without faults is asked."""
TIMEOUT, TIME_LIMIT = 0.5, 10.0  # seconds of one request, and of one question


@dataclass(frozen=True)
class Figures:
    """What a run came to; `mixed_up` are lines that came back as something that is not theirs."""

    lines: int
    done: int
    given_back: int
    without_reason: int
    lost_or_twice: int
    mixed_up: int
    needed: int
    made: int
    faults: int
    seconds: float

    @property
    def ratio(self) -> float:
        """Calls made for each one needed."""
        return self.made / self.needed

    @property
    def is_as_promised(self) -> bool:
        """Whether every promise was kept."""
        wrong = self.without_reason + self.lost_or_twice + self.mixed_up
        return not wrong and self.done + self.given_back == self.lines and self.ratio <= MOST_CALLS


class OneInThree:
    """The scripted model, one reply in three of it spoiled."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311  # a choice of faults, no secret
        self._lock = threading.Lock()
        self.spoiled: Counter[str] = Counter()

    def __call__(self, request: Request) -> Reply:
        with self._lock:
            fault = self._random.choice(ALL) if self._random.random() * ONE_IN < 1 else None
            if fault is None:
                return answer(request)
            self.spoiled[fault.name] += 1
        return fault.reply(request)


def run(seed: int, count: int = 500) -> Figures:
    """The figures of one run with faults, beside one without."""
    lines = [f"Helped with the calibration of {1000 + number} flow meters at the plant" for number in range(count)]
    with FaultServer(always=answer) as server:
        _rewritten(server, lines)
        needed = len(server.requests)
    model = OneInThree(seed)
    start = time.monotonic()
    with FaultServer(always=model) as server:
        results = _rewritten(server, lines)
        made = len(server.requests)
    seconds = time.monotonic() - start
    return _judged(lines, results, needed, made, model.spoiled.total(), seconds)


def _rewritten(server: FaultServer, lines: Sequence[str]) -> list[Rewrite]:
    settings = Settings("scripted", server.base_url, timeout=TIMEOUT, time_limit=TIME_LIMIT)
    with no_waits(), Assistant(OpenAIEngine(settings, load_templates(None))) as assistant:
        return assistant.rewrite_all(lines, "senior")


def _judged(
    lines: Sequence[str], results: Sequence[Rewrite], needed: int, made: int, faults: int, seconds: float
) -> Figures:
    pairs = list(zip(lines, results, strict=False))
    done = [(line, one) for line, one in pairs if one.status == "rewritten"]
    back = [(line, one) for line, one in pairs if one.status != "rewritten"]
    return Figures(
        lines=len(lines),
        done=len(done),
        given_back=len(back),
        without_reason=sum(not one.reason for _, one in back),
        lost_or_twice=abs(len(lines) - len(results)) + sum(line != one.source for line, one in pairs),
        mixed_up=sum(one.text != HELPED.sub("Led ", line) for line, one in done)
        + sum(one.text != line for line, one in back),
        needed=needed,
        made=made,
        faults=faults,
        seconds=seconds,
    )
