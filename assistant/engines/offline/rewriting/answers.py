"""Answers: what an author says about a line in free text, and what it says of their own part (English)."""

import re
from collections.abc import Iterator, Sequence

from assistant.engines.offline.rewriting.grammar import DETERMINERS, phrase_end, verb_as
from assistant.engines.offline.rewriting.phrases import names_any
from assistant.engines.offline.rewriting.tellings import tell
from assistant.engines.offline.rewriting.told import Answers, Told, content
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.lexicon.verbs import Form, Tier
from assistant.words import Word, words

_NARROW = frozenset("only just merely".split())


def read_answers(facts: Sequence[str], line: str) -> Answers:
    """What the confirmed facts tell; what is unsure, negated or too small to place is left out."""
    told: list[Told] = []
    own_part, modest = Tier.LEARNED, False
    here = content(line) if facts else frozenset[str]()
    for fact in facts:
        asked, pieces = _pieces(fact.replace("’", "'"))
        for piece in pieces:
            run = words(piece)
            lows = [word.low for word in run]
            modest = modest or _is_modest(run, lows)
            if not run or "?" in piece or _is_no_answer(lows):
                continue
            own_part = max(own_part, _own_part(run, lows, piece, here, asked))
            one = None if _NARROW & set(lows) else tell(_DID.sub("", piece), here)
            if one is not None and _is_new(one, told, here):
                told.append(one)
    return Answers(tuple(told), own_part, modest)


def _is_no_answer(lows: Sequence[str]) -> bool:
    """Whether a piece is unsure or negated; `from 30 to none` is neither."""
    negated = any(
        low in word_set("negations") and not (low == "none" and before == "to")
        for before, low in zip(("", *lows), lows, strict=False)
    )
    return negated or not word_set("unsure").isdisjoint(lows)


_LEAD_IN = re.compile(
    r"(?:(?:yes|yeah|yep|yup|sure|right|correct|well|so|ok|okay|actually|indeed|also|and|true|exactly|absolutely)\b"
    r"[\s,.:!–—-]*)+",
    re.IGNORECASE,
)
_PIECES = re.compile(
    r"[.!;]\s+|\s+[–—-]\s+|,?\s+but\s+|,?\s+(?:and|then|while)\s+(?=(?:i|we|it|my|had)\s)"
    r"|,\s+(?=(?:i|we|it|which|this|my)\s|there were\b)|\s+and\s+(?=(?:\w+ ){1,4}report(?:ed|ing) to me)|\n",
    re.IGNORECASE,
)
_ASKED = re.compile(r"[^?]{8,}\?\s*(?=\S)")
_IT_WAS_ME = re.compile(
    r"(?:(?:it|that) was me who|i was the one who|i am the one who|i'm the one who)\s+", re.IGNORECASE
)
_MY_DECISION = re.compile(r"it was my (?:own )?(?:decision|choice|idea)(?= to\b)", re.IGNORECASE)
_DID = re.compile(r"i did(?:,\s*|\s+(?=with\b))", re.IGNORECASE)


def _pieces(fact: str) -> tuple[str, Iterator[str]]:
    """The question that an answer repeats, if it does, and the answer's clauses."""
    fact = fact.strip().strip('"“”')
    found = _ASKED.match(fact)
    asked = found.group() if found else ""
    return asked.lower(), _clauses(fact[len(asked) :])


def _clauses(answer: str) -> Iterator[str]:
    for piece in _PIECES.split(answer):
        found = _LEAD_IN.match(piece)
        plain = piece[found.end() if found else 0 :].strip().rstrip(".!,;: ")
        yield _MY_DECISION.sub("I decided", _IT_WAS_ME.sub("I ", plain))


_ALONE = frozenset("alone solo single-handedly singlehandedly myself".split())
_PARTS = frozenset("part parts partly portion bits".split())
_OTHERS = frozenset("someone somebody they he she others another else".split())


def _is_modest(run: Sequence[Word], lows: Sequence[str]) -> bool:
    """Whether a piece says that the author's part was small, or that someone else led."""
    if not word_set("negations").isdisjoint(lows[:3]) and not word_set("decided").isdisjoint(lows):
        return True
    if not _ALONE.isdisjoint(lows) or "jointly" in lows or ("together" in lows and lows[0] in ("i", "we")):
        return True
    if "i" in lows[:3]:
        narrow = not _NARROW.isdisjoint(lows[:5]) or not _PARTS.isdisjoint(lows)
        helped = lows[:1] == ["i"] and not word_set("helpers").isdisjoint(lows[1:3])
        return narrow or helped or not word_set("negations").isdisjoint(lows[:4])
    if lows[:2] == ["not", "me"] or (
        "my" in lows and not word_set("negations").isdisjoint(lows[:3]) and "decision" in lows
    ):
        return True
    if word_set("decided").isdisjoint(lows[1:6]) or "me" in lows:
        return False
    is_name = run[0].text[0].isupper() and len(lows) > 1 and lows[1] in word_set("decided")
    return is_name or not _OTHERS.isdisjoint(lows[:3]) or names_any("superiors", lows[:4])


_WHOLE = frozenset("it this that everything all project whole work effort thing".split())
_BEFORE_VERB = frozenset("personally also alone myself then have had".split())


def _own_part(run: Sequence[Word], lows: Sequence[str], piece: str, here: frozenset[str], asked: str) -> Tier:
    """The tier that a piece gives the author in the line's own deed; LEARNED where it speaks of something else."""
    if "i" in lows[:1] and not _ALONE.isdisjoint(lows) and not _WHOLE.isdisjoint(lows[2:4]):
        return Tier.DESIGNED
    if lows[0] in ("me", "myself") or lows[:2] == ["i", "did"] or lows[:3] == ["it", "was", "me"]:
        return Tier.LED if "who led" in asked or "did you lead" in asked else Tier.LEARNED
    at = 1 if lows[0] == "i" else 0
    while at < len(lows) and lows[at] in _BEFORE_VERB:
        at += 1
    forms: tuple[Form, ...] = ("past", "gerund", "third", "base")
    found = next((hit for form in forms if (hit := verb_as(run, at, form))), None)
    if found is None or found[0].lemma in ("decide", "choose", "select", "use"):
        return Tier.LEARNED
    at += found[1]
    object_ = run[at : phrase_end(piece, run, at)]
    named = [word.low for word in object_ if word.low not in DETERMINERS]
    about_it = at >= len(run) or lows[at] in _ALONE or not _WHOLE.isdisjoint((lows[at], *named[-1:]))
    things = content(" ".join(low for low in named if low not in word_set("people")))
    about_it = about_it or content(" ".join(lows[at:])) <= here
    return found[0].tier if about_it or not things.isdisjoint(here) else Tier.LEARNED


def _is_new(one: Told, told: Sequence[Told], here: frozenset[str]) -> bool:
    """Whether it says anything that neither the line nor an earlier answer does."""
    said = content(one.words or one.apart)
    return not said <= here and not any(said <= content(other.words or other.apart) for other in told)
