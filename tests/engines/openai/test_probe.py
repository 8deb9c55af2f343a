"""What `assistant doctor` learns of a server, and of those on this machine."""

from typing import Any

import pytest

from assistant.engines.openai.probe import LocalServer, ServerReport, local_servers, probe
from assistant.engines.openai.settings import Settings
from tests.engines.openai.asking import KEY
from tests.fault_server import FaultServer, Reply, Request, as_json, completion, error, hang, models, reset, web_page


def probed(server: FaultServer, *, structured: bool = False, **settings: Any) -> ServerReport:
    import asyncio

    told = {"model": "scripted", "base_url": server.base_url, "api_key": KEY} | settings
    return asyncio.run(probe(Settings(**told), structured=structured))


def test_a_server_that_lists_models_is_asked_once(server: FaultServer) -> None:
    server.will(models("a", "b\x1b[2J"))
    assert probed(server) == ServerReport(reachable=True, models=("a", "b [2J"))
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("reply", "note"),
    [
        (models(), "no models"),
        (error(404), "lists no models"),
        (web_page(405), "lists no models"),
        (web_page(200), "no list of models"),
        (as_json({"data": 3}), "no list of models"),
        (as_json([]), "no list of models"),
    ],
)
def test_a_server_that_lists_none_is_still_there(server: FaultServer, reply: Reply, note: str) -> None:
    server.will(reply)
    report = probed(server)
    assert report.reachable
    assert note in report.note
    assert not report.error


@pytest.mark.parametrize(
    ("reply", "reachable", "words"),
    [
        (error(401), True, "refused the key"),
        (error(403), True, "does not let this key in"),
        (reset(), False, "broke off"),
        (web_page(502), False, "HTTP 502"),
        (hang(), False, "in time"),
    ],
)
def test_a_server_that_cannot_be_used_is_told_in_one_sentence(
    server: FaultServer, reply: Reply, reachable: bool, words: str
) -> None:
    server.will(reply)
    report = probed(server, structured=True, timeout=0.2 if words == "in time" else 10)
    assert report.reachable is reachable
    assert words in report.error
    assert report.hint
    assert KEY not in repr(report)
    assert len(server.requests) == 1


def test_without_key_and_base_url_nothing_is_asked(server: FaultServer) -> None:
    report = probed(server, api_key=None, base_url=None)
    assert report.reachable is None
    assert "neither a key nor the base URL" in report.error


@pytest.mark.parametrize(
    ("known", "structured", "calls"),
    [("json_schema", "json_schema", 1), ("json_object", "json_object", 2), ("text", "text", 3)],
)
@pytest.mark.parametrize("refusal", [error(400, "unknown response_format"), Reply(400), error(500, "Oops")])
def test_the_structured_output_is_found_out_in_few_calls(
    known: str, structured: str, calls: int, refusal: Reply
) -> None:
    def answer(request: Request) -> Reply:
        if request.method == "GET":
            return models("scripted")
        ready = request.format == known
        return completion('{"ready": true}') if ready else refusal

    with FaultServer(always=answer) as server:
        report = probed(server, structured=True)
    assert report == ServerReport(reachable=True, models=("scripted",), structured=structured)  # type: ignore[arg-type]  # parametrised
    assert len(server.requests) == 1 + calls


def test_a_poor_reply_says_nothing_against_the_server(server: FaultServer) -> None:
    server.will(models("scripted"), completion("Ready!"))
    assert probed(server, structured=True).structured == "json_schema"
    assert len(server.requests) == 2


def test_the_model_is_asked_without_retries(server: FaultServer) -> None:
    server.will(models("scripted"), error(503))
    assert "HTTP 503" in probed(server, structured=True).error
    assert len(server.requests) == 2


def test_a_model_that_is_not_there_is_an_error_of_the_report(server: FaultServer) -> None:
    server.will(models("other"), error(404, "model 'scripted' not found"))
    report = probed(server, structured=True)
    assert report.models == ("other",)
    assert report.structured is None
    assert "has no model scripted" in report.error


def found(*servers: tuple[str, int], timeout: float = 10) -> list[LocalServer]:
    import asyncio

    return asyncio.run(local_servers(timeout, ports=servers))


def test_local_servers_are_those_that_list_models(server: FaultServer) -> None:
    server.will(models("llama3.2"))
    with (
        FaultServer(web_page(200)) as web,
        FaultServer(reset()) as ill,
        FaultServer(models("b").but(status=401)) as locked,
    ):
        ports = [("Ollama", server.port), ("LM Studio", web.port), ("llama.cpp", ill.port), ("vLLM", locked.port)]
        assert found(*ports) == [LocalServer("Ollama", server.base_url, ("llama3.2",))]


def test_a_port_where_nobody_listens_is_passed_over(server: FaultServer) -> None:
    with FaultServer() as gone:
        pass
    server.will(models("a"))
    assert [local.name for local in found(("vLLM", gone.port), ("Ollama", server.port))] == ["Ollama"]


def test_a_server_at_anothers_port_goes_by_its_own_name(server: FaultServer) -> None:
    server.will(as_json({"data": [{"id": "a.gguf", "owned_by": "llamacpp"}]}))
    assert [local.name for local in found(("vLLM", server.port))] == ["llama.cpp"]


def test_a_server_that_hangs_or_never_ends_costs_no_more_than_the_time_given(server: FaultServer) -> None:
    server.will(hang())
    with FaultServer(models("a").but(drip=0.05)) as dripping, FaultServer(models(*["a name"] * 40_000)) as long:
        ports = [("Ollama", server.port), ("LM Studio", dripping.port), ("vLLM", long.port)]
        assert found(*ports, timeout=0.2) == []
