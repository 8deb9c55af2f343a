"""The one room that writes to the terminal: results to standard output, everything else to standard error."""

import os
import shutil
import sys
from collections.abc import Iterable
from typing import IO, Literal

import typer

from assistant.text import safe

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


def width() -> int:
    """Columns to write in."""
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((80, 24)).columns))


def is_terminal(stream: IO[str]) -> bool:
    """Whether a person sees what is written there."""
    return stream.isatty()


def result(text: str, style: Style = "plain", *, indent: str = "", hang: str = "") -> None:
    """A paragraph of a result; whole lines where nobody reads it on a terminal."""
    _write(sys.stdout, text, style, indent, hang)


def raw_result(text: str) -> None:
    """JSON, as it is: it escapes what a terminal would obey."""
    typer.echo(text)


def note(text: str, style: Style = "faint") -> None:
    """Something that is no result."""
    _write(sys.stderr, text, style, "", "")


def failure(message: str, hint: str = "") -> None:
    """What went wrong, and what to do."""
    _write(sys.stderr, f"Error: {message}", "bad", "", "")
    if hint:
        _write(sys.stderr, hint, "plain", "", "")


def progress(done: int, of: int) -> None:
    """How far a long run is; on a terminal only, and gone when all is done."""
    if is_terminal(sys.stderr) and of > 1:
        typer.echo(f"\r{done} of {of} lines" if done < of else "\r\x1b[K", err=True, nl=False)


def ask(question: str, *, choices: str = "") -> str:
    """The author's answer in one line, without white space around it; empty for none."""
    _write(sys.stderr, question, "strong", "", "  ")
    return str(typer.prompt(choices, default="", show_default=False, err=True, prompt_suffix="> ")).strip()


def _write(stream: IO[str], text: str, style: Style, indent: str, hang: str) -> None:
    lines = safe(text).splitlines() or [""]
    shown = "\n".join(_wrapped(lines, indent, hang) if is_terminal(stream) else (indent + line for line in lines))
    if style != "plain" and _has_colour(stream):
        shown = typer.style(shown, **_STYLES[style])  # type: ignore[arg-type]  # each value fits its keyword
    typer.echo(shown, file=stream, color=True)


def _wrapped(lines: Iterable[str], indent: str, hang: str) -> Iterable[str]:
    import textwrap

    for line in lines:
        wrapped = textwrap.wrap(
            line, width(), initial_indent=indent, subsequent_indent=indent + hang, break_on_hyphens=False
        )
        yield from wrapped or [""]


def _has_colour(stream: IO[str]) -> bool:
    return is_terminal(stream) and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
