"""Deeds in German, French and Spanish put as led, where grammar is certain: `Desarrollé una app`, `Umbau`."""

import re
from collections.abc import Sequence
from functools import cache

from assistant.language import Language
from assistant.lexicon.data import load
from assistant.patterns import lazily
from assistant.words import Word, words


@cache
def _lists() -> dict[str, dict[str, list[str]]]:
    return load("phrases_elsewhere")


def led_deed(text: str, language: Language) -> str:
    """The line with its own deed as led by its author; nothing where no form of it is certain."""
    if language == "de":
        return _strong(text) or _by_noun_de(text) or _by_verb_de(text)
    if language in ("fr", "es"):
        return _by_verb(text, language) or _by_noun(text, language)
    return ""


_AT = lazily(r"(?:(?:ich )?war )?(\w+) (?:am|beim|im|für den|für das) (?=[A-ZÄÖÜ])", re.IGNORECASE)
_PHRASE = lazily(r"((?:eine|die) )((?:[a-zäöüß-]+ )*)(?=[A-ZÄÖÜ])")


def led_in_german(what: str) -> str:
    """What was led, behind `Leitung`, in its case: `den Umbau der Halle` as `Leitung des Umbaus der Halle`.

    Empty where the genitive of the noun is not known.
    """
    run = words(what)
    if run[0].low == "die":
        return f"Leitung der{what[run[0].end :]}"
    if run[0].low in ("den", "das", "dem"):
        return _genitive(what[run[1].start :]) if len(run) > 1 else ""
    if not run[0].low.endswith(("ung", "tion")):
        return f"Leitung von {what}"
    return "" if _joins_another_gender(run) else f"Leitung der {what}"


def _joins_another_gender(run: Sequence[Word]) -> bool:
    """`Entwicklung und Test`: two articles."""
    return len(run) > 2 and run[1].low == "und" and not run[2].low.endswith(("ung", "tion"))


def _genitive(what: str) -> str:
    """`Umbau der Halle` as `Leitung des Umbaus der Halle`; empty for a noun that is not known to take an s."""
    run = words(what)
    if not run or not any(run[0].low.endswith(noun) for noun in _known("de strong")):
        return ""
    return f"Leitung des {what[: run[0].end]}s{what[run[0].end :]}"


def _strong(text: str) -> str:
    """`Mitarbeit am Umbau der Halle` as `Leitung des Umbaus der Halle`."""
    found = _AT.match(text)
    if found is None or found.group(1).lower() not in _known("de helped"):
        return ""
    return _genitive(text[found.end() :])


def _by_noun_de(text: str) -> str:
    """`Entwicklung einer Steuerung` as `Leitung der Entwicklung einer Steuerung`."""
    first = words(text)[:3]
    if len(first) < 3 or not first[0].low.endswith(("ung", "tion")) or first[0].low not in _known("de done"):
        return ""
    if _joins_another_gender(first):
        return ""
    return f"Leitung der {text}" if first[1].low in ("einer", "eines", "der", "des", "von", "und") else ""


def _by_verb_de(text: str) -> str:
    """`Entwickelte eine neue Steuerung` as `Leitete die Entwicklung einer neuen Steuerung`."""
    head, _, behind = text.partition(" ")
    noun = _lists()["de verbs"].get(head.lower())
    found = _PHRASE.match(behind) if noun else None
    if noun is None or found is None:
        return ""
    article = "einer " if found.group(1) == "eine " else "der "
    adjectives = found.group(2).split()
    if not all(one.endswith(("e", "en")) for one in adjectives):
        return ""
    bent = "".join(f"{one if one.endswith('en') else one + 'n'} " for one in adjectives)
    return f"Leitete die {noun[0]} {article}{bent}{behind[found.end() :]}"


_JOINED = {
    "fr": (("le ", "du "), ("les ", "des "), ("la ", "de la "), ("l'", "de l'"), ("une ", "d'une "), ("un ", "d'un "),
           ("des ", "de ")),
    "es": (("el ", "del "), ("la ", "de la "), ("los ", "de los "), ("las ", "de las "), ("una ", "de una "),
           ("un ", "de un ")),
}  # fmt: skip
"""What an article becomes behind a noun."""
_I = {"fr": "j'ai ", "es": "yo "}
_LED = {"fr": "Piloté", "es": "Lideré"}


def _by_verb(text: str, language: Language) -> str:
    """`Développé une application` as `Piloté le développement d'une application`."""
    plain = text.replace("’", "'")
    begin = len(_I[language]) if plain.lower().startswith(_I[language]) else 0
    for verb, (noun,) in _lists()[f"{language} verbs"].items():
        if not plain[begin:].lower().startswith(f"{verb} "):
            continue
        behind = plain[begin + len(verb) + 1 :]
        for article, joined in _JOINED[language]:
            if behind.startswith(article) and _is_alone(behind):
                return f"{_LED[language]} {noun} {joined}{behind[len(article) :]}"
    return ""


def _is_alone(behind: str) -> bool:
    """Whether no second thing is joined to the first, whose article would lack its preposition."""
    return re.match(r"[^,;.]*? (?:et|y|e) (?:le|la|les|l'|un|une|des|el|los|las|una) ?", behind) is None


def _by_noun(text: str, language: Language) -> str:
    """`Diseño de un banco de pruebas` as `Liderazgo del diseño de un banco de pruebas`."""
    first = words(text)[:4]
    if [word.low for word in first[:2]] == ["mise", "en"] and first[3:] and language == "fr":
        first = (first[0], first[3])
    if len(first) < 2 or first[1].low.partition("'")[0] not in ("de", "du", "des", "d", "del"):
        return ""
    low = first[0].low
    for article, nouns in _lists()[f"{language} nouns"].items():
        if low in nouns:
            head = "Pilotage" if language == "fr" else "Liderazgo"
            return f"{head} {article}{'' if article.endswith(chr(39)) else ' '}{low}{text[len(low) :]}"
    return ""


@cache
def _known(section: str) -> frozenset[str]:
    return frozenset(word for entry, values in _lists()[section].items() for word in (entry, *values))
