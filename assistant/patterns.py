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


def lazily(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, at the first use; a pattern that is wrong raises re.error only then."""
    return cast(re.Pattern[str], _Lazy(pattern, flags))
