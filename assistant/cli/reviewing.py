"""`assistant review`: a resume's file in, its review on the screen, and a status that a script can use."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import get_args

from assistant.cli import screen
from assistant.cli.chart import chart
from assistant.cli.commands import DONE, SOME_NOT_DONE
from assistant.cli.inputs import each_once, meant
from assistant.cli.show import counted, failed_as_json
from assistant.documents.resume import Resume
from assistant.errors import BadInput, UsageError
from assistant.results import Usage
from assistant.review.interview import OF_PART
from assistant.review.profiles import Profile
from assistant.review.together import newest_entry
from assistant.review.values import Finding, FindingKind, MeasureSeen, Probe, Review, RoleView, Standing

ANY = "any"
_HEADINGS: dict[FindingKind, str] = {
    "weak_opener": "Weak openers",
    "repeated_opener": "The same opener again",
    "no_result": "No result",
    "person": "The author as a pronoun",
    "tense": "Tense",
    "length": "Length",
    "cliche": "Worn phrases",
    "missing_skill": "Skills of the role that are nowhere",
}
_BARE = frozenset(("no_result", "missing_skill"))
"""Kinds of which the heading says all: only the lines, or the words, are listed."""
_PLACE = 12
"""Columns that a place may take in the table."""
_WIDE = 60


def review_resumes(paths: Sequence[Path], role: str | None, as_json: bool, fail_on: str | None, quiet: bool) -> int:
    """`assistant review`; the exit status: 1 where a finding of a kind in `fail_on` is there.

    Raises BadInput for a file that cannot be read or has no lines, and for a role that is not known; UsageError for
    a kind of finding that is none. Of several files one that cannot be is named, and costs no other its review: 1.
    """
    from assistant.review.profiles import find_profile

    kinds = _kinds(fail_on)
    asked = find_profile(role) if role is not None else None
    paths = meant(each_once(paths), quiet=quiet)
    made: dict[Path, Review] = {}
    failed: list[tuple[Path, UsageError]] = []
    for path in paths:
        name = f"{path}: " if len(paths) > 1 else ""
        try:
            made[path] = _review(path, role, asked, fail_on, None if quiet else name)
        except UsageError as error:
            if len(failed) == len(paths) - 1:
                raise
            screen.failure(error.message, error.hint)
            failed.append((path, error))
            continue
        if not as_json:
            if len(paths) > 1:
                screen.result(str(path), "strong")
            _show(made[path], quiet=quiet)
            if len(paths) > 1:
                screen.result("")
    if as_json:
        _print_json(made, failed, single=len(paths) == 1)
    elif len(paths) > 1:
        _show_overview(made)
    any_found = any(found.kind in kinds for one in made.values() for found in one.findings)
    return SOME_NOT_DONE if any_found or failed else DONE


def _print_json(made: Mapping[Path, Review], failed: Sequence[tuple[Path, UsageError]], *, single: bool) -> None:
    """One object for one file, as for one text; of several the results, and those that failed. No model was asked."""
    told = [{"file": str(path), **one.model_dump(mode="json")} for path, one in made.items()]
    usage = Usage().model_dump(mode="json")
    screen.json_result(told[0] if single else {"results": told, "usage": usage, **failed_as_json(failed)})


def _show_overview(made: Mapping[Path, Review]) -> None:
    """A line a file, when all were shown."""
    for path, one in made.items():
        whole = one.whole
        stands = f"{whole.quadrant.label} (technical {whole.technical}, leadership {whole.leadership})"
        found = f"{counted(len(one.lines), 'line')}, {counted(len(one.findings), 'finding')}"
        screen.result(f"{path}: {stands}, {found}", hang="  ")


def _review(path: Path, role: str | None, profile: Profile | None, fail_on: str | None, name: str | None) -> Review:
    """The review of one file; what its reader should know is said behind its `name`, nothing where that is None."""
    from assistant.documents.opening import open_resume
    from assistant.review.profiles import is_name_of

    resume = open_resume(path)
    if not resume.bullets:
        raise BadInput(
            f"{path} has no line to review: no bullet under experience, projects or volunteering was found.",
            hint="Give its sections headings that say what they are, such as Experience.",
        )
    if name is not None:
        for told in resume.notes:
            screen.note(f"{name}{told}")
        if profile and role and not is_name_of(profile, role):
            screen.note(f"{name}There is no role {role!r}; compared with the nearest by name, {profile.name}.", "warn")
    profile = profile or _of_title(resume, name)
    if profile is None and "missing_skill" in _named_in(fail_on):
        raise UsageError(
            f"{name or ''}Without a role to compare with, missing_skill cannot be told.",
            hint=f"--role names one: {_role_names()}.",
        )
    return _reviewed(resume, profile)


def _named_in(fail_on: str | None) -> frozenset[str]:
    """What stands in --fail-on."""
    parts = (name.strip().lower().replace("-", "_") for name in (fail_on or "").split(","))
    return frozenset(filter(None, parts))


def _kinds(fail_on: str | None) -> frozenset[str]:
    """The kinds named, all for `any`."""
    known = get_args(FindingKind)
    named = _named_in(fail_on)
    if fail_on is not None and not named:
        raise UsageError("--fail-on names no kind of finding.", hint=f"Kinds: {', '.join((*known, ANY))}.")
    if ANY in named:
        return frozenset(known)
    if unknown := sorted(named.difference(known)):
        raise UsageError(
            f"There is no kind of finding {', '.join(unknown)!r}.", hint=f"Kinds: {', '.join((*known, ANY))}."
        )
    return named


def _of_title(resume: Resume, name: str | None) -> Profile | None:
    """The profile that the newest title names; which one, and that there is --role, is said."""
    from assistant.review.profiles import profile_of_title

    newest = newest_entry(resume.bullets)
    found = profile_of_title(newest.title)
    if name is None:
        return found
    if found:
        said = f"Compared with the profile of a {found.name}, after the title {newest.title!r}; --role names another."
    elif post := newest.title or newest.organisation:
        said = f"No profile fits the newest post, {post!r}; --role picks one of those that review --help lists."
    else:
        said = "No title was found; --role picks one of the profiles that review --help lists."
    screen.note(f"{name}{said}")
    return found


def _role_names() -> str:
    from assistant.review.profiles import profiles

    return ", ".join(one.name for one in profiles())


def _reviewed(resume: Resume, profile: Profile | None) -> Review:
    from assistant.api import Assistant
    from assistant.review.reviewing import review
    from assistant.text import LONGEST_LINE

    with Assistant("offline") as assistant:
        readings = assistant.classify_all([bullet.text[:LONGEST_LINE] for bullet in resume.bullets])
    return review(resume, readings, profile)


def _show(made: Review, *, quiet: bool) -> None:
    """The whole and the findings; but for `quiet` the chart and the table before them, and what follows from them."""
    whole = made.whole
    screen.result(
        f"Reads as {whole.quadrant.label} (technical {whole.technical}, leadership {whole.leadership})", "strong"
    )
    if not quiet:
        counts = ", ".join(f"{count} {quadrant.label}" for quadrant, count in whole.counts.items() if count)
        screen.result(f"{counted(len(made.lines), 'line')}: {counts}.", hang="  ")
        _show_lines(made.lines)
    _show_findings(made.findings)
    if quiet:
        return
    _show_measures(made.measures)
    _show_interview(made.interview)
    if made.role:
        _show_role(made.role)


def _show_lines(lines: Sequence[Standing]) -> None:
    """The chart, and the table behind it."""
    screen.result("")
    for row in chart(lines, screen.width()):
        screen.result(row)
    screen.result("")
    for row in _table(lines, screen.width()):
        screen.result(row)


def _table(lines: Sequence[Standing], width: int) -> Iterator[str]:
    """The table behind the chart; on a narrow screen without what follows from the scores, and without places."""
    is_wide = width >= _WIDE
    placed = max(5, *(len(_short(line.place, _PLACE)) for line in lines)) + 2 if is_wide else 0
    yield f"{'#':>4} {'tech':>4} {'lead':>4}  " + (f"{'reads as':<18}{'place':<{placed}}" if is_wide else "") + "text"
    for line in lines:
        head = f"{line.number:>4} {line.technical:>4} {line.leadership:>4}  "
        if is_wide:
            head += f"{line.quadrant.label:<18}{_short(line.place, _PLACE):<{placed}}"
        yield head + _short(line.text, width - len(head))


def _show_findings(findings: Sequence[Finding]) -> None:
    order = list(get_args(FindingKind))
    ranked = sorted(findings, key=lambda found: order.index(found.kind))
    if not ranked:
        screen.result("Nothing to mend was found.", "good")
    for kind, group in groupby(ranked, key=lambda found: found.kind):
        found = list(group)
        _heading(f"{_HEADINGS[kind]} ({len(found)})", "warn")
        if kind in _BARE:
            said = _places(found) if kind == "no_result" else "; ".join(one.words for one in found)
            screen.result(said, indent="  ", hang="  ")
            continue
        for one in found:
            screen.result(f"{_where(one)}{one.message}", indent="  ", hang="  ")


def _show_measures(measures: Sequence[MeasureSeen]) -> None:
    if not measures:
        return
    _heading("Measures of the role", "warn" if any(not measure.lines for measure in measures) else "good")
    for measure in measures:
        if measure.lines:
            screen.result(f"{measure.name}: {_lines(measure.lines)}", indent="  ", hang="  ")
        else:
            screen.result(f"{measure.name}: missing. {measure.question}", indent="  ", hang="  ")


def _show_interview(asked: Sequence[Probe]) -> None:
    """What is asked about each strong claim; what the missing parts of the frame call for, once at the end."""
    if not asked:
        return
    _heading("What a reader would ask, with the parts of STAR that the line leaves out", "good")
    for probe in asked:
        missing = ", ".join(part for part in probe.missing)
        screen.result(f"#{probe.number} “{probe.words}”{': no ' + missing if missing else ''}", indent="  ", hang="  ")
        for question in probe.questions[: len(probe.questions) - len(probe.missing)]:
            screen.result(question, "faint", indent="     ", hang="  ")
    for part, question in OF_PART.items():
        if any(part in probe.missing for probe in asked):
            screen.result(question, indent="  ", hang="  ")


def _show_role(role: RoleView) -> None:
    _heading(f"On the ladder of a {role.name}", "good")
    if role.step:
        screen.result(f"Reads as {role.step}: {role.shows}.", indent="  ", hang="  ")
    if role.next_step:
        screen.result(f"Next is {role.next_step}: {role.next_shows}.", indent="  ", hang="  ")
    for name, items in (
        ("Moves sideways", role.lateral_moves),
        ("Asked in interviews", role.interview),
        ("What puts a reader off", role.red_flags),
    ):
        if items:
            screen.result(f"{name}:", indent="  ")
            for item in items:
                screen.result(f"- {item}", indent="    ", hang="  ")


def _heading(text: str, style: screen.Style) -> None:
    screen.result("")
    screen.result(text, style)


def _where(found: Finding) -> str:
    """`#3 (line 12): ` for one line, `#3, #7: ` for several."""
    return f"{_lines(found.lines, found.places)}: " if found.lines else ""


def _places(findings: Iterable[Finding]) -> str:
    placed = [(number, place) for found in findings for number, place in zip(found.lines, found.places, strict=True)]
    return ", ".join(_lines((number,), (place,)) for number, place in placed)


def _lines(numbers: Sequence[int], places: Sequence[str] = ()) -> str:
    if len(numbers) == 1 and places and places[0]:
        return f"#{numbers[0]} ({places[0]})"
    return ", ".join(f"#{number}" for number in numbers)


def _short(text: str, room: int) -> str:
    return text if len(text) <= room else text[: room - 1].rstrip() + "…"
