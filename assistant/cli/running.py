"""The commands that work on lines: one object for one text, a list for several, a status for scripts."""

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from assistant.api import Assistant
from assistant.cli import screen
from assistant.cli.inputs import Lines, read_lines
from assistant.cli.show import show_classification, show_rewrite
from assistant.engines.choosing import Choice
from assistant.errors import AssistantError, EngineUnavailable, UsageError
from assistant.personas import Target, find_target
from assistant.results import Classification, Rewrite, Usage


def rewrite_lines(
    arguments: Sequence[str],
    toward: str,
    choice: Choice,
    personas: Path | None,
    how: dict[str, Any],
    *,
    ask: bool,
    as_json: bool,
    quiet: bool,
) -> int:
    """`assistant rewrite`; the exit status."""
    lines = read_lines(arguments)
    assistant = _assistant(choice, personas, quiet)
    target = find_target(toward, assistant.targets)
    if ask:
        results = list(_asked(assistant, lines, target, how))
        if as_json:
            _print_json([done.model_dump(mode="json") for done in results], lines.single, _cost(results))
        return _status(results)
    results = []
    stream = _one(assistant, lines, target, how) if lines.single else assistant.stream(lines.texts, target.name, **how)
    for done in stream:
        results.append(done)
        screen.progress(len(results), len(lines.texts))
        if not as_json:
            if len(results) > 1 and not quiet:
                screen.result("")
            show_rewrite(done, target, quiet=quiet)
    if as_json:
        _print_json([done.model_dump(mode="json") for done in results], lines.single, _cost(results))
    return _status(results)


def classify_lines(arguments: Sequence[str], choice: Choice, *, as_json: bool, quiet: bool) -> int:
    """`assistant classify`; the exit status."""
    lines = read_lines(arguments)
    assistant = _assistant(choice, None, quiet)
    readings: list[Classification] = []
    failed = 0
    for number, text in enumerate(lines.texts, 1):
        try:
            reading = assistant.classify(text)
        except EngineUnavailable:
            raise
        except AssistantError as error:
            if lines.single:
                raise
            screen.failure(f"Line {number} could not be read: {error.message}", text[:200])
            failed += 1
            continue
        readings.append(reading)
        screen.progress(number, len(lines.texts))
        if not as_json:
            if len(lines.texts) > 1 and not quiet:
                screen.result(text, "faint", hang="  ")
            show_classification(reading, quiet=quiet)
    if as_json:
        _print_json([reading.model_dump(mode="json") for reading in readings], lines.single, assistant.usage)
    return 1 if failed else 0


def _assistant(choice: Choice, personas: Path | None, quiet: bool) -> Assistant:
    if choice.name == "auto" and not quiet:
        screen.note(choice.why)
    return Assistant(choice, personas=personas)


def _one(assistant: Assistant, lines: Lines, target: Target, how: dict[str, Any]) -> Iterable[Rewrite]:
    yield assistant.rewrite(lines.texts[0], target.name, **how)


def _asked(assistant: Assistant, lines: Lines, target: Target, how: dict[str, Any]) -> Iterable[Rewrite]:
    from assistant.cli.asking import rewrite_asking

    if not (screen.is_terminal(sys.stdin) and screen.is_terminal(sys.stderr)):
        raise UsageError("--ask needs a terminal to ask on.", hint='Answer with --fact "…" instead.')
    for text in lines.texts:
        yield rewrite_asking(assistant, text, target, how["facts"], how["role"], how["ownership"])


def _status(results: Sequence[Rewrite]) -> int:
    for number, done in enumerate(results, 1):
        if done.status == "refused":
            screen.note(f"Line {number} was given back as it was: {done.reason}", "bad")
    return 1 if any(done.status == "refused" for done in results) else 0


def _cost(results: Sequence[Rewrite]) -> Usage:
    return sum((done.usage for done in results), Usage())


def _print_json(objects: Sequence[dict[str, Any]], single: bool, usage: Usage) -> None:
    answer = objects[0] if single else {"results": objects, "usage": usage.model_dump(mode="json")}
    screen.raw_result(json.dumps(answer, indent=2, ensure_ascii=False))
