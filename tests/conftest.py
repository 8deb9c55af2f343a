"""No test reaches the network, nor the environment of whoever runs it."""

import os
import re
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest
from hypothesis import settings

from tests.recording import CASSETTES, RECORDED_FROM, cassette, model_of

if TYPE_CHECKING:
    from assistant import Assistant

_ENVIRONMENT = dict(os.environ)
# The same examples in every run; what a search at random finds becomes an example of its own.
settings.register_profile("steady", derandomize=True, database=None)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--record",
        action="store_true",
        help="record all cassettes anew, from OPENAI_BASE_URL with OPENAI_API_KEY and ASSISTANT_MODEL",
    )


def cassette_of(request: pytest.FixtureRequest) -> Path:
    """The cassette of a test: a folder its module, a file its name."""
    name = re.sub(r"[^\w.-]+", "-", request.node.name).strip("-")
    return CASSETTES / request.path.stem / f"{name}.yaml"


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    for name in list(os.environ):
        if name.startswith(("OPENAI_", "ASSISTANT_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("ASSISTANT_HOME", str(tmp_path_factory.getbasetemp() / "home" / uuid4().hex))


@pytest.fixture(autouse=True)
def _no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only this machine may be spoken to, and by recorded tests not even that."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        host = address[0] if isinstance(address, tuple) else "localhost"
        if host not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test tried to reach {host}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture
def recorded(request: pytest.FixtureRequest) -> "Iterator[Assistant]":
    """An Assistant with the openai engine whose model's replies are recorded, a cassette a test."""
    from assistant import Assistant

    record = bool(request.config.getoption("--record"))
    path = cassette_of(request)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OPENAI_API_KEY", _ENVIRONMENT.get("OPENAI_API_KEY", "no-key") if record else "no-key")
        base_url = _ENVIRONMENT.get("OPENAI_BASE_URL", RECORDED_FROM) if record else RECORDED_FROM
        model = model_of(path, record=record)
        with (
            cassette(path, record=record),
            Assistant("openai", base_url=base_url, model=model, time_limit=3600 if record else 5) as assistant,
        ):
            yield assistant
