"""How results look to a person: short, readable at 80 columns, plain when piped."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from assistant.cli import screen
from assistant.errors import UsageError
from assistant.language import language_of
from assistant.personas import Target
from assistant.results import Axis, Check, Classification, Rewrite

_ENGLISH_ONLY = "Ownership, scope and outcomes are read in English only: compare those yourself."


def show_rewrite(done: Rewrite, target: Target, *, quiet: bool, asking: bool = False) -> None:
    """The line, where it stands, what to confirm before sending, and the questions that would strengthen it.

    Under `asking` the last two are put to the author one by one, and not listed here.
    """
    screen.result(done.text, "strong")
    if quiet:
        return
    if done.status != "rewritten":
        screen.result(f"{done.status}: {done.reason}", "bad" if done.status == "refused" else "warn", hang="  ")
    screen.result(journey(done, target), hang="  ")
    if asking:
        return
    if done.claims:
        screen.result("Confirm before sending (larger than what you wrote):", "warn")
        for number, claim in enumerate(done.claims, 1):
            screen.result(f"{number}. {claim.question}", indent="  ", hang="   ")
            if claim.source:
                screen.result(f"you wrote “{claim.source}”, the line says “{claim.draft}”", "faint", indent="     ")
    if done.questions:
        screen.result('Questions that would strengthen it (answer with --fact "…", or use --ask):', "good")
        for number, asked in enumerate(done.questions, 1):
            screen.result(f"{number}. {asked.question}", indent="  ", hang="   ")
    screen.result(f"Engine: {_engine(done.engine, done.model)}", "faint")


def show_classification(reading: Classification, *, quiet: bool) -> None:
    """The quadrant, and on each axis the words that decided it."""
    screen.result(reading.quadrant.label, "strong")
    if quiet:
        return
    show_axes(reading)
    screen.result(f"Engine: {_engine(reading.engine, reading.model)}", "faint")


def show_axes(reading: Classification) -> None:
    """Both axes, with the words that decided each."""
    for name, axis in (("technical", reading.technical), ("leadership", reading.leadership)):
        screen.result(f"{name:<11}{axis.level:<5}{axis.score:>3}  {_evidence(axis)}", hang=" " * 21)


def say_no_files_are_read(texts: Mapping[str, str]) -> None:
    """Say it of each option whose text is the name of a file that is there."""
    for option, text in texts.items():
        with suppress(OSError, ValueError):  # a name that no file could have
            if Path(text).is_file():
                screen.note(f"{option} takes words and reads no file: “{text}” itself is compared.", "warn")


def show_check(checked: Check, draft: str) -> None:
    """Findings and claims, or that there are none; in a language that is not read in full that is said."""
    if checked.ok and checked.claims:
        screen.result(f"ok, with {counted(len(checked.claims), 'claim')} to confirm:", "good")
    elif checked.ok:
        as_read = "" if language_of(draft) == "en" else ", as far as it can be read"
        screen.result(f"ok: the draft states nothing that the source does not{as_read}.", "good")
        if as_read:
            screen.result(_ENGLISH_ONLY, "warn", hang="  ")
    for finding in checked.findings:
        screen.result(f"{finding.kind} {finding.category}: {finding.words}", "bad", hang="  ")
    for claim in checked.claims:
        screen.result(f"{claim.kind} claim: {claim.question}", "warn", hang="  ")


def show_targets(known: Sequence[Target], *, as_json: bool) -> None:
    """A line a target."""
    if as_json:
        listed = [{"name": t.name, "quadrant": t.quadrant.value, "meaning": t.meaning} for t in known]
        screen.json_result({"targets": listed})
        return
    for target in known:
        is_quadrant = target.name == target.quadrant.value
        where = "" if is_quadrant else f" ({target.quadrant.label})"
        screen.result(f"{target.name}{where}: {target.meaning}", hang="  ")


def show_why(done: Rewrite) -> None:
    """The words that decided how the line reads, before and after, and what the draft claims beyond them."""
    for said, reading in (("yours", done.before), ("the draft", done.after)):
        for name, axis in (("technical", reading.technical), ("leadership", reading.leadership)):
            screen.result(f"{said}: {name} {axis.score}  {_evidence(axis)}", indent="  ", hang="    ")
    for claim in done.claims:
        screen.result(f"“{claim.source}” became “{claim.draft}”: larger, so it is a question", indent="  ", hang="    ")
    if done.reason:
        screen.result(done.reason, indent="  ", hang="    ")


def journey(done: Rewrite, target: Target) -> str:
    """From which persona to which, and whether that is the target."""
    before, after = _standing(done.before), _standing(done.after)
    moved = f"Reads as {after}" if done.after is done.before else f"Read as {before}; now reads as {after}"
    if done.after.quadrant == target.quadrant:
        return f"{moved}: that is {_article(target)}."
    return f"{moved}: not yet {_article(target)}."


def landing(done: Rewrite, target: Target) -> str:
    """How the line reads now, beside how it is to read; without the scores."""
    if done.after.quadrant == target.quadrant:
        return f"now reads as {_article(target)}"
    return f"now reads as {done.after.quadrant.label}, not yet as {_article(target)}"


def failed_as_json(failed: Sequence[tuple[Path, UsageError]]) -> dict[str, object]:
    """Files that could not be worked on, as JSON tells them; nothing where there are none."""
    told = [{"file": str(path), "reason": f"{error.message} {error.hint}".strip()} for path, error in failed]
    return {"failed": told} if told else {}


def counted(number: int, thing: str) -> str:
    """`1 line`, `2 lines`."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def _article(target: Target) -> str:
    if target.name == target.quadrant.value:
        return target.quadrant.label
    return f"“{target.name}” ({target.quadrant.label})"


def _standing(reading: Classification) -> str:
    return f"{reading.quadrant.label} (technical {reading.technical.score}, leadership {reading.leadership.score})"


def _evidence(axis: Axis) -> str:
    return "; ".join(f"“{item.quote}” {item.skill}" for item in axis.evidence) or "nothing in the line"


def _engine(engine: str, model: str) -> str:
    return f"{engine} (nothing was sent anywhere)" if engine == "offline" else f"{engine}, model {model}"
