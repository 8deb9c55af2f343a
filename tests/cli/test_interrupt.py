"""Ctrl-C in the middle of a slow call: what is done stays, and no traceback is shown."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pexpect

from tests.fault_server import FaultServer, Reply, Request, hang
from tests.scripted_model import answer, block

ROOT = Path(__file__).parent.parent.parent


def test_control_c_ends_a_slow_call_at_once_with_its_own_status() -> None:
    with FaultServer(always=hang()) as server:
        child = subprocess.Popen(
            [sys.executable, "-m", "assistant", "rewrite", "Helped test pumps", "--toward", "senior"],
            cwd=ROOT,
            env={"PATH": os.environ["PATH"], "OPENAI_BASE_URL": server.base_url, "ASSISTANT_MODEL": "any"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        while not server.requests:
            assert child.poll() is None, child.communicate()
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=20)
    assert (child.returncode, out) == (130, "")
    assert "Stopped" in err
    assert "Traceback" not in err


def test_control_c_in_a_resume_keeps_what_is_done_and_the_same_command_goes_on(tmp_path: Path) -> None:
    resume = tmp_path / "resume.md"
    lines = ["Helped with the upkeep of 12 pumps", "Worked on the mapping of 9 valves"]
    resume.write_text("## Experience\n\n" + "".join(f"- {line}\n" for line in lines), encoding="utf-8")
    before = resume.read_bytes()

    stopped = threading.Event()

    def stuck(request: Request) -> Reply:
        is_valves = "<lines>" not in request.text and "valves" in block(request, "line")
        return hang() if is_valves and not stopped.is_set() else answer(request)

    with FaultServer(always=stuck) as server:
        child = _resume_on_terminal(resume, server, tmp_path)
        child.expect("1/2")
        child.sendintr()
        child.expect("Led.{0,20}the upkeep of 12 pumps")
        child.expect("Stopped. What is shown is done")
        child.expect(pexpect.EOF)
        child.close()
        assert child.exitstatus == 130
        assert resume.read_bytes() == before
        stopped.set()
        before_that = len(server.requests)
        child = _resume_on_terminal(resume, server, tmp_path)
        child.expect("2 of 2 lines rewritten")
        child.expect(pexpect.EOF)
        child.close()
        again = server.requests[before_that:]
    assert [block(request, "line") for request in again if "<lines>" not in request.text] == [lines[1]]


def _resume_on_terminal(resume: Path, server: FaultServer, home: Path) -> pexpect.spawn:
    return pexpect.spawn(
        sys.executable,
        ["-m", "assistant", "rewrite", str(resume), "-t", "senior", "--base-url", server.base_url, "--model", "any"],
        cwd=str(ROOT),
        env={"PATH": os.environ["PATH"], "ASSISTANT_HOME": str(home / "home"), "TERM": "xterm", "NO_COLOR": "1"},
        encoding="utf-8",
        timeout=20,
    )
