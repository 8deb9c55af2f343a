"""Denials: what only one of two texts denies: `without tests` left out, `did not fail` told as `failed` (English)."""

from collections.abc import Iterator, Sequence, Set

from assistant.guard.deeds.deed import deeds
from assistant.guard.kinship import are_kin
from assistant.guard.limits.status import came_to_nothing
from assistant.guard.wording import FUNCTION_WORDS, NEGATIONS, Wording, told_stems, wording, words_of_one
from assistant.lexicon.verbs import Tier, verb_forms
from assistant.results import Finding, FindingKind
from assistant.words import lows, stem

# `except the safety system`, `ending manual edits`: a negation put another way.
_AS_GOOD_AS_NO = NEGATIONS | frozenset(
    (
        "except excluding excepting besides apart only ending ended ends end eliminating eliminated eliminates "
        "eliminate removing removed avoiding avoided avoid preventing prevented prevent stopped stopping stop instead "
        "rather against missing lacked lacking lack failed failing fail unable despite replacing replaced free "
        "awaiting awaits awaited pending outstanding opposed opposing opposes oppose objected objecting resisted "
        "resisting dissuaded dissuading discouraged discouraging refused refusing declined declining within kept keep "
        "keeping stayed staying stays remained remaining remains retained retaining unchanged under "
        "scheduled planned upcoming forthcoming future review "
        "else's another's rejected rejecting overruled vetoed dismissed shelved denied"
    ).split()
)
_ENDED = frozenset(
    "ended stopped eliminated removed avoided prevented missing lacking free pending outstanding awaited due".split()
)
_TO_COME = frozenset("yet still".split())
_MAY_DENY = _AS_GOOD_AS_NO | {"to", "but", "out", "down"}
_ALL_BUT = frozenset("all everything everyone everybody anything every any".split())
_OF_THINGS = frozenset(("no", "nobody", "nothing", "none"))
_LIGHT = frozenset("make made take taken get got go gone come put".split())
_AMOUNTS = frozenset(("much", "many", "enough"))
_LITTLE = frozenset("limited little scant scarce few basic modest scarcely barely hardly beginner otherwise".split())
"""Not much, in another word."""
_BY_THEMSELVES = frozenset(("nobody", "nothing", "none"))
_BESIDES = frozenset("so if when where even because since as although though while".split())
_FAILED = frozenset("fail fails failed failing unable".split())
_IN_VAIN = frozenset("unsuccessful unsuccessfully vain fruitless futile unresolved unsolved impossible".split())
DENIALS = NEGATIONS | _FAILED | {"against", "except", "excluding"}
_NEGATIVE_BEGINNINGS = ("un", "non", "in", "im", "dis", "off", "out")
_NEGATIVE_ENDINGS = ("less", "-free", "-only")
_COUNSEL = frozenset(map(stem, "advise advised recommend decide argue vote speak counsel warn came come".split()))
_SHORTEST_KIN = 5
_DENIED_WITHIN = 5
_TOLD_WITHIN = 6
_WAS = frozenset("was were is are".split())
_BEFORE_NOT = _WAS | frozenset("did do does had has have could would should can will may might must".split())
_LEFT_OUT = frozenset("excluded excluding excludes except omitted omitting skipped skipping exempt untouched".split())
_IN_USE = frozenset(map(stem, "deploy production live ship launch release rollout start begin began place".split()))
_CUT_SHORT = frozenset("cut stopped withdrawn pulled frozen beforehand".split())
"""What becomes of a thing made, in whatever words: `not deployed`, `not put into production`."""
_SIGNS = tuple(",.;!–—")
_TELLS_HOW_IT_WAS = frozenset("was were is are had have has there got did".split())


