"""Which of two was taken, did better or was to blame, and how it was before."""

import pytest

from tests.guard.kinds import kinds_said


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (
            "Trialled oak and larch for the decking and went with larch",
            "Trialled oak and larch for decking; oak was selected",
        ),
        ("Tried felt and cork mats; we stayed with cork", "Tried felt and cork mats, after which we moved to felt"),
        ("Tested felt against cork mats, remained on cork", "Tested felt against cork mats and switched to felt"),
        ("Guests hated the felt mats, so I went back to cork mats", "Replaced cork mats with felt mats for the guests"),
        ("Tested gel and foam dressings; opted for foam", "Tested gel and foam dressings, choosing gel"),
        (
            "Compared two caterers, Lumo and Brask; Brask was chosen",
            "Compared two caterers, Lumo and Brask, settling on Lumo",
        ),
        ("Tested glue A1x and B2y; B2y came out better", "Tested glues A1x and B2y, of which A1x came out ahead"),
        (
            "Weighed leaving the paper forms and recommended keeping them",
            "Weighed leaving paper forms and recommended the switch",
        ),
        (
            "Suspected the pump, but the cause was the gasket",
            "Suspected the gasket and established the pump as the cause",
        ),
        (
            "Made badges optional; they used to be mandatory for guests",
            "Made badges, formerly optional, mandatory for guests",
        ),
        (
            "Found that the haze came from the varnish, not from the lamp",
            "Traced the haze to the lamp rather than the varnish",
        ),
        (
            "Polled the members: most preferred the old clubhouse",
            "Polled the members, whose new clubhouse most preferred to the old one",
        ),
        (
            "Visits fell mainly because of the frost in the month we opened the sauna",
            "Opened the sauna, the main reason visits fell in a month of frost",
        ),
        ("Priced a new kiln. Advice: keep renting", "Priced a new kiln and advised switching from renting"),
        (
            "Tried felt and cork for the lining; I recommended cork even though it is dearer",
            "Tried felt and cork for the lining, recommending felt even though it is dearer",
        ),
        ("Failed two lots of brake pads at goods-in", "Accepted two lots of brake pads at goods-in"),
    ],
)
def test_another_choice_is_altered(source: str, draft: str) -> None:
    assert "altered claim" in kinds_said(source, draft)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (
            "Trialled oak and larch for the decking and went with larch",
            "Decided on larch for decking after trialling oak and larch",
        ),
        (
            "Recommended keeping the pumps and replacing the seals",
            "Recommended replacing the seals and keeping the pumps",
        ),
        ("Selected pumps and control valves for a skid", "Selected control valves and pumps for a skid"),
        (
            "Went with Postgres, preferred by the team, and adopted Flyway",
            "Adopted Flyway and chose Postgres, which the team preferred",
        ),
        (
            "Made badges optional; they used to be mandatory for guests",
            "Made badges, previously mandatory for guests, optional",
        ),
        (
            "My manager and I picked the new label tool (Etiko)",
            "Together with my manager selected Etiko as the new label tool",
        ),
        (
            "Found that the haze came from the varnish, not from the lamp",
            "Traced the haze to the varnish rather than the lamp",
        ),
        (
            "The members preferred the old clubhouse over the new one",
            "Members preferred the old clubhouse to the new one",
        ),
        ("Replaced the gutter because of a crack in the bend", "Because of a crack in the bend, replaced the gutter"),
    ],
)
def test_the_same_choice_may_stand(source: str, draft: str) -> None:
    assert "altered claim" not in kinds_said(source, draft)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (
            "Proposed flexible shifts, but the plan was refused",
            "Proposed flexible shifts and gained consent for the plan",
        ),
        ("Widened the doors against the architect's advice", "Widened the doors following the advice of the architect"),
        (
            "Recommended waiting for the tide; the owner sailed anyway",
            "Recommended waiting for the tide, advice that the owner followed",
        ),
    ],
)
def test_another_end_of_a_proposal_is_altered(source: str, draft: str) -> None:
    assert "altered claim" in kinds_said(source, draft)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (
            "Proposed flexible shifts, but the plan was refused",
            "Proposed flexible shifts, a plan that met with refusal",
        ),
        ("The board said no to the merger I had drafted", "Drafted the merger that the board turned down"),
        (
            "Stress-tested the dam gates in winter, the spillway was not tested",
            "Stress-tested dam gates in winter; spillway excluded",
        ),
        (
            "Trained a tide model for the port, not deployed",
            "Trained a tide model for the port that was not put into production",
        ),
        (
            "Against a budget of 40k, suggested a scooter fleet that was accepted",
            "Suggested a scooter fleet, accepted, against a 40k budget",
        ),
    ],
)
def test_a_refusal_may_be_put_in_other_words(source: str, draft: str) -> None:
    assert not {"altered claim", "lost claim"} & kinds_said(source, draft)
