"""What one word of a resume line says on its own: the groups it is of, and the verb that it may be."""

from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from assistant.lexicon.skills import Group, Lexicon, Part, bits, lexicon

_LONGEST = 50
"""Letters of a word, even in German; what is longer is none."""


class Form(IntEnum):
    """How a verb is written, as far as that says whether it is one: `design` and `tests` may be nouns."""

    NONE = 0
    BASE = 1
    THIRD = 2
    PAST = 3
    GERUND = 4
    NOMINAL = 5


class Sense(NamedTuple):
    """What one word says on its own.

    `mask` has a bit for each of `groups`; `phrasal` says that with the words behind it the verb may be
    another, `begins` how many words the phrases have that begin so, longest first.
    """

    groups: tuple[int, ...]
    mask: int
    part: Part
    form: Form
    lemma: str
    phrasal: bool
    begins: tuple[int, ...]


@lru_cache(maxsize=32768)
def sense(low: str, english: bool = True) -> Sense:
    """What a word in lower case says, by itself, by its stem, by its parts, or by its shape."""
    if len(low) > _LONGEST:
        return Sense((), 0, Part.NONE, Form.NONE, low, False, ())
    lists = lexicon()
    bare = _bare(low)
    groups = _groups(bare, lists)
    part, form, lemma = _verb(bare, lists)
    if not english and not part:
        part, form, lemma = _foreign_verb(bare, lists)
    elif not groups and not part and form == Form.NONE and len(bare) > 7 and bare.endswith(("ed", "ing")):
        part, form, lemma = _misspelt(bare, lists)
    if not groups and not part:
        if "-" in bare or "‑" in bare:
            groups = _of_parts(bare, lists, english=english)
        else:
            groups = _of_shape(bare, lists) if english else _foreign_groups(bare, lists)
    return Sense(groups, bits(*groups), part, form, lemma, lemma in lists.phrasal, lists.begins.get(low, ()))


def _bare(low: str) -> str:
    """Without the article that French elides, and the English genitive: `l'usine`, `pump's`."""
    head, apostrophe, tail = low.replace("’", "'").partition("'")
    if not apostrophe:
        return low
    if tail in ("s", ""):
        return head
    return tail if head in ("l", "d", "j", "qu", "n", "s", "c", "m") else low


def _groups(low: str, lists: Lexicon) -> tuple[int, ...]:
    plain = low.replace("-", " ").replace("‑", " ")
    for form in (plain, _singular(plain), plain.replace("iz", "is"), plain.replace("or", "our")):
        if found := lists.said.get(form):
            return found.groups
    return ()


def _singular(low: str) -> str:
    if len(low) < 4 or low[-1] != "s" or low[-2] in "su":
        return low
    if low.endswith("ies"):
        return low[:-3] + "y"
    return low[:-2] if low.endswith(("ches", "shes", "xes", "sses")) else low[:-1]


def _verb(low: str, lists: Lexicon) -> tuple[Part, Form, str]:
    if lemma := lists.irregular.get(low):
        form = Form.GERUND if low.endswith("ing") else Form.PAST
        return lists.verbs.get(lemma, Part.NONE), form, lemma
    if part := lists.forms.get(low):
        return part, Form.PAST, low
    for lemma, form in _lemmas(low):
        part = lists.verbs.get(lemma) or lists.verbs.get(lemma.replace("iz", "is"))
        if part or lemma in lists.phrasal:
            return part or Part.NONE, form, lemma
    part = lists.nominal.get(low, Part.NONE)
    return part, Form.NOMINAL if part else Form.NONE, low


def _misspelt(low: str, lists: Lexicon) -> tuple[Part, Form, str]:
    """A verb with a letter doubled, not doubled, or changed for its neighbour: `acompanied`, `recieved`."""
    for place in range(1, len(low) - 2):
        head, here, after = low[:place], low[place], low[place + 1 :]
        for guess in (head + here + here + after, head + after, head + after[0] + here + after[1:]):
            part, form, lemma = _verb(guess, lists)
            if part and lemma != guess:
                return part, form, lemma
    return Part.NONE, Form.NONE, low


