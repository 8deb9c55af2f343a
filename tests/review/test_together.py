"""What is weak in lines beside each other."""

import pytest

from assistant.review.together import is_over
from assistant.review.values import Finding, FindingKind
from tests.review.resumes import Plain, resume, reviewed, under


def of_kind(made: Plain, kind: FindingKind) -> list[Finding]:
    return [one for one in reviewed(made).findings if one.kind == kind]


def test_three_lines_with_one_opener_are_repeated_whatever_the_verbs_form() -> None:
    lines = (
        "Built the pump line",
        "Tested 12 valves",
        "Builds valves for 3 mines",
        "Drew a gearbox",
        "Building the crane",
    )
    [one] = of_kind(under("2019 - present", *lines), "repeated_opener")
    assert (one.words, one.lines, one.places) == ("Built", (1, 3, 5), ("line 3", "line 5", "line 7"))


def test_two_lines_apart_are_not_repeated_but_two_in_a_row_are() -> None:
    apart = under("2019 - 2021", "Built the pump line", "Tested 12 valves", "Built the crane")
    in_a_row = under("2019 - 2021", "Tested 12 valves", "Built the pump line", "Built the crane")
    assert of_kind(apart, "repeated_opener") == []
    assert [one.lines for one in of_kind(in_a_row, "repeated_opener")] == [(2, 3)]


def test_lines_of_two_posts_do_not_follow_each_other() -> None:
    made = resume(
        "# Experience\nEngineer, Acme, 2019 - 2021\n- Built the pump line\n"
        "Engineer, Brock, 2015 - 2019\n- Built the crane"
    )
    assert of_kind(made, "repeated_opener") == []


def test_a_long_resume_may_have_an_opener_more_often() -> None:
    lines = [f"{verb} part {n} of the rig" for n in range(8) for verb in ("Drew", "Cut", "Milled", "Tested")]
    openers = {one.words for one in of_kind(under("2019 - 2021", *lines), "repeated_opener")}
    assert openers == {"Drew", "Cut", "Milled", "Tested"}
    lines[0::4] = [f"{verb} part of the rig" for verb in "Sawed Bent Cast Drew Drilled Glued Drew Drew".split()]
    assert "Drew" not in {one.words for one in of_kind(under("2019 - 2021", *lines), "repeated_opener")}


def test_articles_and_pronouns_are_no_openers() -> None:
    lines = ("Die Pumpe für das Werk berechnet", "Die Ventile für das Werk geprüft", "Die Welle für das Werk gedreht")
    assert of_kind(under("2019 - 2021", *lines), "repeated_opener") == []


def test_a_past_post_told_in_the_present_is_named() -> None:
    [one] = of_kind(under("2019 - 2021", "Design the pump line", "Tested 12 valves"), "tense")
    assert (one.lines, one.words) == ((1,), "Design")


@pytest.mark.parametrize("dates", ["2019 - present", "since 2019", "2019 – heute", "March 2019 to date"])
def test_a_current_post_may_be_told_in_either_tense_but_not_in_both(dates: str) -> None:
    assert of_kind(under(dates, "Design the pump line", "Test the valves"), "tense") == []
    assert of_kind(under(dates, "Designed the pump line", "Tested the valves"), "tense") == []
    [one] = of_kind(under(dates, "Designed the pump line", "Tested the valves", "Maintain the crane"), "tense")
    assert one.lines == (3,)
    assert "#1 and #2 in the past and #3 in the present" in one.message


@pytest.mark.parametrize(
    "text",
    [
        "Design engineer for the pump line",
        "Test automation for 12 valves",
        "Set up the pump line",
        "Cut the cost of pumps by 5%",
        "Machine learning for the pump line",
        "Lead engineer on the crane",
    ],
)
def test_a_noun_and_a_verb_that_is_the_same_in_both_tenses_tell_no_tense(text: str) -> None:
    assert of_kind(under("2019 - 2021", text, "Tested 12 valves"), "tense") == []
    assert of_kind(under("2019 - present", text, "Maintain the crane"), "tense") == []


def test_nothing_is_said_of_tense_in_german() -> None:
    lines = ("Leite das Team der Pumpen für die Bahn", "Berechnete die Ventile für das Werk")
    assert of_kind(under("2019 - 2021", *lines), "tense") == []


@pytest.mark.parametrize(
    ("dates", "over"),
    [("2019 - 2021", True), ("Jan 2019 – Mar 2020", True), ("2019 - present", False), ("2019 –", False), ("", False)],
)
def test_a_post_is_over_where_its_dates_end(dates: str, over: bool) -> None:
    assert is_over(dates) is over
