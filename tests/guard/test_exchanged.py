"""What is said of one thing in the source and of another in the draft."""

import pytest

from tests.guard.kinds import kinds_said


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (
            "Collected samples from the night shift and handed the results to the quality desk",
            "Collected samples from the quality desk and handed the results to the night shift",
        ),
        (
            "Each spring checked the handheld gauges against the master block",
            "Checked the master block against the handheld gauges each spring",
        ),
        (
            "Set up hourly backups for the ledger and weekly snapshots for the wiki",
            "Set up weekly snapshots for the ledger and hourly backups for the wiki",
        ),
        (
            "Tried cork and felt as damping layers, then picked cork for the cabinet",
            "Tried cork and felt as damping layers, then picked felt for the cabinet",
        ),
        (
            "Tested the drivers of the contractor's engineers for the label printer",
            "Had the drivers for the label printer tested by the contractor's engineers",
        ),
        ("Split one large depot into three satellite hubs", "Merged three satellite hubs into one large depot"),
    ],
)
def test_what_changed_places_is_found(source: str, draft: str) -> None:
    assert "altered claim" in kinds_said(source, draft)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (
            "Set up hourly backups for the ledger and weekly snapshots for the wiki",
            "Set up weekly snapshots for the wiki and hourly backups for the ledger",
        ),
        (
            "Collected samples from the night shift and handed the results to the quality desk",
            "Handed the quality desk the results of samples collected from the night shift",
        ),
        ("Sized ducts and chose fans and dampers for a bakery", "Chose dampers and fans and sized ducts for a bakery"),
        (
            "Wrote the inspection scripts in Python that compare the drawings with the scans",
            "Wrote Python inspection scripts comparing the scans with the drawings",
        ),
        (
            "Tested the drivers written by the contractor's engineers for the label printer",
            "For the label printer, tested drivers written by the contractor's engineers",
        ),
    ],
)
def test_another_order_changes_nothing(source: str, draft: str) -> None:
    assert not kinds_said(source, draft)
