from collections.abc import Iterator
from functools import cache

import pytest

from assistant import templates
from tests.faults.waits import no_waits


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server of these tests is on this machine, whatever proxy the machine has."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)


_load_once = cache(templates.load_templates)


@pytest.fixture(autouse=True)
def _templates_loaded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of the time of a short test otherwise."""
    monkeypatch.setattr(templates, "load_templates", _load_once)


@pytest.fixture
def slept() -> Iterator[list[float]]:
    """Waits between two attempts take no time; how long each would have been, in seconds."""
    with no_waits() as waits:
        yield waits
