"""The offline reader: what part the author had, in what, with whom; and the words that show it."""

import json
import re
import time
from typing import get_args

import pytest

from assistant.engines.offline.reading import WEIGHTS, read_line, reader_id
from assistant.engines.offline.reading.features import NAMES
from assistant.personas import Quadrant, quadrant_of
from assistant.results import LeadershipSkill, TechnicalSkill
from tests.evals.lines import load


def quadrant(text: str) -> Quadrant:
    reading = read_line(text)
    return quadrant_of(technical=reading.technical.level, leadership=reading.leadership.level)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Watched the test engineers at work and filed their printed reports.", Quadrant.EMERGING_TALENT),
        ("Derived and coded a Kalman filter for a sounding rocket in C++.", Quadrant.EXPERT_ENGINEER),
        ("Head of a division of 80 people, with its budget and its hiring plan.", Quadrant.STRATEGIC_LEADER),
        (
            "Designed the replication protocol of our database and led the six engineers who built it.",
            Quadrant.TECHNICAL_LEADER,
        ),
        ("Praktikum im Labor: Proben beschriftet und Kabel sortiert.", Quadrant.EMERGING_TALENT),
        ("Entwurf und Implementierung eines Compilers mit eigener Registerzuteilung.", Quadrant.EXPERT_ENGINEER),
        ("J'ai dirigé un service de 30 personnes et négocié son budget avec la direction.", Quadrant.STRATEGIC_LEADER),
        ("Diseñé el algoritmo de control del robot y dirigí a cinco ingenieros.", Quadrant.TECHNICAL_LEADER),
    ],
)
def test_a_plain_line_reads_as_its_persona(text: str, wanted: Quadrant) -> None:
    assert quadrant(text) == wanted


def test_tools_that_were_only_learned_are_not_depth() -> None:
    learned = read_line("Online course on Kafka, Flink and exactly-once stream processing.")
    built = read_line("Built an exactly-once stream processing engine on Kafka and Flink.")
    assert learned.technical.level == "low"
    assert built.technical.level == "high"


def test_to_lead_a_technical_matter_is_not_to_lead_people() -> None:
    matter = read_line("Led the finite-element analysis of a turbine blade.")
    people = read_line("Led eleven engineers in the finite-element analysis of a turbine blade.")
    assert matter.leadership.level == "low"
    assert people.leadership.level == "high"


@pytest.mark.parametrize(
    "text",
    [
        "Wrote the numerical solver of our weather model, without managing anyone.",
        "Individual contributor with no direct reports: tuned the query planner of a column store.",
        "I manage no one; I design phase-locked loops.",
    ],
)
def test_a_denied_team_is_no_team(text: str) -> None:
    assert quadrant(text) == Quadrant.EXPERT_ENGINEER


def test_what_others_built_is_not_the_authors() -> None:
    others = read_line("My engineers wrote the compiler; I set their goals, pay and priorities with the board.")
    assert others.technical.level == "low"
    assert others.leadership.level == "high"


def test_a_misspelt_verb_is_still_that_verb() -> None:
    misspelt = "Acompanied the surveyors, carried their tripod and labelled the photographs."
    assert quadrant(misspelt) == quadrant(misspelt.replace("Acom", "Accom")) == Quadrant.EMERGING_TALENT


def test_evidence_stands_in_the_text_and_is_short_and_of_the_axis() -> None:
    for line in load("learn"):
        reading = read_line(line.text)
        for axis, skills in ((reading.technical, TechnicalSkill), (reading.leadership, LeadershipSkill)):
            assert len(axis.evidence) <= 6
            for shown in axis.evidence:
                assert shown.quote in line.text
                assert len(shown.quote.split()) <= 8
                assert shown.skill in get_args(skills)


def test_evidence_is_what_a_person_would_point_at() -> None:
    reading = read_line("Designed a Kalman filter for the lander and hired four engineers.")
    assert reading.technical.evidence[0].quote == "Designed a Kalman filter"
    assert reading.leadership.evidence[0].quote == "hired four engineers"
    assert reading.leadership.evidence[0].skill == "people_management"


def test_a_word_of_both_axes_is_evidence_of_the_one_that_the_deed_is_about() -> None:
    persuaded = read_line("Persuaded the board.")
    soldered = read_line("Designed and soldered a board.")
    assert [shown.quote for shown in persuaded.leadership.evidence] == ["Persuaded the board"]
    assert not persuaded.technical.evidence
    assert not any("board" in shown.quote for shown in soldered.leadership.evidence)


