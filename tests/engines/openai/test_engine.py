"""The engine's own work: many lines in few calls, and each reading with its own line."""

import asyncio
import json
import re

import pytest

from assistant.engines.base import LINES_AT_ONCE, Reading
from assistant.engines.openai.engine import OpenAIEngine
from assistant.engines.openai.settings import Settings
from assistant.errors import BadReply
from assistant.templates import load_templates
from tests.fault_server import FaultServer, Reply, Request, completion


def scored(line: int, score: int) -> dict[str, object]:
    axis = {"evidence": [], "score": score}
    return {"line": line, "technical": axis, "leadership": axis}


def asked(request: Request) -> list[str]:
    """The lines that a request asks about."""
    return re.findall(r'^\d+: "(.*)"$', request.messages[-1]["content"], re.MULTILINE)


def score_of(text: str) -> int:
    return int(text.rsplit(maxsplit=1)[-1])


def backwards(request: Request) -> Reply:
    """Reads every line right, the last first."""
    readings = [scored(number, score_of(text)) for number, text in enumerate(asked(request), 1)]
    return completion(json.dumps({"lines": readings[::-1]}))


def read(server: FaultServer, texts: list[str]) -> list[Reading]:
    async def reading() -> list[Reading]:
        engine = OpenAIEngine(Settings("any", server.base_url), load_templates())
        try:
            return await engine.read(texts)
        finally:
            await engine.aclose()

    return asyncio.run(reading())


def test_forty_five_lines_take_three_calls_and_each_gets_its_own_reading() -> None:
    texts = [f"Built pump {number}" for number in range(45)]
    with FaultServer(always=backwards) as server:
        readings = read(server, texts)
        assert len(server.requests) == 3
    assert [reading.technical.score for reading in readings] == list(range(45))
    assert sum(reading.usage.calls for reading in readings) == 3
    assert LINES_AT_ONCE == 20


def test_a_line_that_the_model_left_out_is_asked_for_alone() -> None:
    def forgetful(request: Request) -> Reply:
        lines = asked(request)
        told = [scored(at, score_of(text)) for at, text in enumerate(lines, 1) if len(lines) == 1 or at != 2]
        return completion(json.dumps({"lines": told}))

    with FaultServer(always=forgetful) as server:
        readings = read(server, ["Built pump 11", "Built pump 22", "Built pump 33"])
        assert [asked(request) for request in server.requests][1:] == [["Built pump 22"]]
    assert [reading.technical.score for reading in readings] == [11, 22, 33]
    assert [reading.usage.calls for reading in readings] == [1, 1, 0]


def test_a_model_that_reads_nothing_is_an_error_of_the_line() -> None:
    with FaultServer(always=completion('{"lines": []}')) as server, pytest.raises(BadReply):
        read(server, ["Built pump 11"])
