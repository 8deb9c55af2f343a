"""A plain yes or no at the prompts of the command line."""

import pytest

from assistant.cli.menu import key_of
from assistant.yes_no import is_yes


@pytest.mark.parametrize("typed", ["y", "Y", "yes", "Yep", "yeah.", "ja", "oui!", "sí", "si"])
def test_a_plain_yes_is_one_at_a_question_and_at_the_menu(typed: str) -> None:
    assert is_yes(typed)
    assert key_of(typed) == "y"


@pytest.mark.parametrize("typed", ["n", "no", "Nope", "nein.", "non"])
def test_a_plain_no_is_none_and_keeps_the_line_at_the_menu(typed: str) -> None:
    assert not is_yes(typed)
    assert key_of(typed) == "n"


@pytest.mark.parametrize("typed", ["", "yesterday", "not yet", "yes but later", "maybe", "q"])
def test_anything_else_is_no_yes(typed: str) -> None:
    assert not is_yes(typed)


@pytest.mark.parametrize("typed", ["yes, with two others", "no, Ann did"])
def test_words_behind_a_yes_or_no_are_told_of_the_line(typed: str) -> None:
    assert key_of(typed) == ""
