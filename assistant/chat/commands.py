"""What begins with a slash: each command also by its first letters."""

from collections.abc import Awaitable, Callable
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from assistant.chat.answers import NO_OTHER, NOT_USED, beyond_line, unused
from assistant.chat.correcting.doubts import IN_DOUBT
from assistant.chat.state import Spot, Turn, Work
from assistant.chat.undoing import redo, undo
from assistant.errors import UsageError
from assistant.personas import find_target

if TYPE_CHECKING:
    from assistant.chat.session import Session


class Command(NamedTuple):
    """A command, what it takes, and what it does in a few words."""

    name: str
    takes: str
    help: str
    obey: "Callable[[Session, str], Awaitable[Turn]]"


async def obey(session: "Session", message: str) -> Turn:
    """Do what a message with a slash says; raises UsageError for what is no command."""
    name, _, rest = message[1:].partition(" ")
    return await find(name).obey(session, rest.strip())


def find(name: str) -> Command:
    """The command of that name or that begins so; raises UsageError, whose hint lists those that are near."""
    low = name.lower()
    if low in COMMANDS:
        return COMMANDS[low]
    if low in _ALSO:
        return COMMANDS[_ALSO[low]]
    found = [command for known, command in COMMANDS.items() if low and known.startswith(low)]
    if len(found) == 1:
        return found[0]
    if found:
        near = ", ".join("/" + command.name for command in found)
        raise UsageError(f"/{name} may mean {near}.", hint="/help lists all commands.")
    meant = " or ".join("/" + known for known in get_close_matches(low, COMMANDS, n=2))
    hint = f"Did you mean {meant}? /help lists all commands." if meant else "/help lists all commands."
    raise UsageError(f"There is no command /{name}.", hint=hint)


async def _toward(session: "Session", rest: str) -> Turn:
    target = find_target(rest, session.assistant.targets)
    session.change(session.state.model_copy(update={"toward": target.name}))
    said = f"From now on toward {target.name}: {target.meaning}"
    if session.state.work is None:
        return Turn(said=(said,))
    turn = await session.drafted(hold=True)
    return turn.model_copy(update={"said": (said,)})


async def _role(session: "Session", rest: str) -> Turn:
    work = session.state.work
    state = session.state if work is None else session.state.with_work(work.model_copy(update={"role": rest}))
    session.change(state.model_copy(update={"role": rest}))
    return Turn(said=(f"The title above the line: {rest}" if rest else "No title stands above the line.",))


async def _job(session: "Session", rest: str) -> Turn:
    from assistant.documents.text_resume import read_text_file
    from assistant.posting import read_posting

    if not rest:
        session.change(session.state.model_copy(update={"posting": ""}))
        return Turn(said=("No posting is kept in mind.",))
    text = read_text_file(Path(rest).expanduser(), "The posting")
    session.change(session.state.model_copy(update={"posting": text}))
    posting = read_posting(text)
    lines = [work.text for work in session.state.lines]
    said = [f"The posting asks for {len(posting.terms)} skills that are known here."]
    if lines and (gaps := posting.gaps(lines)):
        said.append(f"No line shows: {', '.join(gaps)}. None of that is added; if you have it, tell where.")
    return Turn(said=tuple(said))


async def _open(session: "Session", rest: str) -> Turn:
    if not rest:
        raise UsageError("Which file?", hint="/open resume.docx")
    session.open(Path(rest).expanduser())
    return await _at(session, 0, f"{len(session.state.lines)} lines; /next goes on to the next one.")


async def _next(session: "Session", rest: str) -> Turn:
    return await _at(session, session.state.at + 1)


async def _back(session: "Session", rest: str) -> Turn:
    return await _at(session, session.state.at - 1)


async def _goto(session: "Session", rest: str) -> Turn:
    if not rest.isdecimal():
        raise UsageError("Which line?", hint=f"/goto N, from 1 to {len(session.state.lines)}.")
    return await _at(session, int(rest) - 1)


