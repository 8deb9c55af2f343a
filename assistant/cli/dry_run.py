"""`--dry-run`: the requests that a command would send, shown in the place of being sent."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.api import Assistant, How, Line
from assistant.cli import screen
from assistant.cli.commands import DONE, SOME_NOT_DONE
from assistant.cli.inputs import check_facts, files_of, learn_names, meant, read_lines
from assistant.cli.outputs import check_places
from assistant.cli.resumes import Done, Opened, all_opened
from assistant.cli.show import counted
from assistant.cli.wish import Wish, line_how, posting_how
from assistant.engines.base import LINES_AT_ONCE, Brief, Draft, Reading
from assistant.engines.choosing import Choice, masked, settings_of
from assistant.engines.offline.engine import OfflineEngine
from assistant.engines.openai.engine import OpenAIEngine
from assistant.engines.wrapped import WrappedEngine
from assistant.errors import AssistantError
from assistant.personas import find_target

if TYPE_CHECKING:
    from pydantic import BaseModel

    from assistant.templates import Message

_LETTERS_A_TOKEN = 4


class _NotSentError(AssistantError):
    """Takes the place of a reply."""


@dataclass(frozen=True, slots=True)
class _Request:
    """One request: its messages as they would leave, and the letters of the form that the reply is asked for in."""

    messages: Sequence["Message"]
    form: object

    @property
    def tokens(self) -> int:
        letters = sum(len(message["content"]) for message in self.messages)
        return (letters + len(json.dumps(self.form))) // _LETTERS_A_TOKEN

    @property
    def what(self) -> str:
        name = self.form["json_schema"]["name"] if isinstance(self.form, dict) else ""
        return {"ClassifyReply": "to read lines", "RewriteReply": "to draft a line"}.get(name, "")


class _Pen:
    """Stands where the connection to a server would, and writes down what it is given."""

    def __init__(self) -> None:
        self.requests: list[_Request] = []

    async def ask(self, messages: Sequence["Message"], reply: "type[BaseModel]") -> Any:
        from assistant.engines.openai.structured import shape_of

        self.requests.append(_Request(messages, (shape_of(reply).asking["json_schema"] or {})["response_format"]))
        raise _NotSentError("Not sent.")

    async def aclose(self) -> None:
        """Nothing is open."""


class _DryEngine(WrappedEngine):
    """Has each request written down, reads offline in the model's place, and drafts nothing."""

    async def read(self, texts: Sequence[str]) -> list[Reading]:
        """The offline readings."""
        for at in range(0, len(texts), LINES_AT_ONCE):
            try:
                await super().read(texts[at : at + LINES_AT_ONCE])
            except _NotSentError:
                continue
        return await OfflineEngine().read(texts)

    async def draft(self, brief: Brief) -> Draft:
        """The line as it is."""
        try:
            return await super().draft(brief)
        except _NotSentError:
            return Draft(brief.text)


def show_rewriting(
    arguments: Sequence[str], toward: str, choice: Choice, personas: Path | None, how: How, wish: Wish
) -> int:
    """`assistant rewrite --dry-run`; the exit status."""
    paths = meant(files_of(arguments), quiet=wish.quiet)
    check_places(paths, wish)
    files = all_opened(paths, wish) if paths else Opened((), ())
    parts = [_lines_of_file(done, choice, how, wish) for done in files.read]
    check_facts(how, sum(map(len, parts)))
    if not parts:
        given = read_lines(arguments)
        learn_names(choice.names, given.resumes)
        parts = [[Line(text, posting_how(text, wish.posting)) for text in given.texts]]
    if choice.resolved == "offline":
        return _nothing(choice, as_json=wish.as_json)
    pen = _Pen()
    assistant = Assistant(_engine(choice, pen), personas=personas)
    target = find_target(toward, assistant.targets)
    for lines in parts:
        assistant.rewrite_all(lines, target.name, **how)
    notes = (*_NOTES, _SECOND_LOOK) if choice.second_look else _NOTES
    _show(pen.requests, choice, as_json=wish.as_json, notes=() if wish.quiet else notes)
    return SOME_NOT_DONE if files.failed else DONE


