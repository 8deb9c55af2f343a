"""What one does with the things that one answers for: `Responsible for 40 servers`, `for the cash register`."""

from collections.abc import Sequence

from assistant.engines.offline.rewriting.grammar import DETERMINERS, inflected
from assistant.engines.offline.rewriting.line.as_done import is_operated, more_things
from assistant.engines.offline.rewriting.line.clauses import Clause, Phrase
from assistant.engines.offline.rewriting.word_lists import is_plural, word_set


def answered_for(clause: Clause, deed: Phrase, lows: Sequence[str]) -> str | None:
    """`Responsible for 40 servers` as `Managed 40 servers`, for the firewall as `Owned the firewall`."""
    last, alone = lows[-1], not more_things(clause.rest, deed)
    if len(lows) > 1 and lows[0].endswith("ing") and lows[0] not in word_set("kinds") | word_set("fields"):
        return None  # `Responsible for scheduling meetings`: a deed, or meetings of a kind?
    if alone and is_operated(lows):
        return f"{inflected('operate', clause.form)} {clause.rest}"
    if alone and last in word_set("records"):
        return f"{inflected('maintain', clause.form)} {clause.rest}"
    if last in word_set("cared for") or last in word_set("clients") - word_set("makeable"):
        return None  # one manages no guests, and no horses
    if len(lows) == 1 and not is_plural(last) and last not in word_set("managed") | _OWNED:
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
        and (not is_plural(last) or given)
        and alone
    )
    return f"{inflected('own' if owned or given else 'manage', clause.form)} {clause.rest}"


_OWNED = frozenset("marketing finance sales payroll recruitment hr it accounting safety security production".split())
_THE = frozenset(("the", "all", "both", "new", "existing"))
