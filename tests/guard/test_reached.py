"""What was asked for or handed in is not won, and what was looked at or made ready is not done."""

import pytest

from assistant import check

pairs = pytest.mark.parametrize


def words_found(source: str, draft: str, *facts: str) -> list[str]:
    checked = check(source, draft, facts)
    return [finding.words for finding in checked.findings] + [claim.draft for claim in checked.claims]


@pairs(
    ("source", "draft"),
    [
        ("Applied for a licence to sell honey", "Obtained a licence to sell honey"),
        ("Submitted four poems to a quarterly", "Published four poems in a quarterly"),
        ("Prepared the accreditation of the seed lab", "Achieved the accreditation of the seed lab"),
        ("Drafted a tender for the pier", "Won a tender for the pier"),
        ("Contributed to the patent application of a zip", "Contributed to the patent award of a zip"),
        ("Compiled papers for a fire inspection", "Compiled papers for a fire inspection, which was passed"),
        ("Requested a second ferry from the town", "Secured a second ferry from the town"),
        ("Wrote a field guide to mosses", "Wrote a field guide to mosses, later published"),
        ("Sketched a shelter for the park", "Sketched a shelter for the park which was then approved"),
    ],
)
def test_what_was_handed_in_or_made_ready_is_not_won(source: str, draft: str) -> None:
    assert words_found(source, draft)


@pairs(
    ("source", "draft"),
    [
        ("Applied for six grants and got two", "Won two of six grants"),
        ("Submitted four poems to a quarterly, all of which appeared", "Published four poems in a quarterly"),
        ("Submitted the hygiene plan to the town", "Passed the hygiene plan on to the town"),
        ("Prepared the seed lab for accreditation", "Readied the seed lab to be accredited"),
        ("Applied a second coat; rust fell by 30%", "Achieved a 30% fall in rust with a second coat"),
        ("Proposed a shared workshop, set up in spring", "Proposed a shared workshop that was adopted in spring"),
        ("Filed for approval of a new jetty", "Submitted a new jetty for approval"),
    ],
)
def test_what_tells_of_no_more_than_the_source_stays(source: str, draft: str) -> None:
    assert words_found(source, draft) == []


def test_a_fact_tells_that_it_was_won() -> None:
    source, draft = "Applied for a licence to sell honey", "Obtained a licence to sell honey"
    assert words_found(source, draft, "I got the licence in May") == []


@pairs(
    ("source", "draft"),
    [
        ("Inspected rivets on 12 trams", "Replaced rivets on 12 trams"),
        ("Logged pressure spikes for the chemist", "Corrected pressure spikes for the chemist"),
        ("Replied to 60 enquiries a day", "Resolved 60 enquiries a day"),
        ("Tested breathing masks up to 3 bar", "Certified breathing masks up to 3 bar"),
        ("Reviewed drawings for the silo", "Reviewed and approved drawings for the silo"),
        ("Compiled supply contracts for the quarry", "Negotiated supply contracts for the quarry"),
        ("Researched vendors for a kiln", "Selected vendors for a kiln"),
        ("Installed a booking plugin for the theatre", "Coded a booking plugin for the theatre"),
        ("Prepared slides for a lecture on tides", "Gave a lecture on tides"),
    ],
)
def test_who_looks_readies_or_installs_has_not_mended_decided_or_made(source: str, draft: str) -> None:
    assert [claim.kind for claim in check(source, draft).claims] == ["ownership"]


@pairs(
    ("source", "draft"),
    [
        ("Inspected rivets and replaced loose ones", "Checked rivets, replacing loose ones"),
        ("Answered 30 calls a day and solved most at once", "Resolved most of 30 daily calls at once"),
        ("Checked drawings for the silo and signed them off", "Reviewed and approved drawings for the silo"),
        ("Set up a booking system for the theatre", "Built a booking system for the theatre"),
        ("Prepared monthly reports for the board", "Delivered monthly reports to the board"),
        ("Surveyed 300 visitors", "Conducted a survey of 300 visitors"),
        ("Integrated payments into the shop", "Developed the integration of payments into the shop"),
    ],
)
def test_the_same_work_in_other_verbs_is_no_claim(source: str, draft: str) -> None:
    assert words_found(source, draft) == []


def test_boosting_that_names_a_method_is_no_result() -> None:
    found = check("Trained a linear regression", "Trained a gradient boosting model").findings
    assert {(one.kind, one.category) for one in found} >= {("invented", "technology")}
    assert not any(one.category == "claim" for one in found)
