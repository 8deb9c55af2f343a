"""Placeholders: stable, unambiguous, and put back."""

import pytest

from assistant.masking.mask import Mask
from assistant.masking.places import is_on_this_machine
from assistant.masking.private import find_private
from tests.documents.growth import is_linear
from tests.masking.figures import cases

LINE = "Wrote to dana@example.org and eve@example.org, then to dana@example.org"


def test_the_same_words_get_the_same_placeholder() -> None:
    assert Mask([LINE]).hide(LINE) == "Wrote to [EMAIL_1] and [EMAIL_2], then to [EMAIL_1]"


def test_what_comes_after_a_text_changes_nothing_in_it() -> None:
    assert Mask([LINE, "or zoe@example.org"]).hide(LINE) == Mask([LINE]).hide(LINE)


def test_a_placeholder_that_the_text_holds_itself_is_not_given() -> None:
    line = "Replaced [EMAIL_1] by dana@example.org in 40 forms"
    mask = Mask([line])
    assert mask.hide(line) == "Replaced [EMAIL_1] by [EMAIL_2] in 40 forms"
    assert mask.show(mask.hide(line)) == line


@pytest.mark.parametrize("said", ["[EMAIL_1]", "[email_1]", "\\[EMAIL\\_1\\]", "EMAIL_1", "[EMAIL_01]"])
def test_a_placeholder_is_known_as_models_write_it(said: str) -> None:
    assert Mask([LINE]).show(f"Mailed {said}.") == "Mailed dana@example.org."


@pytest.mark.parametrize("said", ["[EMAIL_3]", "MY_EMAIL_1", "EMAIL_12", "[EMAIL]", "[ORDER_1]"])
def test_what_stands_for_nothing_is_left(said: str) -> None:
    assert Mask([LINE]).show(f"Mailed {said}") == f"Mailed {said}"


def test_lost_and_made_up_placeholders_are_told() -> None:
    mask = Mask([LINE])
    assert mask.lost(mask.hide(LINE), "Wrote to [EMAIL_1]") == [("EMAIL", "eve@example.org")]
    assert mask.made_up("Wrote to [EMAIL_1] and [PHONE_1]", [LINE]) == [("PHONE", "[PHONE_1]")]


def test_every_case_comes_back_letter_for_letter() -> None:
    for case in cases():
        mask = Mask([case.text], case.names)
        assert mask.show(mask.hide(case.text)) == case.text


def test_a_key_that_is_said_back_is_taken_out_and_a_short_word_is_not() -> None:
    assert Mask([], key="sk-a-long-secret-key").show("it is sk-a-long-secret-key") == "it is [key]"
    assert Mask([], key="local").show("Ran local tests") == "Ran local tests"


def test_a_mask_that_does_not_hide_leaves_all_as_it_is() -> None:
    mask = Mask([LINE], hides=False)
    assert (mask.hide(LINE), mask.made_up("[EMAIL_1]", [])) == (LINE, [])


@pytest.mark.parametrize("piece", ["1", "1 ", "+1-", "Aa ", "12 Aa "])
def test_the_time_of_a_search_grows_as_the_text(piece: str) -> None:
    assert is_linear(lambda letters: find_private(piece * (letters // len(piece)), {"Dana Example"}), 2_500)


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost:11434/v1",
        "http://LOCALHOST./v1",
        "http://127.0.0.1/v1",
        "http://127.9.9.9/v1",
        "http://[::1]:8000/v1",
        "http://[::ffff:127.0.0.1]/v1",
        "http://models.localhost/v1",
        "http+unix://%2Frun%2Fmodel.sock/v1",
    ],
)
def test_a_server_on_this_machine_is_known(url: str) -> None:
    assert is_on_this_machine(url)


@pytest.mark.parametrize(
    "url",
    [
        None,
        "https://api.example.com/v1",
        "http://192.168.1.20:11434/v1",
        "http://10.0.0.5/v1",
        "http://localhost.example.com/v1",
        "http://127.0.0.1.example.com/v1",
        "http://localhost@example.com/v1",
        "http://0.0.0.0/v1",
        "http://[fe80::1]/v1",
        "http://[broken/v1",
    ],
)
def test_any_other_server_is_elsewhere(url: str | None) -> None:
    assert not is_on_this_machine(url)
