"""Enlarged: a deed of a draft that is larger than its tier shows: by its verb, or by what it takes in (English).

`reviewed the report` become `wrote it`; `painted the deck and helped with the mast` become `painted the deck and the
mast`; `wrote tests for the parser` become `wrote the parser`.
"""

from collections.abc import Iterator
from functools import cache

from assistant.guard.deeds.deed import Deed
from assistant.guard.wording import DETERMINERS, FUNCTION_WORDS, content_stems, load_claims, roots_of, wording
from assistant.lexicon.verbs import Tier
from assistant.words import stem

_HELPED = Tier.HELPED
_HELPING = frozenset("help assist support aid contribute participate".split())
_OF_THE_WHOLE = frozenset("of for to in on".split())
_SHORT = 3


def drawn_in(
    source: str, draft: str, in_source: tuple[Deed, ...], in_draft: tuple[Deed, ...]
) -> Iterator[tuple[Deed, Deed]]:
    """Deeds of the draft that are larger for what they were done to, each with the deed of the source that is less.

    `painted the deck and helped with the mast` become `painted the deck and the mast`.
    """
    helped = [deed for deed in in_source if deed.lemma in _HELPING and deed.tier is _HELPED]
    pieces = _pieces().intersection(roots_of(source))
    if not (helped and len(in_source) > len(helped)) and not pieces:
        return
    own = [deed for deed in in_draft if deed.lemma and deed.tier > _HELPED and not deed.others]
    if helped and len(in_source) > len(helped):
        yield from _listed_with_own(draft, helped, in_source, in_draft, own)
    if pieces - roots_of(draft):
        yield from _made_whole(source, draft, in_source, own)


def _listed_with_own(
    draft: str, helped: list[Deed], in_source: tuple[Deed, ...], in_draft: tuple[Deed, ...], own: list[Deed]
) -> Iterator[tuple[Deed, Deed]]:
    """`painted the deck and helped with the mast` become `painted the deck and the mast`."""
    lows, roots = wording(draft).lows, wording(draft).roots
    for less in helped:
        things = less.content.difference({stem(less.lemma)}, *[deed.content for deed in in_source if deed is not less])
        if not things or any(deed.tier <= _HELPED and not things.isdisjoint(deed.roots) for deed in in_draft):
            continue
        for deed in own:
            for at in range(deed.thing + 1, min(deed.until, len(lows))):
                before = at - 2 if lows[at - 1] in DETERMINERS else at - 1
                if roots[at] in things and lows[before] == "and":
                    yield deed, less


def _made_whole(source: str, draft: str, in_source: tuple[Deed, ...], own: list[Deed]) -> Iterator[tuple[Deed, Deed]]:
    """`wrote tests for the parser` become `wrote the parser`."""
    made, heard, line = _made(), roots_of(source), wording(source)
    for less in in_source:
        if less.lemma not in made or less.others:
            continue
        piece = next((at for at in range(less.thing, less.until) if line.roots[at] in _pieces()), None)
        if piece is None or line.lows[piece + 1 : piece + 2] == [] or line.lows[piece + 1] not in _OF_THE_WHOLE:
            continue
        whole = _next_noun(line.lows, line.roots, piece + 2)
        for deed in own:
            things = content_stems(deed.roots)
            if deed.lemma in made and whole in things and things <= heard and line.roots[piece] not in roots_of(draft):
                yield deed, less


def _next_noun(lows: list[str], roots: list[str], at: int) -> str:
    """The last word of the first row of words that are no function words."""
    while at < len(lows) and lows[at] in FUNCTION_WORDS:
        at += 1
    while at + 1 < len(lows) and lows[at + 1] not in FUNCTION_WORDS and lows[at + 1][-3:] != "ing":
        at += 1
    return roots[at] if at < len(lows) else ""


def words_of_pieces() -> frozenset[str]:
    """Nouns of what is a piece of a larger thing: the `tests` of `tests for the parser`."""
    return frozenset(load_claims()["pieces"]).union(f"{low}s" for low in load_claims()["pieces"])


@cache
def _pieces() -> frozenset[str]:
    return frozenset(map(stem, load_claims()["pieces"]))


@cache
def _made() -> frozenset[str]:
    return frozenset(load_claims()["made"])


def is_made_of_tended(deed: Deed, same: Deed, in_source: tuple[Deed, ...]) -> bool:
    """`reviewed the report` become `wrote the report`: no higher tier, but more than was told."""
    if deed.tier != same.tier or deed.lemma not in making() or _names_it(same.lemma, deed):
        return False  # `wrote the documentation` for `documented`
    claims = load_claims()
    for larger, lists in claims["more than"].items():
        made = claims[larger]
        if deed.lemma not in made or not any(same.lemma in claims[smaller] for smaller in lists):
            continue
        if any(
            (one.lemma in made and one.content & deed.content) or stem(deed.lemma) in one.roots for one in in_source
        ):
            return False
        # A verb beside that does more may be what the draft has another word for: `logged leaks and welded pipes`.
        if lists == ["tended"] or all(
            one.others or (one.lemma in tending() and one.lemma not in made) for one in in_source
        ):
            return True
    return False


def _names_it(lemma: str, deed: Deed) -> bool:
    """Whether a deed was done to the noun of a verb: `created a comparison`."""
    root = stem(lemma)
    return root in deed.roots or (len(root) > _SHORT and any(other.startswith(root) for other in deed.roots))


@cache
def tending() -> frozenset[str]:
    """Verbs of tending to what is there, of noticing what is wrong, and the like: `administer`, `check`, `audit`."""
    return frozenset(
        lemma for lists in load_claims()["more than"].values() for one in lists for lemma in load_claims()[one]
    )


@cache
def making() -> frozenset[str]:
    """Verbs that claim more than those: `build`, `approve`, `choose`."""
    return frozenset(lemma for larger in load_claims()["more than"] for lemma in load_claims()[larger])
