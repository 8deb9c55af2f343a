"""The wheel is what people get: built, installed alone in a new environment, and run there."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)],
        check=True,
    )
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
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel], check=True)

    def output(*command: str) -> str:
        return subprocess.run(command, check=True, capture_output=True, text=True, cwd=tmp_path).stdout

    rewritten = output(
        str(python.with_name("assistant")), "rewrite", "Helped deploy the new scale house", "-t", "senior", "-q"
    )
    assert rewritten == "Led the deployment of the new scale house\n" or rewritten.startswith(("Deployed", "Led"))
    asked = "from assistant.templates import load_templates; print(*(t.id for t in load_templates().values()))"
    assert output(str(python), "-c", asked).startswith("classify@")
