"""What an author's message means, and who can tell: needed by the chat alone."""

from dataclasses import dataclass, field
from typing import Literal, Protocol, runtime_checkable

from assistant.results import Usage

PartKind = Literal["line", "fact", "yes", "no", "retract", "wish", "question", "command", "untrue", "other"]


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that an author's message says.

    `about` is the number, from 1, of the question that it answers or of the fact that it takes back; 0 for none.
    """

    kind: PartKind
    text: str = ""
    about: int = 0


@dataclass(frozen=True, slots=True)
class Message:
    """What an author said in a chat, and what it was said about: the line, its draft, what was asked and known."""

    text: str
    target: str
    line: str = ""
    draft: str = ""
    asked: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """What a message means; `reply` answers the author's question where there was one."""

    parts: tuple[Part, ...]
    reply: str = ""
    usage: Usage = field(default_factory=Usage)


@runtime_checkable
class Listener(Protocol):
    """An engine that can tell what a message means; for one that cannot, the offline engine's rules do."""

    async def hear(self, message: Message) -> Heard:
        """What the author's message says, part by part; raises as an engine does."""
