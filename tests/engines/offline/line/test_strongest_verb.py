"""Which verb a raised line gets: one that people say of that deed, and none where the author's own says more."""

import pytest

from assistant.engines.offline.rewriting import redraft
from assistant.guard import check
from tests.engines.offline.briefs import brief

STRONG = [
    "Cut the turnaround of a ferry from 90 to 55 minutes",
    "Published an atlas of tidal currents",
    "Kept the radar feed alive through two storms",
    "Lowered the fuel bill of 3 tugs by 14%",
    "Found a crack in the hull of a dredger",
    "Fixed 30 faults in the sonar viewer",
    "Operated a side-scan sonar",
    "Saved 40 hours a month with a mooring script",
    "Won a design contest with a buoy",
    "Answered questions of 30 skippers",
]

OWN_VERB = [
    ("Helped fix 30 faults in the sonar viewer", "Fixed 30 faults in the sonar viewer"),
    ("Helped cut the turnaround from 90 to 55 minutes", "Cut the turnaround from 90 to 55 minutes"),
    ("Worked on lowering the fuel bill of tugs by 14%", "Lowered the fuel bill of tugs by 14%"),
    ("Contributed to shaping the berth fees of a port", "Shaped the berth fees of a port"),
    ("Helped to gather soundings from 14 pilots", "Gathered soundings from 14 pilots"),
    ("Helped teach 20 cadets chart work", "Taught 20 cadets chart work"),
    ("Helped ship version 3 of the chart viewer", "Shipped version 3 of the chart viewer"),
]

NAMES = [
    (
        "Helped to move 9 services from bare metal to Nomad and Helm",
        "Led the move of 9 services from bare metal to Nomad and Helm",
    ),
    (
        "Helped deploy the tide service with Podman and Compose",
        "Led the deployment of the tide service with Podman and Compose",
    ),
    ("Helped build up a team of 5 in Cork", "Led the build-up of a team of 5 in Cork"),
    ("Helped switch the charts from raster to vector", "Led the switch of the charts from raster to vector"),
]

WAYS = {
    "introduction": {"Led", "Drove"},
    "installation": {"Led", "Directed"},
    "investigation": {"Led"},
    "training": {"Led", "Managed"},
    "deployment": {"Led"},
}
THINGS = ["a tug", "the pilots", "4 buoys", "two cranes", "the quay", "9 locks", "a dredger", "all pumps", "the ferry"]


@pytest.mark.parametrize("line", STRONG)
@pytest.mark.parametrize("toward", ["senior", "manager"])
def test_a_strong_deed_of_the_authors_own_is_no_clumsy_noun(line: str, toward: str) -> None:
    draft = redraft(brief(line, toward))
    assert (draft.text, draft.claims) == (line, ())
    assert draft.questions


@pytest.mark.parametrize(("line", "better"), OWN_VERB)
def test_a_deed_without_a_noun_of_its_own_rises_by_its_verb(line: str, better: str) -> None:
    draft = redraft(brief(line, "senior"))
    assert draft.text == better
    assert len(draft.claims) == 1


@pytest.mark.parametrize(("line", "better"), NAMES)
def test_a_name_that_is_spelt_like_a_verb_stays_as_it_is(line: str, better: str) -> None:
    assert redraft(brief(line, "senior")).text == better


@pytest.mark.parametrize(("noun", "verbs"), WAYS.items())
def test_lines_of_one_kind_vary_among_the_verbs_that_people_say(noun: str, verbs: set[str]) -> None:
    lines = [f"Assisted in the {noun} of {thing}" for thing in THINGS]
    drafts = [redraft(brief(line, "senior")).text for line in lines]
    assert {draft.partition(" ")[0] for draft in drafts} == verbs
    assert drafts == [redraft(brief(line, "senior")).text for line in lines]
    for line, draft in zip(lines, drafts, strict=True):
        assert draft.endswith(line.removeprefix("Assisted in"))
        assert check(line, draft).ok


QUESTIONS = [
    (
        "Was responsible for the survey data of 300 piers",
        "Did you manage the survey data of 300 piers, or answer for a part of it?",
    ),
    ("Responsible for 40 buoys", "Did you manage 40 buoys, or answer for a part of them?"),
    ("Helped with the rollout of radios", "Did you drive the rollout of radios, or help with it?"),
    (
        "Wrote the backend of a ferry app in Elixir",
        "Did you lead the development of the backend of a ferry app, or do the work without leading it?",
    ),
    (
        "I built a chart viewer for pilots",
        "Did you lead the development of the chart viewer, or do the work without leading it?",
    ),
    (
        "Worked on a proof of concept for tide alerts",
        "Did you lead the work on the proof of concept, or work on it?",
    ),
    (
        "Helped integrate two acquired ports' berth systems",
        "Did you lead the integration of two acquired ports' berth systems, or help with it?",
    ),
    ("Helped fix 30 faults in the sonar viewer", "Did you fix 30 faults yourself, or help with it?"),
    ("Supported the tuning of sonar filters", "Did you lead the tuning of sonar filters, or support it?"),
]


@pytest.mark.parametrize(("line", "question"), QUESTIONS)
def test_a_claim_asks_with_the_verb_and_the_noun_of_its_draft(line: str, question: str) -> None:
    [claim] = redraft(brief(line, "senior")).claims
    assert claim.question == question


def test_an_own_deed_is_not_belittled_by_the_question_about_others() -> None:
    [first, *_] = redraft(brief("Cut the turnaround of a ferry from 90 to 55 minutes", "senior")).questions
    assert first.question == "Did others work with you on the turnaround of a ferry, and did you lead them?"


def test_an_author_who_said_that_they_led_people_keeps_their_own_word() -> None:
    line = "Helped to install 35 radios at 4 piers"
    draft = redraft(brief(line, "lead", facts=("I led four electricians",)))
    assert draft.text == "Led four electricians in the installation of 35 radios at 4 piers"
