"""When a request is sent again, and how long is waited before it is."""

import time

import pytest

from assistant.engines.openai.retrying import FIRST_WAIT, JITTER, LONGEST_WAIT, retry_after
from assistant.errors import TimeIsUp
from tests.engines.openai.asking import GOOD, QUESTION, Clock, Line, ask, client, failure
from tests.fault_server import FaultServer, Reply, completion, error, hang, reset, web_page

PASSING = {
    **{str(status): error(status) for status in (408, 409, 429, 502, 503, 504, 529)},
    "HTML 502": web_page(502),
    "reset": reset(),
    "cut": completion(GOOD).but(ending="cut"),
}
SENT = "Thu, 01 Jan 2026 00:00:00 GMT"
LATER = "Thu, 01 Jan 2026 00:00:07 GMT"


@pytest.mark.parametrize("fault", PASSING.values(), ids=PASSING.keys())
def test_what_passes_is_sent_again_unchanged(server: FaultServer, fault: Reply) -> None:
    server.will(fault, fault, completion(GOOD))
    clock = Clock()
    answer = ask(server, clock=clock)
    assert answer.value.score == 55
    assert answer.usage.calls == len(server.requests) == 3
    assert len({request.body for request in server.requests}) == 1
    assert len(clock.slept) == 2


def test_a_hang_is_cut_and_sent_again() -> None:
    with FaultServer(hang(), always=completion(GOOD)) as server:
        assert ask(server, timeout=0.2).value.score == 55


def test_waits_double_from_the_first_to_the_longest_with_jitter(server: FaultServer) -> None:
    server.will(*[error(503)] * 8, completion(GOOD))
    clock = Clock()
    ask(server, clock=clock, retries=8, time_limit=1000)
    plain = [min(FIRST_WAIT * 2**n, LONGEST_WAIT) for n in range(8)]
    assert plain[-1] == LONGEST_WAIT
    for slept, least in zip(clock.slept, plain, strict=True):
        assert least <= slept <= min(least + JITTER, LONGEST_WAIT)
    assert len(set(clock.slept)) > 2


@pytest.mark.parametrize("status", [429, 503, 409])
def test_retry_after_in_seconds_is_obeyed(server: FaultServer, status: int) -> None:
    server.will(error(status, retry_after="17"), completion(GOOD))
    clock = Clock()
    ask(server, clock=clock)
    assert clock.slept == [17.0]


def test_retry_after_as_a_date_is_measured_by_the_servers_clock(server: FaultServer) -> None:
    server.will(error(429, retry_after=LATER, date=SENT), completion(GOOD))
    clock = Clock()
    ask(server, clock=clock)
    assert clock.slept == [7.0]


@pytest.mark.parametrize("header", ["soon", "-5", "", "nan", "1e9", "Thu, 99 Foo 2026"])
def test_retry_after_that_says_nothing_leaves_the_usual_wait(server: FaultServer, header: str) -> None:
    server.will(error(429, retry_after=header), completion(GOOD))
    clock = Clock()
    ask(server, clock=clock)
    assert FIRST_WAIT <= clock.slept[0] <= FIRST_WAIT + JITTER


@pytest.mark.parametrize(
    ("value", "sent", "seconds"),
    [
        ("0", None, 0.0),
        (" 12 ", None, 12.0),
        ("1.5", None, 1.5),
        (LATER, SENT, 7.0),
        (SENT, LATER, 0.0),
        ("Thu, 01 Jan 2026 01:00:07 +0100", SENT, 7.0),
        ("Thu, 01 Jan 2015 00:00:00 GMT", None, 0.0),
        ("Thu, 01 Jan 2026 00:00:07", "no date", None),
        (None, SENT, None),
        ("9" * 5000, None, None),
        ("Thu, 01 Jan 2026 00:00:00 +99999999999999", SENT, None),
    ],
)
def test_retry_after_is_read(value: str | None, sent: str | None, seconds: float | None) -> None:
    if seconds is None and sent == "no date":
        assert (retry_after(value, sent) or 0) >= 0  # this machine's clock has to do
    else:
        assert retry_after(value, sent) == seconds


def test_a_wait_that_does_not_fit_the_time_limit_is_not_begun(server: FaultServer) -> None:
    server.will(error(429, retry_after="3600"), completion(GOOD))
    clock = Clock()
    fault = failure(server, clock=clock, time_limit=120)
    assert type(fault) is TimeIsUp
    assert "asks to wait 3600 seconds (HTTP 429)" in fault.message
    assert "time limit of 120 seconds" in fault.message
    assert "ASSISTANT_TIME_LIMIT" in fault.hint
    assert clock.slept == []
    assert len(server.requests) == 1


def test_the_time_limit_is_over_all_waits(server: FaultServer) -> None:
    server.will(*[error(429, retry_after="50")] * 9)
    clock = Clock()
    fault = failure(server, clock=clock, time_limit=120)
    assert type(fault) is TimeIsUp
    assert clock.slept == [50.0, 50.0]


def test_the_time_limit_is_over_bad_replies_too(server: FaultServer) -> None:
    slow = error(429, retry_after="50")
    server.will(slow, completion("prose"), slow, completion("prose"), slow, completion(GOOD))
    assert type(failure(server, time_limit=120)) is TimeIsUp
    assert len(server.requests) == 5


def test_the_time_limit_stops_the_usual_waits(server: FaultServer) -> None:
    server.will(*[error(503, "Busy")] * 20)
    clock = Clock()
    fault = failure(server, clock=clock, time_limit=10, retries=20)
    assert type(fault) is TimeIsUp
    assert "time limit of 10 seconds" in fault.message
    assert "HTTP 503" in fault.message
    assert sum(clock.slept) <= 10


def test_the_time_limit_cuts_a_request_under_way(server: FaultServer) -> None:
    import asyncio

    from assistant.engines.openai.client import ChatClient
    from assistant.engines.openai.settings import Settings

    server.will(hang(), hang())
    impatient = ChatClient(Settings("scripted", server.base_url, time_limit=0.1))
    start = time.monotonic()
    with pytest.raises(TimeIsUp, match=r"time limit of 0\.1 seconds"):
        asyncio.run(impatient.ask(QUESTION, Line))
    assert time.monotonic() - start < 30  # seconds; half of the time limit of one request


def test_no_retries_means_one_request(server: FaultServer) -> None:
    server.will(error(503), completion(GOOD))
    assert failure(server, retries=0).message.endswith("“no reason”.")
    assert len(server.requests) == 1


def test_calls_at_once_keep_their_own_count_of_attempts(server: FaultServer) -> None:
    import asyncio

    from tests.fault_server import Request

    seen: dict[str, int] = {}

    def twice_ill(request: Request) -> Reply:
        seen[request.text] = seen.get(request.text, 0) + 1
        return completion(GOOD) if seen[request.text] == 3 else error(503)

    with FaultServer(completion(GOOD), always=twice_ill) as ill:
        asked = client(ill, retries=2)

        async def all_at_once() -> None:
            await asked.ask(QUESTION, Line)
            await asyncio.gather(*(asked.ask([{"role": "user", "content": str(n)}], Line) for n in range(8)))

        asyncio.run(all_at_once())
    assert set(seen.values()) == {3}
