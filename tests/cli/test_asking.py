"""`--ask`, driven through a real pseudo-terminal as a person would."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

ROOT = Path(__file__).parent.parent.parent
LINE = "Assisted in the deployment of a billing tool for 12 clinics"


@pytest.fixture
def asked() -> Iterator[pexpect.spawn]:
    environment = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME")}
    child = pexpect.spawn(
        sys.executable,
        ["-m", "assistant", "rewrite", LINE, "--toward", "senior", "--engine", "offline", "--ask"],
        cwd=str(ROOT),
        env=environment | {"TERM": "xterm", "NO_COLOR": "1", "PYTHONUTF8": "1"},
        encoding="utf-8",
        timeout=20,
        dimensions=(40, 80),
    )
    yield child
    child.close(force=True)


def answer(child: pexpect.spawn, what: str, reply: str) -> None:
    child.expect(what)
    child.expect("> ")
    child.sendline(reply)


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
    assert asked.exitstatus in (1, 130)


def test_an_answer_that_is_not_sure_is_no_fact(asked: pexpect.spawn) -> None:
    answer(asked, "Did you lead the deployment.*true", "")
    asked.expect("> ")
    asked.sendline("maybe six people, I am not sure")
    seen = skip_the_rest(asked)
    assert "Left out, as it is not sure: maybe six people" in seen
    assert "six" not in seen.partition("not sure: maybe six people")[2]
