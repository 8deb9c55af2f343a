"""A terminal as a person has it: keys go to a real pseudo-terminal, what stands on its screen comes back."""

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

import pexpect
import pyte

ROOT = Path(__file__).parent.parent.parent
_ASKS_WHERE_THE_CURSOR_IS = b"\x1b[6n"
_PATIENCE = 20.0  # seconds; only a test that fails waits so long


class Terminal:
    """`python -m assistant ARGUMENTS` on a terminal; its screen is read with a terminal emulator."""

    def __init__(
        self, *arguments: str, home: Path, rows: int = 40, columns: int = 80, environment: dict[str, str] | None = None
    ) -> None:
        own = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "PYTHONUTF8": "1", "ASSISTANT_HOME": str(home)}
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "assistant", *arguments],
            cwd=str(ROOT),
            env=own | (environment or {}),
            timeout=_PATIENCE,
            dimensions=(rows, columns),
        )
        self.screen = pyte.HistoryScreen(columns, rows, history=1000)
        self._stream = pyte.ByteStream(self.screen)
        self._mark = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.child.close(force=True)

    @property
    def lines(self) -> list[str]:
        """All lines so far, those that have scrolled away too."""
        columns = range(self.screen.columns)
        gone = ["".join(line[at].data for at in columns) for line in self.screen.history.top]
        return [line.rstrip() for line in (*gone, *self.screen.display)]

    @property
    def text(self) -> str:
        """The same as one line: how it is wrapped does not matter."""
        return " ".join(" ".join(self.lines).split())

    def type(self, keys: str | bytes) -> None:
        """Press keys."""
        self._mark = len(self.text)
        self.child.send(keys)

    def paste(self, text: str) -> None:
        """Paste as a terminal does that tells pasted text from keys."""
        self.type(f"\x1b[200~{text}\x1b[201~".replace("\n", "\r"))

    def until(self, words: str) -> str:
        """Wait for these words after the last keys; all that came since then."""
        while words not in self.text[self._mark :]:
            try:
                came = self.child.read_nonblocking(65536, _PATIENCE)
            except (pexpect.EOF, pexpect.TIMEOUT):
                raise AssertionError(f"{words!r} never came; the screen:\n" + "\n".join(self.lines).rstrip()) from None
            self._stream.feed(came)
            if _ASKS_WHERE_THE_CURSOR_IS in came:
                self.child.send(f"\x1b[{self.screen.cursor.y + 1};{self.screen.cursor.x + 1}R")
        return self.text[self._mark :]

    def say(self, message: str, until: str) -> str:
        """Type a message and Enter; all that came until these words."""
        self.type(message + "\r")
        return self.until(until)

    def resize(self, rows: int, columns: int) -> None:
        """Make the window larger or smaller."""
        self.screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)

    def end(self) -> int:
        """What is left to come, and the exit status."""
        while True:
            try:
                self._stream.feed(self.child.read_nonblocking(65536, _PATIENCE))
            except pexpect.EOF:
                break
        self.child.wait()
        return int(self.child.exitstatus if self.child.exitstatus is not None else -1)

    def looks(self, words: str) -> set[str]:
        """How the words look where they last stand on one line of the screen: `bold`, `underscore`, a colour, …"""
        row = max(at for at, line in enumerate(self.screen.display) if words in line)
        cell = self.screen.buffer[row][self.screen.display[row].index(words)]
        ways = {name for name in ("bold", "underscore", "strikethrough") if getattr(cell, name)}
        return ways | {str(cell.fg)}
