"""An opening: where a deed begins, and how large a part its verb claims: `helped`, `led` (English)."""

from functools import cache
from typing import NamedTuple

from assistant.guard.wording import load_claims
from assistant.lexicon.verbs import Tier

Sentence = tuple[int, int]
"""A sentence: the first of its words, and the first behind it."""

SHARED = frozenset(("we", "us"))
PROPOSALS = frozenset(
    "proposal proposals plan plans idea suggestion recommendation request attempt intention wish offer motion".split()
)
"""Nouns of what was only meant: `a plan to extend the shed`."""
UNDERTAKINGS = frozenset(
    "project projects programme program initiative initiatives campaign campaigns scheme drive".split()
)
"""What is there while its aim is still to come: `a project to cut energy use by 20%`."""
TOLD_TO = frozenset(
    (
        "give ask tell request instruct commission choose select hire allow permit entrust authorise authorize send "
        "dispatch task call appoint elect recruit employ nominate bring"
    ).split()
) | {"bring in", "call in"}
"""`was asked to build`: who was told to do it did it."""
PLACES_OF_WORK = frozenset(("work", "volunteer", "intern"))


class Opening(NamedTuple):
    """Where a deed begins: the verb (or frame), the word after it, and whether it rules what follows.

    `quoted_from` is where a quotation of it begins: at the verb that rules it, where there is one.
    """

    at: int
    after: int
    tier: Tier
    lemma: str
    finite: bool
    passive: bool
    asked_as: str
    quoted_from: int
    others: bool = False

    @property
    def is_work(self) -> bool:
        """Whether it says where or on what the author worked, and what was done there may follow."""
        return self.tier is Tier.HELPED and (not self.lemma or self.lemma in PLACES_OF_WORK)

    @property
    def takes_a_noun(self) -> bool:
        """Whether a noun behind it says what was done: `contributed to the design`, and frames without a verb."""
        return not self.lemma or self.lemma == "contribute"


@cache
def only_meant() -> frozenset[str]:
    """Verbs of wishing and advising, as `suggest`: the verb behind them, `suggested moving it`, tells of no deed."""
    return frozenset(load_claims()["only meant"])
