"""A talk with the offline engine about one line."""

from assistant import Assistant
from assistant.chat.session import Session
from assistant.chat.state import Turn, Work


def talk_about(line: str, *messages: str) -> tuple[Session, Turn]:
    """The session, and the turn that the last message brought."""
    session = Session(Assistant("offline"), "senior")
    turn = Turn()
    for message in (f"- {line}", "", *messages):
        turn = session.say(message)
    return session, turn


def work_of(session: Session) -> Work:
    """The line on the table, which there must be."""
    work = session.state.work
    assert work is not None
    return work
