"""One target under atheris: `python -m tests.hostile.coverage TARGET FOLDER SECONDS LONGEST`, started by `fuzz`."""

import sys
from importlib import import_module
from typing import Any

atheris: Any = import_module("atheris")
"""Installed by whoever wants it: `pip install atheris`."""

with atheris.instrument_imports(include=["assistant"]):
    from tests.hostile.targets import tried


def _one(data: bytes) -> None:
    if failed := tried(sys.argv[1], data):
        raise AssertionError(failed)


if __name__ == "__main__":
    _, _, folder, seconds, longest = sys.argv
    options = [f"-max_total_time={seconds}", f"-timeout={longest}", "-max_len=4096", "-rss_limit_mb=4096", "-seed=1"]
    atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={folder}/", folder], _one)
    atheris.Fuzz()
