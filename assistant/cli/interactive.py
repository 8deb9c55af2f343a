"""`assistant rewrite FILE -i`: line by line, and every decision kept at once."""

from assistant.api import How
from assistant.chat.answers import NO_OTHER, Said, beyond_line
from assistant.cli import screen
from assistant.cli.asking import LineIsWrong, is_confirmed, put_claims, say_unused
from assistant.cli.keeping import decision, keep, with_kept
from assistant.cli.menu import KEYS, LEGEND, PROMPT, key_of
from assistant.cli.one_line import HEAR, OneLine, draft_of, open_questions, own
from assistant.cli.resumes import Done, placed, rewrite_all, where, write
from assistant.cli.show import counted, journey, show_why
from assistant.cli.wish import Destination, Run
from assistant.cli.worddiff import word_diff
from assistant.decisions import Decision, Decisions
from assistant.documents.resume import Bullet
from assistant.errors import AssistantError
from assistant.results import Rewrite
from assistant.yes_no import is_yes

_ASKED = 2
"""Questions shown with a draft; `c` puts all of them."""
_FIRST_AGAIN = "There is no other draft; this is the first one again."
_E_OR_N = "No draft of it is accepted: e writes it as it is, n keeps yours."
_DECIDED = {"accepted": "Accepted.", "kept": "Yours stays.", "edited": "Accepted as you wrote it."}


class _Later(Exception):
    """The author goes on another time."""


def go_through(done: Done, run: Run) -> None:
    """Put every line that was not decided before to its author; `done` has the result of each decision."""
    kept = Decisions(done.path, run.target.name)
    everything = done.bullets
    done.bullets = [bullet for bullet in everything if kept.of(bullet.id) is None]
    before = len(everything) - len(done.bullets)
    if before and done.bullets:
        was = "was" if before == 1 else "were"
        said = f"{before} of {counted(len(everything), 'line')} {was} decided before; going on with the others"
        screen.note(f"{said} (b goes back).", "plain")
    rewrite_all(done, run)
    drafts = dict(done.results)
    done.bullets = everything
    try:
        if not done.interrupted:
            _Table(done, run, kept).go(drafts)
    except (_Later, KeyboardInterrupt, EOFError):  # q, Ctrl-C or Ctrl-D
        done.interrupted = True
        screen.note("What was decided is kept.")
    _settle(done, drafts, kept)
    if not (done.interrupted or run.wish.writes_resumes) and done.changes:
        _offer_to_write(done, run, kept)


