"""Confirmations in half sentences: what stands beside `I led it` and takes nothing from it, and what does."""

import pytest

from assistant import check

LINE = "Helped introduce shift logs across seven mills"
DRAFT = "Led the introduction of shift logs across seven mills"


@pytest.mark.parametrize(
    "fact",
    [
        *("y, I led it", "y - led", "yeah led it myself, start to end", "sure - I led it", "I led it, nobody else"),
        *("I led it, yes", "I led it across all seven mills", "I led it, with four of the team"),
    ],
)
def test_a_short_yes_is_a_full_one(fact: str) -> None:
    assert check(LINE, DRAFT, [fact]).claims == ()


@pytest.mark.parametrize(
    "fact",
    [
        "I led it, in two of the seven mills",
        "I led it, in two mills",
        "yes, in two of the mills",
        "I led it for three of them",
    ],
)
def test_a_part_is_none(fact: str) -> None:
    assert [claim.kind for claim in check(LINE, DRAFT, [fact]).claims] == ["ownership"]