async def _at(session: "Session", at: int, *said: str) -> Turn:
    """Put the line of that index on the table; one that has no draft yet gets its first."""
    lines = session.state.lines
    if not 0 <= at < len(lines):
        end = "That was the last line." if at > 0 else "That was the first line."
        return Turn(said=(end if lines else "There is no line yet; paste one.",))
    session.change(session.state.model_copy(update={"at": at}))
    work = lines[at]
    where = f"Line {at + 1} of {len(lines)}" + (f", {work.role}" if work.role else "") + f": {work.source}"
    is_there = work.draft is not None or work.accepted is not None  # what the file holds already was accepted before
    turn = session.shown() if is_there else await session.drafted(hold=True)
    return turn.model_copy(update={"said": (*said, where, *turn.said)})


async def _accept(session: "Session", rest: str) -> Turn:
    from assistant.chat.filing import what_is_left

    work = _on_table(session)
    text = work.draft.text if work.draft else work.source
    if work.doubt is not None:
        return session.shown().model_copy(update={"said": (IN_DOUBT,), "asked": (work.doubt.question,)})
    open_claims = [asked for asked in work.asked if asked.claim]
    if open_claims and rest != "all":
        said = ("Before it is yours, is this so? Answer, or /accept all to confirm it as it stands.",)
        turn = session.shown()
        return turn.model_copy(update={"said": said, "asked": tuple(asked.question for asked in open_claims)})
    confirmed = tuple(asked.claim for asked in open_claims)
    told = {"facts": (*work.facts, *confirmed), "fresh": confirmed or work.fresh, "asked": ()}
    new = work.model_copy(update={"accepted": text, "is_held": False, **told})
    session.change(session.state.with_work(new))
    left = [NOT_USED.format(fact) for fact in unused(new.facts, work.draft)] if work.draft else []
    return Turn(said=(f"Accepted: {text}", *left, what_is_left(session.state)))


async def _edit(session: "Session", rest: str) -> Turn:
    work = _on_table(session)
    text = " ".join(rest.split())
    if not text:
        raise UsageError("What is the line to be?", hint="/edit NEW WORDS")
    session.change(session.state.with_work(work.model_copy(update={"accepted": text, "is_held": False, "doubts": ()})))
    mind = tuple(
        f"Mind: “{said}” differs from your first line. Be sure that you can stand behind it."
        for said in beyond_line(work.source, text, work.facts, work.role)
    )
    return Turn(said=(f"Accepted as you wrote it: {text}", *mind))


async def _again(session: "Session", rest: str) -> Turn:
    work = _on_table(session)
    if work.draft and work.draft.status == "rewritten" and not work.is_held:
        new = work.model_copy(update={"not_again": (*work.not_again, work.draft.text)})
        session.change(session.state.with_work(new))
        if (turn := await session.drafted()).draft and turn.draft.status != "rewritten":
            session.change(session.state.with_work(work))
            return session.shown().model_copy(update={"said": (NO_OTHER,)})
        return turn
    return await session.drafted()


async def _why(session: "Session", rest: str) -> Turn:
    work = _on_table(session)
    if work.draft is None:
        return Turn(said=("There is no draft yet; /again makes one.",))
    said = [f"“{claim.source}” became “{claim.draft}”: larger, so it is a question." for claim in work.draft.claims]
    said += [work.draft.reason] if work.draft.reason else []
    return Turn(said=tuple(said), reading=work.draft.after)


async def _facts(session: "Session", rest: str) -> Turn:
    work = _on_table(session)
    numbered = [f"{number}. {fact}" for number, fact in enumerate(work.facts, 1)]
    denied = [f"not so: {claim}" for claim in work.denied]
    wishes = [f"wish: {wish}" for wish in work.wishes]
    in_doubt = [f"in question: {said}" for doubt in work.doubts for said in doubt.said]
    return Turn(said=(*numbered, *denied, *wishes, *in_doubt) or ("Nothing is known of this line but its words.",))


async def _forget(session: "Session", rest: str) -> Turn:
    work = _on_table(session)
    if not rest.isdecimal() or not 0 < int(rest) <= len(work.facts):
        raise UsageError("Which fact?", hint="/facts shows their numbers; /forget N.")
    at = int(rest) - 1
    gone = work.facts[at]
    session.change(session.state.with_work(work.model_copy(update={"facts": work.facts[:at] + work.facts[at + 1 :]})))
    turn = await session.drafted()
    return turn.model_copy(update={"said": (f"Forgotten: {gone}", *turn.said)})


