"""What a reader would ask about a strong claim."""

import pytest

from assistant.review.figures import figures
from assistant.review.interview import OF_PART, probe
from assistant.review.values import Probe
from tests.review.resumes import line, reviewed, under


def asked(text: str) -> Probe:
    found = probe(line(text))
    assert found is not None
    return found


def test_a_line_that_led_is_asked_how_many_and_what_was_decided() -> None:
    one = asked("Led the pump team through the move to Graz")
    assert one.words == "Led the pump team"
    assert one.questions[0].startswith("How many people did “Led the pump team” mean")


def test_a_line_that_designed_is_asked_for_the_ways_not_taken() -> None:
    assert "Which other ways did you weigh" in asked("Designed the braking logic of trams").questions[0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tested 12 valves and cut leaks by 30% in the mine", "30%"),
        ("Tuned the loads, cutting them from 3 hours to 8 minutes", "from 3 hours to 8 minutes"),
        ("Tested 12 valves of the mine", "12 valves"),
    ],
)
def test_of_several_figures_the_change_is_asked_about(text: str, words: str) -> None:
    one = asked(text)
    assert one.words == words
    assert f"“{words}”" in one.questions[0]


@pytest.mark.parametrize(
    "text", ["Wrote firmware for the pump in C", "Helped the pump team", "Wrote Python 3.11 tools in 2019"]
)
def test_a_modest_line_is_not_asked_about(text: str) -> None:
    assert probe(line(text)) is None


def test_a_line_that_tells_all_four_parts_is_asked_for_none_of_them() -> None:
    one = asked("Led the repair after the outage of 2019 to prevent leaks, and cut them by 30%")
    assert one.told == ("situation", "task", "action", "result")
    assert one.missing == ()


def test_every_missing_part_is_asked_for_in_the_order_of_the_frame() -> None:
    one = asked("Led the pump team in Graz")
    assert one.told == ("action",)
    assert one.missing == ("situation", "task", "result")
    assert one.questions[-3:] == (OF_PART["situation"], OF_PART["task"], OF_PART["result"])


def test_help_is_no_action_of_ones_own() -> None:
    assert "action" in asked("Helped 12 sites to start").missing
    assert "action" in asked("Tested 12 valves of the mine").told
    assert "action" in asked("Looked after 12 valves of the mine").told


def test_outside_english_the_figure_is_asked_about_and_the_frame_is_not_told() -> None:
    made = under("2019 - 2021", "Leitung der Montage und Senkung der Kosten um 30 % für das Werk")
    [one] = reviewed(made).interview
    assert (one.words, one.told, one.missing) == ("30 %", (), ())
    assert len(one.questions) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Trained nine line cooks in hygiene", "nine line cooks"),
        ("Tutored 2 thesis students", "2 thesis students"),
        ("Briefed 14 depot managers on ice", "14 depot managers"),
        ("Taught 30 staff how to sew", "30 staff"),
        ("Closed 8 by hand", "8"),
        ("Raised a £7,400 grant", "£7,400"),
    ],
)
def test_a_count_is_quoted_with_what_it_counts(text: str, words: str) -> None:
    assert asked(text).words == words


@pytest.mark.parametrize(
    "text",
    [
        "Shipped release 5.0 of the tram app",
        "Tested the 5.0 release of the tram app",
        "Fixed bug 4711 in the parser",
        "Fixed #4711 and wrote its tests",
        "Was promoted twice",
        "Won the prize three times",
        "Wired a 24 V panel in Lyon",
        "Surveyed the 9 ha plot in Lyon",
        "Assembled a 4-wheel rover for the mine",
        "Assembled the four-wheel rover for the mine",
        "Repaired the Fanuc M-710 on site",
        "Rebuilt a Bosch GSR 18 for the mine",
        "Wrote the 483(b) answer for the plant",
        "Tested pumps to EN 60335-2-41",
        "Repaired pumps in a crew of seven",
        "Wound coils with a span of 12 mm",
        "Wired panels up to 690 V in Lyon",
        "Soldered a prototype in 3 weeks",
    ],
)
def test_a_number_that_names_or_says_how_often_is_not_asked_about(text: str) -> None:
    assert probe(line(text)) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Laid 12 km of pipe", "12 km"),
        ("Milled 240 brackets a week", "240 brackets a week"),
        ("Programmed 12 R-30 cells", "12 R-30 cells"),
        ("Sold the €2m plant", "€2m"),
        ("Brought setting-up from 5 days to 9 hours", "from 5 days to 9 hours"),
        ("Wired a 24 V panel, saving 8% of the copper", "8%"),
    ],
)
def test_a_load_or_a_change_is_asked_about_beside_sizes_and_names(text: str, words: str) -> None:
    assert asked(text).words == words


def test_people_are_asked_about_as_people() -> None:
    assert asked("Taught 4 new fitters to braze").questions[0].startswith("Who were “4 new fitters”")
    assert asked("Fed a 14-person crew").words == "14-person crew"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Designed a 2-stage planetary gear reducer for cranes", "Designed a 2-stage planetary gear reducer"),
        ("Supervised and trained welders in Lyon", "Supervised and trained welders"),
        ("Headed a €2m rebuild of the mine", "Headed a €2m rebuild"),
    ],
)
def test_a_quote_goes_to_the_end_of_its_noun(text: str, words: str) -> None:
    assert asked(text).words == words


def test_a_verb_without_its_object_is_nothing_to_ask_about() -> None:
    assert probe(line("Supervised; planned; reported")) is None


def test_how_much_larger_is_asked_about() -> None:
    assert asked("Made the scan twice as fast").words == "twice"


@pytest.mark.parametrize("text", ["Ran 62 fatigue tests on wings", "Managed 300 pumps from one desk"])
def test_who_looks_after_things_is_not_asked_how_many_people_that_were(text: str) -> None:
    assert not any("How many people" in question for question in asked(text).questions)


@pytest.mark.parametrize(
    "text", ["Ran a crew of 12 on the quay", "Managed 12 staff in two shops", "Led the move of 40 shops"]
)
def test_who_leads_people_or_a_project_is_asked_how_many(text: str) -> None:
    assert "How many people" in asked(text).questions[0]


@pytest.mark.parametrize("number", ["IEC 60601-1-2", "EN 1337-3", "MIL-STD-461-3-1"])
def test_the_parts_of_a_standards_number_are_asked_of_nobody(number: str) -> None:
    assert figures(f"Wrote the test plans to {number}") == []


def test_a_figure_behind_a_range_is_one_still() -> None:
    assert [found.words for found in figures("Ran 12-14 audits and 3 repairs")][-1:] == ["3"]
