"""What a server refuses, or fails at, becomes one clear sentence of the right class; the key is in none."""

import traceback

import pytest

from assistant.engines.openai.failures import printable
from assistant.engines.openai.settings import Settings
from assistant.errors import (
    AssistantError,
    KeyRefused,
    ModelNotFound,
    NoKey,
    RequestRefused,
    ServerUnreachable,
    TimeIsUp,
    UsageError,
)
from tests.engines.openai.asking import GOOD, KEY, Clock, ask, client, failure
from tests.fault_server import FaultServer, Reply, as_json, completion, error, hang, reset, web_page

REFUSED = {
    "401": (error(401, "Incorrect API key"), KeyRefused, "refused the key", "OPENAI_API_KEY"),
    "403": (error(403, "Country not supported."), KeyRefused, "Country not supported", "OPENAI_API_KEY"),
    "404 path": (as_json({"detail": "Not Found"}, status=404), ModelNotFound, "path of the base URL", "/v1"),
    "404 page": (web_page(404), ModelNotFound, "path of the base URL", "OPENAI_BASE_URL"),
    "404 text": (Reply(404, b"404 page not found"), ModelNotFound, "path of the base URL", "OPENAI_BASE_URL"),
    "404 model": (error(404, "model 'scripted' not found"), ModelNotFound, "no model scripted", "ASSISTANT_MODEL"),
    "400 model": (error(400, "Model Not Exist"), ModelNotFound, "no model scripted", "ASSISTANT_MODEL"),
    "400 model code": (error(400, "No.", code="model_not_found"), ModelNotFound, "no model", "ASSISTANT_MODEL"),
    "400 model id": (error(400, "a/b is not a valid model ID"), ModelNotFound, "no model", "ASSISTANT_MODEL"),
    "400 length": (
        error(400, "This model's maximum context length is 512 tokens"),
        RequestRefused,
        "maximum context length",
        "ASSISTANT_MODEL",
    ),
    "402": (error(402, "Insufficient Balance"), RequestRefused, "Insufficient Balance", "credit"),
    "405": (web_page(405), RequestRefused, "HTTP 405", "ASSISTANT_MODEL"),
    "413": (error(413, "Payload too large"), RequestRefused, "Payload too large", "ASSISTANT_MODEL"),
    "429 no credit": (
        error(429, "You exceeded your current quota", code="insufficient_quota"),
        RequestRefused,
        "exceeded your current quota",
        "credit",
    ),
}


@pytest.mark.parametrize(("reply", "kind", "words", "hint"), REFUSED.values(), ids=REFUSED.keys())
def test_a_refusal_is_one_sentence_and_not_sent_again(
    server: FaultServer, reply: Reply, kind: type[AssistantError], words: str, hint: str
) -> None:
    server.will(reply, completion(GOOD))
    refused = failure(server)
    assert type(refused) is kind
    assert words in refused.message
    assert hint in refused.hint
    assert len(server.requests) == 1
    assert not refused.retryable


def test_an_unclear_400_is_tried_in_each_form_once_and_then_told_in_the_servers_words(server: FaultServer) -> None:
    server.will(*[error(400, "Temperature must be 1.")] * 4)
    refused = failure(server)
    assert type(refused) is RequestRefused
    assert "Temperature must be 1." in refused.message
    assert [request.format for request in server.requests] == ["json_schema", "json_object", "text"]


PASSING = {
    "503": (error(503, "Overloaded"), ServerUnreachable, "HTTP 503, “Overloaded”, 3 times"),
    "529": (error(529), ServerUnreachable, "HTTP 529"),
    "HTML 502": (web_page(502), ServerUnreachable, "HTTP 502, 3 times"),
    "reset": (reset(), ServerUnreachable, "broke off, 3 times"),
    "cut": (completion(GOOD).but(ending="cut"), ServerUnreachable, "broke off, 3 times"),
    "408": (error(408), TimeIsUp, "HTTP 408"),
    "409": (error(409), TimeIsUp, "HTTP 409"),
    "429": (error(429, "Slow down"), TimeIsUp, "HTTP 429, “Slow down”, 3 times"),
}


@pytest.mark.parametrize(("reply", "kind", "words"), PASSING.values(), ids=PASSING.keys())
def test_a_fault_that_does_not_pass_is_an_error_after_the_retries(
    server: FaultServer, reply: Reply, kind: type[AssistantError], words: str
) -> None:
    server.will(*[reply] * 3, completion(GOOD))
    fault = failure(server, retries=2)
    assert type(fault) is kind
    assert words in fault.message
    assert fault.hint
    assert fault.retryable
    assert len(server.requests) == 3


def test_a_server_that_never_answers_is_given_up_in_time(server: FaultServer) -> None:
    server.will(hang(), hang())
    fault = failure(server, timeout=0.05, retries=1)
    assert type(fault) is TimeIsUp
    assert "gave no whole answer in time, 2 times" in fault.message


def test_a_server_that_drips_is_given_up_in_time(server: FaultServer) -> None:
    server.will(completion(GOOD).but(drip=0.02))
    assert type(failure(server, timeout=0.1, retries=0)) is TimeIsUp


def test_nobody_at_the_address_is_said_after_three_attempts() -> None:
    with FaultServer() as gone:
        pass
    clock = Clock()
    fault = failure(gone, clock=clock)
    assert type(fault) is ServerUnreachable
    assert fault.message == f"Nothing answers at {gone.base_url}, 3 times."
    assert "assistant doctor" in fault.hint
    assert len(clock.slept) == 2


