"""Cold start: a whole `assistant rewrite` with the offline engine, against importing typer and pydantic.

Run: python -m tests.benchmarks.cold_start. Goal: at most 2.5 times.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
LINE = "Assisted in the deployment of a billing tool that cut invoice errors by 15% for 12 clinics"
BASE = [sys.executable, "-c", "import typer, pydantic"]
SCRIPT = str(Path(sys.executable).with_name("assistant"))
OURS = [SCRIPT, "rewrite", LINE, "--toward", "senior", "--engine", "offline"]
ROUNDS = 15


def seconds(command: list[str]) -> float:
    """Wall time of one process from start to end."""
    begin = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT, env={"PATH": os.environ["PATH"]})
    return time.perf_counter() - begin


def main() -> None:
    """Both side by side, a round each in turn; medians."""
    for command in (BASE, OURS):
        seconds(command)
    pairs = [(seconds(BASE), seconds(OURS)) for _ in range(ROUNDS)]
    base, ours = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"import typer, pydantic   {base * 1000:7.1f} ms")
    print(f"assistant rewrite        {ours * 1000:7.1f} ms")
    print(f"ratio                    {ours / base:7.2f}   (goal: at most 2.5)")


if __name__ == "__main__":
    main()
