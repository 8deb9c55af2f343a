"""Lines read through an engine: each once, and many a call."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from assistant.engines.base import LINES_AT_ONCE, Engine, Reading
from assistant.errors import AssistantError
from assistant.results import Classification, Usage
from assistant.text import LONGEST_LINE, clean, safe

if TYPE_CHECKING:
    from asyncio import Future, Task

_REMEMBERED = 1000  # readings
_LINGER = 0.02  # seconds: drafts that come back together are read together
Read = tuple[Classification, Usage]


class Reads(Protocol):
    """Reads one line."""

    async def read(self, text: str) -> Read:
        """The reading of one line, and what it cost."""


class Reader:
    """Reads lines through an engine, the same line once: a line drafted again is not read again."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._known: dict[str, Classification] = {}

    async def read(self, text: str) -> Read:
        """The reading of one line, and what it cost."""
        [read] = await self.read_all([text])
        return read

    async def read_all(self, texts: Sequence[str]) -> list[Read]:
        """The readings of lines, in order, asked for in one go, and what each cost."""
        lines = [clean(text) for text in texts]
        unknown = list(dict.fromkeys(line for line in lines if line not in self._known))
        readings = dict(zip(unknown, await self._engine.read(unknown), strict=True)) if unknown else {}
        told = {line: _classification(self._engine, line, reading) for line, reading in readings.items()}
        costs = {line: reading.usage for line, reading in readings.items()}
        read = [(told.get(line) or self._known[line], costs.pop(line, Usage())) for line in lines]
        self._known |= told
        for line in list(self._known)[: max(0, len(self._known) - _REMEMBERED)]:
            del self._known[line]
        return read


class Together:
    """Reads lines that are asked for one by one, many a call: what comes while a call is under way goes with the next.

    A call that fails is made again for each of its lines alone, so that a line costs no other one its reading.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._waiting: list[tuple[str, Future[Read]]] = []
        self._task: Task[None] | None = None

    async def read(self, text: str) -> Read:
        """The reading of one line, and what it cost; the first line of a call bears the cost of all."""
        import asyncio

        place: Future[Read] = asyncio.get_running_loop().create_future()
        self._waiting.append((text, place))
        if self._task is None:
            self._task = asyncio.create_task(self._read_waiting())
        return await place

    def cancel(self) -> None:
        """Read no more."""
        if self._task is not None:
            self._task.cancel()

    async def _read_waiting(self) -> None:
        import asyncio

        while self._waiting:
            await asyncio.sleep(_LINGER)
            part, self._waiting = self._waiting[:LINES_AT_ONCE], self._waiting[LINES_AT_ONCE:]
            try:
                read = await self._reader.read_all([text for text, _ in part])
            except AssistantError:
                await asyncio.gather(*(self._read_alone(*one) for one in part))
            else:
                for (_, place), done in zip(part, read, strict=True):
                    if not place.done():  # its line was given up meanwhile
                        place.set_result(done)
        self._task = None

    async def _read_alone(self, text: str, place: "Future[Read]") -> None:
        try:
            done = await self._reader.read(text)
        except AssistantError as error:
            if not place.done():
                place.set_exception(error)
        else:
            if not place.done():
                place.set_result(done)


async def read_line_as_it_is(engine: Engine, text: str) -> Classification:
    """The reading of a text that may be empty or too long to work on."""
    line = " ".join(safe(text[:LONGEST_LINE]).split())
    [reading] = await engine.read([line])
    return _classification(engine, line, reading)


def _classification(engine: Engine, line: str, reading: Reading) -> Classification:
    return Classification(
        text=line,
        technical=reading.technical,
        leadership=reading.leadership,
        engine=engine.name,
        model=engine.model,
        prompt=engine.prompts.classify,
    )
