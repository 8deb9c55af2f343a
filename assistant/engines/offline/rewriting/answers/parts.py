"""An answer's clauses cut smaller, or joined: `I led the yield team, 5 engineers`, a reason of its own (English)."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.counted import counted
from assistant.engines.offline.rewriting.grammar import verb_as
from assistant.patterns import lazily
from assistant.words import words


def with_reasons(facts: Sequence[str]) -> list[str]:
    """The answers, one that only gives the reason of the one before joined to it."""
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
        own = len(deed) > 1 and deed[-1].low not in _WHOLE and piece[:2].lower() == "i "
        if own and tail.lower().startswith("with ") and verb_as(words(head), 1, "past"):
            return [f"{head} {tail}"]
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


_WHOLE = frozenset("it this that everything all project whole work effort thing".split())
