"""Chats on disk: a file each, a line a turn, written as it happens and read by the user alone."""

import json
import os
import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import ValidationError

from assistant.chat.state import State
from assistant.errors import BadInput
from assistant.folders import data_folder


@dataclass(frozen=True, slots=True)
class Stored:
    """A chat that can be gone on with; `when` is its last turn."""

    name: str
    when: datetime
    toward: str
    first: str
    lines: int


class Log:
    """One chat's file; each turn is appended whole, so that a crash costs at most the turn under way."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.path = _folder() / f"{name}.jsonl"

    def append(self, said: str, state: State) -> None:
        """Write a turn, and wait until it is on the disk; raises OSError."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        line = json.dumps({"said": said, "state": state.model_dump(mode="json")}, ensure_ascii=False)
        number = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(number, "ab") as file:
            file.write(_line_end(self.path) + line.encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())

    def states(self) -> list[State]:
        """The states after each turn; a line that was cut off is left out."""
        states = []
        for line in filter(None, _lines(self.path)):
            try:
                states.append(State.model_validate(json.loads(line)["state"]))
            except (ValueError, KeyError, TypeError, ValidationError):
                continue
        return states


def new_name() -> str:
    """A name for a new chat that sorts by time."""
    return f"{datetime.now():%Y%m%d-%H%M%S}-{secrets.token_hex(2)}"


def find(name: str | None) -> Log:
    """The chat of that name or that begins so, the last one without a name; raises BadInput where there is none."""
    known = [stored.name for stored in listed()]
    found = [one for one in known if one.startswith(name or "")]
    if not found or (name and len(found) > 1 and name not in found):
        which = f"no chat {name!r}" if name else "no chat"
        raise BadInput(
            f"There is {which} to go on with." if not found else f"Several chats begin with {name!r}.",
            hint="`assistant chat --list` shows them." if known else "`assistant chat` begins one.",
        )
    return Log(name if name in found else found[0])


def listed() -> list[Stored]:
    """All chats that are kept, the last one first."""
    chats = []
    for path in _folder().glob("*.jsonl"):
        states = Log(path.stem).states()
        if states:
            first = states[-1].lines[0].source if states[-1].lines else ""
            when = datetime.fromtimestamp(path.stat().st_mtime)
            chats.append(Stored(path.stem, when, states[-1].toward, first, len(states[-1].lines)))
    return sorted(chats, key=lambda stored: stored.name, reverse=True)


def forget(name: str) -> None:
    """Delete a chat; raises BadInput where there is none."""
    find(name).path.unlink()


def _folder() -> Path:
    return data_folder() / "chats"


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError as error:
        raise BadInput(f"The chat {path.stem} cannot be read: {error.strerror or error}.") from error


def _line_end(path: Path) -> bytes:
    """A line end where the last turn was cut off in the middle."""
    raw = path.read_bytes()[-1:]
    return b"" if raw in (b"", b"\n") else b"\n"
