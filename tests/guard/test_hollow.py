"""Drafts that have next to nothing of what their source tells."""

import pytest

from assistant import check
from tests.guard.kinds import kinds_said


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Supported the refit of a harbour crane for the port authority", "Done."),
        ("Supported the refit of a harbour crane for the port authority", "Led the refit"),
        ("Supported the refit of a harbour crane for the port authority", "Leitete eine Gruppe"),
        ("Sorted parcels", "Yes"),
        ("Wartete die Pumpen einer Kläranlage und schulte neue Kollegen", "Leitete."),
    ],
)
def test_a_draft_that_leaves_nearly_all_out_has_lost_it(source: str, draft: str) -> None:
    assert "lost claim" in kinds_said(source, draft)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Supported the refit of a harbour crane for the port authority", "Refitted a harbour crane for the port"),
        ("Fixed faults", "Repaired defects"),
        ("Hired 5, trained 4, let 2 go", "Hired five people, trained four and dismissed two"),
        ("Wartete die Pumpen einer Kläranlage", "Hielt die Pumpen einer Kläranlage instand"),
    ],
)
def test_a_short_line_may_be_said_in_other_words(source: str, draft: str) -> None:
    assert check(source, draft).ok
