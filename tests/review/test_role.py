"""A resume beside its role's profile."""

import pytest

from assistant.personas import Quadrant
from assistant.review.profiles import Measure, Profile, SkillNeed, find_profile
from assistant.review.reviewing import review
from assistant.review.role import role_view
from tests.review.resumes import Plain, reading, resume, reviewed, under

ML = find_profile("machine-learning engineer")


def missing(made: Plain, *needs: SkillNeed) -> list[str]:
    profile = Profile(name="x", skills={"technical": needs})
    return [one.words for one in reviewed(made, profile).findings if one.kind == "missing_skill"]


def given(text: str, profile: Profile = ML) -> set[str]:
    return {measure.name for measure in reviewed(under("2019 - 2021", text), profile).measures if measure.lines}


def test_a_skill_that_stands_in_any_section_by_any_of_its_names_is_there() -> None:
    made = resume("# Experience\nEngineer, Acme, 2019 - 2021\n- Ran the k8s cluster of 3 sites\n# Skills\nPostgres, tf")
    assert missing(made, SkillNeed(name="Kubernetes", technologies=("Kubernetes",))) == []
    assert missing(made, SkillNeed(name="PostgreSQL", technologies=("PostgreSQL",))) == []
    assert missing(made, SkillNeed(name="Kafka", technologies=("Apache Kafka",))) == ["Kafka"]


def test_a_cloud_is_there_by_what_is_run_on_it_and_codes_by_a_standards_number() -> None:
    made = under("2019 - 2021", "Moved 30 shops from EC2 to Kubernetes", "Drew 9 footbridges to EN 1991-2")
    cloud = SkillNeed(name="a cloud", technologies=("AWS", "Microsoft Azure"))
    assert missing(made, cloud) == []
    assert missing(made, SkillNeed(name="codes", technologies=("EN *",))) == []
    assert missing(made, SkillNeed(name="codes", technologies=("DIN *",))) == ["codes"]
    assert missing(under("2019 - 2021", "Wrote the engine of 30 games"), cloud) == ["a cloud"]


def test_a_skill_without_a_product_is_there_by_its_words_or_by_what_a_reading_shows() -> None:
    need = SkillNeed(name="mentoring", words=("mentor*",), shows=("people_management",))
    assert missing(under("2019 - 2021", "Mentored 3 juniors on the pump line"), need) == []
    made = under("2019 - 2021", "Looked after 3 juniors on the pump line")
    assert missing(made, need) == ["mentoring"]
    shown = reading(made.bullets[0].text, 20, 80, shows="people_management")
    assert review(made, [shown], Profile(name="x", skills={"leadership": (need,)})).findings == ()


def test_a_short_name_is_not_found_inside_words() -> None:
    made = under("2019 - 2021", "Ran R & D for the pump line, and gave the go with 3 colleagues")
    assert missing(made, SkillNeed(name="R", technologies=("R",)), SkillNeed(name="Go", technologies=("Go",))) == [
        "R",
        "Go",
    ]


def test_a_skill_that_only_english_words_would_show_is_not_told_in_another_language() -> None:
    made = under("2019 - 2021", "Leitung der Montage von 12 Pumpen für das Werk")
    worded = SkillNeed(name="mentoring", words=("mentor*",))
    assert missing(made, worded, SkillNeed(name="Kafka", technologies=("Kafka",))) == ["Kafka"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Raised precision of the fraud model by 12% over the old rules", "model quality"),
        ("Cut model training from 9 hours to 40 minutes on one GPU", "training time"),
        ("Moved releases of the ranking model from monthly to daily", "deployment frequency"),
        ("Lifted retention of new users by 4% with a ranking model", "engagement"),
        ("Cut the spend on GPUs by 30 thousand euros a year", "cost"),
        ("Senkung der Kosten für das Training um 30 % im Jahr", "cost"),
    ],
)
def test_a_measure_is_given_by_a_line_with_its_words_and_a_figure(text: str, name: str) -> None:
    assert name in given(text)


@pytest.mark.parametrize(
    ("role", "text", "name"),
    [
        ("electrical engineer", "Wired the 690 V panel of a crane", "power and voltage"),
        ("structural engineer", "Framed a 7-storey hotel in Lyon", "span, height and area"),
        ("chemical engineer", "Raised the yield of the kiln by 3%", "yield and purity"),
        ("mechanical engineer", "Cut the weight of a bogie by 80 kg", "weight and size"),
        ("test engineer", "Shortened the test time of a valve by 20 minutes", "time of a test"),
    ],
)
def test_a_size_or_a_rating_gives_the_measure_of_a_field_that_is_judged_by_it(role: str, text: str, name: str) -> None:
    assert name in given(text, find_profile(role))


@pytest.mark.parametrize(
    "text",
    [
        "Raised precision of the fraud model over the old rules",
        "Trained 12 colleagues on the ranking model in two days",
        "Shipped 12 pumps a day to the slow warehouse",
        "Drew the map of 12 sites for the ranking model",
    ],
)
def test_words_without_a_figure_and_figures_of_something_else_give_no_measure(text: str) -> None:
    assert not given(text) & {"model quality", "training time", "cost"}


def test_a_measure_without_words_of_other_languages_is_not_told_there() -> None:
    profile = Profile(
        name="x",
        skills={},
        measures=(
            Measure(name="wear", question="?", words=("wear",)),
            Measure(name="cost", question="?", words=("cost*",), elsewhere=("kosten*",)),
        ),
    )
    german = under("2019 - 2021", "Leitung der Montage von Pumpen für das Werk")
    assert [measure.name for measure in reviewed(german, profile).measures] == ["cost"]
    russian = under("2019 - 2021", "Разработал систему управления насосами для завода")
    assert reviewed(russian, profile).measures == ()


def test_without_a_profile_nothing_is_said_of_a_role() -> None:
    made = reviewed(under("2019 - 2021", "Raised precision of the fraud model by 12%"))
    assert (made.role, made.measures) == (None, ())
    assert "missing_skill" not in {one.kind for one in made.findings}


def test_the_step_is_the_lowest_of_the_persona_and_the_next_stands_above_it() -> None:
    view = role_view(ML, Quadrant.TECHNICAL_LEADER)
    assert view.step == "senior machine-learning engineer"
    assert view.next_step == "director of machine learning"
    assert view.shows
    assert view.next_shows


def test_a_profile_without_a_ladder_names_no_step() -> None:
    assert role_view(Profile(name="x", skills={}), Quadrant.EXPERT_ENGINEER).step == ""


@pytest.mark.parametrize("tool", ["Power BI", "Tableau", "Looker"])
def test_who_makes_reports_in_a_tool_for_charts_shows_visualisation(tool: str) -> None:
    made = under("2019 - 2021", f"Built sales reports in {tool} for 3 shops")
    lacking = {
        one.words for one in reviewed(made, find_profile("data analyst")).findings if one.kind == "missing_skill"
    }
    assert "visualisation" not in lacking
