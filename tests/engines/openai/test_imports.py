"""What a cold start loads."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize("module", ["settings", "failures", "structured", "retrying", "probe"])
def test_only_the_client_loads_the_heavy_libraries(module: str) -> None:
    loaded = subprocess.run(
        [
            sys.executable,
            "-c",
            f"import sys, assistant.engines.openai.{module}; print(*sys.modules)",
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert not {"openai", "httpx2", "tenacity", "asyncio", "jinja2"} & set(loaded)
