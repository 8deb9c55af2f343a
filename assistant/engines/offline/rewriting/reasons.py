"""Why a line stays as it is, in a sentence for its author."""

from assistant.engines.base import Brief
from assistant.engines.offline.rewriting.line.only_meant import is_not_done
from assistant.language import Language

_NAMES: dict[Language, str] = {"de": "German", "fr": "French", "es": "Spanish"}


def other_language(language: Language) -> str:
    """What the engine says of a language whose grammar it lacks."""
    name = _NAMES.get(language, "another language")
    return (
        f"The line is in {name}, whose grammar the offline engine hardly knows; "
        "`--engine openai` drafts in any language."
    )


def why_unchanged(brief: Brief) -> str:
    """What the line lacks, or that it lacks nothing."""
    if brief.rejected:
        return "No bolder wording than the author's own passes the guard; a fact that the line lacks would help."
    if is_not_done(brief.text):
        return "The line says what was asked, planned or left undone; nothing in it may be told as done."
    target, before = brief.target.quadrant, brief.before
    lacks = []
    if target.leadership == "high" and before.leadership.level == "low":
        lacks.append("people, a decision or a result")
    if target.technical == "high" and before.technical.level == "low":
        lacks.append("the technical work itself")
    if not lacks:
        return "The line already says as much as its target asks for."
    about = " and ".join(lacks)
    if len(lacks) > (target.technical == "high" and before.technical.level == "low"):
        return f"Wording alone cannot show leadership here; only a fact can, about {about}."
    return f"No better wording was found that needs no new fact; what the line lacks is a fact about {about}."
