"""Lines in German, French and Spanish: a head that says `helped` made `led` or gone, and answers behind the line."""

import re
from functools import cache

from assistant.engines.base import Brief
from assistant.engines.offline.rewriting.grammar import capitalised
from assistant.language import Language
from assistant.lexicon.data import load
from assistant.results import Claim
from assistant.words import lows, words

_ENDS = re.compile(r"[.!;]\s+|,\s+(?:und|et|y)\s+(?=(?:ich|j'ai|yo)\b)|\n")
_LONGEST_HEAD = 40


@cache
def _lists() -> dict[str, dict[str, list[str]]]:
    return load("phrases_elsewhere")


@cache
def _set(section: str) -> frozenset[str]:
    return frozenset(word for entry, values in _lists()[section].items() for word in (entry, *values))


def rewritten_elsewhere(brief: Brief, language: Language, *, plainly: bool) -> tuple[str, tuple[Claim, ...]]:
    """The line with a larger head (not `plainly`) and with the answers, in their author's words."""
    told, small = _told(brief, language)
    text, claims = brief.text, tuple[Claim, ...]()
    if not (plainly or small or brief.ownership == "keep" or brief.denied):
        text, claims = _raised(brief, language)
    for one in told:
        stopped = text.rstrip().endswith((".", "!"))
        text = f"{text.rstrip()} {capitalised(one)}." if stopped else f"{text.rstrip(' ;')}; {one}"
    return text, claims


def _raised(brief: Brief, language: Language) -> tuple[str, tuple[Claim, ...]]:
    text, low = brief.text, brief.text[:_LONGEST_HEAD].lower().replace("’", "'")
    heads = _lists().get(f"{language} led", {})
    head = max(
        (one for one in heads if low.startswith(one) and not low[len(one) :][:1].strip() * (one[-1] != "'")),
        key=len,
        default="",
    )
    if not head or not _set("bounds").isdisjoint(lows(text)):
        return text, ()
    target, before = brief.target.quadrant, brief.before
    rest = text[len(head) :]
    if target.leadership == "high" and before.leadership.level == "low":
        put = heads[head][0] + rest
    elif target.technical == "high" and (first := words(rest)) and first[0].low in _set(f"{language} done"):
        put = capitalised(rest.lstrip())
    else:
        return text, ()
    return put, (_claim(text, put, language),)


def _claim(text: str, put: str, language: Language) -> Claim:
    source, draft = _few(text), _few(put)
    question = {
        "de": f"Trifft „{draft}“ zu, oder haben Sie daran mitgearbeitet?",
        "fr": f"Est-ce bien « {draft} », ou y avez-vous participé ?",
        "es": f"¿Es cierto «{draft}», o participó en ello?",
    }[language]
    return Claim(kind="ownership", source=source, draft=draft, question=question)


def _few(text: str) -> str:
    run = words(text)[:6]
    return text[: run[-1].end] if run else text


def _told(brief: Brief, language: Language) -> tuple[list[str], bool]:
    """What the answers tell, and whether one says that the author's part was small."""
    told: list[str] = []
    small = False
    for fact in brief.facts:
        for piece in _ENDS.split(fact.replace("’", "'")):
            plain = _without_person(piece.strip().rstrip(".!,;: "))
            here = frozenset(word.low for word in words(plain))
            own = _UNDER_ME.search(piece) or plain != _without_lead_in(piece.strip().rstrip(".!,;: "))
            others = not own and not _set("leading").isdisjoint(here)
            if len(here) < 2 or "?" in piece or not _set("unsure").isdisjoint(here):
                small = small or (bool(here) and here <= _set("small"))
                continue
            no = not _set("small").isdisjoint(here)
            small = small or no or others
            if _set("speaking").isdisjoint(here) and not (no or others or here <= lows(brief.text)):
                told.append(_lowered(plain, language))
    return told, small


def _without_lead_in(piece: str) -> str:
    run = words(piece)
    if run and run[0].low in _set("lead-ins"):
        return piece[run[0].end :].lstrip(" ,.!:–-")
    return piece


def _without_person(piece: str) -> str:
    piece = _without_lead_in(piece)
    piece = _UNDER_ME.sub(r"\1", piece)
    low = piece.lower()
    for person in _lists()["persons"]:
        if low.startswith(f"{person} "):
            return _IT.sub("", piece[len(person) + 1 :])
    return _IT.sub("", piece)


_UNDER_ME = re.compile(r"\b(?:waren|sind) mir (unterstellt)\b", re.IGNORECASE)
_IT = re.compile(
    r"^(?:das|es|lo|la) (?=(?:mit|zusammen|lideré|dirigí|hice|diseñé|desarrollé|implementé|con)\b)", re.IGNORECASE
)


def _lowered(piece: str, language: Language) -> str:
    first = words(piece)[0]
    plain = language != "de" and first.text[1:] == first.low[1:]
    return piece[0].lower() + piece[1:] if plain or first.low in _set("articles") else piece
