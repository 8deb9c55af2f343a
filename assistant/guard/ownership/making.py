"""Making: verbs of one tier of which some claim more: who tests a thing has not made, mended or approved it."""

from functools import cache

from assistant.guard.deeds.reading import Deed
from assistant.guard.wording import load_claims
from assistant.words import stem

_SHORT = 3


def is_made_of_tended(deed: Deed, same: Deed, told: tuple[Deed, ...]) -> bool:
    """`reviewed the report` become `wrote the report`: no higher tier, but more than was told."""
    if deed.tier != same.tier or deed.lemma not in making() or _names_it(same.lemma, deed):
        return False  # `wrote the documentation` for `documented`
    claims = load_claims()
    for larger, lists in claims["more than"].items():
        made = claims[larger]
        if deed.lemma not in made or not any(same.lemma in claims[smaller] for smaller in lists):
            continue
        if any((one.lemma in made and one.content & deed.content) or stem(deed.lemma) in one.roots for one in told):
            return False
        # A verb beside that does more may be what the draft has another word for: `logged leaks and welded pipes`.
        if lists == ["tended"] or all(one.others or (one.lemma in tending() and one.lemma not in made) for one in told):
            return True
    return False


def _names_it(lemma: str, deed: Deed) -> bool:
    """Whether a deed was done to the noun of a verb: `created a comparison`."""
    root = stem(lemma)
    return root in deed.roots or (len(root) > _SHORT and any(other.startswith(root) for other in deed.roots))


@cache
def tending() -> frozenset[str]:
    """Verbs of tending to what is there, of noticing what is wrong, and the like."""
    return frozenset(
        lemma for lists in load_claims()["more than"].values() for one in lists for lemma in load_claims()[one]
    )


@cache
def making() -> frozenset[str]:
    """Verbs that claim more than those."""
    return frozenset(lemma for larger in load_claims()["more than"] for lemma in load_claims()[larger])
