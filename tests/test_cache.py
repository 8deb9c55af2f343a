"""The cache: the same thing is asked once, and a cache that fails never fails a line."""

import stat
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from assistant import Assistant, ScriptedEngine
from assistant.cache import CachedEngine, clear, kept_files
from assistant.engines.base import Brief, Draft
from assistant.results import Axis, Finding
from assistant.running import finish

LINE, DRAFT = "Helped build 3 pumps", "Led the building of 3 pumps"


def assistant(folder: Path, *, readings: int = 0, drafts: tuple[str, ...] = ()) -> tuple[Assistant, ScriptedEngine]:
    inner = ScriptedEngine([(20, 20)] * readings, drafts)
    return Assistant(CachedEngine(inner, folder)), inner


def test_a_second_run_asks_nothing_and_costs_nothing(tmp_path: Path) -> None:
    first, _ = assistant(tmp_path, readings=2, drafts=(DRAFT,))
    before = first.rewrite(LINE, "senior")
    again, inner = assistant(tmp_path)
    after = again.rewrite(LINE, "senior")
    assert after.text == before.text == DRAFT
    assert (before.usage.calls, after.usage.calls) == (3, 0)
    assert inner.texts == []


def test_an_edited_resume_asks_only_about_what_changed(tmp_path: Path) -> None:
    first, _ = assistant(tmp_path, readings=2)
    first.classify_all(["Ran the press", "Drew maps"])
    again, inner = assistant(tmp_path, readings=1)
    again.classify_all(["Ran the press", "Drew maps of Kent", "Drew maps"])
    assert inner.texts == ["Drew maps of Kent"]


@pytest.mark.parametrize(
    "other",
    [
        {"facts": ("I led it",)},
        {"role": "Technician"},
        {"ownership": "keep"},
        {"denied": ("Led",)},
        {"wishes": ("shorter",)},
        {"terms": ("pump",)},
        {"rejected": "Built 3 pumps"},
        {"text": "Helped build 4 pumps"},
    ],
)
def test_everything_that_is_asked_is_part_of_the_key(tmp_path: Path, other: dict[str, object]) -> None:
    known, _ = assistant(tmp_path, readings=1)
    reading = known.classify(LINE)
    brief = Brief(LINE, known.targets["senior"], reading)
    engine = ScriptedEngine(drafts=["one", "two"])
    cached = CachedEngine(engine, tmp_path)
    assert finish(cached.draft(brief)).text == "one"
    assert finish(cached.draft(brief)).text == "one"
    assert finish(cached.draft(replace(brief, **other))).text == "two"  # type: ignore[arg-type]  # fields by name


def test_no_field_of_a_brief_is_left_out_of_the_key(tmp_path: Path) -> None:
    known, _ = assistant(tmp_path, readings=1)
    brief = Brief(LINE, known.targets["senior"], known.classify(LINE))
    finding = Finding(kind="lost", category="number", words="3")
    others: dict[str, Any] = {
        field.name: ("x",) if isinstance(getattr(brief, field.name), tuple) else "x" for field in fields(brief)
    }
    before = brief.before.model_copy(update={"technical": Axis(score=99)})
    others |= {"target": known.targets["chief"], "before": before, "findings": (finding,)}
    engine = ScriptedEngine(drafts=[str(number) for number in range(len(others) + 1)])
    cached = CachedEngine(engine, tmp_path)
    told = [brief, *(replace(brief, **{name: value}) for name, value in others.items())]
    assert len({finish(cached.draft(one)).text for one in told}) == len(told)


def test_another_model_or_template_is_asked_anew(tmp_path: Path) -> None:
    known, _ = assistant(tmp_path, readings=1)
    brief = Brief(LINE, known.targets["senior"], known.classify(LINE))
    one, two = ScriptedEngine(drafts=["one"]), ScriptedEngine(drafts=["two"])
    two.model = "another"
    assert finish(CachedEngine(one, tmp_path).draft(brief)).text == "one"
    assert finish(CachedEngine(two, tmp_path).draft(brief)).text == "two"


def test_what_is_kept_is_the_whole_draft_and_for_the_user_alone(tmp_path: Path) -> None:
    known, _ = assistant(tmp_path / "cache", readings=1)
    brief = Brief(LINE, known.targets["senior"], known.classify(LINE))
    draft = Draft(DRAFT, reason="so")
    finish(CachedEngine(ScriptedEngine(drafts=[draft]), tmp_path / "cache").draft(brief))
    assert finish(CachedEngine(ScriptedEngine(), tmp_path / "cache").draft(brief)) == draft
    for path in kept_files(tmp_path / "cache"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_broken_file_is_asked_again_and_a_folder_that_cannot_be_is_no_error(tmp_path: Path) -> None:
    first, _ = assistant(tmp_path, readings=1)
    first.classify(LINE)
    [path] = kept_files(tmp_path)
    path.write_text('{"technical": {"sco')
    again, inner = assistant(tmp_path, readings=1)
    again.classify(LINE)
    assert inner.texts == [LINE]
    blocked = tmp_path / "file"
    blocked.write_text("")
    nowhere, inner = assistant(blocked, readings=1)
    assert nowhere.classify(LINE).technical.score == 20


def test_clear_deletes_the_replies_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    first, _ = assistant(tmp_path, readings=1)
    first.classify(LINE)
    assert clear(tmp_path) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
