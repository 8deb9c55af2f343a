"""Resume: forty lines through the openai engine against a server whose every reply takes half a second.

    python -m tests.benchmarks.resume_speed

Prints the wall time beside the sum of the calls on the critical path: one reading, the drafts in waves of as many as
are under way at once, one reading of the results. Goal: at most 1.3 times. Then how many calls the readings took.
"""

import time

from assistant import Assistant
from tests.fault_server import FaultServer, Reply, Request
from tests.scripted_model import answer

LINES, REPLY, BAR = 40, 0.5, 1.3
RESUME = [f"Helped with the upkeep of pump station {number} and its {number + 3} valves" for number in range(LINES)]


def _slow(request: Request) -> Reply:
    return answer(request).but(delay=REPLY)


def main() -> None:
    """One run over the whole resume."""
    with (
        FaultServer(always=_slow) as server,
        Assistant("openai", base_url=server.base_url, model="scripted") as assistant,
    ):
        assistant.classify("Ran the press")  # connects, and finds out what the server can do
        warm = len(server.requests)
        begin = time.perf_counter()
        results = assistant.rewrite_all(RESUME, "senior")
        took = time.perf_counter() - begin
        asked = server.requests[warm:]
        at_once = assistant.engine.concurrency
    assert all(done.status == "rewritten" for done in results)
    readings = [request for request in asked if "<lines>" in request.text]
    critical = (1 + -(-LINES // at_once) + 1) * REPLY
    times = took / critical
    print(f"wall time                {took:5.2f} s, critical path {critical:.2f} s: {times:.2f} times (goal {BAR})")
    print(f"calls                    {len(asked)}: {len(asked) - len(readings)} drafts, {len(readings)} readings")


if __name__ == "__main__":
    main()
