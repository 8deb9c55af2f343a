"""Whose deed it was: what nobody is named for, what was only given as a task, and what one only answers for."""

import pytest

from assistant import Assistant
from assistant.engines.offline.rewriting import redraft
from tests.engines.offline.briefs import brief

BEHIND_IT = [
    ("Supported the listing of a chapel; the deed was signed in May 2021", "the deed was signed in May 2021"),
    ("Helped with the survey of 9 caves; two entrances were sealed", "two entrances were sealed"),
    ("Assisted with the relining of a kiln. The chimney was taken down.", "The chimney was taken down."),
    ("Helped with the flood study; funding was granted in 5 weeks", "funding was granted in 5 weeks"),
    ("Supported the harvest trial; no losses were reported", "no losses were reported"),
    ("Helped with the repair of a weir; the lane was closed for a week", "the lane was closed for a week"),
]


@pytest.mark.parametrize("toward", ["senior", "mid", "manager"])
@pytest.mark.parametrize(("line", "stays"), BEHIND_IT)
def test_a_passive_behind_the_authors_deed_stays_what_somebody_did(line: str, stays: str, toward: str) -> None:
    draft = redraft(brief(line, toward))
    assert draft.text.endswith(stays)
    assert "deed was" in stays or all(stays[:12] not in asked.question for asked in draft.questions)


@pytest.mark.parametrize("line", ["Planning consent was granted in 6 weeks", "Three fishing permits were issued"])
def test_what_an_authority_gives_is_no_deed_of_the_authors(line: str) -> None:
    assert redraft(brief(line, "mid")).text == line


@pytest.mark.parametrize(
    ("line", "better"),
    [
        ("Two looms were rebuilt in the winter", "Rebuilt two looms in the winter"),
        ("Helped with a jetty; two piles were repaired by us in a week", "repaired two piles in a week"),
        ("Part of the choir. Nine scores were transcribed by our group.", "Transcribed nine scores with the group."),
    ],
)
def test_a_passive_of_the_authors_own_still_becomes_a_deed(line: str, better: str) -> None:
    assert redraft(brief(line, "mid")).text.endswith(better)


ONLY_GIVEN = [
    ("Was tasked with drafting the bylaws of a co-op", "Drafted the bylaws of a co-op"),
    ("I was given the task to digitise the parish books, 900 pages", "Digitised the parish books, 900 pages"),
    ("Had the task of mapping the drains", "Mapped the drains"),
    ("Was given the job of painting 14 boats", "Painted 14 boats"),
    ("Was hired to rebuild the orchard fence", "Rebuilt the orchard fence"),
    ("Got the task to count bats in 12 barns", "Counted bats in 12 barns"),
]


@pytest.mark.parametrize(("line", "done"), ONLY_GIVEN)
def test_a_task_that_was_given_is_told_as_done_only_as_a_question(line: str, done: str) -> None:
    assert redraft(brief(line, "mid", ownership="keep")).text == line
    draft = redraft(brief(line, "mid"))
    assert draft.text == done
    [claim] = draft.claims
    assert claim.question.endswith(", or were you only given the task?")
    assert not any("in the end" in asked.question for asked in draft.questions)
    assert redraft(brief(line, "mid", denied=(claim.draft,))).text == line


@pytest.mark.parametrize(
    ("line", "done"),
    [
        ("Was given the job of sorting the seed store, which cut losses by 30%", "Sorted the seed store, which cut "),
        ("Responsible for writing the harbour rules", "Wrote the harbour rules"),
        ("My job was to check 40 nets a day", "Checked 40 nets a day"),
    ],
)
def test_a_duty_or_a_task_with_its_result_was_done(line: str, done: str) -> None:
    draft = redraft(brief(line, "mid", ownership="keep"))
    assert draft.text.startswith(done)
    assert not draft.claims


