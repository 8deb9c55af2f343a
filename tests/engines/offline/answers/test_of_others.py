"""What somebody else did, and what came of it, is not told as the author's; nor is a part as the whole."""

import pytest

from assistant import Assistant

LINE = "Maintained the ticket office of a ferry line"


@pytest.mark.parametrize(
    "fact",
    [
        "Petra added a second queue, and waiting fell from 9 to 4 minutes",
        "The vendor replaced the printers and jams dropped from 14 to 3 a month",
        "Our admin moved the server. Waiting fell from 9 to 4 minutes.",
        "Jams dropped from 14 to 3 a month after Petra cleaned the rollers",
    ],
)
def test_a_result_of_somebody_elses_deed_is_not_given_to_the_author(fact: str) -> None:
    for toward in ("senior", "mid"):
        done = Assistant("offline").rewrite(LINE, toward=toward, facts=[fact])
        assert not any(figure in done.text for figure in ("9", "4", "14", "3"))
        assert done.unsaid == (fact,) or " ".join(done.unsaid) in fact


@pytest.mark.parametrize(
    ("line", "fact", "told"),
    [
        (LINE, "I found 12 leaks, the mechanics sealed them", "finding 12 leaks"),
        (LINE, "I added a second queue and waiting time fell from 9 to 4 minutes", "waiting time from 9 to 4 minutes"),
        (LINE, "Waiting time fell from 9 to 4 minutes thanks to a new printer", "fell from 9 to 4 minutes thanks to"),
        (LINE, "I cut waste from 3 to 2.1 mil. CZK", "waste from 3 to 2.1 mil. CZK"),
        (LINE, "waste fell from 3 to 2 MEUR, it was me and Jitka", "from 3 to 2 MEUR with Jitka"),
        ("Worked on a timetable app", "It was written in Kotlin", "timetable app in Kotlin"),
        ("Assisted in the repair of 9 ferries", "my part was sealing of hulls", "sealing hulls"),
        (
            "Assisted in the repair of 9 ferries, done 2 weeks early",
            "we were 11",
            "early. Worked in an 11-person group.",
        ),
        ("Assisted in the repair of 9 ferries", "I led the repair of 2 ferries", "leading the repair of 2 ferries"),
    ],
)
def test_the_authors_own_part_is_told_in_sound_words(line: str, fact: str, told: str) -> None:
    assert told in Assistant("offline").rewrite(line, toward="senior", facts=[fact]).text


@pytest.mark.parametrize(
    ("line", "fact"),
    [
        ("Worked on the timetable app", "my colleague Jan built it, I tested it"),
        ("Supported the repair of 9 ferries", "I led it for one ferry"),
        ("Supported the repair of 9 ferries", "I led it in 4 of the 9 ferries"),
    ],
)
def test_a_deed_of_others_and_a_part_enlarge_no_line(line: str, fact: str) -> None:
    for toward in ("senior", "mid"):
        done = Assistant("offline").rewrite(line, toward=toward, facts=[fact])
        assert (done.text, done.unsaid) == (line, (fact,))


@pytest.mark.parametrize("fact", ["my approval was needed for each crossing", "cca 3 months work"])
def test_what_makes_no_sentence_of_a_resume_is_named_instead(fact: str) -> None:
    done = Assistant("offline").rewrite(LINE, toward="mid", facts=[fact])
    assert (done.text, done.unsaid) == (LINE, (fact,))


@pytest.mark.parametrize(
    "line",
    [
        "Supported the bishop in his sermon on tithes",
        "Assisted the vet in the 40 operations she carried out",
        "Supported the professor in her lecture on moss",
        "Took part in the harvest trials that the agronomist was leading",
        "Helped with the course which the midwives taught",
        "Involved in the survey that Ottilie led",
        "Assisted in the tour a colleague was guiding",
        "Helped the manager to draft the rules of a marina",
        "Supported the director in planning 9 concerts",
        "Helped with my supervisor's paper on eels",
        "Replaced a colleague in 4 lectures",
        "Worked on the customer",
        "Supported the postdoc during the fair",
    ],
)
@pytest.mark.parametrize("toward", ["senior", "lead", "manager"])
def test_what_somebody_else_leads_or_gives_is_not_the_authors_nor_are_they_the_thing_led(
    line: str, toward: str
) -> None:
    done = Assistant("offline").rewrite(line, toward=toward)
    assert not done.claims
    assert done.text.partition(" ")[0] == line.partition(" ")[0]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Was asked by my boss to chair the jury when he was in Rome", "boss"),
        ("Helped my supervisor to sort the herbarium while she was ill", "supervisor"),
    ],
)
def test_a_pronoun_keeps_whom_it_speaks_of(line: str, kept: str) -> None:
    assert kept in Assistant("offline").rewrite(line, toward="lead").text


@pytest.mark.parametrize(
    ("line", "led"),
    [
        ("Helped to roll out the HIS in 4 clinics", "Drove the rollout of the HIS"),
        ("Helped develop a timetable that the drivers use daily", "Led the development of a timetable that"),
        ("Supported the training of 30 rangers", "Led the training of 30 rangers"),
        ("Helped with the client's move to a new hall", "Led the client's move to a new hall"),
        ("Worked on the visitor portal of a zoo", "Led the development of the visitor portal of a zoo"),
        ("Helped to move 90 users to a new mail server", "Led the move of 90 users to a new mail server"),
    ],
)
def test_things_and_groups_are_led_as_before(line: str, led: str) -> None:
    assert Assistant("offline").rewrite(line, toward="lead").text.startswith(led)
