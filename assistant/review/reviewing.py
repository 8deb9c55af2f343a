"""The review of a whole resume: its lines and their readings in, all that is to be said out."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from assistant.documents.resume import Bullet, Section
from assistant.results import Classification
from assistant.review import together, wording
from assistant.review.interview import probes
from assistant.review.line import Line, language_of_all, lines_of
from assistant.review.profiles import Profile
from assistant.review.role import measures_seen, missing_skills, role_view
from assistant.review.standing import standing, whole
from assistant.review.values import Finding, Review


class Reviewed(Protocol):
    """What a review needs of a resume."""

    @property
    def sections(self) -> tuple[Section, ...]:
        """All headings and lines."""

    @property
    def bullets(self) -> tuple[Bullet, ...]:
        """The lines that may be rewritten."""


def review(resume: Reviewed, readings: Sequence[Classification], profile: Profile | None = None) -> Review:
    """All that is to be said of a resume; `readings` are those of its bullets, in order.

    Without a profile nothing is said of measures, skills and the ladder. Raises ValueError where the readings are
    not as many as the bullets.
    """
    language = language_of_all(resume.sections, resume.bullets)
    lines = lines_of(resume.bullets, language)
    stand = tuple(standing(bullet, reading) for bullet, reading in zip(resume.bullets, readings, strict=True))
    together_they_read = whole(stand)
    findings = [*_of_lines(lines), *wording.of_summaries(resume.sections, language)]
    if profile is not None:
        findings += missing_skills(profile, resume.sections, readings, language)
    return Review(
        language=language,
        whole=together_they_read,
        lines=stand,
        findings=tuple(findings),
        interview=probes(lines),
        measures=measures_seen(profile, lines, language) if profile else (),
        role=role_view(profile, together_they_read.quadrant) if profile else None,
    )


def _of_lines(lines: Sequence[Line]) -> Iterator[Finding]:
    """Findings of the lines by themselves, then of lines beside each other."""
    for line in lines:
        yield from wording.of_line(line)
    yield from together.repeated_openers(lines)
    yield from together.tenses(lines)
