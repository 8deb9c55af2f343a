"""What is weak in the words of single lines: openers, the author as a pronoun, length, clichés, no result."""

import re
from collections.abc import Iterator, Sequence

from assistant.documents.resume import Section
from assistant.language import Language
from assistant.lexicon.verbs import verb_forms
from assistant.review.figures import figures
from assistant.review.line import Line, finding
from assistant.review.openers import opener_of
from assistant.review.phrases import heard, listed
from assistant.review.values import Finding
from assistant.words import words

MOST_WORDS = 35
"""A line with more is skimmed, not read."""
FEWEST_WORDS = 6
"""A line with fewer says what was done, and hardly how or to what end."""
_FEWEST_IN_GERMAN = 4  # what is two or three words in English is one there
_FRENCH_I = re.compile(r"\b[jJ]['’]")
_AUXILIARIES = frozenset("was am had have have've could can would did do also then been".split())


def of_line(line: Line) -> Iterator[Finding]:
    """All findings of one line by itself."""
    yield from _weak_opener(line)
    yield from _no_result(line)
    yield from _person(line)
    yield from _length(line)
    yield from _cliches(line)


def _weak_opener(line: Line) -> Iterator[Finding]:
    words_of_it = _weak_phrase(line)
    if not words_of_it and line.language == "en":
        opener = opener_of(line.text, "en")
        words_of_it = opener.words if opener and opener.key in listed("weak_verbs", "en") else ""
    if words_of_it:
        yield finding("weak_opener", words_of_it, f"“{words_of_it}” hides what you did yourself.", [line])


def _weak_phrase(line: Line) -> str:
    """The phrase of the list that the line opens with, behind a pronoun too."""
    known = heard("weak_openers", line.language)
    if known is None:
        return ""
    text = line.text
    for word in words(text)[:2]:
        if found := known.opens(text[word.start :]):
            return found
        if word.low not in listed("unheard", line.language):
            break
    return ""


def tells_result(line: Line) -> bool | None:
    """Whether a line has a figure or a word of outcome; None where its language is not known."""
    if figures(line.text):
        return True
    known = heard("results", line.language)
    return None if known is None else bool(known.first_in(_behind_deed(line)))


def _behind_deed(line: Line) -> str:
    """The line without the verb that it opens with, where that tells the deed alone: `Fixed bugs`."""
    opener = opener_of(line.text, "en") if line.language == "en" else None
    return line.text[opener.end :] if opener and opener.key in listed("deeds", "en") else line.text


def _no_result(line: Line) -> Iterator[Finding]:
    if tells_result(line) is False:
        yield finding("no_result", "", "It has no figure, and no word on what came of it.", [line])


def _person(line: Line) -> Iterator[Finding]:
    known = heard("persons", line.language)
    found = known.all_in(line.text) if known else []
    found = [word for word in found if not (word.isupper() and len(word) > 1)]  # US, ME are no pronouns
    if line.language == "en":
        found = [*_lone_i(line.text), *found]
    elif line.language == "fr":
        found = [*_FRENCH_I.findall(line.text), *found]
    if found:
        said = ", ".join(f"“{word}”" for word in dict.fromkeys(found))
        yield finding("person", found[0], f"It says {said}; a resume's lines do without the author.", [line])


def _lone_i(text: str) -> list[str]:
    """`I` where a verb stands behind it and no word that is numbered before it: not in `Phase I`, `I/O`."""
    said = words(text)
    for before, word, behind in zip((None, *said), said, said[1:], strict=False):
        if word.text not in ("I", "I'm", "I've", "I’m", "I’ve"):
            continue
        if before is not None and before.low in listed("numbered", "en"):
            continue
        is_apart = text[word.end : behind.start].isspace()
        if is_apart and (len(word.text) > 1 or behind.low in _AUXILIARIES or behind.low in verb_forms()):
            return [word.text]
    return []


def _length(line: Line) -> Iterator[Finding]:
    count = sum(any(map(str.isalnum, word)) for word in line.text.split())
    fewest = _FEWEST_IN_GERMAN if line.language == "de" else FEWEST_WORDS
    if count > MOST_WORDS:
        yield finding("length", str(count), f"{count} words; more than {MOST_WORDS} are skimmed.", [line])
    elif count < fewest:
        said = f"{count} word{'s' if count > 1 else ''}"
        yield finding("length", str(count), f"{said}; fewer than {fewest} hardly say how or what for.", [line])


def _cliches(line: Line) -> Iterator[Finding]:
    for words_of_it in _cliches_in(line.text, line.language):
        yield finding("cliche", words_of_it, f"“{words_of_it}” stands in every resume.", [line])


def of_summaries(sections: Sequence[Section], language: Language) -> Iterator[Finding]:
    """Clichés in the summary, of which no line is a bullet: these findings have no numbers."""
    for section in sections:
        if section.kind == "summary":
            for words_of_it in _cliches_in("\n".join(section.lines), language):
                message = f"{section.heading or 'Summary'}: “{words_of_it}” stands in every resume."
                yield finding("cliche", words_of_it, message)


def _cliches_in(text: str, language: Language) -> list[str]:
    known = heard("cliches", language)
    return list(dict.fromkeys(known.all_in(text) if known else ()))
