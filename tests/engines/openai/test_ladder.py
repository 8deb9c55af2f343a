"""What a server can do is found out once: json_schema, else json_object, else plain text."""

import json
from threading import Event

import pytest
from pydantic import BaseModel

from assistant.engines.openai.client import Answer, ChatClient
from assistant.errors import KeyRefused, ModelNotFound, RequestRefused, ServerUnreachable
from tests.engines.openai.asking import GOOD, QUESTION, Line, ask, client, failure
from tests.fault_server import FaultServer, Reply, Request, as_json, completion, error, web_page

OBJECTIONS = {
    "400 named": error(400, "This model does not support response_format json_schema"),
    "400 spaced": error(400, "Unsupported response format"),
    "400 schema": error(400, "Invalid schema for response_format 'Line'"),
    "400 unclear": error(400, "Bad request."),
    "400 no JSON": Reply(400, b"bad request"),
    "400 empty": Reply(400),
    "422 named": as_json({"detail": [{"loc": ["body", "response_format"], "msg": "Extra inputs"}]}, status=422),
    "422 unclear": as_json({"detail": "Unprocessable"}, status=422),
    "415 named": error(415, "structured_outputs: unknown"),
    "415 unclear": Reply(415, b"Unsupported Media Type"),
    "500 named": error(500, "[{'loc': ('body',), 'msg': \"Input should be 'text' or 'json_object'\"}]"),
    "501 named": error(501, "json_schema is not implemented"),
    "500 grammar": error(500, "failed to parse grammar"),
}


def knowing(*levels: str, objection: Reply = OBJECTIONS["400 named"], content: str = GOOD) -> FaultServer:
    """A server that takes these levels only."""

    def answer(request: Request) -> Reply:
        return completion(content) if request.format in levels else objection

    return FaultServer(always=answer)


def formats(server: FaultServer) -> list[str]:
    return [request.format for request in server.requests]


@pytest.mark.parametrize("objection", OBJECTIONS.values(), ids=OBJECTIONS.keys())
def test_a_server_without_json_schema_is_served_by_json_object(objection: Reply) -> None:
    with knowing("json_object", "text", objection=objection) as server:
        asked = client(server)
        assert ask(asked).value.score == 55
        assert ask(asked).value.score == 55
    assert formats(server) == ["json_schema", "json_object", "json_object"]
    assert asked.level == "json_object"


@pytest.mark.parametrize("objection", OBJECTIONS.values(), ids=OBJECTIONS.keys())
def test_a_server_with_neither_is_served_by_plain_text(objection: Reply) -> None:
    with knowing("text", objection=objection, content=f"Here it is:\n```json\n{GOOD}\n```") as server:
        asked = client(server)
        assert [ask(asked).value.score for _ in range(3)] == [55, 55, 55]
    assert formats(server) == ["json_schema", "json_object", "text", "text", "text"]
    assert "response_format" not in server.requests[-1].json


@pytest.mark.parametrize("fault", [error(500, "Internal Server Error"), Reply(501), web_page(500)])
def test_a_fault_that_comes_twice_may_mean_the_format_too(fault: Reply) -> None:
    with knowing("text", objection=fault) as server:
        asked = client(server)
        assert [ask(asked).value.score for _ in range(3)] == [55, 55, 55]
    assert formats(server) == ["json_schema"] * 2 + ["json_object"] * 2 + ["text"] * 3


@pytest.mark.parametrize("fault", [error(503, "Overloaded"), error(429, "Slow down"), web_page(502)])
def test_a_server_that_is_overloaded_does_not_mean_the_format(server: FaultServer, fault: Reply) -> None:
    server.will(*[fault] * 4, completion(GOOD))
    ask(server)
    assert formats(server) == ["json_schema"] * 5


def test_a_server_that_has_answered_and_fails_then_is_ill(server: FaultServer) -> None:
    server.will(completion(GOOD), *[error(500, "Out of memory")] * 4, completion(GOOD))
    asked = client(server)
    ask(asked)
    ask(asked)
    assert formats(server) == ["json_schema"] * 6


def test_a_server_that_fails_at_every_level_is_given_up_after_all_retries_at_the_last(server: FaultServer) -> None:
    server.will(error(500, "Disk full"), *[error(500, "No space")] * 20)
    fault = failure(server, retries=4)
    assert type(fault) is ServerUnreachable
    assert "HTTP 500, “No space”, 9 times" in fault.message
    assert formats(server) == ["json_schema"] * 2 + ["json_object"] * 2 + ["text"] * 5


class Verdict(BaseModel):
    """Another class than the first that the server is asked for."""

    fair: bool


