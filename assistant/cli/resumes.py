"""`assistant rewrite FILE`: a whole resume, its lines rewritten, and shown or written back."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

from assistant.api import Line
from assistant.cli import screen
from assistant.cli.picking import picked, ranges
from assistant.cli.show import counted, landing
from assistant.cli.wish import Run, Wish, line_how
from assistant.cli.worddiff import word_diff
from assistant.documents.opening import open_resume
from assistant.documents.resume import Bullet, Resume
from assistant.documents.saving import check_writable, make_folder, save_resume
from assistant.errors import BadInput, UsageError
from assistant.personas import Target
from assistant.posting import Posting
from assistant.results import Rewrite
from assistant.rewriting import given_back

GROWN = 1.1
"""A resume whose lines grew by more than this may need another page."""
_WRITTEN_ANEW = "Nothing was written: --out FILE writes it, as .md or .docx."
_NOTHING_WRITTEN = "Nothing was written: --in-place changes the file (and keeps a backup), --out FILE writes another."


@dataclass(slots=True)
class Done:
    """A resume and what became of its lines so far, by the bullet's id."""

    path: Path
    resume: Resume
    bullets: Sequence[Bullet]
    results: dict[str, Rewrite] = field(default_factory=dict)
    decided: dict[str, str] | None = None
    interrupted: bool = False

    @property
    def changes(self) -> dict[str, str]:
        """New words by the bullet's id: those that its author decided on, or else the drafts."""
        if self.decided is not None:
            return {b.id: self.decided[b.id] for b in self.bullets if self.decided.get(b.id, b.text) != b.text}
        return {name: done.text for name, done in self.results.items() if done.status == "rewritten"}

    @property
    def claims(self) -> int:
        """How many claims are to be confirmed."""
        return sum(len(result.claims) for result in self.results.values())

    def gaps(self, posting: Posting) -> tuple[str, ...]:
        """What the posting asks for and nothing in the resume supports."""
        return posting.gaps([line for section in self.resume.sections for line in section.lines])


def opened(path: Path, wish: Wish) -> Done:
    """The resume with the lines that are meant; raises BadInput where there is none."""
    resume = open_resume(path)
    if wish.writes_resumes:
        try:
            suffix = resume.check_suffix(wish.to.of(path).suffix.lower())  # said now, not after all lines are done
        except BadInput as error:
            raise BadInput(f"{path}: {error.message}", hint=error.hint) from error
        if wish.is_piped and suffix == ".docx":
            raise BadInput(f"{path} is no text, which --out - could write.", hint="Name a file: --out new.docx.")
    if not wish.quiet:
        for said in filter(None, (resume.on_writing, *resume.notes)):
            screen.note(f"{path.name}: {said}")
    if not resume.bullets:
        raise BadInput(
            f"{path} has no line that could be rewritten.",
            hint="Lines are looked for under headings such as Experience, Projects or Volunteering.",
        )
    if wish.writes_resumes and not wish.is_piped:
        check_writable(wish.to.of(path))
    try:
        done = Done(path, resume, picked(resume, wish.only))
    except UsageError as error:
        raise UsageError(f"{path}: {error.message}", hint=error.hint) from error
    if wish.only and wish.writes_resumes and not (wish.quiet or wish.is_piped):
        _warn_of_earlier(done, wish.to.of(path))
    return done


def _warn_of_earlier(done: Done, place: Path) -> None:
    """Say that lines which an earlier run wrote there, and this one does not pick, are not gone on from."""
    if place.resolve() == done.path.resolve() or not place.is_file():
        return
    try:
        stands = Counter(bullet.text for bullet in open_resume(place).bullets)
    except BadInput:
        return
    picked_ids = {bullet.id for bullet in done.bullets}
    others = [bullet for bullet in done.resume.bullets if bullet.id not in picked_ids]
    if changed := [bullet.number for bullet in others if bullet.text not in stands]:
        said = (
            f"{place} has other words for {'line' if len(changed) == 1 else 'lines'} {ranges(changed)}, which go back"
        )
        screen.note(
            f"{said} to those of {done.path}: --only begins from the file named. To add to {place}, name it.", "warn"
        )


class Opened(NamedTuple):
    """The resumes that could be read, and of the other files each with what is wrong with it."""

    read: Sequence[Done]
    failed: Sequence[tuple[Path, BadInput]]


def all_opened(paths: Sequence[Path], wish: Wish) -> Opened:
    """The resumes, all read before the first is worked on; each file that cannot be is named, and costs no other.

    Raises BadInput for the last file where none can be, UsageError for lines to pick that one of them lacks.
    """
    read: list[Done] = []
    failed: list[tuple[Path, BadInput]] = []
    for path in paths:
        try:
            read.append(opened(path, wish))
        except BadInput as error:
            failed.append((path, error))
    for _, before in failed if read else failed[:-1]:
        screen.failure(before.message, before.hint)
    if not read:
        raise failed[-1][1]
    if wish.sheet is not None:
        wish.sheet.files += read
    return Opened(read, failed)


def rewrite_all(done: Done, run: Run) -> None:
    """Rewrite the lines, as many at once as the engine takes; an interrupt keeps what is done."""
    lines = [Line(bullet.text, line_how(bullet, run.how, run.wish.posting)) for bullet in done.bullets]
    drafts = run.assistant.stream(lines, run.target.name, **run.how)
    try:
        with screen.progress_bar(len(lines), done.path.name) as advance:
            for bullet, result in zip(done.bullets, drafts, strict=True):
                done.results[bullet.id] = placed(done.resume, bullet, result)
                advance()
    except KeyboardInterrupt:
        done.interrupted = True


