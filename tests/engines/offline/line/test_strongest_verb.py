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


ANSWERED_FOR = [
    ("I was responsible for renewing the radar network", "Renewed the radar network"),
    ("Responsible for inspecting 14 pumps and repairing winches", "Inspected 14 pumps and repaired winches"),
    ("Responsible for supervising the harbour cranes", "Supervised the harbour cranes"),
    ("Responsible for the harbour cranes", "Maintained the harbour cranes"),
    ("Looked after welding machines", "Maintained welding machines"),
    ("Took care of painting the winches", "Painted the winches"),
]


@pytest.mark.parametrize(("line", "better"), ANSWERED_FOR)
def test_what_one_answered_for_by_its_verb_was_done(line: str, better: str) -> None:
    assert redraft(brief(line, "mid")).text == better


BY_ME = [
    ("Charts were drawn for 12 ports by me", "Drew charts for 12 ports"),
    ("The sonar was calibrated before each trip by me.", "Calibrated the sonar before each trip."),
    (
        "Soundings were gathered from nine pilots by me, using a form",
        "Gathered soundings from nine pilots, using a form",
    ),
    ("Jenkins was set up by me", "Set up Jenkins"),
]


@pytest.mark.parametrize(("line", "better"), BY_ME)
@pytest.mark.parametrize("toward", ["junior", "mid"])
def test_what_was_done_by_me_has_its_author_in_front(line: str, better: str, toward: str) -> None:
    assert redraft(brief(line, toward)).text == better


@pytest.mark.parametrize(
    "line",
    [
        "Charts were drawn for 12 ports by me and a pilot",
        "Charts were drawn by me, Ines and Jorge",
        "Charts were drawn by Ines and checked by me",
        "No charts were drawn by me",
        "They were drawn by me",
        "The charts were sent to a crew hired by me",
        "The charts were sent to a port that was run by me",
    ],
)
@pytest.mark.parametrize("toward", ["mid", "senior"])
def test_what_others_did_too_is_not_turned_round(line: str, toward: str) -> None:
    assert redraft(brief(line, toward)).text == line


@pytest.mark.parametrize("toward", ["mid", "senior"])
@pytest.mark.parametrize(
    "chance", ["Had the chance to", "I was given the opportunity to", "Was lucky enough to", "Got to"]
)
def test_who_was_let_near_a_thing_did_not_make_it(chance: str, toward: str) -> None:
    draft = redraft(brief(f"{chance} work on a rescue submarine", toward))
    assert (draft.text, draft.claims) == ("Worked on a rescue submarine", ())


def test_a_deed_by_its_name_may_be_led_by_who_had_the_chance() -> None:
    draft = redraft(brief("Had the chance to work on the relocation of 9 buoys"))
    assert draft.text == "Led the relocation of 9 buoys"
    assert draft.claims


@pytest.mark.parametrize("before", ["planning", "preparing"])
def test_what_was_planned_too_is_still_said_of_a_leader(before: str) -> None:
    past = {"planning": "Planned", "preparing": "Prepared"}[before]
    draft = redraft(brief(f"Was involved in {before} and conducting sea trials"))
    assert draft.text == f"{past} and conducted sea trials"


def test_nobody_managed_a_deed_that_one_took_care_of() -> None:
    assert redraft(brief("Took care of painting the winches")).text == "Painted the winches"
