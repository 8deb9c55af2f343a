"""How a question about a larger part names its deed: in a few words of the text, cut at no abbreviation (English)."""

import re
from collections.abc import Sequence

from assistant.guard.deeds.deed import Deed
from assistant.guard.deeds.whose_deed import is_someone
from assistant.guard.wording import FUNCTION_WORDS, RELATIVE
from assistant.lexicon.verbs import form_of, is_past_or_gerund, lemma_of
from assistant.patterns import lazily
from assistant.results import Claim
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


_PLANNED = "have it to do"
"""What the source says of a deed that was only meant to be done."""


def question_of(draft: str, deed: Deed, source: str, same: Deed) -> str:
    """Whether the author did the deed of the draft, or what the source says of it."""
    own = object_of(draft, deed)
    what = own or object_of(source, same) or "this"
    if own and deed.lemma and _is_no_object(own, deed):
        return f"Is “{_from_its_verb(draft, deed, own)}” so, or was your part smaller?"
    smaller = _smaller(deed, source, same, what)
    larger = f"{deed.lemma} {what}" if deed.lemma else deed.asked_as.replace("it", what, 1)
    if deed.lemma and _stem_of_first(what) == stem(deed.lemma):
        larger = f"do the {what}"  # `the feeding`, told by its gerund alone
    if larger.startswith("be "):
        return f"Were you {larger[3:]}, or did you {smaller}?".replace("did you be ", "")
    if same.asked_as == _PLANNED:
        return f"Did you {larger}, or was that only planned?"
    return (
        f"Did you {larger}, or were you {smaller[3:]}?" if smaller[:3] == "be " else f"Did you {larger}, or {smaller}?"
    )


def asked_once(claims: Sequence[Claim], draft: str) -> list[Claim]:
    """The claims, with no second one for what a verb was done to: `Led the planning and testing of the pump`."""
    once: list[Claim] = []
    for claim in claims:
        last = once[-1] if once else claim
        asked = _DID_YOU.match(last.question) if claim.question.startswith("Is “") else None
        row = rf"{re.escape(last.draft)}(?:,| and|, and) (?:the )?{re.escape(claim.draft)}" if asked else ""
        both = re.search(row, draft) if row else None
        if asked and both:
            what = both[0].partition(" ")[2]
            once[-1] = last.model_copy(update={"draft": both[0], "question": f"{asked['verb']} {what}{asked['or']}"})
        else:
            once.append(claim)
    return once


_DID_YOU = lazily(r"(?P<verb>Did you \w+) .*(?P<or>, or .*)")


def _smaller(deed: Deed, source: str, same: Deed, what: str) -> str:
    """The smaller part as it stands behind `or`; people and several things are `them`: `mentor them`."""
    smaller = same.asked_as or "take a part in it"
    if smaller == f"{deed.lemma} it" or _stem_of_first(what) == stem(smaller.split()[0]):
        return "take a part in it"
    is_object = bool(same.lemma) and smaller == f"{same.lemma} it"
    if is_object and forms_and_gaps(source)[0][same.thing] in _INTO | {"at"}:
        return "take a part in it"  # `interned at a lab`
    return f"{same.lemma} them" if is_object and _names_several(what) else smaller


def _names_several(what: str) -> bool:
    """Whether the head of what a deed was done to is a plural, or people: `3 junior developers`, `12 staff`."""
    forms, _ = forms_and_gaps(what)
    at = next(at for at, after in enumerate((*forms[1:], "of")) if after in FUNCTION_WORDS)
    head, written = forms[at], what[spans(what)[0][at] : spans(what)[1][at]]
    is_plural = head.endswith("s") and not head.endswith(("ss", "us", "is")) and not written.isupper()
    return is_plural or (is_someone(head) and forms[0][0].isdigit())


def _stem_of_first(what: str) -> str:
    return stem(what.split(maxsplit=1)[0].lower())


def _is_no_object(what: str, deed: Deed) -> bool:
    """Whether what stands behind a verb is no thing it could be done to: `of the group`, `written`, `engineer`."""
    first, *behind = forms_and_gaps(what)[0]
    is_participle = form_of(first) in ("past", "participle")
    is_done = is_participle and lemma_of(first) in (deed.lemma, first)
    is_title = is_someone(first) and not first.endswith("s") and (not behind or behind[0] in FUNCTION_WORDS)
    return first in _NO_OBJECT or is_done or is_title or (is_participle and not behind)


_NO_OBJECT = frozenset("of and or but as then that which who when by".split())
_PARTICLE = 2


def _from_its_verb(draft: str, deed: Deed, what: str) -> str:
    """The deed as the draft says it, from its verb or its title on."""
    starts, _ = spans(draft)
    first = deed.first if deed.thing - deed.first <= _PARTICLE else deed.thing - 1
    end = draft.index(what, starts[deed.first]) + len(what)
    is_cut = draft[end : end + 2].strip()[:1].isalnum()
    return f"{draft[starts[first] : end]}{' …' if is_cut else ''}"


def object_of(text: str, deed: Deed) -> str:
    """What the deed was done to, in a few words of the text."""
    if deed.passive:
        return ""
    forms, gaps = forms_and_gaps(text)
    first = end = _past_row(forms, gaps, deed.thing)
    last = deed.until if first == deed.thing else len(forms)
    until = min(_past_abbreviations(forms, gaps, last), first + _OBJECT_WORDS)
    while end < until and not _is_object_end(forms, first, end) and (end == first or not _is_cut(forms, gaps, end)):
        end += 1
    while end > first and (forms[end - 1] in FUNCTION_WORDS or (end > first + 1 and _is_done(forms, end))):
        end -= 1
    if end == first:
        return ""
    starts, ends = spans(text)
    return text[_before_sign(text, starts[first]) : ends[end - 1] + text.startswith("%", ends[end - 1])]


def _before_sign(text: str, start: int) -> int:
    """Where a figure begins with its sign: `$1m`, `€ 2m`."""
    before = text[:start].rstrip()
    return len(before) - 1 if before[-1:] in _CURRENCIES else start


_CURRENCIES = tuple("$€£¥")


def _past_row(forms: list[str], gaps: list[str], at: int) -> int:
    """Where the object begins that verbs in a row share: the `lifts` of `inspected and tested the lifts`."""
    start = at
    while at < len(forms) and (forms[at] in _JOINTS or _is_cut(forms, gaps, at)):
        at += forms[at] in _JOINTS
        if at == len(forms) or not is_past_or_gerund(forms[at]):
            return start
        at += 1
    return at


_JOINTS = frozenset(("and", "or"))


def _is_object_end(forms: list[str], first: int, end: int) -> bool:
    """Whether an object ends before a word; a bare figure needs what is said of it: `41 that needed a vet`."""
    is_bare = end == first + 1 and forms[first].isdigit() and forms[end] in RELATIVE
    return forms[end] in _OBJECT_ENDS and not is_bare


def _is_done(forms: list[str], end: int) -> bool:
    """Whether a participle stands last whose own words are cut off: `a scheme meant | to support`."""
    last = forms[end - 1]
    is_participle = form_of(last) in ("past", "participle") and lemma_of(last) != last
    return is_participle and end < len(forms) and forms[end] in FUNCTION_WORDS


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
