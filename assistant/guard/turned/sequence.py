"""Sequence: which of two deeds came first, and what came of what, told the other way round (English).

A cause comes before its effect, so that one reading does for both: `rose after the redesign`, `redesigned because
of the rise`.
"""

from collections.abc import Iterator
from typing import NamedTuple

from assistant.guard.turned import altered
from assistant.guard.wording import FUNCTION_WORDS, PUNCTUATION, Lexicon, Wording, wording
from assistant.lexicon.verbs import is_inflected, lemma_of
from assistant.results import Finding
from assistant.words import stem

_LATER = frozenset(
    "before until till preceding preceded precedes behind led leading leads caused causing causes triggered triggering "
    "triggers prompted prompting prompts sparked sparking provoked provoking induced inducing prior ahead resulted "
    "resulting results then so afterwards subsequently thereafter whereupon therefore source".split()
)
"""Words behind which stands what came later, where nothing completes them to the contrary."""
_EARLIER = frozenset(
    "after following followed follows since upon once post because due owing result response reaction thanks stemmed "
    "stemming came coming traced tracing attributed ascribed account grounds basis".split()
)
"""Words behind which stands what came earlier."""
_OF_ORDER = _LATER | _EARLIER
_OF_TIME = frozenset(
    "before until till preceding preceded precedes prior ahead then afterwards subsequently thereafter after following "
    "followed follows since upon once post".split()
)
_COMPLETED = {
    **dict.fromkeys("prior led leading leads due owing response reaction thanks".split(), "to"),
    **dict.fromkeys("ahead result account grounds basis source".split(), "of"),
    **dict.fromkeys("stemmed stemming came coming".split(), "from"),
    **dict.fromkeys("resulted resulting results".split(), "in"),
}
_OTHER_WAY = {
    **{low: "by" for low in _LATER if low[-2:] == "ed" and low != "led"},
    "followed": "by",
    "resulted": "from",
    "resulting": "from",
}  # fmt: skip
"""What turns a word round: `caused by`."""
_TRACED = frozenset("traced tracing attributed ascribed".split())
_NEXT = frozenset("then so afterwards subsequently thereafter whereupon therefore".split())
"""Words of the second of two deeds, which stand with it and not between the two."""
_OPENING = frozenset("and but i we which that so".split())
_WITH_AFTER = frozenset("look looks looked looking named named take took ask asked".split())
_PARTICLES = frozenset("up through".split())
_HAVE = frozenset("have has had ever".split())
_BACK = frozenset(("which", "that", "this"))
_OUTSIDE = frozenset(("instead", "rather", "not"))
_EITHER = frozenset(("and", "or"))
_CLAUSES = frozenset("but which who that while whereas where so then and or if".split())
_INSERTED = frozenset("which who whose used serving including".split())
_HARD = frozenset(";:.")
_PERSONS = frozenset(("i", "we"))
_BEFORE = 9
_BEHIND = 9
_FURTHEST_TO = 7
_QUOTED = 2
_LIGHT = frozenset(
    map(stem, "go do make take get give have be use first last then later time result process carry out up new".split())
)


class _Sequence(NamedTuple):
    """The roots of what came first, those of what came then, where and by what word the text says so.

    `deed` is that of the two which the main clause tells.
    """

    first: frozenset[str]
    then: frozenset[str]
    deed: frozenset[str]
    at: int
    of_time: bool


def turned_sequence(source: str, draft: str) -> Iterator[Finding]:
    """What the draft puts after a thing that the source puts before it, or makes its effect: `tested after release`."""
    before = list(_sequences(wording(source)))
    line = wording(draft)
    for in_draft in _sequences(line) if before else ():
        if not any(in_draft.first & in_source.first and in_draft.then & in_source.then for in_source in before) and any(
            _is_reverse(in_draft, in_source) for in_source in before
        ):
            yield altered(line, in_draft.at, in_draft.at + _QUOTED)
            return


def _is_reverse(one: _Sequence, other: _Sequence) -> bool:
    """Whether more has changed sides than has stayed on its own.

    What was done about a cause comes after its effect: `replaced the seal after a leak` that the seal had caused.
    """
    if one.of_time != other.of_time and not one.deed <= other.first | other.then:
        return False
    stays = (one.first & other.first) | (one.then & other.then)
    crossed = (one.first & other.then) - stays, (one.then & other.first) - stays
    if one.of_time and other.of_time and one.then <= other.first - other.then:
        return bool(crossed[0])  # all that came then: `ahead of launch`, of `tested it after launching it`
    return all(crossed) and len(stays) <= min(map(len, crossed))


