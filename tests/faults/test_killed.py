"""Whatever is written when the machine, the disk or the clock fails: nothing is lost, and everything still opens."""

import itertools
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.cache import clear
from assistant.chat.session import Session
from assistant.cli.app import app
from assistant.folders import cache_folder, data_folder
from assistant.saving import save, write_private
from tests.fault_server import FaultServer, error
from tests.faults.killing import NEW, OLD, WORKS
from tests.scripted_model import answer

pytest.importorskip("fcntl", reason="fork and kill are POSIX")
ROOT = Path(__file__).parent.parent.parent
DAY = 24 * 3600


@pytest.mark.parametrize("fault", ["kill", "full", "read-only"])
@pytest.mark.parametrize("what", WORKS)
def test_a_writer_stopped_at_any_call_leaves_the_old_or_the_new(what: str, fault: str, tmp_path: Path) -> None:
    told = [sys.executable, "-m", "tests.faults.killing", what, fault, str(tmp_path)]
    done = subprocess.run(told, check=False, cwd=ROOT, capture_output=True, text=True, timeout=100)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= 6  # moments


def test_what_a_crash_left_is_swept_when_it_is_old(tmp_path: Path) -> None:
    file = tmp_path / "resume.md"
    old, new, others = (
        tmp_path / f".{name}.part" for name in ("resume.md.abcd1234", "resume.md.abcd1235", "cv.md.abcd1236")
    )
    for part in (old, new, others):
        part.write_text("half")
    for part in (old, others):
        os.utime(part, (time.time() - 2 * DAY,) * 2)
    save(file, b"new")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([others.name, new.name, file.name])
    write_private(tmp_path / "kept.json", b"{}")
    assert not others.exists()
    assert new.exists()


def test_clearing_the_cache_takes_what_a_crash_left(tmp_path: Path) -> None:
    write_private(tmp_path / "ab" / "cd.json", b"{}")
    (tmp_path / "ab" / ".ef.json.abcd1234.part").write_text("half")
    clear(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_backup_takes_no_other_backups_name(tmp_path: Path) -> None:
    file = tmp_path / "resume.md"
    for number in range(3):
        file.write_text(f"version {number}")
        save(file, b"new", backup=True)
    assert [(tmp_path / f"resume.md.bak{n}").read_text() for n in ("", "2", "3")] == [f"version {n}" for n in range(3)]


def test_a_file_system_without_links_keeps_backups_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise PermissionError("no links here")

    monkeypatch.setattr(os, "link", no_links)
    file = tmp_path / "resume.md"
    file.write_text("old")
    assert save(file, b"new", backup=True) == tmp_path / "resume.md.bak"
    assert sorted(path.read_text() for path in tmp_path.iterdir()) == ["new", "old"]


def test_two_runs_at_once_on_one_file_and_one_cache_spoil_nothing(tmp_path: Path) -> None:
    file = tmp_path / "resume.md"
    file.write_text(OLD.replace("Assisted in", "Helped with"))
    before, after = file.read_text(), NEW
    environment = {**os.environ, "ASSISTANT_HOME": str(tmp_path / "home"), "OPENAI_API_KEY": "sk-made-up"}
    with FaultServer(always=lambda request: answer(request).but(delay=0.05)) as server:
        told = [sys.executable, "-m", "assistant", "rewrite", str(file), "-t", "senior", "--in-place", "--model", "any"]
        runs = [
            subprocess.Popen(
                [*told, "--base-url", server.base_url], cwd=ROOT, env=environment, stdout=-1, stderr=-1, text=True
            )
            for _ in range(3)
        ]
        ends = [(run.communicate(timeout=60), run.returncode) for run in runs]
    assert {status for _, status in ends} <= {0, 2}
    assert 0 in {status for _, status in ends}
    assert all("changed by someone else" in told[1] for told, status in ends if status == 2)
    assert file.read_text() == after
    kept = [path.read_text() for path in tmp_path.glob("*.bak*")]
    assert before in kept
    assert all(text in (before, after) for text in kept)
    assert not list(tmp_path.glob(".*.part"))


@pytest.mark.parametrize("home", ["a file", "no folder at all", "none"])
def test_without_a_place_to_keep_anything_lines_are_rewritten_and_a_chat_goes_on(
    home: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("ASSISTANT_HOME", {"a file": str(tmp_path / "file"), "none": ""}.get(home, "/dev/null/x"))
    if home == "none":
        monkeypatch.delenv("HOME", raising=False)
        for name in [name for name in os.environ if name.startswith("XDG_")]:
            monkeypatch.delenv(name)
        monkeypatch.setattr("os.path.expanduser", lambda path: path)  # a user that the system does not know
        assert cache_folder() == data_folder() == Path("/dev/null/resume-assistant")
    from typer.testing import CliRunner

    with FaultServer(always=answer) as server:
        told = ("--base-url", server.base_url, "--model", "any")
        done = CliRunner().invoke(app, ["rewrite", "Helped with 12 pumps", "-t", "senior", *told])
        talk = CliRunner().invoke(app, ["chat", *told], input="Helped with 12 pumps\n\n/quit\n")
    assert (done.exit_code, done.stdout.splitlines()[0]) == (0, "Led 12 pumps")
    assert talk.exit_code == 0, talk.output
    assert "could not be written to disk" in talk.output
    assert "Led 12 pumps" in talk.stdout
    assert "Traceback" not in talk.output
    assert CliRunner().invoke(app, ["chat", "--list"]).stdout == "No chat is kept.\n"


def test_a_clock_that_jumps_back_an_hour_at_every_look_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, slept: list[float]
) -> None:
    hours = itertools.count()
    monkeypatch.setattr(time, "time", lambda: 1.8e9 - 3600 * next(hours))
    with (
        FaultServer(error(503), always=answer) as server,
        Assistant("openai", base_url=server.base_url, model="any", time_limit=20) as assistant,
    ):
        assert assistant.rewrite("Helped with 12 pumps", "senior").text == "Led 12 pumps"
        turn = Session(assistant).say("Helped with 13 pumps")
    assert not turn.failed
    assert all(0 < wait < 2 for wait in slept)
