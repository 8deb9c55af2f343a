"""The engine that needs nobody: no key, no network, nothing sent anywhere."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from assistant.engines.base import Brief, Draft, Reading
from assistant.engines.offline.reading import read_line, reader_id
from assistant.engines.offline.reading.misspelt import slip_in, unknown_verb_in
from assistant.results import Prompts

GRAMMAR = "offline-grammar@4"
_UNKNOWN_OPENING = "The word that the line opens with is not known here, so it cannot be said what your part was."


class OfflineEngine:
    """Reads by lexicon and a small linear model, drafts by grammar; most of its grammar is English."""

    name = "offline"
    model = "lexicon"
    concurrency = 0

    @cached_property
    def prompts(self) -> Prompts:
        """The ids of its weights and grammar, in the place of a template's."""
        reader = reader_id()
        return Prompts(classify=reader, rewrite=f"{GRAMMAR}:{reader.rpartition(':')[2]}")

    async def read(self, texts: Sequence[str]) -> list[Reading]:
        """One reading a text, in order."""
        return [read_line(text) for text in texts]

    async def draft(self, brief: Brief) -> Draft:
        """A draft of one line toward its target."""
        draft = _drafted(brief)
        if not brief.terms:
            return draft
        from assistant.engines.offline.terms import with_terms

        claims = tuple(
            claim.model_copy(update={"draft": with_terms(claim.draft, brief.terms)}) for claim in draft.claims
        )
        return replace(draft, text=with_terms(draft.text, brief.terms), claims=claims)

    async def aclose(self) -> None:
        """Nothing to let go of."""


def _drafted(brief: Brief) -> Draft:
    """A draft of the line without the slip in its opening verb, where it has one."""
    slip = slip_in(brief.text)
    if slip is None:
        return _drafted_as_spelled(brief)
    spelled = brief.text.replace(slip.written, slip.meant, 1)
    draft = _drafted_as_spelled(replace(brief, text=spelled))
    if draft.text == spelled:
        return replace(draft, text=brief.text)
    claims = tuple(
        claim.model_copy(update={"source": claim.source.replace(slip.meant, slip.written, 1)}) for claim in draft.claims
    )
    return replace(draft, claims=claims)


def _drafted_as_spelled(brief: Brief) -> Draft:
    draft = _drafted_by_grammar(brief)
    opening = unknown_verb_in(brief.text)
    if not opening:
        return draft
    # Grammar takes a word that it does not know for a noun: `Led the bolted 40 pumps`.
    asked = tuple(question for question in draft.questions if opening not in question.question.lower())
    if draft.text != brief.text and opening in draft.text.lower().partition(" ")[2]:
        return Draft(brief.text, questions=asked, reason=_UNKNOWN_OPENING)
    return replace(draft, questions=asked)


def _drafted_by_grammar(brief: Brief) -> Draft:
    if brief.wishes:
        from assistant.engines.offline.wishes import draft_as_wished

        return draft_as_wished(brief)
    from assistant.engines.offline.rewriting import redraft

    return redraft(brief)
