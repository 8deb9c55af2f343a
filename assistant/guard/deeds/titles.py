"""Titles: the part that a noun gives the author: `Owner of the pay run`, `acted as shift lead` (English)."""

from functools import cache

from assistant.guard.deeds.deed import Deed
from assistant.guard.wording import Wording, is_cut, load_claims, wording
from assistant.lexicon.verbs import Tier, is_inflected, verbs
from assistant.words import lows

_LESS = frozenset("assistant junior associate trainee sub apprentice aspiring assisting".split())
"""Before a title: the author stands behind who has it."""
STANDS_IN = frozenset(
    "stand-in acting interim deputy deputised deputized vice cover covered covering replaced filled filling stood "
    "standing substituted substituting subbed relieved".split()
)
"""Whoever stands in has the title; that it was for another is a limit, which others watch."""
_BESIDE_A_TITLE = frozenset(("lead", "head", "chief"))
"""Titles that may have a noun behind them: `head chef`."""
_NOT_THE_AUTHORS = frozenset(
    "to for of by with under from the our their his her its my your assisted helped supported between if".split()
)
_WHOSE = frozenset("the our their its".split())
_PARTS = frozenset("of for on in at and to across during within over from since until between".split())
_OF_THE_PART = frozenset("role position function capacity duties".split())
_AM = frozenset("am was became been".split())
POSTS = [[low] for low in "role job post position work duties shift day-job".split()]
"""What stands behind a title that is named as a post: `my trainer role`."""
_LONGEST = 4
_FIRST_WORDS = 3


def titles(text: str) -> tuple[Deed, ...]:
    """The deeds that the author's titles stand for: of `Owner of the pay run`, to own the `pay run`."""
    if lows(text).isdisjoint(title_nouns()):
        return ()
    line = wording(text)
    found: list[Deed] = []
    nouns = title_nouns()
    for at in [at for at, low in enumerate(line.lows) if low in nouns]:
        low = line.lows[at]
        bare, lemma = low.removeprefix("co-"), _nouns()[low]
        if not _is_the_authors(line, at) or (bare == "master" and line.lows[at - 1 : at] != ["scrum"]):
            continue
        tier = verbs()[lemma].tier
        if bare != low:
            tier = Tier(max(Tier.HELPED, tier - 1))
        elif not _LESS.isdisjoint(line.lows[max(0, at - 2) : at]):
            tier = Tier.HELPED
        first, until = _sentence_around(line, at)
        roots = ["" if place == at else root for place, root in enumerate(line.roots[first:until], first)]
        asked_as = f"{lemma} it" if tier > Tier.HELPED else "help with it"
        found.append(Deed(tier, lemma, roots, first, until, min(at + 1, until - 1), asked_as, False, False))
    return tuple(found)


@cache
def title_nouns() -> frozenset[str]:
    """The nouns of titles, as `owner` and `co-owner`: a text with none of them has no title."""
    return frozenset(_nouns())


@cache
def _nouns() -> dict[str, str]:
    """The verb of each noun of who does it; `co-author` stands there too, for a quick look."""
    listed = load_claims()["titles"]
    return {f"{shared}{noun}": values[0] for noun, values in listed.items() for shared in ("", "co-")}


def _is_the_authors(line: Wording, at: int) -> bool:
    """Whether a title names the author: behind `as`, or at the head of a line that has no verb before it."""
    forms = line.lows
    following = forms[at + 1] if at + 1 < len(forms) else ""
    if forms[at] in _BESIDE_A_TITLE and following and following not in _PARTS and not is_cut(line, at + 1):
        at += 1
        following = forms[at + 1] if at + 1 < len(forms) else ""
    ends = not following or is_cut(line, at + 1) or line.gaps[at + 1][:1] in ".;"
    if not STANDS_IN.isdisjoint(forms[max(0, at - _LONGEST - 1) : at]):
        return True
    for place in range(at - 1, max(-1, at - 1 - _LONGEST), -1):
        low = forms[place]
        if low == "as" or (low in _AM and (not place or forms[place - 1] == "i")):
            return ends or following in _PARTS
        if low in _WHOSE and place > 1 and forms[place - 1] in _AM and forms[place - 2] == "i":
            return ends or following in _PARTS  # `I was the lead`
        if low == "of" and place and forms[place - 1] in _OF_THE_PART:
            return True
        if low in _NOT_THE_AUTHORS or is_cut(line, place + 1):
            return False
    if at >= _FIRST_WORDS or any(map(is_inflected, forms[:at])):
        return False
    return following in ("of", "for", "on", "in", "at") or bool(at and following and ends)


def _sentence_around(line: Wording, at: int) -> tuple[int, int]:
    first, until = at, at + 1
    while first and not _ends_a_sentence(line.gaps[first]):
        first -= 1
    while until < len(line.lows) and not _ends_a_sentence(line.gaps[until]):
        until += 1
    return first, until


def _ends_a_sentence(gap: str) -> bool:
    return gap != " " and any(mark in gap for mark in ".;!?\n")
