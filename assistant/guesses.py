"""Guesses: what an author says of a line without being sure of it, which is no confirmed fact."""

import re
from collections.abc import Iterator

from assistant.facts.quantities.number_words import number_words
from assistant.patterns import lazily
from assistant.text import said_in

_DOUBTS = lazily(
    r"(?i)(?<!\w)(?:"
    r"(?P<own>i (?:(?:really|honestly|just) )?(?:think|guess|believe(?! in\b)|suppose|reckon|assume|imagine"
    r"|presume)|(?:i would|i['’]d) (?:say|guess|estimate|think)"
    r"|if (?:i (?:remember|recall)|memory serves)(?: (?:correctly|right|rightly|well|it right|me right))?"
    r"|(?:as far as|from what) i (?:know|remember|recall|can tell)|iirc|(?:to|to the best of) my knowledge"
    r"|i (?:really |honestly )?(?:do not|don['’]?t|can['’]?t|cannot|couldn['’]?t) (?:\w+ )?(?:know|remember|recall|say)"
    r"(?! no\b)(?: exactly| for sure)?|(?:i am|i['’]?m|just) guessing|it seems to me"
    r"|glaube? ich|ich glaube|ich denke|meine ich|schätze ich|ich schätze|weiß (?:ich )?(?:es )?(?:leider )?nicht"
    r"|keine ahnung|nicht (?:ganz )?sicher|kann mich nicht|erinnere mich nicht|je (?:crois|pense|suppose)"
    r"|il me semble|(?:ne )?sais (?:pas|plus)|aucune idée|pas sûre?|souviens (?:pas|plus)"
    r"|creo(?: que)?|me parece|supongo|no (?:lo )?sé|ni idea|no est(?:oy|amos) segur\w+"
    r"|no (?:me )?(?:acuerdo|recuerdo))"
    r"|(?P<adverb>maybe|perhaps|probably|possibly|presumably)"
    r"|(?P<elsewhere>(?-i:wohl)|vielleicht|vermutlich|wahrscheinlich|eventuell|womöglich|peut-être"
    r"|probablement|sans doute|quizás?|tal vez|a lo mejor|probablemente)"
    r"|(?P<unsure>not (?:\w+ )?(?:sure|certain)|unsure|d(?:un|on)no|idk|beats me"
    r"|(?:no|not a|not the (?:slightest|faintest)) (?:\w+ )?(?:idea|clue)"
    r"|(?:do|did|would|could|can)(?: ?not|n['’]?t|['’]?t) (?:\w+ )?(?:know|remember|recall)"
    r"|(?:can|could)(?: ?not|n['’]?t|['’]?t) (?:\w+ )?(?:say|tell)(?! no\b)|hard to (?:say|tell)|who knows)"
    r"(?: exactly| for sure)?"
    r"|(?P<inferred>(?:must|might|may|could)(?:(?: well)? (?:have|be)|['’]ve)(?: been)?)"
    r"|(?P<aside>(?:just |only )?(?:a|my) (?:(?:rough|best|wild|educated) )?guess(?: is| would be)?|guess(?:ing)?"
    r"|(?:just |only )an estimate|from memory|or something(?: like that)?))(?!\w)"
)
_BEGINS = lazily(
    r"(?i)(?:^|[,;:.!?(–—]|\s-\s|\b(?:and|but|or|so|though|although|well|then|yes|no)\b)\W*"
    r"(?:(?:i|we|it|that|this|which|there|they|that['’]s|it['’]s|i['’]?m|we['’]re|i['’]ve|am|was|were|is|are|had|have|still|about"
    r"|honestly|just|really|quite)\s+)*$"
)
"""What stands before a word that begins a clause, or its verb: `…, but I'm `, `it was `."""
_ENDS = lazily(r"[\s\"')”’]*(?:$|[,;.!?)–—])")
_OF_THE_AUTHOR = lazily(
    r"(?i)\b(?:i|we|it|he|she|they|there)(?: (?:was|were|is|are|had|have|has|would|could|did))?\s+$"
    r"|(?:^|[,;:.!?]\s*)(?:the|our|my|this|that|these|those) \w+\s+$"
    r"|(?<!that )(?<!who )(?<!which )(?<!what )\b(?:was|were|is|are)\s+$|,\s+which(?: (?:was|were|is|are|had|has))?\s+$"
)
"""Before `probably`: it doubts the whole statement, not a thing in it."""
_OF_A_THING = lazily(
    r"(?i)(?:[\d%]|\b(?:de[rmns]|d[iu]e?|das|eine?[rmns]?|von|mit|für|les?|la|el|los|las|une?|una|del|avec|con|por"
    r"|pour))\s+$"
)
"""Before `vermutlich` within what is named: `der vermutlich defekten Teile`."""
_OTHERS_SAY = lazily(r"(?i)\b(?:what|than|says?|said|saying|asks?|answers?)\s+[\"'“‘]?$")
_SAYS_WHO = lazily(r"(?i)^\W*(?:i|we) (?!was\b|had\b|were\b)\w+")
_FIRST_WORD = lazily(r"\W*(\d|[^\W\d_]+)")
_GOES_ON = frozenset(
    "a an the my our all half most more less fewer over under about around some several up in at on by for with "
    "because due thanks from since than to i we it they there not as dozens hundreds thousands".split()
)
_ABOUT = frozenset("about around roughly".split())
_COMMAS = lazily(r",\s+")
_SPEAKS_ANEW = lazily(r"(?i)(?:(?:and|but|then) )?(?:i|we) (?!(?:think|guess|believe|suppose|reckon)\b)\w")
_FILLED = lazily(r"(?i)^(?:\W|\b(?:so|well|but|and|that|it|was|is|hm+|ok|i|am|m|about|it['’]s)\b)*$")
_SHORT = 3


