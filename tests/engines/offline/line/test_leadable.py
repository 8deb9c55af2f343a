"""People are managed and never made, an aim is no result, a post is no project, and a list stays a list."""

import pytest

from assistant.engines.offline.rewriting.redrafting import redraft
from tests.engines.offline.briefs import brief

_TOWARD = ("senior", "manager", "mid")


@pytest.mark.parametrize(
    "line",
    [
        "Helped with direct reports in the quarry",
        "Worked on direct reports",
        "Made subordinates",
        "Worked on the door of a dance hall",
        "Helped out at the gate",
        "Helped on the hotline of a zoo",
        "Worked on the sorting line for a summer",
        "Worked on day-to-day letters",
        "Worked on grouting, lintels and mortar for a chapel",
        "Involved in a riot",
        "Involved in a walkout of 30 ushers",
        "Assisted with forecast of 4,000 tonnes",
        "Duties included sweeping, ironing and reporting to the matron",
        "Assisted in the repair of looms, bobbins and writing letters",
        "Part of the crew that won the regatta",
        "Was part of the team that completed the weir a month early",
        "Assisted in the harbour office",
        "Assisted in the village concert",
        "Responsible for a target to cut mould by 4%",
        "Dealt with keys, post and pupils",
        "Took part in toolbox talks at the quarry",
    ],
)
@pytest.mark.parametrize("toward", _TOWARD)
def test_what_nobody_makes_or_leads_is_left_alone(line: str, toward: str) -> None:
    draft = redraft(brief(line, toward)).text
    plainer = line.replace("Helped out", "Helped")
    assert draft in (line, plainer) or (draft.startswith("Wrote ") and "letters" in line)


@pytest.mark.parametrize(
    ("line", "toward", "better"),
    [
        ("Responsible for 9 direct reports in two mills", "senior", "Managed 9 direct reports in two mills"),
        ("Responsible for 9 direct reports in two mills", "mid", "Responsible for 9 direct reports in two mills"),
        ("Responsible for six reportees and a fleet of $1m", "senior", "Managed six reportees and a fleet of $1m"),
        ("Tasks included direct reports and weekly lists", "mid", "Tasks included direct reports and weekly lists"),
        ("Took care of four subordinates", "senior", "Managed four subordinates"),
        ("Took care of four subordinates", "mid", "Took care of four subordinates"),
        ("Took care of the tractors", "mid", "Maintained the tractors"),
        ("Worked on a project to cut mould by 4%", "senior", "Led a project to cut mould by 4%"),
        ("Worked on a project to cut mould by 4%", "mid", "Worked on a project to cut mould by 4%"),
        ("Supported an effort to improve hay storage", "senior", "Led an effort to improve hay storage"),
        ("Helped with audits, rope tests and hymn notes", "mid", "Helped with audits, rope tests and hymn notes"),
        ("Helped with audits and rope tests", "mid", "Carried out audits and rope tests"),
        ("Helped with returns, flags and the attic", "mid", "Helped with returns, flags and the attic"),
        ("Responsible for the barn stock and ordering seeds", "senior", "Managed the barn stock and ordered seeds"),
        ("In charge of deliveries and the south gate", "senior", "Managed deliveries and the south gate"),
        ("Worked on the mast sensors of a ferry", "senior", "Led the work on the mast sensors of a ferry"),
        ("Worked on the ticket desk software", "senior", "Led the development of the ticket desk software"),
        ("Responsible for the seed library", "senior", "Managed the seed library"),
        ("Part of the team that rewired the chapel", "senior", "Rewired the chapel as part of a team"),
        ("Part of the mast team that rewired the ferry", "senior", "Rewired the ferry as part of the mast team"),
    ],
)
def test_what_can_be_led_or_managed_is(line: str, toward: str, better: str) -> None:
    assert redraft(brief(line, toward)).text == better


@pytest.mark.parametrize("line", ["My task was to cut mould by 4%", "My main goal was to raise yields by 3%"])
def test_a_result_that_was_only_the_task_is_asked_about(line: str) -> None:
    draft = redraft(brief(line, "mid"))
    assert draft.text == line or "or were you only given the task?" in draft.claims[0].question


def test_what_one_was_there_to_do_every_day_was_done() -> None:
    assert redraft(brief("My job was to weigh 12 nets a day", "mid")).text == "Weighed 12 nets a day"


@pytest.mark.parametrize(
    ("line", "fact", "better"),
    [
        (
            "Helped organise a fair for 70 pupils",
            "We were three, I did the tents",
            "Organised a fair for 70 pupils, handling the tents. Worked in a three-person group.",
        ),
        (
            "Checked steps in a hospice",
            "falls went down a third",
            "Checked steps in a hospice. Falls went down a third.",
        ),
        ("Helped plan the barn move", "we were four", "Planned the barn move in a four-person group"),
    ],
)
def test_an_answer_stands_where_it_says_what_was_meant(line: str, fact: str, better: str) -> None:
    assert redraft(brief(line, "mid", facts=(fact,))).text == better
