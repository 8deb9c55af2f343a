"""The cassettes themselves: none unused, none stale, nothing in them that should not be."""

import ast
import re

import pytest
import yaml

from assistant.templates import load_templates
from tests.recorded_cases import CASES, READINGS
from tests.recording import CASSETTES, ROOT, asked_of

FILES = sorted(CASSETTES.rglob("*.yaml"))
NAMES = [str(path.relative_to(CASSETTES)) for path in FILES]


def test_every_cassette_has_its_test() -> None:
    expected = {f"test_recorded/test_a_persona_is_read-{quadrant}.yaml" for quadrant, _ in READINGS}
    expected |= {f"test_recorded/test_a_line_is_rewritten_honestly-{case.name}.yaml" for case in CASES}
    assert set(NAMES) == expected


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_cassette_was_recorded_with_the_templates_of_today(path: object) -> None:
    from pathlib import Path

    today = {str(template._block("system", {})) for template in load_templates().values()}
    for body in asked_of(Path(str(path))):
        assert body["messages"][0]["content"] in today, "stale: record anew with `pytest --record`"


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_cassette_holds_no_key_and_no_header_but_the_allowed(path: object) -> None:
    from pathlib import Path

    text = Path(str(path)).read_text(encoding="utf-8")
    assert not re.search(r"sk-[A-Za-z0-9]|[Bb]earer|[Aa]uthorization|[Ss]et-[Cc]ookie|openai-organization", text)
    for one in yaml.safe_load(text)["interactions"]:
        assert {name.lower() for name in one["request"]["headers"]} <= {"accept", "content-type"}
        assert {name.lower() for name in one["response"]["headers"]} <= {"content-type", "retry-after"}


def test_no_test_calls_a_model_without_a_cassette() -> None:
    """The openai engine is made in tests by the `recorded` fixture, the fault server's tests, and nowhere else."""
    makers = []
    for path in (ROOT / "tests").rglob("test_*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if any(isinstance(node, ast.Constant) and node.value == "https://api.openai.com/v1" for node in ast.walk(tree)):
            makers.append(path.name)
    assert makers == []
