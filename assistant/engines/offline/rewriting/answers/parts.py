"""An answer's clauses cut smaller, or joined: `I led the yield team, 5 engineers`, a reason of its own (English)."""

import re
from collections.abc import Callable, Sequence

from assistant.engines.offline.rewriting.answers.counts import counted
from assistant.patterns import lazily
from assistant.text import said_in
from assistant.words import words


def with_reasons(facts: Sequence[str]) -> list[str]:
    """`I chose Go` and `because it was fast` as one answer; the others as they are."""
    joined: list[str] = []
    for fact in facts:
        plain = fact.replace("’", "'").strip()
        if joined and plain.lower().startswith(("because ", "since ")) and _THEN_I.search(plain) is None:
            joined[-1] = f"{joined[-1].rstrip('.!; ')} {plain[0].lower()}{plain[1:]}"
        else:
            joined.append(plain)
    return joined


_THEN_I = lazily(r",\s*(?:so )?(?:i|we)\b|^since (?:[a-z]+ )?\d{4}\b", re.IGNORECASE)


def parts_of(piece: str) -> list[str]:
    """`I led the yield team, 5 engineers` in two, where the second one counts; else as it is."""
    piece = _THEM.sub(r"\g<did> ", piece)
    if "," not in piece or ":" in piece or len(piece) > _LONGEST_PIECE:
        return [piece]
    if piece[:4].lower() in ("the ", "our ") or _USES.search(piece):
        return [piece]  # `The crew uses it, about twenty people`: nobody worked with them
    segments = _COMMA.split(piece)
    if len(segments) > 2 and "of them" not in piece and counted(segments[1]) is not None:
        return segments
    for found in _COMMA.finditer(piece):
        head, tail = piece[: found.start()], piece[found.end() :]
        deed = words(head)[2:]
        if not deed and counted(head) is not None and "report" not in tail and "of them" not in tail:
            return [head, tail]
        if counted(tail) is not None and " of them " not in tail:
            if (
                deed
                and deed[-1].low in _GROUPS
                and tail[0].isalnum()
                and not tail.lower().startswith(("with", "in ", "a "))
            ):
                return [f"{head} of {tail}"]
            return [head, tail]
    return [piece]


_THEM = lazily(r"^(?P<did>i \w+) them(?: all)?(?: myself| personally)?, (?=(?:about |around |over )?\d)", re.IGNORECASE)
"""`I taught them, 40 operators`: who they are stands behind."""
_USES = lazily(r"\b(?:uses?|used|rely|relies|depends?|follows?|needs?|reads?|gets?|sees?)\b[^,]*,", re.IGNORECASE)
_LONGEST_PIECE = 300
"""Characters of a clause that is looked at comma by comma."""
_GROUPS = frozenset(("team", "group", "crew", "squad", "unit", "department"))
_COMMA = lazily(r",\s+(?:and |together )?")


def by_sentence(answer: str, put: Callable[[str], str]) -> str:
    """An answer, each of its sentences put anew."""
    return " ".join(put(one) for one in said_in(answer))
