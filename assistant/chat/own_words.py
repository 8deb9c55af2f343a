"""What an author's own words say beyond their first line: theirs to say, once they know it."""

from collections.abc import Sequence

from assistant.guard import check


def differences(source: str, text: str, facts: Sequence[str] = (), role: str = "") -> tuple[str, ...]:
    """The words that the line, the role and the facts do not carry, and what is missing; each said once."""
    checked = check(source, text, tuple(facts), role=role)
    words = [finding.words for finding in checked.findings] + [claim.draft for claim in checked.claims]
    folded = {" ".join(said.lower().split()): said for said in reversed(words)}
    kept = [said for said in folded.values() if said]
    return tuple(reversed([said for said in kept if not any(said != other and said in other for other in kept)]))
