"""What is asked of `assistant rewrite` beside the lines themselves."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.cli.answering import Answers
    from assistant.cli.sheet import Sheet
    from assistant.posting import Posting


class Wish(NamedTuple):
    """The options of `assistant rewrite` that say what becomes of the result.

    `folder` is where files go under their own names, `send` takes a document for standard output, `sheet` the results
    that questions are made of, `answers` those that came back.
    """

    out: Path | None = None
    in_place: bool = False
    as_diff: bool = False
    interactive: bool = False
    ask: bool = False
    only: tuple[str, ...] = ()
    posting: "Posting | None" = None
    quiet: bool = False
    as_json: bool = False
    questions: Path | None = None
    folder: Path | None = None
    send: "Callable[[bytes], None] | None" = None
    sheet: "Sheet | None" = None
    answers: "Answers | None" = None

    @property
    def is_for_files(self) -> bool:
        """Whether something is asked for that only a file can have."""
        return bool(self.out or self.in_place or self.as_diff or self.interactive or self.only)

    @property
    def is_piped(self) -> bool:
        """Whether the document goes to standard output."""
        return str(self.out) == "-"

    @property
    def writes_resumes(self) -> bool:
        """Whether the rewritten resumes are to be written, and not only shown."""
        return bool(self.out or self.in_place)

    @property
    def changes_sources(self) -> bool:
        """Whether what is written takes the place of what was read."""
        return self.in_place and self.folder is None

    @property
    def writes(self) -> bool:
        """Whether something is to be written, whoever reads what is shown."""
        return bool((self.out and not self.is_piped) or self.in_place or self.questions)

    def place_of(self, path: Path) -> Path:
        """Where the file's result is to be written, if it is."""
        if self.folder is None:
            return self.out or path
        from assistant.documents.opening import written_name

        return self.folder / written_name(path)
