"""One attack tried in its place; what got through is told in words, nothing where it did not."""

from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from unittest.mock import patch

from typer.testing import CliRunner, Result

from assistant import Assistant
from assistant.api import How
from assistant.chat.session import Session
from assistant.chat.state import Turn
from assistant.cli import screen
from assistant.cli.app import app
from assistant.cli.show_turn import show_turn
from assistant.documents.resume import CannotPlace, Resume
from assistant.errors import AssistantError
from assistant.posting import read_posting
from assistant.results import Rewrite
from assistant.text import safe
from tests.fault_server import FaultServer, Request, completion
from tests.hostile.attacks import Attack, raw_in
from tests.hostile.obedient import ESCAPES, HTML, LATEX, OTHER_FORM, PROMPT, Obedient, engine
from tests.hostile.resumes import FORMATS, GOOD, active, resume_with

CANARY = "CANARY-7781"
"""Stands in files beside a hostile resume; nothing may ever say it."""
_LINE = "Helped with the calibration of 12 flow meters at the plant"


def tried(attack: Attack, folder: Path) -> list[str]:
    """What of an attack got through: offline, and with a model that obeys; `folder` is empty and its own."""
    return list(_PLACES[attack.place](attack, folder))


def _tried_on_a_line(attack: Attack, folder: Path) -> Iterator[str]:
    drafts = [ESCAPES + "{line}", "{line}" + HTML, "{line}" + LATEX, OTHER_FORM]
    if attack.adds:
        drafts.append(attack.adds if attack.adds.startswith(PROMPT[:-1]) else "{line}" + attack.adds)
    text, how = _asked(attack)
    yield from _found("offline", attack, Assistant("offline").rewrite(text, "senior", **how))
    for draft in drafts:
        model = Obedient(draft)
        try:
            done = Assistant(engine(model)).rewrite(text, "senior", **how)
        except AssistantError:
            done = None
        if done is not None:
            yield from _found(repr(draft[:30]), attack, done)
            if draft == drafts[-1] and attack.adds and done.status == "rewritten":
                yield f"obeyed: {done.text!r}"
        for messages in model.asked:
            content = messages[1]["content"]
            if content.count("</line>") + content.count("</lines>") != 1 or content.count("</facts>") > 1:
                yield "a block was closed by the data in it"


def _asked(attack: Attack) -> tuple[str, How]:
    if attack.place == "line":  # two lines in one text are refused; in a file they come as one
        return attack.text.replace("\r", " ").replace("\n", " "), How()
    if attack.place == "role":
        return _LINE, How(role=attack.text)
    if attack.place == "fact":
        return _LINE, How(facts=(attack.text,))
    return _LINE, How(terms=read_posting(attack.text).for_line(_LINE))


def _found(how: str, attack: Attack, done: Rewrite) -> Iterator[str]:
    source = " ".join(safe(done.source).split()) + (attack.text if attack.place == "fact" else "")
    if done.status == "rewritten":
        if raw := raw_in(done.text):
            yield f"{how}: raw in the text: {raw}"
        if said := [word for word in attack.never if word in done.text and word not in source]:
            yield f"{how}: obeyed: {said} in {done.text!r}"
    elif done.text != done.source:
        yield f"{how}: a line that was not rewritten is not as it was"
    questions = [*(claim.question for claim in done.claims), *(asked.question for asked in done.questions), done.reason]
    if raw := raw_in("".join(questions)):
        yield f"{how}: raw in what is asked: {raw}"


def _tried_as_a_reply(attack: Attack, folder: Path) -> Iterator[str]:
    """Through the guard first; then, as if it had let the reply through, into a document of each format."""
    done = Assistant(engine(Obedient(attack.text.replace("{{", "{").replace("}}", "}")))).rewrite(_LINE, "senior")
    yield from _found("guard", attack, done)
    words = attack.text.replace("{line}", GOOD.replace("Helped with", "Led"))
    for form, known in FORMATS.items():
        raw = resume_with("Checked the seals of 12 pumps", form)
        before = known.read(raw)
        bullet = next(one for one in before.bullets if one.text == GOOD)
        try:
            written = before.rendered({bullet.id: words})
        except CannotPlace:
            continue
        yield from (f"{form}: {said}" for said in _differs(before, known.read(written), bullet.id, words))
        yield from (f"{form}: {said}" for said in _does_more(form, raw, written))


def _differs(before: Resume, after: Resume, changed: str, words: str) -> Iterator[str]:
    shown = " ".join(safe(words).split())
    wanted = [shown if one.id == changed else one.text for one in before.bullets]
    if (got := [one.text for one in after.bullets]) != wanted:
        yield f"the bullets read {got}"
    if [one.entry for one in after.bullets] != [one.entry for one in before.bullets]:
        yield "an entry changed"


def _does_more(form: str, before: bytes, after: bytes) -> Iterator[str]:
    if more := active(form, after) - active(form, before):
        yield f"the document does more: {dict(more)}"
    if form not in ("docx", "pdf") and (raw := set(raw_in(after.decode())) - set(raw_in(before.decode()))):
        yield f"raw in the file: {raw}"


