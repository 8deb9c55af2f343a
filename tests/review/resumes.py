"""Resumes for tests, made of plain text: `# ` is a heading, `- ` a bullet, anything else a paragraph."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.documents.outline import Block, outline
from assistant.documents.resume import Bullet, Entry, Section
from assistant.results import Axis, Classification, Evidence, Skill
from assistant.review.line import Line
from assistant.review.profiles import Profile
from assistant.review.reviewing import review
from assistant.review.values import Finding, FindingKind, Review


@dataclass(frozen=True)
class Plain:
    """What a review needs of a resume."""

    sections: tuple[Section, ...]
    bullets: tuple[Bullet, ...]


def resume(text: str) -> Plain:
    made = outline([_block(line, number) for number, line in enumerate(text.splitlines(), 1) if line.strip()])
    return Plain(made.sections, made.bullets)


def _block(line: str, number: int) -> Block:
    place = f"line {number}"
    if line.startswith("# "):
        return Block("heading", line[2:], place, key=number)
    if line.startswith("- "):
        return Block("item", line[2:], place, key=number)
    return Block("paragraph", line, place, key=number)


def under(dates: str, *lines: str) -> Plain:
    """One post with these dates and lines."""
    return resume("\n".join(["# Experience", f"Engineer, Acme, {dates}", *(f"- {line}" for line in lines)]))


def reading(text: str, technical: int = 20, leadership: int = 20, shows: Skill | None = None) -> Classification:
    evidence = (Evidence(quote=text, skill=shows),) if shows else ()
    return Classification(
        text=text,
        technical=Axis(score=technical, evidence=evidence),
        leadership=Axis(score=leadership),
        engine="scripted",
        model="none",
        prompt="none@1:0",
    )


def reviewed(made: Plain, profile: Profile | None = None, scores: Sequence[tuple[int, int]] = ()) -> Review:
    """The review where each line has the scores given, or 20 on both axes."""
    every = scores or [(20, 20)] * len(made.bullets)
    readings = [reading(bullet.text, *score) for bullet, score in zip(made.bullets, every, strict=True)]
    return review(made, readings, profile)


def found(text: str, kind: FindingKind) -> list[Finding]:
    """Findings of that kind about a resume of one line."""
    return [one for one in reviewed(under("2019 - 2021", text)).findings if one.kind == kind]


def line(text: str) -> Line:
    return Line(Bullet("id", 1, text, "Experience", "experience", Entry(), "line 1"), "en")
