"""`--questions`: what is to be asked of the author of each line, in a file that can be handed over."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.backups import note
from assistant.cli.sheet_text import HOW_TO, part
from assistant.errors import BadInput
from assistant.results import Rewrite
from assistant.saving import save

if TYPE_CHECKING:
    from assistant.cli.resumes import Done


@dataclass(slots=True)
class Sheet:
    """The results of a run, of files or of lines, as they come; then the claims and questions in them."""

    path: Path
    files: "list[Done]" = field(default_factory=list)
    lines: list[Rewrite] = field(default_factory=list)

    def write(self) -> str:
        """Write the sheet, with a backup of what stood there; what was done. Raises BadInput where it cannot be."""
        parts = list(self._parts())
        if not parts:
            return f"Nothing is to be asked; {self.path} was not written."
        try:
            kept = save(self.path, ("\n\n".join((HOW_TO, *parts)) + "\n").encode(), backup=True)
        except BadInput as error:  # resumes may be written by now
            raise BadInput(error.message, hint="Only the questions are missing; name another file for them.") from error
        if kept is not None:
            note(kept)
        return f"Wrote the questions to {self.path}" + (f"; the file as it was is {kept}." if kept else ".")

    def _parts(self) -> Iterator[str]:
        put: set[str] = set()
        yield from filter(None, (part(f"Line {at}", line, put) for at, line in enumerate(self.lines, 1)))
        for done in self.files:
            found = [(bullet, done.results[bullet.id]) for bullet in done.bullets if bullet.id in done.results]
            parts = [asked for bullet, line in found if (asked := part(f"Line {bullet.number}", line, put))]
            if parts and len(self.files) > 1:
                yield f"# {done.path}"
                put.clear()
            yield from parts
