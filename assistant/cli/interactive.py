"""`assistant rewrite FILE -i`: line by line, and every decision kept at once."""

from collections.abc import Callable
from dataclasses import dataclass

from typer import Abort

from assistant.api import Assistant, How
from assistant.cli import screen
from assistant.cli.asking import claims_put, questions_put, sure
from assistant.cli.resumes import Done, line_how, placed, rewrite_all, where
from assistant.cli.show import journey, show_why
from assistant.cli.wish import Wish
from assistant.cli.worddiff import word_diff
from assistant.decisions import Decision, Decisions
from assistant.documents.resume import Bullet
from assistant.errors import AssistantError
from assistant.guard import check
from assistant.personas import Target
from assistant.results import Rewrite

_KEYS = {
    "y": "accept this line",
    "n": "keep mine",
    "e": "edit it",
    "a": "another draft",
    "w": "why this draft",
    "f": "add a fact",
    "c": "answer its questions",
    "b": "back to the line before",
    "q": "finish later",
    "?": "this list",
}
_PROMPT = "[" + ",".join(_KEYS) + "]"
_ASKED = 2
"""Questions shown with a draft; `c` puts all of them."""
_LEGEND = "Each key, then Enter: " + ", ".join(f"{key} {meaning}" for key, meaning in _KEYS.items()) + "."
_DECIDED = {"accepted": "Accepted.", "kept": "Yours stays.", "edited": "Accepted as you wrote it."}


@dataclass(slots=True)
class _Line:
    """One line: its draft, and what its author said so far; both stay when they step back to it."""

    bullet: Bullet
    how: How
    draft: Rewrite


class _Later(Exception):
    """The author goes on another time."""


def go_through(done: Done, assistant: Assistant, target: Target, how: How, wish: Wish) -> None:
    """Put every line that was not decided before to its author; `done` has the result of each decision."""
    kept = Decisions(done.path, target.name)
    everything = done.bullets
    done.bullets = [bullet for bullet in everything if kept.of(bullet.id) is None]
    if before := len(everything) - len(done.bullets):
        screen.note(f"{before} of {len(everything)} lines were decided before; going on with the others.", "plain")
    rewrite_all(done, assistant, target, how, wish)
    drafts = dict(done.results)
    try:
        if done.bullets and not done.interrupted:
            screen.note(_LEGEND, "plain")
            _Table(done, assistant, target, how, wish, kept).go(drafts)
    except (_Later, KeyboardInterrupt, EOFError, Abort):  # q, Ctrl-C or Ctrl-D
        done.interrupted = True
        screen.note("What was decided is kept.")
    done.bullets = everything
    _settle(done, drafts, kept)
    if not done.interrupted and not (wish.out or wish.in_place) and done.changes:
        _offer_to_write(done, wish, kept)


