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
