"""Offices: the post of somebody beside the author that a draft gives its author: `as dispatcher` (English)."""

from collections.abc import Iterator, Sequence

from assistant.guard.deeds.titles import POSTS, STANDS_IN
from assistant.guard.wording import DETERMINERS, FUNCTION_WORDS, Wording, is_cut, wording
from assistant.lexicon.function_words import ARTICLES
from assistant.lexicon.verbs import Tier, is_inflected, verb_forms
from assistant.results import Claim
from assistant.words import lows

_BESIDE = frozenset("for with under by beside alongside".split())
_IN_OFFICE = frozenset("worked working served serving acted acting functioned functioning started employed".split())
_NO_OFFICES = frozenset("team group crew part member pair one company firm department student".split())
_LONGEST = 4


def others_offices(source: str, draft: str, known: Sequence[str]) -> Iterator[Claim]:
    """`Shadowed the flight dispatcher` become `Served as flight dispatcher`."""
    heard = lows(source)
    if DETERMINERS.isdisjoint(heard):
        return
    head = draft.partition(" ")[0].lower()
    is_head = head in heard and not is_inflected(head)
    if not is_head and "as" not in lows(draft):
        return
    line = wording(draft)
    for first, until in _offices(line, is_head=is_head):
        office = line.lows[first:until]
        beside = frozenset[str]() if first == 0 else _BESIDE
        if office[-1] in _NO_OFFICES or not _is_anothers(wording(source), office, beside):
            continue
        name = " ".join(office)
        if any(name in text.lower() for text in known):
            continue
        is_behind_as = first > 0 and line.lows[first - 1] == "as"
        said = line.quoted(first - is_behind_as, until - 1)
        question = f"Were you the {name} yourself, or beside them?"
        yield Claim(kind="ownership", source=name, draft=said, question=question)


def _offices(line: Wording, *, is_head: bool) -> Iterator[tuple[int, int]]:
    """The words of each post that a draft gives its author: behind `as`, or at the head of a line without a verb."""
    begins = [at + 1 for at, low in enumerate(line.lows) if low == "as" and _is_of_the_author(line, at)]
    for begin in [0, *begins] if is_head else begins:
        first = begin
        while first < len(line.lows) and line.lows[first] in ARTICLES:
            first += 1
        until = first
        while until < len(line.lows) and until - first < _LONGEST and line.lows[until] not in FUNCTION_WORDS:
            if until > first and line.gaps[until] != " ":
                break
            until += 1
        if until > first:
            yield first, until


def _is_of_the_author(line: Wording, at: int) -> bool:
    """Whether an `as` says as what the author worked: at the head of a clause, or behind `served`."""
    return not at or is_cut(line, at) or line.lows[at - 1] in _IN_OFFICE


def _is_anothers(line: Wording, office: list[str], beside: frozenset[str]) -> bool:
    """Whether a source names the post as that of whom its author helped, watched or worked for, and of nobody else."""
    long = len(office)
    places = [at for at in range(len(line.lows) - long + 1) if line.lows[at : at + long] == office]
    if any(line.lows[at - 1] == "my" and line.lows[at + long : at + long + 1] in POSTS for at in places):
        return False  # `beside my trainer role`
    if not places or not STANDS_IN.isdisjoint(line.lows):
        return False
    return all(at > 1 and line.lows[at - 1] in DETERMINERS and _is_beside(line.lows[at - 2], beside) for at in places)


def _is_beside(low: str, beside: frozenset[str]) -> bool:
    hit = verb_forms().get(low)
    return low in beside or (hit is not None and hit[0].tier <= Tier.HELPED)
