"""An engine around another one."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from assistant.engines.base import Brief, Draft, Engine, Reading
from assistant.engines.listening import Heard, Listener, Message, hear_by_rules
from assistant.results import Prompts

if TYPE_CHECKING:
    from asyncio import Semaphore


class WrappedEngine:
    """Does what the engine inside does."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def around(self, wrap: Callable[[Engine], Engine]) -> Engine:
        """This engine in another wrapping; one that can answer by itself wraps the engine inside it."""
        return wrap(self)

    @property
    def name(self) -> str:
        """The engine's own."""
        return self._engine.name

    @property
    def model(self) -> str:
        """The engine's own."""
        return self._engine.model

    @property
    def prompts(self) -> Prompts:
        """The engine's own."""
        return self._engine.prompts

    @property
    def concurrency(self) -> int:
        """The engine's own."""
        return self._engine.concurrency

    async def read(self, texts: Sequence[str]) -> list[Reading]:
        """The engine's own."""
        return await self._engine.read(texts)

    async def draft(self, brief: Brief) -> Draft:
        """The engine's own."""
        return await self._engine.draft(brief)

    async def hear(self, message: Message) -> Heard:
        """The engine's own, or what the rules hear for one that cannot."""
        if isinstance(self._engine, Listener):
            return await self._engine.hear(message)
        return hear_by_rules(message)

    async def aclose(self) -> None:
        """Close the engine."""
        await self._engine.aclose()


class GatedEngine(WrappedEngine):
    """Drafts no more lines at once than there are places."""

    def __init__(self, engine: Engine, places: "Semaphore") -> None:
        super().__init__(engine)
        self._places = places

    async def draft(self, brief: Brief) -> Draft:
        """The engine's own, when there is a place."""
        async with self._places:
            return await self._engine.draft(brief)
