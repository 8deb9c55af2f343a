"""A chat without a screen: `session.say("…")` gives a Turn."""

import re
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.api import Assistant, How
from assistant.bill import spent as cost_of
from assistant.chat.answers import NOT_USED, dropped_from, not_denied, unused
from assistant.chat.correcting.doubts import first_asked
from assistant.chat.correcting.whose import is_claim
from assistant.chat.hearing import heard_at_once, is_misheard
from assistant.chat.state import ASKED_AT_ONCE, Asked, State, Turn, Work
from assistant.chat.taking import Step, take
from assistant.engines.listening import Heard, Listener, Message, hear_by_rules
from assistant.errors import AssistantError, BadInput, UsageError
from assistant.personas import Target, find_target
from assistant.results import Rewrite, Usage
from assistant.running import finish, run
from assistant.text import LONGEST_LINE, safe

if TYPE_CHECKING:
    from assistant.chat.storing import Log

MOST_SAID = 4 * LONGEST_LINE
"""Characters that one message may have."""


class Session:
    """A chat about resume lines, toward a target; every draft in it has passed the guard.

    `assistant` reads and drafts; `file` is a resume whose lines are gone through; `log` keeps each turn; `states` are
    those of a chat that is gone on with, `spent` what it cost; `make` makes the assistant of another engine. `say`
    never raises for what a message holds or a model does: such a turn is `failed`, says why, and leaves the state as it
    was but for the facts that were taken.
    """

    def __init__(
        self,
        assistant: Assistant | None = None,
        toward: str = "senior",
        *,
        file: str | Path | None = None,
        log: "Log | None" = None,
        states: tuple[State, ...] = (),
        spent: Usage | None = None,
        make: Callable[[str | None], Assistant] = Assistant,
    ) -> None:
        self.assistant = assistant if assistant is not None else make(None)
        self._make = make
        target = find_target(toward, self.assistant.targets)
        self._states = list(states) or [State(toward=target.name)]
        self._spent = spent or Usage()
        self._moved = {old: new for state in self._states for old, new in state.moved}
        self._undone: list[State] = []
        self._log = log
        if file is not None:
            self.open(Path(file))
        elif self.state.file:
            self._learn_names(Path(self.state.file))

    @property
    def state(self) -> State:
        """All that the chat knows now."""
        return self._states[-1]

    @property
    def usage(self) -> Usage:
        """All that was asked of models in this chat, whatever was undone since."""
        return self._spent + self.assistant.usage

    @property
    def target(self) -> Target:
        """Whom the lines are to read as."""
        return find_target(self.state.toward, self.assistant.targets)

    def open(self, file: Path) -> None:
        """Go through the lines of a resume; its author's name is masked from now on. Raises BadInput."""
        from assistant.chat.filing import opened

        state, names = opened(self.state, file, self._moved)
        self.assistant.names |= names
        self.change(state)

    def _learn_names(self, file: Path) -> None:
        """The author's name for a chat that is gone on with; where the file is gone there is none to learn."""
        from assistant.documents.author import author_names
        from assistant.documents.opening import open_resume

        with suppress(BadInput):
            self.assistant.names |= author_names(open_resume(file))

    def save(self, to: Path | None) -> str:
        """Write the accepted lines into the open resume, or a copy of it; what was done. Raises BadInput."""
        from assistant.chat.filing import write_back

        said, state = write_back(self.state, to, self._moved)
        self.change(state)
        return said

    async def use_engine(self, name: str) -> None:
        """Go on with another engine; raises as `Assistant` does, and then nothing has changed."""
        other = self._make(name)
        other.names |= self.assistant.names
        await self.assistant.aclose()
        self._spent += self.assistant.usage
        self.assistant = other

    def say(self, text: str) -> Turn:
        """What the message brings; it may be a line, an answer, a fact, a wish, a question, or a /command."""
        return self.run(self.asay(text))

    async def asay(self, text: str) -> Turn:
        """As `say`, for programs that are asynchronous themselves."""
        message = safe(text).strip()
        before, cost, steps = self.state, self.usage, len(self._states)
        try:
            if len(message) > MOST_SAID:
                raise BadInput(f"The message has {len(message):,} characters; one may have {MOST_SAID:,}.")
            if message.startswith("/"):
                from assistant.chat.commands import obey

                turn = await obey(self, message)
            elif not message:
                turn = self.shown()
            else:
                turn = await self._heard(message)
        except AssistantError as error:
            said_so = tuple(filter(None, (error.message, error.hint)))
            turn = Turn(said=said_so, failed=True, is_wrong=isinstance(error, UsageError))
        if len(self._states) > steps:  # one message is one step back
            self._states[steps:] = [self.state] if self.state != before else []
        if self._log is not None and (self.state is not before or self.usage != cost):
            try:
                self._log.append(message, self.state, self.usage)
            except OSError as error:
                said = (f"This turn could not be written to disk: {error.strerror or error}.", _GO_ON)
                return turn.model_copy(update={"said": (*turn.said, *said), "failed": True})
        return turn

    def run(self, coroutine: "Awaitable[Turn]") -> Turn:
        """The result of one of the session's own coroutines, for plain callers."""
        engine = self.assistant.engine
        return run(coroutine) if engine.concurrency else finish(coroutine)  # type: ignore[arg-type]  # they are coroutines

    def change(self, state: State) -> None:
        """Put a new state in the place of the last, which can be gone back to."""
        if state != self.state:
            self._states.append(state)
            self._moved.update(state.moved)
            self._undone.clear()

    def undo(self) -> bool:
        """Go back to the state before the last change; False where there is none."""
        if len(self._states) < 2:
            return False
        self._undone.append(self._states.pop())
        return True

    def redo(self) -> bool:
        """Take back the last undo; False where there is none."""
        if not self._undone:
            return False
        self._states.append(self._undone.pop())
        return True

    def shown(self) -> Turn:
        """The line on the table: its draft, which is shown from now on, and what is asked about it."""
        work = self.state.work
        if work is None:
            return Turn(said=("Paste a resume line, or open a file with /open FILE.",))
        if work.draft is None:
            return Turn(said=(work.source,), asked=_questions(work))
        if work.is_held:
            self._states[-1] = self.state.with_work(work.model_copy(update={"is_held": False}))
        return Turn(draft=work.draft, asked=_questions(work))

    async def drafted(self, *, hold: bool = False) -> Turn:
        """A new draft of the line on the table with all that is known; under `hold` its questions come first.

        Raises AssistantError where it cannot be made; the state is then as it was.
        """
        work = self.state.work
        if work is None:
            return self.shown()
        done = await self.assistant.arewrite(work.source, self.state.toward, **self._how(work))
        asked = _open_questions(done, work)
        held = hold and done.status == "rewritten" and bool(asked)
        new = work.model_copy(
            update={"draft": done, "reading": done.before, "asked": asked, "is_held": held, "accepted": None}
        )
        self.change(self.state.with_work(new))
        shown = _said_once(work.draft, done) if not held else None
        left = dropped_from(work.facts, work.draft, done) if shown else ()
        said = tuple(NOT_USED.format(fact) for fact in left)
        return Turn(reading=done.before if hold else None, draft=shown, asked=_questions(new), said=said)

    async def _heard(self, message: str) -> Turn:
        heard = await self._listen(message)
        step = take(self.state, heard, message)
        self.change(step.state)
        if step.command:
            return await self._obey_in_words(step)
        if not step.needs_draft:
            said = step.said or [_NOTHING_TO_DO]
            return Turn(said=tuple(said), asked=_questions(self.state.work))
        before = self.state.work.draft if self.state.work else None
        try:
            turn = await self.drafted(hold=step.is_new_line)
        except AssistantError as error:
            said = [*step.said, error.message, error.hint, "What you said is kept; /again tries once more."]
            return Turn(said=tuple(filter(None, said)), noted=tuple(step.noted), failed=True)
        left = unused(step.noted, turn.draft, before) if turn.draft else ()
        said = [*step.said, *(NOT_USED.format(fact) for fact in left), *turn.said]
        return turn.model_copy(update={"said": tuple(dict.fromkeys(said)), "noted": tuple(step.noted)})

    async def _obey_in_words(self, step: Step) -> Turn:
        from assistant.chat.commands import obey

        turn = await obey(self, "/" + step.command.lstrip("/"))
        return turn.model_copy(update={"said": (*step.said, *turn.said), "noted": tuple(step.noted)})

    async def _listen(self, message: str) -> Heard:
        work = self.state.work
        is_asked = bool(_questions(work))
        if (at_once := heard_at_once(message, () if is_asked else self.assistant.targets)) is not None:
            return at_once
        told = Message(
            text=message,
            target=self.state.toward,
            line=work.source if work else "",
            draft=work.draft.text if work and work.draft and not work.is_held else "",
            asked=_questions(work),
            facts=work.facts if work else (),
            wishes=work.wishes if work else (),
        )
        if isinstance(engine := self.assistant.engine, Listener):
            heard = await self._heard_by(engine, told)
            if not is_misheard(heard, told, self.assistant.targets):
                return heard
        return hear_by_rules(told, self.assistant.targets)

    async def _heard_by(self, engine: Listener, told: Message) -> Heard:
        try:
            heard = await engine.hear(told)
        except BaseException as error:  # what was stopped was asked for too
            self._spent += cost_of(error)
            raise
        self._spent += heard.usage
        return heard

    def _how(self, work: Work) -> How:
        doubted = tuple(said for doubt in work.doubts for said in doubt.said if is_claim(said) and not doubt.is_of_line)
        denied = (*work.denied, *doubted)  # no draft says what is in question
        how = How(facts=work.facts, role=work.role or self.state.role, denied=denied, wishes=work.wishes)
        how["not_again"] = work.not_again
        if self.state.posting:
            from assistant.posting import read_posting

            how["terms"] = read_posting(self.state.posting).for_line(work.source)
        return how


_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_GO_ON = "You can go on; what you say is kept only while this runs, until there is room again."
_NOTHING_TO_DO = "Nothing to note in that. Answer a question, tell a fact, or type /help."


def _said_once(before: Rewrite | None, done: Rewrite) -> Rewrite:
    """The draft without what was said of the one before it already; what was left alone always has a reason."""
    told = before.reason if before else ""
    new = [sentence for sentence in _SENTENCE_END.split(done.reason) if sentence not in told]
    if done.status != "rewritten" and not new:
        return done
    return done.model_copy(update={"reason": " ".join(new)})


def _open_questions(done: Rewrite, work: Work) -> tuple[Asked, ...]:
    """What to ask the author: what the draft claims first, then what would carry the line further and has no answer."""
    claims = [Asked(question=claim.question, claim=claim.draft) for claim in done.claims]
    left = [asked for asked in not_denied(done.questions, work.denied) if asked.question not in work.answered]
    facts = [Asked(question=asked.question) for asked in left]
    return (*first_asked(work.doubt), *(claims + facts)[: max(ASKED_AT_ONCE, len(claims))])


def _questions(work: Work | None) -> tuple[str, ...]:
    return tuple(asked.question for asked in work.asked) if work else ()
