"""How people answer: an answer cut into plain clauses, its yes and no, its hedges and detours gone (English)."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from assistant.engines.offline.rewriting.answers.filler import people_under, without_filler
from assistant.engines.offline.rewriting.answers.of_others import is_name
from assistant.engines.offline.rewriting.answers.people_first import counted_in, with_people_first
from assistant.engines.offline.rewriting.answers.plain_phrases import put_plainly
from assistant.engines.offline.rewriting.grammar import lowered_thing, verb_as
from assistant.engines.offline.rewriting.word_lists import names_person, word_list_of
from assistant.lexicon.counting import NUMBER, SEVERAL
from assistant.lexicon.function_words import PREPOSITIONS
from assistant.patterns import lazily
from assistant.words import Word, words

_LEAD_IN = lazily(
    r"(?:(?:yes|yeah|yep|yup|sure|right|correct|well|so|ok|okay|actually|indeed|also|and|true|exactly|absolutely"
    r"|because of (?:that|this|it)|thanks to (?:that|this|it)|as a result|since then|that way"
    r"|basically|honestly|mostly|afterwards|in the end|at the end|in addition|additionally|in short)\b"
    r"[\s,.:!–—-]*)+",
    re.IGNORECASE,
)
_PIECES = lazily(
    r"[.!;]\s+|\s+[–—-]\s+|,?\s+but\s+"
    r"|,?\s+(?:and|then|while)\s+(?=(?:i|we|it|they|he|she|my|had)\s)"
    r"|,\s+(?=(?:i|we|it|which|this|they|my|none|no one|nobody)\s|there were\b)"
    r"|,\s+(?=(?:my|our|the) (?:\w+ )?(?:cto|ceo|manager|boss|lead|director|head|supervisor|professor) \w+ed\b)"
    r"|,\s+(?=[a-z]\w+ (?:led|did|decided|ran|managed|designed|owned|was the lead)\b)"
    rf"|\s+and\s+(?=(?:\d+|{SEVERAL}) (?:\w+ ){{1,3}}(?:helped|worked|supported|assisted)\b)"
    rf"|\s+and\s+(?=(?:{NUMBER}|some|both|all)(?: of (?:them|those))? "
    r"(?:also |directly )?report(?:ed|ing) to me)"
    r"|,\s+(?=(?:all |about |around |roughly )?\d+ (?:\w+ ){1,3}(?:use|depend on|rely on) it\b)"
    r"|,\s+(?:and\s+)?(?=(?:\w+ ){1,6}(?:took|take) their \w+ from me)"
    rf"|,\s+(?=(?:an?|{NUMBER}) (?!of\b)(?:\w+ ){{1,3}}?(?:did|handled|worked|helped)\b)|\n",
    re.IGNORECASE,
)
_SPLICE = (
    r",\s+(?:and\s+)?(?=(?:[\w'/-]+\s+){1,6}"
    r"(?:(?:was|were|is|are)\s+(?:\w+ed|done|made|built|written|drawn|chosen|run)|MOVES)\b)"
)
_ASKED = lazily(r"[^?]{8,}\?\s*(?=\S)")
_IT_WAS_ME = lazily(
    r"(?:(?:it|that) was me who|i was the one who|i am the one who|i'm the one who|i was the person who)\s+",
    re.IGNORECASE,
)
_MY_DECISION = lazily(r"(?:it was )?my (?:own |main )?(?:decision|choice|idea|call)(?: was)?(?= to\b)", re.IGNORECASE)
_MY_CHOICE = lazily(
    r"(?:(?:it|that) was )?my (?:own )?(?:decision|choice|call)(?::| was(?: to use)?)\s+(?=\w)", re.IGNORECASE
)
_WAS_MINE = lazily(
    r"(?:the )?(?:choice|decision|selection|idea) (?:of|for|to use) (.{2,60}?) "
    r"was (?:mine|my (?:own )?(?:choice|decision|idea|call)|up to me)\b,?",
    re.IGNORECASE,
)
_WORST = (
    r"the (?:hard|hardest|main|tricky|trickiest|difficult|most difficult|biggest|toughest|worst) "
    r"(?:part|problem|challenge|thing|bug|issue|bit)"
)
_AND_SOLVED = (
    r"(?:[,;.]| and|, and| which| -| –)+ (?:i|we|which i) (?:then )?(?:solved|fixed|handled|overcame|dealt with) "
    r"(?:it|that|them|this)?\s*"
)
_HARD = lazily(
    rf"(?:i think |i guess |probably )?{_WORST}(?: there)? (?:was|were) (.{{2,80}}?){_AND_SOLVED}", re.IGNORECASE
)
_WAS_HARD = lazily(rf"(.{{2,80}}?) (?:was|were) {_WORST}{_AND_SOLVED}", re.IGNORECASE)
_LEAD = lazily(r"\bi (?:took|had) the lead(?: (?:on|in|of|for|with))?(?= (?:it|this|that|the|all))", re.IGNORECASE)
_GOT = lazily(r"\b(?:got|brought|took) ((?:[\w'/-]+ ){1,7}?)(down|up) (?=from|to|by)", re.IGNORECASE)

_AT_START = r"(?:^|(?<=[.;] ))"


def clauses_of(fact: str) -> tuple[str, list[str]]:
    """The question that an answer repeats, and its clauses: `Who led it? I did, and Tom tested it` has two."""
    fact = fact.strip().strip('"“”')
    found = _ASKED.match(fact)
    asked = found.group() if found else ""
    answer = _CONTRACTED.sub(lambda found: f"{found.group(1)} {_FULL[found.group(2).lower()]}", fact[len(asked) :])
    return asked.lower(), list(_joined(_cut(without_filler(answer))))


_CONTRACTED = lazily(r"\b(it|that|this|i|we|they|she|he)'(s|m|ve|re)\b", re.IGNORECASE)
_FULL = {"s": "is", "m": "am", "ve": "have", "re": "are"}


def _cut(answer: str) -> Iterator[str]:
    """The clauses of an answer, each put in plain words with its author in front."""
    answer = put_plainly(with_people_first(_SHARED.sub(_with_whom, counted_in(answer))))
    answer = _BECAUSE_FIRST.sub(r"\2 because \1", answer)
    answer = _TWO_KINDS.sub(_as_deed, _HARD.sub(r"I solved \1 ", answer))
    answer = _WAS_HARD.sub(lambda found: f"I solved {lowered_thing(found.group(1))} ", answer)
    answer = _WAS_MINE.sub(r"I chose \1", answer)
    answer = _CHOSE.sub("I chose", _BEFORE_NOW.sub(_as_change, answer))
    answer = _HAD_NOW.sub(_as_fewer, _IS_WAS.sub(r"\g<thing> went from \g<before> to \g<now>", answer))
    answer = _MY_PART.sub(_as_my_part, _DOING_OF.sub(r"\g<doing> ", answer))
    answer = _LED_IT.sub(r"\1. ", _LEAD_COLON.sub(r"\1, ", answer))
    answer = _TOPIC.sub(r"\g<did> \g<what>", _LEAD.sub("I led", answer))
    answer = _GOT.sub(lambda found: f"{'cut' if found.group(2) == 'down' else 'raised'} {found.group(1)}", answer)
    for part in _PIECES.split(answer):
        for piece in (
            one for clause in _splice().split(_and_fell().sub(r"\g<deed>, ", part)) for one in _by_who(clause)
        ):
            found = _LEAD_IN.match(piece)
            plain = piece[found.end() if found else 0 :].strip()
            plain = plain.rstrip(".!,;: ")
            plain = _MY_DECISION.sub("I decided", _IT_WAS_ME.sub("I ", plain))
            yield _MY_CHOICE.sub("I chose ", plain).rstrip(".!,;: ")


_TOPIC = lazily(
    rf"{_AT_START}(?P<what>(?:the|our|all the) [\w -]{{2,40}}), (?P<did>i \w+) (?:it|them|that|those)\b"
    r"(?! (?:was|were|is))",
    re.IGNORECASE,
)
"""`The wiring, I made it alone`: what is done stands in front."""


def _by_who(piece: str) -> list[str]:
    """`Ran the tests, the senior engineer checked them` in two: the second has a subject of its own."""
    for found in _WHO.finditer(piece):
        run = [word for word in words(piece[found.end() :])[:6] if word.low not in _ADVERBS]
        pairs = enumerate(run[:-1], 1)
        did = next((at for at, one in pairs if (names_person(one.low) or is_name(one)) and _did(run, at)), 0)
        if did and run[did + 1 : did + 2] and run[did + 1].low not in PREPOSITIONS:  # not `a technician based in Lyon`
            return [piece[: found.start()], piece[found.end("joint") :]]
    return [piece]


def _did(run: Sequence[Word], at: int) -> bool:
    return run[at].low in ("did", "was", "had") or verb_as(run, at, "past") is not None


_WHO = lazily(r"(?P<joint>, (?:and |while |but )?| and | while )(?:(?i:the|my|our|an?|another) |(?=[A-Z][a-z]+ ))")
_ADVERBS = frozenset("only just merely then also later".split())
_BECAUSE_FIRST = lazily(rf"{_AT_START}(?:because|since|as) ([^,.;]{{3,80}}), (?:so )?((?:i|we) [^,.;]+)", re.IGNORECASE)
_TWO_KINDS = lazily(
    rf"{_AT_START}(?:\d|(?:an?|{SEVERAL}) )[^.,;]{{3,50}} and "
    rf"(?:an?|\d+|{SEVERAL}|their|the) [^.,;]{{3,80}}?(?= and i\b|[,.;]|$)",
    re.IGNORECASE,
)


def _as_deed(found: re.Match[str]) -> str:
    """`Four managers and a lead reported to me` as `I managed …`: its `and` joins no two clauses."""
    under = people_under(found.group())
    return f"I {under}" if under else found.group()


_CHOSE = lazily(r"\bi (?:went|opted) (?:for|with)\b|\bi settled on\b", re.IGNORECASE)
_VALUE = (
    r"((?:about |around |roughly )?[$€£]?\d+(?:[.,]\d+)*"
    r"(?: ?[%€$]| ?(?!before|now|then|and|after|earlier|today)[a-z]{1,12})?)"
)
_LEAD_COLON = lazily(r"\b(led (?:it|this)|in charge(?: of it)?|responsible for (?:it|this)): ", re.IGNORECASE)
_LED_IT = lazily(
    r"\b(i (?:led|ran|managed|coordinated) (?:it|this|that)), "
    rf"(?=(?:\d+|{SEVERAL}) \w+, )",
    re.IGNORECASE,
)
_BEFORE_NOW = lazily(
    rf"(?P<thing>[^,.:;]{{3,50}}?)(?::| (?:is|are|was|were))? {_VALUE}(?: before| earlier),? (?:and |then )?{_VALUE}"
    rf"(?: now| after| afterwards| today)?(?=[.;]|$)"
    rf"|(?P<task>[^,.:;]{{3,50}}?) takes (?:now )?{_VALUE}(?: now)?,? (?:and )?before(?: it was)? {_VALUE}(?=[.;]|$)"
    rf"|(?P<what>[^,.:;]{{3,50}}?) (?:is|are) (?:now )?{_VALUE}(?: now)?, (?:it )?(?:was|were) {_VALUE}"
    rf"(?: before)?(?=[.;]|$)",
    re.IGNORECASE,
)


_COUNT = (
    r"(?:(?:about|around|roughly|only|just|up to|under|over|within|less than) )?"
    rf"(?:an?|{NUMBER})"
)
_HAD_NOW = lazily(
    rf"{_AT_START}(?:(?:we|there|i) (?:had|were|was|used to have|used to be) |(?:before|earlier)(?: it was)?:? )"
    rf"(?P<before>{_COUNT}) (?P<thing>[a-z][^.,;:]{{2,40}}?)(?P<per> (?:a|per|each|every) \w+)?(?: before)?"
    rf",? (?:and |but )?(?:now|after|afterwards|today)(?: it is| we have| there are)?:? "
    rf"(?P<now>{_COUNT}(?: or \w+)?)(?=[.;]|$)",
    re.IGNORECASE,
)
_IS_WAS = lazily(
    rf"(?P<thing>[^.,;:]{{3,50}}?) (?:is|are|takes?) (?:now )?(?P<now>{_COUNT} ?(?:%|[a-z]+))(?: now| today)?[,;.] "
    rf"(?:and |but )?(?:before )?(?:(?:it|that|this) )?(?:used to (?:be|take)|was|took|were)(?: before)? "
    rf"(?P<before>{_COUNT} ?(?:%|[a-z]+))(?: before)?(?=[.;]|$)",
    re.IGNORECASE,
)
_MY_PART = lazily(
    rf"{_AT_START}my (?:own |main )?(?:part|job|task|share|role)(?: in (?:it|this|that))? (?:was|were) "
    r"(?:mainly |mostly )?(?P<what>to (?=\w)|(?=\w+ing\b)|(?=(?:the|a|an|all) ))",
    re.IGNORECASE,
)


_SHARED = lazily(
    r"(?<=\w)[.,;]? (?:[Ww]ell,? )?(?:(?:[Ii]t|[Tt]hat) was )?"
    r"(?:me and (?P<one>[A-Z][a-z]+)|(?P<other>[A-Z][a-z]+) and me)(?=[.;]|$)"
)


def _with_whom(found: re.Match[str]) -> str:
    """`The stock fell to 1.4 MEUR, it was me and Tom` as `… with Tom`."""
    return f" with {found['one'] or found['other']}"


_DOING_OF = lazily(
    r"(?P<doing>\bmy (?:own |main )?(?:part|job|task|share|role)(?: in (?:it|this|that))? (?:was|were) "
    r"(?:mainly |mostly )?(?:the )?\w+ing) of (?=\w)",
    re.IGNORECASE,
)


def _as_my_part(found: re.Match[str]) -> str:
    """`My part was the interface` as `I handled the interface`, `… was to test it` as `I had to test it`."""
    if found["what"]:
        return "I had to "
    following = found.string[found.end() :].lower()
    return "I handled " if following.startswith(("the ", "all ", "a ", "an ")) else "I was responsible for "


def _as_fewer(found: re.Match[str]) -> str:
    """`We had 20 false alarms a week, now 3` as `20 false alarms a week before and 3 after`."""
    return f"{found['before']} {found['thing']}{found['per'] or ''} before and {found['now']} after"


def _as_change(found: re.Match[str]) -> str:
    """`clean build: 95 min before, 22 min after` as `clean build shifted from 95 min to 22 min`."""
    thing, *values = [part.strip().removesuffix(" now") for part in found.groups() if part]
    before, after = values if found.group("thing") else values[::-1]
    return f"{thing} has shifted from {before} to {after}"


@cache
def _splice() -> re.Pattern[str]:
    """A comma behind which a thing of its own changes: `did the power management, current fell to 9 microamps`."""
    return lazily(_SPLICE.replace("MOVES", "|".join(sorted(word_list_of("moves")))), re.IGNORECASE)


@cache
def _and_fell() -> re.Pattern[str]:
    """`I added a cache and response time fell from 4 s`: a deed, and a thing of its own that changed."""
    moves = "|".join(sorted(word_list_of("moves")))
    return lazily(
        rf"^(?P<deed>(?:i|we) [^,]{{3,80}}?) and (?=(?:the |our )?(?:[a-z-]+ ){{1,4}}(?:{moves}) (?:from|by|to) \W?\d)",
        re.IGNORECASE,
    )


def _joined(pieces: Iterator[str]) -> Iterator[str]:
    """The pieces, those that lean on the one before joined to it: `because …`, `it rose from …`."""
    held = ""
    for piece in pieces:
        run = words(piece)
        low = run[0].low if run else ""
        if (held and low in ("because", "since")) or (held and low == "so" and len(run) > 3):
            held += f" {piece[0].lower()}{piece[1:]}"
            continue
        if held and low == "which" and verb_as(run, 1, "past") and not any(word.low in ("i", "we") for word in run):
            held += f", {piece[0].lower()}{piece[1:]}"
            continue
        if held:
            yield held
        held = piece
    if held:
        yield held
