"""`assistant rewrite FILE -i` through a real terminal: each decision at once, and none lost."""

from pathlib import Path

import pytest

from tests.cli.terminal import Terminal

BILLING = "Assisted in the deployment of a billing tool for 12 clinics"
PUMPS = "Responsible for the tests of the pump controller"
LASERS = "Repaired 3 lasers in the lab"
KEYS = "?]>"


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "resume.md"
    path.write_text(
        "# Ada Example\n\n## Experience\n\n**Engineer**, Pump Works, 2020 - 2022\n\n"
        f"- {BILLING}\n- {PUMPS}\n- {LASERS}\n\n## Education\n\n- A school\n"
    )
    return path


def going_through(resume: Path) -> Terminal:
    return Terminal(
        "rewrite", str(resume), "-i", "--toward", "senior", "--engine", "offline", home=resume.parent / "home"
    )


def test_a_resume_is_gone_through_in_two_runs_and_written_at_the_end(resume: Path) -> None:
    before = resume.read_text()
    with going_through(resume) as terminal:
        terminal.until("n keep mine")
        assert "confirm: Did you lead" in terminal.until(KEYS)
        assert "larger, so it is a question" in terminal.say("w", KEYS)
        terminal.say("y", "y/n>")  # a claim is asked before its line is taken
        assert "not accepted before you say" in terminal.say("", KEYS)
        terminal.say("y", "y/n>")
        assert "Led the" not in terminal.say("n", KEYS)
        terminal.say("f", "fact>")
        assert "Left out, as it is not sure" in terminal.say("maybe twenty colleagues", KEYS)
        terminal.say("f", "fact>")
        assert "with two colleagues" in terminal.say("two colleagues worked with me", KEYS)
        terminal.say("y", "Accepted. Line 2 of 3")
        terminal.until(KEYS)
        terminal.say("b", "Line 1 of 3")
        assert "with two colleagues" in terminal.until(KEYS)  # what was said stays
        terminal.say("y", "Line 2 of 3")
        terminal.until(KEYS)
        terminal.say("q", "What was decided is kept.")
        assert terminal.end() == 130
    assert resume.read_text() == before
    with going_through(resume) as terminal:
        assert "1 of 3 lines were decided before" in terminal.until(KEYS)
        assert PUMPS.removeprefix("Responsible for ") in terminal.text
        terminal.say("e", "Your line>")
        terminal.type("\x05, twice\r")
        assert "Accepted as you wrote it." in terminal.until("Line 2 of 2")
        terminal.until(KEYS)
        terminal.say("n", "A backup is kept. y/n>")
        terminal.say("y", "Wrote")
        assert terminal.end() == 0
    written = resume.read_text()
    assert f"- {BILLING} with two colleagues\n" in written
    assert ", twice\n" in written
    assert f"- {LASERS}\n" in written
    assert "- A school\n" in written
    assert resume.with_name("resume.md.bak").read_text() == before


def test_answers_other_drafts_and_control_c(resume: Path) -> None:
    with going_through(resume) as terminal:
        terminal.until(KEYS)
        assert "finish later" in terminal.say("x", KEYS)
        terminal.say("c", "y/n>")
        terminal.say("y", "Enter to skip>")
        terminal.say("I led three technicians", "Enter to skip>")
        terminal.say("", "Enter to skip>")
        came = terminal.say("", KEYS)
        assert "three technicians" in came.partition("Drafting again")[2]
        assert "confirm:" not in came.partition("Drafting again")[2]
        terminal.say("a", KEYS)
        terminal.say("e", "Your line>")
        terminal.type("\x03")  # thought better of it
        terminal.until(KEYS)
        terminal.say("n", "Yours stays. Line 2 of 3")
        terminal.until(KEYS)
        terminal.type("\x03")
        terminal.until("What was decided is kept.")
        assert terminal.end() == 130
        assert "Traceback" not in terminal.text
    decisions = list((resume.parent / "home").rglob("*.json"))
    assert {path.stat().st_mode & 0o777 for path in decisions} == {0o600}
    with going_through(resume) as terminal:
        assert "1 of 3 lines were decided before" in terminal.until(KEYS)
        terminal.type("\x04")  # Ctrl-D
        terminal.until("What was decided is kept.")
        assert terminal.end() == 130
