"""Results that the source only tried for, or asked for, and that the draft has: `tried to cut noise`, `cut noise`;
`applied for a patent`, `obtained a patent` (English).
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, pairwise

from assistant.guard.growth.plainly import is_plain_here
from assistant.guard.growth_words import CLAUSE_END, around, attempts, changing, question_of
from assistant.guard.wording import BE, NEGATIONS, RELATIVE, load_claims, told_stems, words_of_one
from assistant.lexicon.verbs import Verb, conjugated, past_forms, verb_forms
from assistant.results import Claim
from assistant.words import Word, lows, stem, words

_NOT_YET = frozenset("to at on for of towards whether and or would could should might not".split())
_MAY_BE = frozenset(
    (
        "potential possible expected anticipated projected predicted likely prospective theoretical hypothetical "
        "assumed potentially possibly could may"
    ).split()
)
"""Words besides those of attempts that leave a result open."""
_NOT_SO = NEGATIONS.union(_MAY_BE, "to if whether would should might pending until before for toward towards".split())
"""Words shortly before a decision that leave it open: `to be approved`."""
_MEASURED = frozenset("achieved achieving attained attaining earned earning".split())
_SINCE = frozenset("later then since also soon afterwards even".split())
_HANDED = frozenset("to on along over through".split())
_WITHIN = 3


def reached(source: str, draft: str, facts: Iterable[str]) -> Iterator[Claim]:
    """A claim for each result that the source only tried for: `cut noise`, of `tried to cut noise`."""
    in_draft = lows(draft)
    if attempts().isdisjoint(lows(source)) or not attempts().isdisjoint(in_draft) or in_draft.isdisjoint(_results()):
        return
    if not _MAY_BE.isdisjoint(in_draft):
        return
    told = told_stems(tuple(facts))
    run, done = words(draft), _results_of(source)
    for at, word in enumerate(run):
        hit = verb_forms().get(word.low) or past_forms().get(word.low)
        if word.low not in _results() or hit is None or hit[1] in ("base", "third") or stem(word.low) in told:
            continue
        if hit[0] in done or (at and run[at - 1].low in _NOT_YET) or is_plain_here(draft, run, at):
            continue
        yield _claim(draft, run, at)
        return


def won(source: str, draft: str, facts: Iterable[str]) -> Iterator[Claim]:
    """A claim where the source hands in, or makes ready, what the draft tells as decided: `Prepared a bid`, `Won it`.

    Nothing is added by `passed the report to them`, or by `for approval`; an event of its own always is: `, which was
    then published`.
    """
    new = words_of_one(draft, source)
    if _deciding().keys().isdisjoint(new):
        return
    told = lows(source).union(*map(lows, facts))
    if not _decided().isdisjoint(told):
        return
    run, nouns = words(draft), load_claims()["won nouns"]
    asked = handed_in() & lows(source)
    is_open = asked <= lows(draft) or not told.isdisjoint(nouns)
    for at, word in enumerate(run):
        same = _deciding().get(word.low) if word.low in new else None
        if same is None or not same.isdisjoint(told) or _is_left_open(draft, run, at, word.low in nouns):
            continue
        if word.low in nouns and (is_open or run[at - 1].low in ("of", "in", "on")):
            continue
        if asked or _is_an_event(draft, run, at):
            yield _claim(draft, run, at)
            return


def _claim(draft: str, run: tuple[Word, ...], at: int) -> Claim:
    words_of_it, _ = around(draft, run, at)
    return Claim(kind="outcome", source="", draft=words_of_it, question=question_of("outcome", words_of_it))


def _is_an_event(draft: str, run: tuple[Word, ...], at: int) -> bool:
    """Whether no more is told than that it was decided: `, later published`, `that was approved`."""
    if at + 1 < len(run) and not CLAUSE_END.search(draft, run[at].end, run[at + 1].start):
        return False
    while at and (run[at - 1].low in BE or run[at - 1].low in _SINCE or run[at - 1].low[-2:] == "ly"):
        at -= 1
    return bool(at) and (run[at - 1].low in RELATIVE or "," in draft[run[at - 1].end : run[at].start])


def _is_left_open(draft: str, run: tuple[Word, ...], at: int, is_noun: bool) -> bool:
    """Whether a decision is still to come, or is none: `to be approved`, `passed it on to them`, `obtained 95%`."""
    first = max(0, at - _WITHIN)
    while first < at and CLAUSE_END.search(draft, run[first].end, run[at].start):
        first += 1
    leading = {word.low for word in run[first:at]}.difference(("to",) if is_noun else ())  # `brought to approval`
    if not _NOT_SO.isdisjoint(leading):
        return True
    behind = run[at : at + 1 + 2 * _WITHIN]
    for before, word in pairwise(behind):
        is_figure = word.low[0].isdigit() and (before is run[at] or before.text.islower())  # not of `ISO 27001`
        if is_figure and (run[at].low in _MEASURED or draft[word.end : word.end + 1] == "%"):
            return True  # `achieved a 12% fall`: a figure that others judge
    return run[at].low[:4] == "pass" and not _HANDED.isdisjoint([word.low for word in behind])


@cache
def handed_in() -> frozenset[str]:
    """Words for what is handed in, or made ready: `applied`, `application`."""
    listed = load_claims()["handed in"]
    return frozenset().union(*(_past_of(lemma) for lemma in listed), *listed.values())


@cache
def _deciding() -> dict[str, frozenset[str]]:
    """Words by which others decide on it, `approved`, `approval`, with those that say as much of this alone."""
    listed = load_claims()["won"].items()
    found = {form: frozenset(same) for lemma, same in listed if lemma[0] != "~" for form in _past_of(lemma)}
    return found | dict.fromkeys(load_claims()["won nouns"], frozenset[str]())


@cache
def _decided() -> frozenset[str]:
    """Words that tell of a decision, whatever it was: `got`, `rejected`."""
    claims = load_claims()
    lemmas = [lemma.removeprefix("~").split()[0] for lemma in chain(claims["won"], claims["refused"])]
    return frozenset().union(*map(_past_of, lemmas), claims["won"].get("~get", ()))


def _past_of(lemma: str) -> frozenset[str]:
    """The forms of a verb that tell what was done: `won`, `winning`."""
    verb = conjugated(lemma)
    return frozenset((verb.past, verb.participle, verb.gerund))


@cache
def _results() -> frozenset[str]:
    """Forms of the verbs that tell of a result: what became more or less, and what was reached."""
    reaching = {form for lemma in load_claims()["reaching"] for form in conjugated(lemma)[:5]}
    return changing() | (reaching & (verb_forms().keys() | past_forms().keys()))


def _results_of(text: str) -> set[Verb]:
    """The verbs of results that a text tells as facts: not `to cut`, `on reducing`."""
    run, forms = words(text), past_forms() | verb_forms()
    return {
        forms[word.low][0]
        for before, word in pairwise((None, *run))
        if word is not None
        and word.low in _results()
        and forms[word.low][1] in ("past", "participle", "gerund")
        and (before is None or before.low not in _NOT_YET)
    }


def is_only_tried(source: str, lemma: str) -> bool:
    """Whether the source says that a result was tried or meant, and not that it came about."""
    return lemma in _results() and not lows(source).isdisjoint(attempts())
