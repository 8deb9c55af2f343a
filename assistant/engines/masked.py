"""An engine that never sees its author's private data."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields, replace
from typing import Any

from assistant.engines.base import Brief, Draft, Engine, Reading
from assistant.engines.listening import Heard, Message, Part
from assistant.engines.wrapped import WrappedEngine
from assistant.masking.kinds import Kind
from assistant.masking.mask import Mask
from assistant.results import Axis, Claim, Evidence, Finding, FindingCategory, Question

_CATEGORIES: dict[Kind, FindingCategory] = {
    "EMAIL": "link",
    "LINK": "link",
    "ID": "number",
    "PHONE": "number",
    "ADDRESS": "name",
    "NAME": "name",
}


class MaskedEngine(WrappedEngine):
    """Another engine, told placeholders in the place of private data, which is put back into what it says.

    `names` are words of the author's own name; more may be added while it is in use. What a call is told is masked by
    what that call is told alone: nothing is remembered from one to the next, and a retry is masked as its first try.
    A `key` that the engine says back is taken out in any case, the rest only where it `masks`.
    """

    def __init__(self, engine: Engine, names: Collection[str] = (), *, key: str = "", masks: bool = True) -> None:
        super().__init__(engine)
        self._names = names
        self._key = key
        self._masks = masks

    def _mask(self, texts: Iterable[str]) -> Mask:
        return Mask(texts if self._masks else (), self._names, key=self._key, hides=self._masks)

    async def read(self, texts: Sequence[str]) -> list[Reading]:
        """One reading a text, its quotes in the text's own words."""
        mask = self._mask(texts)
        readings = await super().read([mask.hide(text) for text in texts])
        return [_shown_reading(reading, text, mask) for reading, text in zip(readings, texts, strict=True)]

    async def draft(self, brief: Brief) -> Draft:
        """A draft with the private data back in it, and a finding for each piece that did not come back."""
        mask = self._mask(_told(brief))
        masked = _masked_brief(brief, mask)
        draft = await super().draft(masked)
        return replace(
            draft,
            text=mask.show(draft.text),
            claims=tuple(_shown_claim(claim, mask) for claim in draft.claims),
            questions=tuple(_shown_question(asked, mask) for asked in draft.questions),
            reason=mask.show(draft.reason),
            findings=(*draft.findings, *_findings(masked, draft.text, mask)),
            unedited="" if _findings(masked, draft.unedited, mask) else mask.show(draft.unedited),
        )

    async def hear(self, message: Message) -> Heard:
        """What the message means, in the author's own words."""
        told = (message.line, message.draft, *message.asked, *message.facts, *message.wishes, message.text)
        mask = self._mask(told)
        masked = Message(
            text=mask.hide(message.text),
            target=message.target,
            line=mask.hide(message.line),
            draft=mask.hide(message.draft),
            asked=_hidden(message.asked, mask),
            facts=_hidden(message.facts, mask),
            wishes=_hidden(message.wishes, mask),
        )
        heard = await super().hear(masked)
        parts = tuple(_shown_part(part, told, mask) for part in heard.parts)
        return replace(heard, parts=parts, reply=mask.show(heard.reply))


_SAME_AT_EACH_TRY = ("text", "role", "facts", "wishes", "terms", "denied")
"""These fields of a brief are masked first: what a retry adds takes no placeholder from them."""
_OWN_WAY = ("target", "before")


def _told(brief: Brief) -> tuple[str, ...]:
    """All texts of a brief, those first that are the same at each try."""
    names = dict.fromkeys((*_SAME_AT_EACH_TRY, *(field.name for field in fields(brief))))
    return tuple(text for name in names if name not in _OWN_WAY for text in _texts_of(getattr(brief, name)))


def _texts_of(value: object) -> Iterable[str]:
    """The texts in a field of a brief; raises TypeError for a kind of value that nothing here knows how to hide."""
    if isinstance(value, str):
        return (value,)
    if isinstance(value, Finding):
        return (value.words,)
    if isinstance(value, tuple):
        return tuple(text for one in value for text in _texts_of(one))
    raise TypeError(f"A brief with {type(value).__name__} cannot be masked.")


def _masked_brief(brief: Brief, mask: Mask) -> Brief:
    """The brief with placeholders in every field; only the target has nothing of its author's."""
    names = [field.name for field in fields(brief) if field.name not in _OWN_WAY]
    before = brief.before.model_copy(
        update={
            "text": mask.hide(brief.text),
            "technical": _hidden_axis(brief.before.technical, mask),
            "leadership": _hidden_axis(brief.before.leadership, mask),
        }
    )
    return replace(brief, before=before, **{name: _masked(getattr(brief, name), mask) for name in names})


def _masked(value: Any, mask: Mask) -> Any:
    if isinstance(value, str):
        return mask.hide(value)
    if isinstance(value, Finding):
        return value.model_copy(update={"words": mask.hide(value.words)})
    return tuple(_masked(one, mask) for one in value)


def _hidden(texts: Iterable[str], mask: Mask) -> tuple[str, ...]:
    return tuple(mask.hide(text) for text in texts)


def _hidden_axis(axis: Axis, mask: Mask) -> Axis:
    evidence = tuple(one.model_copy(update={"quote": mask.hide(one.quote)}) for one in axis.evidence)
    return axis.model_copy(update={"evidence": evidence})


def _findings(brief: Brief, draft: str, mask: Mask) -> list[Finding]:
    """What of the line's private data a draft lacks, and placeholders that its writer made up."""
    if not draft.strip():
        return []
    sources = (brief.text, brief.role, *brief.facts, *brief.wishes, *brief.terms)
    lost, new = mask.lost(brief.text, draft), mask.made_up(draft, sources)
    return [
        *(Finding(kind="lost", category=_CATEGORIES[kind], words=words) for kind, words in lost),
        *(Finding(kind="invented", category=_CATEGORIES[kind], words=words) for kind, words in new),
    ]


def _shown_reading(reading: Reading, text: str, mask: Mask) -> Reading:
    """The reading with quotes that stand in the text; one that cuts a placeholder in two is no evidence."""

    def shown(axis: Axis) -> Axis:
        quotes = ((mask.show(one.quote), one.skill) for one in axis.evidence)
        evidence = tuple(Evidence(quote=quote, skill=skill) for quote, skill in quotes if quote in text)
        return axis.model_copy(update={"evidence": evidence})

    return replace(reading, technical=shown(reading.technical), leadership=shown(reading.leadership))


def _shown_claim(claim: Claim, mask: Mask) -> Claim:
    words = {name: mask.show(getattr(claim, name)) for name in ("source", "draft", "question")}
    return claim.model_copy(update=words)


def _shown_question(asked: Question, mask: Mask) -> Question:
    return asked.model_copy(update={"question": mask.show(asked.question)})


def _shown_part(part: Part, told: Sequence[str], mask: Mask) -> Part:
    """The part in the author's words; one with a placeholder that stands for nothing says nothing of theirs."""
    if mask.made_up(part.text, told):
        return Part("other", mask.show(part.text))
    return replace(part, text=mask.show(part.text))