class _Table:
    """The lines, one after the other."""

    def __init__(self, done: Done, assistant: Assistant, target: Target, how: How, wish: Wish, kept: Decisions) -> None:
        self._done, self._assistant, self._target, self._wish, self._kept = done, assistant, target, wish, kept
        self._how = how

    def go(self, drafts: dict[str, Rewrite]) -> None:
        """Ask about each line in turn; `b` steps back."""
        at = 0
        lines = [
            _Line(bullet, How(**{**self._how, **line_how(bullet, self._how, self._wish.posting)}), drafts[bullet.id])
            for bullet in self._done.bullets
        ]
        while at < len(lines):
            screen.note("")
            screen.note(f"Line {at + 1} of {len(lines)}:  {' · '.join(where(lines[at].bullet))}", "strong")
            at = max(0, at + self._decide(lines[at]))
            drafts.update((line.bullet.id, line.draft) for line in lines)

    def _decide(self, line: _Line) -> int:
        """Ask until the line is decided; the step to the next one: 1, or -1 for back."""
        shown: Rewrite | None = None
        while True:
            if line.draft is not shown:
                self._show(line)
                shown = line.draft
            key = screen.ask_key(_PROMPT)
            if key == "b":
                return -1
            if key == "q":
                raise _Later
            if key in ("y", "n", "e"):
                if decision := {"y": self._accepted, "n": _own, "e": self._edited}[key](line):
                    self._keep(line, decision)
                    screen.note(_DECIDED[decision.choice])
                    return 1
            elif key == "w":
                show_why(line.draft)
            elif key in ("a", "f", "c"):
                self._again(line, {"a": _another, "f": _fact, "c": _answers}[key])
            else:
                for name, meaning in _KEYS.items():
                    screen.note(f"  {name}  {meaning}", "plain")

    def _keep(self, line: _Line, decision: Decision) -> None:
        try:
            self._kept.take(line.bullet.id, decision)
        except OSError as error:
            screen.failure(
                f"The decision could not be written to disk: {error.strerror or error}.",
                "It counts for now; another run will ask again.",
            )

    def _show(self, line: _Line) -> None:
        draft = line.draft
        if draft.status == "rewritten":
            screen.changes(word_diff(draft.source, draft.text), indent="  ")
        else:
            screen.result(draft.source, indent="  ")
            screen.result(f"{draft.status}: {draft.reason}", "warn", indent="  ", hang="  ")
        screen.result(journey(draft, self._target), "faint", indent="  ", hang="  ")
        for claim in draft.claims:
            screen.result(f"confirm: {claim.question}", "warn", indent="  ", hang="  ")
        for asked in draft.questions[:_ASKED]:
            screen.result(f"? {asked.question}", "good", indent="  ", hang="  ")

    def _accepted(self, line: _Line) -> Decision | None:
        """The draft, once each claim in it was confirmed; where one was denied there is a new draft instead."""
        if line.draft.status != "rewritten":
            return _own(line)
        confirmed, refused = claims_put(line.draft.claims)
        told = (*line.how.get("facts", ()), *confirmed)
        denied = (*line.how.get("denied", ()), *refused)
        if refused:
            self._again(line, lambda _: How(facts=told, denied=denied))
            return None
        if len(confirmed) < len(line.draft.claims):
            line.how = How(**{**line.how, "facts": told})
            screen.note("It is not accepted before you say whether it is true: y again, or n to keep yours.", "warn")
            return None
        return Decision(choice="accepted", text=line.draft.text, facts=told, denied=denied)

    def _edited(self, line: _Line) -> Decision | None:
        """The author's own words; what is larger in them than in the line is said, not forbidden."""
        try:
            text = " ".join(screen.edit("Your line", line.draft.text).split())
        except (KeyboardInterrupt, EOFError):
            return None  # thought better of it
        if not text or text == line.draft.source:
            return _own(line) if text else None
        if reason := self._done.resume.why_not(line.bullet, text):
            screen.failure(f"The document cannot take that: {reason}")
            return None
        checked = check(line.draft.source, text, tuple(line.how.get("facts", ())), role=line.how.get("role", ""))
        for words in [finding.words for finding in checked.findings] + [claim.draft for claim in checked.claims]:
            screen.note(f"Mind: “{words}” differs from your first line. Be sure that you can stand behind it.", "warn")
        return Decision(choice="edited", text=text, facts=tuple(line.how.get("facts", ())))

    def _again(self, line: _Line, said: Callable[[_Line], How | None]) -> None:
        """Another draft with what the author said; the old one stays where that fails."""
        new = said(line)
        if new is None:
            return
        line.how = How(**{**line.how, **new})
        screen.note("Drafting again …")
        try:
            drafted = self._assistant.rewrite(line.bullet.text, self._target.name, **line.how)
        except AssistantError as error:
            screen.failure(error.message, error.hint)
            return
        except KeyboardInterrupt:
            screen.note("Stopped; the draft stays as it is, and what you said is kept.", "warn")
            return
        line.draft = placed(self._done.resume, line.bullet, drafted)


def _own(line: _Line) -> Decision:
    return Decision(choice="kept", text=line.draft.source, facts=tuple(line.how.get("facts", ())))


def _another(line: _Line) -> How:
    return How(not_again=(*line.how.get("not_again", ()), line.draft.text))


def _fact(line: _Line) -> How | None:
    told = sure(
        line.bullet.text,
        line.draft.toward,
        [screen.ask("What is true of this line that it does not say?", choices="fact")],
    )
    return How(facts=(*line.how.get("facts", ()), *told)) if told else None


def _answers(line: _Line) -> How | None:
    confirmed, refused = claims_put(line.draft.claims)
    told = sure(line.bullet.text, line.draft.toward, questions_put(line.draft, set()))
    if not (confirmed or refused or told):
        return None
    facts = (*line.how.get("facts", ()), *confirmed, *told)
    return How(facts=facts, denied=(*line.how.get("denied", ()), *refused))


def _settle(done: Done, drafts: dict[str, Rewrite], kept: Decisions) -> None:
    """Make the results say what was decided; a line without a decision stays as it was."""
    done.results = {}
    done.decided = {}
    for bullet in done.bullets:
        decision = kept.of(bullet.id)
        draft = drafts.get(bullet.id)
        done.decided[bullet.id] = decision.text if decision else bullet.text
        if draft is not None and decision is not None:
            done.results[bullet.id] = draft.model_copy(update={"text": decision.text, "claims": ()})


def _offer_to_write(done: Done, wish: Wish, kept: Decisions) -> None:
    question = f"Write {len(done.changes)} changed lines into {done.path}? A backup is kept."
    try:
        answer = screen.ask(question, choices="y/n")
    except (KeyboardInterrupt, EOFError, Abort):
        answer = "n"
    if answer.lower().startswith("y"):
        from assistant.cli.resumes import write

        write(done, wish._replace(in_place=True))
        kept.forget()
    else:
        screen.note("Nothing was written; what was decided is kept, and the same command asks again.", "plain")