class _Table:
    """The lines, one after the other."""

    def __init__(self, done: Done, run: Run, kept: Decisions) -> None:
        self._done, self._run, self._kept = done, run, kept

    def go(self, drafts: dict[str, Rewrite]) -> None:
        """Ask about each line in turn that was not decided before; `b` steps back, to those too."""
        lines = [self._line(bullet, drafts.get(bullet.id)) for bullet in self._done.bullets]
        at = self._next(lines, 0)
        if at < len(lines):
            screen.note(LEGEND, "plain")
        else:
            at -= self._wants_back(len(lines))
        while at < len(lines):
            line = lines[at]
            screen.note("")
            screen.note(f"Line {at + 1} of {len(lines)}:  {' · '.join(where(line.bullet))}", "strong")
            step = self._decide(line)
            drafts.update((one.bullet.id, one.draft) for one in lines if one.draft is not None)
            at = max(0, at + step) if step < 0 else self._next(lines, at + step)

    def _line(self, bullet: Bullet, draft: Rewrite | None) -> OneLine:
        how = self._run.how_of(bullet)
        if draft is None and (before := self._kept.of(bullet.id)):
            how = with_kept(how, before)
        return OneLine(bullet, how, draft, set())

    def _next(self, lines: list[OneLine], at: int) -> int:
        """The next line that was not decided yet."""
        undecided = (here for here in range(at, len(lines)) if self._kept.of(lines[here].bullet.id) is None)
        return next(undecided, len(lines))

    @staticmethod
    def _wants_back(number: int) -> int:
        """Lines to go back where all were decided before: 1 or 0."""
        screen.note(f"{'The line was' if number == 1 else f'All {number} lines were'} decided before.", "plain")
        return int(key_of(screen.answer("b goes back to the last one, Enter goes on")) == "b")

    def _decide(self, line: OneLine) -> int:
        """Ask until the line is decided; the step to the next one: 1, or -1 for back."""
        if line.draft is None:
            self._say_decided(line)
            if not self._again(line, line.how):
                return 1
        shown: Rewrite | None = None
        while True:
            if line.draft is not shown:
                self._show(line)
                shown = line.draft
            typed = screen.answer(PROMPT)
            key = key_of(typed)
            if key == "b":
                return -1
            if key == "q":
                raise _Later
            if key in ("y", "n", "e"):
                if decided := {"y": self._accepted, "n": own, "e": self._edited}[key](line):
                    keep(self._kept, line.bullet.id, decided, "decision")
                    screen.note(_DECIDED[decided.choice])
                    return 1
            else:
                self._say_or_hear(line, key, typed)

    def _say_or_hear(self, line: OneLine, key: str, typed: str) -> None:
        draft = draft_of(line)
        if key == "w":
            show_why(draft)
        elif key == "a":
            self._another(line)
        elif key in ("", "f", "c"):
            try:
                self._heard(line, HEAR[key](line, typed))
            except LineIsWrong as wrong:
                self._wrong(line, wrong)
        else:
            if typed.strip("?"):
                screen.note(f"There is no key “{typed}”.", "plain")
            for name, meaning in KEYS.items():
                screen.note(f"  {name}  {meaning}", "plain")

    def _another(self, line: OneLine) -> None:
        """A draft that was not shown yet; where there is none, the first again, or the only one stays."""
        draft, how = draft_of(line), line.how
        self._again(line, How(**{**how, "not_again": (*how.get("not_again", ()), draft.text)}))
        if draft.status != "rewritten" or draft_of(line) is draft:
            return
        line.shown.append(draft)
        if draft_of(line).status != "rewritten":
            screen.note(NO_OTHER if len(line.shown) == 1 else _FIRST_AGAIN, "plain")
            line.draft, line.how = line.shown[0], How(**{**how, "not_again": ()})
            line.shown.clear()

    def _say_decided(self, line: OneLine) -> None:
        if before := self._kept.of(line.bullet.id):
            screen.note(f"Decided before ({before.choice}): {before.text}", "plain")

    def _show(self, line: OneLine) -> None:
        draft = draft_of(line)
        if draft.status == "rewritten":
            screen.changes(word_diff(draft.source, draft.text), indent="  ")
            if draft.reason:
                screen.result(draft.reason, "warn", indent="  ", hang="  ")
        else:
            screen.result(draft.source, indent="  ")
            screen.result(f"{draft.status}: {draft.reason}", "warn", indent="  ", hang="  ")
        screen.result(journey(draft, self._run.target), "faint", indent="  ", hang="  ")
        for claim in draft.claims:
            screen.result(f"confirm: {claim.question}", "warn", indent="  ", hang="  ")
        for asked in open_questions(line)[:_ASKED]:
            screen.result(f"? {asked.question}", "good", indent="  ", hang="  ")

    def _accepted(self, line: OneLine) -> Decision | None:
        """The draft, once each claim in it was confirmed; where the author says otherwise there is a new draft."""
        draft = draft_of(line)
        if draft.status != "rewritten":
            return own(line)
        if line.wrong:
            screen.note(f"{line.wrong} {_E_OR_N}", "warn")
            return None
        try:
            how = put_claims(draft, line.how)
        except LineIsWrong as wrong:
            return self._wrong(line, wrong)
        if all(is_confirmed(claim, how) for claim in draft.claims):
            line.how = how
            return decision("accepted", draft.text, how)
        if not self._heard(line, how):
            screen.note("It is not accepted before you say whether it is true: y again, or n to keep yours.", "warn")
        return None

    @staticmethod
    def _wrong(line: OneLine, wrong: LineIsWrong) -> None:
        """Keep that a line does not hold as it stands: no draft of it is accepted."""
        line.how = wrong.how
        line.wrong = wrong.reason or f"Your line is wrong; put right it says “{wrong.line}”."
        screen.note(_E_OR_N, "warn")

    def _edited(self, line: OneLine) -> Decision | None:
        """The author's own words; what is larger in them than in the line they are asked to stand behind."""
        draft = draft_of(line)
        try:
            text = " ".join(screen.edit("Your line", draft.text).split())
        except (KeyboardInterrupt, EOFError):
            return None  # thought better of it
        if not text or text == draft.source:
            return own(line) if text else None
        if text == draft.text:
            return self._accepted(line)
        if reason := self._done.resume.why_not(line.bullet, text):
            screen.failure(f"The document cannot take that: {reason}")
            return None
        words = beyond_line(draft.source, text, tuple(line.how.get("facts", ())), line.how.get("role", ""))
        for said in words:
            screen.note(f"“{said}” differs from your first line.", "warn")
        if words and not is_yes(screen.ask("Is it so, and can you stand behind it?", choices="y/n")):
            screen.note("Not accepted; your line and the draft are as they were.", "warn")
            return None
        return decision("edited", text, line.how)

    def _heard(self, line: OneLine, how: How) -> bool:
        """Another draft where the author said something new; whether they did."""
        if Said.of(how) == Said.of(line.how):
            return False
        new = [fact for fact in how.get("facts", ()) if fact not in line.how.get("facts", ())]
        before = line.draft
        line.shown.clear()
        if self._again(line, how):
            say_unused(draft_of(line), new, before)
        return True

    def _again(self, line: OneLine, how: How) -> bool:
        """Another draft with what the author said; the old one stays where that fails."""
        line.how = how
        screen.note("Drafting again …")
        try:
            drafted = self._run.rewrite(line.bullet.text, line.how)
        except AssistantError as error:
            screen.failure(error.message, error.hint)
            return False
        except KeyboardInterrupt:
            screen.note("Stopped; the draft stays as it is, and what you said is kept.", "warn")
            return False
        line.draft = placed(self._done.resume, line.bullet, drafted)
        return True


def _settle(done: Done, drafts: dict[str, Rewrite], kept: Decisions) -> None:
    """Make the results say what was decided; a line without a decision stays as it was."""
    done.results = {}
    done.decided = {}
    for bullet in done.bullets:
        decided = kept.of(bullet.id)
        draft = drafts.get(bullet.id)
        done.decided[bullet.id] = decided.text if decided else bullet.text
        if draft is not None and decided is not None:
            done.results[bullet.id] = draft.model_copy(update={"text": decided.text, "claims": ()})


def _offer_to_write(done: Done, run: Run, kept: Decisions) -> None:
    question = f"Write {counted(len(done.changes), 'changed line')} into {done.path}? A backup is kept."
    try:
        is_wanted = is_yes(screen.ask(question, choices="y/n"))
    except (KeyboardInterrupt, EOFError):
        is_wanted = False
    if is_wanted:
        write(done, run.wish._replace(to=Destination("in place")))
        kept.forget()
    else:
        screen.note("Nothing was written; what was decided is kept, and the same command asks again.", "plain")
