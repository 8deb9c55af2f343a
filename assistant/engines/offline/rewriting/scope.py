"""What is possible for a line: the grammar of its language, how far a part may rise, and why it stays as it is."""

from assistant.engines.base import Brief
from assistant.engines.offline.rewriting.answers.tellings import Answers
from assistant.engines.offline.rewriting.known_phrases import is_bounded, is_helpers, now_and_then
from assistant.engines.offline.rewriting.line.later_deeds import SURELY_LED, says_own_bit
from assistant.engines.offline.rewriting.line.of_another import is_of_another
from assistant.engines.offline.rewriting.line.only_meant import is_not_done
from assistant.engines.offline.rewriting.line.plain import opens_modestly
from assistant.language import Language, language_of
from assistant.lexicon.verbs import Tier
from assistant.patterns import lazily

_GERMAN = lazily(
    r"(?:Mitarbeit|Mitwirkung|Mithilfe|Beteiligung|(?:Ich )?[Hh]abe|War) "
    r"(?:am|im|(?:an|bei|in) (?:der|dem|den|einer|einem)) [A-Za-zÄÖÜäöü]"
)
"""How lines begin that are surely German, few as their words may be."""


def tongue_of(text: str) -> Language:
    """The language of a line, `Mitarbeit in der Softwareentwicklung` being German."""
    return "de" if _GERMAN.match(text) else language_of(text)


def wanted_part(brief: Brief, answers: Answers) -> Tier:
    """The highest tier that a deed may be given: the target's, the author's own word, or what the line says."""
    target, before = brief.target.quadrant, brief.before
    surely = before.leadership.score >= SURELY_LED and not opens_modestly(brief.text)
    if target.leadership == "high" and (not surely or answers.own_part >= Tier.LED):
        wanted = Tier.LED
    elif target.technical == "high" and before.technical.level == "low":
        wanted = Tier.DESIGNED
    elif brief.facts and "high" in (target.technical, target.leadership):
        wanted = Tier.BUILT  # a larger part would carry the line no nearer, plain words for it do
    else:
        wanted = Tier.LEARNED
    is_one_of_them = any(one.words.startswith(_AMONG) for one in answers.tellings)
    if (answers.alone or is_one_of_them) and answers.own_part < Tier.LED:
        wanted = min(wanted, Tier.DESIGNED)
    if brief.ownership == "keep" or answers.modest:
        return min(wanted, answers.own_part)
    if is_helpers(brief.text):
        return max(Tier.LEARNED, answers.own_part)
    if says_own_bit(brief.text):
        return min(wanted, answers.own_part)
    if now_and_then(brief.text):
        wanted = min(wanted, max(Tier.DESIGNED, answers.own_part))
    text = _MEMBER.sub("", brief.text) if " of " in brief.text[:14] else brief.text
    if is_bounded(text):
        return min(wanted, max(Tier.DESIGNED, answers.own_part))
    return wanted


_AMONG = ("as one of ", "as part of a group of ")
"""How it is told that the author was one of those who were counted: that does not make them the leader."""
_MEMBER = lazily(r"^(?:I (?:was|am) )?(?:a )?(?:[Mm]ember|[Pp]art) of [^,;.]{3,60}\. (?=\w)")
"""Whose group a sentence of its own tells: what is told behind it may still have been led."""


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
    if is_of_another(brief.text):
        return "The line speaks of what somebody else did or led; their part is not made yours."
    if brief.denied:
        return "You said no to what a bolder wording would claim, so the line stays as it is."
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
