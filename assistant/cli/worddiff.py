"""Two versions of a line side by side, by words."""

import re
from difflib import SequenceMatcher
from typing import Literal

Change = Literal["same", "gone", "new"]
_TOKEN = re.compile(r"\s+|\w+(?:['’.-]\w+)*|[^\w\s]")
_SHORT = 3
"""Words that stay between two changes are shown as changed too, where they are no more than this many letters."""


def word_diff(old: str, new: str) -> list[tuple[Change, str]]:
    """The stretches that are the same, gone and new, in reading order; joined, `same` and `new` give the new line."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    parts: list[tuple[Change, str]] = []
    for what, a, b, c, d in _steps(before, after):
        if what == "equal":
            parts.append(("same", "".join(after[c:d])))
            continue
        if b > a:
            parts.append(("gone", "".join(before[a:b])))
        if d > c:
            parts.append(("new", "".join(after[c:d])))
    return parts


def _steps(before: list[str], after: list[str]) -> list[tuple[str, int, int, int, int]]:
    """The matcher's steps, changes with but a space or a short word between them made one: easier to read."""
    steps: list[tuple[str, int, int, int, int]] = []
    found = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for at, step in enumerate(found):
        what, a, b, c, d = step
        between = 0 < at < len(found) - 1 and len("".join(after[c:d]).strip()) <= _SHORT
        if what == "equal" and not between:
            steps.append(step)
        elif steps and steps[-1][0] == "change":
            _, first_a, _, first_c, _ = steps[-1]
            steps[-1] = ("change", first_a, b, first_c, d)
        else:
            steps.append(("change", a, b, c, d))
    return steps
