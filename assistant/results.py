"""What the assistant answers with: the objects of the library, and of `--json`."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, computed_field

from assistant.errors import AssistantError
from assistant.personas import Level, Quadrant, level_of, quadrant_of

TechnicalSkill = Literal[
    "programming",
    "machine_learning",
    "mathematics_statistics",
    "big_data",
    "deployment_mlops",
    "systems_engineering",
    "research",
]
LeadershipSkill = Literal[
    "team_collaboration",
    "communication",
    "strategic_thinking",
    "execution",
    "adaptability",
    "people_management",
]
Skill = TechnicalSkill | LeadershipSkill
Score = Annotated[int, Field(ge=0, le=100)]
Status = Literal["rewritten", "unchanged", "refused"]
Ownership = Literal["raise", "keep"]
ClaimKind = Literal["ownership", "scope", "outcome"]
FindingKind = Literal["invented", "lost", "altered"]
FindingCategory = Literal["number", "technology", "name", "date", "link", "claim"]
QuestionAbout = Literal["ownership", "people", "scope", "decision", "method", "result"]


class _Value(BaseModel):
    """A value: never changed once made."""

    model_config = ConfigDict(frozen=True, defer_build=True)


class Evidence(_Value):
    """Words of the line, as they stand there, and the skill they show."""

    quote: str
    skill: Skill


class Axis(_Value):
    """How a line reads on one axis; `score` is 0-100, high from 50 up."""

    score: Score
    evidence: tuple[Evidence, ...] = ()

    @computed_field  # type: ignore[prop-decorator]  # pydantic's documented use; mypy cannot see it
    @property
    def level(self) -> Level:
        """`high` from 50 up, `low` below."""
        return level_of(self.score)


class Classification(_Value):
    """How a hiring manager reads a line; every quote stands word for word in `text`.

    `prompt` is NAME@VERSION:HASH of the template used, or of the data that the offline engine reads with.
    """

    text: str
    technical: Axis
    leadership: Axis
    engine: str
    model: str
    prompt: str

    @computed_field  # type: ignore[prop-decorator]  # as above
    @property
    def quadrant(self) -> Quadrant:
        """Follows from the two axes, and is never stored apart from them."""
        return quadrant_of(technical=self.technical.level, leadership=self.leadership.level)


class Claim(_Value):
    """Something in the draft that is larger than the source, put to the author as a question."""

    kind: ClaimKind
    source: str
    draft: str
    question: str


class Finding(_Value):
    """Something that the draft adds, drops or changes, and may not."""

    kind: FindingKind
    category: FindingCategory
    words: str


class Check(_Value):
    """What the guard says of a draft."""

    findings: tuple[Finding, ...] = ()
    claims: tuple[Claim, ...] = ()

    @computed_field  # type: ignore[prop-decorator]  # as above
    @property
    def ok(self) -> bool:
        """True where there is no finding; claims alone are for the author to confirm."""
        return not self.findings


class Question(_Value):
    """Asks the author for a fact that the line lacks."""

    question: str
    about: QuestionAbout


class Prompts(_Value):
    """NAME@VERSION:HASH of the templates behind a rewrite."""

    classify: str
    rewrite: str


class Usage(_Value):
    """What was asked of a model: `calls` are the requests sent, those too that failed or were given up.

    Tokens are as the server counts them, 0 where it does not say or gave no answer.
    """

    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0

    def __add__(self, other: "Usage") -> "Usage":
        return Usage(
            calls=self.calls + other.calls,
            input_tokens=self.input_tokens + other.input_tokens,
            output_tokens=self.output_tokens + other.output_tokens,
        )


class Rewrite(_Value):
    """A line rewritten toward a target; where `status` is not `rewritten`, `text` is the source.

    `reason` says in one sentence why a line was left alone or refused, or which wish a draft could not fulfil.
    `unsaid` are the confirmed facts, or the parts of them, that `text` does not mention.
    """

    source: str
    text: str
    toward: str
    status: Status
    reason: str = ""
    before: Classification
    after: Classification
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    questions: tuple[Question, ...] = ()
    unsaid: tuple[str, ...] = ()
    engine: str
    model: str
    prompts: Prompts
    usage: Usage = Field(default_factory=Usage)
    _error: AssistantError | None = PrivateAttr(default=None)

    @property
    def error(self) -> AssistantError | None:
        """Why the line could not be done at all, for a program: None where it could, or the guard refused its drafts.

        No part of the JSON, where `reason` says it in words.
        """
        return self._error

    def failed_by(self, error: AssistantError) -> "Rewrite":
        """The same result with the error that it is due to."""
        failed = self.model_copy()
        failed._error = error
        return failed
