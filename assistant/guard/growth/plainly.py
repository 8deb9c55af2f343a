"""Words of growth that add nothing where they stand: `raised tickets`, `not in use` of what is idle (English)."""

from collections.abc import Iterable, Sequence
from functools import cache

from assistant.guard.growth_words import load_growth
from assistant.guard.wording import FUNCTION_WORDS, NEGATIONS
from assistant.lexicon.verbs import verb_forms, verbs
from assistant.patterns import lazily
from assistant.words import Word, stem, words

_OF_A_VERB = (3, 7)
"""Words before a verb and behind it among which its object stands: `tickets that were raised`."""
_OF_A_NOUN = (1, 1)
_AGAINST = 3
"""Words between a figure and what sets it against another: `now at 91%`."""
_SET_APART = 5
_FIGURE_NEAR = 8
_SETS_AGAINST = frozenset("now instead rather previously formerly earlier originally".split())
_MAY_SET_AGAINST = frozenset(
    "to before after since afterwards once then against than versus vs from was were used today".split()
)
_ARROWS = ("->", "→", "=>", "➔", "⇒", "–>")
_WENT = frozenset("went gone going goes".split())
_DIRECTIONS = frozenset("up down from over past below above under".split())
_NO_GAIN = frozenset("change changes difference effect improvement gain success result benefit place".split())
_CUT = lazily(r"[,;:.!?()]")
_CHANGE_WITHIN = 16
_FROM_TO = lazily(r"\bfrom (?:\w+ )?\d.*? to (?:\w+ )?\d")
_THEN = lazily(r"\d[^.]*?(?:;|, (?:now|with|since|after|today|later|then|thanks)\b)[^.]*?\d")
"""Two figures of which the second is told after something has changed."""
_FORMERLY = lazily(r"(?:^|[.;] )[Bb]efore(?: that)?,")
_MINUS = lazily(r"\bminus \d|(?<!\w)[-−–]\d")
_UN = ("un", "in", "im", "non", "dis", "ir")
_PAST_OF_THE_DENIED = frozenset("longer yet any more ever even further single".split())


@cache
def _beside() -> dict[str, tuple[bool, frozenset[str]]]:
    """Forms of words of growth -> whether they are of a verb, and the stems beside which they add nothing."""
    found: dict[str, tuple[bool, frozenset[str]]] = {}
    for head, others in load_growth()["plain beside"].items():
        verb = verbs().get(head)
        entry = verb is not None, frozenset(map(stem, others))
        for form in (head, f"{head}s", *(verb[:5] if verb else ())):
            found[form] = entry
    return found


def is_plain_here(text: str, run: Sequence[Word], at: int) -> bool:
    """Whether what stands beside a word of growth, in the same clause, makes it an ordinary one."""
    if run[at].low in _WENT and _DIRECTIONS.isdisjoint([word.low for word in run[at + 1 : at + 4]]):
        return True  # `the shop went on to adopt it`
    entry = _beside().get(run[at].low)
    if entry is None:
        return False
    is_verb, beside = entry
    before, behind = _OF_A_VERB if is_verb else _OF_A_NOUN
    for step, reach in ((-1, before), (1, behind)):
        for other in range(at + step, at + step * (reach + 1), step):
            if not 0 <= other < len(run) or _is_cut(text, run, max(other, other - step)):
                break
            parts = (run[other].low, *run[other].low.split("-"))
            if any(stem(part) in beside or (part[-1:] == "s" and stem(part[:-1]) in beside) for part in parts):
                return True
    return False


def _is_cut(text: str, run: Sequence[Word], at: int) -> bool:
    """Whether a clause ends before word `at`."""
    return _CUT.search(text, run[at - 1].end, run[at].start) is not None


def is_change_told(texts: Iterable[str], run: Sequence[Word], at: int) -> bool:
    """Whether a text sets two figures against each other of which a result in the draft tells: `7.2% to 4.9%`."""
    has_figure = any(word.low[0].isdigit() for word in run[max(0, at - _FIGURE_NEAR) : at + _FIGURE_NEAR + 1])
    behind = " ".join(word.low for word in run[at : at + _CHANGE_WITHIN])
    is_from_to = _FROM_TO.search(behind) is not None
    return any(_sets_against(text, has_figure) or (is_from_to and _THEN.search(text) is not None) for text in texts)


def _sets_against(text: str, in_draft: bool) -> bool:
    line = [word.low for word in words(text)]
    figures = [at for at, low in enumerate(line) if low[0].isdigit()]
    if not figures:
        return False
    apart = {low for at in figures for low in line[max(0, at - _SET_APART) : at]}
    if not apart.isdisjoint(_SETS_AGAINST) or ["used", "to"] in [line[at : at + 2] for at in range(len(line))]:
        return True
    if _FORMERLY.search(text) or (in_draft and _MINUS.search(text)):
        return True
    beside = {low for at in figures for low in line[max(0, at - _AGAINST) : at + _AGAINST + 1]}
    if not beside.isdisjoint(_SETS_AGAINST):
        return True
    if not in_draft or len(figures) == 1:
        return False
    return not beside.isdisjoint(_MAY_SET_AGAINST) or any(arrow in text for arrow in _ARROWS)


def is_new_denial(run: Sequence[Word], at: int, told: frozenset[str]) -> bool:
    """Whether `no`, `never` or `without` says something good of which nobody told: `without disruption`."""
    following = [word.low for word in run[at + 1 : at + 5]]
    what = next((low for low in following if low not in FUNCTION_WORDS and low not in _PAST_OF_THE_DENIED), None)
    if what is None or stem(what) in told or not _NO_GAIN.isdisjoint(following):
        return False
    if not told.isdisjoint(NEGATIONS):
        return False
    if stem(what) in _better_without():
        return True
    if not told.isdisjoint(_not_so()):
        return False
    return not any(f"{un}{part}" in told for un in _UN for part in (what, stem(what)))


def is_better_without(low: str) -> bool:
    return stem(low) in _better_without()


@cache
def _better_without() -> frozenset[str]:
    return frozenset(map(stem, load_growth()["better without"]))


@cache
def _not_so() -> frozenset[str]:
    """Words of the list, and all forms of its verbs."""
    listed = load_growth()["not so"]
    forms = verb_forms()
    return frozenset(listed).union(stem(low) for low in listed if low in forms)
