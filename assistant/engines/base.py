"""What every engine does: read lines, and draft one."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from assistant.personas import Target
from assistant.results import Axis, Claim, Classification, Finding, Ownership, Prompts, Question, Usage

LINES_AT_ONCE = 20
"""Lines that are read together at most, and by a model in one call."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How an engine reads one line, and what that cost."""

    technical: Axis
    leadership: Axis
    usage: Usage = field(default_factory=Usage)


@dataclass(frozen=True, slots=True)
class Brief:
    """All that an engine is told in order to draft one line.

    `before` is the reading of `text`. `ownership` says whether a draft may raise the author's part in the
    deed; `denied` holds rises that the author said no to. `wishes` are the author's words on how the draft should
    read; `terms` are words of a job posting that may take the place of words that mean the same. `rejected` is the
    last draft where the guard let none through, with its `findings` (and the claims of a kind that may not stand), or,
    without any, one that the author does not want.
    """

    text: str
    target: Target
    before: Classification
    role: str = ""
    facts: tuple[str, ...] = ()
    ownership: Ownership = "raise"
    denied: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    rejected: str = ""
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """An engine's proposal for a line; equal to the source where the engine can do no better.

    `claims` are the rises that the engine itself declares, `questions` the facts it would ask for, the most
    useful first, and `reason` says why it left the line alone, where it did. `findings` are faults of the draft that
    only the engine can see; with one, no draft is let through. `unedited` may stand in place of `text` where the guard
    refuses that: the draft before the engine smoothed it, and found nothing else to mend.
    """

    text: str
    claims: tuple[Claim, ...] = ()
    questions: tuple[Question, ...] = ()
    reason: str = ""
    usage: Usage = field(default_factory=Usage)
    findings: tuple[Finding, ...] = ()
    unedited: str = ""


@runtime_checkable
class Engine(Protocol):
    """Reads lines and drafts one; knows nothing of files or screens.

    Both calls raise errors of `assistant.errors` only.
    """

    @property
    def name(self) -> str:
        """`offline`, `openai`, …"""

    @property
    def model(self) -> str:
        """The model in use, as results name it."""

    @property
    def prompts(self) -> Prompts:
        """NAME@VERSION:HASH of what it reads and drafts with."""

    @property
    def concurrency(self) -> int:
        """How many lines it takes at once; 0 where its calls never wait, and so need no event loop."""

    async def read(self, texts: Sequence[str]) -> list[Reading]:
        """One reading a text, in order."""

    async def draft(self, brief: Brief) -> Draft:
        """A draft of one line toward its target."""

    async def aclose(self) -> None:
        """Let go of connections; the engine may be used again."""
