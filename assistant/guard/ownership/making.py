"""Making: verbs of one tier of which some claim more: who tests or reports a thing has not made or mended it."""

from functools import cache

from assistant.guard.deeds.reading import Deed
from assistant.guard.wording import load_claims
from assistant.words import stem

_MORE_THAN = (("tended", "made"), ("noticed", "mended"))
"""Lists of verbs of one tier, of which those of the second claim more."""
_SHORT = 3


def is_made_of_tended(deed: Deed, same: Deed, told: tuple[Deed, ...]) -> bool:
    """`reviewed the report` become `wrote the report`: no higher tier, but more than was told."""
    if deed.tier != same.tier or deed.lemma not in making() or _names_it(same.lemma, deed):
        return False  # `wrote the documentation` for `documented`
    for smaller, larger in _MORE_THAN:
        made, tended = load_claims()[larger], load_claims()[smaller]
        if deed.lemma in made and same.lemma in tended:
            return not any(
                (other.lemma in made and other.content & deed.content) or stem(deed.lemma) in other.roots
                for other in told
            ) and (smaller == "tended" or all(other.lemma in tended for other in told if not other.others))
    return False


def _names_it(lemma: str, deed: Deed) -> bool:
    """Whether a deed was done to the noun of a verb: `created a comparison`."""
    root = stem(lemma)
    return root in deed.roots or (len(root) > _SHORT and any(other.startswith(root) for other in deed.roots))


@cache
def tending() -> frozenset[str]:
    """Verbs of tending to what is there, or of noticing what is wrong."""
    return frozenset(lemma for smaller, _ in _MORE_THAN for lemma in load_claims()[smaller])


@cache
def making() -> frozenset[str]:
    """Verbs that claim more than those."""
    return frozenset(lemma for _, larger in _MORE_THAN for lemma in load_claims()[larger])
