"""How far the part in a deed may rise: as far as the target asks, and as the line and its author's answers allow."""

from assistant.engines.base import Brief
from assistant.engines.offline.rewriting.answers.facts import Answers
from assistant.engines.offline.rewriting.line.later_deeds import SURELY_LED, says_own_bit
from assistant.engines.offline.rewriting.line.plain import opens_modestly
from assistant.engines.offline.rewriting.phrases import is_bounded, is_helpers, now_and_then
from assistant.lexicon.verbs import Tier
from assistant.patterns import lazily


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
    if answers.alone and answers.own_part < Tier.LED:
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


_MEMBER = lazily(r"^(?:I (?:was|am) )?(?:a )?(?:[Mm]ember|[Pp]art) of [^,;.]{3,60}\. (?=\w)")
"""Whose group a sentence of its own tells: what is told behind it may still have been led."""
