"""Two things were told that cannot both be so, 8 and 9 servers: which is? The question, and its answer."""

from typing import NamedTuple

from assistant.chat.correcting.denials import opening_of
from assistant.chat.correcting.figures import counted, figures_in, places, put_right
from assistant.chat.correcting.whose import content, is_claim
from assistant.chat.state import Asked, Doubt, Work
from assistant.patterns import lazily
from assistant.words import lows
from assistant.yes_no import NO, YES

IN_DOUBT = "Before it is yours, one thing must be settled."
_WHICH = "You said {}: which of these is so? Answer {}, “all” or “none”, or say it anew."
_YES_OR_NO = "You said yes to “{}”, and now no: is it so, yes or no?"
_IS_IT_SO = "Is it so: “{}”? Only then it may be said. Yes or no?"
_LINE = "Your line says “{}”, you say “{}”: which is right, “the line” or “what I say”? Or paste the line anew."
_LINE_STAYS = "The line stays as it is."
_IS_PUT_RIGHT = "Your line is put right: {}"
_PASTE_ANEW = "Then the line does not hold as it stands: paste it anew, or say with /edit how it was."
_SHORT = 6
"""Words that an answer has at most which names one of the things by a word or figure of it."""
_YES_NO = lazily(rf"(?i)\W*(?:(?P<yes>{'|'.join(YES)}|it is|true)|{'|'.join(NO)}|it is not|false)\b(?! \w)")
_ALL = lazily(r"(?i)\W*(?:both|all|beides?|les deux|(?:los |las )?dos)\b(?: (?:of (?:them|these)|are so|two))?\W*$")
_NONE = lazily(r"(?i)\W*(?:neither|none|keine?s?|aucune?|ninguno)\b(?: of (?:them|these))?\W*$")
_AT = {"first": 0, "former": 0, "old": 0, "older": 0, "second": 1, "latter": 1, "new": 1, "newer": 1, "third": 2}
_AT |= {str(number): number - 1 for number in range(1, 10)}
_BESIDE_NUMBERS = frozenset("only the number fact and one is are right so true correct it please".split())
_THE_LINE = lazily(r"(?i)\W*(?:(?:the|my) )?line\b(?! (?:is|was) (?:wrong|not)\b)")
_WHAT_I_SAY = lazily(
    r"(?i)\W*(?:yes,? )?(?:what i (?:say|said|told)\b|(?:what )?i say\b|(?:me|mine|my (?:words?|figure|number))\W*$"
    r"|(?:the|my) line (?:is|was) (?:wrong|not (?:right|true)))"
)


class Answer(NamedTuple):
    """The line after an answer, the facts that it brings, what is said, and what is no longer so."""

    work: Work
    facts: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def of_facts(*told: str) -> Doubt:
    """Which of some facts are so."""
    told = tuple(dict.fromkeys(told))
    numbered = [f"{number}. “{fact}”" for number, fact in enumerate(told, 1)]
    numbers = ", ".join(map(str, range(1, len(told) + 1)))
    return Doubt(question=_WHICH.format(" ".join(numbered), numbers), said=told)


def of_yes(claim: str) -> Doubt:
    """Whether a claim is so that was confirmed, and then met with a plain no."""
    return Doubt(question=_YES_OR_NO.format(claim), said=(claim,))


def of_order(fact: str) -> Doubt:
    """Whether a thing is so that its author only asked to have written."""
    return Doubt(question=_IS_IT_SO.format(fact), said=(fact,))


def of_line(line: str, told: str, *, right: str = "") -> Doubt:
    """Whether the line is right, or its author who says otherwise now; `right` is what it is to say there."""
    return Doubt(question=_LINE.format(line, told), said=(line, told), is_of_line=True, right=right)


def repeats(fact: str, line: str) -> bool:
    """Whether a fact is a claim in the line's own words: its figures are the line's."""
    return is_claim(fact) and fact.partition(" ")[2].lower() in line.lower()


