"""A resume with new words put on the disk: what stood there is kept, and what somebody else wrote is not lost."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from assistant.documents.resume import Resume
from assistant.errors import BadInput


class Saved(NamedTuple):
    """What was done: whether something was written, and the backup of what stood there before."""

    is_written: bool
    backup: Path | None = None

    @property
    def where_it_was(self) -> str:
        """The end of a sentence that says what was written: `; the file as it was is resume.md.bak.`"""
        return f"; the file as it was is {self.backup}." if self.backup else "."


def save_resume(resume: Resume, source: Path, to: Path, changes: Mapping[str, str]) -> Saved:
    """Write the resume that was read from `source` to `to`; what stands there is backed up first.

    Nothing is written where `to` holds the same already. Raises BadInput where `to` is the source, and somebody else
    changed it since it was read; and where the place cannot be written.
    """
    if to.resolve() == source.resolve() and not _is_as_read(resume, source):
        raise BadInput(
            f"{source} was changed by someone else since it was read; nothing was written.",
            hint="Do it again, or write to another file.",
        )
    if resume.stands_at(to, changes):
        return Saved(is_written=False)
    return Saved(is_written=True, backup=resume.write(to, changes, backup=True))


def _is_as_read(resume: Resume, source: Path) -> bool:
    try:
        return source.read_bytes() == resume.raw
    except OSError:
        return False
