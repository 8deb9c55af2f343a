"""The recording itself: what is scrubbed, and when a replay must fail."""

import asyncio
import socket
from pathlib import Path

import pytest
from pydantic import BaseModel
from vcr.errors import CannotOverwriteExistingCassetteException

from assistant.engines.openai.client import ChatClient
from assistant.engines.openai.settings import Settings
from assistant.errors import AssistantError
from tests.fault_server import FaultServer, completion
from tests.recording import cassette


class Word(BaseModel):
    word: str


def ask(base_url: str, *questions: str) -> list[str]:
    async def asked() -> list[str]:
        client = ChatClient(Settings(model="any", base_url=base_url, api_key="sk-secret-of-this-test", retries=0))
        answers = [await client.ask([{"role": "user", "content": question}], Word) for question in questions]
        await client.aclose()
        return [answer.value.word for answer in answers]

    return asyncio.run(asked())


@pytest.fixture
def recorded(tmp_path: Path) -> tuple[Path, str]:
    path = tmp_path / "two.yaml"
    replies = [completion('{"word": "one"}').but(headers={"set-cookie": "a=b", "openai-organization": "org-1"})]
    with FaultServer(*replies, completion('{"word": "two"}')) as server:
        with cassette(path, record=True):
            assert ask(server.base_url, "größer?", "second?") == ["one", "two"]
        return path, server.base_url


def test_a_replay_needs_no_server(recorded: tuple[Path, str]) -> None:
    path, gone = recorded
    with cassette(path, record=False):
        assert ask(gone, "größer?", "second?") == ["one", "two"]


def test_neither_key_nor_organisation_nor_cookie_is_kept_and_letters_stay_readable(recorded: tuple[Path, str]) -> None:
    text = recorded[0].read_text(encoding="utf-8")
    for secret in ("sk-secret", "org-1", "a=b", "authorization", "Authorization"):
        assert secret not in text
    assert "größer?" in text


def test_a_reply_that_nobody_asked_for_fails_the_replay(recorded: tuple[Path, str]) -> None:
    path, gone = recorded
    with pytest.raises(AssertionError, match="2 replies recorded, 1 played"), cassette(path, record=False):
        ask(gone, "größer?")


def test_another_question_does_not_get_the_recorded_answer(recorded: tuple[Path, str]) -> None:
    path, gone = recorded
    with (
        pytest.raises((AssistantError, CannotOverwriteExistingCassetteException, AssertionError)),
        cassette(path, record=False),
    ):
        ask(gone, "third?", "second?")


def test_a_missing_cassette_says_how_to_record_it() -> None:
    from tests.recording import CASSETTES

    with pytest.raises(AssertionError, match="--record"), cassette(CASSETTES / "no" / "such.yaml", record=False):
        pass


def test_no_test_reaches_the_network() -> None:
    with socket.socket() as away, pytest.raises(AssertionError, match=r"tried to reach 192\.0\.2\.1"):
        away.connect(("192.0.2.1", 443))
