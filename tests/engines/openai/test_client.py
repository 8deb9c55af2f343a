"""Replies: good ones, bad ones that are asked for again, and event loops that come and go."""

import json

import pytest

from assistant.engines.openai.client import Answer, ChatClient
from assistant.errors import BadInput, BadReply, LineError
from assistant.results import Usage
from tests.engines.openai.asking import GOOD, KEY, QUESTION, Clock, Line, ask, client, failure
from tests.fault_server import FaultServer, Reply, Request, as_json, completion, error, models, reset, web_page


def test_a_good_reply_is_an_instance_and_one_call(server: FaultServer) -> None:
    server.will(completion(GOOD, tokens=(120, 9)))
    answer = ask(server)
    assert answer.value == Line(line="Led the launch.", score=55)
    assert answer.usage == Usage(calls=1, input_tokens=120, output_tokens=9)


def test_model_messages_key_and_strict_schema_go_out_on_the_wire(server: FaultServer) -> None:
    server.will(completion(GOOD))
    ask(server, model="any-model")
    [request] = server.requests
    assert (request.method, request.path) == ("POST", "/v1/chat/completions")
    assert request.headers["authorization"] == f"Bearer {KEY}"
    assert request.json == {
        "model": "any-model",
        "messages": QUESTION,
        "response_format": {
            "type": "json_schema",
            "json_schema": {
                "name": "Line",
                "strict": True,
                "schema": {
                    "type": "object",
                    "description": "A line and its score.",
                    "properties": {
                        "line": {"type": "string"},
                        "score": {"type": "integer", "minimum": 0, "maximum": 100},
                    },
                    "required": ["line", "score"],
                    "additionalProperties": False,
                },
            },
        },
    }


@pytest.mark.parametrize(
    "usage",
    [None, {}, [], {"prompt_tokens": None}, {"prompt_tokens": "12", "completion_tokens": -3}],
)
def test_tokens_are_0_where_the_server_does_not_count_them(server: FaultServer, usage: object) -> None:
    server.will(as_json({"choices": [{"message": {"content": GOOD}}], "usage": usage}))
    assert ask(server).usage == Usage(calls=1)


def test_a_text_that_comes_in_parts_is_read_without_the_thoughts(server: FaultServer) -> None:
    parts = [
        {"type": "thinking", "thinking": [{"type": "text", "text": "{}"}]},
        {"type": "text", "text": GOOD[:9]},
        {"type": "text", "text": GOOD[9:]},
    ]
    server.will(completion(parts))
    assert ask(server).value.score == 55


BAD = {
    "no JSON": (completion("I would rather not use JSON."), "held no JSON object", "I would rather not"),
    "broken JSON": (completion('{"line": "Led'), "held no JSON object", '{"line": "Led'),
    "schema break": (completion('{"line": "Led", "score": 101}'), "score: Input should be less than", ""),
    "field missing": (completion('{"line": "Led"}'), "score: Field required", ""),
    "not a number": (completion('{"line": "Led", "score": NaN}'), "held no JSON object", ""),
    "cut off": (completion(GOOD, finish="length"), "was cut off", ""),
    "refusal": (completion(None, refusal="I cannot help with that."), "was a refusal", "I cannot help"),
    "content filter": (completion("", finish="content_filter"), "refusal by the server's content filter", ""),
    "empty": (completion(""), "was empty", ""),
    "blank": (completion(" \n\t"), "was empty", ""),
    "null": (completion(None), "was empty", ""),
    "no text": (completion(17), "was empty", ""),
    "no choices": (as_json({"choices": []}), "held no choices", ""),
    "null choices": (as_json({"choices": None}), "held no choices", ""),
    "odd choices": (as_json({"choices": ["a"]}), "was empty", ""),
    "error in a 200": (as_json({"error": {"message": "Upstream is ill."}}), "held no choices", "Upstream"),
    "error as text": (as_json({"error": "Unexpected endpoint"}), "held no choices", "Unexpected endpoint"),
    "a list": (as_json([1, 2]), "held no choices", ""),
    "a web page": (web_page(200), "was no chat completion", "<!doctype html>"),
    "no body": (Reply(), "was no chat completion", ""),
    "cut JSON": (Reply(body=b'{"choices": [{"mess'), "was no chat completion", '{"choices": [{"mess'),
    "no UTF-8": (Reply(body=b"\xff\xfe{}"), "was no chat completion", ""),
    "half a surrogate": (Reply(body=b'{"choices": [{"message": {"content": "\\ud800"}}]}'), "was no chat", ""),
    "far too long": (completion(json.dumps({"line": "x" * 2_000_001, "score": 1})), "was longer than", ""),
}


@pytest.mark.parametrize(("reply", "fault", "said"), BAD.values(), ids=BAD.keys())
def test_a_bad_reply_is_asked_for_again_with_what_was_wrong(
    server: FaultServer, reply: Reply, fault: str, said: str
) -> None:
    server.will(reply, completion(GOOD))
    answer = ask(server)
    assert answer.value.score == 55
    assert answer.usage.calls == 2
    first, second = (request.messages for request in server.requests)
    assert second[1 : len(first)] == first[1:]
    assert second[-1]["role"] == "user"
    assert fault in second[-1]["content"]


