"""Chats on disk: a file each, a line a turn, written as it happens and read by the user alone."""

import json
import os
import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assistant.chat.state import State
from assistant.errors import BadInput
from assistant.folders import data_folder
from assistant.results import Usage
from assistant.saving import make_private


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

    def append(self, said: str, state: State, spent: Usage) -> None:
        """Write a turn, with what the chat cost till then, and wait until it is on the disk; raises OSError."""
        make_private(self.path.parent)
        turn = {"said": said, "state": state.model_dump(mode="json"), "usage": spent.model_dump(mode="json")}
        line = json.dumps(turn, ensure_ascii=False)
        number = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(number, "ab") as file:
            file.write(_line_end(self.path) + line.encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())

    def states(self) -> list[State]:
        """The states after each turn that changed anything; a line that was cut off is left out."""
        found = [state for line in _lines(self.path) if (state := _state(line)) is not None]
        return [state for at, state in enumerate(found) if at == 0 or state != found[at - 1]]

    def last(self) -> State | None:
        """The state after the last turn that is whole; None where there is none."""
        return next((state for line in reversed(_lines(self.path)) if (state := _state(line)) is not None), None)

    def spent(self) -> Usage:
        """What the chat cost, as its last whole turn says."""
        return next((cost for line in reversed(_lines(self.path)) if (cost := _cost(line)) is not None), Usage())

    def said(self) -> frozenset[str]:
        """All messages of the chat."""
        return frozenset(message for line in _lines(self.path) if (message := _said(line)))


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
    """All chats that are kept, the one that was gone on with last first."""
    chats = []
    for path in _folder().glob("*.jsonl"):
        last = Log(path.stem).last()
        if last is not None:
            first = last.lines[0].source if last.lines else ""
            when = datetime.fromtimestamp(path.stat().st_mtime)
            chats.append(Stored(path.stem, when, last.toward, first, len(last.lines)))
    return sorted(chats, key=lambda stored: (stored.when, stored.name), reverse=True)


def forget(name: str) -> Log:
    """Delete a chat; what it was. Raises BadInput where there is none of that name."""
    if not name.strip():
        raise BadInput("Which chat?", hint="`assistant chat --list` shows them.")
    log = find(name)
    log.path.unlink()
    return log


def _folder() -> Path:
    return data_folder() / "chats"


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError as error:
        raise BadInput(f"The chat {path.stem} cannot be read: {error.strerror or error}.") from error


def _state(line: str) -> State | None:
    try:
        return State.model_validate(json.loads(line)["state"])
    except (ValueError, KeyError, TypeError, RecursionError):  # cut off, or of another form
        return None


def _cost(line: str) -> Usage | None:
    try:
        told = json.loads(line)
        return Usage.model_validate(told.get("usage") or told["state"]["usage"])  # once it was part of the state
    except (AttributeError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _said(line: str) -> str:
    try:
        return str(json.loads(line)["said"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return ""


def _line_end(path: Path) -> bytes:
    """A line end where the last turn was cut off in the middle."""
    raw = path.read_bytes()[-1:]
    return b"" if raw in (b"", b"\n") else b"\n"
