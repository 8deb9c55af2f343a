"""Lines read through an engine: each once, and many a call."""

from collections.abc import Sequence
from copy import copy
from typing import TYPE_CHECKING, Protocol

from assistant.bill import bear, spent
from assistant.engines.base import LINES_AT_ONCE, Engine, Reading
from assistant.errors import AssistantError, BadInput
from assistant.results import Classification, Usage
from assistant.text import LONGEST_LINE, clean_line, folded

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
        self._most: int | None = _REMEMBERED

    def for_job(self, engine: Engine) -> "Reader":
        """One for many lines: it reads through another engine, knows what this one knows, and forgets nothing."""
        other = Reader(engine)
        other._known = dict(self._known)
        other._most = None
        return other

    def learn(self, other: "Reader") -> None:
        """Know what another reader came to know, when its job is done."""
        self._remember(other._known)

    async def read(self, text: str) -> Read:
        """The reading of one line, and what it cost."""
        [read] = await self.read_all([text])
        return read

    async def read_all(self, texts: Sequence[str]) -> list[Read]:
        """The readings of lines, in order, asked for in one go, and what each cost."""
        lines = [_fit(text, number, len(texts)) for number, text in enumerate(texts, 1)]
        known = {line: self._known[line] for line in lines if line in self._known}  # others may push these out
        unknown = list(dict.fromkeys(line for line in lines if line not in known))
        readings = dict(zip(unknown, await self._engine.read(unknown), strict=True)) if unknown else {}
        told = {line: _classification(self._engine, line, reading) for line, reading in readings.items()}
        costs = {line: reading.usage for line, reading in readings.items()}
        self._remember(told)
        known |= told
        return [(known[line], costs.pop(line, Usage())) for line in lines]

    def _remember(self, told: dict[str, Classification]) -> None:
        self._known |= told
        if self._most is not None:
            for line in list(self._known)[: max(0, len(self._known) - self._most)]:
                del self._known[line]


def _fit(text: str, number: int, of: int) -> str:
    """The line; an error of one among several says which it is."""
    try:
        return clean_line(text)
    except BadInput as error:
        if of == 1:
            raise
        raise BadInput(f"Line {number} of {of}: {error.message}", hint=error.hint) from None


async def read_apart(reader: Reader, texts: Sequence[str]) -> list[Read | AssistantError]:
    """The reading of each text, or why it has none; asked for in one go, and where that fails in halves.

    So a line costs no other one its reading, and that costs few calls.
    """
    fit: dict[int, str] = {}
    done: dict[int, Read | AssistantError] = {}
    for number, text in enumerate(texts):
        try:
            fit[number] = clean_line(text)
        except BadInput as error:
            done[number] = error
    done |= zip(fit, await _halved(reader, list(fit.values())), strict=True)
    return [done[number] for number in range(len(texts))]


async def _halved(reader: Reader, lines: Sequence[str]) -> list[Read | AssistantError]:
    import asyncio

    if not lines:
        return []
    try:
        return list(await reader.read_all(lines))
    except AssistantError as error:
        whole = error
    if len(set(lines)) == 1:
        return [whole, *(_freely(whole) for _ in lines[1:])]
    half = len(lines) // 2
    first, second = await asyncio.gather(_halved(reader, lines[:half]), _halved(reader, lines[half:]))
    read = [_own(one, whole) for one in (*first, *second)]
    _charge(read, spent(whole))
    return read


def _own(read: Read | AssistantError, whole: AssistantError) -> Read | AssistantError:
    """What a line's own call came to: where a smaller one was given up for others, that is the larger one's error."""
    if not (isinstance(read, AssistantError) and read.is_of_others):
        return read
    own = _freely(whole)
    bear(own, spent(read))
    return own


def _freely(error: AssistantError) -> AssistantError:
    """The same error for another line; its cost is borne once."""
    other = copy(error)
    other.usage = None
    return other


def _charge(read: list[Read | AssistantError], usage: Usage) -> None:
    """Let the first line bear what a call cost that all of them were in."""
    first = read[0]
    if isinstance(first, AssistantError):
        bear(first, usage)
    else:
        read[0] = (first[0], first[1] + usage)


class Together:
    """Reads lines that are asked for one by one, many a call: what comes during a call goes with the next."""

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
                read: Sequence[Read | Exception] = await read_apart(self._reader, [text for text, _ in part])
            except Exception as error:  # a fault of this program: it must not leave lines waiting for ever
                read = [error] * len(part)
            for (_, place), done in zip(part, read, strict=True):
                if place.done():  # its line was given up meanwhile
                    continue
                if isinstance(done, Exception):
                    place.set_exception(done)
                else:
                    place.set_result(done)
        self._task = None


async def read_line_as_it_is(engine: Engine, text: str) -> Classification:
    """The reading of a text that may be empty or too long to work on."""
    line = folded(text[:LONGEST_LINE])
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
