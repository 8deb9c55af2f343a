"""A short fuzz, the same in every run; `python -m tests.hostile.fuzz` is the long one."""

import pytest

from tests.hostile.fuzz import Figures, generated, large, mutated
from tests.hostile.targets import TARGETS

_FEW = {"pdf": (8, 8), "docx xml": (30, 10)}


@pytest.mark.parametrize("name", TARGETS)
def test_any_bytes_are_taken_or_refused(name: str) -> None:
    figures = Figures()
    changed, made_up = _FEW.get(name, (60, 40))
    mutated(figures, name, 60, seed=7, most=changed)
    generated(figures, name, made_up)
    assert figures.failed == []
    assert figures.total >= changed + made_up // 2


@pytest.mark.parametrize("name", ["numbers", "lines", "reply", "plain"])
def test_large_texts_are_done_in_time(name: str) -> None:
    figures = Figures()
    large(figures, (name,))
    assert figures.failed == []
