"""What one does with the things that one answers for: `Responsible for 40 servers`, `for the cash register`."""

from collections.abc import Sequence

from assistant.engines.offline.rewriting.clauses import Clause, Phrase
from assistant.engines.offline.rewriting.doing import is_operated, more_things
from assistant.engines.offline.rewriting.grammar import DETERMINERS, inflected, phrase_end
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.patterns import lazily
from assistant.words import words


def answered_for(clause: Clause, deed: Phrase, lows: Sequence[str]) -> str | None:
    """`Responsible for 40 servers` as `Managed 40 servers`, for the firewall as `Owned the firewall`."""
    parts = _PARTS.match(clause.rest)
    if parts and (thing := words(clause.rest[parts.end() :])):
        end = phrase_end(clause.rest[parts.end() :], thing, 0)
        if end and thing[end - 1].low in word_set("makeable"):
            return f"{inflected('lead', clause.form)} the development of {clause.rest}"
    last, alone = lows[-1], not more_things(clause.rest, deed)
    if alone and is_operated(lows):
        return f"{inflected('operate', clause.form)} {clause.rest}"
    if alone and last in word_set("records"):
        return f"{inflected('maintain', clause.form)} {clause.rest}"
    if last in word_set("cared for") or last in word_set("clients") - word_set("makeable"):
        return None  # one manages no guests, and no horses
    if len(lows) == 1 and not last.endswith("s") and last not in word_set("managed") | _OWNED:
        return None  # `Responsible for quality`
    if alone and last in word_set("prepared") - word_set("managed"):
        return None  # one prepares a report
    given = clause.opener is not None and "ownership" in clause.opener.lemma
    in_charge = clause.opener is not None and clause.opener.tier is not None
    owned = (
        not in_charge
        and deed.words[0].low not in DETERMINERS - _THE
        and not deed.words[0].text[0].isdigit()
        and word_set("managed").isdisjoint(lows)
        and last in word_set("makeable") | word_set("kept up")
        and (not last.endswith("s") or given)
        and alone
    )
    return f"{inflected('own' if owned or given else 'manage', clause.form)} {clause.rest}"


_OWNED = frozenset("marketing finance sales payroll recruitment hr it accounting safety security production".split())
_PARTS = lazily(r"(?:the |large |some |certain )?(?:parts?|portions?) of (?=\w)")
_THE = frozenset(("the", "all", "both", "new", "existing"))


def is_delivered(lows: Sequence[str]) -> bool:
    """Whether a phrase names what one does for others: `schedules`, `CAD drawings`."""
    return lows[-1] in word_set("prepared") or lows[-1].endswith("s")