def show_reading(arguments: Sequence[str], choice: Choice, *, as_json: bool, quiet: bool) -> int:
    """`assistant classify --dry-run`; the exit status."""
    given = read_lines(arguments)
    learn_names(choice.names, given.resumes)
    if choice.resolved == "offline":
        return _nothing(choice, as_json=as_json)
    pen = _Pen()
    Assistant(_engine(choice, pen)).classify_all([text for text in given.texts if text.strip()])
    _show(pen.requests, choice, as_json=as_json, notes=() if quiet else _NOTES[:1])
    return DONE


_NOTES = (
    "Replies that are kept from earlier runs would not be asked for again.",
    "What is asked for a draft depends on how the line was read: here the offline engine's reading takes the place of "
    "the model's. Each draft would be read in turn, and one that the guard refuses asked for again, twice at most.",
)
_SECOND_LOOK = "With --second-look each draft would be sent once more, with its line and what the author said of it."


def _lines_of_file(done: Done, choice: Choice, how: How, wish: Wish) -> list[Line]:
    """The lines of a resume that would be worked on; its author's name is learned on the way."""
    learn_names(choice.names, [done.resume])
    return [Line(bullet.text, line_how(bullet, how, wish.posting)) for bullet in done.bullets]


def _engine(choice: Choice, pen: _Pen) -> _DryEngine:
    from assistant.templates import load_templates

    engine = OpenAIEngine(settings_of(choice), load_templates(choice.prompts_folder), pen)
    return _DryEngine(masked(engine, choice))


def _nothing(choice: Choice, *, as_json: bool) -> int:
    if as_json:
        screen.json_result({"engine": "offline", "requests": []})
    else:
        screen.result("Nothing would be sent: the offline engine works on this machine alone.")
        screen.note(choice.why)
    return DONE


def _show(requests: Sequence[_Request], choice: Choice, *, as_json: bool, notes: Sequence[str]) -> None:
    address = f"{settings_of(choice).address}/chat/completions"
    total = sum(request.tokens for request in requests)
    if as_json:
        told = [{"messages": list(one.messages), "response_format": one.form, "tokens": one.tokens} for one in requests]
        answer = {
            "url": address,
            "model": choice.asked_model,
            "masked": choice.masks,
            "requests": told,
            "tokens": total,
        }
        screen.json_result(answer | {"notes": list(notes)})
        return
    known: dict[str, int] = {}
    for number, request in enumerate(requests, 1):
        screen.result(f"Request {number} of {len(requests)}, {request.what}, about {request.tokens:,} tokens", "strong")
        for message in request.messages:
            _show_message(message, number, known)
        screen.result("")
    screen.result(
        f"{counted(len(requests), 'request')} to {address} for the model {choice.asked_model}, "
        f"about {total:,} tokens in all (letters divided by {_LETTERS_A_TOKEN}, the form of the reply counted in)."
    )
    for note in (_masking(choice), *notes, "Nothing was sent."):
        screen.note(note, "plain")


def _show_message(message: "Message", number: int, known: dict[str, int]) -> None:
    """A message in whole; one that is the same letter for letter as in an earlier request is not repeated."""
    content = message["content"]
    if (first := known.setdefault(content, number)) != number:
        screen.result(f"{message['role']}: as in request {first}", "faint")
        return
    screen.result(f"{message['role']}:", "faint")
    for line in content.split("\n"):
        screen.line(line)


def _masking(choice: Choice) -> str:
    if choice.masks:
        return "Placeholders such as [EMAIL_1] stand where private data is; it is put back into what comes."
    if choice.mask:
        return "Nothing is masked: the server is on this machine."
    return "Nothing is masked, as --no-mask asks."
