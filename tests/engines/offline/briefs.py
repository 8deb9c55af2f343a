"""Briefs as the way of a line makes them, with a reading that the test chooses."""

from assistant.engines.base import Brief
from assistant.personas import find_target
from assistant.results import Axis, Classification, Finding, Ownership


def reading(text: str, *, technical: int = 20, leadership: int = 20) -> Classification:
    """A reading with these scores, of no engine in particular."""
    return Classification(
        text=text,
        technical=Axis(score=technical),
        leadership=Axis(score=leadership),
        engine="test",
        model="test",
        prompt="test",
    )


def brief(
    text: str,
    toward: str = "senior",
    *,
    facts: tuple[str, ...] = (),
    ownership: Ownership = "raise",
    denied: tuple[str, ...] = (),
    rejected: str = "",
    findings: tuple[Finding, ...] = (),
    technical: int = 20,
    leadership: int = 20,
) -> Brief:
    """A brief for one line that reads low on both axes unless told otherwise."""
    return Brief(
        text=text,
        target=find_target(toward),
        before=reading(text, technical=technical, leadership=leadership),
        facts=facts,
        ownership=ownership,
        denied=denied,
        rejected=rejected,
        findings=findings,
    )
