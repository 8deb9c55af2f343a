"""The review's own word lists, by language."""

import tomllib
from functools import cache
from importlib.resources import files

from assistant.review.phrases import Phrases


@cache
def heard(list_name: str, key: str) -> Phrases | None:
    """The phrases of a list in a language, or under another key; None where there are none: it cannot be told then."""
    entries = _lists().get(list_name, {}).get(key)
    return Phrases(entries) if entries else None


@cache
def listed(list_name: str, key: str) -> frozenset[str]:
    """The words of a list in a language, or under another key."""
    return frozenset(_lists().get(list_name, {}).get(key, ()))


@cache
def _lists() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("assistant.review").joinpath("words.toml").read_text(encoding="utf-8"))
