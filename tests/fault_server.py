"""A small HTTP server on 127.0.0.1 that answers as it is told, for tests of what a model's server can do wrong.

    with FaultServer(error(503), completion('{"line": "…"}')) as server:
        …                                   # talk to server.base_url
    assert len(server.requests) == 2

A script is played a step a request; a step is a Reply, or a function of the Request that gives one. When it has
run out, `always` answers, or else HTTP 418, which nothing sends again.
"""

import gzip
import json
import socket
import ssl
import struct
import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Literal, Self

Ending = Literal["keep", "cut", "hang", "reset", "reset in head", "reset after head"]


@dataclass(frozen=True)
class Request:
    """A request as it came; header names are in lower case."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body as JSON, {} where there is none."""
        return json.loads(self.body or b"{}")

    @property
    def messages(self) -> list[dict[str, str]]:
        """The turns of the chat."""
        messages: list[dict[str, str]] = self.json.get("messages", [])
        return messages

    @property
    def text(self) -> str:
        """The contents of all turns, a line apart."""
        return "\n".join(message["content"] for message in self.messages)

    @property
    def format(self) -> str:
        """Which structured output is asked for: `json_schema`, `json_object` or `text`."""
        asked: str = self.json.get("response_format", {}).get("type", "text")
        return asked


@dataclass(frozen=True)
class Reply:
    """What goes back, and how badly.

    `delay` seconds pass before the first byte, and `drip` seconds between any two pieces of the body. `cut`
    closes the connection in the middle of the body, `hang` falls silent there until the server ends; `reset` tears it
    down before the first byte, in the middle of the headers, or after them.
    """

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0
    drip: float = 0.0
    ending: Ending = "keep"

    def but(self, **changes: Any) -> "Reply":
        """The same with other fields: `completion("{}").but(delay=1.0)`."""
        return replace(self, **changes)

    @property
    def head(self) -> bytes:
        """The status line and headers, with the length that the whole body has."""
        known = {status.value: status.phrase for status in HTTPStatus}
        headers = {"content-type": "application/json", "content-length": str(len(self.body)), **self.headers}
        lines = [f"HTTP/1.1 {self.status} {known.get(self.status, 'Unknown')}"]
        return "\r\n".join([*lines, *(f"{name}: {value}" for name, value in headers.items()), "", ""]).encode()


Step = Reply | Callable[[Request], Reply]


def as_json(body: object, *, status: int = 200, headers: Mapping[str, str] | None = None) -> Reply:
    """A reply with this JSON, whatever it is."""
    return Reply(status=status, body=json.dumps(body).encode(), headers=headers or {})


def completion(
    content: object,
    *,
    finish: str = "stop",
    refusal: str | None = None,
    tokens: tuple[int, int] | None = (11, 7),
) -> Reply:
    """A chat completion with this content; `tokens` are those in and out, None where the server does not count."""
    body: dict[str, Any] = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "scripted",
        "choices": [
            {
                "index": 0,
                "finish_reason": finish,
                "message": {"role": "assistant", "content": content, "refusal": refusal},
            }
        ],
    }
    if tokens:
        body["usage"] = {
            "prompt_tokens": tokens[0],
            "completion_tokens": tokens[1],
            "total_tokens": sum(tokens),
        }
    return as_json(body)


def error(status: int, message: str = "no reason", *, code: str | None = None, **headers: str) -> Reply:
    """An error in OpenAI's form; `retry_after="3"` makes the header `retry-after`."""
    return as_json(
        {"error": {"message": message, "type": "error", "code": code, "param": None}},
        status=status,
        headers={name.replace("_", "-"): value for name, value in headers.items()},
    )


def web_page(status: int) -> Reply:
    """What a proxy or a web server says where no API is."""
    page = f"<!doctype html><html><title>{status}</title><body>It is not here.</body></html>"
    return Reply(status=status, body=page.encode(), headers={"content-type": "text/html"})


def hang(seconds: float = 60.0) -> Reply:
    """Nothing at all for a long time; ends when the server does."""
    return Reply(delay=seconds, ending="reset")


