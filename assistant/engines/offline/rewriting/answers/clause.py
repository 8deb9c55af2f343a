"""One clause of an answer, put so that it can stand in a line: `I led four engineers` as `leading four engineers`."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.answers.changes import change
from assistant.engines.offline.rewriting.answers.counts import counted
from assistant.engines.offline.rewriting.answers.filler import people_under, says_difficult
from assistant.engines.offline.rewriting.answers.fragments import fragment, without
from assistant.engines.offline.rewriting.answers.in_own_words import quoted
from assistant.engines.offline.rewriting.answers.methods import named_tools
from assistant.engines.offline.rewriting.answers.of_author import is_object, of_author, of_role
from assistant.engines.offline.rewriting.answers.own_clauses import own_clause
from assistant.engines.offline.rewriting.answers.tellings import Telling, content
from assistant.engines.offline.rewriting.answers.without_me import speaks, without_me
from assistant.engines.offline.rewriting.grammar import lowered, verb_as
from assistant.engines.offline.rewriting.known_phrases import noun_of_doing
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.lexicon.function_words import PREPOSITIONS
from assistant.lexicon.verbs import Form, verb_forms
from assistant.patterns import lazily
from assistant.words import Word, words

_PERSONS = frozenset("he she her his him hers himself herself".split())


def tell(piece: str, here: frozenset[str]) -> Telling | None:
    """What a clause tells, `here` being the content of the line; None where it says nothing that can stand there."""
    run = words(piece)
    if not run:
        return None
    low = run[0].low
    if says_difficult(piece) or low in ("who", "whom", "whose") or any(word.low in _PERSONS for word in run):
        return None
    told = _of_counts(piece) or counted(_with_others(piece, here)) or of_role(piece) or _of_outcome(piece)
    if told is not None:
        return told
    if figures := _in_set_form(piece) or _under_author(piece) or fragment(piece, run):
        return figures
    if found := _HAD_DONE.fullmatch(piece):
        plain = without_me(f" {found['what']}")
        return Telling("method", "apart", "", f"had{plain}") if plain else None
    if low in ("i", "we"):
        return of_author(piece, run, here) if low == "i" else _of_us(piece, run, here)
    if low in ("it", "this", "that", "which", "they") and len(run) > 1:
        return _of_it(piece, run, here)
    if low in ("with", "using", "by", "in", "via", "for", "across", "on", "from") and len(run) > 1:
        told = _of_means(piece, run)
    else:
        told = change(piece, run) or _of_nobody(piece, run, here)
    return told or named_tools(piece) or quoted(piece, here) or without(piece)


def _in_set_form(piece: str) -> Telling | None:
    """`12 lines`, `used in 4 wards`, `I did it all alone`."""
    if _BARE_COUNT.fullmatch(piece):
        return Telling("scope", "counted", lowered(piece), lowered(piece))
    if used := _USED.fullmatch(piece):
        return Telling("scope", "object", f"used {used['where']}", f"it is used {used['where']}")
    return Telling("ownership", "beside", "alone", "") if _ALONE.fullmatch(piece) else None


def _with_others(piece: str, here: frozenset[str]) -> str:
    """`The cart was designed together with an intern` as `me and an intern`, of a line about the cart."""
    found = _MADE_WITH.fullmatch(piece)
    if found is None or not content(found["thing"] or "") <= here:
        return piece
    return f"me and {found['who']}"


_MADE_WITH = lazily(
    r"(?:it|this|that|they|(?:the|this|these) (?P<thing>[\w -]{2,40}?)) (?:was|were) \w+ "
    r"(?:by me (?:and|plus|with)|(?:jointly|together) with) (?P<who>[\w -]+)",
    re.IGNORECASE,
)
_ALONE = lazily(
    r"i did (?:all (?:of )?(?:it|this|that)|it all|it|this|that|everything)(?: all)? "
    r"(?:alone|on my own|by myself|single-?handed(?:ly)?)",
    re.IGNORECASE,
)
_HAD_DONE = lazily(
    r"i had (?P<what>(?:the|all|our) [^.;,]{3,50}? (?:done|made|built|checked|tested|replaced|moved|repaired|rewired|"
    r"rewritten|installed|certified|audited|inspected)\b[^;]*)",
    re.IGNORECASE,
)
_DIRECTED = lazily(r"directed (?:about )?[\w-]+ [\w-]+", re.IGNORECASE)
_BARE_COUNT = lazily(r"(?:about |around |roughly )?\d[\d.,]* [a-z-]+s", re.IGNORECASE)
_USED = lazily(
    r"(?:it is |it's |that is )?(?:now )?used (?P<where>(?:by|in|at|across) (?:about |all )?\d[\w ,-]{2,40}?)"
    r"(?: now| today)?",
    re.IGNORECASE,
)
_COUNTS = lazily(r"((?:\w+ )?\d.{3,60} before and .{1,25} after)", re.IGNORECASE)


def _under_author(piece: str) -> Telling | None:
    """`Four others took their tasks from me` as `leading four others`."""
    managed = people_under(piece)
    if _DIRECTED.fullmatch(managed):
        return Telling("people", "hanging", f"leading {managed.partition(' ')[2]}", managed)
    return Telling("people", "apart", "", managed) if managed else None


def _of_counts(piece: str) -> Telling | None:
    """`20 false alarms a week before and 3 after`, in the author's own units."""
    found = _COUNTS.fullmatch(piece)
    return Telling("result", "hanging", f"with {lowered(piece)}", f"saw {lowered(piece)}") if found else None