def put(work: Work, doubt: Doubt) -> Work:
    """The line with one more doubt, asked first; one of the same words of the line takes the other's place."""
    others = (one for one in work.doubts if not (one.is_of_line and doubt.is_of_line and one.said[0] == doubt.said[0]))
    return _asking(work, (doubt, *others))


def dropped(work: Work, doubt: Doubt) -> Work:
    """The line without that doubt."""
    return _asking(work, tuple(one for one in work.doubts if one != doubt))


def first_asked(doubt: Doubt | None) -> tuple[Asked, ...]:
    """The doubt as the first thing that is asked."""
    return (Asked(question=doubt.question),) if doubt else ()


def answered(work: Work, doubt: Doubt, text: str) -> Answer | None:
    """What an answer settles; None where it is none."""
    left = dropped(work, doubt)
    opened, rest = opening_of(text)
    if doubt.is_of_line:
        chosen = {0} if _THE_LINE.match(text) else _named(doubt, rest)
        if chosen is None and (anew := _anew(doubt, rest)):
            doubt, chosen = doubt.model_copy(update={"right": anew}), {1}
        return _of_line(work, left, doubt, chosen) if chosen is not None and len(chosen) == 1 else None
    if len(doubt.said) == 1:
        return _of_one(left, doubt.said[0], text)
    if (chosen := _named(doubt, text if opened and opened.no else rest)) is not None:
        return Answer(left, tuple(doubt.said[at] for at in sorted(chosen)))
    anew = _anew(doubt, rest)
    return Answer(left, (anew,)) if anew else None


def _anew(doubt: Doubt, rest: str) -> str:
    """The first of the things said with another figure, where an answer says that; else nothing."""
    figures = figures_in(rest, doubt.said, is_opened=True)
    wrong = next(places(doubt.said[0], figures), None) if figures else None
    return put_right(doubt.said[0], wrong, figures.right) if figures and figures.right and wrong else ""


def _of_one(left: Work, told: str, text: str) -> Answer | None:
    if not (found := _YES_NO.match(text)):
        return None
    if found["yes"]:
        return Answer(left, (told,))
    denied = (*left.denied, told) if is_claim(told) else left.denied
    return Answer(left.model_copy(update={"denied": denied}), gone=(told,))


def _of_line(work: Work, left: Work, doubt: Doubt, chosen: set[int]) -> Answer:
    if chosen == {0}:
        return Answer(left, said=(_LINE_STAYS,))
    line, (wrong, told) = work.source, doubt.said
    if not doubt.right or wrong not in line:
        return Answer(work, (told,) if not doubt.right and content(told) else (), (_PASTE_ANEW,))
    right = line.replace(wrong, doubt.right, 1)
    facts = tuple(fact.replace(wrong, doubt.right, 1) if repeats(fact, line) else fact for fact in left.facts)
    new = left.model_copy(update={"source": right, "facts": facts})  # a yes that was given was not to the figure
    return Answer(new, said=(_IS_PUT_RIGHT.format(right),))


def _named(doubt: Doubt, text: str) -> set[int] | None:
    """Which of the things said an answer means; None where it means none of them in particular."""
    if _ALL.match(text):
        return set(range(len(doubt.said)))
    if _NONE.match(text):
        return set()
    if _WHAT_I_SAY.match(text):
        return {len(doubt.said) - 1}
    found = {_AT[low] for low in lows(text) if low in _AT}
    if found and lows(text) <= _BESIDE_NUMBERS | _AT.keys() and max(found) < len(doubt.said):
        return found
    marks = _marks(text)
    if len(text.split()) > _SHORT or not marks:
        return None
    holding = {at for at, one in enumerate(doubt.said) if marks <= _marks(one)}
    return holding if len(holding) == 1 else None


def _marks(text: str) -> frozenset[str]:
    return content(text) | {str(quantity.amount) for quantity in counted(text)}


def _asking(work: Work, doubts: tuple[Doubt, ...]) -> Work:
    """The line with those doubts open, the first of them asked before all else."""
    put = {one.question for one in work.doubts}
    asked = (one for one in work.asked if one.question not in put)
    return work.model_copy(update={"doubts": doubts, "asked": (*first_asked(doubts[0] if doubts else None), *asked)})
