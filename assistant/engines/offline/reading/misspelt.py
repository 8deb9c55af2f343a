"""An opening verb with a slip of the pen in it, read as the verb that it stands for: `Assited` as `Assisted`."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from assistant.language import language_of
from assistant.lexicon.senses import is_plain, sense
from assistant.lexicon.skills import Group, bits, lexicon
from assistant.lexicon.verbs import Form, inflect, past_forms, verb_forms, verbs
from assistant.patterns import lazily
from assistant.words import forms_and_gaps, words

_SHORTEST, _LONGEST = 5, 30
"""Letters: a shorter word may be a slip for many, and a longer one is no verb."""
_SURE = 7
"""Letters from which one wrong letter leaves no doubt about the word."""
_READ, _LOOKED_AT = 200, 3
"""Characters and words of a text that its opening is looked for in: `I also assited`."""
_BEFORE_A_VERB = bits(Group.FIRST, Group.ASIDE)
_UNKNOWN = bits(Group.SHAPE, Group.JARGON)
_BEHIND_A_VERB = frozenset(("in", "on", "with", "at", "to", "for"))
_OBJECT = bits(Group.ARTICLE, Group.NUMBER)
_WRITTEN: tuple[Form, ...] = ("past", "gerund")
"""The forms that lines open with, and that no noun looks like."""


class Slip(NamedTuple):
    """A word of a text as it was written, and as it was meant."""

    written: str
    meant: str


def slip_in(text: str) -> Slip | None:
    """The slip in the verb that an English text opens with; None where there is none."""
    opening = words(text[:_READ])[:_LOOKED_AT] if language_of(text) == "en" else ()
    for word in opening:
        meant = mended(word.low)
        if meant != word.low:
            return Slip(word.text, meant.capitalize() if word.text[0].isupper() else meant)
        if not sense(word.low).mask & _BEFORE_A_VERB:
            return None
    return None


@lru_cache(maxsize=4096)
def mended(low: str) -> str:
    """The verb form that an unknown English word stands for, by one slip; the word itself where it is none."""
    if not (_SHORTEST <= len(low) <= _LONGEST and low.isascii() and low.isalpha() and is_unknown(low)):
        return low
    forms = {form: None for short in (low, *_shorter(low)) for form in _by_short().get(short, ())}
    near = [form for form in forms if form[0] == low[0] and _is_one_slip(low, form)]
    parts = {sense(form).part for form in near}
    return near[0] if len(parts) == 1 else low  # two verbs of other parts: nobody knows which was meant


@lru_cache(maxsize=4096)
def is_unknown(low: str) -> bool:
    """Whether a word is in no list, neither of verbs nor of other words; figures and compounds are no words."""
    if low in verb_forms() or low in past_forms() or not low.isalpha():  # nearly always, and soonest told
        return False
    found = sense(low)
    return not (found.part or found.form or found.mask & ~_UNKNOWN or is_plain(low, lexicon()))


def unknown_verb_in(text: str) -> str:
    """The first two words of an English text that opens with such a verb, in lower case; else empty."""
    lows = forms_and_gaps(text)[0]
    return " ".join(lows[:2]) if opens_with_unknown_verb(lows) and language_of(text) == "en" else ""


def opens_with_unknown_verb(lows: Sequence[str]) -> bool:
    """Whether a word of no list stands where the verb does: nobody knows what part in the deed it gives."""
    if len(lows) < 2 or not is_unknown(lows[0]):
        return False
    after = lows[1]
    return after in _BEHIND_A_VERB or after.isdigit() or bool(sense(after).mask & _OBJECT)


def _is_one_slip(low: str, form: str) -> bool:
    """Whether one letter is missing, too many, or wrong, or two have changed places."""
    if abs(len(low) - len(form)) == 1:
        long, short = (low, form) if len(low) > len(form) else (form, low)
        return short in _shorter(long)
    if len(low) != len(form):
        return False
    wrong = [at for at, pair in enumerate(zip(low, form, strict=True)) if pair[0] != pair[1]]
    if len(wrong) == 2:
        at, after = wrong
        return after == at + 1 and low[at] == form[after] and low[after] == form[at]
    # The last letter tells a doer from a deed: `designer` is no slip for `designed`.
    return len(wrong) == 1 and len(low) >= _SURE and wrong[0] != len(low) - 1


def _shorter(low: str) -> Iterator[str]:
    """The word without each of its letters but the first."""
    return (low[:at] + low[at + 1 :] for at in range(1, len(low)))


@cache
def _by_short() -> dict[str, list[str]]:
    """Each form that a verb opens a line with, by itself and by what is left without each of its letters.

    Made at the first unknown opening: where all is spelled as it should be, nothing waits for it.
    """
    found: dict[str, list[str]] = {}
    for form in _forms():
        if len(form) >= _SHORTEST and form.isascii() and form.isalpha():
            for short in dict.fromkeys((form, *_shorter(form))):
                found.setdefault(short, []).append(form)
    return found


def _forms() -> dict[str, None]:
    lists = lexicon()
    lemmas = [lemma.partition(" ")[0] for lemma in lists.verbs]  # `work out` is a form of `work`
    forms = dict.fromkeys(inflect(lemma, form) for lemma in lemmas if lemma not in lists.irregular for form in _WRITTEN)
    return forms | dict.fromkeys(lists.irregular)


def with_irregulars(text: str) -> str:
    """A text, the regular past of irregular verbs in it put right: `builded` as `built`, `they was` as `they were`."""
    if "ed" in text:
        text = _ENDS_REGULAR.sub(_put_right, text)
    return _THEY_WAS.sub("were", text) if " was" in text else text


def _put_right(found: re.Match[str]) -> str:
    lemma = _regular_pasts().get(found["verb"].lower())
    if lemma is None:
        return found.group()
    right = inflect(lemma, "participle" if found["be"] else "past")
    right = right.capitalize() if found["verb"][0].isupper() else right
    return f"{found['be'] or ''}{right}"


def right_past(low: str) -> str:
    """The past that a word stands for, where it is the regular one of an irregular verb; else the word itself."""
    lemma = _regular_pasts().get(low) if low.endswith("ed") else None
    return inflect(lemma, "past") if lemma else low


@cache
def _regular_pasts() -> dict[str, str]:
    """What a regular past of each irregular verb would be, and the verb; `chosed` too."""
    wrong: dict[str, str] = {}
    for lemma, verb in verbs().items():
        if not verb.past.endswith("ed") and " " not in lemma:
            stem = lemma[:-1] if lemma.endswith("e") else _SHORT_VOWEL.sub(r"\g<0>\g<last>", _Y.sub("i", lemma))
            wrong[f"{stem}ed"] = lemma
            wrong |= {f"{verb.past}d": lemma} if verb.past.endswith("e") else {}
    return {form: lemma for form, lemma in wrong.items() if form not in verb_forms() and form not in _WORDS_TOO}


_SHORT_VOWEL = lazily(r"(?:^|[^aeiou])[aeiou](?P<last>[^aeiouwxy])$")
_Y = lazily(r"(?<=[^aeiou])y$")
_WORDS_TOO = frozenset("hanged leaded overseed weaved spoked bidded seed need feed".split())
_ENDS_REGULAR = lazily(
    r"(?i)(?P<be>\b(?:have|has|had|been|be|was|were|is|are) (?:also |then |all )?)?\b(?P<verb>[a-z-]{2,}ed)\b"
)
_THEY_WAS = lazily(r"(?i)(?<=\bthey )was\b|(?<=\bwe )was\b")
