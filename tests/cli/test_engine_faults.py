"""What a user of the openai engine sees when the server is not as it should be; the server is scripted."""

import json

import pytest
from typer.testing import CliRunner, Result

from assistant.cli.app import app
from tests.fault_server import FaultServer, Reply, Request, completion, error, models, reset
from tests.scripted_model import answer as scripted

LINE = "Helped calibrate flow meters at the treatment plant"
KEY = "sk-secret-of-this-test"


def run(*arguments: str, key: str = KEY) -> Result:
    return CliRunner().invoke(app, list(arguments), env={"OPENAI_API_KEY": key})


def rewrite(server: FaultServer, *more: str) -> Result:
    return run("rewrite", LINE, "-t", "senior", "--base-url", server.base_url, "--model", "any", *more)


def reading(technical: int, leadership: int) -> str:
    axes = {"technical": technical, "leadership": leadership}
    read = {axis: {"evidence": [], "score": score} for axis, score in axes.items()}
    return json.dumps({"lines": [{"line": 1, **read}]})


def draft(text: str) -> str:
    return json.dumps({"text": text, "raised": [], "questions": []})


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (error(401, "Incorrect API key"), "OPENAI_API_KEY"),
        (error(403, "Not in this region"), "HTTP 403"),
        (error(404, "The model `any` does not exist", code="model_not_found"), "model"),
        (error(400, "Your request is \x1b[31mbad"), "bad"),
    ],
)
def test_a_refusal_is_one_clear_sentence_and_status_3(fault: object, said: str) -> None:
    with FaultServer(always=fault) as server:  # type: ignore[arg-type]  # a Reply, as parametrize passes it
        done = rewrite(server)
    assert done.exit_code == 3
    assert said in done.stderr
    assert KEY not in done.output
    assert "\x1b" not in done.output
    assert "Traceback" not in done.output


def test_a_server_that_is_not_there_is_named_with_what_to_do() -> None:
    with FaultServer() as server:
        gone = server.base_url
    done = run("rewrite", LINE, "-t", "senior", "--base-url", gone, "--model", "any", "--time-limit", "5")
    assert done.exit_code == 3
    assert gone in done.stderr
    assert KEY not in done.output


def test_a_key_that_is_no_key_is_never_shown() -> None:
    done = run("rewrite", LINE, "-t", "senior", "--engine", "openai", key="a key\nwith a line end")
    assert done.exit_code == 3
    assert "with a line end" not in done.output


def test_a_draft_that_invents_is_asked_again_and_told_why() -> None:
    good = "Led the calibration of flow meters at the treatment plant"
    script = [reading(20, 10), draft(f"{good}, saving $40k"), draft(good), reading(55, 55)]
    with FaultServer(*map(completion, script)) as server:
        done = rewrite(server, "--quiet")
        again = server.requests[2].messages[-1]["content"]
    assert done.stdout == f"{good}\n"
    assert "$40k" in again
    assert "not in the line" in again


def test_one_line_that_fails_is_given_back_and_the_others_are_done() -> None:
    def answer(request: Request) -> Reply:
        asks_for_two = any("Led two" in message["content"] for message in request.messages)
        return completion("no JSON at all" if asks_for_two else reading(80, 80))

    with FaultServer(always=answer) as server:
        done = run(
            *("rewrite", "Led one", "Led two", "Led three", "-t", "senior", "--json"),
            *("--base-url", server.base_url, "--model", "any"),
        )
    results = json.loads(done.stdout)["results"]
    assert done.exit_code == 1
    assert sorted(one["status"] for one in results) == ["refused", "unchanged", "unchanged"]
    assert results[1]["status"] == "refused"
    assert [one["text"] for one in results] == ["Led one", "Led two", "Led three"]


def classify(server: FaultServer, *arguments: str) -> Result:
    return run("classify", *arguments, "--base-url", server.base_url, "--model", "any")


def choking(request: Request) -> Reply:
    """A model that says nothing of use where one of its lines is about eels."""
    return completion("eels?") if "eels" in request.text else scripted(request)


