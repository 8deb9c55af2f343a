"""Versions: a figure that is a part of a technology's name: `Java 17`, `S7-1500`."""

from collections.abc import Sequence

from assistant.facts.technologies import read_technologies
from assistant.patterns import lazily
from assistant.results import Finding

_VERSION = lazily(r"([^\W\d_][^\W_]*) v?\d[\d.]*$")
_MODEL = lazily(r"[A-Z][A-Z0-9]*-?\d+")


def of_versions(findings: Sequence[Finding], draft: str) -> list[Finding]:
    """The findings; an altered figure that is a version of a technology is an altered technology."""
    return [
        one.model_copy(update={"category": "technology"})
        if (one.kind, one.category) == ("altered", "number") and _is_version(one.words.rpartition(" → ")[2], draft)
        else one
        for one in findings
    ]


def _is_version(words: str, draft: str) -> bool:
    if _MODEL.fullmatch(words.replace("-", "", 1)) and "-" in words:
        return True
    found = _VERSION.search(words)
    return found is not None and any(fact.words.endswith(found[1]) for fact in read_technologies(draft))
