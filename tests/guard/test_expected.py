"""What was expected, estimated or aimed at has not come about: a draft that tells it as a fact alters it."""

import pytest

from assistant import check


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (
            "Swapped the ferry's floodlights, which is expected to save 900 kWh a year",
            "Swapped the ferry's floodlights, which saves 900 kWh a year",
        ),
        (
            "Swapped the ferry's floodlights, which is expected to save 900 kWh a year",
            "Swapped the ferry's floodlights, saving 900 kWh a year",
        ),
        ("Proposed a ramp that would shorten queues by 8%", "Proposed a ramp that shortened queues by 8%"),
        ("Suggested a rota, which would have cut overtime by 6%", "Suggested a rota, which cut overtime by 6%"),
        ("Built a hopper designed to hold 70 sacks", "Built a hopper that holds 70 sacks"),
        ("Sewed a tent meant to shelter 16 hikers", "Sewed a tent that shelters 16 hikers"),
        ("The new kiln plan is estimated to save 11 hours a week", "The new kiln plan saves 11 hours a week"),
        ("Expected savings of 700 CHF a month from the heat pump", "Saved 700 CHF a month with the heat pump"),
        ("Insulated the barn (projected savings: 300 litres)", "Insulated the barn, saving 300 litres"),
        ("Started a club with the goal of cutting waste by 20%", "Started a club, cutting waste by 20%"),
        ("Glued a hull which should last 12 seasons", "Glued a hull that lasts 12 seasons"),
        ("Ran a raffle, with 90 guests hoped for by June", "Ran a raffle with 90 guests by June"),
        ("Drafted a filter that might reduce odour", "Drafted a filter that reduced odour"),
        ("Drew a jetty, to be built next spring", "Built a jetty"),
        ("Worked on a scheme to lower ferry fares by 7%", "Lowered ferry fares by 7%"),
        ("Helped with an initiative to shorten goat sheds' fly seasons", "Shortened goat sheds' fly seasons"),
        ("Wrote a proposal to increase rope tests by 30%", "Wrote a proposal that increased rope tests by 30%"),
        ("Wrote a song that is due to be recorded in May 2031", "Wrote and recorded a song in May 2031"),
    ],
)
def test_what_is_expected_is_no_fact(source: str, draft: str) -> None:
    findings = check(source, draft).findings
    assert [finding.words for finding in findings if (finding.kind, finding.category) == ("altered", "claim")]


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (
            "Swapped the ferry's floodlights, which is expected to save 900 kWh a year",
            "Swapped the ferry's floodlights, projected to save 900 kWh a year",
        ),
        ("Proposed a ramp that would shorten queues by 8%", "Proposed a ramp to shorten queues by 8%"),
        ("Built a hopper designed to hold 70 sacks", "Built a hopper, designed for 70 sacks"),
        ("Built a hopper designed to hold 70 sacks", "Built a hopper for 70 sacks"),
        ("Sewed a tent meant to shelter 16 hikers", "Sewed a tent to shelter 16 hikers"),
        (
            "Expected savings of 700 CHF a month from the heat pump",
            "Heat pump with expected savings of 700 CHF a month",
        ),
        ("Aimed to lift attendance to 90%, reaching 84%", "Lifted attendance to 84%, aiming for 90%"),
        ("Drew a jetty, to be built next spring", "Drew a jetty, due to be built next spring"),
        ("The hull had to be tarred, so I tarred it", "Tarred the hull"),
        ("Two masts were to be oiled and I oiled both", "Oiled two masts"),
        ("Met the target of 97% punctuality for a year", "Met a 97% punctuality target for a year"),
        ("Set targets of 15% for 6 shops", "Set 15% targets for six shops"),
        ("In May 2019 moved 14 boats", "Moved 14 boats in May 2019"),
        ("Predicted leaks in 30 pipes with a Kalman filter", "Used a Kalman filter to predict leaks in 30 pipes"),
        ("Documented what should be stocked for 9 huts", "Documented stock requirements for nine huts"),
        ("Estimated the cost of 7 roofs", "Prepared cost estimates for seven roofs"),
        ("Finished a week earlier than expected with 4 masons", "With four masons, finished a week ahead"),
        ("Taught 40 farmers who hoped to export cocoa", "Taught 40 farmers hoping to export cocoa"),
        ("Ran a scheme to lower ferry fares, and lowered them by 7%", "Lowered ferry fares by 7% in a scheme"),
        ("Led a project to re-roof 12 barns", "Re-roofed 12 barns"),
    ],
)
def test_what_leaves_it_open_too_is_let_through(source: str, draft: str) -> None:
    assert not [one for one in check(source, draft).findings if (one.kind, one.category) == ("altered", "claim")]
    assert not [claim for claim in check(source, draft).claims if claim.kind == "ownership"]


def test_an_aim_that_stays_one_is_no_second_claim() -> None:
    claims = check("Worked on a scheme to lower ferry fares", "Led a scheme to lower ferry fares").claims
    assert [claim.draft for claim in claims] == ["Led a scheme"]


def test_a_fact_that_says_it_came_about_confirms_it() -> None:
    source = "Swapped the ferry's floodlights, which is expected to save 900 kWh a year"
    draft = "Swapped the ferry's floodlights, saving 900 kWh a year"
    assert check(source, draft, facts=["They did save 900 kWh in the first year"]).ok
