"""`assistant chat` through a real terminal, as a newcomer would use it, and through pipes, as a program would."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.terminal import ROOT, Terminal
from tests.fault_server import FaultServer, hang

LINE = "Assisted in the deployment of a billing tool for 12 clinics"
LED = "Led the deployment of a billing tool for 12 clinics"
FIVE = "Tested pumps in the lab\nWrote the weekly report\nHelped with audits\nRepaired 3 lasers\nTaught two courses"


def chats(home: Path) -> list[Path]:
    return sorted((home / "data" / "chats").glob("*.jsonl"))


def test_a_first_session_as_a_newcomer_types_it(tmp_path: Path) -> None:
    with Terminal("chat", "--engine", "offline", home=tmp_path) as terminal:
        assert "/help" in terminal.until("senior>")
        came = terminal.say(LINE, "shows the draft")
        assert "reads as emerging talent" in came
        assert "1. Did you lead the deployment" in came
        assert LED not in came  # asked before it is claimed
        assert "underscore" in terminal.looks("billing tool for")  # the words that decided
        terminal.say("", "/accept takes it")
        assert "strikethrough" in terminal.looks("Assisted in Led")
        assert "bold" in terminal.looks("Led the deployment of a billing")
        came = terminal.say("1: yes 2: six people", "that is “senior”")
        assert f"Noted: {LED}" in came
        assert f"{LED} with six people" in came
        assert "six people Read as" in came
        assert "1. Did you" not in came.rpartition("Read as")[2]
        terminal.type("/ac\t")
        terminal.until("/accept")
        terminal.type("\r")
        terminal.until("All lines are accepted")
        assert terminal.say("/e", "may mean").count("Error") == 0
        terminal.type("\x04")
        assert terminal.end() == 0
        assert "assistant chat --resume" in terminal.text
    own = [path for path in (tmp_path / "data").rglob("*") if path.is_file()]
    assert {path.stat().st_mode & 0o777 for path in own} == {0o600}
    folders = [tmp_path / "data", *(path for path in (tmp_path / "data").rglob("*") if path.is_dir())]
    assert {path.stat().st_mode & 0o777 for path in folders} == {0o700}


def test_keys_pasted_lines_a_resize_and_a_broken_byte(tmp_path: Path) -> None:
    with Terminal("chat", "--engine", "offline", "--toward", "lead", home=tmp_path) as terminal:
        terminal.until("lead>")
        terminal.paste(FIVE)
        terminal.until("Taught two courses")
        assert not chats(tmp_path)  # five lines are one message, and Enter sends it
        terminal.type("\r")
        came = terminal.until("line 1 of 5; /next")
        assert "Tested pumps in the lab reads as" in came
        terminal.resize(24, 50)
        came = terminal.say("go to line 3", "1. ")
        assert "Line 3 of 5: Helped with audits" in came
        terminal.type(b"it was in M\xfcnchen, for a \xffbank\r")
        assert "for a bank" in terminal.until("Noted:")
        terminal.until("lead>")
        terminal.type("\x1b[A\x1b[A")
        terminal.until("go to line 3")
        terminal.type("\x03")
        terminal.until("Ctrl-D or /quit leaves.")
        terminal.say("take that back", "Taken back: it was in")
        terminal.say("/quit", "--resume")
        assert terminal.end() == 0
        assert max(map(len, terminal.lines[-15:])) <= 50


def test_control_c_in_a_slow_call_stops_that_call_alone(tmp_path: Path) -> None:
    with (
        FaultServer(always=hang()) as server,
        Terminal(
            "chat", "--engine", "openai", "--base-url", server.base_url, "--model", "m", home=tmp_path
        ) as terminal,
    ):
        terminal.until("senior>")
        terminal.type(LINE + "\r")
        assert re.search(r"thinking 0:00:0\d", terminal.until("thinking 0:00:0"))
        while not server.requests:
            assert terminal.child.isalive()
        terminal.type("\x03")
        terminal.until("kept; /again tries once more. senior>")
        terminal.say("/engine offline", "Engine: offline")
        terminal.say(LINE, "1. Did you lead the deployment")
        terminal.say("/quit", "--resume")
        assert terminal.end() == 0
        assert "Traceback" not in terminal.text


def test_a_chat_that_was_killed_goes_on_with_everything(tmp_path: Path) -> None:
    with Terminal("chat", "--engine", "offline", home=tmp_path) as terminal:
        terminal.until("senior>")
        terminal.say(LINE, "shows the draft")
        terminal.say("yes, with two colleagues", "that is “senior”")
        terminal.child.kill(9)
    [kept] = chats(tmp_path)
    with kept.open("ab") as file:
        file.write(b'{"said": "/accept all", "state": {"toward": "sen\xc3')
    with Terminal("chat", "--engine", "offline", "--resume", home=tmp_path) as terminal:
        came = terminal.until("senior>")
        assert f"Line 1 of 1: {LINE}" in came
        assert f"{LED} with two colleagues" in came
        terminal.say("/facts", "2. with two colleagues")
        terminal.say("/undo", "1. Did you lead")
        terminal.say("/redo", "with two colleagues")
        terminal.say("/accept", "Accepted:")
        terminal.say("/quit", "--resume")
    assert chats(tmp_path) == [kept]


@pytest.mark.parametrize(
    ("columns", "environment"), [(40, {"NO_COLOR": "1"}), (40, {"TERM": "dumb"}), (80, {"NO_COLOR": "1"})]
)
def test_a_narrow_or_plain_terminal_shows_the_same_words(
    tmp_path: Path, columns: int, environment: dict[str, str]
) -> None:
    with Terminal("chat", "--engine", "offline", home=tmp_path, columns=columns, environment=environment) as terminal:
        terminal.until("senior>")
        terminal.say(LINE, "as it is now.")
        came = terminal.say("yes", "say them.")
        assert "[-Assisted in-]{+Led+} the" in came
        assert terminal.looks("Read as") == {"default"}
        terminal.say("/map", "technical senior>")
        terminal.say("/help", "/quit: leave")
        assert max(map(len, terminal.lines)) <= columns


def piped(home: Path, *arguments: str, said: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment = {"PATH": os.environ["PATH"], "ASSISTANT_HOME": str(home), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "assistant", "chat", *arguments]
    return subprocess.run(command, input=said, capture_output=True, env=environment, cwd=ROOT, check=False, timeout=30)


def test_plain_lines_go_in_and_out_where_there_is_no_terminal(tmp_path: Path) -> None:
    said = f"\ufeff{LINE}\r\n1: yes 2: six people\r\nit was for a caf".encode() + b"\xe9\r\n/accept\r\n/export\r\n"
    done = piped(tmp_path, "--engine", "offline", said=said)
    out = done.stdout.decode()
    assert done.returncode == 0
    assert "\x1b" not in out
    assert "\r" not in out
    assert f"Noted: {LED}" in out.splitlines()
    assert out.splitlines()[-1].startswith(f"- {LED}")
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [("nowhere.docx",), ("--role", "Engineer", "--job", "nowhere.txt")])
def test_a_file_that_cannot_be_read_is_an_error_and_no_chat(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = piped(tmp_path, *arguments, "--engine", "offline", said=LINE.encode())
    assert done.returncode == 2
    assert b"cannot be read" in done.stderr
    assert b"reads as" not in done.stdout
    assert chats(tmp_path) == []


def test_chats_are_listed_and_forgotten_by_name(tmp_path: Path) -> None:
    assert piped(tmp_path, "--list").stdout.decode() == "No chat is kept.\n"
    piped(tmp_path, "--engine", "offline", said=LINE.encode())
    [kept] = chats(tmp_path)
    assert piped(tmp_path, "--list").stdout.decode() == f"{kept.stem}  toward senior, 1 line: {LINE}\n"
    unknown = piped(tmp_path, "--forget", "nothing")
    assert (unknown.returncode, unknown.stderr.decode().splitlines()[0][:6]) == (2, "Error:")
    assert piped(tmp_path, "--resume", "nothing").returncode != 0
    assert piped(tmp_path, "--forget", "").returncode != 0
    assert chats(tmp_path) == [kept]
    assert piped(tmp_path, "--forget", kept.stem).returncode == 0
    assert chats(tmp_path) == []


def test_what_was_typed_in_a_forgotten_chat_leaves_the_history_too(tmp_path: Path) -> None:
    with Terminal("chat", "--engine", "offline", home=tmp_path) as terminal:
        terminal.until("senior>")
        terminal.say(LINE, "as it is now.")
        terminal.say("/quit", "--resume")
    with Terminal("chat", "--engine", "offline", home=tmp_path) as terminal:
        terminal.until("senior>")
        terminal.say("Repaired 3 lasers in the lab", "reads as")
        terminal.say("/quit", "--resume")
    [first] = [path for path in chats(tmp_path) if "billing" in path.read_text()]
    assert piped(tmp_path, "--forget", first.stem).returncode == 0
    history = (tmp_path / "data" / "history").read_text()
    assert "billing" not in history
    assert "+Repaired 3 lasers in the lab" in history.splitlines()
