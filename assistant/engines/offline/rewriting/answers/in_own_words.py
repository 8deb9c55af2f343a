"""Clauses of an answer that stand in a line in their author's own words: `All 14 depots use it now`."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.answers.tellings import Telling, content
from assistant.engines.offline.rewriting.answers.without_me import without_me
from assistant.engines.offline.rewriting.grammar import lowered, verb_as
from assistant.engines.offline.rewriting.known_phrases import names_any
from assistant.engines.offline.rewriting.word_lists import counts_people, is_plural, names_person, word_set
from assistant.facts.capitals import is_common
from assistant.lexicon.counting import is_number
from assistant.lexicon.function_words import AUXILIARIES, DETERMINERS, PREPOSITIONS
from assistant.patterns import lazily
from assistant.results import QuestionAbout
from assistant.words import Word, words


def quoted(piece: str, here: frozenset[str]) -> Telling | None:
    """A clause in its author's own words, to stand behind a semicolon; None where it says nothing that may stand."""
    run = words(piece)
    plain = without_me(" " + piece)
    if plain is not None and (end := _ON_IT.search(piece)):
        plain = plain.removesuffix(end.group()) + end.group()
    new = content(piece) - here
    if plain is None or len(run) < 2 or not new or (len(new) < 2 and not any(map(str.isdigit, piece))):
        return None
    if not any(word.text[0].isalpha() and word.low not in PREPOSITIONS | DETERMINERS for word in run):
        return None  # `about 20%`: of what?
    lows = [word.low for word in run[:3]]
    if _tells_of_another(run) or _is_deed_of_others(run):
        return None
    if _lacks_verb(piece, run):
        return None
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
    return Telling(about, "apart", "", plain, plain)


def _is_deed_of_others(run: Sequence[Word]) -> bool:
    """`Two developers fixed the queries`: theirs, where they did not take up what the author made."""
    if not _counts(run[0].low):
        return False
    at = next((at for at in range(1, min(len(run), 5)) if counts_people(run[at].low)), 0)
    return 0 < at < len(run) - 1 and run[at + 1].low not in TAKING_UP and _did(run, at + 1)


def _did(run: Sequence[Word], at: int) -> bool:
    low = run[at].low
    return verb_as(run, at, "past") is not None or low in _PAST or low.endswith("ed")


_THEN = lazily(r"(?P<head>[^,]+),? then [a-z-]+ed\b", re.IGNORECASE)


def _lacks_verb(piece: str, run: Sequence[Word]) -> bool:
    """`The interface to the till, with REST`, `240 links checked` by whom, `site survey, then replaced pumps`."""
    if _counts(run[run[0].low in ("about", "around", "over", "some")].low) and _is_left_undone(run):
        return True
    then = _THEN.match(piece)
    return not _is_finite(run) or (then is not None and not _is_finite(words(then["head"])))


def _is_left_undone(run: Sequence[Word]) -> bool:
    """Whether the only verb is a bare participle at the end, of what somebody did."""
    last = run[-1].low
    has_verb = any(word.low in _FINITE for word in run[:-1])
    return last.endswith("ed") and not has_verb and last not in word_set("moves") | _MOVED


_MOVED = frozenset("doubled halved tripled dropped increased decreased improved passed failed moved changed".split())
_PAST = frozenset("did drove went took got gave kept put worked owned came brought held".split())
TAKING_UP = frozenset(
    "use used uses follow followed adopt adopted rely relied depend depended learn learned learnt pass passed gain "
    "gained join joined get got save saved moved switched now still have had were are".split()
)


def _is_half(piece: str, run: Sequence[Word]) -> bool:
    """Whether a clause says nothing without its other half, or nothing certain: `gaps went down a lot`."""
    if run[0].low in ("before", "previously", "earlier") or _USED_TO_BE.match(piece):
        return True
    if run[0].low == "my" and not _NEEDED.isdisjoint(word.low for word in run[:5]):
        return True  # `my signature was needed`
    if run[0].low in ("it", "that") and run[1].low == "was" and run[-1].low in ("before", "earlier"):
        return True
    return VAGUE.search(piece) is not None and not any(map(str.isdigit, piece))


VAGUE = lazily(r"\b(?:a lot|a bit|a little|somewhat|massively|quite|way) ?(?:\w+er)?$", re.IGNORECASE)
_USED_TO_BE = lazily(r"(?:it|this|that) (?:used to|was|is|took|takes|had been)\b(?!.*\d)", re.IGNORECASE)
_FINITE = AUXILIARIES | frozenset(
    "may must go goes went depend depends rely relies takes cost costs lasts last come comes work works need needs "
    "use uses get gets place places see sees run runs look looks".split()
)


def _is_finite(run: Sequence[Word]) -> bool:
    """Whether a verb of its own stands in it, and no noun phrase alone: `a template per team, built on each merge`."""
    if run[0].low in ("a", "an", "one") and run[1].low not in _FINITE:
        verb = next((at for at in range(2, len(run)) if run[at].low in _FINITE), 0)
        if any(run[at].start - run[at - 1].end > 1 for at in range(1, verb)):
            return False  # a row of things, of which the last has a verb
        return bool(verb) and all(run[at].low not in ("that", "which", "so") for at in range(verb))
    for at in range(1, len(run)):
        before, low = run[at - 1].low, run[at].low
        plainly = before in ("now", "also", "still")
        if before in ("now", "then", "also", "still", "all") and at > 1:
            before = run[at - 2].low
        if before in DETERMINERS | PREPOSITIONS or _counts(before) or _begins_item(run, at):
            continue
        if low in ("so", "that", "which", "who", "because", "where", "when", "while", "if", "whether"):
            return False
        if low in _FINITE:
            return True
        if low.endswith("ed") or verb_as(run, at, "past"):
            after = run[at + 1].low if at + 1 < len(run) else ""
            if after not in ("by", "into", "per", "on", "with") or before in ("have", "has", "had"):
                return True
        if is_plural(before) and verb_as(run, at, "base"):
            return plainly or low not in word_set("also nouns")
        if at > 1 and not before.endswith(("s", "ly")) and before.isalpha() and verb_as(run, at, "third"):
            return True
    return verb_as(run, 0, "past") is not None and run[0].low not in _ALSO_ADJECTIVES


def _begins_item(run: Sequence[Word], at: int) -> bool:
    """`a study, a survey, automated tests`: a participle behind a comma is no verb of the clause."""
    return run[at].low.endswith("ed") and run[at].start - run[at - 1].end > 1


def _counts(low: str) -> bool:
    return is_number(low) or low in ("some", "each", "every")


_ALSO_ADJECTIVES = frozenset("red set read cut fit written".split())


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
    return any(low == "by" and any(map(names_person, lows[at + 1 : at + 4])) for at, low in enumerate(lows))


def _points_there(lows: Sequence[str]) -> bool:
    """`all teams run there`, not `once there is a network`."""
    return any(
        low == "there" and lows[at + 1 : at + 2] not in (["is"], ["are"], ["was"], ["were"])
        for at, low in enumerate(lows)
    )


_ANOTHER = frozenset("he she her his him hers someone somebody me mine us".split())


_ON_IT = lazily(r" (?:on|for|in) (?:it|this|that)$", re.IGNORECASE)


_NEEDED = frozenset("needed required necessary requested expected wanted mandatory".split())
_SOMEBODY = frozenset("my our a an another one other others some most".split())
