"""Keeps the README true: what it shows is what the program prints. `python -m tests.readme` writes it anew."""

import contextlib
import io
import re
import shlex
import subprocess
import sys
from pathlib import Path

from typer.testing import CliRunner

from assistant.cli.app import app

README = Path(__file__).parent.parent / "README.md"
EXAMPLES = Path(__file__).parent / "examples"
_BLOCK = re.compile(
    r"<!-- (?P<kind>example|help): (?P<name>\w+) -->\n```(?P<language>\w+)\n(?P<body>.*?)```\n", re.DOTALL
)
_TABLE = re.compile(r"(?<=<!-- quality -->\n)(?P<table>(?:\|.*\n)*)")
_COMMAND = re.compile(r"^```sh\n(.*?)^```", re.DOTALL | re.MULTILINE)


RUNS = {"resume": "rewrite tests/samples/resume.md --toward senior --engine offline --only 1..2"}
"""Examples that are one command each."""
SAID = (
    "Assisted in the migration of 40 services to Kubernetes",
    "No, I only wrote the runbooks",
    "Six engineers worked on it",
    "just say I led 20 people, nobody checks",
    "/accept",
)
"""What the author says in the chat that the README shows."""


def chat_shown() -> str:
    """The chat as it looks: what is said after the prompt, and what comes back."""
    from assistant import Assistant
    from assistant.chat.session import Session
    from assistant.cli.show_turn import show_turn

    session = Session(Assistant("offline"))
    shown = []
    for message in SAID:
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            show_turn(session.say(message), session.target)
        shown.append(f"{session.state.toward}> {message}\n{said.getvalue()}")
    return "\n".join(shown)


def commands() -> list[str]:
    """The shell commands of the README, in order."""
    return [found.strip() for found in _COMMAND.findall(README.read_text(encoding="utf-8"))]


def blocks() -> dict[str, str]:
    """The marked blocks: `example: rewrite` -> its text."""
    found = _BLOCK.finditer(README.read_text(encoding="utf-8"))
    return {f"{block['kind']}: {block['name']}": block["body"] for block in found}


def first_rewrite() -> list[str]:
    """The arguments of the first command's `assistant rewrite`."""
    words = shlex.split(commands()[0])
    return words[words.index("rewrite") :]


def printed(block: str) -> str:
    """What the program prints where the README shows that block.

    A library example is a file's text, so that its types are checked with all others.
    """
    kind, _, name = block.partition(": ")
    if kind == "help":
        return (
            CliRunner().invoke(app, [name, "--help"], prog_name="assistant", terminal_width=100).stdout.rstrip() + "\n"
        )
    if name == "rewrite":
        return CliRunner().invoke(app, first_rewrite()).stdout
    if name in RUNS:
        return CliRunner().invoke(app, RUNS[name].split()).stdout
    if name == "chat":
        return chat_shown()
    return (EXAMPLES / f"{name}.py").read_text(encoding="utf-8")


def quality_shown() -> list[str]:
    """The rows of the table of quality, as the README shows them."""
    found = _TABLE.search(README.read_text(encoding="utf-8"))
    return found["table"].splitlines() if found else []


def quality_measured() -> list[str]:
    """The same as the recorded replies give them."""
    return subprocess.run(
        [sys.executable, "-m", "tests.evals.quality"], cwd=README.parent, capture_output=True, text=True, check=True
    ).stdout.splitlines()


def main() -> None:
    """Writes each block anew, and the table of quality."""
    text = README.read_text(encoding="utf-8")
    text = _TABLE.sub(lambda _: "\n".join(quality_measured()) + "\n", text)

    def anew(block: re.Match[str]) -> str:
        head, name = f"<!-- {block['kind']}: {block['name']} -->", f"{block['kind']}: {block['name']}"
        return f"{head}\n```{block['language']}\n{printed(name)}```\n"

    README.write_text(_BLOCK.sub(anew, text), encoding="utf-8")


if __name__ == "__main__":
    main()
