"""The table of quality: `python -m tests.evals.quality` prints it with the recorded replies, without a network.

    python -m tests.evals.quality                    # the tables
    python -m tests.evals.quality --record [PART …]  # ask the server of OPENAI_BASE_URL anew (these parts, or all)
    python -m tests.evals.quality --learn            # the lines to tune on, with every miss

The lines to measure on are never printed; of those to learn from, every miss is. With --only, one part alone.
"""

import argparse
import asyncio
from collections.abc import Sequence

from tests.evals import guard, lines, mutated
from tests.evals.asking import FOLDER
from tests.evals.evaluating import SECOND_LOOK, Evaluation, Tried, offline_readings, tf_idf_readings
from tests.evals.figures import Row, guard_rows, is_made_leader, reading_rows, rows, token_rows
from tests.evals.judging import Judged, distance, read_as
from tests.evals.lines import Split
from tests.evals.sheets import load

SYSTEMS = ("openai", "offline", SECOND_LOOK)
HEADS = ("openai", "offline", "openai, --second-look", "one plain instruction")
BASELINE = "reading: TF-IDF with logistic regression, learned from the same lines as offline"
PARTS = ("reading", "guard", *SYSTEMS)


def table(rows: Sequence[Row], heads: Sequence[str] = HEADS) -> str:
    """The rows as a table in Markdown."""
    lines = [f"| what | {' | '.join(heads)} | goal |", f"| --- |{' --- |' * (len(heads) + 1)}"]
    for row in rows:
        values = [*row.values, *[""] * (len(heads) - len(row.values))]
        lines.append(f"| {row.name} | {' | '.join(values)} | {row.goal} |")
    return "\n".join(lines)


def show_misses(name: str, system: Tried) -> None:
    """Print what was not as it should be, line by line."""
    for talk, first, last in zip(system.talks, system.once, system.answered, strict=True):
        print(f"\n## {name} {talk.case.id} {talk.case.kind} -> {talk.case.toward} ({first.target.value})")
        print(f"source  {_reads(first, before=True)}: {talk.case.text}")
        print(f"first   {talk.first.status} {_reads(first)}: {first.tried.text}")
        _show_judged(first)
        for claim in talk.first.claims:
            print(f"   claim {claim.kind} {claim.draft!r}: {claim.question}")
        for finding in talk.first.findings:
            print(f"   finding {finding.kind} {finding.category} {finding.words!r}")
        print(f"   yes {talk.confirmed} no {talk.denied}")
        for question, answer in talk.answered:
            print(f"   ? {question}\n   = {answer}")
        print(f"last    {talk.last.status} {_reads(last)}: {last.tried.text}")
        for finding in talk.last.findings:
            print(f"   finding {finding.kind} {finding.category} {finding.words!r}")
        _show_judged(last)
        if talk.case.reachable and read_as(last.after) != last.target:
            print("   NOT THERE")
        if is_made_leader(last):
            print("   MADE A LEADER")


def _reads(line: Judged, *, before: bool = False) -> str:
    seen = line.before if before else line.after
    return f"[{read_as(seen).value}, {distance(seen, line.target)} away, fluent {seen.fluent}]"


def _show_judged(line: Judged) -> None:
    for one in line.unmarked:
        print(f"   UNSUPPORTED {one.kind}: {one.words}")
    if gone := line.tried.case.lost(line.tried.text):
        print(f"   LOST {gone}")
    if line.support.lost:
        print(f"   the judge says lost: {line.support.lost}")
    if line.untruths:
        print("   UNTRUTH")


async def reading(evaluation: Evaluation, split: Split) -> list[Row]:
    """How well lines are read, by engine."""
    labelled = lines.load(split)
    told = reading_rows(labelled, [await evaluation.readings(labelled), offline_readings(labelled)])
    if baseline := tf_idf_readings(labelled):
        [beside, *_] = reading_rows(labelled, [baseline])
        told.insert(1, Row(BASELINE, ("", beside.values[0]), ""))
    return told


async def rewriting(evaluation: Evaluation, options: argparse.Namespace) -> list[Row]:
    """How lines are rewritten, by system; one alone is shown with --only, and judged in the same mix."""
    made = [await evaluation.made(name) for name in SYSTEMS]
    plainly = await evaluation.made_plainly()
    read = await evaluation.seen([*(one for system in made for one in (*system.once, *system.answered)), *plainly])
    shown = [one for one in made if options.only in ("", one.system)]
    systems = [await evaluation.tried(one, read) for one in shown]
    plain = [] if options.only else await evaluation.tried_plainly(plainly, read)
    if options.learn:
        for one, system in zip(shown, systems, strict=True):
            show_misses(one.system, system)
    return [*rows(systems, plain), *token_rows(FOLDER / evaluation.where)]


async def evaluate(options: argparse.Namespace) -> list[Row]:
    """The rows that are asked for."""
    split: Split = "learn" if options.learn else "measure"
    evaluation = Evaluation(load(split), split, frozenset(options.record))
    table: list[Row] = []
    if options.only in ("", "reading"):
        table += await reading(evaluation, split)
    if options.only in ("", "guard"):
        missed, made = mutated.passed(split)
        table += guard_rows(guard.score(guard.load(split)), made - len(missed), made)
    if options.only in ("", *SYSTEMS):
        table += await rewriting(evaluation, options)
    return table


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="Print the table of quality.")
    parser.add_argument("--learn", action="store_true", help="the lines to tune on, with every miss")
    parser.add_argument("--only", default="", choices=PARTS, help="one part alone")
    parser.add_argument("--record", nargs="*", default=None, metavar="PART", help="ask anew: these parts, or all")
    options = parser.parse_args()
    options.record = ["all"] if options.record == [] else options.record or []
    heads = (options.only,) if options.only in SYSTEMS else HEADS
    print(table(asyncio.run(evaluate(options)), heads))


if __name__ == "__main__":
    main()