def reset() -> Reply:
    """The connection is torn down before the first byte."""
    return Reply(ending="reset")


def fallen_silent() -> Reply:
    """Headers and half a body, and then nothing."""
    return completion("{}").but(ending="hang")


def huge(size: int) -> Reply:
    """A completion of that many bytes."""
    return completion("x" * size)


def bomb(size: int) -> Reply:
    """A small reply that unpacks to that many bytes."""
    return Reply(body=gzip.compress(b" " * size, 9), headers={"content-encoding": "gzip"})


def models(*names: str) -> Reply:
    """A list of models."""
    return as_json({"object": "list", "data": [{"id": name, "object": "model"} for name in names]})


class FaultServer:
    """The server, from `with` to the end of its block, in threads of its own; `requests` are all that came.

    With a `certificate` (a PEM file with its key) it speaks TLS.
    """

    def __init__(self, *script: Step, always: Step | None = None, certificate: Path | None = None) -> None:
        self.requests: list[Request] = []
        self.most_at_once = 0
        self._script = deque(script)
        self._always = always
        self._at_once = 0
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._scheme = "https" if certificate else "http"
        self._http = _Http(self, certificate)
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.005,), daemon=True)

    @property
    def port(self) -> int:
        """Where it listens on 127.0.0.1."""
        port: int = self._http.server_address[1]
        return port

    @property
    def base_url(self) -> str:
        """What a client is to be given."""
        return f"{self._scheme}://127.0.0.1:{self.port}/v1"

    def will(self, *steps: Step) -> None:
        """Add steps to the script."""
        self._script.extend(steps)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.set()
        self._http.shutdown()
        self._thread.join()
        self._http.hang_up()
        self._http.server_close()

    def play(self, request: Request, connection: socket.socket) -> bool:
        """Answer one request; False where the connection is not to be used again."""
        with self._lock:
            self.requests.append(request)
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
            step = self._script.popleft() if self._script else self._always
        try:
            if step is None:
                step = error(418, f"the script has no answer to request {len(self.requests)}")
            return self._send(step if isinstance(step, Reply) else step(request), connection)
        finally:
            with self._lock:
                self._at_once -= 1

    def _send(self, reply: Reply, connection: socket.socket) -> bool:
        if reply.delay:
            self._closing.wait(reply.delay)
        if reply.ending.startswith("reset"):
            head = {"reset": b"", "reset in head": reply.head[: len(reply.head) // 2]}.get(reply.ending, reply.head)
            connection.sendall(head)
            # With no time to linger, closing sends a reset and not an orderly end.
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            return False
        body = reply.body[: len(reply.body) // 2] if reply.ending in ("cut", "hang") else reply.body
        if not reply.drip:
            connection.sendall(reply.head + body)
            if reply.ending == "hang":
                self._closing.wait()
            return reply.ending == "keep"
        connection.sendall(reply.head)
        for at in range(0, len(body), 8):
            if self._closing.wait(reply.drip):
                return False
            connection.sendall(body[at : at + 8])
        return reply.ending == "keep"


class _Http(ThreadingHTTPServer):
    request_queue_size = 128
    daemon_threads = False  # so that closing waits for them, and no test leaves one behind

    def __init__(self, owner: FaultServer, certificate: Path | None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.socket = context.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)
        self.owner = owner
        self._open: set[socket.socket] = set()

    def process_request(self, request: Any, client_address: Any) -> None:
        self._open.add(request)
        super().process_request(request, client_address)

    def close_request(self, request: Any) -> None:
        self._open.discard(request)
        super().close_request(request)

    def shutdown_request(self, request: Any) -> None:
        # The base class says an orderly goodbye first, which would spoil a reset.
        self.close_request(request)

    def hang_up(self) -> None:
        for connection in list(self._open):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                self._open.discard(connection)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that has gone away is no error here."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Http

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = Request(self.command, self.path, headers, body)
        if not self.server.owner.play(request, self.connection):
            self.close_connection = True

    do_GET = do_CONNECT = do_POST  # noqa: N815  # as above

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class's name for it
        """Say nothing on standard error."""
