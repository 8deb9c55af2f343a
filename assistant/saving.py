"""Writing a file whole or not at all."""

import errno
import os
import re
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from assistant.errors import BadInput

_PART = re.compile(r"\.(.+)\.[a-z0-9_]{8}\.part", re.DOTALL)
"""What a temporary file is called: as the file that it is to become, and more."""
_LEFT_OVER = 24 * 3600.0
"""Seconds after which a temporary file is one that a crash left behind."""


def save(path: Path, raw: bytes, *, backup: bool = False) -> Path | None:
    """Put `raw` at `path` in one step; the path of the backup where one was asked for and something stood there.

    The bytes go to a temporary file beside it, which then takes its name: after a crash there is the old file or the
    new one, and what was left beside it is swept by a later call. A link is followed, and its target replaced. Raises
    BadInput where the place cannot be written.
    """
    target = path.resolve()
    try:
        if target.exists() and not (target.is_file() or target.is_dir()):
            raise OSError(errno.EINVAL, "it is no ordinary file")  # a device would be replaced by a file
        kept = _back_up(target) if backup and target.is_file() else None
        _replace(target, raw)
        _sweep(target.parent, target.name)
    except OSError as error:
        raise BadInput(f"{path} cannot be written: {_reason(error)}.", hint=_hint(error)) from error
    return kept


def write_private(path: Path, raw: bytes) -> None:
    """As `save`, for the assistant's own files, which nobody but the user may read; raises OSError."""
    make_private(path.parent)
    _replace(path, raw, mode=0o600)
    _sweep(path.parent, None)


def make_private(folder: Path) -> None:
    """Make one of the assistant's own folders, and those that are to hold it, for the user alone; raises OSError.

    `mkdir` with parents gives its mode to the last one only.
    """
    missing = [folder]
    while not missing[-1].exists() and missing[-1].parent != missing[-1]:
        missing.append(missing[-1].parent)
    for place in reversed(missing):
        place.mkdir(mode=0o700, exist_ok=True)


def _sweep(folder: Path, name: str | None) -> None:
    """Delete old temporary files: those of that name, or all of them in a folder of the assistant's own."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            part = _PART.fullmatch(entry.name)
            if part and name in (None, part[1]) and time.time() - entry.stat().st_mtime > _LEFT_OVER:
                Path(entry.path).unlink(missing_ok=True)


def _replace(target: Path, raw: bytes, mode: int | None = None) -> None:
    if mode is None:
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
    part = _written(target, raw, mode)
    try:
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _written(target: Path, raw: bytes, mode: int) -> Path:
    """A temporary file beside the target with these bytes, safely on the disk."""
    number, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(mode)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise
    return part


def _back_up(target: Path) -> Path:
    """A copy of the file under the first name that is free: resume.docx.bak, resume.docx.bak2, …

    Made under a name of its own first: of two runs at once, neither takes the other's.
    """
    part = _written(target, target.read_bytes(), target.stat().st_mode & 0o777)
    try:
        number = 1
        while True:
            kept = target.with_name(f"{target.name}.bak{number if number > 1 else ''}")
            try:
                kept.hardlink_to(part)
            except FileExistsError:
                number += 1
            except OSError:  # a file system without links: there the name is taken first
                os.close(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
                part.replace(kept)
                return kept
            else:
                return kept
    finally:
        part.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _reason(error: OSError) -> str:
    return error.strerror or str(error)


def _hint(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "The disk is full; nothing was changed. Free some space, or name another place with --out."
    return "Nothing was changed. Name another place with --out."
