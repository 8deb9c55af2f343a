"""What is told of an author who is not named: `was only cleaning X` as `only cleaned X` (English)."""

from collections.abc import Sequence

from assistant.engines.offline.rewriting.coordination import aligned
from assistant.engines.offline.rewriting.grammar import (
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    inflected,
    verb_as,
)
from assistant.engines.offline.rewriting.line.opening_deeds import in_past
from assistant.lexicon.verbs import Form
from assistant.patterns import lazily
from assistant.words import Word, words

_ADVERBS = frozenset(
    "also just then mostly mainly usually often sometimes occasionally always only later now still soon eventually "
    "currently regularly never even again recently once finally initially previously first simply".split()
)
_SAYING_NOTHING = frozenset("also simply".split())
_NO_DEED = (
    PREPOSITIONS
    | DETERMINERS
    | CONJUNCTIONS
    | frozenset(
        "am is are was were could can would will should must might may think thought felt feel guess hope hoped want "
        "wanted like liked say said believe mean know knew need needed seem seemed love loved wish not cannot".split()
    )
)
_AUXILIARY = {"ve": "have", "m": "am", "d": "had", "re": "are"}
_FRAMED = lazily(
    r"(?:was|were|got|had|have) (?:[a-z]+ ){0,4}?to [a-z]+|(?:was|am) (?:the one|the person) (?:who|that) "
)
_WHO_DOES = lazily(r"(?:was|am) (?:the one|the person|the only one) (?:who|that) (?=[a-z]+ )")
_LOOKING = lazily(r"(?:was|am) one of [a-z ]{0,24}?(?:who (?:were )?)?(?:looking|looked) (?:at|into) (?=\w)")


def predicate(told: str, short: str, *, present: bool = False) -> str:
    """What stands behind a subject, put without it; empty where no verb is certain there.

    What has been going on is put in the `present` where the rest of the sentence is.
    """
    if not told[:1].isalpha():
        return ""  # `I, with a colleague, …`
    told = f"{_AUXILIARY[short]} {told}" if short else told
    run = words(told)
    at = 0
    while at < len(run) and run[at].low in _ADVERBS:
        at += 1
    if at >= len(run):
        return ""
    kept = _kept(run[:at])
    plain = _plain(told[run[at].start :], present=present)
    return f"{kept}{plain}" if plain else ""


def _kept(adverbs: Sequence[Word]) -> str:
    return "".join(f"{word.low} " for word in adverbs if word.low not in _SAYING_NOTHING)


def _plain(told: str, *, present: bool) -> str:
    run = words(told)
    low = run[0].low
    if low in ("was", "were", "am", "are", "have", "had") and len(run) > 2:
        return _behind_auxiliary(told, run, present=present)
    if low == "would" and verb_as(run, 1, "base"):
        return _past(told[run[1].start :], "base")
    if low == "used" and run[1:] and run[1].low == "to":
        return _past(told[run[2].start :], "base") if len(run) > 2 else ""
    return told if _is_deed(run) else ""


def _behind_auxiliary(told: str, run: Sequence[Word], *, present: bool) -> str:
    """What stands behind a form of `be` or `have`, with its own verb."""
    low = run[0].low
    if low in ("was", "am") and (named := _named(told)):
        return named
    at = _past_adverbs(run, 1)
    kept = _kept(run[1:at])
    goes_on = low in ("was", "were", "am", "are")
    if not goes_on and run[at].low == "been" and at + 1 < len(run):
        goes_on, begin = True, at + 1
        at = _past_adverbs(run, begin)
        kept += _kept(run[begin:at])
    behind = told[run[at].start :]
    if goes_on and run[at].low.endswith("ing"):
        done = _continued(behind, "base" if low in ("am", "are") or (present and low == "have") else "past")
        return f"{kept}{done}" if done else ""
    if _FRAMED.match(told):
        from assistant.engines.offline.rewriting.line.modest_openings import plainly_opened

        plain = plainly_opened(told[0].upper() + told[1:])
        return plain[0].lower() + plain[1:] if plain.split(" ", 1)[0].lower() != low else ""
    if not goes_on and (done_so := verb_as(run, at, "participle")):
        return f"{kept}{inflected(done_so[0].lemma, 'past')}{told[run[at + done_so[1] - 1].end :]}"
    if low == "was" and run[1].low in ("on", "at", "in"):
        return f"joined {told[found.end() :]}" if (found := _ON_CALL.match(told)) else told
    return told if low == "was" and verb_as(run, at, "participle") else ""


def _past_adverbs(run: Sequence[Word], at: int) -> int:
    while at < len(run) - 1 and run[at].low in _ADVERBS:
        at += 1
    return at


def _named(told: str) -> str:
    """`am the one who plans X` as `plan X`, `was one of those looking at it` as `helped investigate it`."""
    if found := _LOOKING.match(told):
        return f"helped investigate {told[found.end() :]}"
    if found := _WHO_DOES.match(told):
        behind = told[found.end() :]
        run = words(behind)
        if third := verb_as(run, 0, "third"):
            return f"{third[0].lemma}{behind[run[third[1] - 1].end :]}"
        return behind if _is_deed(run) else ""
    return ""


_ON_CALL = lazily(r"was on (?=the [a-z]+ (?:call|calls|rota|shift|meeting|meetings)\b)")


def _past(behind: str, form: Form) -> str:
    return in_past(behind, words(behind), form)


def _continued(behind: str, to: Form) -> str:
    """`training X and testing Y` in the past, or in the present where it goes on."""
    if to == "past":
        return _past(behind, "gerund")
    run = words(behind)
    found = verb_as(run, 0, "gerund")
    if found is None:
        return ""
    rest = aligned(behind[run[found[1] - 1].end :], "gerund", to)
    return f"{found[0].lemma}{rest}" if rest else ""


def _is_deed(run: Sequence[Word]) -> bool:
    """Whether the finite verb that must stand behind a subject tells a deed, and with an object or the like."""
    low = run[0].low if run else ""
    return len(run) > 1 and low.isalpha() and low not in _NO_DEED and not low.endswith("ly")
