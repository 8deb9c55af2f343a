"""What is weak in lines beside each other: the same opener again and again, a tense that does not fit."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from math import ceil

from assistant.documents.resume import Bullet, Entry
from assistant.review.line import Line, finding, numbers
from assistant.review.openers import Opener, Tense, opener_of
from assistant.review.values import Finding

OFTEN = 3
"""Lines with the same opener from which a reader notices it, at least."""
EVERY = 8
"""In a long resume: one line in so many."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_NOW = re.compile(
    r"\b(?:present|now|today|current(?:ly)?|ongoing|to\s+date|heute|jetzt|laufend|aujourd['’]hui|présent|en\s+cours|"
    r"actualidad|presente|actual)\b|\b(?:since|seit|depuis|desde)\b|[-–—]\s*$",
    re.IGNORECASE,
)


def repeated_openers(lines: Sequence[Line]) -> Iterator[Finding]:
    """Openers that many lines share, or two lines in a row."""
    openers = [opener_of(line.text, line.language) for line in lines]
    often = max(OFTEN, ceil(len(lines) / EVERY))
    for key in dict.fromkeys(opener.key for opener in openers if opener):
        at = [number for number, opener in enumerate(openers) if opener and opener.key == key]
        if len(at) < often:
            in_a_row = {place for pair in pairwise(at) if _follow(lines, *pair) for place in pair}
            at = sorted(in_a_row)
        if at:
            yield _repeated([lines[place] for place in at], [openers[place] for place in at])


def _follow(lines: Sequence[Line], first: int, second: int) -> bool:
    """Whether one line stands right under the other, in the same entry."""
    return second == first + 1 and _entry(lines[first]) == _entry(lines[second])


def _repeated(lines: Sequence[Line], openers: Sequence[Opener | None]) -> Finding:
    word = next(opener.words for opener in openers if opener)
    return finding("repeated_opener", word, f"{len(lines)} lines open with “{word}”.", lines)


def tenses(lines: Sequence[Line]) -> Iterator[Finding]:
    """Past posts told in the present, and entries that tell in both."""
    for _, entry in groupby(lines, _entry):
        told: dict[Tense, list[Line]] = {"past": [], "present": []}
        under = list(entry)
        for line in under:
            opener = opener_of(line.text, line.language)
            if opener and opener.tense:
                told[opener.tense].append(line)
        if told["present"] and is_over(under[0].bullet.entry.dates):
            words = _opening(told["present"][0])
            yield finding("tense", words, f"A past post is told in the present: “{words}”.", told["present"])
        elif told["present"] and told["past"]:
            yield _mixed(told["past"], told["present"])


def newest_entry(bullets: Sequence[Bullet]) -> Entry:
    """The post that goes on, the first such under experience; where all are over, the first of them."""
    headed = [bullet for bullet in bullets if bullet.entry.title or bullet.entry.organisation]
    posts = [bullet.entry for bullet in headed if bullet.kind == "experience"] or [one.entry for one in headed]
    return next((post for post in posts if not is_over(post.dates)), posts[0] if posts else Entry())


def is_over(dates: str) -> bool:
    """Whether a post's dates have an end; False where there are none, or they go on."""
    return bool(_YEAR.search(dates)) and not _NOW.search(dates)


def _mixed(past: list[Line], present: list[Line]) -> Finding:
    fewer = min(present, past, key=len)
    message = f"The entry tells {numbers(past)} in the past and {numbers(present)} in the present."
    return finding("tense", _opening(fewer[0]), message, fewer)


def _opening(line: Line) -> str:
    opener = opener_of(line.text, line.language)
    return opener.words if opener else ""


def _entry(line: Line) -> tuple[str, object]:
    return line.bullet.section, line.bullet.entry
