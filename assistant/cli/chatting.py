"""`assistant chat`: the screen and the keyboard around a Session."""

import sys
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.api import Assistant
from assistant.chat import storing
from assistant.chat.commands import COMMANDS
from assistant.chat.session import Session
from assistant.chat.state import Turn
from assistant.cli import screen
from assistant.cli.commands import DONE
from assistant.cli.keyboard import forget_typed, reader
from assistant.cli.show import counted
from assistant.cli.show_turn import show_turn, what_next
from assistant.engines.choosing import Choice
from assistant.errors import BadInput, UsageError
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
        lines = counted(chat.lines, "line")
        screen.result(f"{chat.name}  toward {chat.toward}, {lines}: {chat.first[:60]}", hang="  ")
    if not chats:
        screen.result("No chat is kept.")
    return DONE


def forget_chat(name: str) -> int:
    """`assistant chat --forget ID`; the exit status."""
    log = storing.find(name) if name.strip() else None
    said = log.said() if log else frozenset()
    gone = storing.forget(name)
    with suppress(OSError):
        forget_typed(_history(), said)
    screen.result(f"Deleted the chat {gone.name}, and what was typed in it.")
    return DONE


def chat(choice: Choice, personas: Path | None, begin: Begin) -> int:
    """`assistant chat`; the exit status."""
    screen.note(choice.why if choice.name == "auto" else f"Using the {choice.resolved} engine.")
    if choice.unheeded:
        screen.note(choice.unheeded)
    session, log = _session(choice, personas, begin)
    talk = _Talk(session)
    try:
        talk.greet(is_told=bool(begin.file))
        for command in _first_commands(begin):
            talk.take(command, is_must=True)
        talk.go_on()
    except UsageError:  # of what the command line asked for: nothing was begun that could be gone on with
        if not begin.resume:
            log.path.unlink(missing_ok=True)
        raise
    finally:
        session.assistant.close()
    if log.path.exists():
        screen.note(f"Everything is kept. To go on: assistant chat --resume {log.name}")
    return DONE


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
    return Session(assistant, states[-1].toward, log=log, states=states, spent=log.spent(), make=make), log


def _first_commands(begin: Begin) -> list[str]:
    commands = [f"/role {begin.role}"] if begin.role else []
    commands += [f"/job {begin.job}"] if begin.job else []
    return commands + ([f"/open {begin.file}"] if begin.file else [])


def _history() -> Path:
    return data_folder() / "history"


class _Talk:
    """The screen and the keyboard of one session; what can be done next is said once a kind of turn."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._told: set[str] = set()

    def greet(self, *, is_told: bool) -> None:
        """What to do first, or where a chat that is gone on with stands; nothing where a file opens at once."""
        session = self._session
        work = session.state.work
        if work is not None:
            screen.note(f"Line {session.state.at + 1} of {len(session.state.lines)}: {work.source}", "plain")
            self._show(session.shown())
        elif not is_told:
            screen.note(_WELCOME, "plain")

    def go_on(self) -> None:
        """Message by message until the author leaves."""
        session = self._session
        known = [(command.name, command.help) for command in COMMANDS.values()]
        read = reader(known, _history(), lambda: f"{session.state.toward}> ")
        while True:
            if screen.is_terminal(sys.stdout):
                screen.result("")
            try:
                message = read()
            except KeyboardInterrupt:
                screen.note("Nothing was stopped or lost. Ctrl-D or /quit leaves.")
                continue
            except EOFError:
                return
            if self.take(message).is_over:
                return

    def take(self, message: str, *, is_must: bool = False) -> Turn:
        """One turn, shown; Ctrl-C stops what is under way and nothing else.

        Where it `is_must`, UsageError is raised for what cannot be.
        """
        before = len(self._session.state.lines)
        try:
            with screen.spinner("thinking"):
                turn = self._session.say(message)
        except KeyboardInterrupt:
            screen.note("Stopped. What you said before is kept; /again tries once more.", "warn")
            return Turn()
        if is_must and turn.is_wrong:
            raise UsageError(turn.said[0], hint=" ".join(turn.said[1:]))
        self._show(turn)
        state = self._session.state
        if len(state.lines) > before + 1 and not turn.failed:
            screen.note(f"That is line {state.at + 1} of {len(state.lines)}; /next goes on to the next one.", "plain")
        return turn

    def _show(self, turn: Turn) -> None:
        show_turn(turn, self._session.target)
        hint = what_next(turn)
        if hint and hint not in self._told:
            self._told.add(hint)
            screen.note(hint)


_WELCOME = "Paste a line of your resume, or several. /help lists what else you can do, Ctrl-D leaves."
