"""Stances and successes: what the author spoke for or against, and what helped or did not."""

import pytest

from assistant import check
from tests.guard.kinds import kinds_said


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Argued against closing the depot", "Made the case for closing the depot"),
        ("Voted against the merger of both labs", "Voted for the merger of both labs"),
        ("Opposed the closure of the depot", "Supported the closure of the depot"),
        ("Supported the closure of the depot", "Opposed the closure of the depot"),
        ("Warned against a rewrite in Rust", "Pushed for a rewrite in Rust"),
        ("Argued against replacing bolts with rivets", "Argued for replacing bolts with rivets"),
        ("Discouraged the use of solvents", "Encouraged the use of solvents"),
    ],
)
def test_for_may_not_become_against(source: str, draft: str) -> None:
    assert "altered claim" in kinds_said(source, draft)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("My new gasket did not help against the leak", "Fixed the leak with a new gasket"),
        (
            "Tried two new gaskets on the leaking flange, without success",
            "Successfully stopped the leak with two new gaskets",
        ),
        ("Tried two gaskets on the flange, to no avail", "Solved the flange problem with two gaskets"),
        ("Tried salt baths against the rust; that failed", "Eliminated the rust with salt baths"),
        ("The feed did not improve milk yield", "The feed improved milk yield"),
    ],
)
def test_what_did_not_help_may_not_have_helped(source: str, draft: str) -> None:
    assert not check(source, draft).ok


def test_some_may_not_become_all() -> None:
    assert kinds_said("Some of the boats passed the check", "All of the boats passed the check") == {"lost claim"}


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Argued against closing the depot", "Made the case against closing the depot"),
        ("Argued against closing the depot", "Opposed the closure of the depot"),
        ("Advised against buying the press", "Recommended not buying the press"),
        ("Convinced the board not to sell the site", "Dissuaded the board from selling the site"),
        ("Checked torque values against the spec", "Compared torque values with the spec"),
        ("Tried a new gasket, but it did not work", "Tried a new gasket unsuccessfully"),
        ("Did not exceed the budget", "Stayed within the budget"),
        ("Some of the pumps leaked, so I resealed all pumps", "Resealed all pumps after some leaked"),
    ],
)
def test_the_same_stance_in_other_words_may_stand(source: str, draft: str) -> None:
    assert kinds_said(source, draft) == set()
