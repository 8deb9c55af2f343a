"""The counter of a long run on a terminal: there while a line is worked on, and never glued to what is written."""

import re
from pathlib import Path
from threading import Event

import pytest

from tests.cli.terminal import Terminal
from tests.fault_server import FaultServer, Reply, Request
from tests.scripted_model import answer, lines_of

LINES = [f"Helped with the tuning of {number} church bells" for number in (2, 3, 4)]


class Waiting:
    """The scripted model, which waits before it drafts the last of the lines, or reads it, until it is let go."""

    def __init__(self, at: str) -> None:
        self.at = at
        self.go = Event()

    def __call__(self, request: Request) -> Reply:
        if self.at in request.text and (len(lines_of(request)) == 1 or "<ownership>" in request.text):
            self.go.wait(10)
        return answer(request)


@pytest.mark.parametrize("more", [(), ("--quiet",), ("--json",)])
def test_the_counter_is_wiped_before_a_result_is_written(tmp_path: Path, more: tuple[str, ...]) -> None:
    model = Waiting("4 church bells")
    with FaultServer(always=model) as server:
        told = ("--base-url", server.base_url, "--model", "any")
        with Terminal("rewrite", *LINES, "-t", "senior", *told, *more, home=tmp_path) as terminal:
            terminal.until("2 of 3 lines")
            assert terminal.lines.count("2 of 3 lines") == 1
            assert "1 of 3" not in terminal.text
            model.go.set()
            assert terminal.end() == 0
    assert not re.search(r"\d of \d lines", terminal.text)
    assert terminal.text.count("Led the tuning of 4 church bells") >= 1


def test_a_counter_stands_in_front_of_no_error(tmp_path: Path) -> None:
    lines = [f"Polished {number} bells" for number in range(20)]
    with FaultServer(always=answer) as server:
        told = ("--base-url", server.base_url, "--model", "any")
        with Terminal("classify", *lines, "", "Rang one", "-q", *told, home=tmp_path) as terminal:
            assert terminal.end() == 1
    assert "Error: Line 21 could not be read: The text is empty." in terminal.lines
    assert "of 22 lines" not in terminal.text


def test_a_question_does_not_stand_behind_the_counter(tmp_path: Path) -> None:
    with Terminal("rewrite", *LINES[:2], "-t", "lead", "--ask", "--engine", "offline", home=tmp_path) as terminal:
        terminal.until("y/n>")
        while "tuning of 3 church bells" not in terminal.text:
            terminal.say("", until=">")
        terminal.say("q", until="Stopped")
        terminal.end()
    assert "of 2 lines" not in terminal.text
    assert any(line.startswith("Led the tuning of 3") for line in terminal.lines)