def _tried_in_a_resume(attack: Attack, folder: Path) -> Iterator[str]:
    suffix = ".docm" if attack.kind == "docx macro" else f".{attack.format}"
    raw = resume_with(attack.text, attack.format, kind=attack.kind)
    path = folder / f"resume{suffix}"
    path.write_bytes(raw)
    for name in ("canary", "canary.txt", "canary.tex"):
        (folder / name).write_text(CANARY)
    for draft in ("", "{line}" + attack.adds, ESCAPES + "{line}", "{line}" + HTML + LATEX):
        out = folder / f"out{suffix}"
        out.unlink(missing_ok=True)
        done, sent = _command(Obedient(draft) if draft else None, "rewrite", path, "-t", "senior", "--out", out)
        yield from _printed(done)
        if CANARY in done.output + sent or list(Path.cwd().glob("owned")) or (folder / "owned").exists():
            yield "something was run or opened"
        if not out.exists():
            continue
        known = FORMATS[attack.format]
        if CANARY.encode() in out.read_bytes():
            yield "a file was taken in"
        before, after = known.read(raw), known.read(out.read_bytes())
        if len(before.bullets) != len(after.bullets):
            yield "bullets came or went"
        said = " ".join(one.text for one in after.bullets)
        if over := [word for word in attack.never if word in said and word not in attack.text]:
            yield f"obeyed: {over}"
        yield from _does_more(attack.format, raw, out.read_bytes())


def _tried_as_a_file_name(attack: Attack, folder: Path) -> Iterator[str]:
    path = folder / attack.text.replace("/", "_")
    raw = resume_with("Checked the seals of 12 pumps", "md")
    path.write_bytes(raw)
    for command in (
        ("rewrite", path, "-t", "senior"),
        ("rewrite", path, "-t", "senior", "--in-place"),
        ("review", path),
    ):
        for on_a_terminal in (False, True):  # where there is a bar that names the file
            with patch.object(screen, "is_terminal", lambda stream, answer=on_a_terminal: answer):
                done, _ = _command(None, *command)
            yield from _printed(done)
    path.write_bytes(b"\0broken")
    for name in (path, folder / f"missing {path.name}"):
        done, _ = _command(None, "rewrite", name, "-t", "senior")
        yield from _printed(done)
    if (folder / "owned").exists() or list(Path.cwd().glob("owned")):
        yield "the name was run"


def _command(model: Obedient | None, *arguments: str | Path) -> tuple[Result, str]:
    """The command line, offline or with a server behind which the model stands; and all that was sent."""
    told = [str(argument) for argument in arguments]
    if model is None:
        return CliRunner().invoke(app, [*told, "--engine", "offline"] if told[0] != "review" else told), ""

    def answer(request: Request) -> object:
        return completion(model.said(request.messages[1]["content"]))

    with FaultServer(always=answer) as server:  # type: ignore[arg-type]  # it gives a Reply
        more = ["--engine", "openai", "--base-url", server.base_url, "--model", "any", "--no-cache"]
        done = CliRunner().invoke(app, [*told, *more])
        return done, "".join(request.text for request in server.requests)


def _printed(done: Result) -> Iterator[str]:
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        yield f"it crashed: {done.exception!r}"
    if raw := raw_in(done.output):
        yield f"raw on the terminal: {sorted(set(raw))}"


def _tried_in_a_chat(attack: Attack, folder: Path) -> Iterator[str]:
    """The message offline; and with a model that writes what it will in the draft and in its answer."""
    session = Session(Assistant("offline"))
    for message in (_LINE, attack.text, ""):
        yield from _shown(session, session.say(message))
    for draft in ("{line}, managing 240 people and saving $9M", PROMPT, "{line}" + ESCAPES, "{line}" + HTML):
        model = Obedient(draft, {"parts": [{"kind": "line", "text": _LINE, "about": 0}], "reply": ""})
        session = Session(Assistant(engine(model)))
        yield from _shown(session, session.say(_LINE))
        model.heard = {"parts": [{"kind": "wish", "text": attack.text, "about": 0}], "reply": ESCAPES}
        yield from _shown(session, session.say(attack.text))
        work = session.state.work
        if work is None or work.draft is None:
            continue
        if over := [word for word in (*attack.never, "240", "img") if word in work.draft.text and word not in _LINE]:
            yield f"obeyed: {over}"


def files_opened(attack: Attack, folder: Path) -> list[str]:
    """Orders that a model which obeys hears in a message, and that open or write a file of its choice."""
    (folder / "canary").write_text(f"{CANARY} was seen here by me")
    made = folder / "owned"
    obeyed = []
    for order in (f"open {folder / 'canary'}", f"save {made}", f"export text {made}", f"job {folder / 'canary'}"):
        model = Obedient(heard={"parts": [{"kind": "line", "text": _LINE, "about": 0}], "reply": ""})
        session = Session(Assistant(engine(model)))
        session.say(_LINE)
        model.heard = {"parts": [{"kind": "command", "text": order, "about": 0}], "reply": ""}
        session.say("/accept")
        session.say(attack.text)
        if made.exists() or CANARY in f"{session.state.posting} {session.state.lines} {model.asked}":
            obeyed.append(order.split()[0])
        made.unlink(missing_ok=True)
    return obeyed


def _shown(session: Session, turn: Turn) -> Iterator[str]:
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        show_turn(turn, session.target)
    if raw := raw_in(out.getvalue() + err.getvalue()):
        yield f"raw on the terminal: {raw}"
    work = session.state.work
    if work and work.draft and (raw := raw_in(work.draft.text)):
        yield f"raw in the draft: {raw}"


_PLACES: dict[str, Callable[[Attack, Path], Iterator[str]]] = {
    "line": _tried_on_a_line,
    "role": _tried_on_a_line,
    "fact": _tried_on_a_line,
    "posting": _tried_on_a_line,
    "resume": _tried_in_a_resume,
    "model reply": _tried_as_a_reply,
    "file name": _tried_as_a_file_name,
    "chat message": _tried_in_a_chat,
}
