"""One line of `-i`: its draft, what its author said of it, and what they decide."""

from collections.abc import Callable
from dataclasses import dataclass, field

from assistant.api import How
from assistant.chat.answers import not_denied
from assistant.cli import screen
from assistant.cli.asking import heard_freely, put_claims, put_questions
from assistant.cli.keeping import decision
from assistant.decisions import Decision
from assistant.documents.resume import Bullet
from assistant.results import Question, Rewrite


@dataclass(slots=True)
class OneLine:
    """One line: its draft, and what its author said so far; both stay when they step back to it.

    `draft` is None for a line that was decided in an earlier run, until they do. `put` are the questions that were put,
    `shown` the drafts that `a` went on from, `wrong` is what its author says is not so of the line itself.
    """

    bullet: Bullet
    how: How
    draft: Rewrite | None
    put: set[str]
    shown: list[Rewrite] = field(default_factory=list)
    wrong: str = ""


def draft_of(line: OneLine) -> Rewrite:
    """The draft of a line on the table, which has one."""
    if line.draft is None:
        raise ValueError("the line has no draft yet")
    return line.draft


def open_questions(line: OneLine) -> list[Question]:
    """The questions of its draft that were neither put nor answered by a denial."""
    asked = not_denied(draft_of(line).questions, line.how.get("denied", ()))
    return [question for question in asked if question.question not in line.put]


def own(line: OneLine) -> Decision:
    """The decision that the author's own line stays."""
    return decision("kept", line.bullet.text, line.how)


def _fact(line: OneLine, typed: str) -> How:
    said = screen.ask("What is true of this line that it does not say?", choices="fact")
    return heard_freely(said, draft_of(line), line.how)


def _answers(line: OneLine, typed: str) -> How:
    draft = draft_of(line)
    if not draft.claims and not open_questions(line):
        screen.note("Nothing is asked of this line; f adds a fact.", "plain")
    return put_questions(draft, put_claims(draft, line.how), line.put, once=False)


def _words(line: OneLine, typed: str) -> How:
    return heard_freely(typed, draft_of(line), line.how)


HEAR: dict[str, Callable[[OneLine, str], How]] = {"": _words, "f": _fact, "c": _answers}
