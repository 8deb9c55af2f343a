"""Equivalents: growth that the source tells by a figure or a denial: `a crew of six`, of `six welders` (English)."""

import re
from collections.abc import Sequence

from assistant.facts.quantities.number_words import number_words
from assistant.guard.wording import wording
from assistant.patterns import lazily
from assistant.words import Word, stem

_COLLECTIVES = frozenset(
    (
        "organisation organization department division unit function section branch programme program group team crew "
        "squad series portfolio fleet network pool set base staff workforce community cohort panel committee"
    ).split()
)
"""What is made up of those behind its `of`: `a programme of nine audits`."""
_COMPANIES = frozenset("team group crew squad unit party".split())
_PARTIES = frozenset(map(stem, "team department division unit function staff colleague group office crew".split()))
_IN_COMPANY = frozenset("with between from by for among alongside".split())
_COMPANY_WITHIN = 4
_ONE_OF = lazily(r"\b(?:one|1) of (?:the |our )?(?:\w+)", re.IGNORECASE)
_NOUN_WITHIN = 3
_DECIDED = frozenset(
    map(
        stem,
        "against decided chose chosen declined rejected refused dropped abandoned cancelled canceled stopped".split(),
    )
)
_CHOICES = frozenset(
    "chose chosen choosing choose chooses decided deciding decide decides opted opting elected preferred".split()
)


def is_made_up_of_told(source: str, run: Sequence[Word], at: int, told: frozenset[str]) -> bool:
    """Whether a collective noun only names what was counted: `a crew of six welders`, `a two-person team`."""
    low = run[at].low.rpartition("-")[2]
    if low not in _COLLECTIVES:
        return False
    behind = [word.low for word in run[at + 1 : at + 3 + _NOUN_WITHIN]]
    if len(behind) > 2 and behind[0] == "of" and _is_number(behind[1]):
        return any(stem(noun) in told for noun in behind[2:])
    number, _, noun = (run[at - 1].low if at else "").partition("-")
    return low in _COMPANIES and bool(noun) and _is_number(number) and _ONE_OF.search(source) is not None


def is_party_told(source: str, run: Sequence[Word], at: int) -> bool:
    """Whether a collective noun only says what a party is: `the finance team`, of `agreed it with finance`."""
    if not at or stem(run[at].low) not in _PARTIES:
        return False
    line = wording(source)
    for place in [place for place, low in enumerate(line.lows) if low == run[at - 1].low]:
        is_head = line.gaps[place + 1] != " " or not line.roots[place + 1]
        if is_head and not _IN_COMPANY.isdisjoint(line.lows[max(0, place - _COMPANY_WITHIN) : place]):
            return True
    return False


def is_choice_told(run: Sequence[Word], at: int, told: frozenset[str]) -> bool:
    """Whether `not` belongs to a choice that was told: `chose not to go on`, of what was decided against."""
    if run[at].low != "not" or not at or run[at - 1].low not in _CHOICES:
        return False
    return [word.low for word in run[at + 1 : at + 2]] == ["to"] and not told.isdisjoint(_DECIDED)


def _is_number(low: str) -> bool:
    return low[:1].isdecimal() or low in number_words().ones or low in number_words().tens
