"""`--ask` and `-i` over several files, stopped on the way: what was answered is not asked again."""

from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.cli.test_several_files import is_rewritten, put


def on(*arguments: str | Path) -> Terminal:
    given = ("rewrite", *map(str, arguments), "--only", "1", "--toward", "senior", "--engine", "offline")
    return Terminal(*given, home=Path(arguments[0]).parent / "home", columns=120)


def answer_first(terminal: Terminal, way: str) -> None:
    """Confirm the first file's line, and stop at the second's."""
    if way == "-i":
        terminal.until("Line 1 of 1")
        terminal.until(">")
        terminal.say("y", "y/n>")
        terminal.say("y", "Wrote")
        terminal.until("Line 1 of 1")
        terminal.until(">")
    else:
        terminal.until("y/n>")
        terminal.type("y\r")
        for _ in range(4):
            if "y/n>" in terminal.until(">"):
                break
            terminal.type("\r")
    terminal.type("q\r")
    terminal.until("goes on from there.")


@pytest.mark.parametrize("way", ["--ask", "-i"])
def test_the_same_command_goes_on_with_the_second_file(tmp_path: Path, way: str) -> None:
    first, second = put(tmp_path, "1.md", "2.md")
    (tmp_path / "new").mkdir()
    with on(first, second, way, "--out", tmp_path / "new") as terminal:
        answer_first(terminal, way)
        assert terminal.end() == 130
    written = (tmp_path / "new" / "1.md").read_text()
    assert is_rewritten(tmp_path / "new" / "1.md")
    with on(first, second, way, "--out", tmp_path / "new") as terminal:
        if way == "-i":
            terminal.until("decided before")
            terminal.until("Enter goes on>")
            terminal.type("\r")
        terminal.until("2.md")
        of_first = terminal.text.partition("2.md")[0]
        assert "y/n>" not in of_first
        assert "before" in of_first
        terminal.type("q\r")
        assert terminal.end() == 130
    assert (tmp_path / "new" / "1.md").read_text() == written


def test_files_that_were_changed_themselves_are_named_to_be_left_out(tmp_path: Path) -> None:
    first, second = put(tmp_path, "1.md", "2.md")
    with on(first, second, "--ask", "--in-place") as terminal:
        answer_first(terminal, "--ask")
        terminal.until("left out")
        assert terminal.end() == 130
        assert f"goes on: {first}." in terminal.text
