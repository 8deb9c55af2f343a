"""Status: what came to nothing, or is not yet decided: `, rejected by the council`, `under review` (English)."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from assistant.guard.deeds.deed import deeds
from assistant.guard.deeds.naming_people import names_someone
from assistant.guard.wording import FUNCTION_WORDS, NEGATIONS, Wording, load_claims, told_stems, wording
from assistant.lexicon.verbs import conjugated
from assistant.words import lows, stem

_BE = frozenset(
    "is are was were be been being got gets get remains remained stays stayed still yet left has have had".split()
)
_MATTERS = frozenset(
    "it which that this they idea ideas plan plans project proposal proposals application applications suggestion "
    "suggestions paper product concept design prototype feature request requests bid tender patent claim pitch motion "
    "offer draft initiative pilot trial effort attempt work tool change appeal manuscript abstract bill grant system "
    "version service approach business case".split()
)
_LATER = frozenset(
    "since now meanwhile later afterwards eventually finally soon ultimately subsequently then though however".split()
)
_DECIDING = frozenset(
    "management they reviewers jury city investors union mayor minister ministry government parliament court judge "
    "bank insurer editor publisher journal funder funders landlord".split()
)
_LINKS = frozenset("but and".split())
_ADVERBS = ("ly",)
_SHORTEST_UNDONE = 6
_REACH = 3
_WHEN = frozenset("after again later when because due".split())
_THEM = frozenset("it them this that".split())
_FUTURE = frozenset(
    "pending awaiting awaits scheduled planned due outstanding upcoming future until soon "
    "currently being underway progress review consideration preparation development construction beta alpha".split()
)
_OPEN_STATES = (
    ("under", "review"),
    ("in", "review"),
    ("in", "preparation"),
    ("in", "development"),
    ("under", "development"),
    ("under", "construction"),
    ("under", "consideration"),
    ("under", "discussion"),
    ("in", "beta"),
    ("in", "alpha"),
    ("yet", "to"),
    ("still", "to"),
    ("half", "done"),
    ("half", "finished"),
)


def dropped_status(source: str, draft: str) -> Iterator[str]:
    """What the source says of a bad end, or of none so far, and the draft does not: `rejected`, `under review`."""
    line = wording(source)
    found = list(_ends(line))
    if found and not _says_a_status(draft):
        last = max((deed.first for deed in deeds(source) if deed.lemma and not deed.others), default=-1)
        yield from (
            line.quoted(first, end)
            for first, end in found
            if not (_is_before(line, end, last) or lows(draft).issuperset(line.lows[first : end + 1]))
        )


def _is_before(line: Wording, end: int, last: int) -> bool:
    """Whether the author did something more behind it: `my plan was rejected, so I built a mock-up`."""
    return last > end and line.gaps[end + 1 : last + 1].count(" ") < last - end


def _ends(line: Wording) -> Iterator[tuple[int, int]]:
    """Where a text says that something was refused or given up, or waits."""
    forms = line.lows
    telling = _telling()
    for at, low in [(at, low) for at, low in enumerate(forms) if low in telling]:
        after = forms[at + 1] if at + 1 < len(forms) else ""
        is_phrasal, is_state = (low, after) in _two_words(), (low, after) in _OPEN_STATES
        if low in came_to_nothing() or is_phrasal:
            said = _is_said_of_a_matter(line, at) or _is_decided(forms, at)
        else:
            said = (low in _waiting() or is_state) and (after == "to" or _is_predicate(line, at))
            if low == "still" and after.startswith("un") and len(after) > _SHORTEST_UNDONE:  # `still unpainted`
                said = is_state = True
        behind = forms[at + 3 : at + 4]
        if (
            after in _THEM
            and (low, *forms[at + 2 : at + 3]) in _two_words()
            and (at + _REACH + 1 >= len(forms) or behind[0] in _WHEN)
        ):
            said = is_phrasal = True  # `, then gave them up again`: what the author ended says so at the end
        if said:
            yield at, at + (is_phrasal or is_state)


def _is_said_of_a_matter(line: Wording, at: int) -> bool:
    """Whether a participle tells what became of the thing: `the idea was dropped`, `, rejected by the council`."""
    forms = line.lows
    before = at - 1
    while before >= 0 and (forms[before].endswith(_ADVERBS) or forms[before] in _LATER):
        before -= 1
    if before < 0:
        return False
    if not line.gaps[before + 1].isspace():
        behind = forms[at + 1 : at + 3]
        return bool({"by", "after", "before", "later", "due", "because", "when"} & {*behind}) or at + 1 == len(forms)
    if forms[before] not in _BE:
        return False
    subject = forms[max(0, before - _REACH) : before]
    return not subject or subject[-1] in _LINKS or not _MATTERS.isdisjoint(subject) or not line.gaps[before].isspace()


def _is_decided(forms: Sequence[str], at: int) -> bool:
    """Whether somebody decided it: `the board said no`, `management refused`, at the end of what is told."""
    before = forms[max(0, at - 2) : at]
    return at + _REACH >= len(forms) and (not _DECIDING.isdisjoint(before) or any(map(names_someone, before)))


def _is_predicate(line: Wording, at: int) -> bool:
    """Whether a word says how things stand: `still untested`, `, approval pending`; not `sorted pending orders`."""
    before = line.lows[at - 1] if at else ""
    while before in ("currently", "now", "as", "yet", "still") and at:
        if before == "still":
            return True
        at -= 1
        before = line.lows[at - 1] if at else ""
    if before in _BE:
        return True
    behind = at + 1 == len(line.lows) or not line.gaps[at + 1].isspace()
    return bool(at) and (not line.gaps[at].isspace() or (behind and not line.gaps[max(0, at - 1)].isspace()))


def _says_a_status(draft: str) -> bool:
    """Whether a draft says anything of the kind, in whatever words."""
    here = lows(draft)
    if not (NEGATIONS | _FUTURE).isdisjoint(here) or not _roots_of_status().isdisjoint(told_stems((draft,))):
        return True
    forms = wording(draft).lows
    return any(pair in _OPEN_STATES or pair in _two_words() for pair in pairwise(forms))


@cache
def _past_forms() -> frozenset[tuple[str, str]]:
    """Past forms of verbs by which something comes to nothing, each with its particle, which most have not."""
    found: set[tuple[str, str]] = set()
    for lemma, irregular in load_claims()["came to nothing"].items():
        first, _, particle = lemma.partition(" ")
        verb = conjugated(first)
        for form in irregular or (verb.past, verb.participle):
            found.add((form.partition(" ")[0], particle))
    return frozenset(found)


@cache
def came_to_nothing() -> frozenset[str]:
    """Past forms of verbs by which something comes to nothing, without a particle: `abandoned`, `cancelled`."""
    return frozenset(form for form, particle in _past_forms() if not particle)


@cache
def _two_words() -> frozenset[tuple[str, str]]:
    return frozenset((form, particle) for form, particle in _past_forms() if particle)


@cache
def _waiting() -> frozenset[str]:
    return frozenset(load_claims()["not yet"])


@cache
def _roots_of_status() -> frozenset[str]:
    listed = load_claims()
    single = [
        low for name in ("came to nothing", "not yet", "said of a fate") for low in listed[name] if " " not in low
    ]
    return frozenset(map(stem, single))


@cache
def words_of_status() -> frozenset[str]:
    """Words of which a source needs one, or it tells of no bad end: one at least of each end."""
    states = {second if first in FUNCTION_WORDS else first for first, second in _OPEN_STATES}
    return came_to_nothing().union(_waiting(), states, [first for first, _ in _two_words()])


@cache
def _telling() -> frozenset[str]:
    """Words by which such an end begins, but for the commonest, of which the next word tells as much: `review`."""
    pairs = (*_two_words(), *_OPEN_STATES)
    return came_to_nothing().union(_waiting(), [first for first, _ in pairs])
