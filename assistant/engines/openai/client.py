"""Asks a server that speaks the OpenAI chat completions format, until an instance of a pydantic class comes back.

The one file that imports openai, and so the one that is imported only where a call is to be made.
"""

import asyncio  # noqa: TID253  # openai loads it anyway
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Generic

import httpx2  # noqa: TID253  # openai loads it anyway
import openai  # noqa: TID253  # the one file that may: whoever imports it is about to call a model

from assistant.bill import Bill, bear
from assistant.engines.openai.connecting import bounded, certificates, connection_failure
from assistant.engines.openai.failures import Failure, bad_reply, cause, explain, own_words
from assistant.engines.openai.ladder import Ladder
from assistant.engines.openai.retrying import Clock, Deadline, Sleep, policy, retry_after
from assistant.engines.openai.settings import BASE_URL_VARIABLE, Settings
from assistant.engines.openai.structured import (
    Completion,
    Level,
    M,
    Unusable,
    correction,
    dressed,
    read_completion,
    read_reply,
    shape_of,
)
from assistant.errors import AssistantError, BadInput, UsageError
from assistant.results import Usage
from assistant.templates import Message

if TYPE_CHECKING:
    from openai._legacy_response import LegacyAPIResponse

    Request = Callable[[], Awaitable[LegacyAPIResponse[Any]]]

__all__ = ["Answer", "ChatClient"]

_CONNECTING = 10.0  # seconds for a connection alone
_ONE_CALL = Usage(calls=1)


@dataclass(frozen=True, slots=True)
class Answer(Generic[M]):
    """A model's reply as an instance, and what it took to get it; every request counts as a call, failed ones too."""

    value: M
    usage: Usage


@dataclass(slots=True)
class _Link:
    """What belongs to one event loop: connections, the places for calls, and who finds out the level."""

    client: openai.AsyncOpenAI
    places: asyncio.Semaphore
    found_out: asyncio.Event
    lifetime: AsyncGenerator[None, None]
    scouting: bool = False


@dataclass(frozen=True, slots=True)
class _Question(Generic[M]):
    """One question to the model, with all its attempts."""

    link: _Link
    reply: type[M]
    deadline: Deadline
    bill: Bill


