"""Languages that people speak: facts like any other, and a closed class: `in French`, `German-speaking`."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal

from assistant.facts.capitals import peoples
from assistant.guard.growth_words import load_growth
from assistant.results import Finding
from assistant.words import Word, lows, words

_VERB = "polish"
"""What is a language only with its capital, and not at the head of a line."""
_ENDINGS = ("", "e", "en", "em", "er", "es", "s")


def other_languages(source: str, draft: str, known: Sequence[str]) -> list[Finding]:
    """Languages that a draft has and nobody told, those that it has lost, and one put for another."""
    in_source, in_draft = _named(source), _named(draft)
    if in_source.keys() == in_draft.keys():
        return []
    new = [one for one in in_draft if not any(_says(text, one) for text in (source, *known))]
    gone = [
        one for one in in_source if not _says(draft, one) and not any(one in _languages()[other] for other in in_draft)
    ]
    return [
        *(_finding("altered", f"{in_source[was]} → {in_draft[now]}") for was, now in zip(gone, new, strict=False)),
        *(_finding("invented", in_draft[one]) for one in new[len(gone) :]),
        *(_finding("lost", in_source[one]) for one in gone[len(new) :]),
    ]


def _finding(kind: Literal["invented", "lost", "altered"], words_of_it: str) -> Finding:
    return Finding(kind=kind, category="name", words=words_of_it)


@lru_cache(maxsize=8)
def _named(text: str) -> dict[str, str]:
    """Each language of a text, by its English name, as the text writes it."""
    if _words().keys().isdisjoint(lows(text)):
        return {}
    here = [word for word in words(text) if word.low in _words() and (word.low != _VERB or _is_a_name(word))]
    return {_words()[word.low]: word.text.partition("-")[0] for word in here}


def _is_a_name(word: Word) -> bool:
    return word.start > 0 and word.text[0].isupper()


def _says(text: str, language: str) -> bool:
    """Whether a text names a language, its country, or what is a part of it: `Mandarin`, for Chinese; `DE`."""
    if language in _named(text) or not _languages()[language].isdisjoint(lows(text)):
        return True
    codes = load_growth()["languages"][language]
    return any(word.text in codes for word in words(text) if word.text.isupper())


@cache
def _languages() -> dict[str, frozenset[str]]:
    """Each language with the words that say it too."""
    listed = load_growth()["languages"]
    return {
        one: frozenset((*same, *(land for land, names in peoples().items() if one in names)))
        for one, same in listed.items()
    }


@cache
def _words() -> dict[str, str]:
    """The words for each language, in the endings of German and French too, and what it is called in English."""
    listed = load_growth()["languages"]
    abroad = [(word, one) for one, same in listed.items() for word in same if word not in listed and word.islower()]
    bent = {f"{word}{ending}": one for word, one in abroad for ending in _ENDINGS}
    return bent | {f"{one}{compound}": one for one in listed for compound in ("", "-speaking", "-language")}
