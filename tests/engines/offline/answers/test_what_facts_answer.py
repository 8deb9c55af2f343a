"""Which facts answer the question that a draft puts, and what becomes of the others."""

import pytest

from assistant import Assistant, Rewrite
from assistant.engines.offline.rewriting import redraft
from assistant.engines.offline.rewriting.answers.read_answers import read_answers
from tests.engines.offline.briefs import brief

TEAM = "Part of the team that built the grain dryer"
OVEN = "Part of a team of four that developed a bread oven door"


def rewritten(line: str, *facts: str, denied: tuple[str, ...] = ()) -> Rewrite:
    return Assistant("offline").rewrite(line, toward="senior", facts=facts, denied=denied)


@pytest.mark.parametrize(
    ("line", "fact"),
    [
        (TEAM, "I swept the dryer"),
        (TEAM, "I cleaned it"),
        (TEAM, "I ran the dryer"),
        (TEAM, "I wrote the dryer manual"),
        (OVEN, "I tested the door"),
        (OVEN, "I took the oven photos"),
        (OVEN, "I opened the doors"),
        ("Helped build the ski lift", "I ordered the cable for the lift"),
        ("Assisted in the migration of 12 shops to Magento", "I documented the shops"),
    ],
)
def test_a_fact_about_something_else_leaves_the_question_open(line: str, fact: str) -> None:
    assert rewritten(line, fact).claims


@pytest.mark.parametrize(
    ("line", "fact"),
    [
        (TEAM, "I built it"),
        (TEAM, "I built the dryer myself"),
        (TEAM, "I designed and built it"),
        (TEAM, "I led it"),
        (OVEN, "I developed the door"),
        (OVEN, "I wrote and developed all of it myself"),
    ],
)
def test_a_fact_that_answers_the_question_closes_it(line: str, fact: str) -> None:
    assert not rewritten(line, fact).claims


def test_a_deed_that_the_line_only_has_in_a_name_is_told() -> None:
    assert (
        "testing the hoses" in rewritten("Part of a team of six that built a hose test rig", "I tested the hoses").text
    )


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        (
            "Set the targets, did the monthly review, trained the cashier",
            "Set the targets, did the monthly review and trained the cashier.",
        ),
        (
            "Wrote the rota, gave the briefings, ordered aprons and made the menu cards",
            "Wrote the rota, gave the briefings, ordered aprons and made the menu cards.",
        ),
        ("Checked the fridges, took the samples and kept the log", "took the samples and kept the log."),
    ],
)
def test_a_list_of_deeds_loses_none(fact: str, told: str) -> None:
    assert told in redraft(brief("Managed the canteen for 200 guests", facts=(fact,))).text


@pytest.mark.parametrize(
    ("fact", "with_whom"),
    [
        ("the tent was designed together with an intern", "with an intern"),
        ("It was designed jointly with two tailors", "with two tailors"),
        ("It was designed by me and two tailors", "with two tailors"),
        ("8 people in the team", "a team of 8"),
        ("there were eight people on the team", "a team of eight"),
    ],
)
def test_with_whom_it_was_done_is_told(fact: str, with_whom: str) -> None:
    assert redraft(brief("Designed a tent for fairs", facts=(fact,))).text.endswith(with_whom)


def test_a_thing_that_the_line_does_not_name_was_made_by_nobody_here() -> None:
    assert (
        "intern" not in redraft(brief("Designed a tent", facts=("the flag was designed together with an intern",))).text
    )


@pytest.mark.parametrize(
    ("fact", "ends"),
    [
        ("I drew all the pipes, the senior planner only signed the sheets", "drawing all the pipes"),
        ("I drew all the pipes and an intern only made the copies", "drawing all the pipes"),
        ("I taught them myself, about 30 fitters in 2 towns", "teaching about 30 fitters in 2 towns"),
        ("AutoCAD and site visits", "using AutoCAD and site visits"),
        ("AutoCAD", "using AutoCAD"),
        ("AutoCAD Plant, isometric", "using AutoCAD Plant (isometric)"),
    ],
)
def test_an_answer_is_told_as_a_resume_would(fact: str, ends: str) -> None:
    assert redraft(brief("Assisted in the piping layout of a dairy", facts=(fact,))).text.endswith(ends)


@pytest.mark.parametrize("fact", ["I led the five", "I led the team"])
def test_the_team_of_the_line_is_led_by_its_author(fact: str) -> None:
    text = redraft(brief("Repainted the ferry as part of a team of five", facts=(fact,))).text
    assert "the team of five" in text
    assert "part of" not in text


def test_another_team_is_not_the_one_of_the_line() -> None:
    text = redraft(brief("Repainted the ferry as part of a team of five", facts=("I led the design team",))).text
    assert "as part of a team of five" in text


