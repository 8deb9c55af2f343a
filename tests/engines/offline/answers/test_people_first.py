"""People in answers: what their author did with them stands in front (people_first.py, filler.py, without_me.py)."""

import pytest

from assistant.engines.offline.rewriting.answers.filler import people_under
from assistant.engines.offline.rewriting.answers.people_first import with_people_first
from assistant.engines.offline.rewriting.answers.read_answers import read_answers
from assistant.engines.offline.rewriting.answers.weighing import as_leader
from assistant.engines.offline.rewriting.answers.without_me import without_me


@pytest.mark.parametrize(
    ("said", "put"),
    [
        ("Three interns, I set their work", "I directed three interns"),
        ("Five cooks took their orders from me", "I directed five cooks"),
        ("Two juniors, I trained them", "I trained two juniors"),
        ("Two juniors I mentored", "I mentored two juniors"),
        ("Four nurses, I hired and do their appraisals", "I hired and appraised four nurses"),
        ("Six engineers, I was the youngest", "I worked among six engineers"),
        ("Three technicians, I taught the newer ones", "I taught the newer technicians"),
        ("Four developers, I reviewed the newest one's code", "I reviewed the newest developer's code"),
        ("Six teams use it, I wrote the rules with each of them", "I wrote the rules with each of the six teams"),
        ("Two reported to me and four interns worked along", "Two reported to me. four interns worked along"),
    ],
)
def test_the_author_s_deed_stands_before_the_people(said: str, put: str) -> None:
    assert with_people_first(said) == put


@pytest.mark.parametrize(
    ("said", "put"),
    [
        ("Three analysts reported to me", "managed three analysts"),
        ("Four people worked on it with me", "worked with four people"),
        ("Two of them reported to me", ""),
        ("Four of our people reported to me", ""),
    ],
)
def test_who_was_under_the_author_was_managed(said: str, put: str) -> None:
    assert people_under(said) == put


@pytest.mark.parametrize(
    ("behind", "put"),
    [
        (" the tests for us", " the tests"),
        (" the report for this", " the report"),
        (" two engineers who reported to me", " two engineers as direct reports"),
        (" two people, one of them reported to me", " two people, one of them a direct report"),
        (" scripts because we had no tests", " scripts for lack of tests"),
        (" the plan that I led", None),
    ],
)
def test_nobody_speaks_behind_a_verb(behind: str, put: str | None) -> None:
    assert without_me(behind) == put


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("I had tested it before", "tested it before"),
        ("I had two juniors reporting to me", "managed two juniors"),
        ("I rewrote the standard and decide what goes in", "rewrote the standard and decided what goes in"),
    ],
)
def test_what_the_author_had_or_did_is_told_in_the_past(said: str, told: str) -> None:
    assert [one.apart for one in read_answers((said,), "Helped migrate 40 services").tellings] == [told]


def test_a_role_stands_before_what_was_done_in_it() -> None:
    assert as_leader(["served as tech lead", "set the architecture"]) == ["as tech lead, set the architecture"]
