"""How soon forty lines are given up with default settings where the server is down."""

import time
from collections.abc import Iterator

from assistant import Assistant, EngineUnavailable
from tests.fault_server import FaultServer, error

LINES = [f"Helped with the calibration of {number} flow meters" for number in range(10, 50)]
SOON, LATER = 15.0, 75.0  # seconds


def how_soon(*, errors: bool = False) -> Iterator[tuple[str, float, float]]:
    """What is the matter, the seconds that it took, and those that it may take; real waits.

    With `errors`, a server that answers all with 503 too: it is given the time of all attempts of one question.
    """
    with FaultServer() as gone:
        pass
    yield "nothing listens", _seconds(gone), SOON
    with FaultServer(always=error(401, "Incorrect API key")) as server:
        yield "the key is refused", _seconds(server), SOON
    if errors:
        with FaultServer(always=error(503)) as server:
            yield "all answers are 503", _seconds(server), LATER


def _seconds(server: FaultServer) -> float:
    start = time.monotonic()
    with Assistant("openai", base_url=server.base_url, model="any") as assistant:
        try:
            assistant.rewrite_all(LINES, "senior")
        except EngineUnavailable:
            return time.monotonic() - start
    raise AssertionError("a server that is down was not noticed")
