"""Numbers as people write them in a sentence: `12`, `1,200`, `twelve`, `twenty-five`, `a dozen` (English)."""

from assistant.facts.quantities.number_words import number_words

_ONES, _TENS = number_words().ones, number_words().tens
_HYPHENED = {f"{ten}-{one}": tens + ones for ten, tens in _TENS.items() for one, ones in _ONES.items() if 0 < ones < 10}
NUMBERS = {**_ONES, **_TENS, **_HYPHENED, "dozen": 12}
"""Numbers that are written as one word."""
DIGITS = {word: str(number) for word, number in NUMBERS.items() if number > 1}


def _any_of(known: dict[str, int], least: int, most: int) -> str:
    return "|".join(sorted((word for word, number in known.items() if least <= number <= most), key=len, reverse=True))


SEVERAL = (
    f"(?:{_any_of(_TENS, 20, 90)})(?:[ -](?:{_any_of(_ONES, 1, 9)}))?|{_any_of(_ONES, 2, 19)}|(?:half )?(?:a )?dozen"
)
"""Those of more than one in words, as a part of a pattern."""
NUMBER = rf"\d+(?:[.,]\d+)*|one|{SEVERAL}"
"""All of them, as a part of a pattern."""


def is_number(low: str) -> bool:
    """Whether a word counts: `12`, `twelve`, `dozen`."""
    return low in NUMBERS or low[0].isdigit()
