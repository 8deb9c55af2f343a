"""A deed that was planned, prepared or begun is not done yet; what the author is called is no deed."""

import pytest

from assistant import check


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Planned the relocation of 50 beehives", "Relocated 50 beehives"),
        ("Planned the relocation of 50 beehives", "Planned and carried out the relocation of 50 beehives"),
        ("Proposed the replacement of the ski lift", "Replaced the ski lift"),
        ("Scheduled the inspection of 22 playgrounds", "Inspected 22 playgrounds"),
        ("Requested a recalibration of the scales", "Recalibrated the scales"),
        ("Wrote a plan to renovate the jetty", "Renovated the jetty"),
        ("Drew up a proposal for the digitisation of 800 maps", "Digitised 800 maps"),
        ("Started the restoration of a steam tram", "Restored a steam tram"),
        ("Began to write a plug-in for Blender", "Wrote a plug-in for Blender"),
        ("Started building a canoe", "Built a canoe"),
    ],
)
def test_a_deed_that_was_planned_or_begun_is_a_claim(source: str, draft: str) -> None:
    assert [claim.kind for claim in check(source, draft).claims] == ["ownership"]
    assert not check(source, draft, ownership="keep").ok


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Planned the relocation of 50 beehives", "Drew up the plan for relocating 50 beehives"),
        ("Planned the relocation of 50 beehives and relocated them", "Planned and relocated 50 beehives"),
        ("I planned and did the relocation of 50 beehives", "Planned and executed the relocation of 50 beehives"),
        ("Prepared and gave training for 12 rangers", "Trained 12 rangers"),
        ("Prepared translations of 18 recipes", "Translated 18 recipes"),
        ("Began to write a plug-in for Blender", "Started writing a plug-in for Blender"),
        ("Started running the weekly tasting", "Ran the weekly tasting"),
        ("Started a choir with 25 singers", "Founded a choir with 25 singers"),
        ("Built a cellar meant to keep 90 cheeses", "Built a cellar to keep 90 cheeses"),
        ("Took part in 8 hearings as note taker", "Note taker in eight hearings"),
        ("Worked 3 years in Turku as a commissioning fitter", "Commissioning fitter in Turku for three years"),
        ("Was asked to plan the regatta, with a budget of EUR 7,000", "Was asked to plan the regatta, budgeted at €7k"),
        ("Was one of three cooks who sorted the cellar", "Sorted the cellar with two other cooks"),
        ("Ran the kiosk beside my tutor role", "Ran the kiosk in addition to working as a tutor"),
        ("Serviced 30 LED lamps", "LED lamps: serviced 30"),
    ],
)
def test_an_honest_rewording_raises_no_claim(source: str, draft: str) -> None:
    assert not check(source, draft).claims


def test_a_fact_that_says_it_was_done_confirms_it() -> None:
    assert check("Planned the relocation of 50 beehives", "Relocated 50 beehives", facts=["I relocated them"]).ok
