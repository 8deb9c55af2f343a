"""Text as people paste it."""

import pytest

from assistant.errors import BadInput
from assistant.text import LONGEST_LINE, clean, lines_of, safe, said_in


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]8;;https://example.com\x07link\x1b]8;;\x07", "link"),
        ("bell\x07 and\x00 null", "bell and null"),
        ("\x9b2Jcleared", "cleared"),
        ("abc\u202edcba", "abcdcba"),
        ("zero\u200bwidth", "zerowidth"),
        ("plain – “as it is”", "plain – “as it is”"),
    ],
)
def test_nothing_reaches_a_terminal_that_it_would_obey(raw: str, shown: str) -> None:
    assert safe(raw) == shown


def test_a_line_is_cleaned_into_one_line() -> None:
    assert clean("  Wrapped\r\n  over\ttwo \x07lines ") == "Wrapped over two lines"


@pytest.mark.parametrize("text", ["", "   \n\t ", "\x00\x07"])
def test_an_empty_text_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="empty"):
        clean(text)


def test_an_overlong_line_is_refused_with_its_length() -> None:
    with pytest.raises(BadInput, match="1,000,000 characters"):
        clean("a" * 1_000_000)
    assert clean("a" * LONGEST_LINE)


def test_each_line_is_a_bullet_without_its_marker() -> None:
    assert lines_of("- Ran tests\n\n* Drew maps\r\n• Led it\n-5 °C held\n1. First\n") == [
        "Ran tests", "Drew maps", "Led it", "-5 °C held", "First",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Cut stock from 2 to 1.4 mil. EUR. Sold the rest.", ["Cut stock from 2 to 1.4 mil. EUR.", "Sold the rest."]),
        ("It cost 3 mil. We sold it.", ["It cost 3 mil.", "We sold it."]),
        ("Valve no. 12 leaked. No. It held.", ["Valve no. 12 leaked.", "No.", "It held."]),
        ("approx. 40 beams, acc. to EN 1090; all passed", ["approx. 40 beams, acc. to EN 1090;", "all passed"]),
        ("It took 5 min. Then it ran 4 s. Done!", ["It took 5 min.", "Then it ran 4 s.", "Done!"]),
        ("Dr. Vrba and J. Kos led it\nI drew it", ["Dr. Vrba and J. Kos led it", "I drew it"]),
    ],
)
def test_the_dot_of_an_abbreviation_ends_no_sentence(text: str, sentences: list[str]) -> None:
    assert said_in(text) == sentences
