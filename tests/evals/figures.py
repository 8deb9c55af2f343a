"""The figures of a table: each a name, its value by system, and the goal."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from assistant.engines.base import LINES_AT_ONCE
from assistant.personas import Quadrant
from tests.evals.evaluating import Tried
from tests.evals.guard import Score
from tests.evals.judging import Judged, distance, read_as
from tests.evals.lines import Line
from tests.recording import exchanges

KINDS = ("number", "skill", "scope", "outcome", "ownership", "other")


class Row(NamedTuple):
    """One line of a table; `values` stand under the systems, in the order of the table's heads."""

    name: str
    values: tuple[str, ...]
    goal: str


def share(part: int, whole: int) -> str:
    """`93% (28 of 30)`."""
    if not whole:
        return "-"
    return f"{100 * part / whole:.{1 if whole > 200 else 0}f}% ({part} of {whole})"


def once(name: str, goal: str, measure: Callable[[Sequence[Judged]], str], columns: Sequence[Sequence[Judged]]) -> Row:
    """The same measure over each system's lines."""
    return Row(name, tuple(measure(column) for column in columns), goal)


def unsupported(kind: str) -> Callable[[Sequence[Judged]], str]:
    """Statements of a kind that nothing supports and nothing marks, a line."""
    return lambda lines: f"{mean(sum(one.kind == kind for one in line.unmarked) for line in lines):.2f}"


def lost(lines: Sequence[Judged]) -> str:
    """Facts that must survive and did not, a line."""
    return f"{mean(len(line.tried.case.lost(line.tried.text)) for line in lines):.2f}"


def nearer(lines: Sequence[Judged]) -> str:
    """Of the lines that do not read as their target, those that now do, or are one axis nearer."""
    away = [line for line in lines if distance(line.before, line.target)]
    return share(
        sum(distance(line.after, line.target) < distance(line.before, line.target) for line in away), len(away)
    )


def there(lines: Sequence[Judged]) -> str:
    """Lines that read as their target, of those whose author can honestly be read so."""
    able = [line for line in lines if line.tried.case.reachable]
    return share(sum(read_as(line.after) == line.target for line in able), len(able))


def fluency(lines: Sequence[Judged]) -> str:
    """1 to 5, of the lines that were changed."""
    return f"{mean(line.after.fluent for line in lines if line.tried.changed):.2f}"


def fluency_before(lines: Sequence[Judged]) -> str:
    """1 to 5, of the lines that were changed, as their authors wrote them."""
    return f"{mean(line.before.fluent for line in lines if line.tried.changed):.2f}"


def left_alone(lines: Sequence[Judged]) -> str:
    """Lines that were written as their target, and are as they were."""
    strong = [line for line in lines if line.tried.case.kind == "strong"]
    return share(sum(not line.tried.changed for line in strong), len(strong))


def made_leaders(lines: Sequence[Judged]) -> str:
    """Authors who only helped and now read as leaders."""
    helped = [line for line in lines if line.tried.case.only_helped]
    return f"{sum(is_made_leader(line) for line in helped)} of {len(helped)}"


def is_made_leader(line: Judged) -> bool:
    """Whether an author who only helped now reads as a leader."""
    return line.tried.case.only_helped and line.after.leadership == "high" and line.before.leadership == "low"


def untruths(lines: Sequence[Judged]) -> str:
    """Tempting untruths that got in."""
    return f"{sum(line.untruths for line in lines)} of {sum(len(line.tried.case.untruths) for line in lines)}"


def unconfirmed(lines: Sequence[Judged]) -> str:
    """Statements neither on the line nor confirmed, in all."""
    return str(sum(len(line.unmarked) for line in lines))


def changed(lines: Sequence[Judged]) -> str:
    """Lines that are not as they were."""
    return share(sum(line.tried.changed for line in lines), len(lines))


def questions_moved(system: Tried) -> str:
    """Questions whose answer moved the line, of all that were asked."""
    return share(sum(talk.moved for talk in system.talks), sum(talk.asked for talk in system.talks))


def refused(system: Tried) -> str:
    """Lines of which no draft passed the guard."""
    return share(sum(done.status == "refused" for done in system.first), len(system.first))


def mean(values: Iterable[float]) -> float:
    """The mean; 0 of none."""
    listed = list(values)
    return sum(listed) / len(listed) if listed else 0.0


