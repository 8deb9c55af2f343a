"""Words of speech that say nothing, and parts that are told loosely: `some API stuff` as `some API work` (English)."""

import re

from assistant.engines.offline.rewriting.grammar import capitalised
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.lexicon.function_words import DETERMINERS, PREPOSITIONS
from assistant.lexicon.verbs import verb_forms, verbs
from assistant.patterns import lazily
from assistant.words import words

_ITEM = r"[\w-]{1,30}(?: [\w-]{1,30}){0,2}"
_LIKE_THAT = (
    r"(?:(?:and|or) )?(?:all )?(?:that (?:sort|kind) of (?:thing|stuff)|things like (?:that|this)|"
    r"such things|(?:and|or) (?:stuff|things)(?: like (?:that|this))?|and so (?:on|forth)|"
    r"and (?:the like|such|what ?not))(?: really)?"
)
_ENDS = r"(?=[.;,)]|$| (?:in|for|on|at|with|from|of|to|when|where) )"
_SO_THOSE = lazily(rf", (?:so|like|e\.g\.) ({_ITEM}(?:, {_ITEM}){{0,6}}), {_LIKE_THAT}(?=[.;,]|$)")
_IN_ROW = lazily(rf", (?P<last>[\w+#./-]+(?: (?!and\b|or\b)[\w+#./-]+)?),? {_LIKE_THAT}{_ENDS}")
_THAT_SORT = lazily(rf",? {_LIKE_THAT}{_ENDS}")
_SOME_BITS = lazily(
    r"\b(?:a (?:little |tiny |small |wee )?bit|(?:a few |some |odd |little )?bits(?: and (?:pieces|bobs))?) "
    r"(?:of (?!(?:the|our|its|their|all|an?) |(?:it|this|that|my|work|everything|anything|both)\b)"
    r"|(?=of (?:the|our|its|their|all) ))(?=\w)"
)
_LOOSE = lazily(
    r"(?P<what>(?P<before>\b[\w/&+#.-]+) )(?P<thing>things?|stuff)\b"
    r"(?! (?:that|which|when|where|like|is|was|are|were|to|we|they|people|right|go|work|worked)\b)"
)
_HEDGE = lazily(
    r"(?P<before>^|[,;(] |\b(?:is|are|was|were|am|be|been|I|we|it|also|and|then|became|become|had|[a-z]+ed) )"
    r"(?:(?:kind|sort) of|kinda|sorta) (?=\w)",
    re.IGNORECASE,
)
_NO_MATTER = frozenset(
    "other whole main right only same first last real big small new best next different various good important many "
    "more most few little odd own several such interesting hard easy difficult old bad nice great of and or as".split()
)
"""Words with which `thing` is one, and no field of work."""
_BEFORE_VERBS = frozenset(
    "i we you they he she it who that which to and or not can could would will also then helped help".split()
)
"""Words behind which a verb stands, and no noun of two words."""


def unfilled(text: str) -> str:
    """The text without filler; a part that was told loosely stays a part: `a bit of welding` is `some welding`."""
    text = _SO_THOSE.sub(r" (\1)", text)
    text = _THAT_SORT.sub("", _IN_ROW.sub(_closed, text))
    text = _LOOSE.sub(_work, _SOME_BITS.sub("some ", text))
    hedged = _HEDGE.sub(lambda found: found["before"], text)
    return capitalised(hedged) if text[:1].isupper() else hedged


def _closed(found: re.Match[str]) -> str:
    """`pallets, labelling and stuff like that` as `pallets and labelling`."""
    before = found.string[: found.start()].rpartition(",")[2]
    return f", {found['last']}" if " and " in before else f" and {found['last']}"


def _work(found: re.Match[str]) -> str:
    """`recommender things` as `recommender work`, and not `fixed things`."""
    low = found["before"].lower()
    run = words(found.string[: found.start()])
    compound = bool(run) and found.string[run[-1].end : found.start()] == " " and run[-1].low not in _BEFORE_VERBS
    acts = (
        (low in verbs() or low in verb_forms())
        and not (compound and low in verbs())
        and low not in word_set("also nouns")
    )
    if acts or low in _NO_MATTER or low in DETERMINERS or low in PREPOSITIONS or low.endswith("ly"):
        return found.group()
    if found["thing"] == "thing" and (not run or run[-1].low in ("a", "an", "one")):
        return found.group()
    return f"{found['what']}work"
