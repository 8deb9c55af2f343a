"""A fact that counts anew what the line counts is not put beside the old count."""

import pytest

from assistant import Assistant


@pytest.mark.parametrize(
    ("line", "fact", "number"),
    [
        ("Assisted in the rollout of the badge system to 4 depots", "In fact it was 6 depots", "6"),
        ("Helped test three boilers", "It was five boilers, not three", "five"),
        ("Helped to train 12 stewards at the arena", "Actually I trained 15 stewards", "15"),
    ],
)
def test_a_correction_is_not_added_to_what_it_corrects(line: str, fact: str, number: str) -> None:
    done = Assistant("offline").rewrite(line, "senior", facts=[fact])
    assert number not in done.text


@pytest.mark.parametrize(
    ("line", "fact", "said"),
    [
        ("Assisted in the rollout of the badge system to 4 depots", "In fact I led it, with two colleagues", "Led"),
        ("Helped test three boilers", "It saved 40 hours a month", "40"),
    ],
)
def test_what_corrects_no_count_is_told(line: str, fact: str, said: str) -> None:
    assert said in Assistant("offline").rewrite(line, "senior", facts=[fact]).text
