"""What caused what and what came first: a draft has it the same way round."""

import pytest

from tests.guard.kinds import kinds_said


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("The pump failure was caused by a blocked filter", "The pump failure caused a blocked filter"),
        ("Found that blocked filters led to the overheating", "Found that overheating led to the blocked filters"),
        ("Overheating occurred because of blocked filters", "Filters blocked because of overheating"),
        ("Traced overheating to blocked filters", "Traced blocked filters to overheating"),
        ("Blight was a result of poor drainage", "Poor drainage was a result of blight"),
        ("Tested the valves before installation", "Tested the valves after installation"),
        ("Cleaned the tanks prior to the audit", "Cleaned the tanks following the audit"),
        ("Checked the temperature outside the chamber", "Checked the temperature inside the chamber"),
    ],
)
def test_a_relation_turned_round_is_altered(source: str, draft: str) -> None:
    assert kinds_said(source, draft) == {"altered claim"}


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("The pump failure was caused by a blocked filter", "A blocked filter caused the pump failure"),
        ("Found that blocked filters led to the overheating", "Traced overheating to blocked filters"),
        ("Showed that copper wears faster than steel", "Showed that steel wears slower than copper"),
        ("Tested the valves before installation", "Tested the valves prior to installation"),
        ("Tested the valves before installing them", "Installed valves after testing them"),
        ("Measured the well before and after pumping", "Measured the well pre- and post-pumping"),
    ],
)
def test_the_same_relation_in_other_words_may_stand(source: str, draft: str) -> None:
    assert kinds_said(source, draft) == set()
