"""A resume with new words put on the disk: what stood there is kept, and what somebody else wrote is not lost."""

import os
from collections.abc import Mapping
from pathlib import Path
from stat import S_IWGRP, S_IWOTH, S_IWUSR
from typing import NamedTuple

from assistant.documents.resume import Resume
from assistant.errors import BadInput

_MAY_WRITE = S_IWUSR | S_IWGRP | S_IWOTH


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
    changed it since it was read; where `to` is read-only; and where the place cannot be written.
    """
    if to.resolve() == source.resolve() and not _is_as_read(resume, source):
        raise BadInput(
            f"{source} was changed by someone else since it was read; nothing was written.",
            hint="Do it again, or write to another file.",
        )
    if resume.stands_at(to, changes):
        return Saved(is_written=False)
    check_writable(to)
    return Saved(is_written=True, backup=resume.write(to, changes, backup=True))


def make_folder(folder: Path) -> None:
    """Make a folder, where it is not there; raises BadInput where it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(f"The folder {folder} cannot be made: {error.strerror}.", hint="Name another.") from error


def check_writable(to: Path) -> None:
    """Raise BadInput where a file stands there that is protected from writing: replacing it would not heed that.

    Its mode says so, since its owner and root could write all the same.
    """
    try:
        is_protected = not to.stat().st_mode & _MAY_WRITE or not os.access(to, os.W_OK)
    except OSError:  # nothing is there yet
        return
    if is_protected:
        raise BadInput(f"{to} is read-only.", hint="Make it writable, or have another file written.")


def _is_as_read(resume: Resume, source: Path) -> bool:
    try:
        return source.read_bytes() == resume.raw
    except OSError:
        return False