def test_who_did_not_lead_it_and_did_it_alone_did_not_only_help() -> None:
    done = rewritten(
        "Helped write the pool rules", "I did all of it alone", denied=("Led the writing of the pool rules",)
    )
    assert done.text == "Wrote the pool rules alone"


def test_alone_is_not_said_of_a_team_nor_behind_a_comma() -> None:
    assert "alone" not in rewritten(TEAM, "I did it alone").text
    assert "alone" not in rewritten("Helped translate 30 songs, two weeks each", "I did it alone").text


def test_who_led_it_leads_with_the_team_and_the_team_is_counted_once() -> None:
    text = redraft(brief("Part of a team of six that introduced a ferry pass", facts=("6 people, I was lead",))).text
    assert text == "Led the introduction of a ferry pass with a team of six"


@pytest.mark.parametrize("fact", ["I managed the harbours", "I led the harbours"])
def test_who_managed_the_place_has_not_led_the_deed(fact: str) -> None:
    assert rewritten("Helped introduce a ferry pass in 3 harbours", fact).claims


PIPES = "Helped with the restoration of 6 organ pipes"


@pytest.mark.parametrize(
    "limit",
    [
        "4 of 6 pipes was mine",
        "I restored two of the pipes",
        "half of the pipes were done by me",
        "mine were 3 pipes",
        "only two pipes",
        "my part was 2 pipes",
    ],
)
@pytest.mark.parametrize("yes", ["Led the restoration of 6 organ pipes", "I led it"])
def test_a_share_of_what_the_line_counts_stands_against_a_yes_to_all_of_it(yes: str, limit: str) -> None:
    for facts in ((yes, limit), (limit, yes)):
        done = rewritten(PIPES, *facts)
        assert done.text.startswith("Helped with the restoration of 6 organ pipes")
        assert not done.claims


@pytest.mark.parametrize("fact", ["all six pipes were mine", "two of the pipes had cracks", "two of the helpers left"])
def test_what_is_no_share_of_the_authors_leaves_a_yes_as_it_is(fact: str) -> None:
    assert rewritten(PIPES, "I led it", fact).text.startswith("Led the restoration of 6 organ pipes")


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("five welders, I was one of them", "as one of five welders"),
        ("we were five welders", "as part of a group of five welders"),
        ("four welders, including myself", "as part of a group of four welders"),
        ("me and Ivo, 2 people", "in a 2-person group"),
        ("3 people, me and two interns", "in a 3-person group"),
        ("me and one more", "with one other person"),
        ("with 3 other", "with 3 others"),
    ],
)
def test_who_counts_themselves_among_a_group_is_not_put_beside_it(fact: str, told: str) -> None:
    assert rewritten(PIPES, fact).text.endswith(told)


@pytest.mark.parametrize("fact", ["five welders, I was one of them", "we were five welders"])
def test_one_among_several_is_not_proposed_as_their_leader(fact: str) -> None:
    assert not rewritten(PIPES, fact).text.startswith("Led")
    assert rewritten(PIPES, "I led it", fact).text.startswith("Led")


@pytest.mark.parametrize("fact", ["all of it, I was alone", "only me", "nobody else", "all by myself"])
def test_who_was_alone_led_nobody_and_is_not_asked_who_else_there_was(fact: str) -> None:
    done = redraft(brief(PIPES, "lead", facts=(fact,)))
    assert done.text.startswith("Restored 6 organ pipes")
    assert not any("how many people" in one.question.lower() for one in done.questions)


def test_all_of_it_and_alone_is_a_yes_to_having_done_it() -> None:
    assert not rewritten(PIPES, "all of it, I was alone").claims


def test_a_part_that_was_done_alone_is_not_the_whole() -> None:
    assert rewritten("Helped to build a crane", "I did the wiring alone").claims


@pytest.mark.parametrize("fact", ["Otto was the boss", "the restorer was the project leader"])
def test_who_names_another_leader_is_not_proposed_as_one(fact: str) -> None:
    assert not rewritten(PIPES, fact).text.startswith("Led")
    assert rewritten(PIPES, "my role was project leader").text.startswith("Led")


def test_a_denied_result_does_not_undo_the_confirmed_deed() -> None:
    line, led = "Assisted in a survey of 900 herons, spotting 12 ringed ones", "Led a survey of 900 herons"
    done = rewritten(line, led, denied=("spotting 12 ringed ones",))
    assert done.text == f"{led}, which spotted 12 ringed ones"
    assert (done.claims, done.unsaid) == ((), ())
    assert rewritten(line, denied=(led,)).text == line
    assert "leadership" not in rewritten(line, denied=(led,)).reason


def test_a_confirmed_list_is_no_list_of_methods() -> None:
    told = "boat checks, rope checks and tide planning"
    line = f"Duties included {told}"
    assert rewritten(line, f"Managed {told}").text.count("tide") == 1
    assert read_answers((f"Managed {told}",), line).tellings == ()
    assert read_answers(("Rope checks, tide planning",), "Assisted with boats").tellings != ()