def placed(resume: Resume, bullet: Bullet, result: Rewrite) -> Rewrite:
    """The result, refused where the document cannot take it without losing something else."""
    if result.status != "rewritten" or not (reason := resume.why_not(bullet, result.text)):
        return result
    return given_back(result, reason)


def show_changes(done: Done, target: Target, wish: Wish) -> None:
    """The lines that changed, by words, how they read now, and what their author must confirm."""
    for bullet in done.bullets:
        result = done.results.get(bullet.id)
        if result is None or result.status == "unchanged":
            continue
        screen.result(" · ".join(where(bullet)), "faint")
        if result.status == "refused":
            screen.result(result.text, indent="  ", hang="  ")
            screen.result(f"left as it was: {result.reason}", "bad", indent="  ", hang="  ")
        else:
            screen.changes(word_diff(result.source, result.text), indent="  ")
        if not wish.quiet:
            _show_open(result, target)
        screen.result("")


def _show_open(result: Rewrite, target: Target) -> None:
    if result.status == "rewritten":
        screen.result(landing(result, target), "faint", indent="    ", hang="  ")
    for claim in result.claims:
        screen.result(f"confirm: {claim.question}", "warn", indent="    ", hang="  ")
    for asked in result.questions[:1]:
        screen.result(f"would strengthen it: {asked.question}", "good", indent="    ", hang="  ")


def where(bullet: Bullet) -> list[str]:
    """Number, section, entry and place of a line, for people."""
    parts = (str(bullet.number), bullet.section, entry_of(bullet), bullet.place)
    return [part for part in parts if part]


def entry_of(bullet: Bullet) -> str:
    """The entry that a line stands under, by its title; empty where it has none."""
    return bullet.entry.title or bullet.entry.organisation


def show_unified(done: Done) -> None:
    """A unified diff of the resume's text."""
    before, after = done.resume.plain({}), done.resume.plain(done.changes)
    for line in unified_diff(before, after, str(done.path), f"{done.path} (rewritten)", lineterm=""):
        style: screen.Style = "good" if line.startswith("+") else "bad" if line.startswith("-") else "plain"
        screen.line(line, style)


def write(done: Done, wish: Wish) -> None:
    """Write the result where it was asked for, with a backup of what stood there; nothing where it is there already.

    Raises BadInput where the file changed since it was read, or the place cannot be written.
    """
    path = wish.to.of(done.path)
    if wish.send is not None:
        wish.send(done.resume.rendered(done.changes))
        return
    if wish.to.kind == "folder" and wish.to.path:
        make_folder(wish.to.path)
    saved = save_resume(done.resume, done.path, path, done.changes)
    if not wish.quiet:
        screen.note(
            f"Wrote {path}{saved.where_it_was}" if saved.is_written else f"Nothing to change: {path} stays as it is."
        )


def sum_up(done: Done, wish: Wish) -> None:
    """How many lines changed, what is open, and what comes next."""
    counts = Counter(result.status for result in done.results.values())
    if done.decided is not None:  # also those of an earlier run
        counts["rewritten"] = len(done.changes)
        counts["unchanged"] = len(done.bullets) - len(done.changes) - counts["refused"]
    left = counts["unchanged"]
    said = f"{counts['rewritten']} of {counted(len(done.bullets), 'line')} rewritten"
    said += f", {left} left as {'it is' if left == 1 else 'they are'}" if left else ""
    said += f", {counts['refused']} given back" if counts["refused"] else ""
    said += f"; {counted(done.claims, 'claim')} to confirm before sending." if done.claims else "."
    screen.note(said, "plain")
    if not (wish.interactive or wish.ask):  # there each line's reason was shown with it
        _say_why_left(done)
    if wish.posting is not None and (gaps := done.gaps(wish.posting)):
        screen.note(f"The posting asks for what the resume does not show: {', '.join(gaps)}.", "warn")
    if (grown := _grown(done)) > GROWN:
        screen.note(f"The lines grew by {grown - 1:.0%}: the resume may need another page.", "warn")
    if done.interrupted:
        unwritten = f", and {wish.to.of(done.path)} not written" if wish.writes_resumes else ""
        screen.note(f"Stopped{unwritten}. What is shown is done; the same command goes on from there.", "warn")
    elif not wish.writes_resumes and counts["rewritten"]:
        kept = " Your answers are kept: with one of these the same command asks nothing again." if wish.ask else ""
        screen.note(f"{_WRITTEN_ANEW if done.resume.on_writing else _NOTHING_WRITTEN}{kept}")


def say_claims(done: Done) -> None:
    """The least that must be said where nothing else is: that larger claims were made, and how many."""
    if done.claims:
        said = f"{done.path}: {counted(done.claims, 'claim')} to confirm before sending"
        screen.note(f"{said}; without --quiet, or with --json, each is shown.", "warn")


def _say_why_left(done: Done) -> None:
    """The lines that stay as they are, by their reasons."""
    left: dict[str, list[int]] = {}
    for bullet in done.bullets:
        result = done.results.get(bullet.id)
        if result is not None and result.status == "unchanged":
            left.setdefault(result.reason, []).append(bullet.number)
    for reason, numbers in left.items():
        screen.note(f"  {ranges(numbers)}: {reason}")


def _grown(done: Done) -> float:
    before = sum(len(bullet.text) for bullet in done.resume.bullets)
    changes = done.changes
    after = sum(len(changes.get(bullet.id, bullet.text)) for bullet in done.resume.bullets)
    return after / before if before else 1.0
