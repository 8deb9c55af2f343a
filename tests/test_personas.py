"""Personas and targets."""

from pathlib import Path

import pytest

from assistant.errors import BadInput, UnknownTarget
from assistant.personas import Quadrant, find_target, quadrant_of, targets


@pytest.mark.parametrize(
    ("technical", "leadership", "quadrant"),
    [
        ("low", "low", "emerging_talent"),
        ("high", "low", "expert_engineer"),
        ("low", "high", "strategic_leader"),
        ("high", "high", "technical_leader"),
    ],
)
def test_a_quadrant_follows_from_its_two_axes(technical: str, leadership: str, quadrant: str) -> None:
    assert quadrant_of(technical=technical, leadership=leadership) == quadrant  # type: ignore[arg-type]  # two Levels


@pytest.mark.parametrize(
    ("name", "quadrant"),
    [
        ("junior", "emerging_talent"),
        ("mid", "expert_engineer"),
        ("senior", "technical_leader"),
        ("staff", "technical_leader"),
        ("lead", "technical_leader"),
        ("manager", "strategic_leader"),
        ("director", "strategic_leader"),
        ("chief", "strategic_leader"),
        *((quadrant.value, quadrant.value) for quadrant in Quadrant),
    ],
)
def test_each_target_of_the_contract_is_there(name: str, quadrant: str) -> None:
    assert find_target(name).quadrant == quadrant


@pytest.mark.parametrize("name", ["Technical Leader", "technical-leader", " SENIOR "])
def test_a_target_may_be_written_as_people_write_it(name: str) -> None:
    assert find_target(name).quadrant is Quadrant.TECHNICAL_LEADER


def test_an_unknown_target_is_refused_with_the_near_ones() -> None:
    with pytest.raises(UnknownTarget) as refused:
        find_target("seniour")
    assert "senior" in refused.value.hint


def test_a_users_own_file_adds_targets_and_changes_them(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        '[principal]\nquadrant = "technical_leader"\nmeaning = "Ours."\n[senior]\nquadrant = "expert_engineer"\n'
    )
    known = targets(own)
    assert known["principal"].meaning == "Ours."
    assert known["senior"].quadrant is Quadrant.EXPERT_ENGINEER
    assert known["director"].quadrant is Quadrant.STRATEGIC_LEADER


@pytest.mark.parametrize("name", ["principal analyst", "Principal Analyst", "principal-analyst", "principal_analyst"])
@pytest.mark.parametrize("written", ["principal analyst", "Principal-Analyst", "principal_analyst"])
def test_a_target_of_two_words_is_found_however_both_are_written(tmp_path: Path, written: str, name: str) -> None:
    own = tmp_path / "own.toml"
    own.write_text(f'["{written}"]\nquadrant = "technical_leader"\nmeaning = "Ours."\n')
    assert find_target(name, targets(own)).meaning == "Ours."


def test_a_target_that_is_written_otherwise_changes_the_one_of_that_name(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[Director]\nquadrant = "expert_engineer"\nmeaning = "Ours."\n')
    known = targets(own)
    assert len(known) == len(targets())
    assert (known["director"].name, known["director"].meaning) == ("director", "Ours.")


def test_a_target_without_a_meaning_of_its_own_has_that_of_its_quadrant(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[principal]\nquadrant = "technical_leader"\n')
    assert targets(own)["principal"].meaning == find_target("technical_leader").meaning != ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not toml =", "cannot be read"),
        ("bosun = 3", "'bosun' is no table"),
        ('bosun = "expert_engineer"', "'bosun' is no table"),
        ('[bosun]\nmeaning = "Keeps the ropes."', "'bosun' has no quadrant"),
        ('[mid]\nquadrant = "expert_engineer"\n[bosun]\nquadrant = "wizard"', "'bosun' has the quadrant 'wizard'"),
        ("[bosun]\nquadrant = 4", "'bosun' has the quadrant 4; there are emerging_talent"),
        ('[bosun]\nquadrant = ["expert_engineer"]', "'bosun' has the quadrant"),
        ('[bosun]\nquadrant = "expert_engineer"\nmeaning = ""', "'bosun' has a meaning"),
        ('[bosun]\nquadrant = "expert_engineer"\nmeaning = 7', "'bosun' has a meaning"),
        ('[bosun]\nquadrant = "expert_engineer"\nshirt = "striped"', "'bosun' has 'shirt'"),
        ('[" "]\nquadrant = "expert_engineer"', "' ' is no name"),
        ('[bosun]\nquadrant = "expert_engineer"\n[Bosun]\nquadrant = "expert_engineer"', "'Bosun' is there twice"),
    ],
)
def test_a_broken_file_of_targets_says_which_entry_lacks_what(tmp_path: Path, text: str, said: str) -> None:
    own = tmp_path / "own.toml"
    own.write_text(text)
    with pytest.raises(BadInput, match=r"own\.toml") as raised:
        targets(own)
    assert said in raised.value.message
