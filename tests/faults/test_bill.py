"""What a model was asked is counted, also where nothing came of it."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant import Assistant, BadReply, EngineUnavailable, ServerUnreachable, Session, TimeIsUp
from assistant.engines.choosing import Choice
from assistant.engines.openai.engine import OpenAIEngine
from assistant.engines.openai.settings import Settings
from assistant.results import Usage
from assistant.templates import load_templates
from tests.fault_server import FaultServer, Reply, Request, completion, error
from tests.faults.down import LINES
from tests.scripted_model import answer, asked_for

pytestmark = pytest.mark.usefixtures("slept")


def assistant(server: FaultServer, **settings: float) -> Assistant:
    told = Settings("scripted", server.base_url, **settings)  # type: ignore[arg-type]  # numbers by name
    return Assistant(OpenAIEngine(told, load_templates(None)))


def spoiled(server: FaultServer) -> Usage:
    """What the replies of that server cost that hold no JSON."""
    return Usage(
        calls=len(server.requests), input_tokens=11 * len(server.requests), output_tokens=7 * len(server.requests)
    )


def no_json(_: Request) -> Reply:
    return completion("no JSON", tokens=(11, 7))


def reads_but_does_not_draft(request: Request) -> Reply:
    return answer(request) if asked_for(request) == "read" else no_json(request)


def test_replies_that_could_not_be_used_are_counted_and_their_error_says_so() -> None:
    with FaultServer(always=no_json) as server, assistant(server) as one:
        for ask in (lambda: one.classify(LINES[0]), lambda: one.rewrite(LINES[0], "senior")):
            before = len(server.requests)
            with pytest.raises(BadReply) as raised:
                ask()
            assert raised.value.usage is not None
            assert raised.value.usage.calls == len(server.requests) - before == 3
        assert one.usage == spoiled(server)


def test_a_batch_that_fails_line_by_line_is_counted_to_the_last_call() -> None:
    with FaultServer(always=no_json) as server, assistant(server) as one:
        results = one.rewrite_all([*LINES[:3], LINES[0]], "senior")
        assert [done.status for done in results] == ["refused"] * 4
        assert one.usage == spoiled(server)


def test_what_was_spent_before_a_draft_failed_is_not_lost() -> None:
    with FaultServer(always=reads_but_does_not_draft) as server, assistant(server) as one:
        with pytest.raises(BadReply):
            one.rewrite(LINES[0], "senior")
        assert one.usage.calls == len(server.requests) == 4
        [done, _] = one.rewrite_all(LINES[1:3], "senior")
        assert one.usage.calls == len(server.requests)
    assert (done.status, done.usage.calls) == ("refused", 1 + 3)  # the reading of both, and its own drafts


@pytest.mark.parametrize("count", [1, 30])
def test_each_call_of_many_lines_stands_with_one_of_them(count: int) -> None:
    with FaultServer(always=answer) as server, assistant(server) as one:
        results = one.rewrite_all(LINES[:count], "senior")
    assert sum((done.usage for done in results), Usage()) == one.usage
    assert one.usage.calls == len(server.requests)


@pytest.mark.parametrize("spoil", [no_json, reads_but_does_not_draft])
def test_calls_that_are_given_up_are_counted(spoil: Callable[[Request], Reply]) -> None:
    with FaultServer(always=spoil) as server, assistant(server) as one:
        results = one.rewrite_all(LINES[:12], "senior")
    assert sum((done.usage for done in results), Usage()) == one.usage
    assert one.usage.calls >= len(server.requests) > 12


@pytest.mark.parametrize("fault", [error(500), error(400), error(401), completion("{}").but(ending="cut")])
@pytest.mark.parametrize("count", [1, 8])
def test_a_request_that_brought_no_reply_is_a_call_without_tokens(fault: Reply, count: int) -> None:
    with (
        FaultServer(always=fault) as server,
        assistant(server) as one,
        pytest.raises(EngineUnavailable) as raised,
    ):
        one.rewrite_all(LINES[:count], "senior")
    assert raised.value.usage == one.usage == Usage(calls=one.usage.calls)
    assert one.usage.calls >= len(server.requests) > 0
    assert count > 1 or one.usage.calls == len(server.requests)  # of many, one may be given up while it connects


def test_a_request_that_took_too_long_is_a_call() -> None:
    with (
        FaultServer(always=completion("{}").but(delay=1.0)) as server,
        assistant(server, time_limit=0.2) as one,
        pytest.raises(TimeIsUp) as raised,
    ):
        one.rewrite(LINES[0], "senior")
    assert raised.value.usage == one.usage == Usage(calls=len(server.requests)) == Usage(calls=1)


def test_where_nobody_listens_nothing_was_sent() -> None:
    with FaultServer() as server:
        gone = Settings("scripted", server.base_url)
    with Assistant(OpenAIEngine(gone, load_templates(None))) as one, pytest.raises(ServerUnreachable):
        one.rewrite(LINES[0], "senior")
    assert one.usage == Usage()


def test_what_a_caller_stopped_is_counted() -> None:
    async def stopped() -> Usage:
        async with assistant(server) as one:
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(one.arewrite(LINES[0], "senior"), 0.5)
            return one.usage

    with FaultServer(always=completion("{}").but(delay=2.0)) as server:
        assert asyncio.run(stopped()) == Usage(calls=len(server.requests)) == Usage(calls=1)


def test_a_line_that_was_asked_for_is_not_said_to_be_untried() -> None:
    with FaultServer(always=error(503)) as server, assistant(server) as one, pytest.raises(ServerUnreachable):
        one.rewrite_all(LINES, "senior")
    with FaultServer(always=no_json) as server, assistant(server) as one:
        results = one.rewrite_all(LINES[:12], "senior")
    assert not any(done.reason.startswith(("Not tried", "Given up")) for done in results)


def test_another_server_is_asked_for_itself(tmp_path: Path) -> None:
    with FaultServer(always=answer) as first, FaultServer(always=answer) as second:
        for server in (first, second, first):
            choice = Choice("openai", "any", server.base_url, cache=tmp_path, environment={})
            with Assistant(choice) as one:
                one.rewrite(LINES[0], "senior")
        assert len(first.requests) == len(second.requests) > 0


def test_a_password_in_a_base_url_is_not_shown() -> None:
    choice = Choice("auto", base_url="https://me:secret@models.example/v1?key=secret", environment={})
    assert "https://models.example/v1" in choice.why
    assert "secret" not in choice.why


def test_a_chat_counts_what_a_failed_turn_cost() -> None:
    with FaultServer(always=no_json) as server, assistant(server) as one:
        session = Session(one)
        assert session.say(LINES[0]).failed
        assert session.usage == spoiled(server)
