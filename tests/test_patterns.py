"""Patterns that are compiled at the first use."""

import re

import pytest

from assistant.patterns import lazily

_TEXTS = ["Led a team of five", "LED A TEAM", "Wrote the report", ""]


@pytest.mark.parametrize("text", _TEXTS)
def test_a_pattern_with_words_finds_what_it_finds_without(text: str) -> None:
    plain, told = re.compile(r"(?i)led a (team|crew)"), lazily(r"(?i)led a (team|crew)", having="team crew")
    for method in ("search", "match"):
        found, expected = getattr(told, method)(text), getattr(plain, method)(text)
        assert (found and found.span()) == (expected and expected.span())
    assert told.sub("headed it", text) == plain.sub("headed it", text)


def test_a_pattern_that_no_text_needs_is_never_compiled() -> None:
    wrong = lazily(r"crew(", having="crew")
    assert wrong.search("Led a team") is None
    with pytest.raises(re.error):
        wrong.search("Led a crew")