@pytest.mark.parametrize("objection", [OBJECTIONS["400 empty"], OBJECTIONS["400 named"]])
def test_of_calls_under_way_at_once_each_steps_down_though_another_was_first(objection: Reply) -> None:
    """Three of another class than the first was, refused at once; the last hears of it when one has been answered."""
    import asyncio
    from threading import Barrier

    all_sent, first_done = Barrier(3, timeout=10), Event()

    def answer(request: Request) -> Reply:
        if "fair" not in json.dumps(request.json):
            return completion(GOOD)
        if request.format == "json_schema":
            if all_sent.wait():
                first_done.wait(10)
            return objection
        return completion('{"fair": true}')

    async def three() -> list[bool]:
        async def one() -> bool:
            fair = (await asked.ask(QUESTION, Verdict)).value.fair
            first_done.set()
            return fair

        return await asyncio.gather(*(one() for _ in range(3)))

    with FaultServer(always=answer) as server:
        asked = client(server)
        ask(asked)
        assert asyncio.run(three()) == [True] * 3
    assert formats(server) == ["json_schema"] * 4 + ["json_object"] * 3


@pytest.mark.parametrize("status", [400, 500])
def test_a_class_that_is_refused_unclearly_is_asked_for_lower_though_another_was_answered(status: int) -> None:
    import asyncio

    def answer(request: Request) -> Reply:
        if "Verdict" in json.dumps(request.json.get("response_format")):
            return error(status, "Request contains an invalid argument.")
        return completion('{"fair": true}' if "fair" in request.text else GOOD)

    with FaultServer(always=answer) as server:
        asked = client(server)
        ask(asked)
        assert asyncio.run(asked.ask(QUESTION, Verdict)).value.fair
    assert formats(server) == ["json_schema", *["json_schema"] * (1 if status == 400 else 2), "json_object"]


def test_a_server_with_json_schema_only_is_asked_nothing_else() -> None:
    with knowing("json_schema", objection=error(400, "'response_format.type' must be 'json_schema'")) as server:
        asked = client(server)
        assert [ask(asked).value.score for _ in range(2)] == [55, 55]
    assert formats(server) == ["json_schema", "json_schema"]


def test_below_json_schema_the_schema_ends_the_first_system_message() -> None:
    with knowing("json_object") as server:
        ask(server)
    at_the_top, below = (request.messages for request in server.requests)
    assert at_the_top == QUESTION
    assert below[0]["content"].startswith("Rewrite the line.\n\nAnswer with one JSON object")
    schema = json.loads(below[0]["content"].split("\n")[-1])
    assert schema["required"] == ["line", "score"]
    assert below[1:] == QUESTION[1:]


def test_without_a_system_message_the_schema_has_one_of_its_own() -> None:
    import asyncio

    with knowing("text") as server:
        asyncio.run(client(server).ask(QUESTION[1:], Line))
    assert [turn["role"] for turn in server.requests[-1].messages] == ["system", "user"]


def test_a_server_that_takes_a_schema_and_ignores_it_is_read_all_the_same(server: FaultServer) -> None:
    server.will(completion(f"<think>{{}}</think>Sure! {GOOD} Anything else?"))
    assert ask(server).value.score == 55
    assert len(server.requests) == 1


def test_where_a_schema_is_ignored_it_stands_in_the_prompt_from_then_on(server: FaultServer) -> None:
    server.will(completion("Led it."), completion(GOOD), completion(GOOD))
    asked = client(server)
    ask(asked)
    ask(asked)
    assert formats(server) == ["json_schema"] * 3
    assert ["JSON schema" in request.text for request in server.requests] == [False, True, True]


def test_a_reply_that_was_cut_off_says_nothing_of_the_schema(server: FaultServer) -> None:
    server.will(completion("{", finish="length"), completion(GOOD))
    ask(server)
    assert ["JSON schema" in request.text for request in server.requests] == [False, False]


OTHER = {
    "model": (error(400, "The model `x` does not exist"), ModelNotFound, 1),
    "length": (error(400, "exceeds the available context size"), RequestRefused, 1),
    "key": (error(401, "response_format"), KeyRefused, 1),
    "length, 500": (error(500, "the request exceeds the context window"), ServerUnreachable, 3),
    "unclear": (error(400, "I do not like it."), RequestRefused, 3),
}


@pytest.mark.parametrize(("objection", "kind", "requests"), OTHER.values(), ids=OTHER.keys())
def test_a_refusal_for_another_reason_leaves_the_ladder_as_it_was(
    objection: Reply, kind: type[Exception], requests: int
) -> None:
    with FaultServer(always=objection) as server:
        asked = client(server, retries=2)
        assert type(failure(asked)) is kind
    assert len(server.requests) == requests
    assert asked.level == "json_schema"