def is_guess(sentence: str) -> bool:
    """Whether its author doubts a statement: `maybe 40 people`, `I think I led it`; not `I found maybe false bills`."""
    return next(_guesses(sentence), None) is not None


def without_guesses(fact: str) -> str:
    """The fact less what its author says is a guess: of `I led it, five people I think`, `I led it`."""
    if not is_guess(fact):
        return fact
    sure: list[str] = []
    for sentence in said_in(fact):
        if not _says_more(sentence):  # `Five people. I think.`
            sure = sure[:-1]
        else:
            sure.append(_sure_part(sentence))
    return " ".join(filter(None, sure))


def _guesses(text: str) -> Iterator[re.Match[str]]:
    """The words of doubt that are about the statement in which they stand."""
    for found in _DOUBTS.finditer(text):
        if _doubts(found, text[: found.start()], text[found.end() :]):
            yield found


def _doubts(found: re.Match[str], before: str, after: str) -> bool:
    kind = found.lastgroup
    if kind == "own":
        return _OTHERS_SAY.search(before) is None
    begins, ends = _BEGINS.search(before) is not None, _ENDS.match(after) is not None
    if kind == "adverb":
        return begins or ends or _OF_THE_AUTHOR.search(before) is not None or _goes_on(after)
    if kind == "elsewhere":
        return begins or ends or _counts(after) or _OF_A_THING.search(before) is None
    if kind == "unsure":
        return begins or (ends and len(before.split()) <= _SHORT)
    if kind == "inferred":
        return _counts(after) or (begins and " be" not in found[0][-3:])
    return begins or (ends and (found[0].lower() != "from memory" or _SAYS_WHO.match(before) is None))


def _goes_on(after: str) -> bool:
    """Whether no thing follows that a word of doubt could belong to: `perhaps 40 hulls`, `possibly the oldest`."""
    first = _FIRST_WORD.match(after)
    return first is not None and (first[1].lower() in _GOES_ON or _counts(after))


def _counts(after: str) -> bool:
    first = _FIRST_WORD.match(after)
    if first is None:
        return False
    low, numbers = first[1].lower(), number_words()
    known = (_ABOUT, numbers.ones, numbers.tens, numbers.foreign)
    return low.isdigit() or any(low in words for words in known)


def _says_more(text: str) -> bool:
    """Whether anything is left of a text without its words of doubt."""
    kept, at = "", 0
    for found in _guesses(text):
        kept, at = kept + text[at : found.start()], found.end()
    return _FILLED.match(kept + text[at:]) is None


def _sure_part(sentence: str) -> str:
    kept: list[str] = []
    doubts = False  # whether a doubt at the beginning still holds: `I think it was five, mostly interns`
    for at, part in enumerate(_COMMAS.split(sentence)):
        found = next(_guesses(part), None)
        if found is None:
            doubts = doubts and _SPEAKS_ANEW.match(part) is None
            kept += [] if doubts else [part]
        elif not _says_more(part):  # `five people, if I remember right`
            doubts = doubts or not at
            kept = kept[:-1]
        else:
            doubts = doubts or _FILLED.match(part[: found.start()]) is not None
    return ", ".join(kept).strip(" ,")
