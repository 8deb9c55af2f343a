"""The library's door: one object that reads and rewrites, plain or asynchronous."""

from collections.abc import AsyncGenerator, AsyncIterator, Coroutine, Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar, Unpack

from assistant.asked import (
    How,
    Line,
    compared,
    engine_of,
    flag_of,
    jobs_of,
    name_of,
    options_of,
    path_of,
    request_of,
    requests_of,
    target_of,
    text_of,
    texts_of,
)
from assistant.bill import bear, spent
from assistant.engines.base import LINES_AT_ONCE, Engine
from assistant.engines.choosing import Choice, make_engine
from assistant.errors import AssistantError, BadInput, EngineUnavailable, LineError
from assistant.guard import check as guard
from assistant.personas import targets
from assistant.reading import Read, Reader, Reads, Together, read_apart, read_line_as_it_is
from assistant.results import Check, Classification, Ownership, Rewrite, Usage
from assistant.rewriting import Request, known_facts, refused_line, rewrite_line
from assistant.running import finish, run

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop, Semaphore

__all__ = ["Assistant", "How", "Line", "check"]

T = TypeVar("T")


def check(
    source: str,
    draft: str,
    facts: Sequence[str] = (),
    *,
    role: str = "",
    ownership: Ownership = "raise",
    denied: Sequence[str] = (),
) -> Check:
    """What a draft states that its source, the role and the confirmed facts do not, and what it dropped.

    Claims of kind `scope` and `outcome` stand among the findings too; those of kind `ownership` do so under
    `keep`, or where the author denied them (`denied` holds the draft's words of such a claim).
    Raises UsageError for what cannot be, BadInput for a text that is empty or overlong.
    """
    known = options_of(How(facts=facts, role=role, ownership=ownership, denied=denied))
    return guard(
        *compared(source, draft), known_facts(known["facts"]), role=role, ownership=ownership, denied=known["denied"]
    )


