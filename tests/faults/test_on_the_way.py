"""What stands between here and the server: a certificate that does not fit, a proxy that wants a password."""

import tracemalloc
from pathlib import Path

import pytest
from typer.testing import CliRunner

from assistant import Assistant
from assistant.cli.app import app
from assistant.engines.openai.structured import LARGEST_BODY
from tests.fault_server import FaultServer, Reply, bomb, error, huge, web_page
from tests.scripted_model import answer

pytestmark = pytest.mark.usefixtures("slept")
CERTIFICATE = Path(__file__).parent / "self_signed.pem"
KEY = "sk-made-up-on-the-way"


def said(base_url: str) -> str:
    """What the command says of a line that could not be sent."""
    done = CliRunner().invoke(
        app,
        ["rewrite", "Helped with 12 pumps", "-t", "senior", "--base-url", base_url, "--model", "any"],
        env={"OPENAI_API_KEY": KEY},
    )
    assert done.exit_code == 3
    assert done.stdout == ""
    assert KEY not in done.stderr
    assert "Traceback" not in done.stderr
    return done.stderr


def test_a_certificate_that_does_not_fit_is_named_and_nothing_is_sent() -> None:
    with FaultServer(always=answer, certificate=CERTIFICATE) as server:
        told = said(server.base_url)
        assert server.requests == []
    assert "shows no certificate that fits, “self-signed certificate”" in told
    assert "SSL_CERT_FILE" in told


def test_a_server_without_tls_at_an_https_address_is_named() -> None:
    with FaultServer(always=answer) as server:
        told = said(server.base_url.replace("http:", "https:"))
    assert "shows no certificate that fits" in told


@pytest.mark.parametrize("flood", [huge(20_000_000), bomb(300_000_000)], ids=["20 MB", "gzip bomb"])
def test_no_more_of_a_body_is_taken_than_the_largest(flood: Reply) -> None:
    tracemalloc.start()
    try:
        with FaultServer(flood, always=answer) as server, Assistant("openai", base_url=server.base_url) as assistant:
            assert assistant.rewrite("Helped with 12 pumps", "senior").text == "Led 12 pumps"
            assert "was larger than 8 MB" in server.requests[1].text
        assert tracemalloc.get_traced_memory()[1] < 6 * LARGEST_BODY
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_proxy_that_demands_a_password_is_named_and_asked_once(scheme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with FaultServer(always=error(407)) as proxy:
        monkeypatch.setenv(f"{scheme.upper()}_PROXY", f"http://me:hidden@127.0.0.1:{proxy.port}")
        told = said(f"{scheme}://model.example.org/v1")
        assert len(proxy.requests) == 1
    assert "proxy on the way to" in told
    assert "HTTP 407" in told
    assert "hidden" not in told


def test_a_proxy_that_cannot_reach_the_server_is_a_server_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    with FaultServer(always=web_page(502)) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
        assert "HTTP 502" in said("https://model.example.org/v1")