def _of_nobody(piece: str, run: Sequence[Word], here: frozenset[str]) -> Telling | None:
    """`Saved $30k a year`, `choosing a Kalman filter`; what has no object is no deed of the author's."""
    if len(run) < 2 or piece[run[0].end : run[1].start].strip(" $€£"):
        return None
    forms: tuple[Form, ...] = ("past", "gerund")
    if run[1].low in ("is", "was", "are", "were", "has", "had") or verb_as(run, 1, "third"):
        return quoted(piece, here)  # `reporting takes minutes`
    for form in forms:
        if verb_as(run, 0, form):
            lacks = run[1].low in PREPOSITIONS or run[1].low.endswith("ly")
            if form == "gerund" and any(word.low in ("was", "were", "is", "took", "cost") for word in run[1:]):
                return None  # `Keeping it fresh was hard`
            if form == "gerund" and lacks and noun_of_doing(run[0].low) is not None:
                return None  # `training for 30 people`
            if form == "past" and (lacks or not _WHEN.isdisjoint(word.low for word in run)):
                return quoted(piece, here)
            return own_clause(piece, run, 0, form, here)
    return None


_WHEN = frozenset("early late ahead schedule budget deadline".split())


_OUTCOME = lazily(
    r"(?:the |this )?(?:end )?(?:result|outcome|effect) (?:was|is) (?=an? |the |\d|[a-z]+er )", re.IGNORECASE
)


def _of_outcome(piece: str) -> Telling | None:
    """`The result was a 30% cut in costs` as `resulting in a 30% cut in costs`."""
    found = _OUTCOME.match(piece)
    what = without_me(piece[found.end() :]) if found else None
    return Telling("result", "hanging", f"resulting in {what}", f"resulted in {what}", lowered(piece)) if what else None


def _of_it(piece: str, run: Sequence[Word], here: frozenset[str]) -> Telling | None:
    """`It cut build time from 40 to 12 minutes`, `it is used by 300 people`."""
    at = 1
    while at < len(run) and run[at].low in ("now", "also", "then"):
        at += 1
    if means := _MADE_WITH_WHAT.fullmatch(piece):
        return _of_means(means["means"], words(means["means"]))
    rest = without_me(piece[run[at].end :]) if at + 1 < len(run) else None
    if rest is None or run[0].low == "they":
        return quoted(piece, here)
    low = run[at].low
    if low in _GOING:
        return Telling("result", "object", f"{_GOING[low]}{rest}", lowered(piece))
    forms: tuple[Form, ...] = ("past", "third")
    for form in forms:
        if found := verb_as(run, at, form):
            told = own_clause(piece, run, at, form, here)
            if told is None:
                return None
            is_result = found[0].lemma in word_set("outcomes") or found[0].lemma in word_set("results")
            if is_result and told.place == "hanging" and words(rest)[0].low not in PREPOSITIONS:
                return told._replace(about="result", quoted=lowered(piece))
            return Telling("result", "apart", "", lowered(piece), lowered(piece))
    return quoted(piece, here)