def rows(systems: Sequence[Tried], plain: Sequence[Judged]) -> list[Row]:
    """The figures of rewriting and of the interview."""
    first = [*(system.once for system in systems), *([plain] if plain else [])]
    answered = [system.answered for system in systems]
    return [
        once("one draft: lines changed", "", changed, first),
        Row("one draft: lines of which no draft passed the guard", tuple(map(refused, systems)), ""),
        *(
            once(f"one draft: unsupported and not marked, a line: {kind}", goal, unsupported(kind), first)
            for kind, goal in zip(KINDS, ("0", "0", "0", "0.05", "0", ""), strict=True)
        ),
        once("one draft: facts lost a line", "0", lost, first),
        once("one draft: lines away from their target that read nearer", "75%, 50%", nearer, first),
        once("one draft: fluent, 1 to 5", "4.6, 4.2", fluency, first),
        once("the same lines as they were written: fluent, 1 to 5", "", fluency_before, first),
        once("one draft: lines at their target left alone", "90%", left_alone, first),
        once("interview: reads as the target, of authors who honestly can", "90%, 70%", there, answered),
        once("interview: statements neither on the line nor confirmed", "0", unconfirmed, answered),
        once("interview: tempting untruths that got in", "0", untruths, answered),
        once("interview: authors who only helped and were made leaders", "0", made_leaders, answered),
        once("interview: facts lost a line", "0", lost, answered),
        Row("interview: questions whose answer moved the line", tuple(map(questions_moved, systems)), "60%"),
        once("interview: fluent, 1 to 5", "4.6, 4.2", fluency, answered),
    ]


def reading_rows(labelled: Sequence[Line], told: Sequence[Sequence[Quadrant]]) -> list[Row]:
    """Accuracy of readings: over all lines, by quadrant, on the hard ones, and in other languages."""
    parts = [
        ("all", "98%, 92%", [True] * len(labelled)),
        *((quadrant.label, "", [line.quadrant == quadrant for line in labelled]) for quadrant in Quadrant),
        ("hard ones", "", [line.hard for line in labelled]),
        ("German, French, Spanish", "", [line.lang != "en" for line in labelled]),
    ]
    return [
        Row(f"reading: {name}", tuple(_accuracy(labelled, read, chosen) for read in told), goal)
        for name, goal, chosen in parts
    ]


def _accuracy(labelled: Sequence[Line], read: Sequence[Quadrant], chosen: Sequence[bool]) -> str:
    right = [line.quadrant == got for line, got, take in zip(labelled, read, chosen, strict=True) if take]
    return f"{100 * mean(right):.1f}% of {len(right)}"


def guard_rows(score: Score, caught: int, changed: int) -> list[Row]:
    """Precision and recall by kind, the numbers together, the honest drafts refused, and the figures changed."""
    numbers = ("invented number", "altered number")

    def row(name: str, goal: str, *kinds: str) -> Row:
        both = f"precision {score.precision(*kinds)}, recall {score.recall(*kinds)} of {score.pairs(*kinds)}"
        return Row(f"guard, any engine: {name}", (both,), goal)

    return [
        *(row(kind, "98%, 98%", kind) for kind in sorted(score.right | score.missed | score.wrong)),
        row("all kinds", "98%, 98%"),
        row("invented or altered numbers", "recall 100%", *numbers),
        Row(
            "guard, any engine: lines with one figure changed by a machine, refused", (share(caught, changed),), "100%"
        ),
        Row("guard, any engine: honest drafts wrongly refused", (share(score.refused, score.honest),), "2%"),
    ]


def token_rows(folder: Path) -> list[Row]:
    """The tokens that one call of each template takes, by the recorded replies in a folder."""
    spent: dict[str, list[tuple[int, int]]] = {}
    a_line: dict[bool, list[float]] = {True: [], False: []}
    for path in sorted(folder.glob("*.yaml")):
        for asked, told in exchanges(path):
            name = asked["response_format"]["json_schema"]["name"].removesuffix("Reply").lower()
            spent.setdefault(name, []).append((told["usage"]["prompt_tokens"], told["usage"]["completion_tokens"]))
            if name == "classify":
                lines = asked["messages"][1]["content"].count("\n") - 1
                if lines in (1, LINES_AT_ONCE):
                    a_line[lines == 1].append(told["usage"]["prompt_tokens"] / lines)
    alone, together = (f"{mean(a_line[one]):.0f}" for one in (True, False))
    each = [
        Row(
            f"tokens a call, sent and replied: {name}",
            (f"{mean(s for s, _ in pairs):.0f}, {mean(r for _, r in pairs):.0f}",),
            "",
        )
        for name, pairs in sorted(spent.items())
        if name in ("classify", "rewrite", "edit", "plain")
    ]
    label = f"tokens sent a line: classify, one line a call and {LINES_AT_ONCE}"
    return [*each, Row(label, (f"{alone}, {together}",), "")]
