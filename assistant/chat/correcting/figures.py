"""A figure that an author puts right, and what it belongs to: only the same noun's figure is swapped."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from assistant.chat.correcting.denials import UNSO
from assistant.chat.correcting.whose import content, plain
from assistant.facts.numbers import Quantity, read_quantities
from assistant.guesses import is_guess
from assistant.patterns import lazily
from assistant.words import stem, words

_WRONG = lazily(
    r"(?i)\b(?:not|nicht|pas|instead of|rather than|statt|(?:i|we) (?:had )?said)"
    r"(?: (?:the|in|about|it was|that|just|only))*\s*$"
)
_IS_WRONG = lazily(
    rf"(?i)(?: [\w-]+){{0,3}}? (?:is|was|are|were) (?:(?:way|far|much|really|just|simply|a bit) )*{UNSO}"
)
_WERE = lazily(r"(?i)(?: [\w-]+){0,2}? (?:was|were|is|are|should be|must be)(?: (?:really|actually|only|in fact))? ")
_NO_SUBJECT = lazily(
    r"(?i)(?:it|that|this|there|they|those|we|all)(?:['’]s| (?:was|were|is|are|took|had))\b"
    r"|(?:in|about|for|only|just|not|to|from|by|make it|say|(?:i|we) (?:said|mean|meant)) "
)
_WAS = lazily(r"(?i)(?:it|that|there|those|they|we) (?:was|were)\b")
_OF_NOUN = lazily(r"(?i)(?:the|my|our) (?P<noun>[\w -]{2,30}?) (?:was|were|is|are|had|has|took) ")
_ONLY = lazily(r"(?i)(?:only|just) [\w.,%-]+(?: \w+)?")
_FEWEST = 3
_LONGEST_BARE = 6
"""Words that a sentence has at most which says a figure and nothing else."""


class Figures(NamedTuple):
    """The figure that is right, None where only the wrong one is told; and the wrong one, where it was named."""

    right: Quantity | None
    wrong: Quantity | None
    is_bare: bool
    """Nothing but the figures is said: what they are of stands before."""
    role: str = ""
    """`from`, `to` or `by` in front of the right one."""

    @property
    def named(self) -> Quantity | None:
        """The figure that says what is counted or measured; None where neither does."""
        return next((one for one in (self.right, self.wrong) if one is not None and not _is_bare(one)), None)


def figures_in(sentence: str, known: Iterable[str], *, is_opened: bool) -> Figures | None:
    """The correction that a sentence may be: `41 servers, not 14`, `8 was wrong, 9`; one will do behind a `no`."""
    said = counted(sentence)
    if not said:
        return None
    first, amounts = said[0], {quantity.amount for text in known for quantity in counted(text)}
    is_short = len(sentence.split()) <= _LONGEST_BARE
    is_bare = bool(_NO_SUBJECT.match(sentence)) or sentence.startswith(first.words)
    if is_guess(sentence):
        doubted = [quantity for quantity in said if quantity.amount in amounts]
        return Figures(None, doubted[0], is_bare) if len(doubted) == 1 else None
    judged = [quantity for quantity in said if _IS_WRONG.match(plain(sentence[quantity.end :]))]
    if len(said) == 2 and first.amount in amounts and _WERE.fullmatch(sentence[first.end : said[1].start]):
        judged = [first]  # `3 helpers were 2`
    wrong = [quantity for quantity in said if quantity in judged or _WRONG.search(sentence[: quantity.start])]
    right = [quantity for quantity in said if quantity not in wrong]
    if len(wrong) == 1 and len(right) > 1:
        right = [quantity for quantity in right if same_kind(quantity, wrong[0])]
        before = [quantity for quantity in right if quantity.start < wrong[0].start]
        right = before[-1:] if before and not judged else right[len(before) :][:1]
    if len(wrong) == 1 and len(right) == 1:
        return Figures(right[0], wrong[0], is_bare or bool(judged), _role_of(sentence, right[0]))
    is_no_more = _WAS.match(sentence) or (sentence.lower().startswith("not ") and len(sentence.split()) <= _FEWEST)
    if len(wrong) == 1 and (judged or (is_no_more and not right)):
        return Figures(None, wrong[0], is_bare=True)
    of_them = is_opened and bool(right) and sentence[right[0].end :].lower().startswith(" of th")
    if wrong or not (is_bare or of_them) or not (of_them or (len(right) == 1 and is_short)):
        return None
    is_told = _is_bare(first) and sentence.lower().startswith("we ")  # `we were five`
    is_meant = is_opened or _ONLY.fullmatch(sentence) or (_WAS.match(sentence) and not is_told)
    return Figures(first, None, is_bare=True, role=_role_of(sentence, first)) if is_meant else None


def same_kind(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are of the same thing; one that names nothing is of whatever the other is of."""
    if _is_bare(one) or _is_bare(other):
        return True
    return _measure(one) == _measure(other) and _head(one) == _head(other)


