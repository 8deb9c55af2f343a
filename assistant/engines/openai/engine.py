"""The engine that asks a language model behind the OpenAI chat completions format."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from assistant.bill import Bill, spent
from assistant.engines.base import LINES_AT_ONCE, Brief, Draft, Reading
from assistant.engines.listening import Heard, Message
from assistant.engines.openai.replies import (
    ClassifyReply,
    EditReply,
    HearReply,
    RewriteReply,
    draft_from,
    edited,
    heard_from,
    reading_from,
)
from assistant.engines.openai.settings import Settings
from assistant.errors import BadReply
from assistant.results import Classification, Finding, Prompts, Usage

if TYPE_CHECKING:
    from assistant.engines.openai.client import Answer
    from assistant.engines.openai.structured import M
    from assistant.templates import Message as TemplateMessage
    from assistant.templates import Template


class Client(Protocol):
    """Puts messages to a model and reads its reply into an instance of a pydantic class: `ChatClient`, mostly."""

    async def ask(self, messages: "Sequence[TemplateMessage]", reply: "type[M]") -> "Answer[M]":
        """The reply, and what it took to get it."""

    async def aclose(self) -> None:
        """Close the connections."""


class OpenAIEngine:
    """Asks with the templates `classify`, `rewrite`, `edit` and `chat`.

    Without a `client` of its own it connects to the server of its settings, at the first call and not before.
    """

    name = "openai"

    def __init__(self, settings: Settings, templates: "Mapping[str, Template]", client: "Client | None" = None) -> None:
        self._settings = settings
        self._templates = templates
        self._connected = client

    @property
    def model(self) -> str:
        """The model that the server is asked for."""
        return self._settings.model

    @property
    def prompts(self) -> Prompts:
        """The ids of the templates that it reads and drafts with; with a second look, `rewrite` names both of its."""
        drafting = ("rewrite", "edit") if self._settings.second_look else ("rewrite",)
        return Prompts(
            classify=self._templates["classify"].id,
            rewrite="+".join(self._templates[name].id for name in drafting),
        )

    @property
    def concurrency(self) -> int:
        """How many lines it takes at once."""
        return self._settings.concurrency

    async def read(self, texts: Sequence[str]) -> list[Reading]:
        """One reading a text, in order; one call for up to twenty, whose cost stands with the first of them."""
        if len(texts) <= LINES_AT_ONCE:
            return await self._read(texts)
        from asyncio import gather

        parts = [texts[at : at + LINES_AT_ONCE] for at in range(0, len(texts), LINES_AT_ONCE)]
        done = await gather(*map(self._read, parts), return_exceptions=True)
        readings = [reading for part in done if not isinstance(part, BaseException) for reading in part]
        failed = [part for part in done if isinstance(part, BaseException)]
        with Bill() as bill:
            if failed:
                bill.add(sum((reading.usage for reading in readings), sum(map(spent, failed[1:]), Usage())))
                raise failed[0]
        return readings

    async def draft(self, brief: Brief) -> Draft:
        """A draft of one line toward its target; one call."""
        messages = self._templates["rewrite"].messages(
            line=brief.text,
            target=brief.target,
            role=brief.role,
            facts=list(brief.facts),
            ownership=brief.ownership,
            reading=_in_short(brief.before),
            denied=list(brief.denied),
            wishes=list(brief.wishes),
            terms=list(brief.terms),
            rejected=brief.rejected,
            findings=[_problem(finding) for finding in brief.findings] or [_OTHER_WORDING],
        )
        answer = await self._client.ask(messages, RewriteReply)
        draft = draft_from(answer.value, answer.usage)
        if not self._settings.second_look or not draft.text.strip() or draft.text == brief.text:
            return draft
        return await self._looked_at(brief, draft)

    async def hear(self, message: Message) -> Heard:
        """What a message in the chat means; one call."""
        messages = self._templates["chat"].messages(
            message=message.text,
            target=message.target,
            line=message.line,
            draft=message.draft,
            asked=_numbered(message.asked),
            facts=_numbered(message.facts),
            wishes=list(message.wishes),
        )
        answer = await self._client.ask(messages, HearReply)
        return heard_from(answer.value, answer.usage)

    async def aclose(self) -> None:
        """Close the connections; the next call opens them again."""
        if self._connected is not None:
            await self._connected.aclose()

    async def _read(self, texts: Sequence[str], *, again: bool = True) -> list[Reading]:
        """One call, and another one for the lines that its reply leaves out; twice in a row none is no reply."""
        with Bill() as bill:
            return await self._read_with(bill, texts, again=again)

    async def _read_with(self, bill: Bill, texts: Sequence[str], *, again: bool) -> list[Reading]:
        answer = await self._client.ask(self._templates["classify"].messages(lines=texts), ClassifyReply)
        bill.add(answer.usage)
        told = {one.line: one for one in answer.value.lines}
        if len(texts) == len(answer.value.lines) == 1:
            told = {1: answer.value.lines[0]}  # whatever number it was given
        read = {number: reading_from(told[number], text) for number, text in enumerate(texts, 1) if number in told}
        lacking = [number for number in range(1, len(texts) + 1) if number not in read]
        if lacking:
            if not (read or again):
                raise BadReply("The model read no line, or others than it was asked for.", hint=_ANOTHER_MODEL)
            rest = await self._read([texts[number - 1] for number in lacking], again=bool(read))
            read |= zip(lacking, rest, strict=True)
        read[1] = replace(read[1], usage=read[1].usage + answer.usage)
        return [read[number] for number in range(1, len(texts) + 1)]

    async def _looked_at(self, brief: Brief, draft: Draft) -> Draft:
        """The draft, read and mended once more; one call."""
        messages = self._templates["edit"].messages(
            line=brief.text,
            target=brief.target,
            role=brief.role,
            facts=list(brief.facts),
            ownership=brief.ownership,
            denied=list(brief.denied),
            draft=draft.text,
            declared=[claim.model_dump(include={"source", "draft"}) for claim in draft.claims],
        )
        with Bill() as bill:
            bill.add(draft.usage)
            answer = await self._client.ask(messages, EditReply)
        return edited(draft, answer.value, answer.usage)

    @property
    def _client(self) -> Client:
        if self._connected is None:
            from assistant.engines.openai.client import ChatClient

            self._connected = ChatClient(self._settings)
        return self._connected


def _numbered(texts: Sequence[str]) -> dict[int, str]:
    return dict(enumerate(texts, 1))


def _in_short(reading: Classification) -> dict[str, object]:
    return {
        "reads_as": reading.quadrant.value,
        "technical": reading.technical.level,
        "leadership": reading.leadership.level,
    }


_ANOTHER_MODEL = "Try again, or another model."
_OTHER_WORDING = "the author asks for another wording"
_PROBLEMS = {
    "invented": "not in the line, the role or the facts",
    "lost": "in the line, but missing from the draft",
    "altered": "changed",
}


def _problem(finding: Finding) -> str:
    return f"{finding.category} {finding.words!r}: {_PROBLEMS[finding.kind]}"
