"""How a question about a larger part names its deed: in a few words of the text, cut at no abbreviation (English)."""

from assistant.guard.deeds.reading import Deed
from assistant.guard.wording import FUNCTION_WORDS
from assistant.words import forms_and_gaps, spans, stem

_OBJECT_WORDS = 9
_OBJECT_ENDS = frozenset(
    "that which who where while by using with through resulting improving reducing so and across from including".split()
)
_OBJECT_CUTS = frozenset(",(;:")
_ABBREVIATIONS = frozenset(
    "vs dr prof mr mrs ms st acc approx ca cf incl excl resp max min no nr fig vol eq al etc dept inc ltd co".split()
)
_INTO = frozenset("to in with on of for from into using via".split())


def question_of(draft: str, deed: Deed, source: str, same: Deed) -> str:
    """Whether the author did the deed of the draft, or what the source says of it."""
    what = object_of(draft, deed) or object_of(source, same) or "this"
    smaller = same.asked_as or "take a part in it"
    larger = f"{deed.lemma} {what}" if deed.lemma else deed.asked_as.replace("it", what, 1)
    first = stem(what.split()[0].lower())
    if deed.lemma and first == stem(deed.lemma):
        larger = f"do the {what}"  # `the feeding`, told by its gerund alone
    if smaller == f"{deed.lemma} it" or first == stem(smaller.split()[0]):
        smaller = "take a part in it"
    if larger.startswith("be "):
        return f"Were you {larger[3:]}, or did you {smaller}?".replace("did you be ", "")
    return f"Did you {larger}, or {smaller}?"


def object_of(text: str, deed: Deed) -> str:
    """What the deed was done to, in a few words of the text."""
    if deed.passive:
        return ""
    forms, gaps = forms_and_gaps(text)
    first = end = deed.thing
    until = min(_past_abbreviations(forms, gaps, deed.until), first + _OBJECT_WORDS)
    while end < until and forms[end] not in _OBJECT_ENDS and (end == first or not _is_cut(forms, gaps, end)):
        end += 1
    while end > first and forms[end - 1] in FUNCTION_WORDS:
        end -= 1
    if end == first:
        return ""
    starts, ends = spans(text)
    return text[starts[first] : ends[end - 1]]


def _past_abbreviations(forms: list[str], gaps: list[str], until: int) -> int:
    """Where a deed ends whose sentence seemed to end at `vs.` or `Dr.`."""
    while 0 < until < len(forms) and forms[until - 1] in _ABBREVIATIONS and gaps[until].strip() == ".":
        until += _OBJECT_WORDS
    return min(until, len(forms))


def _is_cut(forms: list[str], gaps: list[str], at: int) -> bool:
    """Whether a comma or a bracket stands before a word, and not within a number: `15,000`."""
    if gaps[at] == "," and forms[at][0].isdigit() and forms[at - 1][-1].isdigit():
        return False
    return not _OBJECT_CUTS.isdisjoint(gaps[at])


def is_in_a_name(text: str, deed: Deed) -> bool:
    """Whether what looks like a verb is a part of a name: `to Power BI`."""
    forms, _ = forms_and_gaps(text)
    at = deed.first
    if not 0 < at < len(forms) - 1 or forms[at] != deed.lemma or forms[at - 1] not in _INTO:
        return False
    starts, _ = spans(text)
    return text[starts[at]].isupper() and text[starts[at + 1]].isupper() and forms[at + 1] not in FUNCTION_WORDS
