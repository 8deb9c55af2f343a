"""What the tests of the client share: a reply class, a question, and a clock that only sleeping moves."""

from typing import Any

from pydantic import BaseModel, Field

from assistant.engines.openai.client import Answer, ChatClient
from assistant.engines.openai.settings import Settings
from assistant.errors import AssistantError
from assistant.templates import Message
from tests.fault_server import FaultServer

KEY = "sk-made-up-0123456789abcdef"
GOOD = '{"line": "Led the launch.", "score": 55}'
QUESTION = [
    Message(role="system", content="Rewrite the line."),
    Message(role="user", content="Helped with the launch."),
]


class Line(BaseModel):
    """A line and its score."""

    line: str
    score: int = Field(ge=0, le=100)


class Clock:
    """Time that passes by sleeping only; `slept` holds every wait, in seconds."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    def now(self) -> float:
        return sum(self.slept)


def client(server: FaultServer, *, clock: Clock | None = None, **settings: Any) -> ChatClient:
    clock = clock or Clock()
    told = {"model": "scripted", "base_url": server.base_url, "api_key": KEY} | settings
    return ChatClient(Settings(**told), sleep=clock.sleep, clock=clock.now)


def ask(asked: FaultServer | ChatClient, *, clock: Clock | None = None, **settings: Any) -> Answer[Line]:
    """Ask once, in an event loop of its own."""
    import asyncio

    if isinstance(asked, FaultServer):
        asked = client(asked, clock=clock, **settings)
    return asyncio.run(asked.ask(QUESTION, Line))


def failure(asked: FaultServer | ChatClient, *, clock: Clock | None = None, **settings: Any) -> AssistantError:
    """The error that asking ends with."""
    try:
        answer = ask(asked, clock=clock, **settings)
    except AssistantError as error:
        return error
    raise AssertionError(f"answered {answer}")
