"""The cassettes themselves: none unused, none stale, nothing in them that should not be."""

import json
import re
from pathlib import Path

import pytest
import yaml

from assistant.templates import load_templates
from tests.chat.talks import TALKS
from tests.evals.asking import templates
from tests.evals.evaluating import PARTS as EVALUATED
from tests.hostile.recorded import IN_CHATS, ON_LINES
from tests.recorded_cases import CASES, READINGS
from tests.recording import CASSETTES, asked_of, bodies

FILES = sorted(CASSETTES.rglob("*.yaml"))
NAMES = [str(path.relative_to(CASSETTES)) for path in FILES]


def test_every_cassette_has_its_test() -> None:
    expected = {f"test_recorded/test_a_persona_is_read-{quadrant}.yaml" for quadrant, _ in READINGS}
    expected |= {f"test_recorded/test_a_line_is_rewritten_honestly-{case.name}.yaml" for case in CASES}
    expected |= {
        f"test_recorded_talks/test_no_draft_of_a_talk_says_what_was_not_confirmed-{talk.name}.yaml" for talk in TALKS
    }
    expected |= {f"evals/measure/{part}.yaml" for part in EVALUATED}
    beside = {f"test_no_order_beside_a_line_is_followed-{attack.id}" for attack in ON_LINES}
    within = {f"test_no_order_in_a_message_is_followed-{attack.id}" for attack in IN_CHATS}
    expected |= {f"test_recorded_attacks/{name}.yaml" for name in beside | within}
    assert set(NAMES) == expected


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_cassette_was_recorded_with_the_templates_of_today(path: Path) -> None:
    today = {template.system for template in (*load_templates().values(), *templates().values())}
    for body in asked_of(path):
        assert body["messages"][0]["content"] in today, "stale: record anew with `pytest --record`"


def test_all_bytes_before_the_line_are_the_same_for_every_line() -> None:
    """So that a provider's cache of prompts can hold them."""
    heads: dict[str, set[str]] = {}
    for path in FILES:
        for sent, _ in bodies(path):
            head, user, _ = sent.partition('{"role":"user"')
            assert user
            heads.setdefault(json.loads(sent)["messages"][0]["content"], set()).add(head)
    assert heads
    assert all(len(same) == 1 for same in heads.values())


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_cassette_holds_no_key_and_no_header_but_the_allowed(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"sk-[A-Za-z0-9]|[Bb]earer|[Aa]uthorization|[Ss]et-[Cc]ookie|openai-organization", text)
    for one in yaml.safe_load(text)["interactions"]:
        assert {name.lower() for name in one["request"]["headers"]} <= {"accept", "content-type"}
        assert {name.lower() for name in one["response"]["headers"]} <= {"content-type", "retry-after"}
