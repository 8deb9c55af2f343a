"""Lines in German, French and Spanish: a head that says `helped` made `led` or gone, and answers behind the line."""

import re
from functools import cache

from assistant.engines.base import Brief
from assistant.engines.offline.rewriting.asking import behind_name
from assistant.engines.offline.rewriting.elsewhere.deeds import led_deed, led_in_german
from assistant.engines.offline.rewriting.grammar import capitalised
from assistant.engines.offline.rewriting.line.later_deeds import SURELY_LED
from assistant.guesses import is_guess
from assistant.language import Language
from assistant.lexicon.data import load
from assistant.patterns import lazily
from assistant.results import Claim
from assistant.text import STOP
from assistant.words import lows, words

_ENDS = lazily(rf"(?:(?!\?){STOP}|;)\s+|,\s+(?:und|et|y)\s+(?=(?:ich|j'ai|yo)\b)|\n")
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
        text = text.rstrip(" ;")
        text += f"{'' if text.endswith(('.', '!')) else '.'} {capitalised(one)}."
    return text, claims


def _raised(brief: Brief, language: Language) -> tuple[str, tuple[Claim, ...]]:
    text = _unclasped(brief.text) if language == "de" else brief.text
    low = text[:_LONGEST_HEAD].lower().replace("’", "'")
    heads = _lists().get(f"{language} led", {})
    head = max(
        (one for one in heads if low.startswith(one) and not low[len(one) :][:1].strip() * (one[-1] != "'")),
        key=len,
        default="",
    )
    if not _set("bounds").isdisjoint(lows(text)) or _UNDER_SOMEBODY.search(text):
        return brief.text, ()
    if not head:
        put = led_deed(text, language) if _wants_leader(brief) else ""
        return (put, (_claim(brief.text, put, language),)) if put else (brief.text, ())
    rest = text[len(head) :]
    if _wants_leader(brief) and _names_deed(rest, language):
        put = heads[head][0] + rest
        if put.startswith("Leitung von "):
            put = led_in_german(rest.lstrip())
            if not put:
                return brief.text, ()
    elif brief.target.quadrant.technical == "high" and (first := words(rest)) and _is_making(first[0].low, language):
        put = capitalised(rest.lstrip())
    else:
        return brief.text, ()
    return put, (_claim(brief.text, put, language),)


def _is_making(low: str, language: Language) -> bool:
    """Whether a noun says that something was made: `Entwicklung`, `Softwareentwicklung`."""
    known = _set(f"{language} done")
    return low in known or (language == "de" and low.endswith(tuple(known)))


_UNDER_SOMEBODY = lazily(r"\b(?:sous|unter|bajo)\b[^,;.]{0,20} supervisi", re.IGNORECASE)


def _wants_leader(brief: Brief) -> bool:
    return brief.target.quadrant.leadership == "high" and brief.before.leadership.score < SURELY_LED


_CLASP = lazily(
    r"(?:ich )?(?:war (?:\w+ )?(?P<to>für) die (?P<duty>[^,.;()]{4,120}?) (?:zuständig|verantwortlich)"
    r"|habe (?:\w+ )?(?P<near>beim|am) (?P<built>[^,.;()]{4,120}?) (?:mitgearbeitet|mitgewirkt|mitgeholfen|geholfen)"
    r"|war (?:\w+ )?(?P<by>an|bei) der (?P<what>[^,.;()]{4,120}?) beteiligt"
    r"|habe (?P<at>an|bei) der (?P<thing>[^,.;()]{4,120}?) (?:mitgearbeitet|mitgewirkt|mitgeholfen|geholfen)"
    r"|arbeitete (?P<on>an|bei) der (?P<work>[^,.;()]{4,120}?) mit"
    r"|wirkte (?P<with>an|bei) der (?P<deed>[^,.;()]{4,120}?) mit)\b",
    re.IGNORECASE,
)


def _unclasped(text: str) -> str:
    """`War für die X zuständig` as `Zuständig für die X`, `War an der X beteiligt` as `Beteiligt an der X`."""
    found = _CLASP.match(text)
    if found is None:
        return text
    by, what = (part for part in found.groups() if part)
    if by.lower() in ("beim", "am"):
        return f"Mithilfe {by} {what}{text[found.end() :]}"
    if by.lower() == "für":
        return f"Zuständig für die {what}{text[found.end() :]}"
    return f"Beteiligt {by} der {what}{text[found.end() :]}"


def _names_deed(rest: str, language: Language) -> bool:
    """Whether a deed follows (`en la migración de …`): who collaborated in a group did not lead it."""
    named = list(words(rest)[:_MOST_BEFORE])
    if language == "de":
        named = [word for word in named if word.text[0].isupper()][:1]
    for word in named:
        low = word.low.rpartition("'")[2].rpartition("-")[2]
        if low in _set(f"{language} joints") or any(low.endswith(group) for group in _set(f"{language} groups")):
            return False
        if low in _set(f"{language} deeds") or low.endswith(_DEED_ENDINGS[language]):
            return True
    return False


