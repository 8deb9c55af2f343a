"""An engine that is not asked again once it is plainly down: forty lines fail once, and soon."""

from collections.abc import Coroutine, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from assistant.bill import bear, spent
from assistant.engines.base import Brief, Draft, Engine, Reading
from assistant.engines.wrapped import WrappedEngine
from assistant.errors import (
    AssistantError,
    EngineUnavailable,
    LineError,
    RequestRefused,
    ServerUnreachable,
    TimeIsUp,
)

if TYPE_CHECKING:
    from asyncio import Task

T = TypeVar("T")
_SOON, _LATE = 2, 5
"""How many failures without an answer between them say that it is not the lines: of a server, of a model."""


class BreakerEngine(WrappedEngine):
    """Another engine, for the time of one piece of work; what waits for it fails with it, at once.

    It opens when the engine says that it cannot be used (no key, a key refused, no such model), or after a few failures
    of lines that have nothing in common, with no answer from the first to the last of them: one line that a server
    chokes on, or takes its time over, opens nothing. Calls under way are then given up too.
    """

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self._error: AssistantError | None = None
        self._answers = 0
        self._failed: list[frozenset[str]] = []
        self._under_way: set[Task[Any]] = set()

    async def read(self, texts: Sequence[str]) -> list[Reading]:
        """The engine's own."""
        return await self._watched(self._engine.read(texts), frozenset(texts))

    async def draft(self, brief: Brief) -> Draft:
        """The engine's own."""
        return await self._watched(self._engine.draft(brief), frozenset((brief.text,)))

    async def _watched(self, call: Coroutine[Any, Any, T], lines: frozenset[str]) -> T:
        import asyncio

        if self._error is not None:
            call.close()
            raise _again(self._error, "Not tried")
        answers = self._answers
        task = asyncio.create_task(call)
        self._under_way.add(task)
        try:
            done = await task
        except (EngineUnavailable, LineError) as error:
            if answers == self._answers:
                self._count(error, lines)
            raise
        except asyncio.CancelledError as stopped:
            if self._error is None:  # the work itself was stopped
                raise
            given_up = _again(self._error, "Given up")
            bear(given_up, spent(stopped))
            raise given_up from None
        finally:
            self._under_way.discard(task)
        self._answers += 1
        self._failed.clear()
        return done

    def _count(self, error: AssistantError, lines: frozenset[str]) -> None:
        shared = [others for others in self._failed if not lines.isdisjoint(others)]
        if len(shared) == 1 and lines < shared[0]:  # a part of what failed before: the other part counts for itself
            self._failed.remove(shared.pop())
        if not shared:
            self._failed.append(lines)
        if len(self._failed) >= self._enough(error) and self._error is None:
            self._error = error
            for task in self._under_way:
                task.cancel()

    def _enough(self, error: AssistantError) -> int:
        """How many failures like this one are enough."""
        if isinstance(error, ServerUnreachable | TimeIsUp):
            return _SOON
        # A refused request, or a reply that cannot be used, is mostly the line's own matter.
        return _LATE if isinstance(error, LineError | RequestRefused) else 1


def with_breaker(engine: Engine) -> Engine:
    """The engine with a breaker; of a cache, the engine inside it, since what is known already needs no server."""
    return engine.around(BreakerEngine) if isinstance(engine, WrappedEngine) else BreakerEngine(engine)


def _again(error: AssistantError, became: str) -> AssistantError:
    """The same error for a line that was not asked for to the end; one of other lines says so."""
    told = error.message if isinstance(error, EngineUnavailable) else f"{became}, since others failed: {error.message}"
    again = type(error)(told, hint=error.hint)
    again.is_of_others = True
    return again
