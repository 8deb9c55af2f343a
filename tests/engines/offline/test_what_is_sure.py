"""Where the object of a deed, or its name, is not sure: the line stays as it is, or the question asks plainly."""

import pytest

from assistant import Assistant
from assistant.engines.offline.rewriting import redraft
from assistant.engines.offline.rewriting.deed_names import THIS_WORK, deed_name
from assistant.engines.offline.rewriting.question_quotes import opening_words
from tests.engines.offline.briefs import brief


@pytest.mark.parametrize(
    ("line", "better"),
    [
        (
            "Responsible for washing tanks and for 15 fitters",
            "Washed tanks and was responsible for 15 fitters",
        ),
        (
            "Responsible for sorting the mail and for the yearly budget of $2M",
            "Sorted the mail and was responsible for the yearly budget of $2M",
        ),
    ],
)
def test_the_second_thing_that_one_answers_for_is_made_no_larger(line: str, better: str) -> None:
    done = Assistant("offline").rewrite(line, "director")
    assert done.text == better
    assert not done.claims


def test_a_later_deed_that_is_larger_is_asked_about_and_quoted_by_its_own_words() -> None:
    line = "Responsible for sorting letters and for contact with printers"
    done = Assistant("offline").rewrite(line, "director")
    [claim] = done.claims
    assert "manage contact with printers" in claim.question
    assert claim.source in line
    assert claim.source != "Responsible"
    assert Assistant("offline").rewrite(line, "director", denied=[claim.draft]).text in (
        line,
        "Sorted letters and handled contact with printers",
    )


@pytest.mark.parametrize(
    "line",
    ["Responsible for the testing of valves", "Responsible for calibrating the gauges of a dam"],
)
def test_who_denies_having_led_what_they_answered_for_keeps_the_line(line: str) -> None:
    engine = Assistant("offline")
    asked = engine.rewrite(line, "senior")
    assert asked.claims
    assert engine.rewrite(line, "senior", denied=[claim.draft for claim in asked.claims]).text == line


@pytest.mark.parametrize(
    ("line", "better"),
    [
        (
            "Worked with the port office in Cadiz on berth maps",
            "Led the work on berth maps with the port office in Cadiz",
        ),
        (
            "Worked with a mill at the Leeds canal on dye recipes",
            "Led the work on dye recipes with a mill at the Leeds canal",
        ),
    ],
)
def test_where_the_others_are_is_not_what_was_worked_on(line: str, better: str) -> None:
    assert redraft(brief(line, "senior")).text == better


@pytest.mark.parametrize(
    "line",
    [
        "Worked with the registry in Riga",
        "Assisted 9 vets with scheduling software",
        "Supported the choir with Excel macros",
        "Helped the ferry crew with a tide model",
        "Maintained 98% attendance over 3 seasons",
        "Inspected the hulls visually and noted 40 cracks",
        "Calibrated the gauges by hand",
        "Cooperated with the yard on 4 launches",
        "Responsible for booking rooms and for 7 tutors",
    ],
)
def test_a_line_whose_deed_is_not_sure_is_left_alone(line: str) -> None:
    assert redraft(brief(line, "senior")).text == line


@pytest.mark.parametrize(
    ("line", "better"),
    [
        ("Assisted with writing reports", "Wrote reports"),
        ("Maintained the ferry timetable server", "Led the maintenance of the ferry timetable server"),
        ("Assisted in 3 depot relocations", "Led 3 depot relocations"),
        ("Supported the museum in the digitisation of 70 maps", "Led the digitisation of 70 maps with the museum"),
    ],
)
def test_a_deed_that_is_sure_is_still_put_better(line: str, better: str) -> None:
    assert redraft(brief(line, "senior")).text == better


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Assisted in A/B tests of the menu", "the A/B tests of the menu"),
        ("Contributed to the $4M harbour plan", "the work on the $4M harbour plan"),
        ("Worked on Sphinx and Doxygen templates", "the work on the Sphinx and Doxygen templates"),
        ("Worked on thermal and acoustic (lab) tests of doors", THIS_WORK),
        ("Worked on planned and unplanned outages", THIS_WORK),
        ("Used Perl", THIS_WORK),
        ("Gave polio jabs to 90 children", THIS_WORK),
        ("Integrated a winch bought from a yard", THIS_WORK),
        ("Helped design a buoy meant to survive storms", "the design of the buoy"),
        ("Helped test the winch manually", "the testing of the winch"),
        ("Cleaned tanks and filed the logs", "the cleaning of tanks"),
        ("Welded the ladders according to the yard's own sheet", "the welding of the ladders"),
    ],
)
def test_a_deed_is_named_whole_or_not_at_all(line: str, name: str) -> None:
    assert deed_name(line) == name


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "Led the drafting of the harbour plan, which the town has since passed",
            "Led the drafting of the harbour plan",
        ),
        ("Led the design of a buoy built to survive the storms of the north", "Led the design of a buoy"),
        ("Grew the crew from 4 to 25 people within one single year", "Grew the crew from 4 to 25 people"),
        ("Managed 15,000 tonnes of grain", "Managed 15,000 tonnes of grain"),
    ],
)
def test_a_quotation_ends_with_a_phrase(text: str, first: str) -> None:
    assert opening_words(text, 6) == first


def test_a_german_line_is_quoted_up_to_the_end_of_a_phrase_and_asked_for_no_construction() -> None:
    questions = redraft(
        brief("Betreuung der Werkstatt während eines Umbaus von rund zehn Wochen Dauer", "senior")
    ).questions
    assert all("„Betreuung der Werkstatt während eines Umbaus“" in one.question for one in questions)
    assert not any("gebaut" in one.question for one in questions)


def test_several_things_are_them_in_a_question() -> None:
    [first, *_] = redraft(brief("Supported QA in 5 launches", "senior")).questions
    assert (
        first.question == "Did you lead the 5 launches or help with them, and how many people worked on them with you?"
    )
