"""What an author says last of a thing is so; where it cannot be told what they mean, they are asked."""

import pytest

from assistant.chat.session import Session
from assistant.chat.state import Turn
from tests.chat.talking import talk_about, work_of

LINE = "Helped with the relocation of 18 lathes to the new hall, done in 6 weeks"
LED = "Led the relocation of 18 lathes to the new hall, done in 6 weeks"


def talk(*messages: str, line: str = LINE) -> tuple[Session, Turn]:
    return talk_about(line, *messages)


@pytest.mark.parametrize("yes", ["yes", "/accept all"])
@pytest.mark.parametrize(
    "no",
    [
        "sorry no, that was Petra",
        "sorry, not me",
        "no, I only drew the floor plan",
        "no, I was just the deputy",
        "in fact Petra was the leader and I was her deputy",
        "actually my boss ran it",
        "No, I helped.",
    ],
)
def test_the_newest_no_takes_back_a_claim_that_was_confirmed(yes: str, no: str) -> None:
    session, turn = talk(yes, no)
    assert LED not in work_of(session).facts
    assert LED in work_of(session).denied
    assert f"Taken back: {LED}" in turn.said
    assert turn.draft is not None
    assert "Led" not in turn.draft.text


def test_what_was_said_in_place_of_a_claim_stays_a_fact() -> None:
    session, _ = talk("yes, I led it", "no, I only drew the floor plan")
    assert work_of(session).facts == ("I only drew the floor plan",)


def test_a_plain_no_after_a_yes_is_asked_about_and_nothing_is_confirmed_until_then() -> None:
    session, turn = talk("yes", "no")
    assert "You said yes" in turn.asked[0]
    assert work_of(session).facts == ()
    assert session.say("/accept").said == ("Before it is yours, one thing must be settled.",)
    session.say("no")
    assert LED in work_of(session).denied
    assert work_of(session).doubt is None


@pytest.mark.parametrize(
    ("told", "correction", "facts"),
    [
        ("I coached 3 operators", "sorry, five operators", ("I coached five operators",)),
        ("I coached 3 operators", "no, it was 2", ("I coached 2 operators",)),
        ("I coached 3 operators", "no, 4", ("I coached 4 operators",)),
        (
            "I coached 3 operators",
            "actually only two of them, the third was coached by Jiri",
            ("I coached two operators", "the third was coached by Jiri"),
        ),
        ("Four riggers and one surveyor", "in fact five riggers", ("five riggers and one surveyor",)),
        ("We were 7 people with two forklifts", "no sorry, 8 people", ("We were 8 people with two forklifts",)),
        ("setup fell from 50 to 12 minutes", "sorry, to 14 minutes", ("setup fell from 50 to 14 minutes",)),
        ("I coached 3 operators", "no wait, that was Petra", ()),
        ("I coached 3 operators", "that was my colleague", ()),
        ("I coached 3 operators", "ah no, that was on another job", ()),
        ("I coached 3 operators", "no, Petra coached them", ()),
        ("I coached 3 operators", "sorry no", ()),
        ("I coached 3 operators", "only in the first month", ("I coached 3 operators, only in the first month",)),
    ],
)
def test_a_correction_right_after_a_fact_is_about_that_fact(told: str, correction: str, facts: tuple[str, ...]) -> None:
    session, turn = talk(told, correction)
    assert work_of(session).facts == facts
    assert work_of(session).denied == ()
    assert f"Taken back: {told}" in turn.said


@pytest.mark.parametrize(
    ("told", "more"),
    [
        ("We rented two cranes", "the time was saved by moving 4 lathes a day, not 2"),
        ("I coached 3 operators", "it was hard work"),
        ("I coached 3 operators", "it took 9 days"),
        ("I coached 3 operators", "the client was happy"),
        ("I coached 3 operators", "two of them were trainees"),
        ("I coached 3 operators", "actually I also wrote the manual"),
        ("I coached 3 operators", "Jiri coached the others"),
        ("I chose LabVIEW", "that was my idea"),
        ("We were 7 people", "we used 3 forklifts"),
        ("yes", "I only had one helper"),
        ("yes", "my boss was content with it"),
        ("yes", "Petra was the safety manager"),
    ],
)
def test_a_sentence_of_its_own_corrects_nothing(told: str, more: str) -> None:
    session, turn = talk(told, more)
    assert work_of(session).facts[-1] == more
    assert len(work_of(session).facts) == 2
    assert not [said for said in turn.said if said.startswith("Taken back")]


def test_where_either_may_be_meant_the_author_is_asked_which_is_so() -> None:
    session, turn = talk("I chose the cutting oil", "sorry, it was the coolant")
    assert "1. “I chose the cutting oil” 2. “it was the coolant”" in turn.asked[0]
    assert work_of(session).facts == ()
    assert "in question: I chose the cutting oil" in session.say("/facts").said
    session.say("the first")
    assert work_of(session).facts == ("I chose the cutting oil",)
    assert work_of(session).doubt is None


@pytest.mark.parametrize(
    ("line", "said", "asked"),
    [
        (LINE, "it was not 6 weeks, it was 7 weeks", "Your line says “6 weeks”, you say “7 weeks”"),
        (LINE, "it was 20 lathes, not 18", "Your line says “18 lathes”, you say “20 lathes”"),
        (
            "Took part in the upkeep of 4 lines, 0 belt failures in 2 years",
            "one failure was, but short",
            "Your line says “0 belt failures”, you say “one failure”",
        ),
        (
            "Did the calibration of 30 probes",
            "no, my boss calibrated, I kept the records",
            "Your line says “Did the calibration of 30 probes”, you say “my boss calibrated”",
        ),
    ],
)
def test_a_line_that_its_author_contradicts_is_not_accepted_before_they_say_which_is_right(
    line: str, said: str, asked: str
) -> None:
    session, turn = talk(said, line=line)
    assert turn.asked[0].startswith(asked)
    assert work_of(session).facts == ()
    for accept in ("/accept", "/accept all"):
        session.say(accept)
        assert work_of(session).accepted is None
    session.say("the line")
    session.say("/accept all")
    assert work_of(session).accepted is not None


def test_a_figure_of_the_line_is_put_right_where_its_author_says_so() -> None:
    session, turn = talk("yes", "it was 7 weeks, not 6", "what I say")
    assert (
        "Your line is put right: Helped with the relocation of 18 lathes to the new hall, done in 7 weeks" in turn.said
    )
    assert turn.draft is not None
    assert "7 weeks" in turn.draft.text
    assert "6 weeks" not in turn.draft.text
    assert work_of(session).facts == (LED.replace("6 weeks", "7 weeks"),)  # the yes was not to the figure


def test_another_message_leaves_the_question_open() -> None:
    session, turn = talk("it was 7 weeks, not 6", "I drew the floor plan")
    assert turn.asked[0].startswith("Your line says “6 weeks”")
    assert work_of(session).facts == ("I drew the floor plan",)


def test_what_would_have_been_otherwise_makes_what_was_no_less_sure() -> None:
    told = "we moved 5 lathes at night, otherwise the hall would be closed"
    session, _ = talk(told)
    assert work_of(session).facts == (told,)
