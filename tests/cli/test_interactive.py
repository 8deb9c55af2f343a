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
        assert "What is not sure is left out" in terminal.say("maybe twenty colleagues", KEYS)
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
        assert "1 of 3 lines was decided before" in terminal.until(KEYS)
        assert PUMPS.removeprefix("Responsible for ") in terminal.text
        terminal.say("e", "Your line>")
        terminal.type("\x05, twice\r")
        assert "twice” differs from your first line" in terminal.until("stand behind it? y/n>")
        assert "Accepted as you wrote it." in terminal.say("y", "Line 3 of 3")
        terminal.until(KEYS)
        terminal.say("n", "A backup is kept. y/n>")
        terminal.say("yep", "Wrote")
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
        assert "1 of 3 lines was decided before" in terminal.until(KEYS)
        terminal.type("\x04")  # Ctrl-D
        terminal.until("What was decided is kept.")
        assert terminal.end() == 130


@pytest.mark.parametrize(
    ("typed", "came"),
    [
        ("about 3 people worked on it with me", "with about 3 people"),
        ("No, I trained the nurses", "training the nurses"),
    ],
)
def test_words_at_the_menu_are_told_of_the_line_and_no_key(resume: Path, typed: str, came: str) -> None:
    with going_through(resume) as terminal:
        terminal.until(KEYS)
        assert came in terminal.say(typed, KEYS)
        terminal.say("yes but only for the load cells", KEYS)  # and no yes to the draft
        assert "Accepted" not in terminal.text
        assert "There is no key “banana”" in terminal.say("banana", KEYS)
        terminal.say("keep", "Yours stays. Line 2 of 3")


def test_a_fact_after_another_draft_is_used_and_one_that_cannot_be_is_named(resume: Path) -> None:
    with going_through(resume) as terminal:
        terminal.until(KEYS)
        terminal.say("a", KEYS)
        assert "with four colleagues" in terminal.say("four colleagues worked on it", KEYS)
        assert "Not in the draft" in terminal.say("Nobody else", KEYS)


def test_a_question_that_was_answered_is_not_put_again(resume: Path) -> None:
    with going_through(resume) as terminal:
        question = "What was your own part"
        assert question in terminal.until(KEYS)
        terminal.say("c", "y/n>")
        assert question in terminal.say("", "Enter to skip>")
        came = terminal.say("Nobody else", "Enter to skip>")
        while "Drafting again" not in came:
            came = terminal.say("", ">")
        terminal.until(KEYS)
        assert question not in terminal.text.rpartition("Drafting again")[2]


def test_an_unchanged_edit_is_asked_like_the_draft_and_other_words_once(resume: Path) -> None:
    with going_through(resume) as terminal:
        terminal.until(KEYS)
        terminal.say("e", "Your line>")
        assert "Did you lead the deployment" in terminal.say("", "y/n>")
        terminal.say("", KEYS)
        terminal.say("e", "Your line>")
        terminal.type("\x05 in 9 weeks\r")
        came = terminal.until("stand behind it? y/n>")
        assert came.count("9 weeks” differs") == 1
        assert "Not accepted" in terminal.say("n", KEYS)


def test_where_all_is_decided_one_can_still_go_back(resume: Path) -> None:
    out = resume.with_name("out.md")
    arguments = ("rewrite", str(resume), "-i", "-t", "senior", "--engine", "offline", "--out", str(out))
    home = resume.parent / "home"
    with Terminal(*arguments, home=home) as terminal:
        terminal.until(KEYS)
        terminal.say("n", "Line 2 of 3")
        terminal.until(KEYS)
        terminal.say("q", "out.md not written")
        assert terminal.end() == 130
    with Terminal(*arguments, home=home) as terminal:
        terminal.until(KEYS)
        terminal.say("n", "Line 3 of 3")
        terminal.until(KEYS)
        terminal.say("n", "Wrote")
        terminal.end()
    with Terminal(*arguments, home=home) as terminal:
        terminal.until("All 3 lines were decided before. b goes back to the last one, Enter goes on>")
        terminal.say("b", "Line 3 of 3")
        assert f"Decided before (kept): {LASERS}" in terminal.until(KEYS)
        terminal.say("b", "Line 2 of 3")
        terminal.until(KEYS)
        terminal.say("I led the tests", KEYS)
        terminal.say("y", "Wrote")
        terminal.end()
    assert "- Led the tests of the pump controller" in out.read_text()


def test_a_plain_run_says_that_decisions_do_not_count_there(resume: Path) -> None:
    with going_through(resume) as terminal:
        terminal.until(KEYS)
        terminal.say("n", "Line 2 of 3")
        terminal.until(KEYS)
        terminal.say("q", "is kept.")
        terminal.end()
    plain = ("rewrite", str(resume), "-t", "senior", "--engine", "offline")
    with Terminal(*plain, home=resume.parent / "home") as terminal:
        assert "1 line was decided with -i, which does not count here" in terminal.until("lines rewritten")
        terminal.end()


def test_where_there_is_no_other_draft_the_first_comes_again_with_what_was_told(resume: Path) -> None:
    with going_through(resume) as terminal:
        terminal.until(KEYS)
        terminal.say("three fitters worked with me", KEYS)
        while "the first one again" not in terminal.say("a", KEYS):
            assert "unchanged:" not in terminal.text
        again = terminal.text.rpartition("the first one again")[2]
        assert "three fitters" in again
        assert "confirm: Did you" in again
        terminal.say("y", "y/n>")
        assert "Yours stays" not in terminal.say("y", "Accepted. Line 2 of 3")
        terminal.until(KEYS)
        terminal.say("q", "What was decided is kept.")
        assert terminal.end() == 130


def test_no_draft_of_a_line_is_accepted_that_its_author_contradicts(resume: Path) -> None:
    with going_through(resume) as terminal:
        terminal.until(KEYS)
        assert "Your line says “12 clinics”" in terminal.say("it was 14 clinics, not 12", "Enter to skip>")
        terminal.say("", KEYS)
        assert "No draft of it is accepted" in terminal.say("y", KEYS)
        terminal.say("n", "Yours stays.")