async def _diff(session: "Session", rest: str) -> Turn:
    work = _on_table(session)
    return Turn(draft=work.draft) if work.draft else Turn(said=("There is no draft yet; /again makes one.",))


async def _map(session: "Session", rest: str) -> Turn:
    lines = session.state.lines
    if not lines:
        return Turn(said=("There is no line yet; paste one.",))
    readings = await session.assistant.aclassify_all([work.text for work in lines])
    return Turn(
        spots=tuple(
            Spot(number=number, technical=one.technical.score, leadership=one.leadership.score)
            for number, one in enumerate(readings, 1)
        )
    )


async def _save(session: "Session", rest: str) -> Turn:
    return Turn(said=(session.save(Path(rest).expanduser() if rest else None),))


async def _export(session: "Session", rest: str) -> Turn:
    from assistant.chat.filing import exported, save_text

    form, _, name = rest.partition(" ")
    if form == "file":
        return await _save(session, name)
    if form not in ("", "text", "json"):
        raise UsageError(
            f"Lines cannot be exported as {form!r}.", hint="/export text, json or file, then a file's name."
        )
    text = exported(session.state, form or "text")
    if name:
        return Turn(said=(save_text(Path(name).expanduser(), text),))
    return Turn(said=tuple(text.splitlines()))


async def _engine(session: "Session", rest: str) -> Turn:
    if rest:
        await session.use_engine(rest)
    engine = session.assistant.engine
    kept = " All that was said is kept." if rest else ""
    return Turn(said=(f"Engine: {engine.name}, model {engine.model}.{kept}",))


async def _cost(session: "Session", rest: str) -> Turn:
    usage = session.usage
    return Turn(said=(f"{usage.calls} calls, {usage.input_tokens} tokens sent, {usage.output_tokens} received.",))


async def _help(session: "Session", rest: str) -> Turn:
    said = [f"/{command.name} {command.takes}".strip() + f": {command.help}" for command in COMMANDS.values()]
    else_ = "Anything else is a line (“- ” in front makes it a new one), an answer, a fact, a wish or a question."
    return Turn(said=(*said, f"{else_} Enter shows the draft."))


async def _quit(session: "Session", rest: str) -> Turn:
    return Turn(is_over=True)


def _on_table(session: "Session") -> Work:
    if session.state.work is None:
        raise UsageError("There is no line yet.", hint="Paste one, or /open a file.")
    return session.state.work


_LISTED = (
    Command("toward", "TARGET", "whom the lines are to read as", _toward),
    Command("role", "TITLE", "the job title that the line stands under", _role),
    Command("job", "FILE", "a job posting to keep in mind", _job),
    Command("open", "FILE", "go through the lines of a resume", _open),
    Command("next", "", "the next line", _next),
    Command("back", "", "the line before", _back),
    Command("goto", "N", "line N", _goto),
    Command("accept", "", "take the draft", _accept),
    Command("edit", "WORDS", "put your own words in the draft's place", _edit),
    Command("undo", "", "go back one step", undo),
    Command("redo", "", "take back the undo", redo),
    Command("again", "", "another draft", _again),
    Command("why", "", "what decided the reading, and what the draft claims", _why),
    Command("facts", "", "what you said about this line", _facts),
    Command("forget", "N", "take back fact N", _forget),
    Command("diff", "", "the draft against your line", _diff),
    Command("map", "", "where all lines stand on the two axes", _map),
    Command("save", "[FILE]", "write the accepted lines into the open resume, or a copy of it", _save),
    Command("export", "text|json|file [FILE]", "the accepted lines, shown or written", _export),
    Command("engine", "[NAME]", "which engine answers, or another one", _engine),
    Command("cost", "", "what was asked of models so far", _cost),
    Command("help", "", "this list", _help),
    Command("quit", "", "leave; everything is kept", _quit),
)
COMMANDS = {command.name: command for command in _LISTED}
_ALSO = {"exit": "quit", "bye": "quit", "?": "help"}
"""Names that other programs have for the same."""
