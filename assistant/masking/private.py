"""Private data in a text: where each piece stands, and its kind (EMAIL, PHONE, …)."""

from collections.abc import Collection, Iterable, Iterator
from typing import Literal, NamedTuple, get_args

Kind = Literal["EMAIL", "LINK", "ID", "PHONE", "ADDRESS", "NAME"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""In the order in which they are looked for: words that are one kind are no later one."""


class Private(NamedTuple):
    """A piece of private data, `text[start:end]`."""

    kind: Kind
    start: int
    end: int


def find_private(text: str, names: Collection[str] = ()) -> list[Private]:
    """The private data of a text, in order, no two of them overlapping; `names` are words of its author's own name."""
    from assistant.masking.addresses import find_addresses
    from assistant.masking.identity import find_identity_numbers
    from assistant.masking.names import find_names
    from assistant.masking.online import find_mails_and_links

    found: list[Private] = []
    _add(found, find_mails_and_links(text))
    if any(map(str.isdigit, text)):
        from assistant.masking.phones import find_phones

        _add(found, (Private("ID", *span) for span in find_identity_numbers(text)))
        _add(found, (Private("PHONE", *span) for span in find_phones(text)))
        _add(found, (Private("ADDRESS", *span) for span in find_addresses(text)))
    if names:
        _add(found, (Private("NAME", *span) for span in find_names(text, names)))
    return sorted(found, key=lambda one: one.start)


def _add(found: list[Private], more: Iterable[Private]) -> None:
    """Add what overlaps nothing that was found before; of two of a kind, the longer."""
    for one in sorted(more, key=lambda one: (one.start - one.end, one.start)):
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)


def is_a_count(text: str, end: int) -> bool:
    """Whether what stands right after a number says what it counts: "612 345 678 rows"."""
    after = text[end : end + 40]
    if after[:1] in ("%", "‰", "€", "$", "£", "+"):
        return True
    word = next(_words(after), "") if after[:1] in (" ", "\u00a0", "-") else ""
    return bool(word) and word[0].islower() and word not in _NO_UNITS


def _words(text: str) -> Iterator[str]:
    for word in text.replace("\u00a0", " ").lstrip(" -").split():
        yield word.strip(".,;:!?()[]\"'")


_NO_UNITS = frozenset(
    "a after and as at before by during for from in into is of on or since so that the to until via was when where "
    "which while with ab am an auf aus bei bis der die das für in im ist mit oder seit und von vor war zu à au avec "
    "chez dans de depuis en est et jusqu le la les ou par pour sur con desde el hasta o para por y a al da dal di e "
    "per su het met of op sinds van voor i lub na od w z za och för på till från".split()
)
"""Lower-case words that follow a number without being what it counts."""
