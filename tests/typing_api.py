"""The public types as another program's type checker sees them; read by mypy, never run."""

from collections.abc import AsyncGenerator, Iterator
from typing import assert_type

from assistant import Assistant, Check, Classification, Engine, Line, Quadrant, Rewrite, ScriptedEngine, check


def plain(assistant: Assistant) -> None:
    """Plain calls."""
    assert_type(assistant.classify("…"), Classification)
    assert_type(assistant.classify("…").quadrant, Quadrant)
    assert_type(assistant.rewrite("…", toward="senior", facts=["…"], role="…", ownership="keep"), Rewrite)
    assert_type(assistant.rewrite_all(["…", Line("…", facts=["…"])], toward="senior"), list[Rewrite])
    assert_type(assistant.stream(["…"], toward="senior"), Iterator[Rewrite])
    assert_type(check("…", "…", facts=["…"]), Check)
    assert_type(check("…", "…").ok, bool)


async def asynchronous(assistant: Assistant) -> None:
    """Asynchronous calls."""
    assert_type(await assistant.aclassify("…"), Classification)
    assert_type(await assistant.arewrite("…", toward="senior"), Rewrite)
    assert_type(assistant.astream(["…"], toward="senior"), AsyncGenerator[Rewrite])
    assert_type(await assistant.arewrite_all(["…"], toward="senior"), list[Rewrite])
    async with assistant as same:
        assert_type(same, Assistant)


def engines() -> None:
    """A scripted engine is an engine, and an Assistant takes any."""
    engine: Engine = ScriptedEngine([(70, 20)], ["…"])
    Assistant(engine)
    Assistant("offline", personas="own.toml", cache="replies")
