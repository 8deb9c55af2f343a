"""The chat tells a new line from a fact of the one before, and asks nothing again that was answered."""

import pytest

from assistant import Assistant
from assistant.chat.answers import hear_answer, not_denied
from assistant.chat.session import Session
from assistant.chat.state import Asked
from assistant.engines.base import Draft
from assistant.results import Claim, Question
from tests.chat.test_session import LED, LINE, PEOPLE, heard, talk

FIRST_LINE = "Assisted in the commissioning of 6 chillers"


def accepted() -> Session:
    """A chat whose only line is accepted."""
    session = Session(Assistant("offline"))
    session.say(FIRST_LINE)
    session.say("/accept all")
    return session


def asked(text: str) -> Question:
    return Question(question=text, about="ownership")


@pytest.mark.parametrize(
    "line",
    [
        "Supported the chillers' night shift with a spreadsheet",
        "Led the commissioning team on site",
        "Wrote the commissioning report for 6 chillers",
        "Taught two apprentices",
        "Helping the commissioning engineers with wiring plans",
        "- Responsible for the chillers' spare parts",
    ],
)
def test_what_is_pasted_once_all_is_accepted_is_a_new_line(line: str) -> None:
    session = accepted()
    first = session.state.lines[0]
    session.say(line)
    assert session.state.lines[0] == first
    assert [work.source for work in session.state.lines[1:]] == [line.removeprefix("- ")]
    session.say("/accept all")
    assert len(session.say("/export").said) == 2


@pytest.mark.parametrize(
    "fact",
    ["I wrote the test protocol", "We were four", "Four technicians worked on it", "it took 3 weeks", "12 valves too"],
)
def test_what_is_told_of_an_accepted_line_is_a_fact_of_it_and_opens_it_again(fact: str) -> None:
    session = accepted()
    turn = session.say(fact)
    [work] = session.state.lines
    assert work.facts[-1] == fact
    assert work.accepted is None
    assert any("Line 1 is open again" in said for said in turn.said)


def test_a_new_line_that_was_meant_as_a_fact_is_undone_as_it_says() -> None:
    session = accepted()
    before = session.state
    turn = session.say("Wrote the commissioning report")
    assert "/undo, then say it" in turn.said[0]
    session.say("/undo")
    assert session.state == before


def test_while_a_line_is_open_what_is_told_stays_a_fact_of_it() -> None:
    session = Session(Assistant("offline"))
    session.say(FIRST_LINE)
    session.say("Wrote the report on it")
    assert [work.facts for work in session.state.lines] == [("Wrote the report on it",)]


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "– "])
def test_the_mark_of_a_line_is_no_part_of_it(mark: str) -> None:
    session = Session(Assistant("offline"))
    session.say(mark + FIRST_LINE)
    session.say(mark + "Wrote the acceptance tests of a crane")
    assert [work.source for work in session.state.lines] == [FIRST_LINE, "Wrote the acceptance tests of a crane"]


def test_help_says_how_a_new_line_is_begun() -> None:
    said = Session(Assistant("offline")).say("/help").said[-1]
    assert "“- ” in front makes it a new one" in said


def test_what_was_denied_is_not_asked_again_in_other_words() -> None:
    claim = Claim(kind="ownership", source="Assisted in", draft="Led the migration", question="Did you lead it?")
    again, smaller = asked("Did you drive the migration, or did someone else?"), asked("Did you write its scripts?")
    session, _ = talk(heard(("no", "no", 1)), drafts=[Draft(LED, (claim,)), Draft(LINE, (), (again, smaller, PEOPLE))])
    assert session.say("no").asked == (smaller.question, PEOPLE.question)


def test_only_a_part_as_large_as_the_denied_one_is_left_out() -> None:
    questions = tuple(map(asked, ("Did you own the line?", "Did you build the line?", "What was your own part?")))
    assert not_denied(questions, ()) == questions
    assert not_denied(questions, ("Led the line",)) == questions[1:]
    assert not_denied(questions, ("Built the line",)) == questions[2:]
    assert not_denied(questions, ("Leitete die Linie",)) == questions


def test_a_question_that_was_answered_by_its_number_is_not_put_again() -> None:
    tool = Question(question="Which tool did you use?", about="method")
    first = Draft(LED, (), (tool, PEOPLE))
    session, _ = talk(heard(("fact", "I used Helm", 2)), drafts=[first, first])
    assert tool.question in session.say("").asked
    asked_then = session.say("2: I used Helm").asked
    assert tool.question not in asked_then
    assert PEOPLE.question in asked_then


@pytest.mark.parametrize(
    ("answer", "wants"), [("y", True), ("yes", True), ("yes, we cut it by 4%", False), ("n", False)]
)
def test_only_a_bare_yes_to_an_open_question_wants_words(answer: str, wants: bool) -> None:
    question = Asked(question="What changed because of it?")
    assert hear_answer({}, answer, line=LINE, toward="senior", asked=(question,)).wants_words is wants
