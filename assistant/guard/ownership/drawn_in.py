"""Drawn in: a deed of a draft that takes in what the source has by its side: `and helped with the mast` (English)."""

from collections.abc import Iterator
from functools import cache

from assistant.guard.deeds.reading import Deed
from assistant.guard.wording import DETERMINERS, FUNCTION_WORDS, content_stems, load_claims, roots_of, wording
from assistant.lexicon.verbs import Tier
from assistant.words import stem

_HELPED = Tier.HELPED
_HELPING = frozenset("help assist support aid contribute participate".split())
_OF_THE_WHOLE = frozenset("of for to in on".split())


def drawn_in(source: str, draft: str, told: tuple[Deed, ...], drafted: tuple[Deed, ...]) -> Iterator[tuple[Deed, Deed]]:
    """Deeds of the draft that are larger for what they were done to, each with the deed of the source that is less."""
    helped = [deed for deed in told if deed.lemma in _HELPING and deed.tier is _HELPED]
    pieces = _pieces().intersection(roots_of(source))
    if not (helped and len(told) > len(helped)) and not pieces:
        return
    own = [deed for deed in drafted if deed.lemma and deed.tier > _HELPED and not deed.others]
    if helped and len(told) > len(helped):
        yield from _listed_with_own(draft, helped, told, drafted, own)
    if pieces - roots_of(draft):
        yield from _made_whole(source, draft, told, own)


def _listed_with_own(
    draft: str, helped: list[Deed], told: tuple[Deed, ...], drafted: tuple[Deed, ...], own: list[Deed]
) -> Iterator[tuple[Deed, Deed]]:
    """`painted the deck and helped with the mast` become `painted the deck and the mast`."""
    lows, roots = wording(draft).lows, wording(draft).roots
    for less in helped:
        things = less.content.difference({stem(less.lemma)}, *[deed.content for deed in told if deed is not less])
        if not things or any(deed.tier <= _HELPED and not things.isdisjoint(deed.roots) for deed in drafted):
            continue
        for deed in own:
            for at in range(deed.thing + 1, min(deed.until, len(lows))):
                before = at - 2 if lows[at - 1] in DETERMINERS else at - 1
                if roots[at] in things and lows[before] == "and":
                    yield deed, less


def _made_whole(source: str, draft: str, told: tuple[Deed, ...], own: list[Deed]) -> Iterator[tuple[Deed, Deed]]:
    """`wrote tests for the parser` become `wrote the parser`."""
    made, heard, line = _made(), roots_of(source), wording(source)
    for less in told:
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
    """Nouns of what is a piece of a larger thing."""
    return frozenset(load_claims()["pieces"]).union(f"{low}s" for low in load_claims()["pieces"])


@cache
def _pieces() -> frozenset[str]:
    return frozenset(map(stem, load_claims()["pieces"]))


@cache
def _made() -> frozenset[str]:
    return frozenset(load_claims()["made"])
