"""Private data in a text: where each piece stands, and its kind (EMAIL, PHONE, …)."""

from collections.abc import Collection, Iterable

from assistant.masking.addresses import find_addresses
from assistant.masking.identity import find_identity_numbers
from assistant.masking.kinds import Private
from assistant.masking.names import find_names
from assistant.masking.online import find_mails_and_links
from assistant.masking.phones import find_phones


def find_private(text: str, names: Collection[str] = ()) -> list[Private]:
    """The private data of a text, in order, no two of them overlapping; `names` are words of its author's own name."""
    found: list[Private] = []
    _add(found, find_mails_and_links(text))
    if any(map(str.isdigit, text)):
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
