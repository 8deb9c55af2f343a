"""A failure is not told as a success, nor a loss as a gain; what improved is known by what it is."""

import pytest

from assistant import check
from tests.guard.kinds import kinds_said

_ALTERED = "altered claim"


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Fell short of the goal of 80 donors", "Reached the goal of 80 donors"),
        ("Came close to the 80% quota", "Hit the 80% quota"),
        ("Missed the 12% quota", "Made the 12% quota"),
        ("Missed the deadline by 6 days", "Beat the deadline by 6 days"),
        ("Flunked the hygiene inspection", "Passed the hygiene inspection"),
        ("Failed the welding exam", "Aced the welding exam"),
        ("Failed the fire drill", "Cleared the fire drill"),
        ("Overran the budget by 9%", "Kept within the budget by 9%"),
        ("Exceeded the budget by 9%", "Came in under budget by 9%"),
        ("Exceeded the target by 9%", "Missed the target by 9%"),
        ("Finished the mural 6 days late", "Finished the mural 6 days early"),
        ("Opened the kiosk behind schedule", "Opened the kiosk on schedule"),
        ("Opened the kiosk late", "Opened the kiosk on time"),
        ("Ticket revenue declined 7%", "Ticket revenue improved 7%"),
        ("Complaints rose 7%", "Improved complaints by 7%"),
        ("Paid 4k euros to the club", "Received 4k euros from the club"),
        ("Paid a fee of $450", "Collected a fee of $450"),
        ("Gained 9 subscribers", "Lost 9 subscribers"),
        ("Spent $450 on paint", "Saved $450 on paint"),
        ("Demolished 2 kiosks", "Built 2 kiosks"),
        ("Withdrew $450", "Deposited $450"),
    ],
)
def test_the_opposite_of_what_was_told_is_altered(source: str, draft: str) -> None:
    assert _ALTERED in kinds_said(source, draft)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Missed the 12% quota", "Missed the quota of 12%"),
        ("Fell short of the goal of 80 donors", "Missed the goal of 80 donors"),
        ("Overran the budget by 9%", "Exceeded the budget by 9%"),
        ("Exceeded the target by 9%", "Beat the target by 9%"),
        ("Did not exceed the budget", "Stayed within the budget"),
        ("Response time fell by 30%", "Improved response time by 30%"),
        ("Scrap dropped 4%", "Improved scrap by 4%"),
        ("Lowered the reject rate", "Improved the reject rate"),
        ("Worked close to farmers", "Reached farmers"),
        ("Ticket sales rose 7%", "Improved ticket sales by 7%"),
        ("Finished the mural 6 days early", "Finished the mural 6 days ahead of schedule"),
        ("Failed the first exam and passed the second exam", "Passed the second exam after failing the first"),
        ("Received invoices and paid them", "Paid incoming invoices"),
        ("Made $450 from cakes", "Earned $450 from cakes"),
        ("Kept the crates over five years", "Kept the crates for over five years"),
    ],
)
def test_the_same_in_other_words_is_not(source: str, draft: str) -> None:
    assert _ALTERED not in kinds_said(source, draft)


@pytest.mark.parametrize("source", ["Tried to pass the exam", "Aimed to pass the exam", "Nearly passed the exam"])
def test_what_was_only_tried_is_not_reached(source: str) -> None:
    assert not check(source, "Passed the exam").ok
