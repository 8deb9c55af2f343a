"""A sentence put plainly before its clause is read: its modest opening, its hidden clause, the craft it names."""

import re

from assistant.engines.offline.rewriting.grammar import Sentence, verb_as
from assistant.engines.offline.rewriting.line.as_managed import managed, raised_head
from assistant.engines.offline.rewriting.line.light_verbs import with_craft
from assistant.engines.offline.rewriting.line.plain_grammar import (
    hides_its_clause,
    without_first_person,
    without_passive,
)
from assistant.engines.offline.rewriting.line.read_clause import read_clause
from assistant.lexicon.function_words import DETERMINERS
from assistant.lexicon.verbs import Tier
from assistant.patterns import lazily
from assistant.words import words


def made_plain(body: str, upto: Tier, *, own_bit: bool) -> str:
    """The sentence put plainly; as it is where no clause could be read in it then.

    `upto` is how far a part may rise; who says which bit was theirs (`own_bit`) only speaks more plainly.
    """
    plain = opened = without_passive(without_first_person(body))
    if (upto >= Tier.BUILT or own_bit) and may_be_modest(plain):
        plain = opened = _opened(plain, leads=upto >= Tier.LED)
    elif may_be_modest(plain) and (neutral := _neutrally_opened(plain)):
        return neutral
    if upto >= Tier.BUILT and not _TRIED.match(body):  # `used X to make Y faster` is no `made Y faster with X` there
        plain = _with_its_craft(plain, leads=upto >= Tier.LED)
    if plain == body or read_clause(plain) is not None:
        return plain
    if upto >= Tier.LED and (managed(plain, plain) or raised_head(plain, plain)):
        return plain
    if opened != body:
        from assistant.engines.offline.rewriting.line.predicates import opens_by_deed

        return opened if opens_by_deed(opened) else body
    return body


_MODEST = frozenset(
    "i got had was have been ended found spent gave lent pitched chipped mucked helped assisted did played "
    "participated took taking partook joined kept kind sort kinda basically simply just the go-to main person "
    "responsible in part my tried familiar on for at with later after afterwards then over time eventually "
    "soon from acted served saw attended inherited managed used worked contributed supported busy occupied "
    "assigned allocated duties tasks responsibilities daily key core job needed it mostly mainly messed "
    "tinkered put member tasked working some been became went travelled drove am felt".split()
)
"""First words of sentences that may make their author small, or list duties."""
_HELPING = frozenset(("assisted", "helped", "supported", "contributed"))
_SMALL = frozenset("a out in at here much mainly mostly also on some getting get bring bringing to".split())
"""What stands behind them where another form than the plain one follows."""


def may_be_modest(body: str) -> bool:
    """Whether a sentence may open modestly: hardly a line that opens by its deed does."""
    first, second = [*body[:40].lower().split(), "", ""][:2]
    first = first.rstrip(",:.")
    if first in _HELPING and second not in _SMALL and " from " not in body:
        first = ""
    return (
        first in _MODEST
        or "thing" in body
        or "stuff" in body
        or " to date" in body
        or " looked " in body
        or _MINE.search(body) is not None
    )


def _neutrally_opened(plain: str) -> str:
    """The sentence without a modest frame where nothing larger is wanted: `Pitched in on X` as `Contributed to X`."""
    from assistant.engines.offline.rewriting.line.modest_openings import plainly_opened
    from assistant.engines.offline.rewriting.line.predicates import opens_by_deed

    opened = plain if _SMALL_PART.match(plain) else plainly_opened(plain)
    if opened == plain or not (opens_by_deed(opened) or opened.startswith("Responsible for ")):
        return ""
    run = words(opened)
    if run[0].low == "helped" and run[1].low in ("with", "in") and not verb_as(run, 2, "gerund"):
        return f"Contributed to{opened[run[1].end :]}"
    return opened


def opens_modestly(text: str) -> bool:
    """Whether a line leaves its author's part small or in the dark, whatever else it reads as."""
    if not may_be_modest(text):
        return False
    from assistant.engines.offline.rewriting.known_phrases import opener_at
    from assistant.engines.offline.rewriting.line.modest_openings import plainly_opened

    plain = plainly_opened(text)
    opener = opener_at(words(plain), 0)
    weak = opener is not None and opener.tier is not Tier.BUILT
    return weak or plain != text


_TRIED = lazily(r"(?:I )?tried to ", re.IGNORECASE)
_SMALL_PART = lazily(r"(?:I )?(?:had|played|took) an? (?:small|minor|modest|tiny|little|limited) ", re.IGNORECASE)
"""Who says that their part was small keeps it so."""
_MINE = lazily(r" (?:to|on|with) (?:me|my)\b")


def _opened(plain: str, *, leads: bool) -> str:
    from assistant.engines.offline.rewriting.line.deeds_in_a_row import done_in_row  # hardly a line needs them
    from assistant.engines.offline.rewriting.line.modest_openings import plainly_opened

    return done_in_row(plain, leads=leads) or plainly_opened(plain)


def _with_its_craft(plain: str, *, leads: bool) -> str:
    if hides_its_clause(plain):
        from assistant.engines.offline.rewriting.line.hidden_clauses import straightened

        plain = straightened(plain, leads=leads)
    if not _IN_USE.isdisjoint(plain.lower().split()):
        from assistant.engines.offline.rewriting.line.verb_for_object import in_service

        plain = in_service(plain)
    plain = with_craft(plain)
    if plain[:24].partition(" ")[0].lower() not in _CALLING:
        return plain
    from assistant.engines.offline.rewriting.line.verb_for_object import by_things

    return by_things(plain, leads=leads)


_IN_USE = frozenset("service service, service. operation operation, commission".split())
_CALLING = frozenset("i kept worked dealt handled looked took responsible was helped tended had cooperated".split())
_CALLING |= frozenset(("collaborated",))
"""First words of sentences of which the thing may say what was done with it."""


def goes_on(before: Sentence) -> bool:
    """Whether a semicolon ends what somebody else is the subject of: the next `I` stands against it."""
    return before.tail.startswith(";") and " " in before.body and speaks_of_others(before.body)


def speaks_of_others(body: str) -> bool:
    """Whether a sentence has a subject of its own that is not its author: `The crew drove`, `My budget paid`."""
    run = words(body)
    return bool(run) and run[0].low in DETERMINERS and any(verb_as(run, at, "past") for at in range(1, len(run)))
