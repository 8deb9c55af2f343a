"""What an author's message means, and who can tell: for the chat, `--ask`, `-i` and `--answers`."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, Protocol, runtime_checkable

from assistant.patterns import lazily
from assistant.personas import Target
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
    """An engine that can tell what a message means; for one that cannot, `hear_by_rules` does."""

    async def hear(self, message: Message) -> Heard:
        """What the author's message says, part by part; raises as an engine does."""


_ELSE = lazily(r"(?i)[,;]? (?:otherwise|or else|if not|sonst|sinon|si no)\b,? .*$")
"""What would have been, behind what was: it makes that no less sure."""


def hear_by_rules(message: Message, targets: Mapping[str, Target] | None = None) -> Heard:
    """The parts of a message by the offline engine's rules: for that engine, and for those that cannot tell.

    What is told before an `otherwise it would …` is told, with it. `targets` are those that a message may ask to go
    toward; None stands for the shipped ones.
    """
    from assistant.engines.offline.hearing import hear

    heard = hear(message, targets)
    told = _ELSE.sub("", message.text)
    if told == message.text or any(part.kind != "other" for part in heard.parts):
        return heard
    again = hear(replace(message, text=told), targets)
    if [part.kind for part in again.parts] != ["fact"]:
        return heard
    return replace(again, parts=(replace(again.parts[0], text=message.text),))