LOWER = {
    "no clearer": ([error(400, "Odd."), error(422, "Stranger."), Reply(400)], RequestRefused, "Odd."),
    "clearer": ([error(400, "Odd."), error(400, "Stranger."), error(401)], KeyRefused, "refused the key"),
    "another": ([error(400, "no json_schema"), error(400, "no json mode"), error(400, "Odd.")], RequestRefused, "Odd."),
}


@pytest.mark.parametrize(("refusals", "kind", "words"), LOWER.values(), ids=LOWER.keys())
def test_where_plain_text_is_refused_too_the_first_unclear_refusal_is_told_unless_the_last_is_clearer(
    server: FaultServer, refusals: list[Reply], kind: type[Exception], words: str
) -> None:
    server.will(*refusals)
    refused = failure(server)
    assert type(refused) is kind
    assert words in refused.message
    assert formats(server) == ["json_schema", "json_object", "text"]


def test_after_a_refusal_of_all_levels_only_plain_text_is_tried_for_another(server: FaultServer) -> None:
    server.will(*[error(400, "Odd.")] * 3, error(400, "Bad request"), completion(GOOD), completion(GOOD))
    asked = client(server)
    assert type(failure(asked)) is RequestRefused
    ask(asked)
    ask(asked)
    assert formats(server)[3:] == ["json_schema", "text", "text"]


def test_once_a_reply_came_an_unclear_refusal_is_no_reason_to_step_down(server: FaultServer) -> None:
    server.will(completion(GOOD), error(400, "Odd."), completion(GOOD))
    asked = client(server)
    ask(asked)
    assert "Odd." in failure(asked).message
    assert ask(asked).value.score == 55
    assert formats(server) == ["json_schema"] * 3


def test_a_clear_objection_is_remembered_even_where_the_level_below_fails(server: FaultServer) -> None:
    server.will(OBJECTIONS["400 named"], error(401), completion(GOOD))
    asked = client(server)
    assert type(failure(asked)) is KeyRefused
    ask(asked)
    assert formats(server) == ["json_schema", "json_object", "json_object"]


async def _at_once(asked: ChatClient, calls: int) -> list[Answer[Line] | BaseException]:
    import asyncio

    return await asyncio.gather(*(asked.ask(QUESTION, Line) for _ in range(calls)), return_exceptions=True)


def test_of_many_calls_at_once_one_finds_out() -> None:
    import asyncio

    with knowing("text") as server:
        answers = asyncio.run(_at_once(client(server, concurrency=8), 20))
    assert all(isinstance(answer, Answer) for answer in answers)
    assert sorted(formats(server)) == ["json_object", "json_schema", *["text"] * 20]


def test_calls_wait_for_the_one_that_finds_out_only_until_its_first_reply() -> None:
    import asyncio

    another, in_time = Event(), []

    def answer(request: Request) -> Reply:
        if len(request.messages) > len(QUESTION):  # the first call, told what was wrong
            in_time.append(another.wait(10))
        elif len(server.requests) == 1:
            return completion("prose")
        else:
            another.set()
        return completion(GOOD)

    with FaultServer(always=answer) as server:
        asyncio.run(_at_once(client(server, concurrency=2), 2))
    assert in_time == [True]


def test_a_late_reply_at_a_higher_level_does_not_raise_the_level_again() -> None:
    import asyncio

    stepped_down = Event()

    def answer(request: Request) -> Reply:
        if "slow" in request.text:
            assert stepped_down.wait(10)
        elif len(server.requests) > 1 and request.format == "json_schema":
            return OBJECTIONS["400 named"]
        return completion(GOOD)

    async def slow_and_quick() -> None:
        slow = asyncio.create_task(asked.ask([{"role": "user", "content": "slow"}], Line))
        while len(server.requests) < 2:
            await asyncio.sleep(0)
        await asked.ask(QUESTION, Line)
        stepped_down.set()
        await slow

    with FaultServer(always=answer) as server:
        asked = client(server)
        ask(asked)
        asyncio.run(slow_and_quick())
    assert asked.level == "json_object"


def test_where_the_first_call_fails_the_others_are_still_made(server: FaultServer) -> None:
    import asyncio

    server.will(error(413), *[completion(GOOD)] * 4)
    first, *others = asyncio.run(_at_once(client(server, concurrency=5), 5))
    assert isinstance(first, RequestRefused)
    assert all(isinstance(answer, Answer) for answer in others)
