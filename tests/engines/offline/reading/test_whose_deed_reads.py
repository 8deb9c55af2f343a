"""Whose deed a line is, as the offline reading of a review sees it."""

import pytest

from assistant.engines.offline.reading import read_line


@pytest.mark.parametrize(
    "text",
    [
        "Tasked with finding a quieter fan for the customer",
        "Promoted to bench engineer after one year",
        "Rewired pumps as part of a crew of nine",
        "Soldered boards as a member of a team of seven",
        "Tested valves in a team of eight",
        "Wrote 30 reports on valves for the customer",
        "Wrote drawings and reports for customers",
    ],
)
def test_to_be_given_work_to_be_one_of_a_team_and_to_write_reports_lead_nobody(text: str) -> None:
    assert read_line(text).leadership.level == "low"


@pytest.mark.parametrize(
    "text",
    [
        "Tasked with leading a team of seven fitters through the overhaul",
        "Promoted four fitters to leads",
        "Led a crew of nine that rewired pumps",
        "Set up a team of eight",
        "Nine reports, two of them new",
        "Managed 14 people in a team of 60",
    ],
)
def test_who_leads_people_leads(text: str) -> None:
    assert read_line(text).leadership.level == "high"


@pytest.mark.parametrize("text", ["Ines Varga-Holm", "Kind regards, Ines Varga-Holm"])
def test_a_signature_shows_no_skill(text: str) -> None:
    assert read_line(text).technical.evidence == ()


@pytest.mark.parametrize("text", ["Wired the Varga-Holm", "Rig control: TIA-568", "Set-up of LoRaWAN"])
def test_a_name_of_a_thing_shows_a_skill(text: str) -> None:
    assert read_line(text).technical.evidence
