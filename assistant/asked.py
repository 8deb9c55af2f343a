"""What a caller asks of the library, made a value: all that cannot be is refused before anything is done."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Self, TypedDict, TypeVar, Unpack, get_args

from assistant.engines.base import Engine
from assistant.engines.choosing import Choice
from assistant.errors import BadInput, UsageError
from assistant.personas import Target, find_target
from assistant.results import Ownership
from assistant.rewriting import Request
from assistant.text import check_whole, clean


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


class _Line(NamedTuple):
    text: str
    how: How


class Line(_Line):
    """One line among many, with what its author says of it alone: `Line("…", facts=["…"])`; the rest is as for all.

    Raises UsageError for an option that does not exist.
    """

    __slots__ = ()

    def __new__(cls, text: str, how: How | None = None, **more: Unpack[How]) -> Self:
        return super().__new__(cls, text, How(**{**_known({} if how is None else how), **_known(more)}))


T = TypeVar("T")
_KNOWN = tuple(How.__annotations__)


def engine_of(given: object) -> str | Choice | Engine | None:
    """The engine as it was given: a name, a Choice, an Engine, or None.

    Raises UsageError for anything else: `engine_of(3)`, `engine_of(ScriptedEngine)` without its brackets.
    """
    if isinstance(given, str | Choice | None) or (isinstance(given, Engine) and not isinstance(given, type)):
        return given
    hint = "Names: auto, offline, openai; an engine of your own does what assistant.Engine says."
    raise _wrong("`engine` is a name or an engine", given, hint)


def name_of(given: str | None, name: str) -> str | None:
    """The text given for the setting `name` (a model, an address, a key), or None where nothing was given.

    Raises UsageError for an empty text, and for anything that is no text: if `api_key=""` were taken to mean "no key
    given", the key in the environment would be used in its place. The error does not show the text.
    """
    if given is None or (isinstance(given, str) and given.strip()):
        return given
    hint = f'Write {name}="…", or leave it out.'
    raise _empty(name, hint) if isinstance(given, str) else _wrong(f"`{name}` is a text", given, hint)


def path_of(given: str | Path | None, name: str) -> Path | None:
    """The path given for the setting `name`, as a text or as a Path; None where nothing was given.

    Raises UsageError for an empty text, and for anything else.
    """
    if given is None or isinstance(given, Path):
        return given
    hint = f'Write {name}="…", or a pathlib.Path.'
    if not isinstance(given, str):
        raise _wrong(f"`{name}` is a path", given, hint)
    if not given.strip():
        raise _empty(name, hint)
    return Path(given)


def flag_of(given: bool, name: str) -> bool:
    """True or False as given; raises UsageError for anything else, since `mask="no"` would mean True."""
    if isinstance(given, bool):
        return given
    raise _wrong(f"`{name}` is True or False", given, f"Write {name}=True or {name}=False.")


def jobs_of(given: int | None) -> int | None:
    """How many lines at once; raises UsageError for a number below 1 and for anything that is no whole number."""
    if given is None or (isinstance(given, int) and not isinstance(given, bool) and given >= 1):
        return given
    raise UsageError("`jobs` is a whole number, 1 or more.", hint="Write jobs=4.")


def target_of(toward: str, known: Mapping[str, Target]) -> Target:
    """The target of that name; raises UnknownTarget, and UsageError where `toward` is no text."""
    if not isinstance(toward, str):
        raise _wrong("A target is a name", toward, 'Write toward="senior".')
    return find_target(toward, known)


def text_of(text: str) -> str:
    """The text as it came; raises UsageError where it is no text, BadInput where it has half a character in it."""
    if isinstance(text, tuple):
        raise _wrong("A line is a text or a Line", text, 'Write Line("…", facts=["…"]).')
    if not isinstance(text, str):
        raise _wrong("A line is a text", text, 'Write rewrite("…", toward="senior").')
    check_whole(text, "line")
    return text


def compared(source: str, draft: str) -> tuple[str, str]:
    """Source and draft, each cleaned into one line.

    Raises UsageError where one of them is no text, BadInput where one is empty or has half a character in it.
    """
    for text, name in ((source, "source"), (draft, "draft")):
        if not isinstance(text, str):
            raise _wrong(f"`{name}` is a text", text, 'Write check("…", "…").')
        check_whole(text, name)
    return clean(source), clean(draft)


def texts_of(lines: Iterable[str]) -> list[str]:
    """The texts of a list; raises UsageError for a single text in the place of a list, and as `text_of` does."""
    return _each(_several(lines), text_of)


def request_of(line: str | Line, target: Target, how: How) -> Request:
    """The request for one line; an option that a Line has of its own takes the place of the same one in `how`.

    Raises UsageError for an option that does not exist, or has a wrong value.
    """
    if not isinstance(line, Line):
        return _request(text_of(line), target, _known(how))
    return _request(text_of(line.text), target, How(**{**_known(how), **_known(line.how)}))


def requests_of(lines: Iterable[str | Line], target: Target, how: How) -> list[Request]:
    """The requests for many lines; raises UsageError as `request_of` does."""
    return _each(_several(lines), lambda line: request_of(line, target, how))


def _several(lines: Iterable[Any]) -> list[Any]:
    if isinstance(lines, str | bytes | Line) or not isinstance(lines, Iterable):
        raise _wrong("The lines are a list of texts", lines, 'Write ["…", "…"].')
    return list(lines)


def _each(lines: Sequence[Any], made: Callable[[Any], T]) -> list[T]:
    """What is made of each line; an error of one among several says which it is."""
    out: list[T] = []
    for number, line in enumerate(lines, 1):
        try:
            out.append(made(line))
        except BadInput as error:
            if len(lines) == 1:
                raise
            raise BadInput(f"Line {number} of {len(lines)}: {error.message}", hint=error.hint) from None
    return out


def _known(how: How) -> How:
    """The options given for a line; raises UsageError for one that does not exist, such as `fact` for `facts`."""
    if not isinstance(how, Mapping):
        raise _wrong("What is said of a line is a dict", how, 'Write {"facts": ["…"]}.')
    if unknown := [name for name in how if name not in _KNOWN]:
        raise UsageError(f"Unknown option {unknown[0]!r}.", hint=f"Options: {', '.join(_KNOWN)}.")
    return how


def _request(text: str, target: Target, how: How) -> Request:
    return Request(text, target, **options_of(how))


class Options(TypedDict):
    """The options of `How`, each with its value or its default."""

    facts: tuple[str, ...]
    role: str
    ownership: Ownership
    denied: tuple[str, ...]
    wishes: tuple[str, ...]
    terms: tuple[str, ...]
    not_again: tuple[str, ...]


def options_of(how: How) -> Options:
    """The options given for a line, with the defaults of those left out; raises UsageError for a wrong value."""
    ownership = how.get("ownership", "raise")
    if ownership not in get_args(Ownership):
        raise UsageError(f"There is no ownership {ownership!r}.", hint="Ownership: raise or keep.")
    role = how.get("role", "")
    if not isinstance(role, str):
        raise _wrong("`role` is a text", role, 'Write role="…".')
    check_whole(role, "role")
    return Options(
        facts=_texts(how, "facts"),
        role=role,
        ownership=ownership,
        denied=_texts(how, "denied"),
        wishes=_texts(how, "wishes"),
        terms=_texts(how, "terms"),
        not_again=_texts(how, "not_again"),
    )


def _texts(how: Mapping[str, object], name: str) -> tuple[str, ...]:
    told, hint = how.get(name, ()), f'Write {name}=["…"].'
    if isinstance(told, str | bytes | Mapping) or not isinstance(told, Iterable):
        raise _wrong(f"`{name}` is a list of texts", told, hint)
    texts = tuple(told)
    for one in texts:
        if not isinstance(one, str):
            raise UsageError(f"`{name}` is a list of texts, and one is {_kind(one)}.", hint=hint)
        check_whole(one, f"text in `{name}`")
    return texts


def _wrong(expected: str, given: object, hint: str) -> UsageError:
    return UsageError(f"{expected}, not {_kind(given)}.", hint=hint)


def _empty(name: str, hint: str) -> UsageError:
    return UsageError(f"`{name}` is empty.", hint=hint)


def _kind(value: object) -> str:
    """What kind of value it is, for a message; never its content, which may be a key."""
    if isinstance(value, str):
        return "one text"
    return "None" if value is None else f"a value of type {type(value).__name__}"