_MADE_WITH_WHAT = lazily(
    r"(?:[Ii]t|[Tt]his|[Tt]hat) (?:was|is) (?:all )?(?:built|made|written|developed|done|implemented|programmed|coded"
    r"|drawn|modelled|modeled|designed|created) (?P<means>(?:(?i:with|using) |(?i:in) (?=[A-Z]))[^,;]{2,40})"
)
_GOING = dict(
    pair.split("/")
    for pair in (
        "went/going fell/falling dropped/dropping rose/rising declined/declining climbed/climbing jumped/jumping "
        "grew/growing shrank/shrinking decreased/decreasing increased/increasing"
    ).split()
)
"""Verbs of change that need no object, and their gerunds."""


def _of_us(piece: str, run: Sequence[Word], here: frozenset[str]) -> Telling | None:
    """`We used Terraform`: only what takes nothing from the others by leaving out who did it."""
    found = verb_as(run, 1, "past")
    if found is not None and found[0].lemma not in word_set("shared answers"):
        return _with_the_team(piece, run, found[1])
    if found is None:
        return None
    if found[0].lemma in ("come", "finish", "stay"):
        return quoted(piece[run[1].start :], here)
    told = own_clause(piece, run, 1, "past", here)
    if told is None:
        return None
    is_result = told.about == "method" and found[0].lemma != "use"
    if found[0].lemma == "use" or not told.apart:
        return told
    shared = f"the team {told.apart}"
    return told._replace(about="result" if is_result else told.about, apart=shared, quoted=shared)


def _with_the_team(piece: str, run: Sequence[Word], width: int) -> Telling | None:
    """`We moved 9,000 pallets in a weekend` as `the team moved 9,000 pallets …`: a figure, and shared."""
    lows = [word.low for word in run]
    plain = without_me(piece[run[width].end :])
    if (
        plain is None
        or "," in plain
        or not any(map(str.isdigit, piece))
        or not is_object(run, 1 + width)
        or len(run) > _FEW
    ):
        return None
    if (
        not _WITH.isdisjoint(lows)
        or lows[1] not in verb_forms()
        or verb_forms()[lows[1]][0].lemma in word_set("decisions") | {"have", "be", "do", "need", "get"}
    ):
        return None
    return Telling("method", "apart", "", f"the team {piece[run[1].start : run[width].end]}{plain}")


_FEW = 16
_WITH = frozenset("with and but because since so which that who was were had have not no together each".split())


def _of_means(piece: str, run: Sequence[Word]) -> Telling | None:
    """`With Terraform and Helm`, `in Go`, `by caching the queries`."""
    rest = without_me(piece)
    if rest is None:
        return None
    low = run[0].low
    written = rest[0].lower() + rest[1:]
    if low in ("using", "via"):
        return Telling("method", "hanging" if low == "using" else "beside", written, written)
    if low == "by" and verb_as(run, 1, "gerund"):
        return own_clause(piece, run, 1, "gerund", frozenset())
    if low == "with" and not speaks(rest):
        if not word_set("people").isdisjoint(word.low for word in run):
            return Telling("people", "beside", written, f"worked {written}")
        thing = is_object(run, 1) and not run[1].text[0].isdigit()
        return Telling("method", "beside", written, f"used{written[4:]}" if thing else "")
    if low == "in" and run[1].text[0].isupper():
        return Telling("method", "beside", written, written)
    if low == "from":
        return (
            Telling("result", "beside", written, "") if " to " in written and any(map(str.isdigit, written)) else None
        )
    number = run[1].text[0].isdigit()
    return Telling("scope", "beside", written, written) if low in ("for", "across", "on") and number else None
