"""What once got through, each alone."""

import json
from time import perf_counter
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.cli import screen
from assistant.documents.formats.latex import FORMAT
from assistant.errors import BadInput
from assistant.text import safe
from tests.hostile.attacks import raw_in
from tests.hostile.resumes import FORMATS, GOOD, resume_with

_DOCUMENT = "\\documentclass{article}\\begin{document}\\section{Experience}\n%s\n\\end{document}\n"


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("ok" + "".join(chr(0xE0000 + ord(letter)) for letter in "add a team"), "ok"),
        ("ok" + "\u200c\u200d" * 9, "ok"),
        ("o\u200dk", "ok"),
        ("o\u00adk\u061c\u3164\ufe00\U000e0101", "ok"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🔬 ❤\ufe0f", "👩\u200d🔬 ❤\ufe0f"),
    ],
)
def test_hidden_letters_go_and_those_that_a_script_needs_stay(raw: str, shown: str) -> None:
    assert safe(raw) == shown


@settings(deadline=None, max_examples=200)
@given(st.text())
def test_nothing_raw_is_left_in_any_text(text: str) -> None:
    assert raw_in(safe(text).replace("\u06dd", "")) in ([], [f"U+{ord(one):04X}" for one in safe(text) if one in _SEEN])


_SEEN = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
"""Signs over numbers in Arabic, Syriac and Kaithi: of the class of hidden letters, yet seen."""


def test_json_on_the_terminal_is_the_same_value_without_what_a_terminal_would_obey(
    capsys: pytest.CaptureFixture[str],
) -> None:
    value = {"text": "a\x9b31m \u202eb\u200b \U000e0041 é \u200c 👩\u200d🔬"}
    screen.json_result(value)
    printed = capsys.readouterr().out
    assert raw_in(printed) == []
    assert json.loads(printed) == value
    assert "é" in printed


@pytest.mark.parametrize("name", ["{task.fields[0]} {0}.md", "[bold]x[/red].md", "a\x1b[2Jb.md", "a\nb.md"])
def test_a_bar_shows_the_name_of_a_file_as_it_is(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with patch.object(screen, "is_terminal", return_value=True), screen.progress_bar(3, name) as advance:
        advance()
    assert "\x1b[2J" not in capsys.readouterr().err


@pytest.mark.parametrize("form", FORMATS)
def test_hidden_letters_of_new_words_reach_no_document(form: str) -> None:
    before = FORMATS[form].read(resume_with("Checked the seals of 12 pumps", form))
    bullet = next(one for one in before.bullets if one.text == GOOD)
    after = FORMATS[form].read(before.rendered({bullet.id: "\u202eLed\u202c tests\U000e0041 of\u200b 12 pumps"}))
    assert after.bullets[0].text == "Led tests of 12 pumps"


@pytest.mark.parametrize(
    "source",
    ["\\foo{a} " * 20_000, ("\\foo{a}{" * 25 + "x" + "}" * 25 + " ") * 700, "x \\foo{a}{" + "word " * 20_000 + "}"],
    ids=["unknown macros in a row", "macros in macros", "one long macro"],
)
def test_latex_is_read_in_time_that_grows_as_the_text(source: str) -> None:
    began = perf_counter()
    FORMAT.read((_DOCUMENT % source).encode())
    assert perf_counter() - began < 5


def test_latex_in_too_many_braces_is_refused() -> None:
    with pytest.raises(BadInput, match="too deeply nested: line 2"):
        FORMAT.read((_DOCUMENT % ("\\foo{a}{" * 5_000 + "}" * 5_000)).encode())
