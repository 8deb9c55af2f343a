"""Regular expressions that cost nothing until they are needed: of hundreds of forms, one line meets a few."""

import re
from typing import Any, cast


class _Lazy:
    """Compiles its pattern when one of its methods is first asked for, and keeps that method."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._written = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # copy and pickle ask for what a pattern does not have
            raise AttributeError(name)
        found = getattr(re.compile(*self._written), name)
        setattr(self, name, found)
        return found


class _PreFiltered(_Lazy):
    """One that is not even compiled for a text without any of the words that each of its matches has."""

    def __init__(self, pattern: str, flags: int, having: str) -> None:
        super().__init__(pattern, flags)
        self._having = having.split()
        self._find = lazily(pattern, flags)

    def _may_be_in(self, text: str) -> bool:
        return any(map(text.lower().__contains__, self._having))

    def search(self, text: str) -> re.Match[str] | None:
        return self._find.search(text) if self._may_be_in(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        return self._find.match(text) if self._may_be_in(text) else None

    def sub(self, into: str, text: str) -> str:
        return self._find.sub(into, text) if self._may_be_in(text) else text


def lazily(pattern: str, flags: int = 0, *, having: str = "") -> re.Pattern[str]:
    """As `re.compile`, at the first use; a pattern that is wrong raises re.error only then.

    `having` are parts of words, in lower case and apart by spaces, of which every match has one: a text without any
    is not looked through, and one that no text needs is never compiled. It serves `search`, `match` and `sub`.
    """
    return cast(re.Pattern[str], _PreFiltered(pattern, flags, having) if having else _Lazy(pattern, flags))
