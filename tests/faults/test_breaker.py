"""A server that is plainly down costs a resume one failure, soon, and what is done is kept."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.engines.choosing import Choice
from assistant.engines.openai.engine import OpenAIEngine
from assistant.engines.openai.retrying import FIRST_WAIT, JITTER
from assistant.engines.openai.settings import Settings
from assistant.errors import EngineUnavailable, KeyRefused, ModelNotFound, RequestRefused, ServerUnreachable
from assistant.results import Rewrite
from assistant.templates import load_templates
from tests.fault_server import FaultServer, Reply, Request, completion, error, hang
from tests.faults.down import LINES, SOON, how_soon
from tests.scripted_model import answer, asked_for, block, lines_of

pytestmark = pytest.mark.usefixtures("slept")


def assistant(server: FaultServer, **settings: float) -> Assistant:
    told = Settings("scripted", server.base_url, **settings)  # type: ignore[arg-type]  # numbers by name
    return Assistant(OpenAIEngine(told, load_templates(None)))


def rewritten(server: FaultServer, **settings: float) -> list[Rewrite]:
    with assistant(server, **settings) as one:
        return one.rewrite_all(LINES, "senior")


def until_one_is_done(then: Reply) -> Callable[[Request], Reply]:
    """The scripted model, which answers until the first drafts were read again, and then this to all."""
    done = threading.Event()

    def reply(request: Request) -> Reply:
        if done.is_set():
            return then
        if asked_for(request) == "read" and lines_of(request)[0].startswith("Led "):
            done.set()
        return answer(request)

    return reply


def poisoned(reply: Reply) -> Callable[[Request], Reply]:
    """The scripted model, which one line of forty always makes fail so."""

    def one(request: Request) -> Reply:
        lines = lines_of(request) if asked_for(request) == "read" else [block(request, "line")]
        return reply if LINES[7] in lines else answer(request)

    return one


@pytest.mark.parametrize(
    ("fault", "kind", "most"),
    [
        (error(401), KeyRefused, 2),
        (error(404, "model 'scripted' not found"), ModelNotFound, 2),
        (error(503), ServerUnreachable, 28),
        (error(402, "Insufficient Balance"), RequestRefused, 30),
    ],
    ids=["key", "model", "server", "credit"],
)
def test_forty_lines_fail_once(fault: Reply, kind: type[EngineUnavailable], most: int, slept: list[float]) -> None:
    with FaultServer(always=fault) as server:
        with pytest.raises(kind):
            rewritten(server)
        assert len(server.requests) <= most
    assert sum(slept) < 80


def test_a_server_that_hangs_is_given_up_after_about_one_time_limit() -> None:
    with FaultServer(always=hang()) as server:
        start = time.monotonic()
        results = rewritten(server, timeout=0.2, time_limit=0.4)
    assert time.monotonic() - start < 5
    assert [done.text for done in results] == LINES
    assert all("0.4 seconds" in done.reason for done in results)


@pytest.mark.parametrize("fault", [error(503), error(401), hang()], ids=["503", "401", "hang"])
def test_what_is_done_before_is_kept(fault: Reply) -> None:
    with FaultServer(always=until_one_is_done(fault)) as server:
        results = rewritten(server, timeout=0.2, time_limit=0.5)
        assert len(server.requests) < 100
    assert [done.source for done in results] == LINES
    back = [done for done in results if done.status != "rewritten"]
    assert 20 <= len(back) < 40  # twenty are read again at once
    assert all(done.text == done.source and done.reason for done in back)


@pytest.mark.parametrize(
    "reply",
    [error(500), error(400, "Filtered."), completion("no JSON"), hang()],
    ids=["500", "refused", "no JSON", "slow"],
)
@pytest.mark.parametrize("at_once", [1, 8])
def test_one_line_that_always_fails_opens_nothing(reply: Reply, at_once: int) -> None:
    with FaultServer(always=poisoned(reply)) as server:
        results = rewritten(server, timeout=0.8, time_limit=1.6, concurrency=at_once)
    assert [number for number, done in enumerate(results) if done.status != "rewritten"] == [7]
    assert results[7].text == LINES[7]


def test_the_first_line_refused_does_not_cost_the_others_theirs() -> None:
    lines = [LINES[7], LINES[8]]
    with FaultServer(always=poisoned(error(400, "Filtered."))) as server, assistant(server) as one:
        assert [done.status for done in one.rewrite_all(lines, "senior")] == ["refused", "rewritten"]


def test_a_server_that_comes_back_is_asked_again() -> None:
    with FaultServer(error(401), always=answer) as server, assistant(server) as one:
        with pytest.raises(KeyRefused):
            one.rewrite_all(LINES[:1], "senior")
        assert one.rewrite_all(LINES[:1], "senior")[0].status == "rewritten"


def test_what_the_cache_knows_is_done_without_the_server(tmp_path: Path) -> None:
    with FaultServer(always=answer) as server:
        choice = Choice("openai", "any", server.base_url, cache=tmp_path, environment={})
        with Assistant(choice) as one:
            one.rewrite_all(LINES[:3], "senior")
    with Assistant(choice) as one:
        results = one.rewrite_all(LINES[:5], "senior")
    assert [done.status for done in results] == ["rewritten"] * 3 + ["refused"] * 2
    assert "Nothing answers" in results[4].reason


def test_with_default_settings_a_server_that_is_not_there_is_given_up_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-made-up")
    assert all(seconds < most == SOON for _, seconds, most in how_soon())


def test_the_waits_before_a_refused_connection_is_given_up_are_short(slept: list[float]) -> None:
    with FaultServer() as gone:
        pass
    with pytest.raises(ServerUnreachable):
        rewritten(gone)
    assert len(slept) <= 8  # two parts, and the halves of one or both
    assert sum(slept) < 2 * (FIRST_WAIT + 2 * FIRST_WAIT + 2 * JITTER) * 2
