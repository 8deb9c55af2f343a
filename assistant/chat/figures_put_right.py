"""A figure that an author puts right, and what it belongs to: only the same noun's figure is swapped."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from assistant.facts.numbers import Quantity, read_quantities
from assistant.patterns import lazily
from assistant.words import stem, words

_WRONG = lazily(r"(?i)\b(?:not|nicht|pas|instead of|rather than|statt)(?: (?:the|in|about|it was))?\s*$")
_NO_SUBJECT = lazily(
    r"(?i)(?:it|that|this|there|they|those|we|all)(?:['’]s| (?:was|were|is|are|took|had))\b"
    r"|(?:in|about|for|only|just|not|to|from|by) "
)
_WAS = lazily(r"(?i)(?:it|that|there|those|they|we) (?:was|were)\b")
_ROLE = lazily(r"(?i)(?:from|to|by) (?=\S)")
_LONGEST_BARE = 6
"""Words that a sentence has at most which says a figure and nothing else."""


class Figures(NamedTuple):
    """The figure that is right, and the one that was wrong where it was named."""

    right: Quantity
    wrong: Quantity | None
    is_bare: bool
    """Nothing but the figures is said: what they are of stands before."""
    role: str = ""
    """`from`, `to` or `by` in front of the right one."""


def figures_in(sentence: str, *, is_opened: bool) -> Figures | None:
    """The correction that a sentence may be: `41 servers, not 14`; one figure will do behind a `no`."""
    said = _counted(sentence)
    wrong = [quantity for quantity in said if _WRONG.search(sentence[: quantity.start])]
    right = [quantity for quantity in said if quantity not in wrong]
    is_short = len(sentence.split()) <= _LONGEST_BARE
    if len(wrong) == 1 and len(right) == 1:
        return Figures(right[0], wrong[0], bool(_NO_SUBJECT.match(sentence)) or is_short, _role_of(sentence, right[0]))
    of_them = is_opened and bool(right) and sentence[right[0].end :].lower().startswith(" of th")
    is_bare = bool(_NO_SUBJECT.match(sentence)) or sentence.startswith(tuple(one.words for one in right[:1])) or of_them
    if wrong or not is_bare or not (of_them or (len(right) == 1 and is_short)):
        return None
    is_meant = is_opened or (_WAS.match(sentence) and not _is_bare(right[0]))
    return Figures(right[0], None, is_bare, _role_of(sentence, right[0])) if is_meant else None


def same_kind(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are of the same thing; one that names nothing is of whatever the other is of."""
    if _is_bare(one) or _is_bare(other):
        return True
    return one.unit == other.unit and _head(one) == _head(other)


def places(texts: Sequence[str], figures: Figures) -> Iterator[tuple[int, Quantity]]:
    """Where the texts say the figure that was wrong, the last text first: the text's index, and the figure."""
    right, wrong, is_bare, role = figures
    is_named = not _is_bare(right) or (wrong is not None and not _is_bare(wrong))
    for at in range(len(texts) - 1, -1, -1):
        found = [known for known in _counted(texts[at]) if _is_wrong(known, right, wrong)]
        if wrong is None and not is_named and len(_counted(texts[at])) != 1:
            continue  # of which of them is it?
        if is_named:
            named = right if not _is_bare(right) else wrong
            found = [known for known in found if named and not _is_bare(known) and same_kind(known, named)]
            found = [known for known in found if known.role == role] or found
        elif not is_bare:
            continue
        yield from ((at, known) for known in found)


def put_right(text: str, wrong: Quantity, right: Quantity) -> str:
    """The text with the right figure in the place of the wrong one."""
    from assistant.engines.offline.correcting import corrected

    role = _ROLE.match(wrong.words)
    start = wrong.start + (role.end() if role else 0)
    said = right.words[role.end() if (role := _ROLE.match(right.words)) else 0 :]
    change = corrected(f"{said}, not {text[start : wrong.end]}", [text[start : wrong.end]])
    return text[:start] + (change.fact if change and change.number else said) + text[wrong.end :]


def none_of_which(text: str, told: str) -> tuple[Quantity, Quantity] | None:
    """What the line says there was none of and a fact tells some of: `0 accidents`, `one accident`."""
    for known in _counted(text):
        if known.amount == 0 and not _is_bare(known):
            for said in _counted(told):
                if said.amount > 0 and not _is_bare(said) and same_kind(known, said):
                    return known, said
    return None


def with_noun(text: str, quantity: Quantity) -> str:
    """A figure with what it counts: `64 bearings`, `0 lost-time accidents`."""
    if quantity.unit or not quantity.noun:
        return quantity.words
    for word in words(text[quantity.end :]):
        if stem(word.low) == _head(quantity):
            return text[quantity.start : quantity.end + word.end]
    return quantity.words


def _counted(text: str) -> list[Quantity]:
    return [quantity for quantity in read_quantities(text) if quantity.unit != "ordinal"]


def _role_of(sentence: str, quantity: Quantity) -> str:
    before = sentence[: quantity.start].lower().split()[-1:]
    return quantity.role or next((word for word in before if word in ("from", "to", "by")), "")


def _is_wrong(known: Quantity, right: Quantity, wrong: Quantity | None) -> bool:
    return known.amount == wrong.amount if wrong is not None else known.amount != right.amount


def _is_bare(quantity: Quantity) -> bool:
    return not quantity.unit and _head(quantity) in ("", "them", "those", "thos", "us")


def _head(quantity: Quantity) -> str:
    return quantity.noun.rpartition(" ")[2]
