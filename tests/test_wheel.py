"""The wheel is what people get: built, installed alone in a new environment, and run there.

Building and installing need a package registry, as the README's own commands do; where none is reached, these tests
say so and are skipped.
"""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def pip(python: str, *arguments: str) -> None:
    command = [python, "-m", "pip", *arguments, "--quiet", "--disable-pip-version-check", "--retries", "1"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if "No matching distribution" in done.stderr and "connection" in done.stderr.lower():
        pytest.skip("no package registry can be reached")
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    pip(sys.executable, "wheel", "--no-deps", "--wheel-dir", str(folder), str(ROOT))
    [built] = folder.glob("*.whl")
    return built


def test_prompts_data_and_types_are_in_the_wheel_and_tests_are_not(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {
        "assistant/prompts/classify.jinja",
        "assistant/prompts/rewrite.jinja",
        "assistant/personas.toml",
        "assistant/lexicon/data/verbs.txt",
        "assistant/engines/offline/reading/weights.json",
        "assistant/py.typed",
    } <= set(names)
    assert not [name for name in names if name.startswith(("tests", "cassettes"))]


def test_the_wheel_alone_rewrites_a_line_and_loads_its_prompts(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "alone"
    venv.create(home, with_pip=True)
    python = home / ("Scripts" if os.name == "nt" else "bin") / "python"
    pip(str(python), "install", str(wheel))

    def output(*command: str) -> str:
        return subprocess.run(command, check=True, capture_output=True, text=True, cwd=tmp_path).stdout

    rewritten = output(
        str(python.with_name("assistant")), "rewrite", "Helped deploy the new scale house", "-t", "senior", "-q"
    )
    assert rewritten == "Led the deployment of the new scale house\n"
    asked = "from assistant.templates import load_templates; print(*(t.id for t in load_templates().values()))"
    assert output(str(python), "-c", asked).startswith("classify@")
