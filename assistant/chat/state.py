"""The values of a chat: State is all that it knows, Work one line of it, Turn what one message brings."""

from pydantic import BaseModel, ConfigDict

from assistant.personas import Quadrant, level_of, quadrant_of
from assistant.results import Classification, Rewrite

ASKED_AT_ONCE = 2
"""Questions that one turn puts to the author at most."""


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True)


class Asked(_Value):
    """An open question; `claim` is the draft's words that stand or fall with it, empty where it asks for a fact."""

    question: str
    claim: str = ""


class Doubt(_Value):
    """Things said of a line that cannot all be so: none of them is a fact before its author says which one is.

    Where `is_of_line` the first is what the line says, and `right` what it is to say there, where that is known.
    """

    question: str
    said: tuple[str, ...]
    is_of_line: bool = False
    right: str = ""


class Work(_Value):
    """One line: what its author wrote, said, refused and wished, and the last draft; facts hold for this line alone.

    `fresh` is what the last message told or confirmed: a `no, that was Tom` is about that. `is_held` says that the
    draft waits for the author's answers and was not shown. `bullet` is the line's id in the file that it came from.
    """

    source: str
    role: str = ""
    bullet: str = ""
    place: str = ""
    facts: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    fresh: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    not_again: tuple[str, ...] = ()
    reading: Classification | None = None
    draft: Rewrite | None = None
    asked: tuple[Asked, ...] = ()
    answered: tuple[str, ...] = ()
    is_held: bool = False
    accepted: str | None = None

    @property
    def doubt(self) -> Doubt | None:
        """What is to be settled first; None where all that was said fits together."""
        return self.doubts[0] if self.doubts else None

    @property
    def text(self) -> str:
        """The line as it stands: accepted, drafted and shown, or as it was written."""
        if self.accepted is not None:
            return self.accepted
        return self.draft.text if self.draft and not self.is_held else self.source


class State(_Value):
    """A whole chat; `at` is the index of the line on the table, `posting` the text of a job posting.

    `moved` are the ids of lines in the file before and after the chat wrote new words there.
    """

    toward: str
    role: str = ""
    posting: str = ""
    file: str = ""
    moved: tuple[tuple[str, str], ...] = ()
    lines: tuple[Work, ...] = ()
    at: int = 0

    @property
    def work(self) -> Work | None:
        """The line on the table."""
        return self.lines[self.at] if self.lines else None

    def with_work(self, work: Work) -> "State":
        """The same with another value for the line on the table."""
        return self.model_copy(update={"lines": (*self.lines[: self.at], work, *self.lines[self.at + 1 :])})

    def with_lines(self, *new: Work) -> "State":
        """The same with more lines, the first of them on the table."""
        return self.model_copy(update={"lines": (*self.lines, *new), "at": len(self.lines)})


class Spot(_Value):
    """Where line `number` stands on the two axes."""

    number: int
    technical: int
    leadership: int

    @property
    def quadrant(self) -> Quadrant:
        """Follows from the two scores."""
        return quadrant_of(technical=level_of(self.technical), leadership=level_of(self.leadership))


class Turn(_Value):
    """What one message brought: sentences for the author, and what there is to show.

    `reading` is shown with its deciding words, `draft` with its changes against the source; `asked` are the open
    questions, `noted` the facts just taken, `spots` where all lines stand on the two axes. A turn that `failed` because
    of what was asked for, and not because of the engine, `is_wrong`.
    """

    said: tuple[str, ...] = ()
    noted: tuple[str, ...] = ()
    reading: Classification | None = None
    draft: Rewrite | None = None
    asked: tuple[str, ...] = ()
    spots: tuple[Spot, ...] = ()
    failed: bool = False
    is_wrong: bool = False
    is_over: bool = False
