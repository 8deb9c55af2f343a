"""Plain calls over asynchronous ones, also inside a running event loop."""

from collections.abc import Coroutine
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

T = TypeVar("T")
_LONGEST_END = 5.0
"""Seconds that a cancelled coroutine gets to end."""


def finish(coroutine: Coroutine[Any, Any, T]) -> T:
    """The result of a coroutine that never waits, without an event loop and the time to import one."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        result: T = done.value
        return result
    coroutine.close()
    raise RuntimeError("a coroutine that was said never to wait did wait")


def run(coroutine: Coroutine[Any, Any, T]) -> T:
    """The result of any coroutine, run on a loop of its own in the background.

    Works where a loop is running already (a notebook); an interrupt cancels the coroutine. The loop stays,
    so that connections live from one call to the next.
    """
    import asyncio
    import threading

    ended = threading.Event()

    async def until_ended() -> T:
        try:
            return await coroutine
        finally:
            ended.set()

    waiting = asyncio.run_coroutine_threadsafe(until_ended(), _background_loop())
    try:
        return waiting.result()
    except BaseException:
        waiting.cancel()
        ended.wait(_LONGEST_END)  # what is still running cannot be closed
        raise


@cache
def _background_loop() -> "AbstractEventLoop":
    import asyncio
    import threading

    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="assistant", daemon=True).start()
    return loop
