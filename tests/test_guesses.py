"""What an author says is a guess is no confirmed fact, for any engine."""

import pytest

from assistant import Assistant
from assistant.guesses import without_guesses


@pytest.mark.parametrize(
    "fact",
    [
        "around nine welders I guess",
        "7 people, if I remember right",
        "I think it was around 7, mostly interns",
        "It cut waste by 5%, but I'm not sure",
        "Seven people. I think.",
        "not sure, maybe 12 shops",
        "Ungefähr neun Leute, glaube ich",
    ],
)
def test_nothing_is_left_of_a_guess(fact: str) -> None:
    assert without_guesses(fact) == ""


@pytest.mark.parametrize(
    ("fact", "sure"),
    [
        ("I led it, nine people I think", "I led it"),
        ("Waste fell by 20%. Not sure about the time.", "Waste fell by 20%."),
        ("It was maybe 12 shops, I chose the till", "I chose the till"),
        ("about 20 welders or so", "about 20 welders or so"),
        ("We think in two-week sprints", "We think in two-week sprints"),
        ("I trained people who do not know Excel", "I trained people who do not know Excel"),
    ],
)
def test_what_is_sure_stays(fact: str, sure: str) -> None:
    assert without_guesses(fact) == sure


def test_a_guess_is_not_in_the_draft_and_is_named() -> None:
    done = Assistant("offline").rewrite(
        "Replaced the crane rails", toward="senior", facts=["around nine welders I guess"]
    )
    assert "welders" not in done.text
    assert done.unsaid == ("around nine welders I guess",)


def test_a_guessed_lead_confirms_no_lead() -> None:
    done = Assistant("offline").rewrite("Assisted in the rollout of tills", toward="senior", facts=["I think I led it"])
    assert done.claims or not done.text.startswith("Led")
