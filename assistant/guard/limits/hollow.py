"""Hollow drafts: those that have next to nothing of what their source tells: `Nothing.`, `Led the rollout`."""

from assistant.guard.wording import KIN, beginnings_of, meant_stems, roots_of, wording
from assistant.results import Finding

_KEPT = 4
"""A draft keeps a quarter of the words of content at least; honest ones keep a third, and mostly far more."""
_FEW = 3
"""So few words can all be said in others: of those a draft must only say as many."""


def emptied(source: str, draft: str) -> list[Finding]:
    """What a draft lost of its source where it lost nearly all, in any language: one finding, or none."""
    in_source, in_draft = roots_of(source), roots_of(draft)
    if _KEPT * len(in_source & in_draft) >= len(in_source):
        return []  # nearly every draft
    said, beginnings = meant_stems((draft,)), beginnings_of((draft,))
    gone = {root for root in in_source if _bare(root) not in said and root[:KIN] not in beginnings}
    kept = len(in_source) - len(gone)
    if _KEPT * kept >= len(in_source) or (len(in_source) <= _FEW and len(in_draft) >= len(in_source)):
        return []
    line = wording(source)
    places = [at for at, root in enumerate(line.roots) if root in gone]
    return [Finding(kind="lost", category="claim", words=line.quoted(places[0], places[-1]))]


def _bare(root: str) -> str:
    """`week` of `a week's visit`."""
    return root.partition("'")[0].partition("’")[0]
