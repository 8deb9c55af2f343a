"""Each fault alone, at each step, for a line, a resume and a turn of a chat: done, or as it was with a reason."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import pytest
from typer.testing import CliRunner, Result

from assistant import Assistant
from assistant.chat.session import Session
from assistant.cli.app import app
from assistant.engines import choosing
from assistant.engines.openai.settings import Settings
from tests.fault_server import FaultServer, Reply, Request
from tests.faults.catalogue import ALL, BAD_REPLIES, DRAFTS, FORMATS, LATE, ODD_FORMS, PASSING, WAITING, Fault
from tests.scripted_model import answer, asked_for, lines_of

Step = Literal["reading", "drafting", "reading again", "hearing"]
KEY = "sk-made-up-of-these-faults"
LINES = [f"Helped with the calibration of {number} flow meters at the plant" for number in (12, 13, 14)]
LED = [line.replace("Helped with", "Led") for line in LINES]
LINE, GOOD = LINES[0], LED[0]
RESUME = (
    "# Ada Example\n\nada@example.org\n\n## Experience\n\n### Technician, Waterworks\n\n{}\n\n## Skills\n\nValves\n"
)
STEPS: tuple[Step, ...] = ("reading", "drafting", "reading again")


def resume(*lines: str) -> str:
    return RESUME.format("\n".join(f"- {line}" for line in lines))


class Faulty:
    """The scripted model with one fault at one step, `times` times."""

    def __init__(self, fault: Fault, step: Step, times: int) -> None:
        self.fault, self.step, self.left = fault, step, times

    def __call__(self, request: Request) -> Reply:
        if _step_of(request) != self.step or self.left == 0:
            return answer(request)
        self.left -= 1
        return self.fault.reply(request)


def _step_of(request: Request) -> Step:
    if asked_for(request) != "read":
        return "hearing" if asked_for(request) == "hear" else "drafting"
    return "reading again" if any(line in LED for line in lines_of(request)) else "reading"


@pytest.fixture(autouse=True)
def _impatient(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, slept: list[float]) -> None:
    """Where a fault takes time, little of it is given."""
    told = getattr(request.node, "callspec", None)
    fault, times = (told.params.get(name) if told else None for name in ("fault", "times"))
    seconds = (0.3, 30.0 if times == 1 else 0.5) if fault and fault.kind == "waiting" else (60.0, 120.0)
    make = choosing.settings_of

    def settings_of(choice: Any) -> Settings:
        return replace(make(choice), timeout=seconds[0], time_limit=seconds[1])

    monkeypatch.setattr(choosing, "settings_of", settings_of)


def run(server: FaultServer, *arguments: str) -> Result:
    told = (*arguments, "--base-url", server.base_url, "--model", "any")
    done = CliRunner().invoke(app, ["rewrite", *told, "-t", "senior"], env={"OPENAI_API_KEY": KEY})
    assert KEY not in done.output
    assert "Traceback" not in done.output
    assert "\x1b" not in done.output
    assert "should not happen" not in done.output
    return done


def steps_of(faults: list[Fault]) -> list[Any]:
    """Each fault with each step where it can occur."""
    return [
        pytest.param(fault, step, id=f"{fault.name}, {step}")
        for fault in faults
        for step in (("drafting",) if fault.kind == "draft" else STEPS)
    ]


@pytest.mark.parametrize("times", [1])
@pytest.mark.parametrize(("fault", "step"), steps_of([fault for fault in ALL if fault.kind != "late"]))
def test_a_fault_that_passes_leaves_a_line_done(fault: Fault, step: Step, times: int) -> None:
    with FaultServer(always=Faulty(fault, step, -1 if fault.kind == "format" else times)) as server:
        done = run(server, LINE, "--json")
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout)["text"] == GOOD


@pytest.mark.parametrize("times", [1])
@pytest.mark.parametrize(("fault", "step"), steps_of([fault for fault in ALL if fault.kind != "late"]))
def test_a_fault_that_passes_leaves_a_resume_done(fault: Fault, step: Step, times: int, tmp_path: Path) -> None:
    file, out = tmp_path / "resume.md", tmp_path / "out.md"
    file.write_text(resume(*LINES))
    with FaultServer(always=Faulty(fault, step, -1 if fault.kind == "format" else times)) as server:
        done = run(server, str(file), "--out", str(out))
    assert done.exit_code == 0, done.output
    assert out.read_text() == resume(*LED)
    assert file.read_text() == resume(*LINES)


# What a fault that stays ends with, by its kind: the exit status of one line, and of a resume.
STAYS = {"passing": (3, 3), "waiting": (1, 1), "late": (1, 1), "bad reply": (1, 1), "draft": (1, 1)}
STAYING = [fault for fault in ALL if fault.kind in STAYS and fault.name != "adds terminal escapes"]


@pytest.mark.parametrize("times", [-1])
@pytest.mark.parametrize(("fault", "step"), steps_of(STAYING))
def test_a_fault_that_stays_gives_a_line_back_with_a_reason(fault: Fault, step: Step, times: int) -> None:
    with FaultServer(always=Faulty(fault, step, times)) as server:
        done = run(server, LINE, "--json")
    limited = fault.name.startswith("429")
    assert done.exit_code == (1 if limited else STAYS[fault.kind][0]), done.output
    if done.stdout:
        result = json.loads(done.stdout)
        assert (result["status"], result["text"]) == ("refused", LINE)
        assert result["reason"]
    else:
        assert "\nError: " in done.stderr


@pytest.mark.parametrize("times", [-1])
@pytest.mark.parametrize("step", ["drafting"])
@pytest.mark.parametrize("fault", STAYING, ids=lambda fault: fault.name)
def test_a_fault_that_stays_leaves_a_resume_as_it_was(fault: Fault, step: Step, times: int, tmp_path: Path) -> None:
    file, out = tmp_path / "resume.md", tmp_path / "out.md"
    file.write_text(resume(*LINES))
    with FaultServer(always=Faulty(fault, step, times)) as server:
        done = run(server, str(file), "--out", str(out))
    limited = fault.name.startswith("429")
    assert done.exit_code == (1 if limited else STAYS[fault.kind][1]), done.output
    assert file.read_text() == resume(*LINES)
    if done.exit_code == 3:
        assert not out.exists()
        assert "\nError: " in done.stderr
    else:
        assert out.read_text() == resume(*LINES)
        assert done.stdout.count("left as it was: ") == len(LINES)


@pytest.mark.parametrize(
    ("step", "times"), [("hearing", 1), ("hearing", -1), ("drafting", -1), *((s, 1) for s in STEPS)]
)
@pytest.mark.parametrize("fault", ALL, ids=lambda fault: fault.name)
def test_a_turn_of_a_chat_is_done_or_says_why_not(fault: Fault, step: Step, times: int) -> None:
    with FaultServer(always=Faulty(fault, step, times)) as server:
        assistant = Assistant("openai", base_url=server.base_url, model="any")
        with assistant:
            session = Session(assistant)
            turn = session.say(LINE)
            shown = session.shown().draft
    told = turn.model_dump_json()
    assert KEY not in told
    assert "\\u001b" not in told
    if turn.failed:
        assert times == -1 or fault.kind == "late"
        assert turn.said
        assert shown is None
    elif shown is not None and shown.status == "refused":
        assert times == -1
        assert (shown.text, bool(shown.reason)) == (LINE, True)
    else:
        assert shown is not None
        assert shown.text == GOOD


def test_the_catalogue_holds_every_kind() -> None:
    groups = (PASSING, WAITING, LATE, BAD_REPLIES, ODD_FORMS, FORMATS, DRAFTS)
    assert sum(map(len, groups)) == len(ALL) == len({fault.name for fault in ALL}) >= 38
