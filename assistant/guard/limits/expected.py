"""Expectations told as facts: `is expected to save 40 hours`, `saves 40 hours` (English)."""

from collections.abc import Iterator, Sequence
from functools import cache

from assistant.guard.deeds.opening import UNDERTAKINGS, only_meant
from assistant.guard.deeds.whose_deed import is_of_the_author
from assistant.guard.growth_words import changing
from assistant.guard.wording import BE, FUNCTION_WORDS, Wording, frames, load_claims, wording
from assistant.lexicon.verbs import conjugated, first_words, form_of, is_past, lemma_of, verb_forms
from assistant.results import Finding

_MODALS = frozenset("would should could might may".split())
_PLANS = frozenset("plan plans planned planning".split())
_PROPOSALS = frozenset(("proposal", "proposals"))
_AUXILIARIES = BE | frozenset("have also not only to".split())
_BEFORE_THE_AUTHORS = frozenset("and i then also that which who".split())
_BEFORE_A_FACT = frozenset("that which who did do does".split())
_MET = frozenset(
    "met meet meeting hit hitting reached reaching exceeded exceeding beat beating achieved achieving surpassed topped "
    "surpassing attained attaining fulfilled fulfilling delivered missed missing overshot".split()
)
"""What was done with an aim that was there: `met the target of 95%`."""
_STOPS = frozenset("but though although reached reaching achieved achieving whereas".split())
_DEEDS_TOO = frozenset("estimated projected forecast forecasted predicted anticipated envisaged envisioned".split())
"""Those that are deeds of the author's as well: `estimated 12 jobs`."""
_REACH = 9
_OF_THINGS = frozenset("meant designed intended supposed conceived sized".split())
_TO_COME = BE | frozenset("due planned scheduled slated set meant intended supposed yet still ready".split())
"""Words before `to be` that leave what follows to the future: `is to be built`, `due to be released`."""
_PLACES = frozenset("in on at by within from for with under over until through across".split())
_TO_WITHIN = 6
_FOR_WITHIN = 3
_YEAR = 4


def told_as_facts(source: str, draft: str, known: Sequence[str] = ()) -> Iterator[Finding]:
    """What a source expects, or aims at, told as having come about: `saves 40 hours`, of `is expected to save`."""
    in_source, in_draft, telling = wording(source), wording(draft), words_of_expectation()
    scopes = [(at, _scope(in_source, at)) for at, low in enumerate(in_source.lows) if low in telling]
    open_here = {place for _, scope in scopes for place in scope}
    for at, scope in scopes:
        figures = [place for place in scope if _is_figure(in_source.lows[place])]
        for place in figures + _verbs(in_source, at, scope, has_figure=bool(figures)):
            if any(_is_same(in_source, place, other) for other in range(len(in_source.lows)) if other not in open_here):
                continue  # told as a fact as well
            there = [to for to in range(len(in_draft.lows)) if _is_same(in_source, place, to, in_draft)]
            if any(_is_open(in_draft, to) for to in there) or _is_confirmed(in_source, place, known):
                break
            if there:
                first, last = sorted((place, at - (in_source.lows[at] == "be")))
                end = source.find(" ", in_source.run[last].end)
                words_of_it = source[in_source.run[first].start : end if end > 0 else None].rstrip(" .,;:)")
                yield Finding(kind="altered", category="claim", words=words_of_it)
                return


def _scope(line: Wording, at: int) -> range:
    """The words of which one says that they are not so yet; none of an author who `estimated 12 jobs`."""
    low, forms, none = line.lows[at], line.lows, range(0)
    before, behind = forms[at - 1] if at else "", forms[at + 1] if at + 1 < len(forms) else ""
    if low == "be":
        is_to_come = before == "to" and at > 1 and (forms[at - 2] in _TO_COME or _is_cut(line, at - 1))
        return range(at, min(len(forms), at + _FOR_WITHIN)) if is_to_come else none
    if low in frames() and behind == "to" and is_of_the_author(line, 0, at):
        return none  # `was meant to`, of the author, is a deed that was not done
    end = next((to for to in range(at + 1, len(forms)) if _ends(line, to)), len(forms))
    if low in _MODALS:
        verb = _verb_behind(line, at, end)
        if (behind == "have" and low not in ("would", "should")) or line.text[line.run[at].start].isupper() or not verb:
            return none  # `may have` is a limit of its own, and `May` a month
        if forms[verb] not in changing():
            end = next((to for to in range(verb, end) if behind == "be" or forms[to] in _PLACES), end)
    elif low in _aimed_at():
        if not _is_aimed(forms, at):
            return none
    elif before in ("as", "than") or (low in _DEEDS_TOO and behind != "to" and _is_a_deed(line, at, before)):
        return none
    if end > at + 1 and (low in _MODALS or behind not in _PLACES - {"at"} or low in _aimed_at()):
        return range(at + 1, min(end, at + 1 + _REACH))
    return range(max(at - _REACH, next((to for to in range(at, 0, -1) if _is_cut(line, to)), 0)), at)


