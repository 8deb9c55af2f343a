"""A result told against what was before is a fact, and what its author does not know is none."""

import pytest

from assistant import Assistant, Session
from assistant.engines.listening import Message
from assistant.engines.offline.hearing import hear

LINE = "Coached 3 welders on the robot cell"


def heard(text: str, *facts: str) -> list[str]:
    return [part.kind for part in hear(Message(text, "senior", LINE, "", ("What changed?",), facts)).parts]


@pytest.mark.parametrize(
    "text",
    [
        "a weld now takes 9 minutes instead of 25",
        "rework fell to 2% instead of 11%",
        "it took 5 days rather than 14",
        "a changeover takes 20 minutes instead of 3 hours",
    ],
)
def test_a_figure_instead_of_one_that_nobody_gave_is_a_result(text: str) -> None:
    assert heard(text) == ["fact"]


def test_a_figure_instead_of_one_that_was_given_puts_it_right() -> None:
    session = Session(Assistant("offline"), toward="senior")
    for message in (LINE, "It took 7 weeks", "it was 9 weeks instead of 7"):
        session.say(message)
    assert session.state.lines[0].facts == ("It took 9 weeks",)
    assert "Your line says “3 welders”" in session.say("4 welders instead of 3").asked[0]


@pytest.mark.parametrize(
    "text", ["I dont know", "i dunno", "Dunno.", "ask my boss", "cant remember", "wouldn't know", "not a clue", "idk"]
)
def test_what_its_author_does_not_know_is_no_fact(text: str) -> None:
    assert heard(text) == ["other"]


@pytest.mark.parametrize("text", ["I asked my boss for a second robot", "I know the cell well", "ask rates fell by 4%"])
def test_what_only_sounds_like_it_is_a_fact(text: str) -> None:
    assert heard(text) == ["fact"]


def test_a_wish_that_cannot_be_met_throws_no_fact_away() -> None:
    session = Session(Assistant("offline"), toward="senior")
    session.say("Repaired looms in the weaving mill")
    told = session.say("about 40 looms in one winter").draft
    assert told is not None
    kept = session.say("do not say repaired").draft
    assert kept is not None
    assert kept.text == told.text
    assert kept.reason


def test_a_wish_against_a_word_of_one_fact_keeps_the_others() -> None:
    session = Session(Assistant("offline"), toward="senior")
    session.say("Part of the team that moved the mill to 12 looms")
    session.say("stops went from weekly to yearly")
    session.say("I owned the order book")
    draft = session.say("don't say owned").draft
    assert draft is not None
    assert "from weekly to yearly" in draft.text
    assert "wned" not in draft.text
    assert draft.unsaid == ("I owned the order book",)
