"""The guard: two texts in, what the second claims beyond the first out. No model, no engine, no screen."""

from collections.abc import Iterable, Sequence

from assistant.facts.numbers import read_quantities
from assistant.guard.alike import other_figures, other_times
from assistant.guard.closer import has_other_versions, look_closer, other_labels
from assistant.guard.deeds import quoted
from assistant.guard.growth import grown
from assistant.guard.hedges import is_a_share
from assistant.guard.limits import dropped_limits
from assistant.guard.ownership import is_denied, raised_ownership
from assistant.guard.quantities import compare_quantities
from assistant.guard.things import compare_things
from assistant.guard.unheard import added_results, unheard_deeds, unheard_runs
from assistant.language import language_of
from assistant.patterns import lazily
from assistant.results import Check, Claim, Finding, Ownership

_CROSSED = lazily(r"(?<=\d)×(?=\d)")
_DIAMETER = lazily(r"[Øø](?= ?\d)")


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
    source, draft = _one_sign(source), _one_sign(draft)
    known = [_one_sign(text) for text in (*facts, role) if text]
    confirmed = [quantity for text in known for quantity in read_quantities(text)]
    numbers = read_quantities(source), read_quantities(draft)
    findings = compare_quantities(*numbers, confirmed)
    if findings or has_other_versions(source, draft):
        # What is part of a name goes with it, and `a` is one.
        closer = look_closer(source, draft), look_closer(draft, source)
        if closer != numbers or (findings and known):
            findings = compare_quantities(*closer, [one for text in known for one in look_closer(text, draft)])
    findings += compare_things(source, draft, known)
    if not findings:
        findings += other_labels(source, draft, known)
    if not findings:
        findings += other_figures(source, draft, known)
    if not findings:
        findings += other_times(source, draft)
    claims: list[Claim] = []
    if language_of(draft) == "en":
        claims += raised_ownership(source, draft, facts, role)
        claims += grown(source, draft, known)
        unheard = list(unheard_deeds(source, draft, known))
        results = added_results(unheard, source, draft, known)
        claims += [claim for claim in results if not _is_within(claim, claims)]
        if findings:
            findings = [_as_limit(finding, source) for finding in findings]
        findings += [Finding(kind="invented", category="claim", words=quoted(draft, deed)) for deed in unheard]
        findings += unheard_runs(source, draft, known)
        is_turned = any(finding.kind == "altered" and "…" in finding.words for finding in findings)
        findings += [one for one in dropped_limits(source, draft, known) if not (is_turned and one.kind == "altered")]
        if findings and claims:
            findings = [one for one in findings if not _is_a_boast(one, claims)]
    findings += not_allowed(claims, ownership, denied)
    return Check(findings=tuple(findings), claims=tuple(claims))


def _is_within(claim: Claim, claims: Iterable[Claim]) -> bool:
    """Whether another claim of the kind has some of the words, or all of them."""
    return any(one.kind == claim.kind and (one.draft in claim.draft or claim.draft in one.draft) for one in claims)


def _is_a_boast(finding: Finding, claims: Iterable[Claim]) -> bool:
    """Whether what reads as a technology is a result already: `continuous improvement`."""
    return finding.category == "technology" and any(claim.draft == finding.words for claim in claims)


def _as_limit(finding: Finding, source: str) -> Finding:
    """A lost `about half of` is no lost figure: it limits what is claimed."""
    if finding.kind == "lost" and finding.category == "number" and is_a_share(finding.words, source):
        return finding.model_copy(update={"category": "claim"})
    return finding


def not_allowed(claims: Iterable[Claim], ownership: Ownership, denied: Sequence[str]) -> list[Finding]:
    """A finding for each claim that may not stand, even marked; the arguments are those of `check`."""
    return [
        Finding(kind="invented", category="claim", words=claim.draft)
        for claim in claims
        if claim.kind != "ownership" or ownership == "keep" or is_denied(claim, denied)
    ]


def _one_sign(text: str) -> str:
    """The text with the micro sign as the Greek letter that it looks like, and the signs for `by` and diameter."""
    if text.isascii():
        return text
    if "×" in text:
        text = _CROSSED.sub("x", text)
    if "Ø" in text or "ø" in text:
        text = _DIAMETER.sub("\u2300", text)
    return text.replace("\u00b5", "\u03bc")
