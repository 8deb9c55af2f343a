"""`python -m tests.faults.killing WHAT FAULT FOLDER`: a writer that dies, or finds the disk full, at every call.

WHAT is one of WORKS below, FAULT `kill`, `full` or `read-only`. The writer runs in a child of its own for each call of
the operating system that it makes, and once more undisturbed; after each run what is left is checked. Prints at how
many calls it was stopped. To be run alone: it forks.
"""

import errno
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from assistant import Assistant, ScriptedEngine
from assistant.cache import CachedEngine, kept_files
from assistant.chat.session import Session
from assistant.chat.storing import Log
from assistant.cli.app import app
from assistant.decisions import Decision, Decisions

CALLS = ("open", "write", "fsync", "replace", "rename", "link", "unlink", "mkdir", "chmod")
RESUME = "# Ada Example\n\n## Experience\n\n### Technician, Waterworks\n\n- {} the calibration of 12 flow meters\n"
OLD, NEW = RESUME.format("Assisted in"), RESUME.format("Led")
LINES = ["Ran the press in hall 2", "Drew maps of 3 towns"]
SAID = ["Assisted in the deployment of a billing tool", "I led it with two colleagues", "/undo"]
MOST = 200
"""Calls that no writer here makes: a test that comes so far does not end."""


@dataclass(frozen=True)
class Work:
    """A writer; `prepare` sets out its place, and `check` tells by assertion whether what it left can be used.

    `run` gives whether it is content with how it went: it is, too, where it failed in good order.
    """

    prepare: Callable[[Path], None]
    run: Callable[[Path], bool]
    check: Callable[[Path], None]


class _Half:
    """A file whose every write is made in two halves, with a call between them."""

    def __init__(self, file: Any, between: Callable[[], None]) -> None:
        self._file, self._between = file, between

    def write(self, raw: bytes) -> int:
        self._file.write(raw[: len(raw) // 2])
        self._file.flush()
        self._between()
        self._file.write(raw[len(raw) // 2 :])
        return len(raw)

    def __enter__(self) -> "_Half":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def _disturb(fault: str, at: int) -> None:
    """Make the `at`-th moment before or after a call the last one, or the calls from there on fail."""
    moments = 0

    def moment() -> None:
        nonlocal moments
        moments += 1
        if fault == "kill" and moments == at:
            os.kill(os.getpid(), signal.SIGKILL)
        if fault != "kill" and moments >= at:
            number = errno.ENOSPC if fault == "full" else errno.EROFS
            raise OSError(number, os.strerror(number))

    def counted(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **more: Any) -> Any:
            reads = name == "open" and not arguments[1] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
            frees = fault != "kill" and name == "unlink"
            if reads or frees:
                return real(*arguments, **more)
            moment()
            done = real(*arguments, **more)
            if fault == "kill":
                moment()
            return done

        return call

    for name in CALLS:
        setattr(os, name, counted(name, getattr(os, name)))
    fdopen = os.fdopen
    os.fdopen = lambda *told, **more: _Half(fdopen(*told, **more), moment)  # type: ignore[assignment]  # a stand-in


def _forked(work: Work, folder: Path, fault: str, at: int) -> int:
    """How the child ended: 0 undisturbed, 1 stopped."""
    child = os.fork()
    if child == 0:
        status = 70
        try:
            _disturb(fault, at)
            status = 0 if work.run(folder) else 1
        except BaseException as error:
            os.write(2, f"{type(error).__name__}: {error}\n".encode())
        finally:
            os._exit(status)
    ended = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(ended):
        return 1
    assert os.WEXITSTATUS(ended) in (0, 1), f"the writer raised, at call {at}"
    return os.WEXITSTATUS(ended)


def stopped_everywhere(work: Work, fault: str, folder: Path) -> int:
    """At how many moments the writer was stopped; raises AssertionError where something was lost."""
    for at in range(1, MOST):
        place = folder / str(at)
        place.mkdir()
        os.environ["ASSISTANT_HOME"] = str(place / "home")
        work.prepare(place)
        stopped = _forked(work, place, fault, at)
        work.check(place)
        if not stopped:
            return at - 1
    raise AssertionError("the writer was stopped each time")


def _rewrite(folder: Path) -> bool:
    told = ("rewrite", str(folder / "resume.md"), "-t", "senior", "--in-place", "--engine", "offline")
    done = CliRunner().invoke(app, told)
    assert done.exit_code in (0, 2), done.output
    assert "Traceback" not in done.output
    assert done.exit_code == 0 or "cannot be written: " in done.stderr, done.output
    return done.exit_code == 0


def _check_file(folder: Path) -> None:
    file = folder / "resume.md"
    assert file.read_text() in (OLD, NEW)
    assert all(kept.read_text() == OLD for kept in folder.glob("*.bak*"))
    assert file.read_text() == OLD or list(folder.glob("*.bak*"))
    if file.read_text() == OLD:
        assert _rewrite(folder)
        assert file.read_text() == NEW


def _read(folder: Path) -> bool:
    engine = ScriptedEngine([(20, 20)] * len(LINES))
    readings = Assistant(CachedEngine(engine, folder / "home" / "cache")).classify_all(LINES)
    assert [reading.technical.score for reading in readings] == [20, 20]
    return len(kept_files(folder / "home" / "cache")) == len(LINES)


def _check_cache(folder: Path) -> None:
    assert _read(folder)
    assert [
        one.text for one in Assistant(CachedEngine(ScriptedEngine(), folder / "home" / "cache")).classify_all(LINES)
    ]


def _decide(folder: Path, name: str) -> bool:
    try:
        Decisions(folder / "resume.md", "senior").take(name, Decision(choice="kept", text=name))
    except OSError:
        return False
    return True


def _check_decisions(folder: Path) -> None:
    kept = Decisions(folder / "resume.md", "senior")
    assert kept.of("first") is not None
    assert (kept.of("second") or Decision(choice="kept", text="second")).text == "second"
    assert _decide(folder, "third")
    assert Decisions(folder / "resume.md", "senior").of("third") is not None


def _session(log: Log) -> Session:
    return Session(Assistant("offline"), log=log, states=tuple(log.states()) if log.path.exists() else ())


def _say(folder: Path, *said: str) -> bool:
    session = _session(Log("talk"))
    turns = [session.say(message) for message in said]
    return not any(turn.failed for turn in turns)


def _check_chat(folder: Path) -> None:
    known = Log("talk").states()
    assert 1 <= len(known) <= len(SAID)
    assert known[0].lines[0].source == SAID[0]
    session = _session(Log("talk"))
    assert not session.say("shorter please").failed
    assert len(Log("talk").states()) == len(known) + 1


def _put(file: Path, text: str, *, decide: bool = False) -> None:
    file.write_text(text)
    if decide:
        assert _decide(file.parent, "first")


def _begin(folder: Path) -> None:
    assert _say(folder, SAID[0])


WORKS = {
    "file": Work(lambda folder: _put(folder / "resume.md", OLD), _rewrite, _check_file),
    "cache": Work(lambda folder: None, _read, _check_cache),
    "decision": Work(
        lambda folder: _put(folder / "resume.md", OLD, decide=True),
        lambda folder: _decide(folder, "second"),
        _check_decisions,
    ),
    "chat": Work(_begin, lambda folder: _say(folder, *SAID[1:]), _check_chat),
}


if __name__ == "__main__":
    what, fault, folder = sys.argv[1:]
    print(stopped_everywhere(WORKS[what], fault, Path(folder)))
