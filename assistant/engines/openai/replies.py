"""What the model is asked to reply with, and what is taken from it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from assistant.engines.base import Draft, Reading
from assistant.engines.listening import Heard, Part, PartKind
from assistant.results import (
    Axis,
    Claim,
    Evidence,
    LeadershipSkill,
    Question,
    QuestionAbout,
    TechnicalSkill,
    Usage,
)

_Score = Annotated[int, Field(ge=0, le=100)]
EVIDENCE = 6
"""Quotes that an axis keeps at most."""


class TechnicalEvidence(BaseModel):
    """Words copied from the line, and the technical skill that they show."""

    quote: str
    skill: TechnicalSkill


class LeadershipEvidence(BaseModel):
    """Words copied from the line, and the leadership skill that they show."""

    quote: str
    skill: LeadershipSkill


class TechnicalReply(BaseModel):
    """The technical axis: evidence first, then the score that follows from it."""

    evidence: list[TechnicalEvidence]
    score: _Score


class LeadershipReply(BaseModel):
    """The leadership axis: evidence first, then the score that follows from it."""

    evidence: list[LeadershipEvidence]
    score: _Score


class LineReply(BaseModel):
    """The reading of the line of that number."""

    line: int
    technical: TechnicalReply
    leadership: LeadershipReply


class ClassifyReply(BaseModel):
    """The readings of all lines."""

    lines: list[LineReply]


class Raised(BaseModel):
    """A rise of ownership that the model declares."""

    source: str
    draft: str
    question: str


class AskedFor(BaseModel):
    """A fact that the model would ask the author for."""

    question: str
    about: QuestionAbout


class RewriteReply(BaseModel):
    """A line's draft."""

    text: str
    raised: list[Raised]
    questions: list[AskedFor]


class Fault(BaseModel):
    """Something about a draft that its editor would not let stand."""

    kind: Literal["added", "lost", "turned", "larger", "rough"]
    words: str


class EditReply(BaseModel):
    """A draft after its second look: its faults first, then the text without them."""

    faults: list[Fault]
    text: str
    raised: list[Raised]


class HeardPart(BaseModel):
    """One thing that the message says."""

    kind: PartKind
    text: str
    about: int


class HearReply(BaseModel):
    """What a message in the chat means."""

    parts: list[HeardPart]
    reply: str


def heard_from(reply: HearReply, usage: Usage) -> Heard:
    """The message's parts as the model tells them apart."""
    return Heard(tuple(Part(part.kind, part.text, part.about) for part in reply.parts), reply.reply, usage)


def reading_from(reply: LineReply, text: str) -> Reading:
    """The reading; a quote that does not stand in the text is no evidence, and is left out."""
    return Reading(
        technical=Axis(score=reply.technical.score, evidence=_evidence(reply.technical.evidence, text)),
        leadership=Axis(score=reply.leadership.score, evidence=_evidence(reply.leadership.evidence, text)),
    )


def draft_from(reply: RewriteReply, usage: Usage) -> Draft:
    """The draft, with the model's own word on what it raised."""
    return Draft(
        text=reply.text,
        claims=_claims(reply.raised),
        questions=tuple(Question(question=asked.question, about=asked.about) for asked in reply.questions),
        usage=usage,
    )


def edited(draft: Draft, reply: EditReply, usage: Usage) -> Draft:
    """The draft as its editor leaves it; what either of the two declares is declared.

    A draft that was only rough may stand as it was, one with another fault may not.
    """
    only_rough = all(fault.kind == "rough" for fault in reply.faults)
    return replace(
        draft,
        text=reply.text if reply.text.strip() else draft.text,
        unedited=draft.text if only_rough else "",
        claims=(*_claims(reply.raised), *draft.claims),
        usage=draft.usage + usage,
    )


def _claims(raised: Sequence[Raised]) -> tuple[Claim, ...]:
    return tuple(
        Claim(kind="ownership", source=rise.source, draft=rise.draft, question=rise.question) for rise in raised
    )


def _evidence(given: Sequence[TechnicalEvidence | LeadershipEvidence], text: str) -> tuple[Evidence, ...]:
    found = [(_as_it_stands(item.quote, text), item.skill) for item in given]
    return tuple(Evidence(quote=quote, skill=skill) for quote, skill in found if quote)[:EVIDENCE]


def _as_it_stands(quote: str, text: str) -> str:
    """The quote in the text's own letters; empty where the text has no such words."""
    wanted = " ".join(quote.split()).strip("\"'“”‘’….")
    at = text.lower().find(wanted.lower()) if wanted else -1
    return text[at : at + len(wanted)] if at >= 0 else ""
