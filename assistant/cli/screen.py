"""The one room that writes to the terminal: results to standard output, everything else to standard error."""

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, redirect_stdout, suppress
from contextvars import ContextVar
from typing import IO, TYPE_CHECKING, Literal

import typer

from assistant.text import safe

if TYPE_CHECKING:
    from rich.console import Console

Style = Literal["plain", "strong", "faint", "good", "warn", "bad"]
_STYLES: dict[Style, dict[str, object]] = {
    "plain": {},
    "strong": {"bold": True},
    "faint": {"dim": True},
    "good": {"fg": "green"},
    "warn": {"fg": "yellow"},
    "bad": {"fg": "red", "bold": True},
}
_WIDEST = 100
_NARROWEST = 40
_GONE: ContextVar[list[IO[str]] | None] = ContextVar("gone", default=None)
"""The streams that nobody reads any more; None where that ends a command."""
_COUNTING: ContextVar[bool] = ContextVar("counting", default=False)
"""Whether a counter stands on the terminal."""


def width() -> int:
    """Columns to write in."""
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((80, 24)).columns))


def is_terminal(stream: IO[str]) -> bool:
    """Whether a person sees what is written there."""
    return stream.isatty()


def result(text: str, style: Style = "plain", *, indent: str = "", hang: str = "") -> None:
    """A paragraph of a result; whole lines where nobody reads it on a terminal."""
    _write(sys.stdout, text, style, indent, hang)


@contextmanager
def outliving_readers() -> Iterator[None]:
    """Work goes on where nobody reads what is shown any more; once it is done BrokenPipeError is raised."""
    gone: list[IO[str]] = []
    before = _GONE.set(gone)
    try:
        yield
        if gone:
            raise BrokenPipeError
    finally:
        _GONE.reset(before)


@contextmanager
def aside() -> Iterator[Callable[[bytes], None]]:
    """Standard output is for a document alone, and what it yields writes there; all else goes to standard error."""
    out = sys.stdout

    def send(raw: bytes) -> None:
        out.flush()
        out.buffer.write(raw)
        out.buffer.flush()

    with redirect_stdout(sys.stderr):
        yield send


@contextmanager
def talk_aside(wanted: bool) -> Iterator[None]:
    """Where `wanted`, what is shown goes to standard error: standard output is for what comes afterwards."""
    with redirect_stdout(sys.stderr) if wanted else nullcontext():
        yield


def line(text: str, style: Style = "plain") -> None:
    """One line of a result as it is, however long."""
    shown = safe(text)
    _echo(typer.style(shown, **_STYLES[style]) if _has_colour(sys.stdout) else shown, sys.stdout)  # type: ignore[arg-type]  # each value fits its keyword


def json_result(value: object) -> None:
    """A value as JSON, with what a terminal would obey or nobody could see written as escapes."""
    text = json.dumps(value, indent=2, ensure_ascii=False)
    _echo("".join(map(_as_json_escape, text)) if safe(text) != text else text, sys.stdout)


def note(text: str, style: Style = "faint") -> None:
    """Something that is no result."""
    _write(sys.stderr, text, style, "", "")


def failure(message: str, hint: str = "") -> None:
    """What went wrong, and what to do."""
    _write(sys.stderr, f"Error: {message}", "bad", "", "")
    if hint:
        _write(sys.stderr, hint, "plain", "", "")


