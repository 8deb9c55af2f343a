"""Facts in half sentences: a yes adds nothing, a denial needs no `I`, and words of one deed hang on no other."""

import pytest

from assistant import Assistant
from assistant.results import Rewrite
from assistant.unsaid import unsaid

LINE = "Assisted in the overhaul of the harbour crane"
LED = "Led the overhaul of the harbour crane"


def rewritten(line: str, *facts: str) -> Rewrite:
    return Assistant("offline").rewrite(line, "senior", facts=facts)


@pytest.mark.parametrize(
    "fact",
    [
        "y, i led it",
        "y - led",
        "led it, yes",
        "yes i led it, start to finish",
        "led it myself, end to end",
        "i led it, nobody else",
    ],
)
def test_a_confirmation_is_not_told_beside_what_it_confirms(fact: str) -> None:
    done = rewritten(LINE, fact)
    assert (done.text, done.claims, done.unsaid) == (LED, (), ())


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("i sorted the bolts by size tho", ", sorting the bolts by size"),
        ("wrote the report too", ", writing the report"),
    ],
)
def test_what_only_ends_a_sentence_is_not_told(fact: str, told: str) -> None:
    assert rewritten(LINE, "I led it", fact).text == LED + told


@pytest.mark.parametrize(
    "fact",
    [
        *("i led it, in two of the five shifts", "I led it for the boom only", "led it when Petra was away"),
        *("I led it, if needed", "i partly led it", "I led a part of it"),
    ],
)
def test_a_part_that_was_led_is_not_the_whole_and_is_named(fact: str) -> None:
    done = rewritten(LINE, fact)
    assert (done.text, done.unsaid) == (LINE, (fact,))


@pytest.mark.parametrize("fact", ["did not lead it", "didnt lead anyone", "never led it", "wasn't in charge"])
def test_a_denial_needs_no_subject(fact: str) -> None:
    assert rewritten(LINE, fact).text == LINE


@pytest.mark.parametrize("fact", ["I chaired them for three years", "ran them for three years"])
def test_words_of_one_deed_are_hung_on_no_other(fact: str) -> None:
    text = rewritten("Took part in weekly safety meetings", fact).text
    assert text in (
        "Took part in weekly safety meetings",
        f"Took part in weekly safety meetings. {fact.removeprefix('I ').capitalize()}.",
    )


def test_how_far_a_deed_went_is_no_sentence() -> None:
    assert rewritten(LINE, "I led it from start to finish in 4 weeks").text == f"{LED} in 4 weeks"


def test_people_whom_the_line_names_are_no_colleagues() -> None:
    done = rewritten("Supported the training of young engineers", "six engineers")
    assert "with six engineers" not in done.text
    assert done.unsaid == ("six engineers",)
    assert "with six engineers" in rewritten(LINE, "I led it", "six engineers").text


def test_a_thing_and_its_size_are_no_methods() -> None:
    done = rewritten(LINE, "the inspection, 14 points")
    assert "Methods" not in done.text
    assert done.unsaid == ("the inspection, 14 points",)


def test_a_change_needs_no_verb() -> None:
    assert "from 90 to 35 hours" in rewritten(LINE, "I led it", "downtime down from 90 to 35 hours").text


def test_a_lead_in_any_word_says_that_one_led() -> None:
    assert unsaid(["I led the overhaul"], LINE, "Drove the overhaul of the harbour crane") == ()
    assert unsaid(["I led the overhaul"], LINE, LINE) == ("I led the overhaul",)


@pytest.mark.parametrize(
    "fact",
    [
        "I led the overhaul of the harbour crane with two riggers",
        "yes, I led the overhaul of the harbour crane together with two riggers",
        "Led the overhaul with two riggers",
    ],
)
def test_a_fact_that_says_the_line_again_adds_only_what_is_new(fact: str) -> None:
    assert rewritten(LINE, fact).text == f"{LED} with two riggers"


def test_a_fact_that_says_the_draft_and_limits_it_confirms_nothing() -> None:
    done = rewritten(
        "Was responsible for the fuel records of 9 ferries", "Managed the fuel records of 9 ferries, in part"
    )
    assert done.claims or not done.text.startswith("Managed")


@pytest.mark.parametrize(
    ("fact", "told", "not_told"),
    [
        ("the paint, I took galvanised because of salt", "", "galvanised"),
        ("I greased the winch and Ruth painted the mast", "Greased the winch.", "Ruth"),
        ("I greased the winch, the owner was the painter", "Greased the winch.", "painter"),
        ("the winch, I greased it in 3 days", "Greased the winch in 3 days.", "it in"),
        ("I led it, two of the helpers were my cousins", "", "cousins"),
    ],
)
def test_what_makes_no_whole_sentence_is_left_out(fact: str, told: str, not_told: str) -> None:
    done = rewritten(LINE, fact)
    assert told in done.text
    assert not_told not in done.text


@pytest.mark.parametrize("fact", ["with a torque wrench from Stahl, model 7", "in a dry dock near Gdynia"])
def test_no_sentence_begins_with_a_preposition(fact: str) -> None:
    line = "Assisted in the overhaul of the harbour crane, with two fitters, in 9 days"
    assert not any(one.lstrip().startswith(("With ", "In ")) for one in rewritten(line, fact).text.split(".")[1:])


@pytest.mark.parametrize(
    "line",
    ["Mended nets and buoys, nobody else was willing to do it", "Kept the tide tables since no one else knew them"],
)
def test_who_says_that_nobody_else_did_it_led_nobody(line: str) -> None:
    assert "Led" not in rewritten(line).text
