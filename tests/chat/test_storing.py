"""Chats on disk: what is written, what is read again, and what is forgotten."""

import json
import os
from pathlib import Path

import pytest

from assistant.chat.state import State, Work
from assistant.chat.storing import Log, find, forget, listed
from assistant.errors import BadInput
from assistant.folders import data_folder
from assistant.results import Usage

STATE = State(toward="senior", lines=(Work(source="Tested pumps"),))


def kept(name: str, state: State = STATE, *, when: int = 0) -> Log:
    log = Log(name)
    log.append("Tested pumps", state, Usage(calls=2))
    os.utime(log.path, (when, when))
    return log


def test_what_is_appended_is_read_again() -> None:
    log = kept("a")
    other = STATE.model_copy(update={"toward": "lead"})
    log.append("toward lead", other, Usage(calls=3))
    log.append("/map", other, Usage(calls=5))
    assert log.states() == [STATE, other]
    assert log.last() == other
    assert log.said() == {"Tested pumps", "toward lead", "/map"}
    assert log.spent().calls == 5


@pytest.mark.parametrize(
    "broken",
    [
        b'{"said": "x", "sta',
        b"\xff\xfe\x00",
        b"[]",
        b'{"state": 3}',
        b"[" * 100_000,
        b'{"said": "x", "state": {"at": 1}}',
    ],
)
def test_a_line_that_was_cut_off_costs_that_turn_alone(broken: bytes) -> None:
    log = kept("a")
    with log.path.open("ab") as file:
        file.write(broken)
    assert log.states() == [STATE]
    assert log.last() == STATE
    on = STATE.model_copy(update={"toward": "lead"})
    log.append("on", on, Usage())
    assert log.states() == [STATE, on]


def test_only_the_user_can_read_what_is_kept() -> None:
    log = kept("a")
    modes = [path.stat().st_mode & 0o777 for path in (data_folder(), log.path.parent, log.path)]
    assert modes == [0o700, 0o700, 0o600]


def test_the_last_chat_is_the_one_that_was_gone_on_with_last() -> None:
    kept("20260101", when=50)
    kept("20260102", when=40)
    assert [chat.name for chat in listed()] == ["20260101", "20260102"]
    assert find(None).name == "20260101"


def test_a_chat_is_found_by_its_first_letters_where_they_are_enough() -> None:
    kept("20260101-aa")
    kept("20260102-bb")
    assert find("20260102").name == "20260102-bb"
    with pytest.raises(BadInput, match="Several chats"):
        find("2026")
    with pytest.raises(BadInput, match="no chat '2027'"):
        find("2027")


def test_a_file_that_holds_no_turn_is_no_chat() -> None:
    log = kept("a")
    log.path.write_text("not a chat\n")
    assert listed() == []
    with pytest.raises(BadInput):
        find(None)


def test_forgetting_takes_one_chat_and_never_an_unnamed_one() -> None:
    kept("a")
    kept("b")
    with pytest.raises(BadInput, match="Which chat"):
        forget(" ")
    forget("a")
    assert [chat.name for chat in listed()] == ["b"]


def test_no_name_reaches_outside_the_folder(tmp_path: Path) -> None:
    kept("a")
    outside = tmp_path / "mine.jsonl"
    outside.write_text("mine\n")
    with pytest.raises(BadInput):
        forget(str(outside.with_suffix("")))
    assert outside.exists()


def test_a_chat_that_was_kept_with_its_cost_in_the_state_is_gone_on_with() -> None:
    log = kept("a")
    told = json.loads(log.path.read_text())
    told["state"] |= {"engine": "openai", "usage": told.pop("usage") | {"calls": 4}}
    log.path.write_text(json.dumps(told) + "\n")
    assert log.states() == [STATE]
    assert log.spent().calls == 4