class ChatClient:
    """Asks one model on one server; may be used from several event loops, one after another or at once.

    `ignored` is set where the server took a schema and did not hold the model to it; from then on the schema stands in
    the prompt too.
    """

    def __init__(self, settings: Settings, *, sleep: Sleep | None = None, clock: Clock | None = None) -> None:
        self._settings = settings
        self._sleep = sleep or asyncio.sleep
        self._clock = clock or time.monotonic
        self._links: dict[asyncio.AbstractEventLoop, _Link] = {}
        self._ladder = Ladder()
        self.ignored = False

    @property
    def level(self) -> Level:
        """The structured output in use."""
        return self._ladder.level

    async def ask(self, messages: Sequence[Message], reply: type[M], *, again: int = 2) -> Answer[M]:
        """The model's reply; one that cannot be used is asked for again, `again` times at most.

        Raises LineError, EngineUnavailable, and UsageError where text or base URL cannot be sent at all; the error
        bears what was sent for nothing.
        """
        link = await self._link()
        bill = Bill()
        error: AssistantError
        async with link.places:
            scout = await self._is_scout(link)
            try:
                with bill:  # the time runs from here: to wait for a place is nobody's fault
                    question = _Question(link, reply, Deadline(self._settings.time_limit, self._clock), bill)
                    return await self._converse(question, messages, again)
            except Failure as failure:
                error = explain(failure, self._settings)
                bear(error, bill.total)
            finally:
                if scout:
                    link.found_out.set()
        # Raised here, nothing hangs on the error of a request whose headers hold the key.
        raise error

    async def models(self, seconds: float) -> bytes:
        """The body of the server's list of models, asked for once; raises as `ask` does."""
        link = await self._link()
        deadline = Deadline(seconds, self._clock)
        try:
            return await self._send(link.client.models.with_raw_response.list, deadline)
        except Failure as failure:
            error = explain(failure, self._settings)
        raise error

    async def aclose(self) -> None:
        """Close the connections that this event loop holds; the client may be used again."""
        link = self._links.get(asyncio.get_running_loop())
        if link:
            await link.lifetime.aclose()

    async def _link(self) -> _Link:
        loop = asyncio.get_running_loop()
        if loop not in self._links:
            client = self._client()
            for ended in [other for other in self._links if other.is_closed()]:
                del self._links[ended]
            places = asyncio.Semaphore(self._settings.concurrency)
            lifetime = self._lifetime(loop, client)
            self._links[loop] = _Link(client, places, asyncio.Event(), lifetime)
            await anext(lifetime)
        return self._links[loop]

    async def _lifetime(
        self, loop: asyncio.AbstractEventLoop, client: openai.AsyncOpenAI
    ) -> AsyncGenerator[None, None]:
        """Closes a client at the end of its event loop: asyncio.run finishes the generators still open then."""
        try:
            yield
        finally:
            self._links.pop(loop, None)
            await client.close()

    def _client(self) -> openai.AsyncOpenAI:
        settings = self._settings
        key = settings.key_to_send()
        timeout = httpx2.Timeout(settings.timeout, connect=min(_CONNECTING, settings.timeout))
        hooks = {"response": [bounded]}
        http = openai.DefaultAsyncHttpxClient(verify=certificates(), timeout=timeout, event_hooks=hooks)
        try:
            return openai.AsyncOpenAI(
                api_key=key, base_url=settings.url, max_retries=0, timeout=timeout, http_client=http
            )
        except httpx2.InvalidURL:
            error = UsageError("The base URL is no web address.", hint=f"See {BASE_URL_VARIABLE}.")
        raise error

    async def _is_scout(self, link: _Link) -> bool:
        """Whether this call goes ahead alone to find out the level; the others of its loop wait until it has."""
        if not self._ladder.is_settled and not link.found_out.is_set():
            if not link.scouting:
                link.scouting = True
                return True
            await link.found_out.wait()
        return False

    async def _converse(self, question: _Question[M], messages: Sequence[Message], again: int) -> Answer[M]:
        """Ask, and ask again with what was wrong."""
        turns: Sequence[Message] = messages
        for _ in range(1 + again):
            completion = await self._complete(question, turns)
            question.bill.add(completion.usage)
            try:
                return Answer(read_reply(completion, question.reply), question.bill.total)
            except Unusable as unusable:
                fault, said = unusable.fault, unusable.said
                self.ignored |= not completion.fault  # it was whole, and yet no instance
            turns = [*messages, *correction(completion, fault)]
        raise bad_reply(fault, said, 1 + again, self._settings)

    async def _complete(self, question: _Question[M], turns: Sequence[Message]) -> Completion:
        """One completion, at the best level that the server takes."""
        failures: list[Failure] = []
        level: Level | None = self.level
        while level:
            try:
                body = await self._request(question, turns, level)
            except Failure as failure:
                failures.append(failure)
                level = self._ladder.below(level, failure)
            else:
                self._ladder.settle(level, question.reply)
                question.link.found_out.set()
                return read_completion(body)
        raise cause(failures)

    async def _request(self, question: _Question[M], turns: Sequence[Message], level: Level) -> bytes:
        """The body of a reply, after as many attempts as the policy allows."""
        shape = shape_of(question.reply)
        messages = dressed(turns, shape) if self.ignored or level != "json_schema" else turns
        # The raw response, and the schema past the SDK's own walk through it: a tenth of a call's CPU each.
        create: Any = question.link.client.chat.completions.with_raw_response.create
        request = partial(create, model=self._settings.model, messages=messages, extra_body=shape.asking[level])
        again = policy(self._settings.retries, question.deadline, self._sleep)
        return await again(self._attempt, question, request, level)

    async def _attempt(self, question: _Question[M], request: "Request", level: Level) -> bytes:
        if question.deadline.left() <= 0:
            raise Failure("timeout")
        was_sent = True  # also where it is given up on the way
        try:
            return await self._send(request, question.deadline)
        except Failure as failure:
            was_sent = failure.was_sent
            failure.in_doubt = self._ladder.suspects(level, question.reply, failure)
            if failure.is_down:  # there is no level to find out now: nobody need wait for it
                question.link.found_out.set()
            raise
        except BadInput:
            was_sent = False
            raise
        finally:
            if was_sent:
                question.bill.add(_ONE_CALL)

    async def _send(self, request: "Request", deadline: Deadline) -> bytes:
        """Send once; every failure leaves as a Failure that holds nothing of the request."""
        problem: Failure | BadInput
        try:
            async with asyncio.timeout(min(self._settings.timeout, deadline.left())):
                return (await request()).content
        except TimeoutError:
            problem = Failure("timeout")
        except openai.APIStatusError as error:
            problem = self._status(error)
        except openai.APIConnectionError as error:
            problem = connection_failure(error, timed_out=isinstance(error, openai.APITimeoutError))
        except UnicodeEncodeError:
            problem = BadInput("The text holds bytes that are no UTF-8.", hint="Save it as UTF-8.")
        raise problem

    def _status(self, error: openai.APIStatusError) -> Failure:
        headers = error.response.headers
        return Failure(
            "status",
            status=error.status_code,
            said=self._settings.without_key(own_words(error.body)),
            code=error.code or "",
            wait=retry_after(headers.get("retry-after"), headers.get("date")),
        )
