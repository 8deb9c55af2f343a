"""Redrafts a line by grammar: the strongest verb that the author may honestly use, and nothing that is not there."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from assistant.disclaimers import is_disclaimed
from assistant.engines.base import Brief, Draft
from assistant.engines.offline.reading.misspelt import with_irregulars
from assistant.engines.offline.rewriting.answers import heard
from assistant.engines.offline.rewriting.answers.tellings import NOTHING, Answers, Wants, content, wants_of
from assistant.engines.offline.rewriting.asking import claim_for, questions_for, task_claim
from assistant.engines.offline.rewriting.grammar import Sentence, sentences
from assistant.engines.offline.rewriting.line.as_managed import later_claim, managed, managed_later, raised_head
from assistant.engines.offline.rewriting.line.clause_parts import Clause, Verbs
from assistant.engines.offline.rewriting.line.later_deeds import (
    is_denied,
    may_be_led,
    names_leading,
    says_own_bit,
    with_denied_apart,
    with_later_deed,
    with_later_help,
)
from assistant.engines.offline.rewriting.line.of_another import is_of_another
from assistant.engines.offline.rewriting.line.only_meant import is_left_undone, is_only_given, is_only_meant, near_thing
from assistant.engines.offline.rewriting.line.plain import goes_on, made_plain
from assistant.engines.offline.rewriting.line.plain_grammar import joined_result, resumed, with_result
from assistant.engines.offline.rewriting.line.read_clause import read_clause
from assistant.engines.offline.rewriting.line.shared_deeds import names_nobody
from assistant.engines.offline.rewriting.line.strongest_verb import Worded, is_confirmed, put, put_modestly, varied
from assistant.engines.offline.rewriting.line.tidying import tidied
from assistant.engines.offline.rewriting.scope import other_language, tongue_of, wanted_part, why_unchanged
from assistant.language import Language
from assistant.lexicon.verbs import Tier
from assistant.patterns import lazily
from assistant.results import Claim


class _Plan(NamedTuple):
    """What one draft may do: how far it may rise, and which of the author's answers it weaves in."""

    upto: Tier
    answers: Answers
    wants: Wants


class _Proposal(NamedTuple):
    text: str
    claims: tuple[Claim, ...]


def redraft(brief: Brief) -> Draft:
    """A draft of one line; its source with a reason where grammar is not certain or nothing can be bettered."""
    language = tongue_of(brief.text)
    chosen = _boldest(brief, language)
    has_claims = chosen is not None and bool(chosen.claims)
    claimed = has_claims and brief.target.quadrant.leadership == "high"
    text = with_irregulars(brief.text)
    questions = questions_for(text, brief.target, brief.before, brief.facts, claimed=claimed, has_claims=has_claims)
    if chosen is None:
        reason = why_unchanged(brief) if language == "en" else other_language(language)
        return Draft(brief.text, questions=questions, reason=reason)
    confirmed = [_folded(fact) for fact in brief.facts if not is_disclaimed(fact)]
    claims = tuple(claim for claim in chosen.claims if not any(_folded(claim.draft) in fact for fact in confirmed))
    return Draft(chosen.text, claims, questions)


def _boldest(brief: Brief, language: Language) -> _Proposal | None:
    """The boldest proposal, or the one behind that which the guard refused; None where the source is as good."""
    rejected = _folded(brief.rejected)
    seen = {_folded(brief.text)}
    is_left = not rejected
    first: _Proposal | None = None
    for proposal in _proposals(brief, language):
        text = _folded(proposal.text)
        if text in seen:
            continue
        seen.add(text)
        if is_left:
            return proposal
        first = first or proposal
        is_left = text == rejected
    # What its author did not want was of other facts, and is proposed no more: nothing here was rejected.
    return first if not (is_left or brief.findings) else None


def _proposals(brief: Brief, language: Language) -> Iterator[_Proposal]:
    """What the engine can propose, the boldest first."""
    if language == "en":
        if is_left_undone(brief.text):
            return
        yield from (_proposal(brief, plan) for plan in _plans(brief))
    elif language != "other":
        from assistant.engines.offline.rewriting.elsewhere.lines import rewritten_elsewhere

        yield from (_Proposal(*rewritten_elsewhere(brief, language, plainly=plainly)) for plainly in (False, True))


def _plans(brief: Brief) -> Iterator[_Plan]:
    """The boldest first; a draft that the guard refused gives way to the next one."""
    answers = heard(brief.facts, brief.text)
    upto = wanted_part(brief, answers)
    wants = wants_of(brief.target, brief.before)
    yield _Plan(upto, answers, wants)
    refused = content(" ".join(finding.words for finding in brief.findings)) - content(brief.text)
    fewer = answers.without(refused)
    if fewer.tellings != answers.tellings:
        yield _Plan(upto, fewer, wants)
    yield _Plan(Tier.LEARNED, fewer, wants)


