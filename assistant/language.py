"""The language of a line, told by its function words: enough to know whose grammar applies."""

from functools import lru_cache
from typing import Literal

from assistant.words import lows, words

Language = Literal["en", "de", "fr", "es", "other"]

FUNCTION_WORDS: dict[Language, frozenset[str]] = {
    "en": frozenset(
        (
            "the of and to in for with by on from an as that which was were is at into using their my our its this "
            "through across over under while when how"
        ).split()
    ),
    "de": frozenset(
        (
            "der die das und von mit für den dem des ein eine einer einem eines im am zur zum bei auf aus als durch "
            "über unter nach sowie wurde wurden ist nicht ohne sich um ich wir oder auch vom beim"
        ).split()
    ),
    "fr": frozenset(
        (
            "le la les des du de et en pour avec dans sur par une un au aux que qui est sans sous ses son leur leurs "
            "ou chez afin ainsi entre j'ai d'une d'un l'équipe ont été"
        ).split()
    ),
    "es": frozenset(
        (
            "el la los las del de y en para con por una un al que se es sin su sus como entre sobre desde hasta fue "
            "bajo o más mi nuestro lo"
        ).split()
    ),
}
_UMLAUTS_AND_ACCENTS: dict[Language, frozenset[str]] = {
    "de": frozenset("äöüß"),
    "fr": frozenset("èêçàùœûîô"),
    "es": frozenset("ñóíúá¿¡"),
}
_OTHER_LATIN = frozenset("čďěňřšťůýžľĺŕćłńśźżąęőűășțşğıđģķļņēīūåøæãõ")
"""Letters that none of the four is written with: Czech, Polish, Turkish, the Baltic and the Nordic languages …"""
_NOT_ENGLISH = FUNCTION_WORDS["de"] | FUNCTION_WORDS["fr"] | FUNCTION_WORDS["es"]
_SURELY_GERMAN = frozenset(
    "und für mit zur zum bei nach über durch sowie wurde ich oder auch vom beim eine einer".split()
)
_OTHER_SCRIPT_FROM = 0x0370  # Greek and all that follows Latin in Unicode …
_WIDE_LATIN_FROM = 0xFF00  # … up to the full-width forms
_LONG = 4
_READ = 2000  # characters that tell


@lru_cache(maxsize=8)
def language_of(text: str) -> Language:
    """The language of a line; `en` where nothing speaks for another, `other` for another script."""
    here = lows(text[:_READ])
    if text.isascii():
        others = _NOT_ENGLISH & here
        if not others or len(others) < len(FUNCTION_WORDS["en"] & here):
            return "en"  # `an` and `am` are words of other languages too
    score = {language: len(here & known) for language, known in FUNCTION_WORDS.items()}
    if not text.isascii():
        marks = [letter for letter in text[:_READ].lower() if letter > "\x7f"]
        for language, letters in _UMLAUTS_AND_ACCENTS.items():
            score[language] += sum(letter in letters for letter in marks)
        foreign = sum(_OTHER_SCRIPT_FROM <= ord(letter) < _WIDE_LATIN_FROM and letter.isalpha() for letter in marks)
        if foreign and foreign * 2 > sum(word.end - word.start for word in words(text[:_READ])):
            return "other"
    best = max(score, key=score.__getitem__)
    if not text.isascii():
        strange = sum(word.text == word.low and not _OTHER_LATIN.isdisjoint(word.low) for word in words(text[:_READ]))
        if strange and strange >= len(here & FUNCTION_WORDS[best]):  # not `in Gdańsk and Łódź`
            return "other"
    if best == "fr" and score["fr"] == score["es"] and _sounds_spanish(here):
        best = "es"  # `de la`, `en la` are words of both
    if score["de"] == score[best] and not _SURELY_GERMAN.isdisjoint(here):
        return "de"  # `an` is a word of both
    return best if score[best] > score["en"] else "en"


def _sounds_spanish(lows: frozenset[str]) -> bool:
    """Whether many words end in `a` or `o`, as few French ones do."""
    long = [low.removesuffix("s") for low in lows if len(low) >= _LONG]
    return 3 * sum(low[-1] in "aoóáé" for low in long) > len(long)
