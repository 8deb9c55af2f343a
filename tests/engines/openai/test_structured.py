"""Schemas that strict servers take, and JSON dug out of whatever a model says around it."""

import json
import time
from typing import Any, Literal

import pytest
from pydantic import BaseModel, Field

from assistant.engines.openai.structured import LONGEST_REPLY, Completion, Unusable, read_reply, shape_of
from tests.engines.openai.asking import GOOD, Line


class Part(BaseModel):
    title: str = Field(min_length=1, description="Its title.")
    default: int | None = None


class Whole(BaseModel):
    main: Part = Field(description="The part that matters.")
    parts: list[Part]
    kind: Literal["a", "b"] = "a"


def schema(reply: type[BaseModel]) -> dict[str, Any]:
    asking: Any = shape_of(reply).asking["json_schema"]
    found: dict[str, Any] = asking["response_format"]["json_schema"]["schema"]
    return found


def test_every_object_of_a_schema_is_closed_and_every_name_required() -> None:
    whole = schema(Whole)
    for node in (whole, whole["$defs"]["Part"]):
        assert node["additionalProperties"] is False
        assert node["required"] == list(node["properties"])
    assert whole["required"] == ["main", "parts", "kind"]


def test_a_schema_keeps_only_what_strict_servers_take() -> None:
    whole = schema(Whole)
    assert whole["$defs"]["Part"]["properties"] == {
        "title": {"type": "string", "description": "Its title."},
        "default": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
    }
    assert whole["properties"]["main"] == {
        "anyOf": [{"$ref": "#/$defs/Part"}],
        "description": "The part that matters.",
    }
    assert whole["properties"]["kind"] == {"type": "string", "enum": ["a", "b"]}


def test_a_schema_is_built_once_for_a_class() -> None:
    assert shape_of(Whole) is shape_of(Whole)


def test_a_class_that_no_strict_schema_can_describe_is_an_error_of_the_program() -> None:
    class Free(BaseModel):
        names: dict[str, int]

    with pytest.raises(TypeError, match="free names"):
        shape_of(Free)


OTHER = '{"line": "first", "score": 1}'
DUG_OUT = {
    "alone": GOOD,
    "white space": f"\n \ufeff{GOOD}\n",
    "fence": f"```json\n{GOOD}\n```",
    "fence without a name": f"```\n{GOOD}\n```",
    "prose": f"Sure, here it is: {GOOD} I hope that {{this}} helps! {{}}",
    "prose and fence": f"Here:\n\n```json\n{GOOD}\n```\nShall I go on?",
    "think": f"<think>Perhaps {OTHER}?</think>\n{GOOD}",
    "end of thought only": f"Perhaps {OTHER}?</think>\n{GOOD}",
    "thought not ended": f"<think>Now {GOOD}",
    "the last of two": f"First {OTHER}. Better: {GOOD}",
    "the one that fits": f'{GOOD} as for {{"line": 3}} and {{"other": "x"}}',
    "inside another": f'{{"reply": {GOOD}}}',
    "program code before": "def f() { return {} }\n" * 500 + GOOD,
    "program code after": GOOD + "\ndef f() { return {} }" * 500,
    "spread out": json.dumps(json.loads(GOOD), indent=4),
    "word in a string": '{"line": "Led the launch.", "score": 55, "note": "Infinity and NaN"}',
    "after NaN": '{"line": "x", "score": NaN} ' + GOOD,
    "one within": GOOD.replace("}", ', "before": {"line": "x", "score": 1}}') + "!",
    "name that opens nothing": '{"line": oops} ' + GOOD,
}


@pytest.mark.parametrize("text", DUG_OUT.values(), ids=DUG_OUT.keys())
def test_the_object_is_dug_out(text: str) -> None:
    assert read_reply(Completion(text=text), Line) == Line(line="Led the launch.", score=55)


@pytest.mark.parametrize(
    "text",
    [
        "none",
        "[1, 2]",
        '"a string"',
        "{",
        "}",
        '{"line": "x", "score": Infinity}',
        '{"line": "x", "score": 1e999}',
        f"<think>{GOOD}</think>",
        f"<think>{GOOD}</think>I am done.",
        GOOD[:-1],
        GOOD.replace('"', "'"),
        GOOD.replace('"', "“"),
    ],
)
def test_what_holds_no_fitting_object_is_unusable(text: str) -> None:
    with pytest.raises(Unusable):
        read_reply(Completion(text=text), Line)


def test_what_is_said_of_a_breach_names_the_places_and_not_the_value() -> None:
    with pytest.raises(Unusable) as caught:
        read_reply(Completion(text='{"line": 7, "score": "secret"}'), Line)
    assert "line: Input should be a valid string; score: Input should be a valid integer" in caught.value.fault
    assert "secret" not in caught.value.fault


def test_what_is_said_of_a_breach_is_said_of_the_longest_object() -> None:
    with pytest.raises(Unusable) as caught:
        read_reply(Completion(text='{"x": 1} then {"line": 7, "score": 1} then {"y": 2}'), Line)
    assert caught.value.fault == "broke the schema (line: Input should be a valid string)"


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_a_number_that_is_no_json_is_unusable(number: str) -> None:
    class Share(BaseModel):
        share: float

    with pytest.raises(Unusable):
        read_reply(Completion(text=f'{{"share": {number}}}'), Share)


MILLION = 1_000_000
HARD = {
    "opening braces": "{" * MILLION,
    "opening objects": '{"' * (MILLION // 2),
    "opening names": '{"a":' * (MILLION // 5),
    "opening lists": '{"a":[' * (MILLION // 6),
    "nested far": '{"a":' * (MILLION // 10) + "1" + "}" * (MILLION // 10),
    "nested and long": '{"a":' * 400 + '"' + "x" * MILLION + '"' + "}" * 400,
    "nested and dense": '{"a":' * 400 + "[" + "[]," * (MILLION // 2) + "[]]" + "}" * 400,
    "spaces": ("{" + " " * 1000) * (MILLION // 1000),
    "one string": '{"' + "x" * MILLION,
    "escapes": '{"' + "\\" * MILLION,
    "small objects": '{"a": 1} ' * (MILLION // 9),
    "new lines": '{"\n' * (MILLION // 3),
    "thoughts": "<think></think>" * (MILLION // 15),
    "digits": '{"line": ' + "9" * MILLION + "}",
    "many breaches": '{"line": "x", "score": [' + "{}," * (MILLION // 3) + "{}]}",
    "the longest": "x" * LONGEST_REPLY,
}


@pytest.mark.parametrize("text", HARD.values(), ids=HARD.keys())
def test_a_megabyte_of_anything_is_read_in_bounded_time(text: str) -> None:
    start = time.process_time()
    with pytest.raises(Unusable) as caught:
        read_reply(Completion(text=text), Line)
    assert time.process_time() - start < 5  # seconds; quadratic time would take hours
    assert len(caught.value.fault) < 300
