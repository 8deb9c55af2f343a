"""Lines whose authors make themselves small in other words than `helped`, and drafts that would read silly."""

import pytest

from assistant.engines.offline.rewriting import redraft
from assistant.guard import check
from tests.engines.offline.briefs import brief

LED = [
    ("Had the chance to work with a ferry line on rust problems", "Led the work on rust problems with a ferry line"),
    ("Got to do the glacier mapping for the park office", "Led the glacier mapping for the park office"),
    ("Gave a hand to the night crew with valve testing in Bergen", "Led valve testing in Bergen with the night crew"),
    ("Pitched in with the relocation of two looms", "Directed the relocation of two looms"),
    ("Was the go-to person for the planning of the dives", "Led the planning of the dives"),
    ("Kind of the go-to person for the planning of the dives", "Led the planning of the dives"),
    ("Spent three years on the restoration of organs", "Directed the restoration of organs for three years"),
    ("Was on a 3 M€ theatre refurbishment, 9 weeks", "Led a 3 M€ theatre refurbishment, 9 weeks"),
    ("Took part in the yearly shutdown of a sugar mill", "Led the yearly shutdown of a sugar mill"),
    ("Gave a hand with the kaizen thing in the bakery", "Led the kaizen work in the bakery"),
    ("Supported the harbour people during the radar replacement", "Led the radar replacement with the harbour people"),
    ("Helped on 30 kV cables, 4 of 11 renewed in 2021", "Led the work on 30 kV cables, 4 of 11 renewed in 2021"),
    ("In charge of day to day planning for the divers", "Led day to day planning for the divers"),
    ("Responsible for the kayaks and paddles of the club", "Managed the kayaks and paddles of the club"),
    ("Mostly just reviewed procedures for the ship lift", "Mostly led the review of procedures for the ship lift"),
    ("Ended up doing most of the rigging checks on the schooner", "Led most of the rigging checks on the schooner"),
    ("Supported the booking app and answered calls", "Led the support of the booking app and answered calls"),
    ("Put the new lock gate into service in 2018", "Directed the commissioning of the new lock gate in 2018"),
    ("On the cable ferry I did the rewiring", "Led the rewiring of the cable ferry"),
    ("Was in contact with 9 shipyards and ordered anchors", "Managed contact with 9 shipyards and ordered anchors"),
    ("Did purchasing for the kitchen, 90 orders a week", "Managed purchasing for the kitchen, 90 orders a week"),
]

DONE = [
    ("Ended up writing the tide import for the museum", "Wrote the tide import for the museum"),
    ("Spent two years maintaining the clocks of a church", "Maintained the clocks of a church for two years"),
    ("It was my job to check the mooring lines", "Checked the mooring lines"),
    ("Was stuck with fixing the broken winches", "Fixed the broken winches"),
    ("Had some exposure to avalanche triage and slope mapping", "Carried out avalanche triage and slope mapping"),
    ("Contributed to the voice matching of a pipe organ", "Carried out the voice matching of a pipe organ"),
    ("Contributed to the unit tests of the lock app", "Wrote the unit tests of the lock app"),
    ("My tasks were badge resets, imaging kiosks and closing calls", "Reset badges, imaged kiosks and closed calls"),
    (
        "Duties included rope checks, parts list updates and hull drawings",
        "Checked ropes, updated parts lists and prepared hull drawings",
    ),
    ("My tasks were spot checks and small repairs", "Carried out spot checks and small repairs"),
    ("Acted as tester for the tide release", "Tested the tide release"),
    ("I dealt with the alarms that pilots sent in", "Investigated the alarms that pilots sent in"),
    ("Looked after 40 pumps in three docks", "Maintained 40 pumps in three docks"),
    ("Kept the sluice pumps running", "Maintained the sluice pumps"),
    ("Was on the ferry line, did hull checks, 5 a week", "Carried out hull checks on the ferry line, 5 a week"),
    ("Helped getting the yield from 61 to 72 %", "Brought the yield from 61 to 72 %"),
    ("Tried to cut noise by replacing the fans of a dryer", "Replaced the fans of a dryer to cut noise"),
    ("Familiar with and sometimes used Octave to plot tides", "Sometimes plotted tides with Octave"),
    ("Was in the group that looked at cracks in the lock", "Examined cracks in the lock as part of a group"),
    ("Worked at the wave rig and wrote down 9 loads", "Operated the wave rig and recorded 9 loads"),
    ("Sometimes did the calibration of echo sounders", "Sometimes calibrated echo sounders"),
    (
        "Was lucky enough to be on the project that built a buoy, which floats in two ports",
        "As part of the project, built a buoy, which floats in two ports",
    ),
]