def test_the_guard_lets_the_question_about_a_given_task_through() -> None:
    result = Assistant(engine="offline").rewrite("Was tasked with drafting the bylaws of a co-op", toward="mid")
    assert result.text == "Drafted the bylaws of a co-op"
    assert [claim.question for claim in result.claims] == [
        "Did you draft the bylaws of a co-op yourself, or were you only given the task?"
    ]


@pytest.mark.parametrize("line", ["Responsible for the seed budget of $4,000", "Responsible for the rowing schedule"])
def test_who_answers_for_a_plan_or_a_budget_need_not_have_prepared_it(line: str) -> None:
    assert redraft(brief(line, "mid")).text == line


def test_what_one_was_in_charge_of_was_managed() -> None:
    assert redraft(brief("Was in charge of the loom bench in Hull", "senior")).text == "Managed the loom bench in Hull"


SERVED = [
    "Supported the production when the ovens failed",
    "Supported the marketing",
    "Supported the night crew with technical questions",
    "Helped the growers with pest problems",
    "Liaised with the coast guard",
]


@pytest.mark.parametrize("line", SERVED)
def test_whom_one_supported_and_what_they_asked_is_not_led(line: str) -> None:
    assert redraft(brief(line, "senior")).text == line


@pytest.mark.parametrize(
    ("line", "better"),
    [
        ("Supported the repair of a pier", "Led the repair of a pier"),
        ("Helped out the archive with map catalogues of 8 towns", "Helped the archive with map catalogues of 8 towns"),
        ("Helped out in the bakery with rye orders", "Helped with rye orders in the bakery"),
        ("Assisted at the quarry with the setup of two crushers", "Led the setup of two crushers at the quarry"),
        ("Contributed to a cost down project that saved $900", "Led a cost down project that saved $900"),
        (
            "Helped a soup kitchen with the planning of meals, which cut waste by 12%",
            "Helped a soup kitchen with the planning of meals, which cut waste by 12%",
        ),
    ],
)
def test_helping_a_group_or_at_a_place_is_told_in_sound_grammar(line: str, better: str) -> None:
    assert redraft(brief(line, "senior")).text == better


BETTER = [
    ("Was responsible to order the hay and to check the invoices", "Ordered the hay and checked the invoices"),
    ("Doing inspections of chimneys in inns", "Inspecting chimneys in inns"),
    ("Doing drawings of rigging in AutoCAD", "Preparing drawings of rigging in AutoCAD"),
    ("Gave trainings for the drivers about first aid", "Trained the drivers on first aid"),
    ("Held trainings on knots for 40 teachers", "Trained 40 teachers on knots"),
    (
        "Made a crate for the eggs, it saved 12 minutes per trip",
        "Made a crate for the eggs, saving 12 minutes per trip",
    ),
    ("Helped with getting the permit for a jetty", "Obtained the permit for a jetty"),
    ("Did the calibraton of 9 scales", "Calibrated 9 scales"),
    ("Helped with the instalation of two stoves", "Installed two stoves"),
    ("Did the bookkeeping for 3 farms", "Handled the bookkeeping for 3 farms"),
]


@pytest.mark.parametrize(("line", "better"), BETTER)
def test_a_clumsy_opening_is_put_better_without_a_new_fact(line: str, better: str) -> None:
    assert redraft(brief(line, "mid")).text == better


@pytest.mark.parametrize(
    ("line", "better"),
    [
        ("Worked as a porter, was responsible for 40 lockers", "Managed 40 lockers as a porter"),
        ("Worked as a porter, was responsible for keys, 9 a day", "As a porter, managed keys, 9 a day"),
        ("Was the contact person for the guests in all questions", "Managed contact with the guests in all questions"),
    ],
)
def test_toward_a_leader_what_one_answered_for_is_managed(line: str, better: str) -> None:
    draft = redraft(brief(line, "senior"))
    assert draft.text == better
    assert draft.claims


def test_the_reason_toward_a_leader_says_that_only_a_fact_can_show_leading() -> None:
    assert redraft(brief("Repaired bicycles", "manager")).reason == (
        "Wording alone cannot show leadership here; only a fact can, about people, a decision or a result."
    )