def _lemmas(low: str) -> Iterator[tuple[str, Form]]:
    """What a written form may be a form of: `planned` of `planned`, `planne`, `plann` and `plan`."""
    yield low, Form.BASE
    if low.endswith("ing"):
        stem, form = low[:-3], Form.GERUND
    elif low.endswith("ed"):
        stem, form = low[:-2], Form.PAST
    elif low.endswith("s"):
        yield low[:-1], Form.THIRD
        stem, form = low[:-2], Form.THIRD
    else:
        return
    if len(stem) > 1:
        yield stem + "e", form
        yield stem, form
        if stem[-1] == stem[-2]:
            yield stem[:-1], form
        if stem[-1] == "i":
            yield stem[:-1] + "y", form


def _foreign_verb(low: str, lists: Lexicon) -> tuple[Part, Form, str]:
    """By its stem, for German, French and Spanish: `berechnete`, `calculé`, `diseñando`."""
    for stem in (low, low.removeprefix("ge")):
        for size in range(min(6, len(stem) - 2)):
            if size and stem[-size:] not in _VERB_ENDINGS:
                continue
            if part := lists.stems.get(stem[: len(stem) - size]):
                return part, Form.PAST, low
    for start in range(3, len(low) - 6) if low.endswith("ung") else ():
        if part := lists.nominal.get(low[start:]):
            return part, Form.NOMINAL, low
    return Part.NONE, Form.NONE, low


def _foreign_groups(low: str, lists: Lexicon) -> tuple[int, ...]:
    """By its stem, by the last part of a German compound, or by its shape."""
    for start in (0, *range(3, len(low) - 4)):
        tail = low[start:]
        for size in range(4):
            if size and tail[-size:] not in _NOUN_ENDINGS:
                continue
            if (found := lists.said.get(tail[: len(tail) - size])) and (not start or len(tail) - size > 3):
                return found.groups
    for ending, english in _COGNATES:
        if low.endswith(ending) and (found := lists.said.get(low.removesuffix(ending) + english)):
            return found.groups
    for size in range(len(low) - 3, 4, -1):  # a compound of a technical word: `Compilerpass`
        if (found := lists.said.get(low[:size])) and found.groups[0] <= Group.TERM:
            return (int(Group.TERM),)
    return _of_shape(low, lists, jargon=False)


_VERB_ENDINGS = frozenset(
    "e t te en n ten tet st est er é ée és ées ai ait ons ez ant es is it u ue ir o a í ó ar ando iendo ado ada ados "
    "adas ido ida amos aba ía ín ió ieron aron".split()
)
_NOUN_ENDINGS = frozenset("s e n en es er em ern a o os as ns".split())
_COGNATES = (
    ("ción", "tion"), ("sión", "sion"), ("dad", "ty"), ("idades", "ities"), ("ico", "ic"), ("ica", "ic"),
    ("icos", "ic"), ("icas", "ic"), ("ique", "ic"), ("iques", "ic"), ("té", "ty"), ("tät", "ty"), ("isch", "ic"),
    ("ische", "ic"), ("ischen", "ic"), ("ischer", "ic"), ("isches", "ic"), ("dor", "tor"), ("teur", "tor"),
    ("eur", "or"), ("if", "ive"), ("ivo", "ive"), ("iva", "ive"),
)  # fmt: skip


def _of_parts(low: str, lists: Lexicon, *, english: bool) -> tuple[int, ...]:
    """What a compound says by its parts: `12-person`, `gateway-side`."""
    found: list[int] = []
    for part in low.replace("‑", "-").split("-"):
        found += _groups(part, lists) or (_of_shape(part, lists) if english else _foreign_groups(part, lists))
    if Group.COUNTED in found and (Group.NUMBER in found or low[0].isdigit()):
        return (int(Group.COUNTED),)
    technical = [group for group in found if group <= Group.SHAPE]
    return (min(technical),) if technical else _of_shape(low, lists)


def _of_shape(low: str, lists: Lexicon, *, jargon: bool = True) -> tuple[int, ...]:
    if "köpfig" in low:  # zwölfköpfigen
        return (int(Group.COUNTED),)
    if is_plain(low, lists):
        return ()
    if len(low) > 6 and (low.startswith(lists.prefixes) or low.endswith(lists.suffixes)):
        return (int(Group.SHAPE),)
    return (int(Group.JARGON),) if jargon and len(low) > 4 and low.isascii() and low.isalpha() else ()


def is_plain(low: str, lists: Lexicon) -> bool:
    """Whether a word is an ordinary one of English, by itself or by its stem."""
    plain = lists.plain
    if low.endswith("ly") and (low[:-2] in plain or low[:-1] + "e" in plain or low[:-3] + "y" in plain):
        return True
    return any(lemma in plain for lemma, _ in _lemmas(low))
