"""Of two things said that cannot both be so, which one is: the question, and its answer."""

from typing import NamedTuple

from assistant.chat.said_of_whom import is_claim
from assistant.chat.state import Asked, Doubt, Work
from assistant.facts.numbers import read_quantities
from assistant.patterns import lazily
from assistant.words import lows

IN_DOUBT = "Before it is yours, one thing must be settled."
_WHICH = "You said {}: which of these is so? Answer {}, “both” or “neither”."
_YES_OR_NO = "You said yes to “{}”, and now no: is it so, yes or no?"
_LINE = "Your line says “{}”, you say “{}”: which is right, “the line” or “what I say”? Or paste the line anew."
_LINE_STAYS = "The line stays as it is."
_IS_PUT_RIGHT = "Your line is put right: {}"
_PASTE_ANEW = "Then the line does not hold as it stands: paste it anew, or say with /edit how it was."
_SHORT = 6
"""Words that an answer has at most which names one of the things by a word or figure of it."""
_YES_NO = lazily(
    r"(?i)\W*(?:(?P<yes>y|yes|yeah|yep|ja|oui|sí|si|it is|true)|n|no|nope|nein|non|it is not|false)\b(?! \w)"
)
_BOTH = lazily(r"(?i)\W*(?:both|all|beides?|les deux|(?:los |las )?dos)\b")
_NEITHER = lazily(r"(?i)\W*(?:neither|none|keine?s?|aucune?|ninguno)\b")
_NUMBER = lazily(
    r"(?i)\W*(?:the |number |no\.? ?)?(?:(?P<one>1|first|former|old(?:er)?)|(?P<two>2|second|latter|new(?:er)?)"
    r"|(?P<three>3|third))\b\W*(?:one|is (?:right|so|true))?\W*$"
)
_THE_LINE = lazily(r"(?i)\W*(?:(?:the|my) )?line\b(?! (?:is|was) (?:wrong|not)\b)")
_WHAT_I_SAY = lazily(
    r"(?i)\W*(?:what i (?:say|said|told)\b|(?:what )?i say\b|me$"
    r"|(?:the|my) line (?:is|was) (?:wrong|not (?:right|true)))"
)


class Answer(NamedTuple):
    """The line after an answer, the facts that it brings, what is said, and what is no longer so."""

    work: Work
    facts: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def of_facts(*told: str) -> Doubt:
    """Which of some facts is so."""
    numbered = [f"{number}. “{fact}”" for number, fact in enumerate(told, 1)]
    numbers = ", ".join(map(str, range(1, len(told) + 1)))
    return Doubt(question=_WHICH.format(" ".join(numbered), numbers), said=told)


def of_yes(claim: str) -> Doubt:
    """Whether a claim is so that was confirmed, and then met with a plain no."""
    return Doubt(question=_YES_OR_NO.format(claim), said=(claim,))


def of_line(line: str, told: str, *, fact: str, put_right: str = "") -> Doubt:
    """Whether the line is right, or its author who says otherwise now; `put_right` is the line with that figure."""
    return Doubt(question=_LINE.format(line, told), said=(line, fact), is_of_line=True, put_right=put_right)


def repeats(fact: str, line: str) -> bool:
    """Whether a fact is a claim in the line's own words: its figures are the line's."""
    return is_claim(fact) and fact.partition(" ")[2].lower() in line.lower()


def put(work: Work, doubt: Doubt) -> Work:
    """The line with that doubt asked first; one that was open before is dropped with what it was about."""
    return work.model_copy(update={"doubt": doubt, "asked": (*first_asked(doubt), *_others(work))})


def first_asked(doubt: Doubt | None) -> tuple[Asked, ...]:
    """The doubt as the first thing that is asked."""
    return (Asked(question=doubt.question),) if doubt else ()


def answered(work: Work, doubt: Doubt, text: str) -> Answer | None:
    """What an answer settles; None where it is none."""
    if doubt.is_of_line:
        chosen = {0} if _THE_LINE.match(text) else {1} if _WHAT_I_SAY.match(text) else _named(doubt, text)
        return _of_line(work, doubt, chosen) if chosen is not None and len(chosen) == 1 else None
    if len(doubt.said) == 1:
        return _of_yes(work, doubt.said[0], text)
    chosen = _named(doubt, text)
    if chosen is None:
        return None
    return Answer(_cleared(work), tuple(doubt.said[at] for at in sorted(chosen)))


def _of_yes(work: Work, claim: str, text: str) -> Answer | None:
    if not (found := _YES_NO.match(text)):
        return None
    if found["yes"]:
        return Answer(_cleared(work), (claim,))
    return Answer(_cleared(work).model_copy(update={"denied": (*work.denied, claim)}), gone=(claim,))


def _of_line(work: Work, doubt: Doubt, chosen: set[int]) -> Answer:
    if chosen == {0}:
        return Answer(_cleared(work), said=(_LINE_STAYS,))
    if doubt.put_right:
        wrong = [fact for fact in work.facts if repeats(fact, work.source) and not repeats(fact, doubt.put_right)]
        facts = tuple(_put_right(fact, work.source, doubt.put_right) if fact in wrong else fact for fact in work.facts)
        new = _cleared(work).model_copy(update={"source": doubt.put_right, "facts": facts})
        return Answer(new, said=(_IS_PUT_RIGHT.format(doubt.put_right),))
    return Answer(work, (doubt.said[1],), (_PASTE_ANEW,))


def _put_right(claim: str, line: str, right: str) -> str:
    """A claim that was confirmed in the words of a line, with that line's figure put right: the yes was not to it."""
    verb, _, rest = claim.partition(" ")
    begin = line.lower().index(rest.lower())
    return f"{verb} {right[begin : len(right) - (len(line) - begin - len(rest))]}"


def _named(doubt: Doubt, text: str) -> set[int] | None:
    """Which of the things said an answer means; None where it means none of them in particular."""
    if _BOTH.match(text):
        return set(range(len(doubt.said)))
    if _NEITHER.match(text):
        return set()
    if len(text.split()) > _SHORT:
        return None
    marks = [_marks(one) for one in doubt.said]
    found = {
        at
        for at, own in enumerate(marks)
        if (own - set().union(*(other for other in marks if other is not own))) & _marks(text)
    }
    if len(found) == 1:
        return found
    if number := _NUMBER.match(text):
        at = 0 if number["one"] else 1 if number["two"] else 2
        return {at} if at < len(doubt.said) else None
    return None


def _marks(text: str) -> set[str]:
    return {str(quantity.amount) for quantity in read_quantities(text)} | {low for low in lows(text) if len(low) > 2}


def _cleared(work: Work) -> Work:
    return work.model_copy(update={"doubt": None, "asked": _others(work)})


def _others(work: Work) -> tuple[Asked, ...]:
    return tuple(asked for asked in work.asked if work.doubt is None or asked.question != work.doubt.question)
