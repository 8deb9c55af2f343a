"""One modest or loose turn of a line each, put plainly (modest_sentences.py, loose_words.py, plain_grammar.py)."""

import pytest

from assistant.engines.offline.rewriting import redraft
from assistant.engines.offline.rewriting.line.loose_words import unfilled
from assistant.engines.offline.rewriting.line.modest_sentences import without_modesty
from assistant.engines.offline.rewriting.line.plain_grammar import without_first_person
from assistant.engines.offline.rewriting.line.read_clause import read_clause
from tests.engines.offline.briefs import brief


@pytest.mark.parametrize(
    ("line", "put"),
    [
        ("Familiar with, and often used Python", "Often used Python"),
        ("Helped keep all drawings current", "Helped maintain all drawings"),
        ("Helped keep the clients up to date", ""),
        ("Worked in a team that looked into faults", "Worked in a team that investigated faults"),
        ("Tried to cut scrap by changing the dies", "Changed the dies to cut scrap"),
        ("Spent two years testing pumps", "Tested pumps for two years"),
        ("My part was mostly the wiring of pumps", "Worked mostly on the wiring of pumps"),
        ("My own share in it was testing pumps", "Worked on testing pumps"),
        ("On the mixer I did the wiring", "Did the wiring of the mixer"),
        ("Was present at the audits to answer questions", "Answered questions at the audits"),
        ("Was on the A320 line, did checks, 5 a week", "Did checks on the A320 line, 5 a week"),
        ("Helped in the lab with samples", "Helped with samples in the lab"),
        ("Acted as tester for the tool", "Tested the tool"),
        ("Was on a clinic refurbishment", "Worked on a clinic refurbishment"),
        ("Was on an (urgent) clinic refurbishment", "Worked on an (urgent) clinic refurbishment"),
        ("Was on the late shift", ""),
    ],
)
def test_a_modest_sentence_is_put_plainly(line: str, put: str) -> None:
    assert without_modesty(line) == put


@pytest.mark.parametrize(
    ("line", "put"),
    [
        ("Built some API stuff", "Built some API work"),
        ("Wrote scripts in Bash, Python and things like that", "Wrote scripts in Bash and Python"),
        ("Fixed forms, so Excel, Word, that sort of thing", "Fixed forms (Excel, Word)"),
    ],
)
def test_loose_words_go(line: str, put: str) -> None:
    assert unfilled(line) == put


def test_what_is_ours_is_named_plainly() -> None:
    assert without_first_person("Improved our product and my systems") == "Improved the product and the systems"


def test_most_of_a_thing_stays_most_of_it() -> None:
    assert redraft(brief("Did most of the firmware for the pump")).text == "Built most of the firmware for the pump"


@pytest.mark.parametrize(
    "line",
    [
        "Worked on research of Dr. Berg",
        "In 2021, worked on the tills and since May mostly on the library",
        "Testing, testing and testing again",
    ],
)
def test_what_is_not_sure_is_no_clause(line: str) -> None:
    assert read_clause(line) is None
