"""`--answers`: a sheet of questions that somebody filled in, each answer taken as `--ask` would have taken it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.api import How, Line
from assistant.chat.answers import NOT_USED, AfterAnswer, hear_answer, unused
from assistant.chat.state import Asked
from assistant.cli import screen
from assistant.cli.asking import needs_draft, with_open_claims
from assistant.cli.resumes import Done, placed
from assistant.cli.sheet_text import Answer, Answered, is_same, read
from assistant.cli.show import counted
from assistant.cli.wish import Run, posting_how
from assistant.documents.text_resume import read_text_file
from assistant.errors import BadInput
from assistant.results import Rewrite
from assistant.rewriting import given_back, of_line_put_right

_NOT_TAKEN = "not taken"


@dataclass(slots=True)
class Answers:
    """The answers of a sheet that no line of the run has had yet."""

    path: Path
    left: list[Answered]
    loose: list[str]
    has_files: bool = False
    taken: int = 0
    empty: int = 0

    def of(self, text: str, file: Path | None = None) -> list[Answer]:
        """What is answered of a line, told by its words, and of equal ones by their order; each is given once."""
        for at, line in enumerate(self.left):
            is_its_file = file is None or not line.file or Path(line.file).name == file.name
            if is_its_file and is_same(line.text, text):
                del self.left[at]
                self.empty += len(line.answers) - len(line.given)
                return line.given
        return []

    def say_rest(self, *, quiet: bool) -> None:
        """How many answers were taken, and whatever was not, in its own words."""
        if not quiet:
            said = f"Took {counted(self.taken, 'answer')} from {self.path}"
            screen.note(f"{said}; {self.empty} left empty." if self.empty else f"{said}.")
        for line in self.left:
            if line.given:
                words = "; ".join(answer.words for answer in line.given)
                screen.note(f"No line of this run reads “{line.text}”, {_NOT_TAKEN}: {words}", "warn")
        for words in self.loose:
            screen.note(f"In {self.path} this answers no question, {_NOT_TAKEN}: {words}", "warn")


def read_answers(path: Path) -> Answers:
    """The answers in a sheet; raises BadInput where it cannot be read, or has no line."""
    lines, loose = read(read_text_file(path))
    if not lines:
        raise BadInput(
            f"{path} has no line of a sheet of questions.", hint="--questions FILE writes one, to be filled in."
        )
    return Answers(path, lines, loose, any(line.file for line in lines))


def take_answers(done: Done, answers: Answers, run: Run) -> None:
    """Draft each line again of which something is answered; `done` has the results."""
    if done.interrupted:
        return
    try:
        for bullet in done.bullets:
            if given := answers.of(bullet.text, done.path):
                name = f"{done.path}, line {bullet.number}" if answers.has_files else f"Line {bullet.number}"
                line = _Line(name, done.results[bullet.id], run.how_of(bullet), answers)
                done.results[bullet.id] = placed(done.resume, bullet, line.answered(run, given))
    except KeyboardInterrupt:
        done.interrupted = True


def with_answers(drafts: Iterable[Rewrite], answers: Answers, run: Run) -> Iterator[Rewrite]:
    """The drafts of lines that came without a file, each with what is answered of it."""
    for number, draft in enumerate(drafts, 1):
        given = answers.of(draft.source)
        how = How(**{**run.how, **posting_how(draft.source, run.wish.posting)})
        yield _Line(f"Line {number}", draft, how, answers).answered(run, given) if given else draft
    answers.say_rest(quiet=run.wish.quiet)


class _Line:
    """One line, and what is known of it as its answers are heard."""

    def __init__(self, name: str, draft: Rewrite, how: How, answers: Answers) -> None:
        self._name, self._draft, self._before, self._how, self._answers = name, draft, how, how, answers

    def answered(self, run: Run, given: Sequence[Answer]) -> Rewrite:
        """The line with what is known of it then; refused where an answer says that it is not so as it stands."""
        text = self._draft.source
        for answer in given:
            heard = self._heard(answer)
            if heard.doubt and heard.doubt.is_of_line and not heard.line:
                return given_back(self._draft, heard.doubt.question)
            text = heard.line or text
        done = self._draft
        if text != done.source or needs_draft(self._before, self._how, done.claims):
            [done] = run.assistant.stream([Line(text, self._how)], run.target.name)  # one that fails is given back
            for fact in unused(self._how.get("facts", ()), done, self._draft):
                self._say(NOT_USED.format(fact))
        done = with_open_claims(done, self._how)
        return of_line_put_right(done, self._draft.source) if text != self._draft.source else done

    def _heard(self, answer: Answer) -> AfterAnswer:
        """What an answer tells, as one to its claim or question; what could not be taken is said."""
        claim = next((one.draft for one in self._draft.claims if is_same(one.question, answer.question)), "")
        asked = (Asked(question=answer.question, claim=claim),)
        heard = hear_answer(self._how, answer.words, line=self._draft.source, toward=self._draft.toward, asked=asked)
        self._how = heard.how
        for sentence in heard.said:
            self._say(sentence)
        if heard.doubt:
            self._say(f"{heard.doubt.question} Neither is taken: “{answer.words}”.")
        elif not heard.is_news and not heard.said and not heard.line and not heard.is_no:
            self._say(f"{_NOT_TAKEN}, as it tells nothing of “{answer.question}”: {answer.words}")
        if (heard.is_news or heard.is_no) and not heard.doubt:
            self._answers.taken += 1
        return heard

    def _say(self, sentence: str) -> None:
        screen.note(f"{self._name}: {sentence}", "warn")
