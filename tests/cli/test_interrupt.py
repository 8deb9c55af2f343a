"""Ctrl-C in the middle of a slow call: what is done stays, and no traceback is shown."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.fault_server import FaultServer, hang

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
