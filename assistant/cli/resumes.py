"""`assistant rewrite FILE`: a whole resume, its lines rewritten, and shown or written back."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path

from assistant.api import Assistant, How, Line
from assistant.cli import screen
from assistant.cli.picking import picked
from assistant.cli.wish import Wish
from assistant.cli.worddiff import word_diff
from assistant.documents.opening import open_resume
from assistant.documents.resume import Bullet, Resume
from assistant.errors import BadInput
from assistant.personas import Target
from assistant.posting import Posting
from assistant.results import Rewrite

GROWN = 1.1
"""A resume whose lines grew by more than this may need another page."""


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

    def gaps(self, posting: Posting) -> tuple[str, ...]:
        """What the posting asks for and nothing in the resume supports."""
        return posting.gaps([line for section in self.resume.sections for line in section.lines])


def opened(path: Path, wish: Wish) -> Done:
    """The resume with the lines that are meant; raises BadInput where there is none."""
    resume = open_resume(path)
    if wish.out or wish.in_place:
        resume.check_suffix((wish.out or path).suffix.lower())  # said now, not after all lines are done
    if not wish.quiet:
        for said in resume.notes:
            screen.note(f"{path.name}: {said}")
    if not resume.bullets:
        raise BadInput(
            f"{path} has no line that could be rewritten.",
            hint="Lines are looked for under headings such as Experience, Projects or Volunteering.",
        )
    return Done(path, resume, picked(resume, wish.only))


def rewrite_all(done: Done, assistant: Assistant, target: Target, how: How, wish: Wish) -> None:
    """Rewrite the lines, as many at once as the engine takes; an interrupt keeps what is done."""
    lines = [Line(bullet.text, line_how(bullet, how, wish.posting)) for bullet in done.bullets]
    try:
        with screen.progress_bar(len(lines), done.path.name) as advance:
            for bullet, result in zip(done.bullets, assistant.stream(lines, target.name, **how), strict=True):
                done.results[bullet.id] = placed(done.resume, bullet, result)
                advance()
    except KeyboardInterrupt:
        done.interrupted = True


def rewrite_asking_each(done: Done, assistant: Assistant, target: Target, how: How, wish: Wish) -> None:
    """As `rewrite_all`, each line's claims and questions put to its author."""
    from assistant.cli.asking import rewrite_asking

    try:
        for bullet in done.bullets:
            screen.note(" · ".join(where(bullet)))
            told = How(**{**how, **line_how(bullet, how, wish.posting)})
            done.results[bullet.id] = placed(done.resume, bullet, rewrite_asking(assistant, bullet.text, target, told))
    except KeyboardInterrupt:
        done.interrupted = True


def line_how(bullet: Bullet, how: How, posting: Posting | None) -> How:
    """What is known of one line beside its words: the title it stands under, and the posting's words for it."""
    own = How(role=how.get("role") or bullet.entry.title)
    if posting is not None:
        own["terms"] = posting.for_line(bullet.text)
    return own


def placed(resume: Resume, bullet: Bullet, result: Rewrite) -> Rewrite:
    """The result, refused where the document cannot take it without losing something else."""
    if result.status != "rewritten" or not (reason := resume.why_not(bullet, result.text)):
        return result
    return result.model_copy(
        update={"status": "refused", "text": result.source, "after": result.before, "claims": (), "reason": reason}
    )


def show_changes(done: Done, wish: Wish) -> None:
    """The lines that changed, by words, and what their author must confirm."""
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
            _show_open(result)
        screen.result("")


def _show_open(result: Rewrite) -> None:
    for claim in result.claims:
        screen.result(f"confirm: {claim.question}", "warn", indent="    ", hang="  ")
    for asked in result.questions[:1]:
        screen.result(f"would carry it further: {asked.question}", "good", indent="    ", hang="  ")


def where(bullet: Bullet) -> list[str]:
    """Number, section, entry and place of a line, for people."""
    parts = (str(bullet.number), bullet.section, bullet.entry.title or bullet.entry.organisation, bullet.place)
    return [part for part in parts if part]


def show_unified(done: Done) -> None:
    """A unified diff of the resume's text."""
    before, after = done.resume.plain({}), done.resume.plain(done.changes)
    for line in unified_diff(before, after, str(done.path), f"{done.path} (rewritten)", lineterm=""):
        style: screen.Style = "good" if line.startswith("+") else "bad" if line.startswith("-") else "plain"
        screen.line(line, style)


def write(done: Done, wish: Wish) -> None:
    """Write the result where it was asked for; raises BadInput where the file changed since it was read."""
    path = wish.out or done.path
    if wish.in_place and done.path.read_bytes() != done.resume.raw:
        raise BadInput(
            f"{done.path} was changed by someone else since it was read; nothing was written.",
            hint="Run the command again, or write to another file with --out.",
        )
    kept = done.resume.write(path, done.changes, backup=wish.in_place)
    if not wish.quiet:
        screen.note(f"Wrote {path}" + (f"; the file as it was is {kept}." if kept else "."))


def sum_up(done: Done, wish: Wish) -> None:
    """How many lines changed, what is open, and what comes next."""
    counts = Counter(result.status for result in done.results.values())
    if done.decided is not None:  # also those of an earlier run
        counts["rewritten"] = len(done.changes)
        counts["unchanged"] = len(done.bullets) - len(done.changes) - counts["refused"]
    claims = sum(len(result.claims) for result in done.results.values())
    said = f"{counts['rewritten']} of {len(done.bullets)} lines rewritten, {counts['unchanged']} left as they are"
    said += f", {counts['refused']} given back" if counts["refused"] else ""
    said += f"; {claims} claims to confirm before sending." if claims else "."
    screen.note(said, "plain")
    if wish.posting is not None and (gaps := done.gaps(wish.posting)):
        screen.note(f"The posting asks for what the resume does not show: {', '.join(gaps)}.", "warn")
    if (grown := _grown(done)) > GROWN:
        screen.note(f"The lines grew by {grown - 1:.0%}: the resume may need another page.", "warn")
    if done.interrupted:
        screen.note("Stopped. What is shown is done; the same command goes on from there.", "warn")
    elif not (wish.out or wish.in_place) and counts["rewritten"]:
        screen.note("Nothing was written: --in-place changes the file (and keeps a backup), --out FILE writes another.")


def _grown(done: Done) -> float:
    before = sum(len(bullet.text) for bullet in done.resume.bullets)
    changes = done.changes
    after = sum(len(changes.get(bullet.id, bullet.text)) for bullet in done.resume.bullets)
    return after / before if before else 1.0
