"""Turned meaning: what a draft tells the other way round (English)."""

from assistant.guard.wording import Wording
from assistant.results import Finding


def altered(line: Wording, first: int, last: int) -> Finding:
    """What all rooms here find: an altered claim, quoted from the word `first` of a draft to `last`, or to its end."""
    return Finding(kind="altered", category="claim", words=line.quoted(first, min(last, len(line.lows) - 1)))