def _proposal(brief: Brief, plan: _Plan) -> _Proposal:
    parts, own = _spoken_out(sentences(tidied(with_irregulars(brief.text))), sentences(brief.text))
    claims: list[Claim] = []
    for at, part in enumerate(parts):
        if is_of_another(own[at].body):
            parts[at] = own[at]
            continue
        if (at and (goes_on(parts[at - 1]) or names_nobody(part.body))) or is_only_meant(part.body):
            continue  # `The crew drove; I looked after the crew`, `…; the road was closed`
        only_given = plan.answers.own_part < Tier.BUILT and is_only_given(own[at].body)
        if only_given and (brief.ownership == "keep" or is_denied(own[at].body, brief.denied)):
            parts[at] = own[at]
            continue
        body, claim = _one_sentence(part.body, own[at].body, brief, plan)
        if only_given and body != own[at].body:
            claim = task_claim(own[at].body, body, claim)
            body = own[at].body if claim is None else body
        if len(parts) > 1 and part.body.startswith("We ") and plan.answers.own_part < Tier.LED:
            body, claim = part.body, None  # what all did stays theirs
        if claim is not None:
            plan = plan._replace(upto=min(plan.upto, Tier.DESIGNED))  # one deed a line is led
            claims.append(claim)
        behind = part.body[:1].islower() or (part.body.startswith("I ") and parts[at - 1].tail.startswith(";"))
        if at and behind and body != part.body:
            body = body[0].lower() + body[1:]  # behind a semicolon
        parts[at] = part._replace(body=body)
    written = _woven(_joined(parts), plan)
    if written != brief.text:
        written = _OUR.sub("the", with_denied_apart(written, brief.denied))
        claims = [claim.model_copy(update={"draft": _OUR.sub("the", claim.draft)}) for claim in claims]
    return _Proposal(written, tuple(claims))


def _one_sentence(body: str, said: str, brief: Brief, plan: _Plan) -> tuple[str, Claim | None]:
    """A sentence put plainly, then reworded; as it was where that made it no better."""
    if plan.answers.own_part < Tier.BUILT and (near := near_thing(body, said)):
        return near, None
    plain = made_plain(body, plan.upto, own_bit=says_own_bit(brief.text))
    written, claim = _reworded(plain, said, brief, _plan_for(body, plan))
    if written.startswith("Did "):
        from assistant.engines.offline.rewriting.line.deeds_in_a_row import done_plainly

        written = done_plainly(written)
    return (body, claim) if written == plain and plain.startswith(_HALF_WAY) else (written, claim)


def _joined(parts: list[Sentence]) -> str:
    """The sentences as one text, results drawn to their deeds, and nobody saying `I` in it."""
    parts = [with_result(part) for part in parts]
    for at in range(len(parts) - 2, -1, -1):
        joined = joined_result(parts[at], parts[at + 1])
        if joined is not None:
            parts[at : at + 2] = [joined]
    if _PERSON.search(" ".join(part.body for part in parts if not is_only_given(part.body))):
        from assistant.engines.offline.rewriting.line.without_person import with_team

        parts, _ = _spoken_out([part._replace(body=with_team(part.body)) for part in parts], parts, held=False)
    return "".join(part.body + part.tail for part in parts)


def _plan_for(body: str, plan: _Plan) -> _Plan:
    """The plan for a sentence: what somebody `made` they made alone, unless they told that they led."""
    if plan.answers.own_part >= Tier.LED or _MADE.match(body) is None:
        return plan
    return plan._replace(upto=min(plan.upto, Tier.DESIGNED))


def _spoken_out(
    parts: list[Sentence], own: list[Sentence], *, held: bool = True
) -> tuple[list[Sentence], list[Sentence]]:
    """The sentences without their first person, and behind each what its author said there."""
    if len(own) != len(parts):
        own = parts
    if _PERSON.search(" ".join(part.body for part in parts)) is None:
        return parts, own
    from assistant.engines.offline.rewriting.line.without_person import spoken_out  # many a line has no first person

    return spoken_out(parts, own, held=held)


