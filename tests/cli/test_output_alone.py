"""`--json` and `--quiet` where somebody is asked on the way: standard output holds the result and nothing else."""

import json
import os
import shlex
import sys
from pathlib import Path
from typing import Any

import pexpect
import pytest

from tests.cli.terminal import ROOT

LINE = "Assisted in the deployment of a ticket system for 9 depots"
LED = LINE.replace("Assisted in", "Led")
RESUME = f"# Kim Sample\n\n## Experience\n\n- {LINE}\n- Wrote 20 test plans for the valves\n"


def answered(folder: Path, *arguments: str | Path, keys: str = "\r") -> tuple[str, str, int]:
    """Standard output of a command on a terminal, what the terminal showed, and the exit status.

    A claim is confirmed with y; each other prompt gets these keys.
    """
    out = folder / "stdout"
    command = [sys.executable, "-m", "assistant", "rewrite", *map(str, arguments), "-t", "senior", "--engine=offline"]
    child = pexpect.spawn(
        "sh",
        ["-c", f"exec {shlex.join(command)} > {shlex.quote(str(out))}"],
        cwd=str(ROOT),
        env={"PATH": os.environ["PATH"], "NO_COLOR": "1", "PYTHONUTF8": "1", "ASSISTANT_HOME": str(folder / "home")},
        encoding="utf-8",
        timeout=20,
    )
    seen = ""
    while (at := child.expect([r"y/n> ", "> ", pexpect.EOF])) < 2:
        seen += child.before or ""
        child.send("y\r" if at == 0 else keys)
    seen += child.before or ""
    child.wait()
    return out.read_text(encoding="utf-8"), " ".join(seen.split()), int(child.exitstatus or 0)


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "resume.md"
    path.write_text(RESUME, encoding="utf-8")
    return path


def results(shown: str) -> list[dict[str, Any]]:
    told = json.loads(shown)
    return list(told["results"]) if "results" in told else [told]


def test_json_of_a_line_that_was_asked_about_is_json_alone(tmp_path: Path) -> None:
    shown, seen, status = answered(tmp_path, LINE, "--ask", "--json")
    assert [one["text"] for one in results(shown)] == [LED]
    assert LED in seen
    assert status == 0


def test_json_of_a_resume_that_was_asked_about_is_json_alone(tmp_path: Path, resume: Path) -> None:
    shown, _, _ = answered(tmp_path, resume, "--ask", "--json")
    assert LED in [one["text"] for one in results(shown)]


def test_json_of_a_resume_gone_through_line_by_line_is_json_alone(tmp_path: Path, resume: Path) -> None:
    shown, seen, _ = answered(tmp_path, resume, "-i", "--json", keys="y\r")
    assert results(shown)[0]["text"] == LED
    assert "Reads as" in seen or "Read as" in seen


def test_json_beside_a_diff_is_json_alone(tmp_path: Path, resume: Path) -> None:
    shown, seen, _ = answered(tmp_path, resume, "--diff", "--json")
    assert LED in [one["text"] for one in results(shown)]
    assert f"+- {LED}" in seen


def test_quiet_gives_the_line_alone_though_it_was_asked_about(tmp_path: Path) -> None:
    shown, seen, _ = answered(tmp_path, LINE, "--ask", "--quiet")
    assert shown == f"{LED}\n"
    assert "Did you lead" in seen


def test_answers_that_were_written_nowhere_are_kept(tmp_path: Path, resume: Path) -> None:
    _, seen, _ = answered(tmp_path, resume, "--ask")
    assert "Did you lead" in seen
    assert "Your answers are kept" in seen
    new = tmp_path / "new.md"
    _, seen, _ = answered(tmp_path, resume, "--ask", "--out", new)
    assert "Did you lead" not in seen
    assert "nothing is asked again" in seen
    assert f"- {LED}" in new.read_text(encoding="utf-8")
    _, seen, _ = answered(tmp_path, resume, "--ask", "--out", new)
    assert "Did you lead" in seen


def test_quiet_gives_the_changes_of_a_resume_alone_though_it_was_asked_about(tmp_path: Path, resume: Path) -> None:
    shown, seen, _ = answered(tmp_path, resume, "--ask", "--quiet")
    assert "[-Assisted in-]{+Led+} the deployment" in shown
    assert "Did you lead" not in shown
    assert "Did you lead" in seen
