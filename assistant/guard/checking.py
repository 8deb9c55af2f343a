"""The guard: two texts in, what the second claims beyond the first out. No model, no engine, no screen."""

from collections.abc import Sequence

from assistant.facts.numbers import read_quantities
from assistant.guard.claims import dropped_limits, grown, is_denied, raised_ownership
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
    known = [text for text in (*facts, role) if text]
    findings = compare_quantities(
        read_quantities(source),
        read_quantities(draft),
        [quantity for text in known for quantity in read_quantities(text)],
    )
    findings += compare_things(source, draft, known)
    claims: list[Claim] = []
    if language_of(draft) == "en":
        claims += raised_ownership(source, draft, facts)
        claims += grown(source, draft, known)
        findings += dropped_limits(source, draft)
    findings += [
        Finding(kind="invented", category="claim", words=claim.draft)
        for claim in claims
        if claim.kind != "ownership" or ownership == "keep" or is_denied(claim, denied)
    ]
    return Check(findings=tuple(findings), claims=tuple(claims))
