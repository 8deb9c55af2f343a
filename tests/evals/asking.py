"""Who is asked for an evaluation: the model behind the recorded replies, as engine, author and judge."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Literal

from pydantic import BaseModel

from assistant.engines.openai.client import ChatClient
from assistant.engines.openai.engine import OpenAIEngine
from assistant.engines.openai.settings import Settings
from assistant.templates import Template, load_template, load_templates
from tests.recording import CASSETTES, RECORDED_FROM, RECORDED_MODEL, cassette

FOLDER = CASSETTES / "evals"
TEMPLATES = Path(__file__).with_name("templates")
_USES = {
    "support": frozenset(("pairs",)),
    "blind": frozenset(("lines",)),
    "untruths": frozenset(("lines",)),
    "author": frozenset(("sheet", "questions")),
    "plain": frozenset(("line", "target")),
}
_PATIENCE = 7200.0  # seconds for a reply while recording: a person may be the server's model
_AT_ONCE = 10


def templates() -> dict[str, Template]:
    """The templates of the evaluation itself."""
    return {name: load_template(TEMPLATES / f"{name}.jinja", uses) for name, uses in _USES.items()}


@contextmanager
def replies(name: str, *, record: bool) -> Iterator[None]:
    """Plays the replies of one part of the evaluation, `cassettes/evals/NAME.yaml`, or records them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with cassette(FOLDER / f"{name}.yaml", record=record):
        yield


def settings(*, record: bool) -> Settings:
    """The server that the replies were recorded from; while recording, the one that the environment names."""
    patience = _PATIENCE if record else 5.0
    environment = os.environ if record else {}
    return Settings(
        model=environment.get("ASSISTANT_MODEL", RECORDED_MODEL),
        base_url=environment.get("OPENAI_BASE_URL", RECORDED_FROM),
        api_key=environment.get("OPENAI_API_KEY", "none"),
        timeout=patience,
        time_limit=patience,
        concurrency=_AT_ONCE,
        retries=8 if record else 0,
    )


def engine(*, record: bool, second_look: bool = False) -> OpenAIEngine:
    """The product's own engine, with its own templates."""
    return OpenAIEngine(replace(settings(record=record), second_look=second_look), load_templates())


class Stated(BaseModel):
    """A statement that nothing supports, in the draft's words."""

    words: str
    kind: Literal["number", "skill", "scope", "outcome", "ownership", "other"]


class Supported(BaseModel):
    """What the judge says of one pair."""

    id: int
    unsupported: list[Stated]
    lost: list[str]


class SupportReply(BaseModel):
    """The judge's word on some pairs."""

    pairs: list[Supported]


class Seen(BaseModel):
    """How one line reads."""

    id: int
    technical: Literal["low", "high"]
    leadership: Literal["low", "high"]
    fluent: Literal[1, 2, 3, 4, 5]


class BlindReply(BaseModel):
    """How some lines read."""

    lines: list[Seen]


class Made(BaseModel):
    """The statements that one line makes, by their numbers."""

    id: int
    stated: list[int]


class UntruthsReply(BaseModel):
    """The statements that some lines make."""

    lines: list[Made]


class AuthorReply(BaseModel):
    """The author's answers, in the order of the questions."""

    answers: list[str]


class PlainReply(BaseModel):
    """The line, by one plain instruction."""

    text: str


class Asker:
    """Asks the evaluation's own templates; counts nothing, judges nothing."""

    def __init__(self, *, record: bool) -> None:
        self._client = ChatClient(settings(record=record))
        self._templates = templates()

    async def support(self, pairs: Sequence[dict[str, object]]) -> dict[int, Supported]:
        """The judge's word on pairs of `id`, `source`, `draft` and what was confirmed, by id."""
        reply = await self._client.ask(self._templates["support"].messages(pairs=pairs), SupportReply)
        return {pair.id: pair for pair in reply.value.pairs}

    async def blind(self, lines: Sequence[dict[str, object]]) -> dict[int, Seen]:
        """How lines (`id`, `text`) read, by id."""
        reply = await self._client.ask(self._templates["blind"].messages(lines=lines), BlindReply)
        return {line.id: line for line in reply.value.lines}

    async def untruths(self, lines: Sequence[dict[str, object]]) -> dict[int, Made]:
        """Which of their `statements` lines make, by id."""
        reply = await self._client.ask(self._templates["untruths"].messages(lines=lines), UntruthsReply)
        return {line.id: line for line in reply.value.lines}

    async def author(self, sheet: dict[str, str], questions: Sequence[str]) -> list[str]:
        """The author's answers."""
        numbered = [f"{number}. {question}" for number, question in enumerate(questions, 1)]
        messages = self._templates["author"].messages(sheet=sheet, questions=numbered)
        reply = await self._client.ask(messages, AuthorReply)
        return reply.value.answers

    async def plain(self, line: str, target: str) -> str:
        """The line, by one plain instruction."""
        reply = await self._client.ask(self._templates["plain"].messages(line=line, target=target), PlainReply)
        return reply.value.text
