"""The header of a position from the arguments of a macro."""

from collections.abc import Callable, Sequence

from assistant.documents.headers import entry_of, has_dates
from assistant.documents.headings import kind_of_heading
from assistant.documents.resume import Entry


def roles_of_content(texts: Sequence[str]) -> list[str]:
    """Roles for the arguments of an environment that is not known: a header where one has dates, else nothing."""
    if len(texts) == 1 and kind_of_heading(texts[0]):
        return ["heading"]
    return ["part" if any(map(has_dates, texts)) else "drop"] * len(texts)


def entry_from(header: Sequence[tuple[str, str]]) -> Entry:
    """An entry from texts with roles; dates and an occupation are known by what they are, wherever they stand."""
    left = list(header)
    dates = _taken(left, lambda role, text: has_dates(text) and not entry_of(text).title)
    dates = dates or _taken(left, lambda role, _: role == "dates")
    title = _taken(
        left, lambda role, text: role in ("title", "part", "organisation", "maybe") and bool(entry_of(text).title)
    )
    title = title or _taken(left, lambda role, _: role == "title")
    organisation = _taken(left, lambda role, _: role == "organisation")
    organisation = organisation or _taken(left, lambda role, _: role in ("title", "part"))
    return Entry(title, organisation, dates)


def _taken(left: list[tuple[str, str]], fits: Callable[[str, str], bool]) -> str:
    """The first text that fits, taken out of the list; empty where none does."""
    for one in left:
        if fits(*one):
            left.remove(one)
            return one[1]
    return ""