def turned_denials(source: str, draft: str, known: Sequence[str]) -> Iterator[Finding]:
    """What only one of the two texts denies: altered where both speak of it, lost where the source alone does.

    `did not fail` told as `failed` is altered; `without tests`, of which the draft says nothing, is lost.
    """
    yield from _swallowed(draft)
    for text, other in ((source, draft), (draft, source)):
        if DENIALS.isdisjoint(lows(text)) or (text is source and not _IN_VAIN.isdisjoint(lows(other))):
            continue
        line, against = wording(text), wording(other).lows
        places = [at for at, low in enumerate(line.lows) if low in DENIALS]
        whats = [(at, _what_is_denied(line.lows, at)) for at in places if not _is_an_answer(line, at)]
        whats = [(at, what) for at, what in whats if what and not _is_denied_alike(line.lows, at, what, against)]
        if not whats:
            continue
        denied, spoken = _denied_stems(other, lows(text) - DENIALS), told_stems((other,))
        if text is draft:
            denied = denied.union(*map(_denied_stems, known))
            if not (came_to_nothing() | _CUT_SHORT).isdisjoint(lows(source)):
                denied = denied | _IN_USE  # `the budget was cut before start`, `never started`
        for at, what in whats:
            if any(_is_among(line.roots[place], denied) for place in what) or _is_left_out(line, at, wording(other)):
                continue
            if not (_AMOUNTS.isdisjoint(line.lows[at + 1 : at + 4]) or _LITTLE.isdisjoint(lows(other))):
                continue
            telling = what[:2] if line.lows[what[0]].endswith("ing") else what[:1]  # `without touching the database`
            said = any(line.lows[place] in spoken or _is_among(line.roots[place], spoken) for place in telling)
            kind: FindingKind = "altered" if said else "lost"
            if kind == "lost" and (text is draft or _is_put_otherwise(source, draft)):
                continue
            if text is draft or not _is_background(_deeds_from_to(source), line.lows, at, kind):
                yield Finding(kind=kind, category="claim", words=line.quoted(at, what[0]))


def _swallowed(draft: str) -> Iterator[Finding]:
    """A denial that a deed was put before: `Led not lead the project`, of `did not lead it`."""
    line, verbs = wording(draft), verb_forms()
    for at, low in enumerate(line.lows[1:-1], 1):
        if low != "not" or line.lows[at - 1] in _BEFORE_NOT or not line.gaps[at].isspace():
            continue
        before, denied = verbs.get(line.lows[at - 1]), verbs.get(line.lows[at + 1])
        is_done = line.lows[at - 1] == "of" or (before is not None and before[1] == "past")
        if is_done and denied is not None and denied[1] == "base":
            yield Finding(kind="altered", category="claim", words=line.quoted(at - 1, at + 1))
            return


def _is_denied_alike(forms: Sequence[str], at: int, what: Sequence[int], other: Sequence[str]) -> bool:
    """Whether another text denies the same with the same word, which spares a closer look: as good drafts do."""
    if forms[at] not in other:
        return False
    if forms[at] in _BY_THEMSELVES:
        return True
    there = other.index(forms[at])
    return any(forms[place] in other[there + 1 : there + 1 + _DENIED_WITHIN] for place in what)


def _is_an_answer(line: Wording, at: int) -> bool:
    """`No, I only wrote it` says no to a question, and denies nothing of what follows."""
    return line.lows[at] == "no" and line.gaps[at + 1][:1] in _SIGNS


def _is_left_out(line: Wording, at: int, other: Wording) -> bool:
    """Whether what was not done to a thing is told as the thing left out: `was not tested`, `production excluded`."""
    if at < 2 or line.lows[at - 1] not in _WAS or _LEFT_OUT.isdisjoint(other.lows):
        return False
    places = [place for place, low in enumerate(other.lows) if low in _LEFT_OUT]
    around = {root for place in places for root in other.roots[max(0, place - 3) : place + 4] if root}
    return line.roots[at - 2] in around


def _is_among(root: str, denied: Set[str]) -> bool:
    """Whether a stem, or one of its family, is denied: `remember` gives another stem than `remembered`."""
    return root in denied or (len(root) >= _SHORTEST_KIN and any(are_kin(root, other) for other in denied))


