"""A clause of which a draft has no word left was no rewording: it limited what was claimed."""

import pytest

from assistant import check

LIMITED = [
    ("Baked the rye loaves, following recipes handed down by the owner.", "Baked the rye loaves.", "recipes"),
    (
        "Tuned the church organ for one concert, pedal pipes excluded.",
        "Tuned the church organ for one concert.",
        "pedal",
    ),
    ("Steered the ferry while the captain slept.", "Steered the ferry.", "captain"),
    (
        "Translated the play into Danish; the rhymes came from a poet friend.",
        "Translated the play into Danish.",
        "poet",
    ),
    ("Wove the carpet, based on a sketch.", "Wove the carpet.", "sketch"),
    ("Shod horses until a blacksmith took over.", "Shod horses.", "blacksmith"),
    ("Mapped the cave, with gaps.", "Mapped the cave.", "gaps"),
]
REWORDED = [
    ("Baked the rye loaves, following recipes of the owner.", "Baked rye loaves to the owner's recipes."),
    ("Tuned the organ after I had come back from leave.", "Tuned the organ on return from leave."),
    ("Steered the ferry, which used to take a lot of time, in fog.", "Steered the ferry in fog."),
    ("Cut hedges until dusk.", "Trimmed hedges until nightfall."),
    ("Picked apples based on how soft they were.", "Picked apples by softness."),
    ("Sharpened skis and, naturally, waxed them.", "Sharpened and waxed skis."),
    ("Sorted letters for the parish, later at night too.", "Sorted letters for the parish, at night as well."),
]


@pytest.mark.parametrize(("source", "draft", "word"), LIMITED)
def test_a_clause_that_is_gone_altogether_is_lost(source: str, draft: str, word: str) -> None:
    [lost] = check(source, draft).findings
    assert (lost.kind, lost.category) == ("lost", "claim")
    assert word in lost.words
    assert lost.words in source


@pytest.mark.parametrize(("source", "draft"), REWORDED)
def test_a_clause_said_otherwise_or_with_nothing_in_it_is_not(source: str, draft: str) -> None:
    assert check(source, draft).ok


def test_what_a_dropped_clause_named_is_one_finding() -> None:
    findings = check("Wired the barn, with Harlow Electrics checking it.", "Wired the barn.").findings
    assert [finding.category for finding in findings] == ["name"]
