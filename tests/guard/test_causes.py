"""What came of what, told the other way round."""

import pytest

from tests.guard.kinds import kinds_said


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Draughts provoked false alarms in the hall", "Found false alarms to provoke draughts in the hall"),
        ("Late briefings resulted in rework", "Established rework as the reason for late briefings"),
        ("Damp plaster turned out to make the paint blister", "Identified paint as the cause of damp plaster"),
        ("The stains were caused by hard water", "Found that stains caused hard water"),
        ("Found that moss led to leaks", "Found that moss was due to leaks"),
    ],
)
def test_an_effect_is_not_the_cause(source: str, draft: str) -> None:
    assert kinds_said(source, draft) == {"altered claim"}


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Late briefings resulted in rework", "Established late briefings as the reason for rework"),
        ("The stains were caused by hard water", "Found that hard water caused the stains"),
        ("Found that moss led to leaks", "Found leaks due to moss"),
        ("Made a lid for the pot and a pot rack for the lid", "Made a pot rack for the lid and a lid for the pot"),
        ("Frost led to cracks and cracks led to frost damage", "Found cracks led to frost damage and frost to cracks"),
    ],
)
def test_the_same_cause_in_other_words_is_no_finding(source: str, draft: str) -> None:
    assert kinds_said(source, draft) == set()
