"""Privacy at the command line: what would be sent, where the key may stand, what is kept and forgotten."""

import json
import logging
import os
import socket
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pexpect
import pytest
from typer.testing import CliRunner, Result

from assistant import Assistant
from assistant.cli.app import app
from assistant.errors import AssistantError
from tests.fault_server import FaultServer, Reply, Request, completion, error, models, reset, web_page
from tests.scripted_model import answer, said

ROOT = Path(__file__).parent.parent.parent
KEY = "sk-marked-7f3a9c51d2e84b60"
ELSEWHERE = "https://models.example.com/v1"
RESUME = """# Dana Example

dana@example.org

## Experience

**Engineer**, Northwind — 2019 – 2022

- Helped with the pump desk of Dana Example, pumps@example.org, (212) 555-0123
- Worked on the mapping of 9 valves at 742 Evergreen Terrace, Springfield, IL 62704

## Education

- Assisted in the founding of a chess club
"""
PRIVATE = ("Dana", "example.org", "555-0123", "Evergreen")


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "resume.md"
    path.write_text(RESUME, encoding="utf-8")
    return path


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ASSISTANT_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def run(*arguments: str | Path, typed: str | None = None, **environment: str) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=typed, env=environment)


@pytest.fixture
def _no_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: Any) -> None:
        raise AssertionError("a dry run opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)


@pytest.mark.usefixtures("_no_socket")
def test_a_dry_run_prints_each_request_masked_and_sends_nothing(resume: Path) -> None:
    done = run("rewrite", resume, "-t", "senior", "--base-url", ELSEWHERE, "--model", "any", "--dry-run")
    assert done.exit_code == 0
    assert "3 requests to https://models.example.com/v1/chat/completions for the model any, about " in done.stdout
    assert "letters divided by 4" in done.stdout
    assert "Helped with the pump desk of [NAME_1], [EMAIL_1], [PHONE_1]" in done.stdout
    assert "at [ADDRESS_1]" in done.stdout
    assert not [word for word in (*PRIVATE, "chess") if word in done.stdout]
    assert "Nothing was sent." in done.stderr
    assert "offline engine's reading" in done.stderr


@pytest.mark.usefixtures("_no_socket")
def test_a_dry_run_needs_no_key_and_says_where_all_would_go() -> None:
    done = run("rewrite", "Helped test 12 pumps", "-t", "senior", "--engine", "openai", "--dry-run")
    assert done.exit_code == 0
    assert "https://api.openai.com/v1/chat/completions" in done.stdout


@pytest.mark.usefixtures("_no_socket")
def test_a_dry_run_with_no_mask_says_so_and_shows_the_words(resume: Path) -> None:
    done = run("rewrite", resume, "-t", "senior", "--base-url", ELSEWHERE, "--dry-run", "--no-mask")
    assert "pumps@example.org" in done.stdout
    assert "Nothing is masked, as --no-mask asks." in done.stderr


@pytest.mark.usefixtures("_no_socket")
def test_a_dry_run_offline_says_that_nothing_would_be_sent() -> None:
    done = run("classify", "Helped test 12 pumps", "--dry-run")
    assert done.exit_code == 0
    assert "Nothing would be sent" in done.stdout


@pytest.mark.usefixtures("_no_socket")
def test_a_dry_run_of_classify_reads_twenty_lines_a_request(tmp_path: Path) -> None:
    lines = "".join(f"Tested pump {number} of the plant\n" for number in range(1, 26))
    done = run("classify", "-", "--base-url", ELSEWHERE, "--dry-run", "--json", typed=lines)
    told = json.loads(done.stdout)
    assert len(told["requests"]) == 2
    assert told["masked"] is True
    assert told["tokens"] == sum(one["tokens"] for one in told["requests"])


@pytest.mark.parametrize("command", ["rewrite", "classify"])
def test_what_a_dry_run_shows_is_what_is_sent(command: str) -> None:
    arguments = [command, "Helped test 12 pumps", *(["-t", "senior"] if command == "rewrite" else [])]
    arguments += ["--role", "Fitter"] if command == "rewrite" else []
    with FaultServer(always=answer) as server:
        arguments += ["--base-url", server.base_url, "--model", "any"]
        dry = json.loads(run(*arguments, "--dry-run", "--json").stdout)["requests"]
        assert server.requests == []
        run(*arguments)
        sent = [{name: request.json[name] for name in ("messages", "response_format")} for request in server.requests]
    assert [{name: one[name] for name in ("messages", "response_format")} for one in dry] == sent[: len(dry)]


def says_the_key_back(request: Request) -> Reply:
    key = request.headers["authorization"].removeprefix("Bearer ")
    told = said(request)
    if "text" in told:
        told |= {"text": f"Led {key} for 12 pumps", "questions": [{"question": f"Is {key} yours?", "about": "people"}]}
    if "reply" in told:
        told |= {"parts": [{"kind": "question", "text": key, "about": 0}], "reply": f"Your key is {key}."}
    return completion(json.dumps(told))


def refuses_with_the_key(request: Request) -> Reply:
    return error(400, f"bad request of {request.headers['authorization']}")


FAULTS: dict[str, Reply | Callable[[Request], Reply]] = {
    "401": error(401, f"Incorrect API key provided: {KEY}", code=KEY),
    "403": error(403, f"{KEY} may not"),
    "404": error(404, f"no model for {KEY}", code="model_not_found"),
    "400": refuses_with_the_key,
    "500": error(500, KEY),
    "page": web_page(502),
    "reset": reset(),
    "prose": completion(f"Your key is {KEY}."),
    "schema": completion(json.dumps({"lines": KEY})),
    "refusal": completion(json.dumps({KEY: KEY})),
    "no-json": Reply(body=f"Bearer {KEY}".encode()),
    "back": says_the_key_back,
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_the_key_is_written_nowhere_whatever_the_server_does(
    fault: Any, resume: Path, home: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with FaultServer(always=fault) as server:
        where = ("--base-url", server.base_url, "--model", "any", "--time-limit", "1")
        done = [
            run("rewrite", resume, "-t", "senior", "--in-place", *where, OPENAI_API_KEY=KEY),
            run("rewrite", "Helped test 12 pumps", "-t", "senior", "--json", *where, OPENAI_API_KEY=KEY),
            run("chat", *where, typed="Helped test 12 pumps\nwhat is my key?\n/facts\n", OPENAI_API_KEY=KEY),
        ]
        assert server.requests[0].headers["authorization"] == f"Bearer {KEY}"
    assert_key_nowhere(done, tmp_path, caplog.text)


def test_the_key_is_written_nowhere_by_a_whole_session(
    resume: Path, home: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with FaultServer(always=answer) as server:
        where = ("--base-url", server.base_url, "--model", "any")
        done = [
            run("rewrite", resume, "-t", "senior", "--in-place", *where, OPENAI_API_KEY=KEY),
            run("classify", "Helped test 12 pumps", *where, OPENAI_API_KEY=KEY),
            run("chat", *where, typed="Helped test 12 pumps\n/accept\n", OPENAI_API_KEY=KEY),
            run("rewrite", "Helped", "-t", "senior", "--dry-run", "--json", *where, OPENAI_API_KEY=KEY),
            run("forget", OPENAI_API_KEY=KEY),
        ]
        server.will(models("any"), completion('{"ready": true}'))
        done.append(run("doctor", *where[:4], OPENAI_API_KEY=KEY))
    assert [one.exit_code for one in done] == [0] * len(done)
    assert {path.name for path in home.iterdir()} == {"cache", "data"}
    assert_key_nowhere(done, tmp_path, caplog.text)


def test_the_key_is_not_in_the_logs_that_the_library_is_asked_for(home: Path) -> None:
    environment = {
        "PATH": os.environ["PATH"],
        "ASSISTANT_HOME": str(home),
        "OPENAI_API_KEY": KEY,
        "OPENAI_LOG": "debug",
    }
    with FaultServer(always=answer) as server:
        done = subprocess.run(
            [sys.executable, "-m", "assistant", "rewrite", "Helped test 12 pumps", "-t", "senior", "--model", "any"],
            cwd=ROOT,
            env=environment | {"OPENAI_BASE_URL": server.base_url},
            capture_output=True,
            text=True,
            check=True,
        )
        assert len(server.requests) == 3
    assert "Led test 12 pumps" in done.stdout
    assert KEY not in done.stdout + done.stderr


def assert_key_nowhere(done: list[Result], folder: Path, logs: str) -> None:
    part = KEY[4:]  # without what any key begins with
    assert [one.output for one in done if part in one.output] == []
    assert part not in logs
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert [path for path in files if part.encode() in path.read_bytes() or part in path.name] == []


def test_all_that_is_kept_is_its_users_alone(resume: Path, home: Path) -> None:
    old = os.umask(0)
    try:
        keep_all(resume)
    finally:
        os.umask(old)
    modes = {str(path.relative_to(home)): stat.S_IMODE(path.stat().st_mode) for path in home.rglob("*")}
    folders = {name for name in modes if (home / name).is_dir()}
    assert {"cache", "data", "data/chats"} <= folders
    assert {name: oct(mode) for name, mode in modes.items() if mode != (0o700 if name in folders else 0o600)} == {}


def keep_all(resume: Path) -> None:
    """A run of each kind that keeps something."""
    from assistant.decisions import Decision, Decisions

    with FaultServer(always=answer) as server:
        where = ("--base-url", server.base_url, "--model", "any")
        run("rewrite", resume, "-t", "senior", "--in-place", "--quiet", *where)
        run("chat", *where, typed="Helped test 12 pumps\n")
    Decisions(resume, "senior").take("one", Decision(choice="kept", text="Helped"))


def test_nothing_but_the_base_url_is_spoken_to(resume: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connect, spoken_to = socket.socket.connect, set()

    def noted(self: socket.socket, address: Any) -> None:
        spoken_to.add(address[1] if isinstance(address, tuple) else address)
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", noted)
    run("rewrite", resume, "-t", "senior", "--in-place", "--engine", "offline")
    run("review", resume)
    run("chat", "--engine", "offline", typed="Helped test 12 pumps\n")
    assert spoken_to == set()
    with FaultServer(always=answer) as server:
        run("rewrite", resume, "-t", "lead", "--base-url", server.base_url, "--model", "any")
        assert spoken_to == {server.port}


def test_forget_without_a_terminal_only_lists(resume: Path, home: Path) -> None:
    keep_all(resume)
    before = kept_files(resume, home)
    done = run("forget")
    assert done.exit_code == 0
    for what in ("replies of models", "chats", "decisions", "a backup"):
        assert what in done.stdout
    assert str(resume.with_name("resume.md.bak")) in done.stdout
    assert "--yes" in done.stderr
    assert kept_files(resume, home) == before


def test_forget_yes_deletes_all_of_it_and_nothing_else(resume: Path, home: Path) -> None:
    keep_all(resume)
    theirs = home / "data" / "thesis.txt"
    theirs.write_text("not the assistant's")
    assert run("forget", "--yes").exit_code == 0
    assert kept_files(resume, home) == {str(resume), str(theirs)}
    assert "Nothing is kept" in run("forget", "--yes").stdout


def test_a_backup_that_was_changed_or_put_there_by_others_stays(resume: Path, home: Path) -> None:
    theirs = resume.with_name("resume.md.bak")
    theirs.write_text("made by hand")
    keep_all(resume)
    own = resume.with_name("resume.md.bak2")
    own.write_text(own.read_text(encoding="utf-8") + "\nedited", encoding="utf-8")
    done = run("forget", "--yes")
    assert "stays" in done.stderr
    assert theirs.read_text() == "made by hand"
    assert own.read_text(encoding="utf-8").endswith("edited")


def test_a_list_of_backups_that_is_broken_deletes_nothing(resume: Path, home: Path) -> None:
    folder = home / "data"
    folder.mkdir(parents=True)
    lines = ["{", '{"path": 3}', "[]", json.dumps({"path": str(resume), "sha256": "0" * 64}), "null"]
    (folder / "backups.jsonl").write_text("\n".join(lines))
    assert run("forget", "--yes").exit_code == 0
    assert resume.read_text(encoding="utf-8") == RESUME


@pytest.mark.parametrize(
    ("typed", "is_left"), [("n", True), ("nope", True), ("", True), ("y", False), ("Yeah.", False)]
)
def test_forget_asks_on_a_terminal(typed: str, is_left: bool, resume: Path, home: Path) -> None:
    keep_all(resume)
    child = pexpect.spawn(
        sys.executable,
        ["-m", "assistant", "forget"],
        cwd=str(ROOT),
        env={"PATH": os.environ["PATH"], "ASSISTANT_HOME": str(home), "TERM": "dumb"},
        encoding="utf-8",
        timeout=20,
    )
    child.expect("replies of models")
    child.expect(r"Delete all of it\?")
    child.sendline(typed)
    child.expect("Nothing was deleted" if is_left else "Deleted")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert any(path.is_file() for path in (home / "data").rglob("*")) is is_left


def kept_files(resume: Path, home: Path) -> set[str]:
    return {str(path) for folder in (home, resume.parent) for path in folder.rglob("*") if path.is_file()}


def test_an_error_never_carries_the_key() -> None:
    with FaultServer(always=FAULTS["401"]) as server, pytest.MonkeyPatch.context() as patch:
        patch.setenv("OPENAI_API_KEY", KEY)
        assistant = Assistant("openai", base_url=server.base_url, model="any")
        with assistant, pytest.raises(AssistantError) as raised:
            assistant.rewrite("Helped test 12 pumps", "senior")
    link: BaseException | None = raised.value
    while link is not None:
        assert KEY not in repr(link) + str(vars(link))
        link = link.__cause__ or link.__context__


def test_the_name_in_a_chats_resume_is_learned_before_a_word_is_sent(resume: Path, home: Path) -> None:
    from assistant import Session
    from assistant.chat.storing import find

    with FaultServer(always=answer) as server:
        run("chat", resume, "--base-url", server.base_url, "--model", "any", typed="/next\n")
    begun = Session(Assistant("openai", base_url=ELSEWHERE), file=resume)
    gone_on_with = Session(Assistant("openai", base_url=ELSEWHERE), states=tuple(find(None).states()))
    for session in (begun, gone_on_with):
        assert "Dana Example" in session.assistant.names


@pytest.mark.usefixtures("_no_socket")
@pytest.mark.parametrize("command", [("classify",), ("rewrite", "-t", "senior", "Tested 3 pumps")])
def test_the_name_is_masked_whichever_way_a_resume_is_passed(command: tuple[str, ...], resume: Path) -> None:
    done = run(*command, resume, "--base-url", ELSEWHERE, "--dry-run")
    assert "pump desk of [NAME_1], [EMAIL_1]" in done.stdout
    assert not [word for word in PRIVATE if word in done.stdout]
