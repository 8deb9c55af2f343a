"""Clauses of an answer that stand in a line in their author's own words: `All 14 depots use it now`."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.counted import counts_people
from assistant.engines.offline.rewriting.grammar import DETERMINERS, PREPOSITIONS, verb_as
from assistant.engines.offline.rewriting.phrases import names_any
from assistant.engines.offline.rewriting.told import Told, content
from assistant.engines.offline.rewriting.voice import lowered, without_me
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.facts.capitals import is_common
from assistant.lexicon.verbs import Form
from assistant.patterns import lazily
from assistant.results import QuestionAbout
from assistant.words import Word, words


def quoted(piece: str, here: frozenset[str]) -> Told | None:
    """A clause in its author's own words, to stand behind a semicolon; None where it says nothing that may stand."""
    run = words(piece)
    plain = without_me(" " + _OURS.sub("the", piece))
    if plain is not None and (end := _ON_IT.search(piece)):
        plain = plain.removesuffix(end.group()) + end.group()
    new = content(piece) - here
    if plain is None or len(run) < 2 or not new or (len(new) < 2 and not any(map(str.isdigit, piece))):
        return None
    if not any(word.text[0].isalpha() and word.low not in PREPOSITIONS | DETERMINERS for word in run):
        return None  # `about 20%`: of what?
    lows = [word.low for word in run[:3]]
    if _tells_of_another(run):
        return None
    if not _is_finite(run):
        return None  # `The interface to the till, with REST`
    if _is_half(piece, run) or (len(run) < 3 and ":" in piece):
        return None  # `Reports: 2`
    if names_any("superiors", lows) or lows[0] in ("he", "she", "they", "someone", "somebody", "helped", "only"):
        return None  # what others did
    if lows[0] in ("other", "others", "colleagues", "people"):
        return None
    if lows[0] in _SOMEBODY and any(counts_people(low) for low in lows[1:]):
        return None
    found = verb_as(run, 1, "past") if run[0].text[0].isupper() and not is_common(lows[0]) else None
    if found is not None and found[0].lemma in word_set("making"):
        return None  # `Anna wrote the parser`
    about: QuestionAbout = "result" if any(word.text[0].isdigit() for word in run) else "method"
    plain = lowered(plain.strip())
    if counts_people(f"{lows[0]}s") and not lows[0].endswith("s") and verb_as(run, 1, "past"):
        plain = f"the {plain}"  # `Buyer kept all jobs`
    return Told(about, "apart", "", plain, plain)


def _is_half(piece: str, run: Sequence[Word]) -> bool:
    """Whether a clause says nothing without its other half, or nothing certain: `gaps went down a lot`."""
    if run[0].low in ("before", "previously", "earlier") or _USED_TO_BE.match(piece):
        return True
    if run[0].low in ("it", "that") and run[1].low == "was" and run[-1].low in ("before", "earlier"):
        return True
    return VAGUE.search(piece) is not None and not any(map(str.isdigit, piece))


VAGUE = lazily(r"\b(?:a lot|a bit|a little|somewhat|massively|quite|way) ?(?:\w+er)?$", re.IGNORECASE)
_USED_TO_BE = lazily(r"(?:it|this|that) (?:used to|was|is|took|takes|had been)\b(?!.*\d)", re.IGNORECASE)
_FINITE = frozenset(
    "is are was were has have had can could will would does do did may must go goes went depend depends rely "
    "relies come comes work works need needs use uses get gets place places see sees run runs look looks".split()
)


def _is_finite(run: Sequence[Word]) -> bool:
    """Whether a verb of its own stands in it, and no noun phrase alone."""
    forms: tuple[Form, ...] = ("past", "third", "base")
    counts = run[0].text[0].isdigit()
    for at in range(len(run)):
        if counts and at == 1 and run[at].low in word_set("also nouns"):
            continue
        if counts and at + 1 < len(run) and run[at].low.endswith("s") and run[at + 1].low in PREPOSITIONS:
            continue  # `70 test runs at …`
        if run[at].low in _FINITE or (at and any(verb_as(run, at, form) for form in forms)):
            if not at or run[at - 1].low not in DETERMINERS | PREPOSITIONS:
                return True
        elif run[at].low.endswith("ed"):
            return True
    return verb_as(run, 0, "past") is not None


def _tells_of_another(run: Sequence[Word]) -> bool:
    """`The part was built by the architect`, `there were six under a lead engineer`: no deed of the author's."""
    lows = [word.low for word in run]
    if lows[0] in ("there", "which", "who", "nobody", "none", "because", "since", "so") or not _ANOTHER.isdisjoint(
        lows
    ):
        return True
    if names_any("superiors", lows) or _points_there(lows):
        return True
    if lows[0] == "the" and any(counts_people(f"{low}s") and not low.endswith("s") for low in lows[1:4]):
        return True
    if "from" in lows and lows[lows.index("from") - 1] in ("came", "come", "comes"):
        return not word_set("teams").isdisjoint(lows[lows.index("from") :])
    return any(low == "by" and _is_person(lows[at + 1 : at + 4]) for at, low in enumerate(lows))


def _points_there(lows: Sequence[str]) -> bool:
    """`all teams run there`, not `once there is a network`."""
    return any(
        low == "there" and lows[at + 1 : at + 2] not in (["is"], ["are"], ["was"], ["were"])
        for at, low in enumerate(lows)
    )


def _is_person(lows: Sequence[str]) -> bool:
    return any(counts_people(low) or counts_people(f"{low}s") for low in lows)


_ANOTHER = frozenset("he she her his him hers someone somebody me mine us".split())


_ON_IT = lazily(r" (?:on|for|in) (?:it|this|that)$", re.IGNORECASE)
_OURS = lazily(r"^(?:our|my)\b", re.IGNORECASE)


_SOMEBODY = frozenset("my our a an another one other others some most".split())
