"""The guard: two texts in, what the second claims beyond the first out. No model, no engine, no screen."""

from collections.abc import Iterable, Sequence

from assistant.facts.numbers import Quantity, read_quantities
from assistant.facts.technologies import read_technologies
from assistant.guard.growth import grown, unheard_runs
from assistant.guard.limits import dropped_limits
from assistant.guard.ownership import is_denied, raised_ownership, unheard_deeds
from assistant.guard.quantities import compare_quantities
from assistant.guard.things import compare_things
from assistant.language import language_of
from assistant.results import Check, Claim, Finding, Ownership


def check(
    source: str,
    draft: str,
    facts: Sequence[str] = (),
    *,
    role: str = "",
    ownership: Ownership = "raise",
    denied: Sequence[str] = (),
) -> Check:
    """What the draft states that the source, the role and the confirmed facts do not, and what it dropped.

    Claims of kind `scope` and `outcome` stand among the findings too; those of kind `ownership` do so under
    `keep`, or where the author denied them (`denied` holds the draft's words of such a claim).
    """
    source, draft = _one_mu(source), _one_mu(draft)
    known = [_one_mu(text) for text in (*facts, role) if text]
    confirmed = [quantity for text in known for quantity in read_quantities(text)]
    findings = compare_quantities(read_quantities(source), read_quantities(draft), confirmed)
    if findings:  # a closer look: what is part of a technology's name goes with it
        findings = compare_quantities(_free_quantities(source), _free_quantities(draft), confirmed)
    findings += compare_things(source, draft, known)
    claims: list[Claim] = []
    if language_of(draft) == "en":
        claims += raised_ownership(source, draft, facts, role)
        claims += grown(source, draft, known)
        findings += unheard_deeds(source, draft, known)
        findings += unheard_runs(source, draft, known)
        findings += dropped_limits(source, draft)
    findings += not_allowed(claims, ownership, denied)
    return Check(findings=tuple(findings), claims=tuple(claims))


def not_allowed(claims: Iterable[Claim], ownership: Ownership, denied: Sequence[str]) -> list[Finding]:
    """A finding for each claim that may not stand, even marked; the arguments are those of `check`."""
    return [
        Finding(kind="invented", category="claim", words=claim.draft)
        for claim in claims
        if claim.kind != "ownership" or ownership == "keep" or is_denied(claim, denied)
    ]


def _one_mu(text: str) -> str:
    """The text with the micro sign as the Greek letter that it looks like."""
    return text.replace("\u00b5", "\u03bc") if not text.isascii() else text


def _free_quantities(text: str) -> list[Quantity]:
    """The quantities that are no part of a technology's name: the `2` of `ROS 2` goes with its name."""
    quantities = read_quantities(text)
    if not quantities:
        return []
    named = [(fact.start, fact.end) for fact in read_technologies(text)]
    return [
        quantity
        for quantity in quantities
        if not any(start <= quantity.start and quantity.end <= end for start, end in named)
    ]
