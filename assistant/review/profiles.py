"""Profiles of roles: what each is measured by, as data; one TOML file a role, and a user's own."""

import re
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Literal, get_args

from pydantic import Field

from assistant.errors import BadInput
from assistant.personas import Quadrant
from assistant.results import Skill
from assistant.review.values import Value

SkillGroup = Literal["technical", "analytical", "leadership", "emerging"]
SKILL_GROUPS: tuple[SkillGroup, ...] = get_args(SkillGroup)
_NEAR = 0.82
_GRADES = re.compile(
    r"^(?:(?:senior|junior|graduate|lead|principal|chief|staff|associate|assistant|trainee) )+|(?: i+)$"
)


class SkillNeed(Value):
    """A skill of the role; it is there where a technology, a phrase (English) or a reading's evidence shows it.

    A technology that ends in ` *` is any whose name begins so, as standards do: `EN *`.
    """

    name: str
    technologies: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    shows: tuple[Skill, ...] = ()


class Measure(Value):
    """A measure that the role is judged by.

    A line gives it that has one of `words`, with one of `beside` where there are some, or one of `elsewhere`, its words
    in German, French and Spanish (without those it is not told there); and a figure, unless `figure` is false.
    """

    name: str
    question: str
    words: tuple[str, ...]
    beside: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    figure: bool = True


class Step(Value):
    """A step of the ladder: its title, the persona that it reads as, and what it is expected to show."""

    title: str
    quadrant: Quadrant
    shows: str


class Profile(Value):
    """A role: its skills by group, measures, ladder from junior to the top, moves sideways, questions, red flags.

    Names in `also` count inside a longer title, those in `alone` only where no other field stands before them.
    """

    name: str = Field(min_length=1)
    also: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    skills: dict[SkillGroup, tuple[SkillNeed, ...]]
    measures: tuple[Measure, ...] = ()
    ladder: tuple[Step, ...] = ()
    lateral_moves: tuple[str, ...] = ()
    interview: tuple[str, ...] = ()
    red_flags: tuple[str, ...] = ()


def find_profile(role: str) -> Profile:
    """The profile of that name, by any of its names or a near one, or in the TOML file that `role` is the path of.

    Raises BadInput, whose hint lists the roles, for a name that none has, and for a file that is none.
    """
    if role.lower().endswith(".toml"):
        return _read(Path(role))
    by_name = _by_name()
    wanted = _plain(role)
    if found := by_name.get(wanted) or profile_of_title(role):
        return found
    import difflib

    near = difflib.get_close_matches(wanted, by_name, n=1, cutoff=_NEAR)
    if near:
        return by_name[near[0]]
    raise BadInput(
        f"There is no role {role!r}.",
        hint=f"Roles: {', '.join(profile.name for profile in profiles())}; or the path of your own, as TOML.",
    )


def is_name_of(profile: Profile, role: str) -> bool:
    """Whether a role's name is this profile's, or a title that has it; not where it is but near."""
    return role.lower().endswith(".toml") or _by_name().get(_plain(role), profile_of_title(role)) is profile


def profile_of_title(title: str) -> Profile | None:
    """The profile whose name stands in a title; None where none does."""
    post = re.split(r"\s*(?:[,;(|]|\s[-–—])", title, maxsplit=1)[0]
    return _titled(_plain(title)) or _alone().get(_GRADES.sub("", _plain(post)))


@cache
def profiles() -> tuple[Profile, ...]:
    """All that are shipped, by name."""
    folder = files("assistant.review").joinpath("profiles")
    read = (_read(Path(str(file))) for file in folder.iterdir() if file.name.endswith(".toml"))
    return tuple(sorted(read, key=lambda profile: profile.name))


def _titled(title: str) -> Profile | None:
    """The profile whose name stands in a title, the longest name first: `Senior Data Engineer II`."""
    inside = [name for name in _by_name() if re.search(rf"\b{re.escape(name)}\b", title)]
    return _by_name()[max(inside, key=len)] if inside else None


@cache
def _by_name() -> dict[str, Profile]:
    return {_plain(name): profile for profile in profiles() for name in (profile.name, *profile.also)}


@cache
def _alone() -> dict[str, Profile]:
    return {_plain(name): profile for profile in profiles() for name in profile.alone}


def _plain(name: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", name.casefold()).split())


def _read(path: Path) -> Profile:
    import tomllib

    from pydantic import ValidationError

    try:
        return Profile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BadInput(f"The profile {path} cannot be read: {reason}.") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise BadInput(
            f"The profile {path} is not of the right form: {where}: {first['msg']}.",
            hint="Give it a name and skills, as the shipped ones in assistant/review/profiles have.",
        ) from error
