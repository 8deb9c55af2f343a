"""The finding of a turned meaning: the words of the draft that tell it the other way round."""

from assistant.guard.wording import Wording
from assistant.results import Finding


def altered(line: Wording, first: int, last: int) -> Finding:
    """An altered claim in the draft's own words, from one to the last of some; up to the end where there are fewer."""
    run = line.run
    words = line.text[run[first].start : run[min(last, len(run) - 1)].end]
    return Finding(kind="altered", category="claim", words=words)
