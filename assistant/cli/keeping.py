"""What authors answer and decide line by line, kept on disk as they do, so that a second run goes on with it."""

from typing import Literal

from assistant.api import How
from assistant.chat.answers import Said
from assistant.cli import screen
from assistant.decisions import Decision, Decisions, HowDecided


def decision(choice: HowDecided, text: str, how: How, *, put: set[str] | None = None) -> Decision:
    """The line's text as it was decided, with all that its author said on the way, and the questions that were put."""
    said = Said.of(how)
    asked = tuple(sorted(put or ()))
    return Decision(choice=choice, text=text, facts=said.facts, denied=said.denied, wishes=said.wishes, put=asked)


def with_kept(how: How, kept: Decision) -> How:
    """What is known of a line, with what its author said of it in an earlier run."""
    facts = tuple(dict.fromkeys((*how.get("facts", ()), *kept.facts)))
    return Said(facts, kept.denied, kept.wishes).put_into(how)


def keep(decisions: Decisions, name: str, made: Decision, what: Literal["decision", "answers"]) -> None:
    """Keep what was decided or answered of a line; where that cannot be it is said, and the run goes on."""
    try:
        decisions.take(name, made)
    except OSError as error:
        screen.failure(
            f"The {what} could not be written to disk: {error.strerror or error}.",
            f"{'It counts' if what == 'decision' else 'They count'} for now; another run will ask again.",
        )
