"""What the guard says of a pair, in a few words."""

from assistant import check


def kinds_said(source: str, draft: str) -> set[str]:
    """The kinds of all claims, and `kind category` of all findings that are no claim."""
    checked = check(source, draft)
    said = {claim.kind for claim in checked.claims}
    findings = {f"{one.kind} {one.category}" for one in checked.findings}
    return said | (findings - {"invented claim"})
