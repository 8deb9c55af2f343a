"""How a line opens: its first verb, and the tense that it tells in."""

from typing import Literal, NamedTuple

from assistant.language import Language
from assistant.lexicon.verbs import Form, Verb, verb_forms
from assistant.review.phrases import listed
from assistant.words import Word, words

Tense = Literal["past", "present"]


class Opener(NamedTuple):
    """The first verb or word of a line that counts, as `text[start:end]`.

    `key` is what its forms share; `verb` and a tense are there where one can tell.
    """

    words: str
    start: int
    end: int
    key: str
    verb: Verb | None = None
    tense: Tense | None = None


def opener_of(text: str, language: Language) -> Opener | None:
    """The opener of a line; None where nothing is left of it."""
    unheard = listed("unheard", language)
    said = [word for word in words(text)[:8] if any(map(str.isalpha, word.text))]
    while said and said[0].low in unheard:
        said = said[1:]
    if not said:
        return None
    for last in said[1::-1] if language == "en" else ():  # `carried out` before `carried`
        written = text[said[0].start : last.end]
        if known := verb_forms().get(" ".join(written.lower().split())):
            return Opener(written, said[0].start, last.end, known[0].lemma, known[0], _tense(*known, said))
    return Opener(said[0].text, said[0].start, said[0].end, said[0].low)


def _tense(verb: Verb, form: Form, said: list[Word]) -> Tense | None:
    """None where the word may be a noun (`Test automation`), or is the same in both tenses (`Set up`)."""
    if form == "past":
        return "past" if verb.past != verb.lemma else None
    if form == "participle":
        return None
    behind = said[1].low if len(said) > 1 else ""
    is_verb = verb.lemma in listed("sure_verbs", "en") or behind in listed("behind_verbs", "en") or behind.isdigit()
    return "present" if is_verb and verb.past != verb.lemma else None
