"""`--questions`: what is to be asked of the author of each line, in a file that can be handed over."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.backups import note
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
        text = "\n\n".join(self._parts())
        if not text:
            return f"Nothing is to be asked; {self.path} was not written."
        try:
            kept = save(self.path, (text + "\n").encode(), backup=True)
        except BadInput as error:  # resumes may be written by now
            raise BadInput(error.message, hint="Only the questions are missing; name another file for them.") from error
        if kept is not None:
            note(kept)
        return f"Wrote the questions to {self.path}" + (f"; the file as it was is {kept}." if kept else ".")

    def _parts(self) -> Iterator[str]:
        put: set[str] = set()
        yield from filter(None, (_part(f"Line {at}", line, put) for at, line in enumerate(self.lines, 1)))
        for done in self.files:
            found = [(bullet, done.results[bullet.id]) for bullet in done.bullets if bullet.id in done.results]
            parts = [part for bullet, line in found if (part := _part(f"Line {bullet.number}", line, put))]
            if parts and len(self.files) > 1:
                yield f"# {done.path}"
                put.clear()
            yield from parts


def _part(name: str, line: Rewrite, put: set[str]) -> str:
    """The author's own words, and below them what was not `put` yet; empty where that is nothing."""
    claims = [(claim.question, f"To confirm: {claim.question}") for claim in line.claims]
    asked = dict(reversed([*claims, *((one.question, one.question) for one in line.questions)]))
    new = [said for question, said in reversed(asked.items()) if question not in put]
    put.update(asked)
    return "\n".join((f"{name}: “{line.source}”", *(f"- {said}" for said in new))) if new else ""
