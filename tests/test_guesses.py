"""What an author says is a guess is no confirmed fact, for any engine."""

import pytest

from assistant import Assistant, check
from assistant.engines.listening import Message
from assistant.engines.offline.hearing import hear
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
        "I led perhaps four ushers",
        "The rink probably earned 5% more",
        "It must have been ten lifts",
        "nine tents, from memory",
        "unsure, 30 chairs or something",
        "No idea",
        "Roughly a dozen, can't recall exactly",
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
        ("I read the tariff from memory into the till", "I read the tariff from memory into the till"),
        ("I wired an alarm that rings when it is unsure", "I wired an alarm that rings when it is unsure"),
        ("I returned 40 perhaps forged stamps", "I returned 40 perhaps forged stamps"),
        ("I drained the pond that might have been poisoned", "I drained the pond that might have been poisoned"),
        ("30% der vermutlich undichten Fenster ersetzt", "30% der vermutlich undichten Fenster ersetzt"),
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


def test_a_guess_confirms_nothing_for_the_guard() -> None:
    line, draft = "Helped run the ferry line", "Ran the ferry line for 60 boats"
    assert check(line, draft, ["it was 60 boats"]).claims
    for fact in ("maybe 60 boats", "60 boats I think, I ran it"):
        assert {finding.words for finding in check(line, draft, [fact]).findings} >= {"60"}


def test_a_guessed_lead_confirms_no_lead() -> None:
    done = Assistant("offline").rewrite("Assisted in the rollout of tills", toward="senior", facts=["I think I led it"])
    assert done.claims or not done.text.startswith("Led")


@pytest.mark.parametrize(
    ("said", "is_taken"),
    [
        ("I sorted out 40 possibly forged tickets", True),
        ("I built a new kind of turnstile", True),
        ("I closed a gate that might have been left open", True),
        ("I led maybe 40 stewards", False),
        ("it might have been 40 stewards", False),
        ("it was kind of my project", False),
    ],
)
def test_the_chat_takes_what_the_library_takes_for_a_fact(said: str, is_taken: bool) -> None:
    parts = hear(Message(said, "senior", line="Helped run the stadium gates")).parts
    assert (("fact", said) in [(part.kind, part.text) for part in parts]) is is_taken
