"""New words laid into the slots of a Word line, with the formatting, links and marks of the old."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from xml.sax.saxutils import escape

from assistant.documents.marks import carry
from assistant.documents.resume import CannotPlace
from assistant.documents.word.lines import Line
from assistant.documents.word.slots import Holder, Slot
from assistant.documents.wrapping import new_words
from assistant.text import safe

Edit = tuple[int, int, bytes]
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Mark:
    """How a slot's words look and what is around them; of two equal ones the words may move from slot to slot."""

    look: bytes
    holders: tuple[Holder, ...]
    region: int
    special: int
    at: int = field(compare=False)


def laid(line: Line, new: str) -> list[Edit]:
    """The edits of the part that put new words into a line; none where the words are the line's own.

    Raises CannotPlace where no words are left, and where a link, tracked change, field, comment, footnote or the like
    would lose its words.
    """
    words = new_words(_NOT_XML.sub("", safe(new)))
    if words == line.text:
        return []
    old = _old_texts(line)
    texts = _placed(line, words, old)
    _step_out(line, old, texts)
    _check(line, old, texts)
    return _edits(line, old, texts)


def _old_texts(line: Line) -> list[str]:
    """What is seen of each slot."""
    seen: dict[int, list[str]] = {}
    for letter, slot in line.letters:
        seen.setdefault(id(slot), []).append(letter)
    return ["".join(seen.get(id(slot), ())) for slot in line.slots]


def _placed(line: Line, words: str, old: Sequence[str]) -> list[str]:
    """The new words of each slot, in the slots' order."""
    marks = [
        _Mark(slot.look, slot.holders, slot.region, 0 if slot.what == "text" else at + 1, at)
        for at, slot in enumerate(line.slots)
    ]
    carried = carry([(text, mark) for text, mark in zip(old, marks, strict=True) if text], words, _is_look)
    in_order = _surest_in_order(carried, old)
    texts = [""] * len(line.slots)
    low = 0
    for number, (text, mark) in enumerate(carried):
        if number in in_order:
            low = mark.at
        else:
            high = next(
                (carried[later][1].at for later in range(number, len(carried)) if later in in_order), len(texts) - 1
            )
            low = _nearest(line, mark, range(low, high + 1))
        texts[low] += text
    return texts


def _is_look(mark: _Mark) -> bool:
    return not mark.holders and not mark.special


def _surest_in_order(carried: Sequence[tuple[str, _Mark]], old: Sequence[str]) -> set[int]:
    """Positions of the stretches that can stay in the slot of their mark, so that slots are in order: those with the
    most words that stood there before."""
    best: list[tuple[int, int]] = [(0, -1)] * len(old)
    before: list[int] = []
    for position, (text, mark) in enumerate(carried):
        weight, previous = max(best[: mark.at + 1])
        before.append(previous)
        stayed = set(_WORD.findall(old[mark.at])).intersection(_WORD.findall(text))
        best[mark.at] = (weight + 1 + 10 * len(stayed), position)
    chosen: set[int] = set()
    position = max(best)[1]
    while position >= 0:
        chosen.add(position)
        position = before[position]
    return chosen


def _nearest(line: Line, mark: _Mark, among: range) -> int:
    """The slot for words of a mark, among those of a range: one that looks as they do, or else one in no link."""
    alike = [at for at in among if line.slots[at].look == mark.look and line.slots[at].holders == mark.holders]
    free = sorted((at for at in among if not line.slots[at].holders), key=lambda at: line.slots[at].look != mark.look)
    for found in (*alike, *free):
        if line.slots[found].what in ("text", "gap"):
            return found
    raise CannotPlace("New words would have to stand in a link, field or tracked change of the line.")


def _step_out(line: Line, old: Sequence[str], texts: list[str]) -> None:
    """Move new words out of a link that still has all of its own: `see [my site]` gives `see [my site] and more`."""
    for holder in dict.fromkeys(holder for slot in line.slots for holder in slot.holders):
        inside = [at for at, slot in enumerate(line.slots) if holder in slot.holders and old[at]]
        if not inside or holder.what == "a comment":
            continue
        first, last = inside[0], inside[-1]
        after = _room(line, range(last + 1, len(texts)))
        if after and texts[last] != old[last] and re.match(re.escape(old[last]) + r"(?!\w)", texts[last]):
            texts[after] = texts[last][len(old[last]) :] + texts[after]
            texts[last] = old[last]
        before = _room(line, range(first - 1, -1, -1))
        if (
            before is not None
            and texts[first] != old[first]
            and re.search(r"(?<!\w)" + re.escape(old[first]) + r"\Z", texts[first])
        ):
            texts[before] += texts[first][: -len(old[first])]
            texts[first] = old[first]


