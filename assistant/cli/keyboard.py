"""What an author types: a line with history on a terminal, plain lines from anything else."""

import sys
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli import screen
from assistant.saving import make_private, write_private
from assistant.text import safe

if TYPE_CHECKING:
    from prompt_toolkit.history import History
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent


def reader(commands: Iterable[tuple[str, str]], history: Path, prompt: Callable[[], str]) -> Callable[[], str]:
    """A function that gives the next message, and raises EOFError at the end.

    On a terminal: editing in place, history with the arrow keys and Ctrl-R, Tab for `commands` (name, help); text that
    is pasted with several lines is one message, and Alt-Enter begins another line of it.
    """
    if not (screen.is_terminal(sys.stdin) and screen.is_terminal(sys.stdout)):
        return _plain
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import WordCompleter

    told = {f"/{name}": said for name, said in commands}
    session: PromptSession[str] = PromptSession(
        history=_history(history),
        completer=WordCompleter(list(told), meta_dict=told, sentence=True),
        complete_while_typing=False,
        multiline=True,  # else the line ends of what is pasted are shown as ^J
        key_bindings=_keys(),
        reserve_space_for_menu=4,
    )
    return lambda: session.prompt(prompt())


def forget_typed(history: Path, said: Collection[str]) -> None:
    """Take these messages out of the history; raises OSError."""
    if not history.exists():
        return
    from prompt_toolkit.history import FileHistory

    left = [entry for entry in FileHistory(str(history)).load_history_strings() if entry.strip() not in said]
    entries = ("# kept\n" + "".join(f"+{line}\n" for line in entry.split("\n")) for entry in reversed(left))
    write_private(history, "\n".join(entries).encode())


def _keys() -> "KeyBindings":
    """Enter sends the message, however many lines it has."""
    from prompt_toolkit.key_binding import KeyBindings

    keys = KeyBindings()

    @keys.add("enter")
    def _send(event: "KeyPressEvent") -> None:
        event.current_buffer.validate_and_handle()

    @keys.add("escape", "enter")
    def _another_line(event: "KeyPressEvent") -> None:
        event.current_buffer.insert_text("\n")

    return keys


def _history(path: Path) -> "History":
    """The history of all chats, for their user alone; this chat's only where it cannot be kept."""
    from prompt_toolkit.history import FileHistory, InMemoryHistory

    class Kept(FileHistory):
        def store_string(self, string: str) -> None:
            with suppress(OSError):  # a full disk must not end a chat
                super().store_string(safe(string))

    with suppress(OSError):
        make_private(path.parent)
        path.touch(mode=0o600, exist_ok=True)
        return Kept(str(path))
    return InMemoryHistory()


def _plain() -> str:
    """The next line of standard input, whatever bytes it holds."""
    raw = sys.stdin.buffer.readline()
    if not raw:
        raise EOFError
    return raw.decode("utf-8", errors="replace").removeprefix("\ufeff").rstrip("\r\n")
