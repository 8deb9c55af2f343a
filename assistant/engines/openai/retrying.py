"""When a failed request is sent again: the policy, the server's own wish, and the time limit over all."""

import re
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from typing import TYPE_CHECKING

from assistant.engines.openai.failures import Failure

if TYPE_CHECKING:
    from tenacity import AsyncRetrying, RetryCallState
    from tenacity.wait import wait_base

# Seconds: the first wait doubles with every attempt up to the longest, plus a random part of the jitter.
FIRST_WAIT = 0.5
LONGEST_WAIT = 20.0
JITTER = 0.5
# Where no connection can be made at all, a typing error is likelier than a passing fault.
ATTEMPTS_WITH_NOBODY_THERE = 3
# A server's fault that comes twice may be its way of refusing the form of the reply.
_ATTEMPTS_IN_DOUBT = 2
_LOOKED_FOR = 5.0  # seconds; past them nobody is looked for again (a connection that hangs takes longer by itself)

Sleep = Callable[[float], Awaitable[None]]
Clock = Callable[[], float]
_SECONDS = re.compile(r"(\d{1,9})(\.\d{1,9})?\Z")


class Deadline:
    """The moment, by `clock`, after which nothing more is tried."""

    def __init__(self, seconds: float, clock: Clock) -> None:
        self._clock = clock
        self._end = clock() + seconds

    def left(self) -> float:
        """Seconds that are left; negative once it has passed."""
        return self._end - self._clock()


def policy(retries: int, deadline: Deadline, sleep: Sleep) -> "AsyncRetrying":
    """Sends again what may pass, `retries` times at most and only while a wait still fits before the deadline."""
    from tenacity import AsyncRetrying, retry_if_exception

    def enough(state: "RetryCallState") -> bool:
        failure = _failure(state)
        failure.attempts = state.attempt_number
        allowed = retries + 1
        if failure.kind == "nobody":
            late = (state.seconds_since_start or 0.0) > _LOOKED_FOR
            allowed = 1 if late else min(allowed, ATTEMPTS_WITH_NOBODY_THERE)
        elif failure.in_doubt:
            allowed = min(allowed, _ATTEMPTS_IN_DOUBT)
        if state.attempt_number >= allowed:
            return True
        failure.out_of_time = state.upcoming_sleep >= deadline.left()
        return failure.out_of_time

    return AsyncRetrying(sleep=sleep, wait=_wait, stop=enough, retry=retry_if_exception(_can_pass), reraise=True)


def retry_after(value: str | None, sent: str | None) -> float | None:
    """Seconds that a Retry-After header asks to wait, or None where it says nothing that can be read.

    A date is measured from the response's own Date header (`sent`) where there is one: two clocks may differ.
    """
    if not value:
        return None
    if match := _SECONDS.match(value.strip()):
        return float(match.group())
    until = _date(value)
    if until is None:
        return None
    return max(0.0, (until - (_date(sent) or datetime.now(UTC))).total_seconds())


def _date(value: str | None) -> datetime | None:
    try:
        date = parsedate_to_datetime(value or "")
    except (ValueError, OverflowError):
        return None
    return date if date.tzinfo else date.replace(tzinfo=UTC)


def _can_pass(error: BaseException) -> bool:
    return isinstance(error, Failure) and error.passing


def _wait(state: "RetryCallState") -> float:
    wish = _failure(state).wait
    return _backoff()(state) if wish is None else wish


@cache
def _backoff() -> "wait_base":
    from tenacity import wait_exponential_jitter

    return wait_exponential_jitter(multiplier=FIRST_WAIT, max=LONGEST_WAIT, jitter=JITTER)


def _failure(state: "RetryCallState") -> Failure:
    error = state.outcome.exception() if state.outcome else None
    if not isinstance(error, Failure):  # cannot be: only a Failure is tried again
        raise TypeError("retried something that is no Failure")
    return error
