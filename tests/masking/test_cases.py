"""The cases of ten countries: what is private is hidden, what is not is left."""

import pytest

from tests.masking.figures import Case, cases, hidden

CASES = cases()
KNOWN = [case for case in CASES if case.open]
WITH = [case for case in CASES if case.private and not case.open]
WITHOUT = [case for case in CASES if not case.private and not case.open]


def test_there_are_enough_cases() -> None:
    assert len(WITH) >= 300
    assert len(WITHOUT) >= 120
    assert len({case.country for case in WITH}) >= 10


@pytest.mark.parametrize("case", WITH, ids=lambda case: case.text[:60])
def test_what_is_private_is_hidden(case: Case) -> None:
    assert [words for _, words in case.private if not hidden(words, case.found)] == []


@pytest.mark.parametrize("case", WITHOUT, ids=lambda case: case.text[:60])
def test_figures_versions_dates_and_part_numbers_stay(case: Case) -> None:
    assert case.found == []


@pytest.mark.parametrize("case", KNOWN, ids=lambda case: case.text[:60])
def test_what_is_known_to_be_wrong_is_still_wrong(case: Case) -> None:
    assert bool(case.found) is not bool(case.private)
