"""CPU of one call by ChatClient, against a plain `chat.completions.create` with the same prompt on the same server.

    python -m tests.benchmarks.engine_cpu [CALLS [ROUNDS]]

Prints milliseconds of this process's CPU a call, and the ratio: the median over rounds in which the two take
turns. The server has a process of its own, so that its CPU is not counted.
"""

import multiprocessing
import statistics
import sys
import time
from collections.abc import Awaitable, Callable
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from assistant.engines.openai.client import ChatClient
from assistant.engines.openai.replies import ClassifyReply
from assistant.engines.openai.settings import Settings
from assistant.templates import Message
from tests.fault_server import FaultServer, completion

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletionMessageParam

BAR = 1.3
MODEL = "scripted"
SYSTEM = "You read one line of a resume on two axes, technical and leadership, and quote the words that show it. " * 30
LINE = "Assisted in the deployment of a pricing service for 3 regions on Kubernetes."
REPLY = """{"lines": [{"line": 1, "technical": {"evidence": [{"quote": "Kubernetes", "skill": "deployment_mlops"},
{"quote": "deployment of a pricing service", "skill": "deployment_mlops"}], "score": 55},
"leadership": {"evidence": [{"quote": "Assisted", "skill": "team_collaboration"}], "score": 20}}]}"""


def _serve(pipe: Connection) -> None:
    with FaultServer(always=completion(REPLY)) as server:
        pipe.send(server.base_url)
        pipe.recv()


async def _cpu(call: Callable[[], Awaitable[object]], times: int) -> float:
    """Milliseconds of CPU a call."""
    start = time.process_time()
    for _ in range(times):
        await call()
    return (time.process_time() - start) * 1000 / times


async def _measure(base_url: str, calls: int, rounds: int) -> list[tuple[float, float]]:
    from openai import AsyncOpenAI

    ours = ChatClient(Settings(MODEL, base_url))
    plain = AsyncOpenAI(api_key="none", base_url=base_url, max_retries=0)
    messages = [Message(role="system", content=SYSTEM), Message(role="user", content=LINE)]
    same: list[ChatCompletionMessageParam] = [
        {"role": "system", "content": SYSTEM},
        {"role": "user", "content": LINE},
    ]

    async def by_client() -> object:
        return await ours.ask(messages, ClassifyReply)

    async def by_sdk() -> object:
        return await plain.chat.completions.create(model=MODEL, messages=same)

    for call in (by_client, by_sdk):  # connections, caches and late imports
        await _cpu(call, 20)
    measured = [(await _cpu(by_client, calls), await _cpu(by_sdk, calls)) for _ in range(rounds)]
    await ours.aclose()
    await plain.close()
    return measured


def main() -> int:
    """Print the figures; status 1 above the bar."""
    import asyncio

    calls, rounds = (int(argument) for argument in (*sys.argv[1:3], *("100", "7")[len(sys.argv) - 1 :]))
    spawn = multiprocessing.get_context("spawn")
    here, there = spawn.Pipe()
    server = spawn.Process(target=_serve, args=(there,), daemon=True)
    server.start()
    measured = asyncio.run(_measure(here.recv(), calls, rounds))
    here.send("done")
    server.join()
    ratio = statistics.median(ours / plain for ours, plain in measured)
    print(f"ChatClient.ask           {statistics.median(ours for ours, _ in measured):.3f} ms of CPU a call")
    print(f"chat.completions.create  {statistics.median(plain for _, plain in measured):.3f} ms of CPU a call")
    print(f"ratio (median of {rounds} rounds of {calls} calls): {ratio:.2f}, bar {BAR}")
    return 0 if ratio <= BAR else 1


if __name__ == "__main__":
    sys.exit(main())
