"""Words that are nearly the same: `plan` and `planning`, `recieved` and `received`."""

from collections.abc import Iterable, Sequence

from assistant.words import stem

_SHORTEST_MISSPELLED = 5
_SHORTEST_ROOT = 4
_SHORTEST_SHARED = 5
_WINDOW = 4
"""Words that may stand between those of a phrase when it is put another way: `analysed the survey data`."""


def is_near(one: str, other: str) -> bool:
    """Whether two words differ by one letter: changed, left out, put in, or two in a row swapped."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST_MISSPELLED or len(long) - len(short) > 1 or one[0] != other[0] or one == other:
        return False
    at = 0
    while at < len(short) and short[at] == long[at]:
        at += 1
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return swapped or short[at + 1 :] == long[at + 1 :]


def are_kin(one: str, other: str) -> bool:
    """Whether two stems are of one family: `statistic` and `statistics`, `classific` and `classifi`."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST_ROOT:
        return False
    if long.startswith(short):
        return True
    shared = max(_SHORTEST_SHARED, 3 * len(long) // 4)
    return short[:shared] == long[:shared] and len(short) >= shared


def kin_stand_together(phrase: Sequence[str], lows: Sequence[str]) -> bool:
    """Whether a text has kin of every word of the phrase, in any order, within a few words of one another."""
    wanted = [stem(word) for word in phrase]
    places = [_places(root, lows) for root in wanted]
    if not all(places):
        return False
    reach = len(phrase) + _WINDOW
    return any(
        all(any(abs(other - place) <= reach for other in others) for others in places[1:]) for place in places[0]
    )


def _places(root: str, lows: Iterable[str]) -> list[int]:
    return [at for at, low in enumerate(lows) if low[:2] == root[:2] and are_kin(stem(low), root)]
