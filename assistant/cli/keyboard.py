"""What an author types: a line with history on a terminal, plain lines from anything else."""

import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from assistant.cli import screen


def reader(commands: Iterable[tuple[str, str]], history: Path, prompt: Callable[[], str]) -> Callable[[], str]:
    """A function that gives the next message, and raises EOFError at the end.

    On a terminal: editing in place, history with the arrow keys and Ctrl-R, Tab for `commands` (name, help); text that
    is pasted with several lines is one message.
    """
    if not (screen.is_terminal(sys.stdin) and screen.is_terminal(sys.stdout)):
        return _plain
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import WordCompleter
    from prompt_toolkit.history import FileHistory, InMemoryHistory

    told = dict(commands)
    names = [f"/{name}" for name in told]
    completer = WordCompleter(names, meta_dict={f"/{name}": said for name, said in told.items()}, sentence=True)
    can_keep = _is_private(history)
    session: PromptSession[str] = PromptSession(
        history=FileHistory(str(history)) if can_keep else InMemoryHistory(),
        completer=completer,
        complete_while_typing=False,
        enable_history_search=False,
    )
    return lambda: session.prompt(prompt())


def _plain() -> str:
    """The next line of standard input, whatever bytes it holds."""
    raw = sys.stdin.buffer.readline()
    if not raw:
        raise EOFError
    return raw.decode("utf-8", errors="replace").rstrip("\r\n")


def _is_private(history: Path) -> bool:
    """Make the file of the history for its user alone; False where that cannot be."""
    with suppress(OSError):
        history.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        history.touch(mode=0o600, exist_ok=True)
        return True
    return False
