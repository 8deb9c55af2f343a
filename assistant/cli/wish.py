"""What is asked of `assistant rewrite`: who drafts, toward whom, and what becomes of the results."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from assistant.asked import How
from assistant.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.api import Assistant
    from assistant.cli.answering import Answers
    from assistant.cli.sheet import Sheet
    from assistant.documents.resume import Bullet
    from assistant.personas import Target
    from assistant.posting import Posting
    from assistant.results import Rewrite


class Destination(NamedTuple):
    """Where the rewritten resumes are written, if anywhere; `path` is the file or the folder, `-` standard output.

    Into a folder each goes under its own name: `Destination("folder", Path("new"))` takes cv.md to new/cv.md.
    """

    kind: Literal["nowhere", "in place", "file", "folder", "standard output"] = "nowhere"
    path: Path | None = None

    def of(self, source: Path) -> Path:
        """Where the result of the file `source` is written; the file itself where it is written nowhere."""
        if self.path is None:
            return source
        if self.kind != "folder":
            return self.path
        from assistant.documents.opening import written_name

        return self.path / written_name(source)


def destination(out: str | None, in_place: bool) -> Destination:
    """What --out and --in-place mean: a name with a slash at its end is a folder, there or still to be made.

    Raises UsageError where both are given.
    """
    if out is None:
        return Destination("in place" if in_place else "nowhere")
    if in_place:
        raise UsageError("--out and --in-place exclude each other.", hint="Choose one of them.")
    path = Path(out)
    if out.endswith(("/", os.sep)) or path.is_dir():
        return Destination("folder", path)
    return Destination("standard output" if str(path) == "-" else "file", path)


class Wish(NamedTuple):
    """The options of `assistant rewrite` that say what becomes of the result.

    `to` is where resumes are written, `send` takes a document for standard output, `sheet` the results that questions
    are made of, `answers` those that came back.
    """

    to: Destination = Destination()
    as_diff: bool = False
    interactive: bool = False
    ask: bool = False
    only: tuple[str, ...] = ()
    posting: "Posting | None" = None
    quiet: bool = False
    as_json: bool = False
    questions: Path | None = None
    send: "Callable[[bytes], None] | None" = None
    sheet: "Sheet | None" = None
    answers: "Answers | None" = None

    @property
    def is_for_files(self) -> bool:
        """Whether something is asked for that only a file can have."""
        return self.writes_resumes or bool(self.as_diff or self.interactive or self.only)

    @property
    def is_piped(self) -> bool:
        """Whether the document goes to standard output."""
        return self.to.kind == "standard output"

    @property
    def writes_resumes(self) -> bool:
        """Whether the rewritten resumes are to be written, and not only shown."""
        return self.to.kind != "nowhere"

    @property
    def changes_sources(self) -> bool:
        """Whether what is written takes the place of what was read."""
        return self.to.kind == "in place"

    @property
    def writes(self) -> bool:
        """Whether something is to be written, whoever reads what is shown."""
        return self.to.kind in ("in place", "file", "folder") or self.questions is not None


@dataclass(frozen=True, slots=True)
class Run:
    """One `assistant rewrite`: who drafts, toward whom, what is known of every line, and what is asked for."""

    assistant: "Assistant"
    target: "Target"
    how: How
    wish: Wish

    def how_of(self, bullet: "Bullet") -> How:
        """All that is known of a resume's line beside its words."""
        return How(**{**self.how, **line_how(bullet, self.how, self.wish.posting)})

    def rewrite(self, text: str, how: How) -> "Rewrite":
        """One line rewritten with what is known of it."""
        return self.assistant.rewrite(text, self.target.name, **how)


def line_how(bullet: "Bullet", how: How, posting: "Posting | None") -> How:
    """What is known of one line beside its words: the title it stands under, and the posting's words for it."""
    return How(**{"role": how.get("role") or bullet.entry.title, **posting_how(bullet.text, posting)})


def posting_how(text: str, posting: "Posting | None") -> How:
    """The posting's words for one line; nothing where there is no posting."""
    return How() if posting is None else How(terms=posting.for_line(text))
