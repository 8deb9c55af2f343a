"""`assistant forget`: all that is kept on this machine, listed, and deleted; `cache clear`: the replies alone."""

import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from assistant import backups
from assistant.cli import screen
from assistant.cli.commands import DONE, SOME_NOT_DONE
from assistant.cli.show import counted
from assistant.errors import BadInput
from assistant.folders import cache_folder, data_folder
from assistant.yes_no import is_yes

_PART = ".*.part"
"""What a crash may leave of a file that was being written."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """Files of one kind, the folder they are in, and what a person calls them."""

    what: str
    place: Path
    files: Sequence[Path]

    @property
    def size(self) -> int:
        return sum(path.lstat().st_size for path in self.files)


def forget_all(*, at_once: bool) -> int:
    """`assistant forget`; the exit status: 1 where something could not be deleted."""
    kept, copies = _kept(), backups.unchanged()
    everything = [*kept, *(_Kept("the resume as it was, a backup", path, [path]) for path in copies)]
    if not everything and not backups.list_file().is_file():
        screen.result(f"Nothing is kept: neither in {cache_folder()} nor in {data_folder()}.")
        return DONE
    for one in everything:
        files = "" if one.place in one.files else f", {counted(len(one.files), 'file')}"
        screen.result(f"{one.place}: {one.what}{files}, {_human(one.size)}", hang="  ")
    for path in backups.changed():
        screen.note(f"{path} was a backup and has been changed since: it stays.", "warn")
    if not at_once and not _asked():
        return DONE
    return _delete([path for one in everything for path in one.files])


def clear_replies() -> None:
    """`assistant cache clear`: delete the replies of models that are kept; raises BadInput where that cannot be."""
    from assistant.cache import clear

    folder = cache_folder()
    try:
        deleted = clear(folder)
    except OSError as error:
        raise BadInput(f"{folder} cannot be cleared: {error.strerror or error}.") from error
    screen.result(f"Deleted {deleted:,} {'reply' if deleted == 1 else 'replies'} in {folder}.")


def _asked() -> bool:
    if not (screen.is_terminal(sys.stdin) and screen.is_terminal(sys.stderr)):
        screen.note("Nothing was deleted: `assistant forget --yes` deletes all of it.", "plain")
        return False
    if is_yes(screen.ask("Delete all of it?", choices="y/n")):
        return True
    screen.note("Nothing was deleted.", "plain")
    return False


def _delete(files: Sequence[Path]) -> int:
    """Delete the files, then the list of backups, then the folders that are empty; the exit status."""
    failed = 0
    for path in files:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            screen.failure(f"{path} cannot be deleted: {error.strerror or error}.")
            failed += 1
    with suppress(OSError):
        if not failed:
            backups.list_file().unlink(missing_ok=True)
    for folder in _folders():
        with suppress(OSError):  # something of another kind is in it, or it is not there
            folder.rmdir()
    screen.result(f"Deleted {counted(len(files) - failed, 'file')}.")
    return SOME_NOT_DONE if failed else DONE


def _kept() -> list[_Kept]:
    """What is kept, kind by kind; nothing in these folders is touched that the assistant would not have put there."""
    cache, data = cache_folder(), data_folder()
    found = (
        _Kept("replies of models", cache, _files(cache, "??/*.json", f"??/{_PART}")),
        _Kept("chats", data / "chats", _files(data / "chats", "*.jsonl", _PART)),
        _Kept("decisions about lines", data / "decisions", _files(data / "decisions", "*.json", _PART)),
        _Kept("what you typed in chats", data / "history", _files(data, "history", ".history*.part")),
    )
    return [one for one in found if one.files]


def _files(folder: Path, *patterns: str) -> list[Path]:
    return sorted(path for pattern in patterns for path in folder.glob(pattern) if path.is_file() or path.is_symlink())


def _folders() -> list[Path]:
    cache, data = cache_folder(), data_folder()
    return [*(path for path in cache.glob("??") if path.is_dir()), data / "chats", data / "decisions", cache, data]


def _human(size: int) -> str:
    return (
        f"{size:,} bytes"
        if size < 10_000
        else f"{size / 1000:,.0f} kB"
        if size < 10_000_000
        else f"{size / 1e6:,.0f} MB"
    )