def nobody_reads(stream: IO[str]) -> None:
    """Let what is still to be written go nowhere: the stream's reader has gone."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    with suppress(OSError, ValueError):  # a stream without a number, in a test
        os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def progress(done: int, of: int) -> None:
    """How far a long run is; on a terminal only, and gone when something else is written or all is done."""
    _wipe()
    if is_terminal(sys.stderr) and done < of:
        typer.echo(f"{done} of {of} lines", err=True, nl=False)
        _COUNTING.set(True)


@contextmanager
def progress_bar(of: int, what: str) -> Iterator[Callable[[], None]]:
    """A bar with what is done, the time so far and the time to go; what it yields moves it on by one.

    On a terminal only, and gone when all is done.
    """
    if not is_terminal(sys.stderr) or of < 2:
        yield lambda: None
        return
    from rich import progress as bars

    # Not in the column itself, which would take a file's name for a template and for markup.
    columns = (bars.TextColumn("{task.description}", markup=False), bars.BarColumn(), bars.MofNCompleteColumn())
    times = (bars.TimeElapsedColumn(), bars.TimeRemainingColumn())
    with bars.Progress(*columns, *times, console=_console(sys.stderr), transient=True) as bar:
        task = bar.add_task(" ".join(safe(what).split()), total=of)
        yield lambda: bar.advance(task)


def changes(parts: Sequence[tuple[str, str]], *, indent: str = "") -> None:
    """A line with what is gone from it and what is new: in colour, or else as [-gone-] and {+new+}."""
    if not _has_colour(sys.stdout):
        result("".join(_bracketed(what, text) for what, text in parts), indent=indent)
        return
    from rich.padding import Padding
    from rich.text import Text

    styles = {"gone": "red strike", "new": "bold green"}
    shown = Text()
    for (what, text), (before, said) in zip(parts, [("same", " "), *parts], strict=False):
        apart = " " if (before, what) == ("gone", "new") and not said[-1:].isspace() and text[:1].isalnum() else ""
        shown.append(apart).append(safe(text), styles.get(what, ""))
    _console(sys.stdout).print(Padding(shown, (0, 0, 0, len(indent))))


def marked(text: str, quotes: Sequence[str]) -> None:
    """A line with the words that decided something marked in it; where there is no colour it is left plain."""
    if not _has_colour(sys.stdout):
        result(text)
        return
    from rich.text import Text

    shown = Text(safe(text))
    for quote in quotes:
        shown.highlight_words([quote], "bold underline")
    _console(sys.stdout).print(shown)


@contextmanager
def spinner(what: str) -> Iterator[None]:
    """Shows on a terminal that something is under way, and for how many seconds."""
    if not is_terminal(sys.stderr):
        yield
        return
    from rich import progress as bars

    columns = (bars.SpinnerColumn(), bars.TextColumn(what), bars.TimeElapsedColumn())
    with bars.Progress(*columns, console=_console(sys.stderr), transient=True) as bar:
        bar.add_task(what, total=None)
        yield


def _as_json_escape(letter: str) -> str:
    """A letter of JSON; line ends stand between its values only, all else that is not to be shown within them."""
    if letter in "\n\t" or (safe(letter) == letter and letter not in "\u200c\u200d"):
        return letter
    return json.dumps(letter)[1:-1]


def _bracketed(what: str, text: str) -> str:
    if what == "same" or not text.strip():
        return "" if what == "gone" else text
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{lead}[-{text.strip()}-]{tail}" if what == "gone" else f"{lead}{{+{text.strip()}+}}{tail}"


def ask(question: str, *, choices: str = "") -> str:
    """The author's answer in one line, without white space around it; empty for none."""
    _write(sys.stderr, question, "strong", "", "  ")
    return answer(choices)


def answer(choices: str) -> str:
    """What is typed behind a prompt, without white space around it; Ctrl-C and Ctrl-D raise KeyboardInterrupt."""
    _wipe()
    try:
        with talk_aside(not is_terminal(sys.stdout)):  # the prompt's last blank is no result
            return str(typer.prompt(choices, default="", show_default=False, err=True, prompt_suffix="> ")).strip()
    except typer.Abort:
        raise KeyboardInterrupt from None


def edit(prompt: str, text: str) -> str:
    """The author's own version of a text, edited in place on the terminal."""
    from prompt_toolkit import prompt as prompted

    return str(prompted(f"{prompt}> ", default=text))


def _write(stream: IO[str], text: str, style: Style, indent: str, hang: str) -> None:
    lines = safe(text).splitlines() or [""]
    shown = "\n".join(_wrapped(lines, indent, hang) if is_terminal(stream) else (indent + line for line in lines))
    if style != "plain" and _has_colour(stream):
        shown = typer.style(shown, **_STYLES[style])  # type: ignore[arg-type]  # each value fits its keyword
    _echo(shown, stream)


def _wipe() -> None:
    """Take the counter off the terminal, so that nothing is written behind it."""
    if _COUNTING.get():
        _COUNTING.set(False)
        typer.echo("\r\x1b[K", err=True, nl=False)


def _console(stream: IO[str]) -> "Console":
    from rich.console import Console

    _wipe()
    return Console(file=stream, width=width() if stream is sys.stdout else None, highlight=False)


def _echo(shown: str, stream: IO[str]) -> None:
    _wipe()
    try:
        typer.echo(shown, file=stream, color=True)
    except BrokenPipeError:
        gone = _GONE.get()
        if gone is None:
            raise
        nobody_reads(stream)
        gone.append(stream)


def _wrapped(lines: Iterable[str], indent: str, hang: str) -> Iterable[str]:
    import textwrap

    for line in lines:
        wrapped = textwrap.wrap(
            line, width(), initial_indent=indent, subsequent_indent=indent + hang, break_on_hyphens=False
        )
        yield from wrapped or [""]


def _has_colour(stream: IO[str]) -> bool:
    return is_terminal(stream) and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