@pytest.mark.parametrize(("reply", "fault", "said"), BAD.values(), ids=BAD.keys())
def test_three_bad_replies_are_an_error_that_says_what_came_back(
    server: FaultServer, reply: Reply, fault: str, said: str
) -> None:
    server.will(reply, reply, reply, completion(GOOD))
    error = failure(server)
    assert isinstance(error, BadReply)
    assert isinstance(error, LineError)
    assert "3 times" in error.message
    assert fault in error.message
    assert said in error.message
    assert len(error.message) < 400
    assert error.hint
    assert len(server.requests) == 3


def test_the_bad_reply_itself_is_shown_to_the_model_and_shortened(server: FaultServer) -> None:
    server.will(completion("prose " * 10_000), completion(GOOD))
    ask(server)
    shown = server.requests[1].messages[-2]
    assert shown["role"] == "assistant"
    assert shown["content"].startswith("prose prose")
    assert len(shown["content"]) == 2_000


def test_only_the_last_bad_reply_is_shown(server: FaultServer) -> None:
    server.will(completion("first"), completion("second"), completion(GOOD))
    assert ask(server).usage == Usage(calls=3, input_tokens=33, output_tokens=21)
    assert [turn["content"] for turn in server.requests[2].messages[2:-1]] == ["second"]


def test_control_characters_of_a_reply_do_not_reach_the_message(server: FaultServer) -> None:
    server.will(*[completion("\x1b[31mred\x07 \u202eright\u2028\x9b2J")] * 3)
    message = failure(server).message
    assert message.isprintable()
    assert "red" in message


def test_a_text_that_is_no_unicode_is_bad_input(server: FaultServer) -> None:
    import asyncio

    with pytest.raises(BadInput):
        asyncio.run(client(server).ask([{"role": "user", "content": "caf\udce9"}], Line))
    assert server.requests == []


def test_as_many_calls_as_allowed_are_under_way_at_once_and_no_more() -> None:
    import asyncio
    from threading import Barrier

    three = Barrier(3, timeout=10)

    def when_three_are_there(request: Request) -> Reply:
        three.wait()
        return completion(GOOD).but(delay=0.03)  # a fourth, were it let in, would be seen by then

    with FaultServer(completion(GOOD), always=when_three_are_there) as server:
        asked = client(server, concurrency=3)

        async def all_at_once() -> list[Answer[Line]]:
            return await asyncio.gather(*(asked.ask(QUESTION, Line) for _ in range(10)))

        assert len(asyncio.run(all_at_once())) == 10
    assert server.most_at_once == 3


def test_waiting_for_a_place_takes_nothing_of_a_calls_time() -> None:
    import asyncio

    clock = Clock()

    def slowly(request: Request) -> Reply:
        clock.slept.append(100)
        return completion(GOOD)

    with FaultServer(always=slowly) as server:
        asked = client(server, clock=clock, concurrency=1, time_limit=150.0)

        async def all_at_once() -> list[Answer[Line]]:
            return await asyncio.gather(*(asked.ask(QUESTION, Line) for _ in range(4)))

        assert len(asyncio.run(all_at_once())) == 4


def test_a_client_outlives_its_event_loops_and_leaves_nothing_open(server: FaultServer) -> None:
    import asyncio

    server.will(*[completion(GOOD)] * 6)
    asked = client(server)

    async def twice(close: bool) -> None:
        await asked.ask(QUESTION, Line)
        if close:
            await asked.aclose()
            await asked.aclose()
        await asked.ask(QUESTION, Line)

    for close in (False, True, False):  # warnings are errors here: a socket left open would be one
        asyncio.run(twice(close))


def test_event_loops_in_two_threads_share_a_client(server: FaultServer) -> None:
    from concurrent.futures import ThreadPoolExecutor

    server.will(*[completion(GOOD)] * 8)
    asked = client(server)
    with ThreadPoolExecutor(2) as threads:
        answers = list(threads.map(lambda _: ask(asked), range(8)))
    assert [answer.value.score for answer in answers] == [55] * 8


def test_the_list_of_models_is_asked_for_once(server: FaultServer) -> None:
    import asyncio

    server.will(models("a", "b"))
    assert b'"id": "a"' in asyncio.run(client(server).models(5.0))
    assert [(request.method, request.path) for request in server.requests] == [("GET", "/v1/models")]


def test_nothing_is_sent_before_the_first_question() -> None:
    from assistant.engines.openai.settings import Settings

    ChatClient(Settings("scripted"))


def test_a_failure_amid_corrections_ends_the_question(server: FaultServer) -> None:
    server.will(completion("prose"), reset(), error(401))
    assert failure(server).message.startswith("The server at")
    assert len(server.requests) == 3
