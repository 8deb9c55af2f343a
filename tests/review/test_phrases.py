"""Looking for phrases of a list."""

import pytest

from assistant.review.phrases import Phrases

KNOWN = Phrases(["team player", "cut*", "state-of-the-art", "take part", "take part in", "saving*"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A TEAM player", ["TEAM player"]),
        ("a team-player", ["team-player"]),
        ("state of the art", ["state of the art"]),
        ("team, player", []),
        ("cutting costs, cut time", ["cutting", "cut"]),
        ("to take part in it", ["take part in"]),
        ("uncut", []),
        ("team", []),
        ("", []),
    ],
)
def test_phrases_are_found_as_they_are_written(text: str, found: list[str]) -> None:
    assert KNOWN.all_in(text) == found
    assert KNOWN.first_in(text) == (found[0] if found else "")


def test_a_line_opens_with_a_phrase_only_at_its_start() -> None:
    assert KNOWN.opens("Take part in it") == "Take part in"
    assert KNOWN.opens("I take part in it") == ""
    assert KNOWN.opens("") == ""


def test_a_list_without_open_endings_finds_none() -> None:
    assert Phrases(["cut"]).all_in("cutting") == []
