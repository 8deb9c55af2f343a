"""Openings that hide the clause behind them: duties, roles, progressives, helped people, deeds in rows."""

import pytest

from assistant.engines.offline.rewriting import redraft
from assistant.guard import check
from tests.engines.offline.briefs import brief

LED = [
    (
        "Duties: berth planning, ordering of ropes, pilot contact",
        "Led berth planning, ordering of ropes and pilot contact",
    ),
    ("Being responsible for the rope store", "Managed the rope store"),
    ("Was working on the tide decoder of a buoy", "Led the development of the tide decoder of a buoy"),
    (
        "In my role as dock engineer I was involved in setting up the crane",
        "As dock engineer, led the setup of the crane",
    ),
    (
        "During my time in the chart team I helped with the migration of 40 maps",
        "In the chart team, drove the migration of 40 maps",
    ),
    ("Using Ansible, helped to automate the kiosks", "Using Ansible, drove the automation of the kiosks"),
    (
        "Work included renewal of the quay lights, repair of two locks and mentoring of a trainee",
        "Led the renewal of the quay lights, repaired two locks and mentored a trainee",
    ),
    (
        "Duties included maintenance of 9 pumps and writing manuals",
        "Led the maintenance of 9 pumps and wrote manuals",
    ),
    (
        "Part of the lighthouse project, adding 30 lamps and writing the manuals",
        "Led the lighthouse project, adding 30 lamps and writing the manuals",
    ),
    ("Was part of a project that automated the tolls", "Led a project that automated the tolls"),
    (
        "The migration of 25 charts was carried out with the map team",
        "Led the migration of 25 charts with the map team",
    ),
    ("Assisted the migration of 14 TB of charts", "Drove the migration of 14 TB of charts"),
    ("Helped with hiring and interviews for the ferry crew", "Led hiring and interviews for the ferry crew"),
    ("Was in charge of ordering ropes for 80 ferries", "Managed the ordering of ropes for 80 ferries"),
    ("Ordering, invoicing and stock control for a dock", "Managed ordering, invoicing and stock control for a dock"),
    (
        "Given the task to evaluate two radars and to roll out one",
        "Led the evaluation of two radars and rolled out one",
    ),
    (
        "Was involved in the port strategy and in bringing together two fleets",
        "Drove the port strategy and brought together two fleets",
    ),
    (
        "Point of contact for pilots, tugs and the city",
        "Managed contact with pilots, tugs and the city",
    ),
    ("Preparing of tenders and comparing of bids", "Led the preparation of tenders and comparison of bids"),
]

DONE = [
    ("Experience with writing tide models in Fortran", "Wrote tide models in Fortran"),
    ("Contributed to a decoder pass that drops echoes", "Developed a decoder pass that drops echoes"),
    (
        "Worked as a technician on the dredger, testing pumps and doing measurements",
        "Tested pumps and carried out measurements as a technician on the dredger",
    ),
    (
        "Worked as an intern in the wave lab, calibrated around 200 gauges",
        "Calibrated around 200 gauges as an intern in the wave lab",
    ),
    (
        "Took part in two regattas and built a wind logger in C",
        "Built a wind logger in C and took part in two regattas",
    ),
    ("Tasked with looking into leaks of the sluice", "Investigated leaks of the sluice"),
    ("Assisted senior engineers in designing lock systems", "Designed lock systems with senior engineers"),
    (
        "Worked on the synthesis of resins and their characterisation by FTIR",
        "Synthesised resins and characterised them by FTIR",
    ),
    ("Part of the dock team, responsible for rope drawings", "Prepared rope drawings as part of the dock team"),
    (
        "Was responsible for the tide import (Perl), fixing it when it broke",
        "Ran the tide import (Perl), fixing it when it broke",
    ),
    (
        "Responsible for keeping the radar up, i.e. fixing leaks and updating maps",
        "Kept the radar up, i.e. fixing leaks and updating maps",
    ),
]

NO_DEEDS = [
    "Worked on a ship",
    "Experience in Java, Python and SQL",
    "Worked on my chart reading skills",
    "Took care of my grandmother",
    "Supported the owners during the sale of the ferry",
    "Contributed to a good working atmosphere",
    "Participated in a training on knots",
    "Supported the crew with rosters and port lists",
    "Helped the crew with hull drawings of tugs",
    "Tasked with getting the old charts off the mainframe",
]


@pytest.mark.parametrize(("line", "better"), LED)
def test_toward_a_leader_the_deed_behind_it_is_led(line: str, better: str) -> None:
    assert redraft(brief(line, "manager")).text == better


@pytest.mark.parametrize(("line", "better"), DONE)
def test_toward_an_expert_the_deed_behind_it_is_done(line: str, better: str) -> None:
    assert redraft(brief(line, "mid")).text == better


@pytest.mark.parametrize(("line", "better"), [*LED, *DONE])
def test_the_guard_finds_nothing_in_them(line: str, better: str) -> None:
    assert check(line, better).findings == ()


@pytest.mark.parametrize("line", NO_DEEDS)
@pytest.mark.parametrize("toward", ["mid", "director"])
def test_what_names_no_deed_of_ones_own_rises_nowhere(line: str, toward: str) -> None:
    assert redraft(brief(line, toward)).claims == ()


def test_a_list_of_deeds_without_verbs_gets_no_verb_that_fits_only_the_first() -> None:
    line = "Writing of tide reports, data cleaning, support of pilots in SAP"
    assert redraft(brief(line, "mid")).text == line


@pytest.mark.parametrize("line", [line for line, _ in LED])
def test_nothing_rises_where_the_author_keeps_their_part(line: str) -> None:
    draft = redraft(brief(line, "manager", ownership="keep"))
    assert draft.claims == ()
    assert not draft.text.startswith(("Led ", "Drove ", "Headed ", "Directed "))
