"""What a program may ask of the library, and how it is told what cannot be."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant import Assistant, BadInput, Line, ScriptedEngine, UsageError, check
from assistant.engines.choosing import Choice
from tests.fault_server import FaultServer
from tests.scripted_model import answer

TEXT = "Helped build the signal box of 3 stations"


def scripted(*readings: tuple[int, int]) -> tuple[Assistant, ScriptedEngine]:
    engine = ScriptedEngine(readings or [(70, 65)] * 9)
    return Assistant(engine), engine


@pytest.mark.parametrize(
    "wrong",
    [
        {"fact": ["I built it alone"]},
        {"ownersip": "keep"},
        {"ownership": None},
        {"facts": None},
        {"facts": "I built it"},
        {"facts": b"I built it"},
        {"facts": ["I built it", None]},
        {"facts": {"mine": "I built it"}},
        {"wishes": [3]},
        {"role": None},
        {"role": ["Engineer"]},
    ],
)
def test_a_word_that_it_does_not_know_or_a_value_that_cannot_be_is_refused_and_never_lost(wrong: dict) -> None:  # type: ignore[type-arg]  # as callers without types write it
    one, engine = scripted()
    for call in (
        lambda: one.rewrite(TEXT, "senior", **wrong),
        lambda: one.rewrite_all([TEXT], "senior", **wrong),
        lambda: one.rewrite_all([TEXT, Line(TEXT, wrong)], "senior"),  # type: ignore[arg-type]  # as above
    ):
        with pytest.raises(UsageError) as raised:
            call()
        assert repr(next(iter(wrong))).strip("'") in raised.value.message
        assert raised.value.hint
    assert engine.texts == []


@pytest.mark.parametrize("wrong", ["Helped", b"Helped", None, 7, [None], ["Helped", 7], Line("Helped")])
def test_many_lines_are_a_list_of_texts(wrong: object) -> None:
    one, engine = scripted()
    with pytest.raises(UsageError, match="text"):
        one.rewrite_all(wrong, "senior")  # type: ignore[arg-type]  # as callers without types write it
    with pytest.raises(UsageError, match="text"):
        one.classify_all(wrong)  # type: ignore[arg-type]  # as above
    assert engine.texts == []


@pytest.mark.parametrize("wrong", [None, b"Helped", 7, ["Helped"]])
def test_a_line_is_a_text_and_a_target_a_name(wrong: object) -> None:
    one, engine = scripted()
    with pytest.raises(UsageError, match="text"):
        one.rewrite(wrong, "senior")  # type: ignore[arg-type]  # as above
    with pytest.raises(UsageError, match="text"):
        one.classify(wrong)  # type: ignore[arg-type]  # as above
    with pytest.raises(UsageError, match="name"):
        one.rewrite(TEXT, wrong)  # type: ignore[arg-type]  # as above
    assert engine.texts == []


def test_what_is_said_of_a_line_is_said_as_of_all_and_a_misspelt_word_refused() -> None:
    line = Line(TEXT, {"role": "Fitter"}, facts=["I led it"])
    assert line == (TEXT, {"role": "Fitter", "facts": ["I led it"]})
    assert Line(TEXT) == (TEXT, {})
    with pytest.raises(UsageError, match="fact") as raised:
        Line(TEXT, fact=["I led it"])  # type: ignore[call-arg]  # as above
    assert "facts" in raised.value.hint
    one, engine = scripted()
    with pytest.raises(UsageError) as raised:
        one.rewrite_all([(TEXT, {"facts": ["I led it"]})], "senior")  # type: ignore[list-item]  # as above
    assert "Line(" in raised.value.hint
    assert engine.texts == []


HALF = "Ran 4 presses \ud83d a day"


@pytest.mark.parametrize(
    ("call", "what"),
    [
        (lambda one: one.rewrite(HALF, "senior"), "line"),
        (lambda one: one.classify(HALF), "line"),
        (lambda one: one.classify_all([TEXT, HALF]), "Line 2 of 2"),
        (lambda one: one.rewrite_all([TEXT, Line(HALF), TEXT], "senior"), "Line 2 of 3"),
        (lambda one: one.rewrite(TEXT, "senior", facts=["I led it", HALF]), "facts"),
        (lambda one: one.rewrite(TEXT, "senior", role=HALF), "role"),
        (lambda one: one.rewrite(TEXT, "senior", wishes=[HALF]), "wishes"),
        (lambda one: one.rewrite_all([Line(TEXT, not_again=[HALF])], "senior"), "not_again"),
        (lambda one: check(HALF, TEXT), "source"),
        (lambda one: check(TEXT, HALF), "draft"),
        (lambda one: check(TEXT, TEXT, facts=[HALF]), "facts"),
    ],
)
def test_a_text_with_half_a_character_is_refused_and_named(call: Callable[[Assistant], object], what: str) -> None:
    one, engine = scripted()
    with pytest.raises(BadInput, match=what) as raised:
        call(one)
    assert "ud83d" in raised.value.message
    assert f"{raised.value.message}{raised.value.hint}".encode()
    assert engine.texts == []


def test_whole_characters_of_any_kind_are_no_half_ones() -> None:
    one = Assistant("offline")
    assert one.rewrite("Sold 40 \U0001f600 badges in Łódź", "senior", facts=["I led it \U0001f3aa"]).model_dump_json()


def test_lines_may_come_one_by_one_and_with_what_is_said_of_each() -> None:
    one, _ = scripted()
    done = one.rewrite_all((line for line in (TEXT, Line(TEXT, {"role": "Fitter"}))), "senior")
    assert [result.status for result in done] == ["unchanged", "unchanged"]


@pytest.mark.parametrize(
    "text",
    [
        "Helped with A\nRan B",
        "Helped with A\r\n\r\nRan B",
        "Helped with A\rRan B",
        "Care of A\n- care of B",
        "Worked with,\n- Ran B",
    ],
)
def test_two_lines_are_not_made_one(text: str) -> None:
    one, engine = scripted()
    for call in (one.classify, lambda line: one.rewrite(line, "senior")):
        with pytest.raises(BadInput, match="2 lines"):
            call(text)
    refused, done = one.rewrite_all([text, TEXT], "senior")
    assert (refused.status, refused.text, done.status) == ("refused", text, "unchanged")
    assert engine.texts == [TEXT]


@pytest.mark.parametrize(
    "end",
    [
        "\n   to five hospitals",
        "\nKubernetes clusters",
        "\n\n  of Zürich",
        " for\nUnited Biscuits in Leeds",
        " and\nFixed Income desks",
        " with Mannesmann,\nIntegrated Steel and Krupp",
        " für die\nUnited Internet AG",
    ],
)
def test_a_wrapped_line_is_one_line(end: str) -> None:
    one, _ = scripted()
    assert one.classify(TEXT + end).text == " ".join(f"{TEXT} {end}".split())


def test_a_line_end_behind_a_line_is_no_second_line() -> None:
    one, _ = scripted()
    assert one.classify(f"\n  {TEXT}\r\n").text == TEXT


def test_of_many_lines_to_be_read_the_one_that_cannot_be_is_named() -> None:
    one, engine = scripted()
    with pytest.raises(BadInput, match="Line 2 of 3"):
        one.classify_all([TEXT, " ", TEXT])
    with pytest.raises(BadInput, match=r"^The text is empty"):
        one.classify(" ")
    assert engine.texts == []


def test_a_path_may_be_a_text(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[captain]\nquadrant = "strategic_leader"\nmeaning = "Runs the ship."\n')
    assert "captain" in Assistant("offline", personas=str(own)).targets
    (tmp_path / "prompts").mkdir()
    shipped = Path(__file__).parent.parent / "prompts" / "chat.jinja"
    (tmp_path / "prompts" / "chat.jinja").write_text(shipped.read_text(encoding="utf-8"), encoding="utf-8")
    Assistant("openai", base_url="http://localhost:1/v1", prompts=str(tmp_path / "prompts"), cache=str(tmp_path / "c"))
    with pytest.raises(BadInput):
        Assistant("offline", personas=str(tmp_path / "nope.toml"))
    for name in ("personas", "prompts", "cache"):
        with pytest.raises(UsageError, match=name):
            Assistant("offline", **{name: 7})  # type: ignore[arg-type]  # as callers without types write it


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"source": None}, "source"),
        ({"draft": 8}, "draft"),
        ({"ownership": "Keep"}, "ownership 'Keep'"),
        ({"ownership": "always"}, "ownership 'always'"),
        ({"ownership": None}, "ownership None"),
        ({"facts": "I ran it"}, "facts"),
        ({"facts": 8}, "facts"),
        ({"facts": ["I ran it", None]}, "facts"),
        ({"denied": "Ran the signal box"}, "denied"),
        ({"role": None}, "role"),
    ],
)
def test_the_guard_is_not_opened_by_what_cannot_be(wrong: dict[str, object], said: str) -> None:
    with pytest.raises(UsageError, match=said) as raised:
        check(**({"source": TEXT, "draft": "Ran the signal box of 3 stations"} | wrong))  # type: ignore[arg-type]  # as above
    assert raised.value.hint


def test_a_fact_a_role_or_a_wish_of_nothing_that_shows_is_named_as_such() -> None:
    hidden = "\u200b\u2060"
    said = {"fact": {"facts": ["I ran it", hidden]}, "role": {"role": hidden}, "wish": {"wishes": [hidden]}}
    for name, how in said.items():
        with pytest.raises(BadInput, match=rf"^The {name} is empty"):
            Assistant("offline").rewrite("Helped run the signal box", "senior", **how)  # type: ignore[arg-type]  # as above
    with pytest.raises(BadInput, match=r"^The fact has 12,000 characters"):
        check(TEXT, TEXT, ["x" * 12_000])


@pytest.mark.parametrize("empty", ["", " \n", "\x07"])
def test_the_guard_compares_no_empty_text(empty: str) -> None:
    for source, draft in ((TEXT, empty), (empty, TEXT)):
        with pytest.raises(BadInput, match="empty"):
            check(source, draft)


def test_what_the_guard_is_rightly_told_it_heeds() -> None:
    raised = "Ran the signal box of 3 stations"
    assert check(TEXT, raised).ok
    assert not check(TEXT, raised, ownership="keep").ok
    assert not check(TEXT, raised, denied=[claim.draft for claim in check(TEXT, raised).claims]).ok
    assert not check(TEXT, raised, ["I ran it", " "]).claims


@pytest.mark.parametrize("wrong", [3, b"offline", ["offline"], object(), ScriptedEngine])
def test_what_is_no_engine_is_refused_at_once(wrong: object) -> None:
    with pytest.raises(UsageError, match="engine"):
        Assistant(wrong)  # type: ignore[arg-type]  # as above


@pytest.mark.parametrize("engine", ["offline", "openai"])
@pytest.mark.parametrize(
    "wrong", [{"jobs": 0}, {"jobs": "4"}, {"jobs": True}, {"api_key": ""}, {"api_key": b"sk-1"}, {"model": 3},
              {"base_url": " "}, {"time_limit": [3]}, {"mask": "no"}, {"mask": 0}, {"second_look": "x"}, {"cache": ""},
              {"prompts": " "}]
)  # fmt: skip
def test_a_setting_that_cannot_be_is_refused_by_every_engine(engine: str, wrong: dict[str, object]) -> None:
    with pytest.raises(UsageError, match=next(iter(wrong)).split("_")[0]) as raised:
        Assistant(engine, **({"base_url": "http://localhost:1/v1"} | wrong))  # type: ignore[arg-type]  # as above
    assert "sk-1" not in f"{raised.value.message}{raised.value.hint}"


def test_each_assistant_may_have_a_key_and_a_number_of_jobs_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-the-service")
    keys = ["sk-of-one-tenant", "sk-of-another"]
    with FaultServer(always=lambda request: answer(request).but(delay=0.05)) as server:
        for key in keys:
            with Assistant(base_url=server.base_url, api_key=key, jobs=2, cache=tmp_path / key[-3:]) as one:
                one.rewrite_all([f"{TEXT} and {number} towns" for number in range(6)], "senior")
            assert key not in repr((one, one.engine, vars(one)))
        sent = [request.headers["authorization"].removeprefix("Bearer ") for request in server.requests]
        assert server.most_at_once == 2
    assert list(dict.fromkeys(sent)) == keys
    assert not any(key.encode() in path.read_bytes() for path in tmp_path.rglob("*.json") for key in keys)
    choice = Choice(api_key=keys[0], environment={"OPENAI_API_KEY": keys[1]})
    assert choice.key == keys[0]
    assert not any(key in repr(choice) for key in keys)


@pytest.mark.parametrize("engine", ["offline", "openai"])
@pytest.mark.parametrize("seconds", [0, -1, float("nan"), True, "30"])
def test_a_time_limit_that_cannot_be_is_refused_by_every_engine(engine: str, seconds: float) -> None:
    with pytest.raises(UsageError, match="time limit is a number") as raised:
        Assistant(engine, base_url="http://localhost:1/v1", time_limit=seconds)
    assert raised.value.hint == "Write time_limit=30."


def test_personas_that_are_not_there_are_said_without_the_systems_number() -> None:
    with pytest.raises(BadInput, match=r"nowhere\.toml cannot be read: No such file or directory\.$") as raised:
        Assistant("offline", personas="nowhere.toml")
    assert raised.value.hint


def test_an_asynchronous_program_may_use_it_the_same_way() -> None:
    async def program() -> list[str]:
        async with Assistant(ScriptedEngine([(70, 65)] * 2)) as one:
            return [done.status for done in await one.arewrite_all([TEXT, f"{TEXT}."], "senior")]

    assert asyncio.run(program()) == ["unchanged", "unchanged"]


def test_no_reason_and_no_hint_of_the_library_speaks_of_the_command_line_or_the_chat() -> None:
    one = Assistant("offline")
    reasons = [one.rewrite(TEXT, "senior", wishes=[wish]).reason for wish in ("in Klingon", "do not say built")]
    for text in (" ", "x" * 20_000):
        with pytest.raises(BadInput) as raised:
            one.classify(text)
        reasons.append(raised.value.hint)
    assert all(reasons)
    assert not any(word in reason for reason in reasons for word in ("/edit", "/engine", "--", "`-`", "assistant "))
