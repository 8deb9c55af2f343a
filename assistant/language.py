"""The language of a line, told by its function words: enough to know whose grammar applies."""

from functools import lru_cache
from typing import Literal

from assistant.words import lows, words

Language = Literal["en", "de", "fr", "es", "other"]

_FUNCTION_WORDS: dict[Language, frozenset[str]] = {
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
_NOT_ENGLISH = _FUNCTION_WORDS["de"] | _FUNCTION_WORDS["fr"] | _FUNCTION_WORDS["es"]
_OTHER_SCRIPT_FROM = 0x0370  # Greek and all that follows Latin in Unicode …
_WIDE_LATIN_FROM = 0xFF00  # … up to the full-width forms
_READ = 2000  # characters that tell


@lru_cache(maxsize=8)
def language_of(text: str) -> Language:
    """The language of a line; `en` where nothing speaks for another, `other` for another script."""
    here = lows(text[:_READ])
    if text.isascii() and _NOT_ENGLISH.isdisjoint(here):
        return "en"
    score = {language: len(here & known) for language, known in _FUNCTION_WORDS.items()}
    if not text.isascii():
        marks = [letter for letter in text[:_READ].lower() if letter > "\x7f"]
        for language, letters in _UMLAUTS_AND_ACCENTS.items():
            score[language] += sum(letter in letters for letter in marks)
        foreign = sum(_OTHER_SCRIPT_FROM <= ord(letter) < _WIDE_LATIN_FROM and letter.isalpha() for letter in marks)
        if foreign * 2 > sum(word.end - word.start for word in words(text[:_READ])):
            return "other"
    best = max(score, key=score.__getitem__)
    return best if score[best] > score["en"] else "en"
