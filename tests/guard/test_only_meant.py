"""What was asked, planned or offered is not done yet; what was not done at all stays so."""

import pytest

from assistant import check


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Was asked to draft the evacuation plan", "Drafted the evacuation plan"),
        ("Was supposed to repaint the ferry deck", "Repainted the ferry deck"),
        ("Wanted to reorganise the seed library", "Reorganised the seed library"),
        ("Agreed to coach the junior rowers", "Coached the junior rowers"),
        ("Was going to test the lifts in May", "Tested the lifts in May"),
        ("Offered to translate the menu", "Translated the menu"),
    ],
)
def test_a_deed_that_was_only_meant_is_a_claim(source: str, draft: str) -> None:
    assert [claim.kind for claim in check(source, draft).claims] == ["ownership"]
    assert not check(source, draft, ownership="keep").ok


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Agreed to the new rota and printed it", "Printed the new rota after agreeing to it"),
        ("Was asked to draft the evacuation plan", "Asked to draft the evacuation plan"),
        ("Made cups for guests who wanted to drink outside", "Made cups for guests wanting to drink outside"),
    ],
)
def test_what_is_said_again_is_none(source: str, draft: str) -> None:
    checked = check(source, draft)
    assert checked.ok
    assert not checked.claims


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Did not build the kiln, only fired it", "Built not build the kiln, only fired it"),
        ("Did not train the crew; drove the van", "Led the training of not train the crew; drove the van"),
    ],
)
def test_a_denial_cannot_be_swallowed_by_a_verb(source: str, draft: str) -> None:
    assert "altered" in [finding.kind for finding in check(source, draft).findings]


def test_what_was_chosen_not_to_be_done_is_no_such_denial() -> None:
    assert check("Chose not to widen the road after the survey", "After the survey, chose not to widen the road").ok
