"""Numbers in a sentence, in digits and in words, and word lists that say each thing once."""

import re

import pytest

from assistant.lexicon import data
from assistant.lexicon.counting import DIGITS, NUMBER, SEVERAL, is_number


@pytest.mark.parametrize("text", ["7", "1,200", "3.5", "one", "nine", "seventeen", "forty", "sixty-three", "a dozen"])
def test_a_number_is_known_in_digits_and_in_words(text: str) -> None:
    assert re.fullmatch(NUMBER, text)
    assert is_number(text.rsplit(maxsplit=1)[-1])


@pytest.mark.parametrize("text", ["some", "a", "tender", "onerous", "two-part", "tens"])
def test_no_other_word_is_one(text: str) -> None:
    assert re.fullmatch(NUMBER, text) is None
    assert not is_number(text)


def test_one_is_not_several() -> None:
    assert re.fullmatch(SEVERAL, "one") is None
    assert "one" not in DIGITS
    assert DIGITS["thirty-four"] == "34"


def test_a_section_that_comes_twice_is_refused(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data, "_FOLDER", tmp_path)
    (data._FOLDER / "ships.txt").write_text("[masts]\noak\n[sails]\nlinen\n[masts]\nsteel\n")
    with pytest.raises(ValueError, match=r"ships.*\[masts\]"):
        data.load("ships")