class Assistant:
    """Reads resume lines as a hiring manager does, and rewrites them toward a target.

    `engine` is `auto`, `offline`, `openai` or an engine of your own; `model` and `base_url` are for `openai`,
    whose key is `api_key` or comes from OPENAI_API_KEY; it is shown and kept nowhere. What is None of these and of
    `prompts` comes from the environment. A model is asked about `jobs` lines at once (8).
    `personas` is a TOML file of your own targets, `prompts` a folder of your own templates, `time_limit` the
    seconds that one call to a model may take with all its retries, `cache` a folder to keep a model's replies in.
    `mask=False` sends e-mail addresses, telephone numbers, links, street addresses, identity numbers and the author's
    own name to a server elsewhere as they are, in place of placeholders. With `second_look=True` a model reads each of
    its drafts once more, for what it adds, loses or says clumsily: one call more a draft.

    Raises UsageError for what cannot be, EngineUnavailable where the engine cannot be used at all. The calls
    below raise BadInput for an empty or overlong text, LineError where this line could not be done, and
    EngineUnavailable as above.
    """

    def __init__(
        self,
        engine: str | Choice | Engine | None = None,
        *,
        model: str | None = None,
        base_url: str | None = None,
        api_key: str | None = None,
        prompts: str | Path | None = None,
        personas: str | Path | None = None,
        time_limit: float | None = None,
        jobs: int | None = None,
        cache: str | Path | None = None,
        mask: bool = True,
        second_look: bool = False,
    ) -> None:
        self.targets = targets(path_of(personas, "personas"))
        """All targets by name."""
        self.engine: Engine
        """The engine in use."""
        self.usage = Usage()
        """All that was asked of models so far, what failed or was stopped too."""
        self.names: set[str] = set()
        """Words of the author's own name, which are masked with the rest."""
        engine = engine_of(engine)
        if engine is None or isinstance(engine, str):
            engine = Choice(
                engine,
                name_of(model, "model"),
                name_of(base_url, "base_url"),
                path_of(prompts, "prompts"),
                time_limit,
                jobs_of(jobs),
                path_of(cache, "cache"),
                mask=flag_of(mask, "mask"),
                second_look=flag_of(second_look, "second_look"),
                api_key=name_of(api_key, "api_key"),
            )
        if isinstance(engine, Choice):
            self.names = engine.names
        self.engine = make_engine(engine) if isinstance(engine, Choice) else engine
        self._reader = Reader(self.engine)
        self._gate: tuple[AbstractEventLoop, Semaphore] | None = None

    def classify(self, text: str) -> Classification:
        """How a hiring manager reads one line."""
        return self._run(self.aclassify(text))

    def classify_all(self, lines: Sequence[str]) -> list[Classification]:
        """Many lines, in their order; a model reads up to twenty a call.

        A reading has no room for a failure: where one line cannot be read, none is, and the error names that line.
        """
        return self._run(self.aclassify_all(lines))

    def rewrite(self, text: str, toward: str, **how: Unpack[How]) -> Rewrite:
        """One line rewritten toward a target, with what `How` says."""
        return self._run(self.arewrite(text, toward, **how))

    def rewrite_all(self, lines: Iterable[str | Line], toward: str, **how: Unpack[How]) -> list[Rewrite]:
        """Many lines at once, in their order; one that fails is `refused` with the reason, the rest go on."""
        return list(self.stream(lines, toward, **how))

    def stream(self, lines: Iterable[str | Line], toward: str, **how: Unpack[How]) -> Iterator[Rewrite]:
        """As `rewrite_all`, each result as soon as it and those before it are done."""
        results = self.astream(lines, toward, **how)
        try:
            while (done := self._run(_next(results))) is not None:
                yield done
        finally:
            self._run(results.aclose())

    async def aclassify(self, text: str) -> Classification:
        """As `classify`."""
        [reading] = await self.aclassify_all([text_of(text)])
        return reading

    async def aclassify_all(self, lines: Sequence[str]) -> list[Classification]:
        """As `classify_all`."""
        try:
            read = await self._reader.read_all(texts_of(lines))
        except BaseException as error:  # what was stopped was asked for too
            self.usage += spent(error)
            raise
        self.usage = sum((cost for _, cost in read), self.usage)
        return [reading for reading, _ in read]

    async def arewrite(self, text: str, toward: str, **how: Unpack[How]) -> Rewrite:
        """As `rewrite`; of many such calls at once no more are under way than the engine's `concurrency`."""
        request = request_of(text, target_of(toward, self.targets), how)
        if not self.engine.concurrency:
            return await self._rewrite(request, self._reader, self.engine)
        async with self._places():
            return await self._rewrite(request, self._reader, self.engine)

    async def arewrite_all(self, lines: Iterable[str | Line], toward: str, **how: Unpack[How]) -> list[Rewrite]:
        """As `rewrite_all`."""
        return [done async for done in self.astream(lines, toward, **how)]

    async def astream(self, lines: Iterable[str | Line], toward: str, **how: Unpack[How]) -> AsyncGenerator[Rewrite]:
        """As `stream`.

        Raises EngineUnavailable only where not one line could be done; after that, lines are `refused`.
        """
        requests = requests_of(lines, target_of(toward, self.targets), how)
        any_done = False
        held: list[tuple[Request, AssistantError]] = []  # from the first that the engine could not do, until it can
        async for request, done in self._in_order(requests):
            if not isinstance(done, Rewrite) and not any_done and (held or isinstance(done, EngineUnavailable)):
                held.append((request, done))
                continue
            any_done = True
            while held:
                yield await self._given_back(*held.pop(0))
            yield done if isinstance(done, Rewrite) else await self._given_back(request, done)
        if held:
            first, *others = (error for _, error in held)
            for other in others:
                bear(first, spent(other))
            raise first

    async def aclose(self) -> None:
        """Let go of the engine's connections."""
        await self.engine.aclose()

    def close(self) -> None:
        """As `aclose`."""
        self._run(self.aclose())

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _places(self) -> "Semaphore":
        """As many as the engine takes lines at once, for the event loop that runs: no other may wait for them."""
        import asyncio

        loop = asyncio.get_running_loop()
        if self._gate is None or self._gate[0] is not loop:
            self._gate = loop, asyncio.Semaphore(self.engine.concurrency)
        return self._gate[1]

    def _run(self, coroutine: Coroutine[Any, Any, T]) -> T:
        return run(coroutine) if self.engine.concurrency else finish(coroutine)

    async def _in_order(self, requests: Sequence[Request]) -> AsyncIterator[tuple[Request, Rewrite | AssistantError]]:
        """What became of each request, in order; as many under way at once as the engine takes."""
        if not self.engine.concurrency:
            for request in requests:
                yield request, await self._attempt(request, self._reader, self.engine)
            return
        import asyncio

        from assistant.engines.breaker import with_breaker
        from assistant.engines.wrapped import GatedEngine

        engine = with_breaker(self.engine)
        reader = self._reader.for_job(engine)
        gated = GatedEngine(engine, asyncio.Semaphore(engine.concurrency))
        parts = [requests[at : at + LINES_AT_ONCE] for at in range(0, len(requests), LINES_AT_ONCE)]
        reading = [asyncio.create_task(self._read_ahead(reader, part)) for part in parts]
        together = Together(reader)

        async def in_place(number: int, request: Request) -> Rewrite | AssistantError:
            part, place = divmod(number, LINES_AT_ONCE)
            await asyncio.wait([reading[part]])
            read = reading[part].result()[place]
            if isinstance(read, AssistantError):
                return read
            return _costing(await self._attempt(request, together, gated), read[1])

        tasks = [asyncio.create_task(in_place(*numbered)) for numbered in enumerate(requests)]
        try:
            for request, done in zip(requests, tasks, strict=True):
                yield request, await done
        finally:
            for task in (*reading, *tasks):
                task.cancel()
            together.cancel()
            self._reader.learn(reader)

    async def _read_ahead(self, reader: Reader, requests: Sequence[Request]) -> list[Read | AssistantError]:
        """Read these lines in one call, or in few; they are known then, and the first of a call bears its cost."""
        read = await read_apart(reader, [request.text for request in requests])
        self.usage = sum((spent(one) if isinstance(one, AssistantError) else one[1] for one in read), self.usage)
        return read

    async def _rewrite(self, request: Request, reader: Reads, engine: Engine) -> Rewrite:
        try:
            done = await rewrite_line(engine, reader, request)
        except BaseException as error:  # as above
            self.usage += spent(error)
            raise
        self.usage += done.usage
        return done

    async def _attempt(self, request: Request, reader: Reads, engine: Engine) -> Rewrite | AssistantError:
        try:
            return await self._rewrite(request, reader, engine)
        except (LineError, BadInput, EngineUnavailable) as error:
            return error

    async def _given_back(self, request: Request, error: AssistantError) -> Rewrite:
        """The line as it was, with the reason; read offline, since its own engine could not."""
        from assistant.engines.offline.engine import OfflineEngine

        reading = await read_line_as_it_is(OfflineEngine(), request.text)
        return refused_line(self.engine, request, reading, error)


def _costing(done: Rewrite | AssistantError, reading: Usage) -> Rewrite | AssistantError:
    """What became of a line, with the cost of its reading that was paid before."""
    if isinstance(done, Rewrite):
        return done.model_copy(update={"usage": done.usage + reading})
    bear(done, reading)
    return done


async def _next(results: AsyncIterator[Rewrite]) -> Rewrite | None:
    return await anext(results, None)
