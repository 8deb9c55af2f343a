"""What came of a thing: a draft does not leave out that it was refused, given up, or is not decided."""

import pytest

from assistant import check
from tests.guard.kinds import kinds_said


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Suggested merging the two depots; the board said no", "Suggested merging the two depots"),
        ("Suggested merging the two depots but was overruled", "Suggested merging the two depots"),
        ("Suggested merging the two depots; the idea was turned down", "Suggested merging the two depots"),
        ("Proposed a night shift, rejected by the works council", "Proposed a night shift"),
        ("Wrote the fire plan; the mayor refused it", "Wrote the fire plan"),
        ("Built the search index; the project was cancelled before release", "Built the search index"),
        ("Coded a dive log app, since discontinued", "Coded a dive log app"),
        ("Designed the fountain; the city shelved the project", "Designed the fountain"),
        ("Designed a tray dryer, awaiting approval by the board", "Designed a tray dryer"),
        ("Designed a tray dryer (approval pending)", "Designed a tray dryer"),
        ("Designed a tray dryer that has yet to be built", "Designed a tray dryer"),
        ("Submitted a paper on peat drying, still under review", "Submitted a paper on peat drying"),
        ("Wrote the heat balance tool, which is still untested", "Wrote the heat balance tool"),
        ("Wrote a libretto, still unperformed", "Wrote a libretto"),
        (
            "Introduced barefoot classes for one term, then gave them up again",
            "Introduced barefoot classes for one term",
        ),
    ],
)
def test_a_bad_end_or_an_open_one_may_not_be_left_out(source: str, draft: str) -> None:
    assert kinds_said(source, draft) == {"lost claim"}


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Designed a tray dryer, not yet approved by the board", "Designed a tray dryer, pending board approval"),
        (
            "Designed a tray dryer, not yet approved by the board",
            "Designed a tray dryer that is still to be approved by the board",
        ),
        ("Designed a tray dryer, not yet built", "Designed a tray dryer that is yet to be built"),
        ("Wrote the export module, not yet released", "Wrote the export module, which is unreleased"),
        (
            "Suggested merging the two depots; the idea was dropped",
            "Suggested merging the two depots, an idea later abandoned",
        ),
        ("Suggested merging the two depots, without success", "Unsuccessfully suggested merging the two depots"),
        ("Built a loom, since scrapped", "Built a loom, which was later scrapped"),
        (
            "Planned to film the eels; the grant was cut before start",
            "Planned a film on the eels, which did not start because the grant was cut",
        ),
        (
            "Planned a film on the eels; it was cancelled",
            "Planned a film on the eels that never took place because it was cancelled",
        ),
        ("Production was not in scope", "Production was out of scope"),
        ("Handled rejected invoices in SAP", "Processed rejected invoices in SAP"),
        ("Sorted pending orders by due date", "Prioritised pending orders by due date"),
        ("Old logs were removed after the audit", "Removed old logs after the audit"),
        ("Cancelled trains were rebooked by me", "Rebooked cancelled trains"),
    ],
)
def test_such_an_end_in_other_words_may_stand(source: str, draft: str) -> None:
    assert kinds_said(source, draft) == set()


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("The plan was dropped", "The plan was adopted"),
        ("The grant was denied", "The grant was awarded"),
        ("The vet rejected my treatment plan", "The vet approved my treatment plan"),
    ],
)
def test_a_refusal_may_not_become_consent(source: str, draft: str) -> None:
    assert kinds_said(source, draft) == {"altered claim"}


def test_a_refusal_that_the_author_says_was_overturned_may_be_left_out() -> None:
    source, draft = (
        "Applied for a dredging permit, which was denied",
        "Applied for a dredging permit, which was granted",
    )
    assert not check(source, draft).ok
    assert check(source, draft, ("The permit was granted on appeal",)).ok