def test_a_host_that_has_no_name_is_nobody(server: FaultServer) -> None:
    fault = failure(server, base_url="http://no-such-host.invalid/v1", retries=0)
    assert type(fault) is ServerUnreachable
    assert "no-such-host.invalid" in fault.message


def test_the_servers_words_are_shortened_and_hold_no_control_characters(server: FaultServer) -> None:
    server.will(error(413, "\x1b]0;title\x07bad\r\n\x00" + "very " * 1000 + "\u202ebad"))
    message = failure(server).message
    assert message.isprintable()
    assert "bad very very" in message
    assert len(message) < 400


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        (" a\n\tb\u00a0c ", "a b c"),
        ("\x1b[2J", "[2J"),
        ("e\u0301 日本", "e\u0301 日本"),
        ("x" * 50, "x" * 9 + "…"),
        ("\ud800", ""),
        ("", ""),
    ],
)
def test_printable_gives_one_short_line(text: str, shown: str) -> None:
    assert printable(text, 10) == shown


def test_neither_key_nor_base_url_is_no_key() -> None:
    with FaultServer() as server:
        missing = failure(server, api_key=None, base_url=None)
        empty = failure(server, api_key=" ", base_url="")
    assert type(missing) is type(empty) is NoKey
    assert "OPENAI_API_KEY" in missing.hint
    assert "OPENAI_BASE_URL" in missing.hint


def test_a_base_url_without_a_key_gets_a_stand_in_and_never_the_environments_key(
    server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    server.will(completion(GOOD))
    ask(server, api_key=None)
    assert server.requests[0].headers["authorization"] == "Bearer none"


def test_a_server_that_wants_a_key_is_told_from_one_that_refuses_it(server: FaultServer) -> None:
    server.will(error(401))
    assert "wants a key" in failure(server, api_key=None).message


SAID_BACK: dict[str, list[Reply]] = {
    "401": [error(401, f"Incorrect API key provided: {KEY}.")],
    "403": [error(403, f"{KEY} may not")],
    "404": [error(404, f"no model for {KEY}")],
    "400": [error(413, "x" * 190 + KEY)],
    "429": [error(429, f"{KEY} is limited")] * 2,
    "500": [error(500, f"crash with {KEY}")] * 2,
    "reply": [completion(f"Your key is {KEY}.")] * 3,
    "cut": [completion("x" * 70 + KEY)] * 3,
    "refusal": [completion(None, refusal=f"Not with {KEY}.")] * 3,
    "no completion": [Reply(body=f"Bearer {KEY}".encode())] * 3,
    "error in a 200": [as_json({"error": f"Bearer {KEY}"})] * 3,
    "reset": [reset()] * 2,
}


@pytest.mark.parametrize("replies", SAID_BACK.values(), ids=SAID_BACK.keys())
def test_the_key_is_in_no_message_repr_or_chain(server: FaultServer, replies: list[Reply]) -> None:
    server.will(*replies)
    fault = failure(server, retries=1)
    told = "".join(traceback.format_exception(fault, chain=True)) + repr(fault) + fault.hint
    step: BaseException | None = fault
    while step is not None:
        told += repr(step) + str(vars(step))
        step = step.__cause__ or step.__context__
    assert KEY[:12] not in told


def test_the_key_and_the_password_of_a_base_url_are_in_no_repr(server: FaultServer) -> None:
    settings = Settings("scripted", "http://me:password@localhost:1/v1?token=secret", KEY)
    assert settings.address == "http://localhost:1/v1"
    for shown in (repr(settings), repr(client(server)), repr(failure(client(server)))):
        assert KEY not in shown
        assert "password" not in shown
        assert "secret" not in shown


@pytest.mark.parametrize("key", ["sk-line\nbreak-0123", "sk-ключ-0123", "sk with spaces 0123", "sk-\x00-0123"])
def test_a_key_that_no_header_can_hold_is_refused_unshown(server: FaultServer, key: str) -> None:
    fault = failure(server, api_key=key)
    assert type(fault) is KeyRefused
    assert "0123" not in fault.message + fault.hint
    assert server.requests == []


@pytest.mark.parametrize(
    "base_url",
    ["localhost:11434/v1", "ftp://localhost/v1", "http://", "http://a b/", "http://a:b/", "http://[::1/", "\x1b[2J"],
)
def test_a_base_url_that_is_no_web_address_is_wrong_usage(base_url: str) -> None:
    with pytest.raises(UsageError) as caught:
        Settings("scripted", base_url)
    assert "OPENAI_BASE_URL" in caught.value.hint
    assert caught.value.message.isprintable()


@pytest.mark.parametrize(
    "wrong",
    [
        {"timeout": 0},
        {"timeout": -1},
        {"time_limit": 0},
        {"time_limit": float("nan")},
        {"concurrency": 0},
        {"retries": -1},
    ],
)
def test_settings_that_cannot_be_are_wrong_usage(wrong: dict[str, float]) -> None:
    with pytest.raises(UsageError):
        Settings("scripted", **wrong)  # type: ignore[arg-type]  # one dict for fields of two types


@pytest.mark.parametrize(
    ("key", "said", "shown"),
    [
        ("e", "The last broke the schema", "The last broke the schema"),
        ("e", "e is no key (e)", "[key] is no key ([key])"),
        ("test", "a latest test", "a latest [key]"),
        ("a+b", "a+b, not a+bc", "[key], not a+bc"),
        ("sk-12345", "xsk-12345x and sk-12345", "x[key]x and [key]"),
    ],
)
def test_a_key_is_masked_wherever_it_stands_and_a_short_one_as_a_word(key: str, said: str, shown: str) -> None:
    assert Settings("scripted", api_key=key).without_key(said) == shown
