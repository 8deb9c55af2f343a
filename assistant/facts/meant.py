"""Whether a name that is also a word (Go, Excel, C, Teams) is meant as a name where it stands."""

from assistant.facts.atoms import Line
from assistant.facts.capitals import is_common
from assistant.lexicon.catalogue import Form, forms_at, heads, rules

_JOINTS = frozenset((" ", "-", "‑", "–", "/", ".", "", "\u00a0", "&", " & ", " / ", "+", "_", "'", "’", " – "))
_ADJACENT = frozenset((" ", "-", "‑", "\u00a0"))
_LIST_SIGNS = frozenset((",", "/", "&", "+", ";", "|", "·", "•", "("))
_AND = frozenset(("and", "or", "und", "oder", "y", "et", "ou", "e"))
_LONGEST_LIST = 3
"""List items to look past for one that is surely a technology."""


def end_of(line: Line, at: int, form: Form) -> int:
    """The atom after a form of several that begins with atom `at`; 0 where the text goes on otherwise."""
    rest = form.rest
    end = at + 1 + len(rest)
    lows = line.lows
    found = lows[at + 1 : end]
    if found != rest and not (found and found[:-1] == rest[:-1] and found[-1] == rest[-1] + "s"):
        return 0
    if form.dotted and not line.gaps[at].endswith("."):
        return 0
    for joint in range(at + 1, end):
        gap = line.gaps[joint]
        if gap not in _JOINTS and not (gap == ". " and len(lows[joint - 1]) == 1):
            return 0
    return end


def is_meant(line: Line, at: int, end: int, form: Form, previous: int) -> bool:
    """Whether the atoms `at` to `end`, which read as `form`, are meant as that name.

    `previous` is the atom behind the last technology found before.
    """
    if not form.mark:
        return True
    if _is_blocked(line, at, end):
        return False
    written = line.atoms[at:end]
    if written != form.atoms:
        sloppy = form.mark == "!" and written == line.lows[at:end] and len(written[0]) > 1
        return sloppy and _in_a_list(line, at, end, previous)
    if written[0].istitle() and _is_part_of_a_name(line, at, end):
        return _in_a_list(line, at, end, previous)
    return (form.mark == "!" and _stands_out(line, at)) or has_company(line, at, end, previous)


def has_company(line: Line, at: int, end: int, previous: int | None = None) -> bool:
    """Whether what stands around speaks for a technology: `in Go`, `Go services`, `Go, Python and Rust`.

    `previous` is as in `is_meant`; None where what stands before has not been read.
    """
    lows = line.lows
    if end - at == len(lows):
        return True
    known = rules()
    if end < len(lows) and lows[end] in known.after and line.gaps[end] in _ADJACENT:
        return True
    if at and lows[at - 1] in known.before and line.gaps[at] == " ":
        return True
    return _in_a_list(line, at, end, previous)


def _stands_out(line: Line, at: int) -> bool:
    """Whether the capitals of an exactly written form cannot come from where it stands."""
    if line.style == "capitals":
        return False
    first = line.atoms[at]
    if len(first) > 1 and first[1:] != line.lows[at][1:]:  # LED, LaTeX
        return not (first.isupper() and is_common(line.lows[at]) and line.opens(at))
    if first == line.lows[at]:
        return True
    return line.style == "plain" and not line.opens(at)


def _is_part_of_a_name(line: Line, at: int, end: int) -> bool:
    """Whether an unknown capitalised word stands beside it: Ruby Chen, Jane Swift."""
    beside = []
    if end < len(line.atoms) and line.gaps[end] == " ":
        beside.append(end)
    if at > 1 and line.gaps[at] == " " and not line.opens(at - 1):
        beside.append(at - 1)
    return any(
        line.atoms[other].istitle() and line.lows[other] not in heads() and not is_common(line.lows[other])
        for other in beside
    )


def _is_blocked(line: Line, at: int, end: int) -> bool:
    """Whether the next word makes it an English one: `go live`, `access control`, `spring 2021`."""
    if end >= len(line.lows) or end - at > 1 or line.gaps[end] not in _ADJACENT:
        return False
    blocked = rules().not_before.get(line.lows[at])
    if blocked is None:
        return False
    after = line.lows[end]
    return after in blocked or ("@year" in blocked and len(after) == len("2021") and after.isdigit())


def _in_a_list(line: Line, at: int, end: int, previous: int | None) -> bool:
    """Whether a technology stands before or behind in the same list."""
    before = _item_before(line, at)
    if before > 0 and (before == previous if previous is not None else _textual_match(line, before - 1)[1] == before):
        return True
    for _ in range(_LONGEST_LIST):
        at = _item_after(line, end)
        if not at:
            return False
        firm, end = _textual_match(line, at)
        if firm or not end:
            return firm
    return False


def _item_before(line: Line, at: int) -> int:
    """The atom behind the list item before atom `at`; -1 where none stands there."""
    if at and line.gaps[at].strip() in _LIST_SIGNS:
        return at
    if at > 1 and line.lows[at - 1] in _AND and line.gaps[at] == " " and line.gaps[at - 1] in (" ", ", "):
        return at - 1
    return -1


def _item_after(line: Line, end: int) -> int:
    """The atom with which the next list item begins; 0 where there is none."""
    if end >= len(line.lows):
        return 0
    gap = line.gaps[end]
    if line.lows[end] in _AND and gap in (" ", ", ") and end + 1 < len(line.lows):
        return end + 1 if line.gaps[end + 1] == " " else 0
    return end if gap.strip() in _LIST_SIGNS else 0


def _textual_match(line: Line, at: int) -> tuple[bool, int]:
    """Whether a technology surely begins with atom `at`, and the end of what matches there, 0 where nothing does."""
    low = line.lows[at]
    if low not in heads():
        return False, 0
    forms = forms_at(low)
    after = line.lows[at + 1] if at + 1 < len(line.lows) else ""
    for form in (*forms.get(after, ()), *forms.get("", ())):
        end = end_of(line, at, form)
        if end and form.kind == "technology":
            exact = line.atoms[at:end] == form.atoms
            return not form.mark or (form.mark == "!" and exact), end
    return False, 0
