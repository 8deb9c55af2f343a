"""Profiles are data: complete, found by name or near name, and a user's own are read with care."""

from pathlib import Path

import pytest

from assistant.errors import BadInput
from assistant.facts.technologies import read_technologies
from assistant.personas import Quadrant
from assistant.review.profiles import SKILL_GROUPS, Profile, find_profile, is_name_of, profile_of_title, profiles

OWN = """
name = "pump engineer"
[skills]
technical = [{ name = "hydraulics", words = ["hydraulic*"] }]
"""


def test_the_roles_are_there() -> None:
    assert {profile.name for profile in profiles()} == {
        "machine-learning engineer", "data scientist", "data analyst", "data engineer", "software engineer",
        "DevOps engineer", "mechanical engineer", "electrical engineer", "hardware engineer", "test engineer",
        "civil engineer", "structural engineer", "chemical engineer", "biomedical engineer",
    }  # fmt: skip


@pytest.mark.parametrize("profile", profiles(), ids=lambda profile: profile.name)
def test_a_profile_has_all_its_parts(profile: Profile) -> None:
    assert set(profile.skills) == set(SKILL_GROUPS)
    assert all(len(needed) >= 3 for needed in profile.skills.values())
    assert len(profile.measures) >= 5
    assert len(profile.ladder) >= 5
    assert min(len(profile.lateral_moves), len(profile.interview), len(profile.red_flags)) >= 4
    assert {step.quadrant for step in profile.ladder} == set(Quadrant)


@pytest.mark.parametrize("profile", profiles(), ids=lambda profile: profile.name)
def test_every_skill_can_be_seen_and_its_technologies_are_known_to_the_lexicon(profile: Profile) -> None:
    for needed in profile.skills.values():
        for skill in needed:
            assert skill.technologies or skill.words, skill.name
            names = [name.replace("*", "1991") for name in skill.technologies]
            assert [name for name in names if not read_technologies(name)] == []


def test_a_machine_learning_engineer_is_measured_by_the_five() -> None:
    measures = [measure.name for measure in find_profile("machine-learning engineer").measures]
    assert measures == ["model quality", "training time", "deployment frequency", "engagement", "cost"]


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("data engineer", "data engineer"),
        ("Data_Engineer", "data engineer"),
        ("ML engineer", "machine-learning engineer"),
        ("machine-learning enginer", "machine-learning engineer"),
        ("data analist", "data analyst"),
        ("SRE", "DevOps engineer"),
        ("Senior Software Engineer II", "software engineer"),
        ("Senior Machine Learning Engineer", "machine-learning engineer"),
        ("Software Engineer / Machine Learning Engineer", "machine-learning engineer"),
    ],
)
def test_a_role_is_found_by_any_of_its_names_and_by_a_near_one(asked: str, name: str) -> None:
    assert find_profile(asked).name == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Senior Test Engineer, Pumps", "test engineer"),
        ("Software Test Engineer", "software engineer"),
        ("Test Automation Engineer", "software engineer"),
        ("Lead Mechanical Design Engineer", "mechanical engineer"),
        ("Graduate Structural Engineer", "structural engineer"),
        ("Site Engineer, M4", "civil engineer"),
        ("Site Reliability Engineer", "DevOps engineer"),
        ("PLC Programmer", "electrical engineer"),
        ("FPGA Engineer II", "hardware engineer"),
        ("Process Engineer (Refining)", "chemical engineer"),
        ("Medical Device Engineer", "biomedical engineer"),
        ("Control Engineer", "electrical engineer"),
        ("Graduate Control Engineer II, Lyon", "electrical engineer"),
        ("Bauingenieurin", "civil engineer"),
        ("Ingénieur procédés", "chemical engineer"),
    ],
)
def test_titles_of_the_engineering_fields_name_their_role(title: str, name: str) -> None:
    found = profile_of_title(title)
    assert found is not None
    assert found.name == name


def test_no_name_is_of_two_roles() -> None:
    names = [name.casefold() for profile in profiles() for name in {profile.name, *profile.also, *profile.alone}]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("title", ["Quality Control Engineer", "Fire Protection Engineer", "Engineer"])
def test_a_title_of_another_field_names_no_role(title: str) -> None:
    assert profile_of_title(title) is None


def test_an_unknown_role_is_refused_with_all_that_are_known() -> None:
    with pytest.raises(BadInput, match="no role 'baker'") as refused:
        find_profile("baker")
    assert all(profile.name in refused.value.hint for profile in profiles())


def test_a_title_names_the_role_that_stands_in_it() -> None:
    found = profile_of_title("Senior Data Analyst, Sales")
    assert found is not None
    assert found.name == "data analyst"
    assert profile_of_title("Baker") is None
    assert profile_of_title("") is None


@pytest.mark.parametrize(
    ("role", "named"),
    [("Data Analyst", True), ("senior data analyst", True), ("data banalyst", False), ("own.toml", True)],
)
def test_a_near_name_is_told_from_a_right_one(role: str, named: bool) -> None:
    assert is_name_of(find_profile("data analyst"), role) is named


def test_a_profile_of_ones_own_is_read_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "pumps.toml"
    path.write_text(OWN, encoding="utf-8")
    assert find_profile(str(path)).name == "pump engineer"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name = ", "cannot be read"),
        ('name = "x"', "skills: Field required"),
        (OWN.replace("words", "wrods"), "wrods: Extra inputs are not permitted"),
        (OWN.replace("technical", "manual"), "skills.manual"),
        (OWN.replace('"pump engineer"', '""'), "name: "),
    ],
)
def test_a_broken_profile_is_told_in_one_sentence(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput) as refused:
        find_profile(str(path))
    assert said in refused.value.message
    assert "\n" not in refused.value.message


def test_a_profile_that_is_not_there_is_told() -> None:
    with pytest.raises(BadInput, match="No such file"):
        find_profile("nowhere.toml")
