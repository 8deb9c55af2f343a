"""A first look by single words: a draft enlarges no part without `helped`, `led` or their like (English)."""

from functools import cache
from typing import NamedTuple

from assistant.guard.deeds.deed import is_shared, words_of_less
from assistant.guard.deeds.opening import PROPOSALS, only_meant
from assistant.guard.deeds.titles import title_nouns
from assistant.guard.deeds.whose_deed import words_of_others
from assistant.guard.ownership.enlarged import making, tending, words_of_pieces
from assistant.guard.ownership.meant import BEGUN, meaning
from assistant.guard.ownership.paraphrases import words_of_passives
from assistant.guard.wording import BE, load_claims
from assistant.lexicon.verbs import Tier, conjugated, first_words, past_forms, verb_forms, verbs
from assistant.words import lows

_UNDERGONE = ("Was ", "Got ", "Been ", "Being ", "was ", "got ")


class _Telling(NamedTuple):
    """Words that tell of a part: smaller or larger than `built`, of tending, making, others, people and of the past,
    titles, of only meaning to, what stands with a passive that was not the author's, pieces of things, and of planning.
    """

    smaller: frozenset[str]
    larger: frozenset[str]
    tended: frozenset[str]
    made: frozenset[str]
    others: frozenset[str]
    people: frozenset[str]
    done: frozenset[str]
    titled: frozenset[str]
    meant: frozenset[str]
    undergone: frozenset[str]
    pieces: frozenset[str]
    planned: frozenset[str]


class FirstLook:
    """The telling words of a source and its draft: few, so that each further question costs next to nothing."""

    __slots__ = ("draft", "in_draft", "in_source", "source")

    def __init__(self, source: str, draft: str) -> None:
        self.source, self.draft = source, draft
        self.in_source, self.in_draft = lows(source) & _all(), lows(draft) & _all()

    def may_be_raised(self) -> bool:
        """Whether a deed can be larger in the draft at all: it spares most honest pairs the reading."""
        in_source, in_draft, listed = self.in_source, self.in_draft, _telling()
        return (
            not in_source.isdisjoint(listed.smaller)
            or not in_draft.isdisjoint(listed.larger)
            or not (in_source.isdisjoint(listed.tended) or in_draft.isdisjoint(listed.made))
            or not (in_source.isdisjoint(listed.others) or (in_source & in_draft).isdisjoint(listed.done))
            or not (in_source.isdisjoint(listed.people) or (in_draft <= in_source and " I " not in self.source))
            or is_shared(self.source)
            or is_shared(self.draft)
            or " and I " in self.source
            or (not in_source.isdisjoint(listed.meant) and (" to " in self.source or "ing " in self.source))
            or (not in_source.isdisjoint(BE) and self._has_a_patient())
            or not in_draft.isdisjoint(listed.titled)
            or not (in_source & listed.pieces) <= in_draft
            or self.may_be_planned()
        )

    def may_be_planned(self) -> bool:
        """Whether the draft may have done what the source planned: it has a past form of its own."""
        listed = _telling()
        return not (
            self.in_source.isdisjoint(listed.planned) or (self.in_draft - self.in_source).isdisjoint(listed.done)
        )

    def may_say_more(self) -> bool:
        """Whether the draft can claim more than `built`, or the whole for a piece of it."""
        listed = _telling()
        if not self.in_draft.isdisjoint(listed.larger | listed.titled) or is_shared(self.draft):
            return True
        return not (self.in_source & listed.pieces) <= self.in_draft

    def has_titles(self, words: frozenset[str]) -> bool:
        """Whether one of some words is the noun of a title: `owner`."""
        return not words.isdisjoint(_telling().titled)

    def _has_a_patient(self) -> bool:
        """Whether a passive of the source may tell what was done to its author, or by others."""
        return self.source.startswith(_UNDERGONE) or not self.in_source.isdisjoint(_telling().undergone)


@cache
def _all() -> frozenset[str]:
    return frozenset().union(BE, *_telling())


@cache
def _telling() -> _Telling:
    listed = verbs()
    done = frozenset(past_forms()) | {
        low.partition(" ")[0] for low, (_, form) in verb_forms().items() if form in ("past", "participle")
    }
    return _Telling(
        smaller=first_words(verb for verb in listed.values() if verb.tier < Tier.BUILT) | words_of_less(),
        larger=first_words(
            (
                *(verb for verb in listed.values() if verb.tier > Tier.BUILT),
                *map(conjugated, load_claims()["light verbs of leading"]),
            )
        ),
        tended=first_words(map(conjugated, tending())),
        made=first_words(map(conjugated, making())),
        others=words_of_others() | {"by", "who"},
        people=words_of_others(),
        done=done.union([f"re{low}" for low in done]),
        titled=title_nouns(),
        meant=first_words(listed[lemma] for lemma in only_meant()) | PROPOSALS,
        undergone=words_of_passives() | words_of_others(),
        pieces=words_of_pieces(),
        planned=first_words(map(conjugated, meaning())) | BEGUN | PROPOSALS,
    )
