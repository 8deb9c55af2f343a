"""Marks on stretches of a line, carried over to its new words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.documents.marks import carry
from tests.documents.growth import is_linear

LINE = [("Built ", ""), ("Kafka", "b"), (" jobs for ", ""), ("Acme Corp", "link")]


@pytest.mark.parametrize(
    ("new", "runs"),
    [
        ("Built Kafka jobs for Acme Corp", LINE),
        ("Led Kafka jobs for Acme Corp", [("Led ", ""), ("Kafka", "b"), (" jobs for ", ""), ("Acme Corp", "link")]),
        ("Built Pulsar jobs for Acme", [("Built ", ""), ("Pulsar", "b"), (" jobs for ", ""), ("Acme", "link")]),
        ("Built Kafka jobs daily", [("Built ", ""), ("Kafka", "b"), (" jobs daily", "")]),
        ("Jobs", [("Jobs", "")]),
        ("", []),
    ],
)
def test_words_keep_the_marks_of_the_words_they_stand_for(new: str, runs: list[tuple[str, str]]) -> None:
    assert carry(LINE, new) == runs


def test_words_put_before_or_behind_a_marked_one_are_plain() -> None:
    line = [("Kafka", "b"), (" jobs for the whole team on ", ""), ("the site", "link")]
    assert carry(line, "All Kafka jobs for the whole team on the site today") == [
        ("All ", ""), ("Kafka", "b"), (" jobs for the whole team on ", ""), ("the site", "link"), (" today", ""),
    ]  # fmt: skip


def test_words_that_moved_take_their_marks_along() -> None:
    line = [("Worked with the ", ""), ("harbour crew", "link"), (" on safety of lifts", "")]
    assert carry(line, "Led the work on safety of lifts with the harbour crew") == [
        ("Led the work on safety of lifts with the ", ""), ("harbour crew", "link"),
    ]  # fmt: skip


def test_a_word_that_stands_anywhere_takes_no_mark_along() -> None:
    line = [("Built ", ""), ("docks with Acme", "link"), (" and tested lifts", "")]
    assert carry(line, "Built docks and tested lifts with care")[0] == ("Built ", "")
    assert ("with care", "link") not in carry(line, "Built docks and tested lifts with care")


def test_words_between_words_of_one_mark_take_it() -> None:
    assert carry([("Read ", ""), ("the guide", "link")], "Read the new guide")[1] == ("the new guide", "link")


def test_a_word_of_several_marks_keeps_them() -> None:
    line = [("Made H", ""), ("2", "sub"), ("O clean", "")]
    assert carry(line, "Kept H2O clean") == [("Kept H", ""), ("2", "sub"), ("O clean", "")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("the built of data and code in a team for users ", "the led of data and nice code in the team of users "),
        ("x x ", "x y "),
    ],
)
def test_the_time_of_carrying_grows_as_the_line(old: str, new: str) -> None:
    assert is_linear(lambda letters: carry([(old * (letters // len(old)), 0)], new * (letters // len(new))), 2_500)


RUNS = st.lists(st.tuples(st.text("ab .,é", min_size=1, max_size=8), st.integers(0, 3)), min_size=1, max_size=8)


@settings(deadline=None, max_examples=100)
@given(RUNS, st.text("abc .,é", max_size=40))
def test_no_letter_gets_lost_and_no_mark_comes_from_nowhere(runs: list[tuple[str, int]], new: str) -> None:
    carried = carry(runs, new)
    assert "".join(text for text, _ in carried) == new
    assert {mark for _, mark in carried} <= {mark for _, mark in runs}


@settings(deadline=None, max_examples=100)
@given(RUNS)
def test_the_same_words_keep_every_mark_of_their_letters(runs: list[tuple[str, int]]) -> None:
    text = "".join(text for text, _ in runs)
    old = [mark for run, mark in runs for _ in run]
    new = [mark for run, mark in carry(runs, text) for _ in run]
    assert [mark for letter, mark in zip(text, new, strict=True) if not letter.isspace()] == [
        mark for letter, mark in zip(text, old, strict=True) if not letter.isspace()
    ] or not text.strip(" .,")


def test_a_new_opening_looks_as_the_old_one_began_but_names_nothing_that_it_named() -> None:
    for mark, begun in (("i", "i"), ("link", "")):
        line = [("Supported the ward", mark), (" staff with the move of 30 beds", "")]
        assert carry(line, "Led the move of 30 beds with the ward staff", lambda found: found != "link")[0][1] == begun