def test_strategy_and_money_are_evidence_of_their_skills() -> None:
    shown = read_line("Set the roadmap, won the budget and convinced the board.").leadership.evidence
    assert {"strategic_thinking", "execution", "communication"} <= {evidence.skill for evidence in shown}


@pytest.mark.parametrize("text", ["", " \t\n", "…", "-", "I", "42", "\x1b[31m", "().,;:", "''", "of the and"])
def test_next_to_nothing_is_low_on_both_axes(text: str) -> None:
    assert quadrant(text) == Quadrant.EMERGING_TALENT


@pytest.mark.parametrize(
    "text",
    [
        "word " * 200_000,
        "a" * 1_000_000,
        "built-" * 160_000,
        "7" * 1_000_000,
        "x" * 1_000_000 + "ed",
        "die " + "x" * 1_000_000 + "ung",
        "managed, " * 110_000,
        "".join(f"unheardof{number}ed " for number in range(50_000)),
    ],
    ids=["words", "letters", "hyphens", "digits", "misspelt", "compound", "verbs", "unknown"],
)
def test_a_line_of_a_megabyte_is_read_in_passing(text: str) -> None:
    start = time.process_time()
    read_line(text)
    assert time.process_time() - start < 2


def test_the_same_text_reads_the_same_again() -> None:
    text = "Architected the ingestion layer and mentored two juniors."
    assert read_line(text) == read_line(text)


def test_the_reader_names_its_data() -> None:
    assert re.fullmatch(r"offline-reading@2:[0-9a-f]{12}", reader_id())
    assert reader_id() == reader_id()


def test_the_weights_are_of_the_features_in_use() -> None:
    axes = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    assert [tuple(axes[axis]["weights"]) for axis in ("technical", "leadership")] == [NAMES, NAMES]


@pytest.mark.parametrize(
    "text",
    [
        "Assisted in the replacement of 30 turbine controllers",
        "Was involved in rewriting the seismic inversion code",
        "Took part in the redesign of a satellite antenna",
        "Supported the commissioning of two compressor stations",
    ],
)
def test_help_with_a_deed_is_not_the_deed(text: str) -> None:
    assert quadrant(text) == Quadrant.EMERGING_TALENT


@pytest.mark.parametrize("text", ["Wrote macros for the claims team", "Repaired mowers with the grounds crew"])
def test_those_served_or_worked_with_are_not_led(text: str) -> None:
    assert read_line(text).leadership.level == "low"


@pytest.mark.parametrize(
    "line",
    [
        "Assisted with tuning a tide model in Julia: error down from 9% to 6%",
        "Was responsible for stress analysis of lock gates using Ansys",
        "Development of a Python tool that plots tide gauges",
        "Was involved in the fleet strategy and the sale of two ferries",
        "Coordination of pilots with three harbours",
        "Took care of shift planning for 22 deckhands",
        "Was tasked with monitoring the ferry market and informing the board",
    ],
)
def test_a_weak_opening_alone_makes_nobody_deep_or_a_leader(line: str) -> None:
    assert quadrant(line) == Quadrant.EMERGING_TALENT


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Was asked to look at slow charts; ended up writing a label-placement algorithm", Quadrant.EXPERT_ENGINEER),
        ("Worked under the harbour board; I led six pilots and set their budget", Quadrant.STRATEGIC_LEADER),
        ("Responsible for a department of 40 people, its budget and its hiring", Quadrant.STRATEGIC_LEADER),
        (
            "Assisted by four engineers I had hired, I designed and proved the mooring controller",
            Quadrant.TECHNICAL_LEADER,
        ),
    ],
)
def test_a_deed_of_ones_own_outweighs_a_weak_opening(line: str, wanted: Quadrant) -> None:
    assert quadrant(line) == wanted


@pytest.mark.parametrize("behind", ["to", "for", "across", "with"])
def test_teams_that_were_served_are_no_people_led(behind: str) -> None:
    shown = read_line(f"Drove the adoption of Pulumi {behind} 14 squads").leadership.evidence
    assert all(one.skill != "people_management" for one in shown if "squads" in one.quote)
    assert read_line("Led 14 squads in Lima").leadership.evidence[0].skill == "people_management"
