"""Verbs put in the past where nobody is named: `was only cleaning X` as `only cleaned X`, `got to do X` as `did X`."""

from collections.abc import Sequence

from assistant.engines.offline.rewriting.coordination import aligned
from assistant.engines.offline.rewriting.grammar import inflected, phrase_end, verb_as
from assistant.engines.offline.rewriting.known_phrases import noun_of_doing
from assistant.engines.offline.rewriting.word_lists import names_others, word_set
from assistant.lexicon.function_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from assistant.lexicon.verbs import Form
from assistant.patterns import lazily
from assistant.words import Word, words

_PLAIN = {"be": "was", "being": "was", "have": "had", "having": "had", "do": "did", "doing": "did", "get": "got"}
_PLAIN |= {"getting": "got", "see": "saw", "seeing": "saw", "go": "went", "going": "went", "look": "looked"}
_PLAIN |= {"looking": "looked", "deal": "dealt", "dealing": "dealt"}
_PLAIN |= {"take": "took", "taking": "took", "keep": "kept", "keeping": "kept", "make": "made", "making": "made"}
_NO_WORK = frozenset(
    "know meet see watch visit learn understand experience become feel hear leave stay go come talk speak".split()
)
"""What one had the chance to do, and did nothing by it: `got to know …`."""


def in_past(text: str, run: Sequence[Word], form: Form) -> str:
    """The text with the verbs that it begins with in the past; nothing where no verb of that form begins it."""
    if not run:
        return ""
    low = run[0].low
    if low in _NO_WORK:
        return ""
    if low in _PLAIN and low.endswith("ing") == (form == "gerund"):
        past, end = _PLAIN[low], run[0].end
    elif found := verb_as(run, 0, form):
        past, end = inflected(found[0].lemma, "past"), run[found[1] - 1].end
    else:
        return ""
    rest = aligned(text[end:], form, "past")
    return past + rest if rest is not None and rest.strip() else ""


def noun_phrase(text: str, run: Sequence[Word]) -> bool:
    """Whether a noun phrase begins here: `the upkeep of X`, `bug fixing in X`."""
    end = phrase_end(text, run, 0)
    return end > 0 and (run[0].low in DETERMINERS or noun_of_doing(run[end - 1].low) is not None or end > 1)


def opens_by_deed(body: str) -> bool:
    """Whether a finite verb opens the sentence, behind `later` or the like."""
    run = words(body)
    at = 1 if run and run[0].low in _WHEN else 0
    return len(run) > at and (run[at].low in _PAST or verb_as(run, at, "past") is not None)


_PAST = frozenset(_PLAIN.values()) - {"was"}
_WHEN = frozenset("later then afterwards eventually soon".split())


def names_people(thing: str) -> bool:
    """Whether a phrase names people, or a body of them: nobody maintains those."""
    run = words(thing)
    head = run[phrase_end(thing, run, 0) - 1].low if run else ""
    return bool(head) and (head in word_set("clients") or names_others(head))


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
