"""Causes: what came of what, told the other way round: `leaks caused the stop`, `the stop as cause of the leaks`."""

from collections.abc import Iterator
from functools import cache

from assistant.guard.turned import altered
from assistant.guard.turned.swapped import roots_before, roots_behind
from assistant.guard.wording import Wording, wording
from assistant.lexicon.verbs import conjugated
from assistant.results import Finding

_CAUSING = "cause= trigger= provoke= produce= make= induce= lead=to contribute=to result=in bring=about".split()
_NOUNS = frozenset("cause causes reason reasons culprit source origin driver".split())
_COMMON = frozenset("make makes made making produce produces produced producing lead leads led leading source".split())
_BEHIND_A_NOUN = frozenset("of for behind".split())
_BECAUSE = {"because": "of", "due": "to", "owing": "to", "thanks": "to", "stemmed": "from", "resulted": "from"}
_BEFORE = frozenset(
    "as the a main root real likely was were be is are to out turned turns proved shown found that which had has "
    "have also often would could can may might".split()
)


def turned_causes(source: str, draft: str) -> Iterator[Finding]:
    """What the draft has for the effect of its own effect: `the stop caused leaks`, of `leaks caused the stop`."""
    line = wording(draft)
    in_draft = list(_causes(line))
    in_source = list(_causes(wording(source))) if in_draft else []
    for at, cause, effect in in_draft:
        if any(cause & was_cause and effect & was_effect for _, was_cause, was_effect in in_source):
            continue
        for _, was_cause, was_effect in in_source:
            if cause & was_effect and effect & was_cause and not (cause & was_cause or effect & was_effect):
                yield altered(line, at, at + 1)
                return


def _causes(line: Wording) -> Iterator[tuple[int, frozenset[str], frozenset[str]]]:
    """Where a text tells of a cause, its roots, and those of what came of it."""
    forms, telling = line.lows, _telling()
    for at in [at for at, low in enumerate(forms[:-1]) if at and low in telling]:
        low, after = forms[at], forms[at + 1]
        link = after if low in _NOUNS and after in _BEHIND_A_NOUN else _verbs().get(low)
        before = at
        while before > 1 and forms[before - 1] in _BEFORE and line.gaps[before].isspace():
            before -= 1  # `seals turned out to be the main cause`
        if _BECAUSE.get(low) == after or (link == "" and after == "by"):
            cause, effect = roots_behind(line, at + 2), roots_before(line, before)
        elif link in ("", after):
            cause, effect = roots_before(line, before), roots_behind(line, at + 1 + (link != ""))
        else:
            continue
        if cause and effect:
            yield at, cause, effect


@cache
def _verbs() -> dict[str, str]:
    """The forms of verbs of causing, with the word behind that makes them so."""
    listed = [(conjugated(lemma), link) for lemma, _, link in (one.partition("=") for one in _CAUSING)]
    return {form: link for verb, link in listed for form in verb[:5]}


@cache
def _telling() -> frozenset[str]:
    return _NOUNS.union(_verbs(), _BECAUSE)


def causing_words() -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """Words of which the source, and of which the draft needs one: one of the two says nothing else."""
    strict = _telling() - _COMMON
    yield strict, _telling()
    yield _telling(), strict
