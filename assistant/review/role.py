"""A resume beside its role's profile: measures and skills that are missing, and the next step of the ladder."""

from collections.abc import Iterable, Iterator, Sequence

from assistant.documents.resume import Section
from assistant.facts.technologies import read_technologies
from assistant.language import Language
from assistant.lexicon.catalogue import with_kinds
from assistant.personas import Quadrant
from assistant.results import Classification
from assistant.review.figures import gives_measure
from assistant.review.line import Line, finding
from assistant.review.phrases import phrases
from assistant.review.profiles import SKILL_GROUPS, Measure, Profile, SkillNeed, Step
from assistant.review.values import Finding, MeasureSeen, RoleView
from assistant.text import LONGEST_LINE

_SHORTEST_NAME = 3
"""Letters of a technology's name that is looked for letter by letter: R, C and Go would be found everywhere."""


def measures_seen(profile: Profile, lines: Sequence[Line], language: Language) -> tuple[MeasureSeen, ...]:
    """Each measure of the role with the lines that give it; those that the resume's language hides are left out."""
    return tuple(
        MeasureSeen(
            name=measure.name,
            question=measure.question,
            lines=tuple(line.bullet.number for line in lines if _gives(measure, line.text)),
        )
        for measure in profile.measures
        if language == "en" or (measure.elsewhere and language != "other")
    )


def _gives(measure: Measure, text: str) -> bool:
    if measure.figure and not gives_measure(text):
        return False
    if measure.elsewhere and phrases(measure.elsewhere).first_in(text):
        return True
    if measure.beside and not phrases(measure.beside).first_in(text):
        return False
    return bool(phrases(measure.words).first_in(text))


def missing_skills(
    profile: Profile, sections: Sequence[Section], readings: Sequence[Classification], language: Language
) -> Iterator[Finding]:
    """Skills of the role that nothing in the resume shows; those that its language may hide are left out."""
    texts = [text[:LONGEST_LINE] for section in sections for text in (section.heading, *section.lines)]
    keys = with_kinds(str(fact.key) for text in texts for fact in read_technologies(text))
    shown = {
        item.skill for reading in readings for axis in (reading.technical, reading.leadership) for item in axis.evidence
    }
    for group in SKILL_GROUPS:
        for skill in profile.skills.get(group, ()):
            if (skill.words and language != "en") or not shown.isdisjoint(skill.shows):
                continue
            if not (_has_technology(skill, keys) or _named(skill, texts)):
                message = f"{skill.name} ({group}) is not in the resume."
                yield finding("missing_skill", skill.name, message)


def _has_technology(skill: SkillNeed, keys: frozenset[str]) -> bool:
    """Whether one of a skill's technologies is there; `EN *` is any name that begins so."""
    begins = tuple(name[:-1].lower() for name in skill.technologies if name.endswith(" *"))
    return not keys.isdisjoint(_keys(skill.technologies)) or any(key.startswith(begins) for key in keys if begins)


def _keys(names: Iterable[str]) -> frozenset[str]:
    """The lexicon's names of these technologies; one that it does not know stands for itself."""
    return frozenset(
        key for name in names for key in [name.lower(), *(str(fact.key) for fact in read_technologies(name))]
    )


def _named(skill: SkillNeed, texts: Sequence[str]) -> bool:
    written = (*skill.words, *(name for name in skill.technologies if len(name) >= _SHORTEST_NAME and name[-1] != "*"))
    known = phrases(written)
    return any(known.first_in(text) for text in texts)


def role_view(profile: Profile, quadrant: Quadrant) -> RoleView:
    """The step of the ladder that the whole reads as, the lowest of its persona, and the one above it."""
    at = next((number for number, step in enumerate(profile.ladder) if step.quadrant == quadrant), None)
    here = profile.ladder[at] if at is not None else None
    above = profile.ladder[at + 1] if at is not None and at + 1 < len(profile.ladder) else None
    return RoleView(
        name=profile.name,
        step=_title(here),
        shows=here.shows if here else "",
        next_step=_title(above),
        next_shows=above.shows if above else "",
        lateral_moves=profile.lateral_moves,
        interview=profile.interview,
        red_flags=profile.red_flags,
    )


def _title(step: Step | None) -> str:
    return step.title if step else ""
