"""Meaning turned: directions, verdicts, what was replaced with what, who did it."""

import os
import subprocess
import sys

import pytest

from tests.guard.kinds import kinds_said


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Lowered the pump speed at night", "Raised night-time pump speed"),
        ("Rejects went down after the change of supplier", "Rejects rose after the change of supplier"),
        ("Complaints went up when we changed the menu", "Changed the menu, lowering complaints"),
        ("The board declined my plan for a second crane", "Proposed a second crane, which the board approved"),
        ("My patch was not merged", "Patch was merged"),
        (
            "Compared paper and plastic filters; paper lasted longer",
            "Compared paper and plastic filters, plastic lasting longer",
        ),
        ("Chose Kafka over RabbitMQ for the event bus", "Chose RabbitMQ over Kafka for the event bus"),
        ("Replaced the steel chute with a rubber one", "Replaced the rubber chute with a steel one"),
        ("Replaced bolts by rivets", "Replaced rivets with bolts"),
        ("Used glue instead of screws for the panels", "Used screws instead of glue for the panels"),
        ("Used glue in place of screws for the panels", "Used screws in place of glue for the panels"),
        ("Used glue instead of screws for the panels", "Used screws in place of glue for the panels"),
        ("Checked the drawings that the subcontractor had made", "Had the subcontractor check the drawings"),
        ("Ended up with a heavier frame than before", "Ended up with a lighter frame than before"),
        ("Moved the pumps from indoor to outdoor cabinets", "Moved pumps from outdoor to indoor cabinets"),
        ("Turned manual mode off for the conveyor", "Turned manual mode on for the conveyor"),
        ("Found the new coating no better than the old one", "Found the new coating better than the old one"),
        ("The trial failed to show any effect of the additive", "Showed an effect of the additive in a trial"),
        ("Opened the bypass valve before each test", "Closed the bypass valve before each test"),
        ("The upstream sensor was faulty, I replaced it", "Replaced the faulty downstream sensor"),
        ("Sold our old servers to a broker", "Bought servers from a broker"),
        ("Measured that the north slope is drier", "Measured that the south slope is drier"),
        ("Measured that the north slope is drier", "Measured that the north slope is wetter"),
        ("The heat pump was louder after my change", "The heat pump was quieter after my change"),
        ("Could not reproduce the fault", "Reproduced the fault"),
        ("Was unable to find the leak", "Found the leak"),
        ("Wrote the request that the city turned down", "Wrote the request that the city granted"),
        (
            "Moved the payroll service out of the mainframe into the cloud",
            "Moved the payroll service out of the cloud into the mainframe",
        ),
        (
            "Brought the bottling from a contract filler back into our plant",
            "Moved bottling from our plant to a contract filler",
        ),
        ("Relocated the stock to Ghent from Lille", "Relocated the stock from Ghent to Lille"),
        ("The steel chute was replaced by a rubber one", "The rubber chute was replaced by a steel one"),
        (
            "Dropped the relational store in favour of a document store",
            "Dropped the document store in favour of a relational store",
        ),
        ("Preferred rivets to screws for the frame", "Preferred screws to rivets for the frame"),
        ("Exchanged the copper pipe for plastic", "Exchanged the plastic pipe for copper"),
        ("More complaints came in after the menu change", "Fewer complaints came in after the menu change"),
        ("Reported a decrease in scrap", "Reported an increase in scrap"),
        ("Wired the left half of the hull", "Wired the right half of the hull"),
        ("The model underestimated the flow", "The model overestimated the flow"),
        ("Made the login step optional", "Made the login step mandatory"),
    ],
)
def test_a_meaning_turned_round_is_altered(source: str, draft: str) -> None:
    assert kinds_said(source, draft) == {"altered claim"}


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Used glue in place of screws for the panels", "Used glue instead of screws for the panels"),
        ("Put marks in the place of each spare part", "Marked the place of each spare part"),
        ("Introduced a rubber chute in place of the steel chute", "Replaced the steel chute with a rubber chute"),
        (
            "Dropped the relational store in favour of a document store",
            "Replaced the relational store with a document store",
        ),
        ("Relocated the stock to Ghent from Lille", "Relocated the stock from Lille to Ghent"),
        ("Slowed the belt to spare the bottles", "Reduced belt speed to spare the bottles"),
        ("The proposal was not accepted", "The proposal was rejected"),
        ("Lifted the upper shell and lowered the lower one", "Lifted the upper shell and lowered the lower shell"),
        ("Brought start-up from 2.5 s to 400 ms", "Brought start-up from 2,500 ms to 0.4 s"),
    ],
)
def test_an_exchange_in_other_words_may_stand(source: str, draft: str) -> None:
    assert kinds_said(source, draft) == set()


_ORDERED = """
from assistant import check

for source, draft in (
    ("Pitched a slimmer cab that the board accepted", "The board turned down my pitch of a slimmer cab"),
    ("Tried tin and zinc; tin lasted longer, zinc came cheaper", "Tried both: zinc lasted longer, tin came cheaper"),
):
    print([finding.words for finding in check(source, draft).findings])
"""


def test_what_is_found_hangs_on_the_texts_and_on_no_hash() -> None:
    runs = [
        subprocess.run(
            [sys.executable, "-c", _ORDERED],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            encoding="utf-8",
        )
        for seed in "01234"
    ]
    assert len({run.stdout for run in runs}) == 1
    assert runs[0].stdout.splitlines() == ["['turned down']", "['zinc lasted longer']"]
