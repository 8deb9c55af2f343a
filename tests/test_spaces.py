"""No-break spaces of a line: kept where the words around them stay, whatever wrote the new words."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.api import Assistant
from assistant.documents.opening import open_resume
from assistant.documents.rendering import Part, docx_of
from assistant.engines.scripted import ScriptedEngine
from assistant.spaces import with_spaces_of

LINES = (
    "Assisted in the rollout of a parking app that cut queues by 21\u202f%",
    "Was responsible for the backups of 40\u00a0TB of scans",
)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("cut 21\u202f% of it", "Led a cut of 21 %", "Led a cut of 21\u202f%"),
        ("a 5\u00a0kV grid", "the 5 kV grid", "the 5\u00a0kV grid"),
        ("a 5\u00a0kV grid", "the 6 kV grid", "the 6 kV grid"),
        ("5\u00a0kV here, 5 kV there", "5 kV there", "5 kV there"),
        ("a 5\u00a0kV grid", "the\u00a0old grid", "the\u00a0old grid"),
        ("a 5 kV grid", "the 5 kV grid", "the 5 kV grid"),
    ],
)
def test_a_no_break_space_stays_between_its_words(old: str, new: str, expected: str) -> None:
    assert with_spaces_of(old, new) == expected


def test_a_rewritten_line_keeps_its_no_break_spaces_and_its_claims_quote_it() -> None:
    for line in LINES:
        done = Assistant("offline").rewrite(line, "senior")
        assert done.status == "rewritten"
        assert [space for space in done.text if space in "\u00a0\u202f"] == [
            space for space in line if space in "\u00a0\u202f"
        ]
        assert all(claim.draft in done.text for claim in done.claims)


@pytest.mark.parametrize(
    "line",
    [
        "Trimmed rejects by 8\u00a0 % at the mill",
        "Trimmed rejects by 8\u202f% and noise by 8 % at the mill",
        "Trimmed rejects\u2009 by 8 \u00a0% at the mill",
    ],
)
def test_a_draft_that_has_the_words_of_its_line_is_no_rewrite(line: str) -> None:
    for echoed in (line, " ".join(line.split())):
        done = Assistant(ScriptedEngine([(20, 20)], [echoed])).rewrite(line, "senior")
        assert (done.status, done.text) == ("unchanged", line)


def test_a_line_whose_spaces_alone_would_change_is_left_as_it_is() -> None:
    line = "Tested to EN\u00a055032, IEC\u00a062368-1"
    done = Assistant("offline").rewrite(line, "senior")
    assert (done.status, done.text) == ("unchanged", line)


def _markdown(lines: tuple[str, ...]) -> bytes:
    return ("## Experience\n\n" + "".join(f"- {line}\n" for line in lines)).encode()


def _word(lines: tuple[str, ...]) -> bytes:
    return docx_of([Part("heading", "Experience"), *(Part("item", line) for line in lines)])


def _json(lines: tuple[str, ...]) -> bytes:
    return json.dumps({"work": [{"name": "Acme", "position": "Engineer", "highlights": lines}]}).encode()


@pytest.mark.parametrize(("suffix", "made"), [(".md", _markdown), (".docx", _word), (".json", _json)])
def test_every_format_reads_and_writes_them(
    tmp_path: Path, suffix: str, made: Callable[[tuple[str, ...]], bytes]
) -> None:
    path = tmp_path / f"resume{suffix}"
    path.write_bytes(made(LINES))
    resume = open_resume(path)
    assert tuple(bullet.text for bullet in resume.bullets) == LINES
    drafts = {b.id: Assistant("offline").rewrite(b.text, "senior").text for b in resume.bullets}
    resume.write(path, drafts)
    assert [bullet.text for bullet in open_resume(path).bullets] == list(drafts.values())
    assert "\u202f" in open_resume(path).bullets[0].text
