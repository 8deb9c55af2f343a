"""`assistant chat`: the screen and the keyboard around a Session."""

from dataclasses import dataclass, replace
from pathlib import Path

from assistant.api import Assistant
from assistant.chat import storing
from assistant.chat.commands import COMMANDS
from assistant.chat.session import Session
from assistant.chat.state import Turn
from assistant.cli import screen
from assistant.cli.keyboard import reader
from assistant.cli.show_turn import show_turn
from assistant.engines.choosing import Choice
from assistant.errors import BadInput
from assistant.folders import data_folder
from assistant.personas import find_target


@dataclass(frozen=True, slots=True)
class Begin:
    """How a chat begins: a file, a target, or a chat that is gone on with (`name`, empty for the last one)."""

    file: Path | None = None
    toward: str = "senior"
    role: str = ""
    job: Path | None = None
    resume: bool = False
    name: str = ""


def list_chats() -> int:
    """`assistant chat --list`; the exit status."""
    chats = storing.listed()
    for chat in chats:
        lines = f"{chat.lines} line{'s' if chat.lines != 1 else ''}"
        screen.result(f"{chat.name}  toward {chat.toward}, {lines}: {chat.first[:60]}", hang="  ")
    if not chats:
        screen.result("No chat is kept.")
    return 0


def forget_chat(name: str) -> int:
    """`assistant chat --forget ID`; the exit status."""
    storing.forget(name)
    screen.result(f"Deleted the chat {name}.")
    return 0


def chat(choice: Choice, personas: Path | None, begin: Begin) -> int:
    """`assistant chat`; the exit status."""
    screen.note(choice.why if choice.name == "auto" else f"Using the {choice.resolved} engine.")
    session, log = _session(choice, personas, begin)
    _greet(session)
    try:
        for command in _first_commands(begin):
            _take(session, command)
        _talk(session)
    finally:
        session.assistant.close()
    if log.path.exists():
        screen.note(f"Everything is kept. To go on: assistant chat --resume {log.name}")
    return 0


def _session(choice: Choice, personas: Path | None, begin: Begin) -> tuple[Session, storing.Log]:
    def make(engine: str | None) -> Assistant:
        return Assistant(choice if engine is None else replace(choice, engine=engine), personas=personas)

    assistant = make(None)
    find_target(begin.toward, assistant.targets)
    if not begin.resume:
        log = storing.Log(storing.new_name())
        return Session(assistant, begin.toward, log=log, make=make), log
    log = storing.find(begin.name or None)
    states = tuple(log.states())
    if not states:
        raise BadInput(f"The chat {log.name} holds nothing that can be gone on with.", hint="`assistant chat --list`")
    return Session(assistant, states[-1].toward, log=log, states=states, make=make), log


def _first_commands(begin: Begin) -> list[str]:
    commands = [f"/role {begin.role}"] if begin.role else []
    commands += [f"/job {begin.job}"] if begin.job else []
    return commands + ([f"/open {begin.file}"] if begin.file else [])


def _greet(session: Session) -> None:
    work = session.state.work
    if work is None:
        screen.note(
            "Paste a line of your resume, or several. /help lists what else you can do, Ctrl-D leaves.", "plain"
        )
        return
    screen.note(f"Line {session.state.at + 1} of {len(session.state.lines)}: {work.source}", "plain")
    show_turn(session.shown(), session.target)


def _talk(session: Session) -> None:
    known = [(command.name, command.help) for command in COMMANDS.values()]
    read = reader(known, data_folder() / "history", lambda: f"{session.state.toward}> ")
    while True:
        try:
            message = read()
        except KeyboardInterrupt:
            screen.note("Ctrl-D or /quit leaves.")
            continue
        except EOFError:
            return
        if _take(session, message).is_over:
            return


def _take(session: Session, message: str) -> Turn:
    """One turn, shown; Ctrl-C stops what is under way and nothing else."""
    try:
        with screen.spinner("thinking"):
            turn = session.say(message)
    except KeyboardInterrupt:
        screen.note("Stopped. What you said before is kept; /again tries once more.", "warn")
        return Turn()
    show_turn(turn, session.target)
    return turn