def places(text: str, figures: Figures) -> Iterator[Quantity]:
    """Where a text says the figure that was wrong."""
    right, wrong, is_bare, role = figures
    every = counted(text)
    found = [
        known
        for known in every
        if (_is_as_much(known, wrong) if wrong else right is not None and known.amount != right.amount)
    ]
    if (named := figures.named) is not None:
        found = [known for known in found if not _is_bare(known) and same_kind(known, named)]
        found = [known for known in found if known.role == role] or found
    elif not is_bare or (wrong is None and len(every) != 1):
        return  # of which of them is it?
    yield from found


def conflict(text: str, told: str) -> tuple[Quantity, Quantity] | None:
    """The figures of one thing in a text and in what was told since, which cannot both be so; None where they can.

    There was none of what is told now, or the same is told with another figure, or `the manual was 20 pages` speaks of
    a manual that has another number of pages.
    """
    every, others = counted(told), counted(text)
    for said in every:
        for known in others:
            if _is_bare(known) or _is_bare(said) or not same_kind(known, said) or known.amount == said.amount:
                continue
            if known.amount == 0 or (len(every) == len(others) == 1 and content(text) == content(told)):
                return known, said
            of = _OF_NOUN.match(told)
            if of and len(every) == 1 and content(of["noun"]) and content(of["noun"]) <= content(text):
                return known, said
    return None


def put_right(text: str, wrong: Quantity, right: Quantity) -> str:
    """The text with the right figure in the place of the wrong one; its unit too, where one was said."""
    start, end = _figure(wrong.words)
    new_start, new_end = _figure(right.words)
    has_unit = bool(right.unit and wrong.unit)
    new = right.words[new_start:] if has_unit else right.words[new_start:new_end]
    return text[: wrong.start + start] + new + text[wrong.end if has_unit else wrong.start + end :]


def with_noun(text: str, quantity: Quantity) -> str:
    """A figure with what it counts: `64 bearings`, `0 lost-time accidents`."""
    if quantity.unit or not quantity.noun:
        return quantity.words
    for word in words(text[quantity.end :]):
        if stem(word.low) == _head(quantity):
            return text[quantity.start : quantity.end + word.end]
    return quantity.words


def counted(text: str) -> list[Quantity]:
    """The figures of a text that tell how many or how much."""
    return [quantity for quantity in read_quantities(text) if quantity.unit != "ordinal"]


def _figure(told: str) -> tuple[int, int]:
    """Where in the words of a quantity its number stands."""
    if digits := re.search(r"\d[\d.,]*(?<![.,])", told):
        return digits.span()
    spelled = [one.span() for one in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", told) if read_quantities(one[0])]
    return (spelled[0][0], spelled[-1][1]) if spelled else (0, len(told))


def _role_of(sentence: str, quantity: Quantity) -> str:
    before = sentence[: quantity.start].lower().split()[-1:]
    return quantity.role or next((word for word in before if word in ("from", "to", "by")), "")


def _is_as_much(known: Quantity, wrong: Quantity) -> bool:
    """Whether a figure is the one that was wrong: `3 weeks` is not the wrong `3 days`."""
    has_unit = bool(known.unit and wrong.unit)
    is_same_unit = wrong.words.split()[-1].lower() in known.words.lower() or not {*known.keys}.isdisjoint(wrong.keys)
    return known.amount == wrong.amount and (is_same_unit or not has_unit)


def _is_bare(quantity: Quantity) -> bool:
    return not quantity.unit and _head(quantity) in ("", "them", "those", "thos", "us")


def _measure(quantity: Quantity) -> str:
    return quantity.unit.partition("/")[0]


def _head(quantity: Quantity) -> str:
    return quantity.noun.rpartition(" ")[2]
