"""Marks on stretches of a line (bold, a link, a command), carried over to its new words."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

M = TypeVar("M")
_TOKEN = re.compile(r"\w+|[^\w\s]")
_LONG = 400
"""Words from which the most frequent ones, and moved ones, are no longer matched: it would take minutes."""
_ANYWHERE = frozenset(
    "with from into onto over than that this these those which their also both each when been were".split()
)
"""Words of four letters and more that do not tell one place of a line from another."""
_FEWEST = 4
"""Letters from which a word tells where it was, unless it has a figure or a capital."""


def carry(
    runs: Sequence[tuple[str, M]], new: str, is_look: Callable[[M], bool] = lambda _: False
) -> list[tuple[str, M]]:
    """The new words in runs, with the marks of the old: `Built` **`Kafka`** gives `Led` **`Kafka`**.

    A word that stays keeps its mark, wherever in the line it stands now. One in place of words of a single mark takes
    that mark; one that opens the line in place of others takes the look of the first; any other takes the mark that
    both its neighbours have, or else that of most of the line. A mark none of whose words stay is gone.

    `runs` are the old line's stretches in order, each with its mark; `is_look` says that a mark is only how words
    look, as bold is and a link is not.
    """
    if not new:
        return []
    whole = "".join(text for text, _ in runs)
    by_letter = [mark for text, mark in runs for _ in text]
    old = list(_TOKEN.finditer(whole))
    found = list(_TOKEN.finditer(new))
    most = Counter({mark: 0 for _, mark in runs})
    for text, mark in runs:
        most[mark] += len(text)
    base = most.most_common(1)[0][0]
    came_from = _alignment([token[0] for token in old], [token[0] for token in found])
    marks = _marks([by_letter[token.start()] for token in old], came_from, base, is_look)
    if not found:
        return [(new, base)]
    out: list[tuple[str, M]] = []
    end, before = 0, base
    for token, (a, _, same), mark in zip(found, came_from, marks, strict=True):
        # A word that stays may have several marks: the 2 of H2O.
        letters = by_letter[old[a].start() : old[a].end()] if same else [mark] * len(token[0])
        was = by_letter[old[a].start() - 1] if same and a else before
        out.append((new[end : token.start()], _mark_of_gap(out[-1][1] if out else letters[0], letters[0], was, base)))
        out += zip(token[0], letters, strict=True)
        end = token.end()
        before = by_letter[old[a].end()] if same and a + 1 < len(old) else base
    return _merged([*out, (new[end:], out[-1][1])])


def _alignment(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, bool]]:
    """For each new token the old ones [a, b) whose place it takes, and whether it is the very same."""
    out: list[tuple[int, int, bool]] = []
    matcher = SequenceMatcher(None, old, new, autojunk=len(new) > _LONG)
    for what, a, b, c, d in matcher.get_opcodes():
        out += [(a + at - c, a + at - c + 1, True) if what == "equal" else (a, b, False) for at in range(c, d)]
    return out if max(len(old), len(new)) > _LONG else _with_moved(out, old, new)


def _with_moved(
    found: list[tuple[int, int, bool]], old: Sequence[str], new: Sequence[str]
) -> list[tuple[int, int, bool]]:
    """The alignment in which words that stand elsewhere now are the same ones too, the longest rows of them first."""
    stayed = {a for a, _, same in found if same}
    left = [("old", at) if at in stayed else token for at, token in enumerate(old)]
    right = [("new", at) if same else new[at] for at, (_, _, same) in enumerate(found)]
    out = list(found)
    while True:
        a, b, size = SequenceMatcher(None, left, right, autojunk=False).find_longest_match()
        if not size:
            return out
        moved = any(map(_tells_place, new[b : b + size]))
        for at in range(size):
            right[b + at] = ("new", b + at)
            if moved:
                left[a + at] = ("old", a + at)
                out[b + at] = (a + at, a + at + 1, True)


def _tells_place(token: str) -> bool:
    return (len(token) >= _FEWEST and token not in _ANYWHERE) or (token.isalnum() and not token.islower())


def _marks(
    marks: Sequence[M], came_from: Sequence[tuple[int, int, bool]], base: M, is_look: Callable[[M], bool]
) -> list[M]:
    out: list[M] = []
    known: dict[tuple[int, int], M] = {}
    kept = {a for a, _, same in came_from if same}
    for a, b, same in came_from:
        if same:
            out.append(marks[a])
            continue
        if (a, b) not in known:
            gone = {marks[at] for at in range(a, b) if at not in kept}
            opens = not a and b > 0 and is_look(marks[0])
            known[a, b] = gone.pop() if len(gone) == 1 else marks[0] if opens else _mark_between(marks, a, b, base)
        out.append(known[a, b])
    return out


def _mark_between(marks: Sequence[M], a: int, b: int, base: M) -> M:
    """The mark of both neighbours, where they agree."""
    return marks[a - 1] if a > 0 and b < len(marks) and marks[a - 1] == marks[b] else base


def _mark_of_gap(left: M, right: M, was: M, base: M) -> M:
    """The mark of white space stands with a word beside it: as it did before, or with the plainer one."""
    if was in (left, right):
        return was
    return base if base in (left, right) else left


def _merged(runs: Sequence[tuple[str, M]]) -> list[tuple[str, M]]:
    out: list[tuple[str, M]] = []
    for text, mark in runs:
        if out and out[-1][1] == mark:
            out[-1] = (out[-1][0] + text, mark)
        elif text:
            out.append((text, mark))
    return out
