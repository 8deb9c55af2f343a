"""Facts that deny something confirm none of it."""

import pytest

from assistant import check


@pytest.mark.parametrize(
    ("draft", "fact"),
    [
        ("Steered the ferry with OpenCPN", "We did not use OpenCPN"),
        ("Steered the ferry for 14 weeks", "It was never 14 weeks"),
        ("Steered the ferry, cutting fuel by 11%", "Fuel didn't fall by 11%"),
        ("Steered the ferry in 2019", "It wasn’t in 2019"),
        ("Steered the ferry with a crew of seven", "I had no crew of seven"),
        ("Steered the ferry with OpenCPN", "I plotted the course. I never used OpenCPN though"),
    ],
)
def test_what_a_fact_denies_is_invented(draft: str, fact: str) -> None:
    assert not check("Steered the ferry", draft, [fact]).ok


@pytest.mark.parametrize(
    ("draft", "fact"),
    [
        ("Steered the ferry without a collision for 14 weeks", "We had no collision for 14 weeks"),
        ("Steered the ferry collision-free for 14 weeks", "It did not collide once in 14 weeks"),
        ("Steered the ferry, avoiding delays at 14 ports", "Delays at the 14 ports don't happen any more"),
        ("Steered the ferry with OpenCPN", "I did not draw the charts, but I used OpenCPN"),
        ("Steered the ferry in at most 3 hours", "It took not more than 3 hours"),
        ("Steered the ferry from May 2021 to June 2022", "It was from May 2021 and did not end until June 2022"),
        ("Steered the ferry with seven hands", "I had seven hands, none of whom had sailed before"),
    ],
)
def test_what_stands_beside_a_denial_is_confirmed(draft: str, fact: str) -> None:
    assert check("Steered the ferry", draft, [fact]).ok


@pytest.mark.parametrize("fact", ["I did not lead the refit of the ferry", "I didn't lead it", "I never led the refit"])
def test_a_part_that_a_fact_denies_is_no_claim_to_be_asked(fact: str) -> None:
    checked = check("Helped with the refit of the ferry", "Led the refit of the ferry", [fact])
    assert [(finding.kind, finding.category) for finding in checked.findings] == [("invented", "claim")]


def test_a_denial_of_something_else_leaves_the_claim_a_question() -> None:
    checked = check("Helped with the refit of the ferry", "Led the refit of the ferry", ["I did not paint the hull"])
    assert checked.ok
    assert [claim.kind for claim in checked.claims] == ["ownership"]


@pytest.mark.parametrize(
    "back",
    [
        "? No.",
        ". That is not true.",
        ". That's wrong.",
        ", actually no.",
        " - only joking",
        " (not really)",
        ". I lied.",
    ],
)
def test_what_a_fact_takes_back_is_denied(back: str) -> None:
    checked = check("Helped with the refit of the ferry", "Led the refit of the ferry", [f"I led the refit{back}"])
    assert [(finding.kind, finding.category) for finding in checked.findings] == [("invented", "claim")]
    assert not check("Steered the ferry", "Steered the ferry for 14 weeks", [f"It was 14 weeks{back}"]).ok


@pytest.mark.parametrize("fact", ["I led the refit?", "Did I lead the refit?"])
def test_what_a_fact_only_asks_confirms_nothing(fact: str) -> None:
    checked = check("Helped with the refit of the ferry", "Led the refit of the ferry", [fact])
    assert [claim.kind for claim in checked.claims] == ["ownership"]


@pytest.mark.parametrize(
    "fact",
    [
        *("I led the refit? Yes.", "Did Ida lead it? No, I led the refit.", "No. I led the refit."),
        *("I led the refit. No one else could.", "I led the refit. It was not easy.", "I led the refit, no help"),
    ],
)
def test_a_no_to_something_else_takes_nothing_back(fact: str) -> None:
    assert check("Helped with the refit of the ferry", "Led the refit of the ferry", [fact]).claims == ()


@pytest.mark.parametrize(
    ("fact", "is_confirmed"),
    [
        ("Six pilots took the course", True),
        ("Six pilots refused the course", False),
        ("Six of the pilots opted out of it", False),
        ("I gave it to six pilots, the seventh refused it", True),
    ],
)
def test_what_others_would_not_have_is_not_theirs(fact: str, is_confirmed: bool) -> None:
    assert check("Gave the radar course", "Gave the radar course to six pilots", [fact]).ok is is_confirmed