def _sequences(line: Wording) -> Iterator[_Sequence]:
    forms = line.lows
    for at in [at for at, low in enumerate(forms) if low in _OF_ORDER]:
        low, after = forms[at], forms[at + 1] if at + 1 < len(forms) else ""
        is_later, behind = low in _LATER, at + 1
        if _OTHER_WAY.get(low) == after:
            is_later = not is_later
        elif _COMPLETED.get(low, after) != after or (low == "so" and not _is_consequence(line, at)):
            continue
        elif low == "followed" and not (at and line.gaps[at].isspace()):
            continue  # what the author did
        if (low == "after" and forms[at - 1] in _WITH_AFTER) or (low in _NEXT and not _begins(line, at)):
            continue
        if after in _PARTICLES or (low == "since" and forms[at - 1] in _HAVE) or _is_set_aside(forms, at):
            continue
        if low in _TRACED:
            to = next((to for to in range(at + 2, min(at + _FURTHEST_TO, len(forms))) if forms[to] == "to"), 0)
            one, other = _roots(line, range(at + 1, to)), _behind(line, to + 1)
        elif after in _BACK and low in ("after", "before"):  # `A, after which B`
            one, other, is_later = _before(line, at), _behind(line, at + 2), not is_later
        else:
            behind += _passed(forms, behind)
            other = _behind(line, behind)
            one = _before(line, at) if low in _NEXT or not _is_in_front(line, at) else _rest(line, behind)
        if one and other:
            yield _Sequence(*((one, other) if is_later else (other, one)), one, at, low in _OF_TIME)


def _is_consequence(line: Wording, at: int) -> bool:
    """Whether `so` tells what came of it: `, so I sorted them`; not `so that`, `so many`."""
    return bool(at) and not line.gaps[at].isspace() and line.lows[at + 1 : at + 2] not in (["that"], ["as"])


def _begins(line: Wording, at: int) -> bool:
    """Whether a clause begins there, which so has the clause before it for the first of two."""
    return not line.gaps[at].isspace() or line.lows[at - 1] in _OPENING


def _is_set_aside(forms: list[str], at: int) -> bool:
    """Whether the order is the one that it was not, or either: `instead of before it`, `before and after`."""
    before, after = forms[max(0, at - 2) : at], forms[at + 1 : at + 3]
    if before[-1:] == ["not"] or (before and before[0] in _OUTSIDE):
        return True
    is_first = len(after) > 1 and after[0] in _EITHER and after[1] in _OF_ORDER
    return is_first or (len(before) > 1 and before[1] in _EITHER and before[0] in _OF_ORDER)


def _passed(forms: list[str], at: int) -> int:
    """How many words to pass over: `than after` of `before rather than after the test`."""
    words = forms[at : at + 3]
    if words and words[0] in _OUTSIDE:
        return next((place + 1 for place, low in enumerate(words) if low in _OF_ORDER), 0)
    return 1 if words and words[0] in ("to", "of", "by", "from", "in") else 0


def _is_in_front(line: Wording, at: int) -> bool:
    """Whether a sentence begins with it: `Before the audit, cleaned the tanks`."""
    start = at
    while start and line.lows[start - 1] in ("in", "as", "a", "on", "shortly", "soon", "right", "immediately", "just"):
        start -= 1
    return not start or not _HARD.isdisjoint(line.gaps[start])


def _before(line: Wording, at: int) -> frozenset[str]:
    """The roots of the clause before a word."""
    first = at
    while first and at - first < _BEFORE:
        low = line.lows[first - 1]
        if first < at and (low in _CLAUSES or low in _OF_ORDER) and _opens(line, first - 1):
            break
        first -= 1
        if not PUNCTUATION.isdisjoint(line.gaps[first]):
            break
    for opens in (first, first - 1) if "," in line.gaps[at] else ():
        if 0 < opens < at and line.lows[opens] in _INSERTED and "," in line.gaps[opens]:
            return _before(line, opens)  # `tested the tool, which serves two sites, ahead of launch`
    return _roots(line, range(first, at))


def _behind(line: Wording, behind: int) -> frozenset[str]:
    """The roots of what stands behind a word, up to the end of its clause."""
    return _roots(line, range(behind, _end(line, behind)))


def _rest(line: Wording, behind: int) -> frozenset[str]:
    """The roots of the clause that follows a clause in front."""
    first = _end(line, behind)
    return _roots(line, range(first, _end(line, first)))


def _end(line: Wording, first: int) -> int:
    end = first
    while end < min(first + _BEHIND, len(line.lows)):
        low = line.lows[end]
        is_cut = not PUNCTUATION.isdisjoint(line.gaps[end])
        if end > first and (is_cut or low in _PERSONS or low in _OUTSIDE or _opens(line, end)):
            break
        end += 1
    return end


def _opens(line: Wording, at: int) -> bool:
    """Whether a word opens a clause: `and` only before a deed."""
    low = line.lows[at]
    if low not in _EITHER:
        return low in _CLAUSES or low in _OF_ORDER
    after = line.lows[at + 1] if at + 1 < len(line.lows) else ""
    return after in _PERSONS or is_inflected(after)


def _roots(line: Wording, places: range) -> frozenset[str]:
    return frozenset().union(*map(_faces.__getitem__, line.lows[places.start : places.stop]))


@Lexicon
def _faces(low: str) -> frozenset[str]:
    """The roots of a word, by which `frozen` is `freezing` and `go-live` is `live`."""
    found = set()
    for part in low.split("-"):
        if part and part not in FUNCTION_WORDS and not part[0].isdigit():
            found.add(stem(lemma_of(part) or part))
    return frozenset(found) - _LIGHT


def words_of_sequence() -> frozenset[str]:
    """Words of which both texts need one."""
    return _OF_ORDER
