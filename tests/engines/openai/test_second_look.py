"""A second look at a draft: what it mends goes through the guard as any draft does."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from assistant import Assistant
from assistant.cli.app import app
from assistant.engines.masked import MaskedEngine
from assistant.engines.openai.engine import OpenAIEngine
from assistant.engines.openai.settings import Settings
from assistant.errors import BadReply
from assistant.results import Rewrite
from assistant.templates import load_templates
from tests.fault_server import FaultServer, Reply, Request, completion
from tests.scripted_model import asked_for, block, said

LINE = "Helped with the commissioning of 3 turbines under supervision"
DRAFT = "Led the commissioning of 3 turbines"
MENDED = "Led the commissioning of 3 turbines under supervision"
RAISED = {"source": "Helped with", "draft": "Led the commissioning", "question": "Did you lead it, or help?"}


class Model:
    """Reads every line low, and drafts and edits as it is told to, the last of each again and again."""

    def __init__(
        self,
        drafts: Sequence[str],
        edits: Sequence[str],
        raised: Sequence[dict[str, str]] = (),
        fault: str = "lost",
    ) -> None:
        self._drafts, self._edits, self._raised = list(drafts), list(edits), list(raised)
        self._faults = [{"kind": fault, "words": "some"}]
        self.looks: list[Request] = []

    def __call__(self, request: Request) -> Reply:
        if block(request, "draft") is not None:
            self.looks.append(request)
            return self._told(self._edits, faults=self._faults, raised=self._raised)
        if asked_for(request) == "draft":
            return self._told(self._drafts, raised=[], questions=[])
        return completion(json.dumps(said(request)))

    def _told(self, texts: list[str], **others: Any) -> Reply:
        text = texts.pop(0) if len(texts) > 1 else texts[0]
        return completion(json.dumps({"text": text, **others}))


def rewritten(model: Model, *, second_look: bool = True, **how: Any) -> Rewrite:
    with FaultServer(always=model) as server:
        engine = OpenAIEngine(Settings("any", server.base_url, second_look=second_look), load_templates())
        with Assistant(engine) as assistant:
            return assistant.rewrite(LINE, "senior", **how)


def test_what_the_second_look_puts_back_takes_no_second_draft() -> None:
    model = Model([DRAFT], [MENDED])
    done = rewritten(model)
    assert (done.status, done.text) == ("rewritten", MENDED)
    assert done.usage.calls == 4  # read, drafted, looked at, read again


def test_without_it_nobody_looks_twice() -> None:
    model = Model([MENDED], [DRAFT])
    assert rewritten(model, second_look=False).text == MENDED
    assert model.looks == []


def test_a_draft_equal_to_the_line_is_not_looked_at() -> None:
    model = Model([LINE], [DRAFT])
    assert rewritten(model).status == "unchanged"
    assert model.looks == []


def test_the_guard_reads_what_the_second_look_wrote_and_has_it_drafted_again() -> None:
    model = Model([DRAFT], [f"{MENDED}, saving 20%", MENDED])
    done = rewritten(model)
    assert done.text == MENDED
    assert len(model.looks) == 2


def test_a_second_look_that_only_invents_leaves_the_line_as_it_was() -> None:
    done = rewritten(Model([MENDED], [f"{MENDED}, saving 20%"]))
    assert (done.status, done.text) == ("refused", LINE)
    assert "20%" in done.reason


def test_a_draft_that_was_only_rough_stands_where_the_guard_refuses_the_smoother_one() -> None:
    model = Model([MENDED], [f"{MENDED}, saving 20%"], fault="rough")
    done = rewritten(model)
    assert (done.status, done.text) == ("rewritten", MENDED)
    assert len(model.looks) == 1


def test_a_rough_draft_that_the_guard_refuses_too_is_drafted_again() -> None:
    model = Model([DRAFT, MENDED], [f"{MENDED}, saving 20%", MENDED], fault="rough")
    assert rewritten(model).text == MENDED
    assert len(model.looks) == 2


def test_an_empty_second_look_leaves_the_draft() -> None:
    assert rewritten(Model([MENDED], ["  "])).text == MENDED


def test_a_rise_that_only_the_second_look_declares_is_put_to_the_author() -> None:
    [claim] = rewritten(Model([MENDED], [MENDED], [RAISED])).claims
    assert claim.question == "Did you lead it, or help?"


def test_the_second_look_is_told_all_that_the_author_said() -> None:
    model = Model([MENDED], [MENDED])
    rewritten(model, facts=["I checked the torque of 40 bolts"], role="Trainee", denied=["Led"], ownership="keep")
    [look, *_] = model.looks
    assert block(look, "line") == LINE
    assert block(look, "draft") == MENDED
    assert block(look, "facts") == ["I checked the torque of 40 bolts"]
    assert (block(look, "role"), block(look, "denied")) == ("Trainee", ["Led"])
    assert "<ownership>keep</ownership>" in look.text


def test_results_name_both_templates() -> None:
    names = [part.partition("@")[0] for part in rewritten(Model([MENDED], [MENDED])).prompts.rewrite.split("+")]
    assert names == ["rewrite", "edit"]


def test_a_second_look_that_cannot_be_read_is_an_error_of_the_line() -> None:
    def broken(request: Request) -> Reply:
        return completion("no JSON") if block(request, "draft") is not None else Model([MENDED], [MENDED])(request)

    with FaultServer(always=broken) as server:
        engine = OpenAIEngine(Settings("any", server.base_url, second_look=True), load_templates())
        with Assistant(engine) as assistant, pytest.raises(BadReply):
            assistant.rewrite(LINE, "senior")


def test_private_data_is_kept_from_the_second_look_too() -> None:
    line = f"{LINE} for pumps@example.org"
    draft = f"{MENDED} for [EMAIL_1]"
    model = Model([draft], [draft])
    with FaultServer(always=model) as server:
        engine = OpenAIEngine(Settings("any", server.base_url, second_look=True), load_templates())
        with Assistant(MaskedEngine(engine)) as assistant:
            done = assistant.rewrite(line, "senior")
    assert done.text == f"{MENDED} for pumps@example.org"
    assert "pumps@" not in model.looks[0].text
    assert "[EMAIL_1]" in model.looks[0].text


def test_the_command_line_asks_for_it_and_keeps_its_replies_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_HOME", str(tmp_path))
    model = Model([DRAFT], [MENDED])
    with FaultServer(always=model) as server:
        asked = ["rewrite", "-t", "senior", LINE, "--base-url", server.base_url, "--quiet"]
        plain = CliRunner().invoke(app, asked)
        looked_at = CliRunner().invoke(app, [*asked, "--second-look"])
    assert plain.exit_code == 1  # the draft lost a limit, and every other one does
    assert (looked_at.exit_code, looked_at.stdout) == (0, f"{MENDED}\n")


def test_a_dry_run_says_that_drafts_would_be_sent_once_more() -> None:
    asked = ["rewrite", "-t", "senior", LINE, "--base-url", "http://localhost:1/v1", "--dry-run"]
    assert "--second-look" not in CliRunner().invoke(app, asked).stderr
    assert "--second-look" in CliRunner().invoke(app, [*asked, "--second-look"]).stderr


def test_offline_it_says_that_there_is_nobody_to_look_twice() -> None:
    asked = ["rewrite", "-t", "senior", LINE, "--engine", "offline", "--second-look"]
    done = CliRunner().invoke(app, asked)
    assert (done.exit_code, "--second-look does nothing here" in done.stderr) == (0, True)
    assert done.stdout == CliRunner().invoke(app, asked[:-1]).stdout


def test_a_chat_with_the_offline_engine_says_so_too() -> None:
    said = CliRunner().invoke(app, ["chat", "--engine", "offline", "--second-look"], input="")
    assert (said.exit_code, "--second-look does nothing here" in said.stderr) == (0, True)
