"""The way to a server: its certificate, how much of an answer is taken, and what became of a connection.

Imported by the client alone, since it needs httpx2.
"""

import re
import ssl
from collections.abc import AsyncGenerator, Iterator
from functools import cache

import httpx2  # noqa: TID253  # openai loads it anyway

from assistant.engines.openai.failures import Failure
from assistant.engines.openai.structured import LARGEST_BODY

_STATUS = re.compile(r"[45]\d\d\b")


@cache
def certificates() -> ssl.SSLContext:
    """Read once for all event loops: 20 ms each time otherwise."""
    return httpx2.create_ssl_context()


async def bounded(response: httpx2.Response) -> None:
    """An event hook: of the body that is to be read, no more than one byte over LARGEST_BODY is taken.

    The bytes are counted unpacked: a small reply that unpacks to gigabytes ends there too.
    """
    inner = httpx2.Response(
        response.status_code, headers=response.headers, request=response.request, stream=response.stream
    )
    for name in ("content-encoding", "content-length"):
        response.headers.pop(name, None)
    response.stream = _Bounded(inner)


class _Bounded(httpx2.AsyncByteStream):
    def __init__(self, inner: httpx2.Response) -> None:
        self._inner = inner

    async def __aiter__(self) -> AsyncGenerator[bytes, None]:
        left = LARGEST_BODY + 1
        async for part in self._inner.aiter_bytes():
            yield part[:left]
            left -= len(part)
            if left <= 0:
                return

    async def aclose(self) -> None:
        await self._inner.aclose()


def connection_failure(error: Exception, *, timed_out: bool) -> Failure:
    """What became of a connection, from the error that the HTTP library's own hangs on."""
    cause = error.__cause__
    for step in _chain(error):
        if isinstance(step, ssl.SSLCertVerificationError):
            return Failure("certificate", said=step.verify_message)
        if isinstance(step, ssl.SSLError) and isinstance(cause, httpx2.ConnectError):
            return Failure("certificate", said=(step.reason or "no TLS").replace("_", " ").lower())
    if isinstance(cause, httpx2.ProxyError) and (status := _STATUS.match(str(cause))):
        return Failure("status", status=int(status.group()))
    if isinstance(cause, httpx2.ConnectError | httpx2.ConnectTimeout):
        return Failure("nobody")
    return Failure("timeout" if timed_out else "broken")


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    for _ in range(10):
        if error is None:
            return
        yield error
        error = error.__cause__ or error.__context__