def test_a_line_that_cannot_be_read_costs_no_other_one_its_reading() -> None:
    lines = [f"Counted the herons of pond {number}" for number in range(24)]
    lines.insert(6, "Counted the eels")
    with FaultServer(always=choking) as server:
        done = classify(server, *lines, "", "--json")
        calls = len(server.requests)
    answer = json.loads(done.stdout)
    assert done.exit_code == 1
    assert [one["text"] for one in answer["results"]] == [line for line in lines if "eels" not in line]
    assert answer["usage"]["calls"] == calls < 25
    assert [(one["line"], one["text"]) for one in answer["failed"]] == [(7, "Counted the eels"), (26, "")]
    assert "could not be used" in answer["failed"][0]["reason"]
    assert "Line 7 could not be read: The reply of any could not be used" in done.stderr
    assert "Counted the eels" in done.stderr
    assert "Line 26 could not be read: The text is empty." in done.stderr
    assert done.stderr.count("Try again") == 1


def test_quietly_a_line_that_cannot_be_read_leaves_its_place_empty() -> None:
    with FaultServer(always=choking) as server:
        done = classify(server, "Ringed owls", "Counted the eels", "Fed owls", "--quiet")
    assert (done.exit_code, done.stdout) == (1, "emerging talent\n\nemerging talent\n")


def test_an_engine_that_can_read_no_line_is_the_commands_own_error() -> None:
    with FaultServer(always=error(401)) as server:
        done = classify(server, *(f"Rang bell {number}" for number in range(30)), "--json")
        assert len(server.requests) == 1
    assert (done.exit_code, done.stdout) == (3, "")
    assert done.stderr.count("refused the key") == 1


def test_an_engine_that_stops_on_the_way_keeps_what_was_read() -> None:
    gone = iter([False])
    with FaultServer(always=lambda asked: error(401) if next(gone, True) else scripted(asked)) as server:
        done = classify(server, *(f"Rang bell {number}" for number in range(22)), "--json")
    assert done.exit_code == 1
    assert len(json.loads(done.stdout)["results"]) == 20
    assert "Line 21 could not be read" in done.stderr
    assert "Line 22 could not be read" in done.stderr


def test_a_server_that_knows_no_format_and_does_not_say_why_serves_all_the_same() -> None:
    for objection in (Reply(400), Reply(422, b"no"), error(415, "Unsupported"), error(500, "Internal Server Error")):

        def answer(request: Request, objection: Reply = objection) -> Reply:
            return scripted(request) if request.format == "text" else objection

        with FaultServer(always=answer) as server:
            done = classify(server, "Rang bells", "--json")
        assert done.exit_code == 0, done.output
        assert json.loads(done.stdout)["technical"]["score"] == 20


def test_doctor_says_what_can_be_used_and_never_the_key() -> None:
    script = [models("any", "other"), completion('{"ready": true}')]
    with FaultServer(*script) as server:
        done = run("doctor", "--base-url", server.base_url, "--model", "any")
    assert done.exit_code == 0
    assert "openai: ready" in done.stdout
    assert "json_schema" in done.stdout
    assert "any, other" in done.stdout
    assert KEY not in done.output


def test_doctor_names_a_model_that_the_server_does_not_list() -> None:
    with FaultServer(models("llama"), always=completion('{"ready": true}')) as server:
        done = run("doctor", "--base-url", server.base_url, "--model", "any", "--json")
    found = json.loads(done.stdout)
    assert done.exit_code == 3
    assert "does not list the model any" in found["engines"]["openai"]["problem"]
    assert found["engines"]["offline"]["usable"] is True


def test_doctor_on_a_machine_without_key_or_server_is_fine_with_offline() -> None:
    done = CliRunner().invoke(app, ["doctor"])
    assert done.exit_code == 0
    assert "offline: ready" in done.stdout
    assert "not set (OPENAI_API_KEY)" in done.stdout
    assert "server             not asked\n" in done.stdout
    told = json.loads(CliRunner().invoke(app, ["doctor", "--json"]).stdout)
    assert told["engines"]["openai"]["server"]["reachable"] is None


def test_doctor_reports_a_server_that_tears_down_connections() -> None:
    with FaultServer(always=reset()) as server:
        done = run("doctor", "--base-url", server.base_url)
    assert done.exit_code == 3
    assert "not usable now" in done.stdout
    assert "does not answer" in done.stdout
