"""The seam for the waits between two attempts."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from assistant.engines.openai import client, retrying
from assistant.engines.openai.retrying import Deadline, Sleep


@contextmanager
def no_waits() -> Iterator[list[float]]:
    """Waits between two attempts take no time; how long each would have been, in seconds."""
    waits: list[float] = []

    async def at_once(seconds: float) -> None:
        waits.append(seconds)

    def policy(retries: int, deadline: Deadline, _: Sleep) -> object:
        return retrying.policy(retries, deadline, at_once)

    with patch.object(client, "policy", policy):
        yield waits