def _what_is_denied(forms: Sequence[str], at: int) -> list[int]:
    """Where the words stand that a negation denies; none of `not only`, `no later than`, or a bare `against`."""
    reach = 7 if not _LIGHT.isdisjoint(forms[at + 1 : at + 3]) else 5  # `did not make it onto the list`
    following = forms[at + 1 : at + reach]
    if following and following[0] in ("only", "just", "later", "longer", "more", "less"):
        return []
    if forms[at] == "zero" and at and forms[at - 1] in ("to", "at", "of", "by", "from"):
        return []
    if forms[at] in _FAILED and following[:1] != ["to"]:
        return []
    if forms[at] == "against" and (not at or stem(forms[at - 1]) not in _COUNSEL):
        return []
    return [at + 1 + place for place, low in enumerate(following) if low not in FUNCTION_WORDS]


def _deeds_from_to(text: str) -> tuple[int, int]:
    """Where the first deed of more than help begins, and where the last deed does."""
    own = [deed for deed in deeds(text) if deed.lemma and not deed.others]
    first = next((deed.first for deed in own if deed.tier > Tier.HELPED), len(text))
    return first, max((deed.first for deed in own), default=-1)


def _is_background(tells: tuple[int, int], forms: Sequence[str], at: int, kind: FindingKind) -> bool:
    """Whether a negation tells how things were before the author came: `there was no plan, so I drew one up`.

    What it is for, or when, may be dropped too: `so that nobody has to guess`.
    """
    if kind == "lost" and not _BESIDES.isdisjoint(forms[max(0, at - 4) : at]):
        return True
    low = forms[at]
    if low in ("never", "without", "against") or forms[0] == "did" or (kind == "altered" and low not in _OF_THINGS):
        return False
    first, last = tells
    if last <= at or first <= at:
        return False
    if low == "nobody":
        return True
    before = forms[max(0, at - _TOLD_WITHIN) : at]
    return "i" not in before and (not at or low[-3:] in ("n't", "n’t") or not _TELLS_HOW_IT_WAS.isdisjoint(before))


def _is_put_otherwise(source: str, draft: str) -> bool:
    """Whether the draft has a negative word of its own: `offline` for `no signal`, `unsigned`, `-free`."""
    return any(
        low in _AS_GOOD_AS_NO or low.startswith(_NEGATIVE_BEGINNINGS) or low.endswith(_NEGATIVE_ENDINGS)
        for low in words_of_one(draft, source)
        if low in NEGATIONS or low not in FUNCTION_WORDS
    )


def _denied_stems(text: str, besides: frozenset[str] = frozenset()) -> set[str]:
    """The stems of what a text denies, or as good as denies with other words than those `besides`."""
    line = wording(text)
    denied: set[str] = set()
    forms, roots = line.lows, line.roots
    for at in [at for at, low in enumerate(forms) if low in _MAY_DENY or low[:2] == "un" or "-" in low]:
        low = forms[at]
        if low in _AS_GOOD_AS_NO and low not in besides:
            following = forms[at + 1 : at + 1 + _DENIED_WITHIN]
            denied.update(roots[at + 1 : at + 1 + _DENIED_WITHIN])
            denied.update(stem(low.partition("-")[0]) for low in following if "-" in low)  # `lack of sign-ups`
            if low == "none":  # `built a depot where none had been`
                denied.update(roots[max(0, at - 2 * _DENIED_WITHIN) : at])
            if low in _ENDED:
                ended = slice(max(0, at - 3), at)  # `errors eliminated`, not `successfully stopped`
                denied.update(root for root, word in zip(roots[ended], forms[ended], strict=True) if word[-2:] != "ly")
        elif (low == "to" and forms[at - 1] in _TO_COME) or (low == "but" and forms[at - 1] in _ALL_BUT):
            denied.update(roots[at + 1 : at + 5])
        elif low == "down" and forms[at - 1][:4] == "turn":
            denied.update(roots[max(0, at - _DENIED_WITHIN) : at + 1 + _DENIED_WITHIN])
        elif low == "out" and forms[at + 1 : at + 2] == ["of"]:
            denied.update(roots[at + 2 : at + 4])
        elif low.endswith("-free"):
            denied.add(stem(low.removesuffix("-free")))
        elif low.startswith(("non-", "un")):
            denied.add(stem(low.removeprefix("non-").removeprefix("un")))
    denied.discard("")
    if not _IN_USE.isdisjoint(denied):
        denied.update(_IN_USE)
    return denied