def _room(line: Line, among: range) -> int | None:
    """The first slot outside of every link and the like that can hold words; None where words stand before it."""
    for at in among:
        slot = line.slots[at]
        if slot.what in ("text", "gap") and not any(holder.what != "a comment" for holder in slot.holders):
            return at
        if slot.text:
            return None
    return None


def _check(line: Line, old: Sequence[str], texts: Sequence[str]) -> None:
    for holder in dict.fromkeys(holder for slot in line.slots for holder in slot.holders):
        inside = [at for at, slot in enumerate(line.slots) if holder in slot.holders]
        was = "".join(old[at] for at in inside).strip()
        now = "".join(texts[at] for at in inside).strip()
        if was and (not now or (holder.fixed and now != was)):
            raise CannotPlace(f"The line holds {holder.what} on “{was}”, which the new words would lose.")
    offset = line.words.slots.index(line.slots[0])
    for position, what in line.words.pinned:
        end = position - offset + 1
        if 0 < end <= len(old) and (word := _last_word("".join(old[:end]))) != _last_word("".join(texts[:end])):
            raise CannotPlace(f"The line holds {what} after “{word}”, which the new words would lose.")


def _last_word(text: str) -> str:
    found = _WORD.findall(text)
    return found[-1] if found else ""


def _edits(line: Line, old: Sequence[str], texts: Sequence[str]) -> list[Edit]:
    seen = [at for at, text in enumerate(old) if text]
    look = _most(line, old)
    edits: list[Edit] = []
    for at, slot in enumerate(line.slots):
        text = texts[at]
        # Outside of a list, a break before new words could be read as the end of a line.
        loose = slot.what == "\n" and text == " " and not (line.listed or line.marked)
        inner = seen[0] <= at <= seen[-1] and _has_folded_edge(slot, old[at], at > seen[0], at < seen[-1])
        if text == old[at] and not loose and not inner:
            continue
        text = ("" if inner and not old[at] else _before(line, slot, at == seen[0], old[at])) + text
        if at == seen[-1] and slot.what == "text":
            text += slot.text[len(slot.text.rstrip()) :]
        if slot.what == "gap":
            opening = look.open if look else b"<w:r>"
            edits.append((slot.start, slot.end, opening + _written(opening, text) + b"</" + _prefix(opening) + b"r>"))
        elif text:
            edits.append((slot.start, slot.end, _written(slot.open, text)))
        else:
            edits.append((*(slot.alone or (slot.start, slot.end)), b""))
    return edits


def _most(line: Line, old: Sequence[str]) -> Slot | None:
    """A slot that looks as most of the line does, outside of links and the like."""
    plain = [(slot, len(old[at])) for at, slot in enumerate(line.slots) if slot.open and not slot.holders]
    letters = Counter(
        {look: sum(count for _, count in group) for look, group in groupby(plain, key=lambda one: one[0].look)}
    )
    if not letters:
        return None
    look = letters.most_common(1)[0][0]
    return next(slot for slot, _ in plain if slot.look == look)


def _has_folded_edge(slot: Slot, old: str, at_start: bool, at_end: bool) -> bool:
    """Whether a slot within a line begins or ends in white space that would be seen beside new words."""
    starts = at_start and slot.text[:1].isspace() and not old[:1].isspace()
    return starts or (at_end and slot.text[-1:].isspace() and not old[-1:].isspace())


def _before(line: Line, slot: Slot, first: bool, old: str) -> str:
    """What stays before the new words of a slot: a typed marker, or white space that nobody sees."""
    if not old and slot.what == "text":
        return slot.text
    return line.head if first else ""


def _written(opening: bytes, text: str) -> bytes:
    prefix = _prefix(opening)
    return b"<" + prefix + b't xml:space="preserve">' + escape(text).encode() + b"</" + prefix + b"t>"


def _prefix(opening: bytes) -> bytes:
    """The prefix of Word's elements, as the run that these bytes begin has it."""
    return opening[1 : opening.index(b"r")] if opening[1:2] != b"r" else b""
