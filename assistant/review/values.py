"""What a review says: values that never change, and the objects of `review --json`."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, computed_field

from assistant.language import Language
from assistant.personas import Quadrant, level_of, quadrant_of
from assistant.results import Score

FindingKind = Literal[
    "weak_opener", "repeated_opener", "no_result", "person", "tense", "length", "cliche", "missing_skill"
]
StarPart = Literal["situation", "task", "action", "result"]


class Value(BaseModel):
    """A value; one that is read from a file may have no field that is not known."""

    model_config = ConfigDict(frozen=True, defer_build=True, extra="forbid")


class Standing(Value):
    """Where a line stands; `number` counts the resume's bullets from 1, `place` is where its file has it."""

    number: int
    id: str
    place: str
    section: str
    title: str
    text: str
    technical: Score
    leadership: Score

    @computed_field  # type: ignore[prop-decorator]  # pydantic's documented use; mypy cannot see it
    @property
    def quadrant(self) -> Quadrant:
        """Follows from the two scores."""
        return quadrant_of(technical=level_of(self.technical), leadership=level_of(self.leadership))


class Whole(Value):
    """The persona that all lines together read as; `counts` says how many lines stand in each quadrant."""

    technical: Score
    leadership: Score
    counts: dict[Quadrant, int]

    @computed_field  # type: ignore[prop-decorator]  # as above
    @property
    def quadrant(self) -> Quadrant:
        """Follows from the two scores."""
        return quadrant_of(technical=level_of(self.technical), leadership=level_of(self.leadership))


class Finding(Value):
    """Something to mend: `words` are the resume's own, or the skill that it lacks; `lines` are the bullets' numbers."""

    kind: FindingKind
    words: str
    message: str
    lines: tuple[int, ...] = ()
    places: tuple[str, ...] = ()


class MeasureSeen(Value):
    """A measure that the role is judged by, and the lines that give a figure for it; without any it is missing."""

    name: str
    question: str
    lines: tuple[int, ...] = ()


class Probe(Value):
    """What a reader would ask about a strong claim; `words` are those that make it one.

    `told` and `missing` are the parts of the STAR frame; both are empty where the line's language is not read so far.
    """

    number: int
    place: str
    words: str
    told: tuple[StarPart, ...]
    missing: tuple[StarPart, ...]
    questions: tuple[str, ...]


class RoleView(Value):
    """The role's profile beside this resume: the step that it reads as, and what the next one is expected to show."""

    name: str
    step: str
    shows: str
    next_step: str
    next_shows: str
    lateral_moves: tuple[str, ...]
    interview: tuple[str, ...]
    red_flags: tuple[str, ...]


class Review(Value):
    """All that is said of a resume; `role`, `measures` and missing skills are there where a profile was given."""

    language: Language
    whole: Whole
    lines: tuple[Standing, ...]
    findings: tuple[Finding, ...]
    interview: tuple[Probe, ...]
    measures: tuple[MeasureSeen, ...] = ()
    role: RoleView | None = None
