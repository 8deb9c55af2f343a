"""What people say in an answer beside what they tell: filler, and who reported to whom, put plainly (English)."""

import re

from assistant.engines.offline.rewriting.word_lists import GROUPS
from assistant.lexicon.counting import SEVERAL
from assistant.patterns import lazily

_FILLER = lazily(
    r",? (?:of course|obviously|to be honest|honestly|frankly|you know|i mean|really|actually|basically|literally)\b,?"
    r"|,? (?:and )?that (?:was|is) (?:it|all)(?=[.;,]|$)"
    r"|,? (?:too|tho|though|as well|btw|by the way|lol)(?=[.;,!]|$)"
    r"|(?:,| -| –) (?:y|yes|yea|yep|yeah|yup|correct|right|indeed|definitely|sure)(?=\W*$)",
    re.IGNORECASE,
)
_SO_I = lazily(r",? (?:and )?so i (?!could|can|would|had|have|was|am|needed|wanted|did not)(?=\w)", re.IGNORECASE)
_DIFFICULT = (
    r"(?:the |a )?(?:really |most |only )?(?:ugly|ugliest|hard|hardest|tricky|trickiest|nasty|difficult|tough|toughest|"
    r"worst|main|painful|annoying|fiddly|interesting) (?:part|bit|thing|case|one|problem|challenge|side)\b"
)
_SAYS_DIFFICULT = lazily(
    rf"(?:{_DIFFICULT}(?: there| in it| of it)? (?:was|were|is|are|came)\b"
    rf"|.{{3,120}} (?:was|were|is|are) {_DIFFICULT}"
    r"|.{3,120} (?:was|were|is|are) (?:really |quite |very |rather )?(?:hard|difficult|tricky|painful|ugly|tough)$"
    r"|what (?:was|made)\b.{0,60}(?:hard|difficult|tricky))",
    re.IGNORECASE,
)
_SOME = r"(?P<who>(?:about |around |all )?(?:\d+|[\w-]+) [^.;!?]{3,80}?)"
_MORE = r"(?P<more> (?:for|over) [^.;!?]*)?(?: (?:on|in|for|at) (?:it|this|that|those)(?: \w+)?)?$"
_ON_IT = r"(?: on (?:it|this|that|the \w+))?"
_UNDER: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (lazily(rf"{_SOME} {verbs}{_MORE}", re.IGNORECASE), put)
    for verbs, put in (
        (
            r"(?:in (?:all|total) )?(?:all |both |directly )?report(?:ed|s)? (?:directly )?(?:up )?to me(?: directly)?",
            "managed {}",
        ),
        (
            rf"work(?:ed)?{_ON_IT} under (?:my (?:direction|lead|leadership|supervision|guidance|permit|orders"
            r"|instructions)|me)",
            "directed {}",
        ),
        (r"(?:took|take|got|get) their (?:work|tasks?|assignments?|priorities|orders|jobs) from me", "directed {}"),
        (r"did (?P<work>the [a-z]+) under me", "directed {} on {work}"),
        (rf"work(?:ed)?{_ON_IT} in a (?P<work>{GROUPS}) (?:that |which )?i (?:lead|led)", "led a {work} of {}"),
        (rf"worked{_ON_IT} with me{_ON_IT}", "worked with {}"),
    )
)
"""How people were under the author, or with them, and what the author then did."""
_COUNTS = lazily(
    rf"(?:about |around |all )?(?:\d|an? |{SEVERAL}"
    r"|several|both|all )",
    re.IGNORECASE,
)
_SPEAKS = lazily(r"\b(?:i|we|my|me|our|us|they|this|that)\b", re.IGNORECASE)
_OF_THEM = lazily(r"\bof (?:them|whom|those)\b|,| under ", re.IGNORECASE)


def without_filler(answer: str) -> str:
    """The answer less what says nothing, a deed behind `so I …` as a sentence of its own."""
    return _SO_I.sub(". I ", _FILLER.sub("", answer))


def says_difficult(piece: str) -> bool:
    """`The ugly part was …`: what was hard, and not what the author did about it."""
    return _SAYS_DIFFICULT.match(piece) is not None


def people_under(piece: str) -> str:
    """Of `Three analysts reported to me` what the author did: `managed three analysts`; nothing where it is another."""
    for pattern, put in _UNDER:
        found = pattern.fullmatch(piece)
        if found is None or _COUNTS.match(found["who"]) is None or _OF_THEM.search(found["who"]):
            continue
        who = found["who"]
        more = found["more"] or ""
        if _SPEAKS.search(who):
            continue
        more = "" if _SPEAKS.search(more) else more
        named = found.groupdict()
        return put.format(f"{who[0].lower()}{who[1:]}", work=named.get("work", "")) + more
    return ""
