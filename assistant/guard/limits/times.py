"""Times that limit: `fell 9% on weekdays`, `held it once` (English)."""

from collections.abc import Sequence
from functools import cache

from assistant.facts.numbers import read_quantities
from assistant.guard.wording import DETERMINERS, load_claims, wording

_SPANS = frozenset("between during from since within over until till up".split())
_WHEN = frozenset("on at in during over across for".split())
_BEFORE_A_TIME = DETERMINERS - {"a", "an"} | {"all", "most", "busy"}
_RATIOS = ("%", "x", "pp")
_CLAUSE_END = frozenset(",;.:!?()–—")


@cache
def times() -> dict[str, tuple[str, ...]]:
    """Times of which alone a thing may be told, with what in a draft says so too."""
    return {low: tuple(said) for low, said in load_claims()["times that limit"].items()}


def limiting_time(source: str, forms: Sequence[str], at: int) -> tuple[str, ...]:
    """The words of a time of which alone a figure is told, or a deed: `fell 9% on weekdays`, `held it once`."""
    behind, gaps = forms[at + 1] if at + 1 < len(forms) else ".", (*wording(source).gaps, ".")
    if forms[at] == "once":
        is_last = behind == "." or gaps[at + 1][:1] in (".", ";")
        is_other = not at or forms[at - 1] in ("at", "all", "than", "for", "least") or not gaps[at].isspace()
        return (forms[at],) if (is_last or behind in _SPANS) and not is_other else ()
    first = at - 1
    while first > 0 and forms[first] in _BEFORE_A_TIME:
        first -= 1
    if first < 1 or forms[first] not in _WHEN or behind[0].isdigit():
        return ()
    start = wording(source).run[first].start
    for one in read_quantities(source):
        is_result = one.category == "number" and (one.unit in _RATIOS or bool(one.role) or "/" in one.unit)
        if is_result and one.end <= start and _CLAUSE_END.isdisjoint(source[one.end : start]):
            return tuple(forms[first : at + 1])
    return ()
