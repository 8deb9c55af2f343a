"""`--ask`, driven through a real pseudo-terminal as a person would."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pexpect
import pytest

from assistant.cli.asking import _quoted
from tests.cli.terminal import Terminal

ROOT = Path(__file__).parent.parent.parent
LINE = "Assisted in the deployment of a billing tool for 12 clinics"


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[pexpect.spawn]:
    child = asked_of(tmp_path)
    yield child
    child.close(force=True)


def asked_of(home: Path) -> pexpect.spawn:
    environment = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME")}
    return pexpect.spawn(
        sys.executable,
        ["-m", "assistant", "rewrite", LINE, "--toward", "senior", "--engine", "offline", "--ask"],
        cwd=str(ROOT),
        env=environment | {"TERM": "xterm", "NO_COLOR": "1", "PYTHONUTF8": "1", "ASSISTANT_HOME": str(home / "home")},
        encoding="utf-8",
        timeout=20,
        dimensions=(40, 80),
    )


def answer(child: pexpect.spawn, what: str, reply: str) -> None:
    child.expect(what)
    child.expect("> ")
    child.sendline(reply)


def asking_of(resume: Path, *arguments: str) -> Terminal:
    return Terminal(
        *("rewrite", str(resume), "--ask", "-t", "senior", "--engine", "offline", *arguments),
        home=resume.parent / "home",
    )


def enter_until(terminal: Terminal, words: str) -> None:
    """Enter at every prompt until these words are on the screen, or the program has ended."""
    while words not in terminal.text:
        with suppress(AssertionError):
            terminal.say("", ">")


def skip_the_rest(child: pexpect.spawn) -> str:
    """Enter at every further question; what was printed until the end."""
    seen = ""
    while child.expect(["> ", pexpect.EOF]) == 0:
        seen += child.before or ""
        child.sendline("")
    return seen + (child.before or "")


def test_a_confirmed_claim_is_no_longer_in_question(asked: pexpect.spawn) -> None:
    answer(asked, "Did you lead the deployment.*true", "y")
    asked.expect("people|decide")
    asked.expect("> ")
    asked.sendline("I decided the rollout order and led 3 technicians")
    rest = skip_the_rest(asked)
    last = rest.rpartition("Drafting again")[2]
    assert "Led the deployment of a billing tool for 12 clinics" in " ".join(last.split())
    assert "3 technicians" in " ".join(last.split())
    assert "Confirm before sending" not in last
    assert asked.wait() == 0


def test_a_denied_claim_leads_to_a_draft_without_that_rise(asked: pexpect.spawn) -> None:
    answer(asked, "Did you lead the deployment.*true", "n")
    last = skip_the_rest(asked).rpartition("Drafting again")[2]
    assert "Led" not in last
    assert asked.wait() == 0


def test_lines_fit_the_terminal(asked: pexpect.spawn) -> None:
    asked.expect("true")
    assert max(len(line) for line in (asked.before or "").splitlines()) <= 80


def test_control_c_ends_it_with_its_own_status(asked: pexpect.spawn) -> None:
    asked.expect("> ")
    asked.sendintr()
    asked.expect(pexpect.EOF)
    asked.wait()
    assert "Traceback" not in (asked.before or "")
    assert asked.exitstatus == 130


def test_an_answer_that_is_not_sure_is_no_fact(asked: pexpect.spawn) -> None:
    answer(asked, "Did you lead the deployment.*true", "")
    asked.expect("> ")
    asked.sendline("maybe six people, I am not sure")
    seen = skip_the_rest(asked)
    assert "Left out: maybe six people" in seen
    assert "six" not in seen.partition("Left out: maybe six people")[2]


def test_a_qualified_answer_is_a_fact_and_the_larger_claim_is_not_written(asked: pexpect.spawn) -> None:
    answer(asked, "Did you lead the deployment.*true", "I led the training of the nurses only")
    last = re.split(r"Drafting again|is not claimed", " ".join(skip_the_rest(asked).split()))[-1]
    assert "Led the deployment" not in last
    assert "leading the training of the nurses only" in last
    assert asked.wait() == 0


def test_what_stands_behind_a_no_is_kept(asked: pexpect.spawn) -> None:
    answer(asked, "Did you lead the deployment.*true", "no, I wrote the install guide")
    last = " ".join(skip_the_rest(asked).rpartition("Drafting again")[2].split())
    assert "Led" not in last
    assert "writing the install guide" in last


@pytest.mark.parametrize("reply", ["maybe", "x"])
def test_an_answer_that_is_neither_yes_nor_no_is_asked_again_and_then_not_claimed(
    asked: pexpect.spawn, reply: str
) -> None:
    answer(asked, "Did you lead the deployment.*true", reply)
    answer(asked, "Answer y or n.*Did you lead the deployment.*true", reply)
    seen = " ".join(skip_the_rest(asked).split())
    assert "Led" not in seen.rpartition("What you did not confirm is not claimed")[2]


def test_control_c_in_a_resume_keeps_the_answers_of_the_lines_before(tmp_path: Path) -> None:
    resume, out = tmp_path / "resume.md", tmp_path / "out.md"
    resume.write_text(f"## Experience\n\n- {LINE}\n- Helped build a calibration rig for gas sensors\n")
    with asking_of(resume, "--out", str(out)) as terminal:
        terminal.until("y/n>")
        terminal.say("yes", "Enter to skip>")
        enter_until(terminal, "Did you lead the build")
        terminal.type("\x03")
        assert "out.md not written" in terminal.until("goes on from there.")
        assert terminal.end() == 130
    assert not out.exists()
    with asking_of(resume, "--out", str(out)) as terminal:
        assert "1 line of 2 answered before" in terminal.until("y/n>")
        assert "billing" not in terminal.text
        enter_until(terminal, "Wrote")
    assert "- Led the deployment of a billing tool for 12 clinics" in out.read_text()
    assert "- Helped build a calibration rig for gas sensors" in out.read_text()


def test_a_bare_yes_to_an_open_question_is_put_once_more_and_its_words_belong_to_it(asked: pexpect.spawn) -> None:
    answer(asked, "Did you lead the deployment.*true", "n")
    asked.expect("> ")
    asked.sendline("y")
    asked.expect("Say it in your own words")
    asked.expect("> ")
    asked.sendline("I wrote the installer")
    rest = skip_the_rest(asked)
    assert "installer" in " ".join(rest.rpartition("Drafting again")[2].split())
    assert "Did you lead" not in rest
    assert asked.wait() == 0


@pytest.mark.parametrize("stop", ["q", "\x03"])
def test_what_was_answered_of_a_quoted_line_is_kept_for_the_same_command(tmp_path: Path, stop: str) -> None:
    first = asked_of(tmp_path)
    answer(first, "Did you lead the deployment.*true", "y")
    answer(first, "Enter to skip", "I trained 5 nurses")
    first.expect("> ")
    first.send(stop if stop == "\x03" else f"{stop}\r")
    first.expect("What you answered is kept")
    first.expect(pexpect.EOF)
    first.wait()
    assert first.exitstatus == 130
    again = asked_of(tmp_path)
    seen = " ".join(skip_the_rest(again).split())
    assert "Going on with what you answered before." in seen
    assert "true? y/n" not in seen
    assert "5 nurses" in seen
    third = asked_of(tmp_path)
    assert third.expect(["Going on", "true"]) == 1  # what came to its end is kept no longer
    third.close(force=True)


def test_answers_of_a_line_that_was_begun_are_kept_too(tmp_path: Path) -> None:
    resume, out = tmp_path / "resume.md", tmp_path / "out.md"
    resume.write_text(f"## Experience\n\n- {LINE}\n")
    with asking_of(resume, "--out", str(out)) as terminal:
        terminal.until("y/n>")
        terminal.say("yes", "Enter to skip>")
        terminal.say("I trained 5 nurses", "Enter to skip>")
        terminal.type("\x03")
        terminal.until("goes on from there.")
    with asking_of(resume, "--out", str(out)) as terminal:
        terminal.until("Going on with what you answered before.")
        assert terminal.end() == 0
    assert "5 nurses" in out.read_text()


def test_a_correction_at_the_next_question_takes_back_the_yes(asked: pexpect.spawn) -> None:
    answer(asked, "Did you lead the deployment.*true", "y")
    answer(asked, "Enter to skip", "sorry, that was Ines")
    asked.expect("Taken back: Led the deployment")
    assert "Led" not in skip_the_rest(asked).rpartition("Drafting again")[2]


def test_a_line_that_an_answer_contradicts_is_put_right_or_given_back(tmp_path: Path) -> None:
    for reply, status in (("what I say", 0), ("", 1)):
        child = asked_of(tmp_path / str(status))
        answer(child, "Did you lead the deployment.*true", "n")
        answer(child, "Enter to skip", "it was 14 clinics, not 12")
        answer(child, "Your line says .12 clinics., you say .14 clinics.", reply)
        rest = " ".join(skip_the_rest(child).split())
        child.wait()
        assert child.exitstatus == status
        if reply:
            assert "14 clinics" in rest.rpartition("Your line is put right")[2]
            assert "12 clinics" not in rest.rpartition("Your line is put right")[2]
        else:
            assert "given back as it was: Your line says" in rest


def test_a_claim_that_is_quoted_in_part_says_so() -> None:
    assert _quoted("Led the survey", "Led the survey of 40 moors in nine parishes") == "Led the survey …"
    assert _quoted("Led the survey", "Led the survey, with two walkers") == "Led the survey"