_MOST_BEFORE = 4
"""Words among which a noun must stand."""
_DEED_ENDINGS: dict[Language, tuple[str, ...]] = {
    "de": ("ung", "ungen", "tion", "tionen", "bau", "tests", "studie", "studien", "entwurf", "prüfungen", "analyse"),
    "fr": ("tion", "tions", "ment", "ments", "age", "ages", "sion", "sions"),
    "es": ("ción", "ciones", "miento", "mientos", "sión", "siones", "aje"),
}


def _claim(text: str, put: str, language: Language) -> Claim:
    source, draft = _few(text), _few(put)
    question = {
        "de": f"Trifft „{draft}“ zu, oder haben Sie daran mitgearbeitet?",
        "fr": f"Est-ce bien « {draft} », ou y avez-vous participé ?",
        "es": f"¿Es cierto «{draft}», o participó en ello?",
    }[language]
    return Claim(kind="ownership", source=source, draft=draft, question=question)


def _few(text: str) -> str:
    said = re.split(r"[,;(]", text, maxsplit=1)[0]
    run = words(said)[:6]
    while len(run) > 2 and len(run[-1].low) < 4:
        run = run[:-1]
    return said[: behind_name(said, run[-1].end)] if run else text


def _told(brief: Brief, language: Language) -> tuple[list[str], bool]:
    """What the answers tell, and whether one says that the author's part was small."""
    told: list[str] = []
    small = False
    for fact in brief.facts:
        if _UNKNOWN.match(fact):
            continue
        for piece in _ENDS.split(fact.replace("’", "'")):
            plain = _without_person(piece.strip().rstrip(".!,;: "))
            here = frozenset(word.low for word in words(plain))
            own = _is_own(piece, plain)
            others = not own and not _set("leading").isdisjoint(here)
            if len(here) < 2 or "?" in piece or is_guess(piece):
                small = small or (bool(here) and here <= _set("small"))
                continue
            no = not _is_own_decision(piece) and not _set("small").isdisjoint(_said_first(plain))
            small = small or no or others
            is_told = own or any(map(str.isdigit, plain))
            if is_told and _stands_alone(plain, here) and not (no or others or here <= lows(brief.text)):
                told.append(_lowered(plain, language))
    return list(dict.fromkeys(told)), small


def _is_own_decision(piece: str) -> bool:
    """Whether the author says what they decided: a `nicht` in it is part of the decision."""
    first = [word.low for word in words(piece)][:4]
    return not _set("deciding").isdisjoint(first)


def _said_first(plain: str) -> frozenset[str]:
    """The words up to a reason: `weil niemand …` says nothing of the author's part."""
    said = [word.low for word in words(plain)]
    end = next((at for at, low in enumerate(said) if low in _set("reasons") and at), len(said))
    return frozenset(low for at, low in enumerate(said[:end]) if low not in _EARLY or at < 3)


_EARLY = frozenset(("juste", "solo"))
"""Words that say `only` at the head of a clause, and something else behind it."""


def _is_own(piece: str, plain: str) -> bool:
    """Whether the author did what a piece tells: they said `ich`, or the verb says it (`decidí`)."""
    said = _without_lead_in(piece.strip().rstrip(".!,;: "))
    run = words(plain)
    return plain != said or (bool(run) and len(run[0].low) > 3 and run[0].low.endswith(("é", "í")))


def _stands_alone(plain: str, here: frozenset[str]) -> bool:
    """Whether nobody speaks in it, and it does not begin with a pronoun whose noun is gone."""
    return _set("speaking").isdisjoint(here) and words(plain)[0].low not in _set("pronouns")


def _without_lead_in(piece: str) -> str:
    run = words(piece)
    if run and run[0].low in _set("lead-ins"):
        return piece[run[0].end :].lstrip(" ,.!:–-")
    return piece


def _without_person(piece: str) -> str:
    piece = _without_lead_in(piece)
    piece = _UNDER_ME.sub(r"\1", _ME_UNDER.sub(r"\1 geführt", piece))
    low = piece.lower()
    for person in _lists()["persons"]:
        if low.startswith(f"{person} "):
            return _IT.sub("", piece[len(person) + 1 :])
    return _IT.sub("", piece)


_UNDER_ME = lazily(r"\b(?:waren|sind) mir (unterstellt)\b", re.IGNORECASE)
_ME_UNDER = lazily(r"^mir (?:waren|sind) (.+?) unterstellt\b", re.IGNORECASE)
_UNKNOWN = lazily(r"\s*i (?:do not|don['’]t) know\b", re.IGNORECASE)
"""Authors say it in English too."""
_IT = lazily(
    r"^(?:das|es|lo|la) (?=(?:mit|zusammen|lideré|dirigí|hice|diseñé|desarrollé|implementé|con)\b)", re.IGNORECASE
)


def _lowered(piece: str, language: Language) -> str:
    first = words(piece)[0]
    plain = language != "de" and first.text[1:] == first.low[1:]
    return piece[0].lower() + piece[1:] if plain or first.low in _set("articles") else piece