def _is_a_deed(line: Wording, at: int, before: str) -> bool:
    return not at or before in _BEFORE_THE_AUTHORS or "," in line.gaps[at]


def _is_aimed(forms: list[str], at: int) -> bool:
    """Whether a word says what shall come: `designed to hold`, `a goal of cutting`; not `plans for two yards`."""
    if not _MET.isdisjoint(forms[max(0, at - _TO_WITHIN) : at]):
        return False
    link, what, behind = (*forms[at + 1 : at + 4], "", "", "")[:3]
    if link in BE:
        link, what = what, behind
    if forms[at] in UNDERTAKINGS | _PROPOSALS:
        return link == "to" and what in changing()
    if link == "to":
        verb = lemma_of(what)
        return what == verb if verb else bool(what) and forms[at] in _OF_THINGS and what not in FUNCTION_WORDS
    if link not in ("at", "of", "for", "towards"):
        return False
    return form_of(what) == "gerund" or (what[:1].isdigit() and forms[at] not in _PLANS)


def _ends(line: Wording, at: int) -> bool:
    """Whether a clause ends before a word: not within `50,000`."""
    is_cut = _is_cut(line, at) and ":" not in line.gaps[at]  # `(expected savings: 300 hours)`
    return line.lows[at] in _STOPS or (is_cut and not line.lows[at][0].isdigit())


def _is_cut(line: Wording, at: int) -> bool:
    return not line.gaps[at].isspace() and any(sign in line.gaps[at] for sign in ",;:.(–—")


def _is_figure(low: str) -> bool:
    return low[0].isdigit() and low != "000" and not (len(low) == _YEAR and low.isdigit() and low[:2] in ("19", "20"))


def _verb_behind(line: Wording, at: int, end: int) -> int:
    """Where the verb stands that hangs on a word: the `save` of `is expected to save`; 0 where none does."""
    place = at + 1
    while place < end and (line.lows[place] in _AUXILIARIES or line.lows[place].endswith("ly")):
        place += 1
    return place if place < end and line.lows[place] not in FUNCTION_WORDS else 0


def _verbs(line: Wording, at: int, scope: range, *, has_figure: bool) -> list[int]:
    """The verb that is not so yet; of a purpose, if it is one of results."""
    verb = _verb_behind(line, at, scope.stop)
    if line.lows[at] == "be":
        return [verb] if scope and verb and is_past(line.lows[verb]) else []
    if line.lows[verb] not in verb_forms() or not verb or (verb == at + 1 and line.lows[at] not in _MODALS):
        return []
    return [verb] if has_figure or line.lows[verb] in changing() or line.lows[at] == "expected" else []


def _is_same(line: Wording, place: int, to: int, other: Wording | None = None) -> bool:
    """Whether a word is the same figure, or a form of the same verb that tells a fact: `saves`, `that save`."""
    low, forms = line.lows[place], (other or line).lows
    if low[0].isdigit() or forms[to][0].isdigit():
        return low == forms[to]
    if not lemma_of(low) or lemma_of(forms[to]) != lemma_of(low):
        return False
    return form_of(forms[to]) != "base" or forms[to - 1] in _BEFORE_A_FACT


def _is_open(line: Wording, at: int) -> bool:
    """Whether a draft leaves it open too: `could save`, `to save`, `saving an estimated 40 hours`, `for 40 hours`."""
    near = line.lows[max(0, at - _REACH) : at + _REACH]
    modals = _MODALS - {"may"} if "May" in line.text else _MODALS
    if not (modals | {"can", "will"} | _listed("expected") | _listed("left open")).isdisjoint(near):
        return True
    if "for" in line.lows[max(0, at - _FOR_WITHIN) : at] or line.lows[max(0, at - 2)] == "to":
        return True
    for place in range(max(0, at - _TO_WITHIN), at):
        behind = line.lows[place + 1]
        if line.lows[place] == "to" and lemma_of(behind) == behind:
            return True
        if line.lows[place] in _aimed_at() and _is_aimed(line.lows, place):
            return True
    # `proposed a cache cutting latency`: what the plan would do
    within = next((to for to in range(at, max(0, at - _TO_WITHIN), -1) if line.lows[to][-3:] == "ing"), 0)
    return within > 0 and not any(_is_cut(line, to) for to in range(1, within + 1)) and line.lows[0] in _proposing()


def _is_confirmed(line: Wording, place: int, known: Sequence[str]) -> bool:
    """Whether the author told it as a fact."""
    for text in known:
        fact = wording(text)
        there = [to for to in range(len(fact.lows)) if _is_same(line, place, to, fact)]
        if there and not any(_is_open(fact, to) for to in there):
            return True
    return False


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(load_claims()[name])


@cache
def _aimed_at() -> frozenset[str]:
    return _listed("aimed at") | UNDERTAKINGS | _PROPOSALS


@cache
def _proposing() -> frozenset[str]:
    return first_words(map(conjugated, only_meant()))


@cache
def words_of_expectation() -> frozenset[str]:
    """Words of which a source needs one, or it expects nothing: `would`, `expected`, `goal`."""
    return _MODALS.union(_listed("expected"), _aimed_at(), ("be",))
