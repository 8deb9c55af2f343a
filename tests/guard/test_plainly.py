"""Words that can make a line larger, where they do not."""

import pytest

from assistant import check
from tests.guard.kinds import kinds_said


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Answered the questions of tenants", "Answered questions raised by tenants"),
        ("Was shown around the foundry", "Gained an overview of the foundry"),
        ("Moderated the panel on bats", "Facilitated the panel on bats"),
        ("Wrote the results to a file", "Saved the results to a file"),
        ("Cut plates with the laser", "Performed laser cutting of plates"),
        ("Wired the probe for the revs of the fan", "Wired the fan's speed sensor"),
        ("Drew the board of the lamp", "Drew the lamp's circuit board"),
    ],
)
def test_a_word_of_growth_beside_its_ordinary_object_is_none(source: str, draft: str) -> None:
    assert kinds_said(source, draft) <= {"ownership"}


def test_the_object_of_another_clause_makes_no_word_ordinary() -> None:
    assert kinds_said("Oiled the pump", "Oiled the pump, boosting output") == {"outcome"}


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Sold the idle lathes", "Sold lathes that were no longer in use"),
        ("Listed unread letters", "Listed letters that had not been read"),
        ("Threw out expired paints", "Threw out paints that were not usable any more"),
        ("The old gauge was missing", "The old gauge was not there"),
    ],
)
def test_a_denial_of_what_was_told_as_lacking_is_no_result(source: str, draft: str) -> None:
    assert "outcome" not in kinds_said(source, draft)


@pytest.mark.parametrize("result", ["without a single accident", "with no losses", "and never a complaint"])
def test_a_denial_of_something_bad_is_a_result(result: str) -> None:
    assert kinds_said("Felled oaks in the park", f"Felled oaks in the park {result}") == {"outcome"}


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Changed the sieve, sand loss 9% to 4%", "Changed the sieve; sand loss fell from 9% to 4%"),
        ("Changed the sieve, sand loss 9% -> 4%", "Changed the sieve and cut sand loss from 9% to 4%"),
        ("Sand loss was 9% before I changed the sieve, then 4%", "Cut sand loss from 9% to 4% with another sieve"),
    ],
)
def test_two_figures_set_against_each_other_tell_a_change(source: str, draft: str) -> None:
    assert "outcome" not in kinds_said(source, draft)


def test_a_figure_of_another_thing_tells_no_change() -> None:
    source = "Checked 30 sieves before the season and told the smith of worn ones"
    assert kinds_said(source, "Checked 30 sieves before the season, reducing wear") == {"outcome"}


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Repaired the mould of the gutter", "Repaired the gutter mold"),
        ("Ran the trial end to end", "Ran the end-to-end trial"),
        ("I decided on the route with the mayor", "Reached a decision on the route, jointly with the mayor"),
        ("Found two gaps and put them right", "Found two gaps and corrected both of them"),
        (
            "Kept the maps of the trail up to date after each flood",
            "Kept the trail maps and updated them following every flood",
        ),
        ("Typed in the slips by hand", "Entered the slips manually"),
    ],
)
def test_the_same_in_other_spelling_or_light_words_is_let_through(source: str, draft: str) -> None:
    assert not [one for one in check(source, draft).findings if one.kind == "invented"]
