"""The library's door: what it offers, plain and asynchronous, also inside a running loop."""

import asyncio
import inspect
from collections.abc import Sequence
from importlib import import_module

import pytest

import assistant
from assistant import Assistant, ScriptedEngine
from assistant.engines.base import Brief, Draft, Reading

LINE = "Assisted in the deployment of a billing tool for 12 clinics"


def test_every_public_name_is_there_and_none_other() -> None:
    for name in assistant.__all__:
        assert getattr(assistant, name) is not None
    assert set(dir(assistant)) == set(assistant.__all__)
    with pytest.raises(AttributeError, match="no attribute 'Wizard'"):
        _ = assistant.Wizard


def test_a_public_name_comes_from_the_room_that_types_say() -> None:
    for name in ("Assistant", "Rewrite", "check", "ScriptedEngine", "AssistantError"):
        found = getattr(assistant, name)
        assert getattr(import_module(found.__module__), name) is found


def test_plain_calls_work_inside_a_running_event_loop() -> None:
    async def notebook() -> str:
        return Assistant("offline").rewrite(LINE, toward="senior").text

    assert asyncio.run(notebook()).startswith("Led the deployment")


def test_asynchronous_calls_give_the_same_as_plain_ones() -> None:
    one = Assistant("offline")

    async def both() -> tuple[object, object]:
        return await one.arewrite(LINE, toward="senior"), await one.aclassify(LINE)

    rewritten, reading = asyncio.run(both())
    assert rewritten == one.rewrite(LINE, toward="senior")
    assert reading == one.classify(LINE)


def test_a_stream_keeps_the_order_of_its_lines() -> None:
    lines = [LINE, "Ran the press", "Drew maps"]

    async def streamed() -> list[str]:
        return [done.source async for done in Assistant("offline").astream(lines, toward="lead")]

    assert asyncio.run(streamed()) == lines
    assert [done.source for done in Assistant("offline").rewrite_all(lines, toward="lead")] == lines


def test_as_many_lines_as_the_engine_allows_are_under_way_at_once_and_no_more() -> None:
    class Slow(ScriptedEngine):
        concurrency = 3
        under_way = most = 0

        async def draft(self, brief: Brief) -> Draft:
            self.under_way += 1
            self.most = max(self.most, self.under_way)
            for _ in range(5):
                await asyncio.sleep(0)
            self.under_way -= 1
            return Draft(brief.text)

    engine = Slow([(20, 20)] * 9)
    lines = [f"Drew map {number}" for number in range(9)]
    assert [done.source for done in Assistant(engine).rewrite_all(lines, toward="senior")] == lines
    assert engine.most == 3


def test_calls_of_ones_own_at_once_keep_to_what_the_engine_allows() -> None:
    class Slow(ScriptedEngine):
        concurrency = 3
        under_way = most = 0

        async def read(self, texts: Sequence[str]) -> list[Reading]:
            self.under_way += 1
            self.most = max(self.most, self.under_way)
            for _ in range(5):
                await asyncio.sleep(0)
            self.under_way -= 1
            return await super().read(texts)

    async def at_once(one: Assistant, lines: list[str]) -> list[str]:
        done = await asyncio.gather(*(one.arewrite(line, toward="senior") for line in lines))
        return [result.source for result in done]

    engine = Slow([(70, 70)] * 14)
    one = Assistant(engine)
    for lines in ([f"Drew map {number}" for number in range(7)], [f"Drew plan {number}" for number in range(7)]):
        assert asyncio.run(at_once(one, lines)) == lines  # each in an event loop of its own
    assert engine.most == 3


def test_every_error_says_whether_trying_again_can_help() -> None:
    public = [getattr(assistant, name) for name in assistant.__all__]
    errors = [kind for kind in public if inspect.isclass(kind) and issubclass(kind, assistant.AssistantError)]
    assert {kind.__name__ for kind in errors if kind.retryable} >= {"TimeIsUp", "ServerUnreachable", "BadReply"}
    assert not assistant.KeyRefused("no").retryable


def test_many_lines_are_read_together_before_each_is_drafted() -> None:
    class Counting(ScriptedEngine):
        concurrency = 2

        def __init__(self) -> None:
            super().__init__([(80, 80)] * 25)
            self.together: list[int] = []

        async def read(self, texts: Sequence[str]) -> list[Reading]:
            self.together.append(len(texts))
            return await super().read(texts)

    engine = Counting()
    lines = [f"Led {number} surveyors" for number in range(25)]
    results = Assistant(engine).rewrite_all([*lines, " "], toward="senior")
    assert [done.status for done in results] == ["unchanged"] * 25 + ["refused"]
    assert engine.together == [20, 5]


def test_of_hundreds_of_lines_read_none_is_forgotten() -> None:
    engine = ScriptedEngine([(20, 20)] * 600)
    assistant = Assistant(engine)
    for number in range(600):
        assistant.classify(f"Drew map {number}")
    assistant.classify("Drew map 0")
    assert len(engine.texts) == 600


def test_of_a_long_list_each_line_is_read_once() -> None:
    class Model(ScriptedEngine):
        concurrency = 4

    engine = Model([(20, 20)] * 1100, ["" for _ in range(1100)])
    lines = [f"Painted hull {number}" for number in range(1100)]
    assert len(Assistant(engine).rewrite_all(lines, toward="senior")) == 1100
    assert sorted(engine.texts) == sorted(lines)


def test_lines_that_are_read_at_once_take_no_known_line_from_each_other() -> None:
    class Model(ScriptedEngine):
        async def read(self, texts: Sequence[str]) -> list[Reading]:
            await asyncio.sleep(0.05 if "Sewed sails" in texts else 0)
            return await super().read(texts)

    async def both() -> list[str]:
        one = Assistant(Model([(20, 20)] * 1010))
        await one.aclassify("Oiled winches")
        slow, _ = await asyncio.gather(
            one.aclassify_all(["Sewed sails", "Oiled winches"]),
            one.aclassify_all([f"Painted hull {number}" for number in range(1001)]),
        )
        return [reading.text for reading in slow]

    assert asyncio.run(both()) == ["Sewed sails", "Oiled winches"]


def test_a_line_that_is_drafted_again_is_not_read_again() -> None:
    engine = ScriptedEngine([(70, 20), (70, 70)], [Draft("Helped build kilns"), Draft("Led two fitters; built kilns")])
    assistant = Assistant(engine)
    assistant.rewrite("Helped build kilns", toward="senior")
    assistant.rewrite("Helped build kilns", toward="senior", facts=["I led two fitters and built the kilns"])
    assert engine.texts == ["Helped build kilns", "Led two fitters; built kilns"]
