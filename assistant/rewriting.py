"""One line's way: read it, draft it, guard the draft, read the result."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from assistant.bill import Bill, spent
from assistant.engines.base import Brief, Draft, Engine
from assistant.errors import AssistantError
from assistant.guard import check, not_allowed
from assistant.guesses import without_guesses
from assistant.personas import HIGH_FROM, Level, Target
from assistant.reading import Reads
from assistant.results import Axis, Check, Claim, Classification, Ownership, Question, Rewrite, Status
from assistant.spaces import with_spaces_of
from assistant.text import clean, folded, safe
from assistant.unsaid import unsaid

DRAFTS = 3
"""Drafts that one line gets at most: the first, and two more told what was wrong."""
QUESTIONS = 3
"""Questions that one line puts to its author at most."""


class Request(NamedTuple):
    """What the author asks for one line; the fields of `Assistant.rewrite`."""

    text: str
    target: Target
    facts: tuple[str, ...] = ()
    role: str = ""
    ownership: Ownership = "raise"
    denied: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    not_again: tuple[str, ...] = ()

    @property
    def asks_for_more(self) -> bool:
        """Whether a line that reads as its target already is to be drafted all the same."""
        return bool(self.facts or self.wishes or self.terms or self.not_again)


class _Outcome(NamedTuple):
    """How a line ended, before its result was read."""

    status: Status
    text: str
    reason: str
    checked: Check
    questions: tuple[Question, ...]


async def rewrite_line(engine: Engine, reader: Reads, request: Request) -> Rewrite:
    """Rewrite one line: the request goes in, the line as it now stands comes out, with how it was and how it reads.

    Only a draft that the guard accepts takes the line's place. A draft that reads further from the target than the
    line does is dropped, unless the author asked for more (facts, wishes, a posting's terms): those stay in the line.
    An error carries the usage up to it.
    """
    with Bill() as bill:
        return await _rewritten(engine, reader, request, bill)


async def _rewritten(engine: Engine, reader: Reads, request: Request, bill: Bill) -> Rewrite:
    before, cost = await reader.read(request.text)
    bill.add(cost)
    if before.quadrant == request.target.quadrant and not request.asks_for_more:
        reason = f"The line already reads as {before.quadrant.label}."
        outcome = _Outcome("unchanged", request.text, reason, Check(), ())
    else:
        outcome = await _draft(engine, request, before, bill)
    after = before
    if outcome.status == "rewritten":
        after, cost = await reader.read(outcome.text)
        bill.add(cost)
        if not request.asks_for_more and _is_further(before, after, request.target):
            outcome, after = outcome._replace(status="unchanged", text=request.text, reason=_FURTHER), before
    return Rewrite(
        source=request.text,
        text=outcome.text,
        toward=request.target.name,
        status=outcome.status,
        reason=outcome.reason,
        before=before,
        after=after,
        claims=outcome.checked.claims if outcome.status == "rewritten" else (),
        findings=outcome.checked.findings if outcome.status == "refused" else (),
        questions=() if after.quadrant == request.target.quadrant else outcome.questions,
        unsaid=unsaid(request.facts, request.text, outcome.text),
        engine=engine.name,
        model=engine.model,
        prompts=engine.prompts,
        usage=bill.total,
    )


def _is_further(before: Classification, after: Classification, target: Target) -> bool:
    """Whether a draft reads further from the target than its line: off on more axes, or further off on both."""
    was, now = _lacking(before, target), _lacking(after, target)
    more_axes = sum(map(bool, now)) > sum(map(bool, was))
    return more_axes or all(0 < first < second for first, second in zip(was, now, strict=True))


def _lacking(reading: Classification, target: Target) -> tuple[int, int]:
    """By how much each axis misses the side on which the target has it; 0 where it does not."""
    wanted = target.quadrant

    def by(axis: Axis, level: Level) -> int:
        return max(0, HIGH_FROM - axis.score if level == "high" else axis.score - HIGH_FROM + 1)

    return by(reading.technical, wanted.technical), by(reading.leadership, wanted.leadership)


def refused_line(engine: Engine, request: Request, reading: Classification, error: AssistantError) -> Rewrite:
    """A line that could not be done, given back as it was; `reading` is by whichever engine could read it."""
    return Rewrite(
        source=request.text,
        text=request.text,
        toward=request.target.name,
        status="refused",
        reason=" ".join((error.message, error.hint)).strip(),
        before=reading,
        after=reading,
        unsaid=unsaid(request.facts, request.text, request.text),
        engine=engine.name,
        model=engine.model,
        prompts=engine.prompts,
        usage=spent(error),
    ).failed_by(error)


def given_back(done: Rewrite, reason: str) -> Rewrite:
    """The result refused after all: its line stays as it was, for the reason that is given."""
    left = {"text": done.source, "after": done.before, "claims": (), "reason": reason}
    return done.model_copy(update={"status": "refused", **left})


def of_line_put_right(done: Rewrite, given: str) -> Rewrite:
    """The result of a line that its author put right, told as one of the line they had given: that is rewritten."""
    status = "rewritten" if done.status == "unchanged" else done.status
    return done.model_copy(update={"source": given, "status": status})


def known_facts(facts: Sequence[str]) -> tuple[str, ...]:
    """What is sure of facts as they came, each on one line; empty ones are left out, and so are guesses."""
    known = (without_guesses(clean(fact, "fact")) for fact in facts if fact.strip())
    return tuple(fact for fact in known if fact)


async def _draft(engine: Engine, request: Request, before: Classification, bill: Bill) -> _Outcome:
    line = before.text
    brief = Brief(
        text=line,
        target=request.target,
        before=before,
        role=clean(request.role, "role") if request.role.strip() else "",
        facts=known_facts(request.facts),
        ownership=request.ownership,
        denied=request.denied,
        wishes=tuple(clean(wish, "wish") for wish in request.wishes if wish.strip()),
        terms=request.terms,
        rejected=request.not_again[-1] if request.not_again else "",
    )
    for _ in range(DRAFTS):
        draft = _spaced(line, await engine.draft(brief))
        bill.add(draft.usage)
        text = draft.text
        questions = _worth_asking(draft.questions)
        if text in request.not_again:
            return _Outcome("unchanged", request.text, _NOTHING_ELSE, Check(), questions)
        if not text or text == line:
            return _Outcome("unchanged", request.text, draft.reason or _NOTHING_BETTER, Check(), questions)
        checked = _guarded(brief, draft, text)
        if not checked.ok and draft.unedited:
            rough = draft.unedited
            as_rough = _guarded(brief, replace(draft, findings=()), rough)
            if as_rough.ok and rough not in (line, *request.not_again):
                text, checked = rough, as_rough
        if checked.ok:
            left = _without_claimed(questions, checked.claims)
            return _Outcome("rewritten", text, draft.reason, checked, left)
        brief = replace(brief, rejected=text, findings=checked.findings)
    reason = f"No draft passed the guard: {_in_words(checked)}."
    return _Outcome("refused", request.text, reason, checked, questions)


_NOTHING_ELSE = "No other wording was found."
_FURTHER = "The wording that was found reads further from the target than the line does as it stands."
_NOTHING_BETTER = "Nothing in the wording can be bettered without adding what the line does not say."


def _guarded(brief: Brief, draft: Draft, text: str) -> Check:
    """The guard's word on a draft, with what the engine says of it that the guard cannot see."""
    checked = check(brief.text, text, brief.facts, role=brief.role, ownership=brief.ownership, denied=brief.denied)
    claims = list(checked.claims)
    unseen: list[Claim] = []
    for declared in draft.claims:
        if not (declared.draft and declared.draft in text and declared.source in brief.text):
            continue  # not words of these two texts: nothing to ask the author about
        question = {"question": safe(declared.question)}
        if (at := _same_claim(claims, declared)) is None:
            if _same_claim(unseen, declared) is None:
                unseen.append(declared.model_copy(update=question))
        else:  # the engine names the deed in the language of the line
            claims[at] = claims[at].model_copy(update=question)
    if unseen and brief.facts:  # what the guard sees but for the facts, these confirm
        confirmed = check(brief.text, text, role=brief.role).claims
        unseen = [claim for claim in unseen if _same_claim(confirmed, claim) is None]
    findings = (*checked.findings, *draft.findings, *not_allowed(unseen, brief.ownership, brief.denied))
    return Check(findings=tuple(dict.fromkeys(findings)), claims=(*claims, *unseen))


def _same_claim(claims: Sequence[Claim], declared: Claim) -> int | None:
    for at, claim in enumerate(claims):
        if claim.kind == declared.kind and (declared.draft in claim.draft or claim.draft in declared.draft):
            return at
    return None


def _spaced(line: str, draft: Draft) -> Draft:
    """The draft on one line, with the no-break spaces of the line; one whose spaces alone differ is the line."""
    as_folded = folded(line)

    def spaced(text: str) -> str:
        words = folded(text)
        return line if words == as_folded else with_spaces_of(line, words)

    claims = [
        claim.model_copy(update={"source": spaced(claim.source), "draft": spaced(claim.draft)})
        for claim in draft.claims
    ]
    return replace(draft, text=spaced(draft.text), unedited=spaced(draft.unedited), claims=tuple(claims))


def _worth_asking(questions: Sequence[Question]) -> tuple[Question, ...]:
    shown = {folded(asked.question): asked for asked in questions}
    return tuple(
        asked.model_copy(update={"question": words}) for words, asked in list(shown.items())[:QUESTIONS] if words
    )


def _without_claimed(questions: tuple[Question, ...], claims: Sequence[Claim]) -> tuple[Question, ...]:
    """A claim of ownership asks already who did it."""
    asks_already = any(claim.kind == "ownership" for claim in claims)
    return tuple(asked for asked in questions if not (asks_already and asked.about == "ownership"))


def _in_words(checked: Check) -> str:
    told = {f"{finding.kind} {finding.words!r}": None for finding in checked.findings}
    return ", ".join(list(told)[:4])
