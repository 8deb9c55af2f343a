"""One word with the opposite beginning: `pre-release` become `post-release`, `unsigned` become `signed` (English)."""

from collections.abc import Iterator
from typing import NamedTuple

from assistant.guard.wording import NEGATIONS, Lexicon, words_of_one
from assistant.results import Finding
from assistant.words import lows

_PAIRS = (
    "pre post", "under over", "low- high-", "short- long-", "up down", "intra inter", "micro macro", "mono multi",
    "single- multi-", "left- right-", "upper- lower-", "front- rear-", "top- bottom-", "in- out-", "up- down-",
    "pre- post-", "intra- inter-", "hard- soft-", "open- closed-", "early- late-", "full- part-", "on- off-",
    "inner- outer-", "fast- slow-", "large- small-", "light- heavy-", "wet- dry-", "hot- cold-",
)  # fmt: skip
_DENYING = ("un", "non-", "non", "dis")
_BEGINNINGS = (*dict.fromkeys(" ".join(_PAIRS).split()), *_DENYING)
_SHORTEST = 4


class _Begun(NamedTuple):
    """A word cut behind its beginning: `pre-` and `release`."""

    begins: str
    rest: str

    @property
    def opposites(self) -> list["_Begun"]:
        """What the word would be with the opposite beginning."""
        both = [pair.split() for pair in _PAIRS if self.begins in pair.split()]
        return [_Begun(one if self.begins == other else other, self.rest) for one, other in both]


def other_beginnings(source: str, draft: str) -> Iterator[Finding]:
    """The word of the draft, where the source has the opposite and not that word: `post-release`, of `pre-release`."""
    shown = set(filter(None, map(_beginning.__getitem__, words_of_one(source, draft))))
    if not shown:
        return
    new = words_of_one(draft, source)
    begun = filter(None, map(_beginning.__getitem__, new))
    turned = [key.begins + key.rest for key in begun if not shown.isdisjoint(key.opposites)]
    if NEGATIONS.isdisjoint(lows(draft)):
        turned += [key.rest for key in shown if key.begins in _DENYING and key.rest in new]
    if turned:
        yield Finding(kind="altered", category="claim", words=min(turned))


@Lexicon
def _beginning(low: str) -> _Begun | None:
    """The beginning of a word that has an opposite, and the rest."""
    if not low.startswith(_BEGINNINGS):
        return None
    begins = max(filter(low.startswith, _BEGINNINGS), key=len)
    rest = low[len(begins) :]
    return _Begun(begins, rest) if len(rest) >= _SHORTEST else None
