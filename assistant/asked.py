"""What a caller asks of the library, made a value: all that cannot be is refused before anything is done."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypedDict, get_args

from assistant.engines.base import Engine
from assistant.engines.choosing import Choice
from assistant.errors import UsageError
from assistant.personas import Target, find_target
from assistant.results import Ownership
from assistant.rewriting import Request
from assistant.text import clean


class How(TypedDict, total=False):
    """What an author may say about a line besides its words.

    `facts` are things that they confirm as true, `role` is the job title that the line stands under; under
    `ownership="keep"` their part in a deed is never raised; `denied` are the draft's words of claims that they
    said no to. `wishes` are their words on how the draft should read ("shorter"), `terms` words of a job posting
    to be preferred where the line says the same, `not_again` drafts that they do not want to see again.
    """

    facts: Sequence[str]
    role: str
    ownership: Ownership
    denied: Sequence[str]
    wishes: Sequence[str]
    terms: Sequence[str]
    not_again: Sequence[str]


class Line(NamedTuple):
    """One line among many, with what its author says of it alone; the rest is as for all."""

    text: str
    how: How = How()


_ListName = Literal["facts", "denied", "wishes", "terms", "not_again"]
_LISTS: tuple[_ListName, ...] = get_args(_ListName)
_KNOWN = tuple(How.__annotations__)


def engine_of(given: object) -> str | Choice | Engine | None:
    """What an engine may be given as; raises UsageError for what is none, the class of one too."""
    if isinstance(given, str | Choice | None) or (isinstance(given, Engine) and not isinstance(given, type)):
        return given
    raise UsageError(
        f"`engine` is a name or an engine, not {_kind(given)}.",
        hint="Names: auto, offline, openai; an engine of your own does what assistant.Engine says.",
    )


def name_of(given: str | None, name: str) -> str | None:
    """A name, an address or a key; raises UsageError, which never shows it, for what is none, an empty one too.

    Where one were taken for none, another's would be used in its place.
    """
    if given is None or (isinstance(given, str) and given.strip()):
        return given
    what = "is empty" if isinstance(given, str) else f"is a text, not {_kind(given)}"
    raise UsageError(f"`{name}` {what}.", hint=f'Write {name}="…", or leave it out.')


def jobs_of(given: int | None) -> int | None:
    """How many lines at once; raises UsageError for what cannot be."""
    if given is None or (isinstance(given, int) and not isinstance(given, bool) and given >= 1):
        return given
    raise UsageError("`jobs` is a whole number, 1 or more.", hint="Write jobs=4.")


def path_of(given: str | Path | None, name: str) -> Path | None:
    """A path, however it is given; raises UsageError for what is none."""
    if given is None or isinstance(given, Path):
        return given
    if isinstance(given, str):
        return Path(given)
    raise UsageError(f"`{name}` is a path, not {_kind(given)}.", hint=f'Write {name}="…", or a pathlib.Path.')


def target_of(toward: str, known: Mapping[str, Target]) -> Target:
    """The target of that name; raises UnknownTarget, and UsageError for what is no name."""
    if not isinstance(toward, str):
        raise UsageError(f"A target is a name, not {_kind(toward)}.", hint='Write toward="senior".')
    return find_target(toward, known)


def text_of(text: str) -> str:
    """The text as it came; raises UsageError for what is none."""
    if not isinstance(text, str):
        raise UsageError(f"A line is a text, not {_kind(text)}.", hint='Write rewrite("…", toward="senior").')
    return text


def compared(source: str, draft: str) -> tuple[str, str]:
    """Two texts for the guard, each as one line; raises UsageError for what is none, BadInput for an empty one."""
    for text, name in ((source, "source"), (draft, "draft")):
        if not isinstance(text, str):
            raise UsageError(f"`{name}` is a text, not {_kind(text)}.", hint='Write check("…", "…").')
    return clean(source), clean(draft)


def texts_of(lines: Iterable[str]) -> list[str]:
    """Many texts; raises UsageError for one text alone, and for what is none."""
    return [text_of(line) for line in _several(lines)]


def request_of(line: str | Line, target: Target, how: How) -> Request:
    """The request for one line, what is said of it alone put before what is said of all.

    Raises UsageError where `how` cannot be.
    """
    if not isinstance(line, Line):
        return _request(text_of(line), target, _known(how))
    return _request(text_of(line.text), target, How(**{**_known(how), **_known(line.how)}))


def requests_of(lines: Iterable[str | Line], target: Target, how: How) -> list[Request]:
    """The requests for many lines; raises UsageError as `request_of` does."""
    return [request_of(line, target, how) for line in _several(lines)]


def _several(lines: Iterable[Any]) -> Iterable[Any]:
    if isinstance(lines, str | bytes | Line) or not isinstance(lines, Iterable):
        raise UsageError(f"The lines are a list of texts, not {_kind(lines)}.", hint='Write ["…", "…"].')
    return lines


def _known(how: How) -> How:
    """What is said of a line; raises UsageError for a word that it does not know: it would be lost unseen."""
    if not isinstance(how, Mapping):
        raise UsageError(f"What is said of a line is a dict, not {_kind(how)}.", hint='Write {"facts": ["…"]}.')
    if unknown := [name for name in how if name not in _KNOWN]:
        raise UsageError(f"There is no {unknown[0]!r} to say of a line.", hint=f"There are: {', '.join(_KNOWN)}.")
    return how


def _request(text: str, target: Target, how: How) -> Request:
    return Request(text, target, **told_of(how))


class Told(TypedDict):
    """What `How` says, all of it."""

    facts: tuple[str, ...]
    role: str
    ownership: Ownership
    denied: tuple[str, ...]
    wishes: tuple[str, ...]
    terms: tuple[str, ...]
    not_again: tuple[str, ...]


def told_of(how: How) -> Told:
    """What is said of a line, what is not said too; raises UsageError where it cannot be."""
    ownership = how.get("ownership", "raise")
    if ownership not in get_args(Ownership):
        raise UsageError(f"There is no ownership {ownership!r}.", hint="Ownership: raise or keep.")
    role = how.get("role", "")
    if not isinstance(role, str):
        raise UsageError(f"`role` is a text, not {_kind(role)}.", hint='Write role="…".')
    facts, denied, wishes, terms, not_again = (_texts(how, name) for name in _LISTS)
    return Told(
        facts=facts, role=role, ownership=ownership, denied=denied, wishes=wishes, terms=terms, not_again=not_again
    )


def _texts(how: How, name: _ListName) -> tuple[str, ...]:
    told = how.get(name, ())
    if isinstance(told, str | bytes | Mapping) or not isinstance(told, Iterable):
        raise UsageError(f"`{name}` is a list of texts, not {_kind(told)}.", hint=f'Write {name}=["…"].')
    texts = tuple(told)
    if wrong := [one for one in texts if not isinstance(one, str)]:
        raise UsageError(f"`{name}` is a list of texts, and one is {_kind(wrong[0])}.", hint=f'Write {name}=["…"].')
    return texts


def _kind(value: object) -> str:
    """What a value is, in a word: its content may be anything."""
    if isinstance(value, str):
        return "one text"
    return "None" if value is None else f"a value of type {type(value).__name__}"
