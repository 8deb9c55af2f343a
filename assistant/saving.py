"""Writing a file whole or not at all."""

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from assistant.errors import BadInput


def save(path: Path, raw: bytes, *, backup: bool = False) -> Path | None:
    """Put `raw` at `path` in one step; the path of the backup where one was asked for and something stood there.

    The bytes go to a temporary file beside it, which then takes its name: after a crash there is the old file or the
    new one. A link is followed, and its target replaced. Raises BadInput where the place cannot be written.
    """
    target = path.resolve()
    try:
        kept = _back_up(target) if backup and target.exists() else None
        _replace(target, raw)
    except OSError as error:
        raise BadInput(f"{path} cannot be written: {_reason(error)}.", hint=_hint(error)) from error
    return kept


def write_private(path: Path, raw: bytes) -> None:
    """As `save`, for the assistant's own files, which nobody but the user may read; raises OSError."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _replace(path, raw, mode=0o600)


def _replace(target: Path, raw: bytes, mode: int | None = None) -> None:
    if mode is None:
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
    number, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    try:
        with os.fdopen(number, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _back_up(target: Path) -> Path:
    """A copy of the file under the first name that is free: resume.docx.bak, resume.docx.bak2, …"""
    number = 1
    while (kept := target.with_name(f"{target.name}.bak{number if number > 1 else ''}")).exists():
        number += 1
    _replace(kept, target.read_bytes(), mode=target.stat().st_mode & 0o777)
    return kept


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