NO_BETTER = [
    "Improved the slipway so crews wait less",
    "Reduced the wear of a rudder by changing the bush",
    "Wrote some of the tide rules in Prolog",
    "Wrote the weekly tide summary",
    "Organised the weekly meeting",
    "Prepared the Friday report",
    "Maintained the safety sheets for 12 paints",
    "Joined the diving group of a museum",
    "Kept the crew up to date on the weather",
    "Was selected to row for the club",
    "Joined in 2014 as a rigger",
    "Was assigned to the Hull yard for a year",
    "My work was praised by two owners",
    "Part of the team for 3 years",
    "Got to know the sonar during the trials",
    "Had some experience with old charts",
    "Was on the board of a rowing club",
    "Looked after guests on the ferry",
]


@pytest.mark.parametrize(("line", "better"), LED)
def test_toward_a_leader_a_modest_opening_becomes_a_lead_that_is_asked_about(line: str, better: str) -> None:
    draft = redraft(brief(line, "senior"))
    assert draft.text == better
    assert check(line, draft.text).ok


@pytest.mark.parametrize(("line", "better"), DONE)
def test_toward_an_expert_a_modest_opening_becomes_the_deed(line: str, better: str) -> None:
    draft = redraft(brief(line, "mid"))
    assert draft.text == better
    assert check(line, draft.text).ok


@pytest.mark.parametrize("line", NO_BETTER)
@pytest.mark.parametrize("toward", ["senior", "manager"])
def test_what_would_read_silly_as_led_stays_as_it_is(line: str, toward: str) -> None:
    assert redraft(brief(line, toward)).text == line


@pytest.mark.parametrize("line", [line for line, _ in LED + DONE])
def test_under_keep_a_modest_opening_claims_nothing(line: str) -> None:
    assert redraft(brief(line, "senior", ownership="keep")).claims == ()


def test_records_are_maintained_even_by_a_leader() -> None:
    assert redraft(brief("Looked after the labels of the jars", "senior")).text == "Maintained the labels of the jars"


def test_small_scripts_are_developed_and_not_led() -> None:
    draft = redraft(brief("Did some Lua scripts for the harbour office", "senior"))
    assert draft.text == "Developed some Lua scripts for the harbour office"


def test_a_pronoun_is_no_deed() -> None:
    line = (
        "On the crane I did the programming. It was often late because the hook swung. "
        "I looked at it and cut the speed."
    )
    assert redraft(brief(line)).text == (
        "Led the programming of the crane. It was often late because the hook swung. Looked at it and cut the speed."
    )


def test_in_a_paragraph_what_all_did_stays_theirs() -> None:
    line = "I made the rota for the crew. We looked after 12 tugs."
    assert redraft(brief(line, "manager")).text.endswith("Looked after 12 tugs with the team.")


def test_each_sentence_of_a_paragraph_begins_with_its_deed() -> None:
    line = (
        "Joined as a deckhand at the dock. Later on I was allowed to do the gauges as well. "
        "Was also in the group which looked at leaks."
    )
    assert redraft(brief(line, "mid")).text == (
        "Joined as a deckhand at the dock. Later did the gauges as well. Examined leaks as part of a group."
    )


def test_whoever_belongs_to_a_group_may_have_led_their_own_field() -> None:
    line = "Member of the sonar group of a yard. I looked after the hydrophones and the cables."
    assert "Managed the hydrophones and the cables" in redraft(brief(line, "technical_leader")).text


def test_i_stays_where_it_stands_against_somebody_else() -> None:
    line = "The divers checked the hulls; I looked after the divers and their pay."
    assert "; I looked after" in redraft(brief(line, "mid")).text