def _woven(written: str, plan: _Plan) -> str:
    """The draft with the author's answers in it, or behind it."""
    if plan.answers == NOTHING:
        return written
    from assistant.engines.offline.rewriting.answers.weaving import (
        weave,  # only answers need it, and a cold start has none
    )

    leading = (
        plan.upto >= Tier.LED
        and plan.answers.own_part >= Tier.LED
        and not names_leading(" ".join([written, *(one.apart for one in plan.answers.tellings)]))
    )
    return weave(written, plan.answers.tellings, leading=leading, wants=plan.wants)


def _reworded(body: str, said: str, brief: Brief, plan: _Plan) -> tuple[str, Claim | None]:
    """A sentence with the best verb that it may have, and the claim that this makes beyond what the author `said`."""
    body = with_later_help(body, brief.denied, plan.upto) if read_clause(body) else body
    if plan.upto >= Tier.BUILT and (plain := resumed(body)) != body:
        again = _reworded(plain, said, brief, plan)
        if again[0] != plain:
            return again
    if (
        plan.upto >= Tier.LED
        and not is_denied(body, brief.denied)
        and (raised := managed(body, said) or raised_head(body, said))
    ):
        return raised
    clause = read_clause(body)
    if clause is None:
        return _with_later(body, said, brief, plan)
    if is_denied(body, brief.denied):
        own_part = plan.answers.own_part if plan.answers.alone else Tier.LEARNED
        if (
            own_part <= Tier.LEARNED
            and clause.opener
            and clause.opener.tier is None
            and clause.opener.follows == "deed"
        ):
            return body, None  # who answered for it, and denies more, need not have done it
        plan = plan._replace(upto=min(plan.upto, own_part))  # no, they did not lead it: they did it alone
    if plan.answers.own_part >= Tier.LED and clause.companion.startswith(("as part of the ", "as part of a ")):
        clause = clause._replace(companion=clause.companion.replace("as part of", "with", 1))
    upto = max(plan.upto, clause.tier) if clause.opener else plan.upto
    written = _strongest(clause, body, upto, plan)
    if written is None:
        return _with_later(body, said, brief, plan)
    if written.tier <= max(clause.tier, plan.answers.own_part):
        text = varied(written.text, clause)
        text = text if is_confirmed(text, brief.facts) else written.text
        if plan.upto < Tier.LED or written.tier >= Tier.LED or is_denied(body, brief.denied):
            return text, None
        return managed(text, said) or _with_later(text, said, brief, plan)
    says_led = any(one.words.startswith("leading ") for one in plan.answers.tellings)
    text = written.text if says_led else varied(written.text, clause)  # the author's own word stays
    return text, claim_for(said, text, clause)


def _with_later(body: str, said: str, brief: Brief, plan: _Plan) -> tuple[str, Claim | None]:
    """A sentence whose first deed stays as it is, with one behind it as led."""
    if plan.upto < Tier.LED or is_denied(body, brief.denied):
        return body, None
    later = with_later_deed(body, plan.answers, plan.upto)
    if later is not None:
        said_so = plan.answers.own_part >= Tier.LED
        return later.text, None if said_so else later_claim(said, body, later.text)
    return managed_later(body, said) or (body, None)


def _strongest(clause: Clause, body: str, upto: Tier, plan: _Plan) -> Worded | None:
    if (
        clause.tier > Tier.HELPED
        and isinstance(clause.deed, Verbs)
        and not may_be_led(clause, body, plan.answers, plan.upto)
    ):
        upto = min(upto, max(clause.tier, Tier.BUILT))
    if clause.tier is Tier.LEARNED:
        upto = min(upto, Tier.DESIGNED)
    if clause.opener is None and isinstance(clause.deed, Verbs):
        return put(clause, upto) if upto >= Tier.LED else None
    in_charge = clause.opener is not None and clause.opener.tier is Tier.LED
    if plan.upto < Tier.BUILT and clause.opener is not None and clause.opener.lemma in _NAMES_DUTIES:
        return put(clause, Tier.BUILT)  # a duty that was named was done
    if plan.upto < Tier.BUILT and (clause.shared or in_charge or not isinstance(clause.deed, Verbs)):
        return put_modestly(clause)
    return put(clause, upto) or put_modestly(clause)


_PERSON = lazily(r"(?<![\w'’])(?:[Ii]|[Ww]e|[Mm][ey])(?![\w-])")
_OUR = lazily(r"(?<=[a-z] )our\b(?! own)")
_MADE = lazily(r"(?:I )?made ", re.IGNORECASE)
"""Who says it so simply made it alone."""
_HALF_WAY = ("Worked on ", "Responsible for ")
"""How sentences open that were brought into a shape that is no better by itself."""
_NAMES_DUTIES = frozenset(("duty", "duties", "tasks", "main", "my"))


def _folded(text: str) -> str:
    return " ".join(text.split())
