"""Personas: four quadrants on two axes, and the named targets that people write toward."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from assistant.errors import BadInput, UnknownTarget

Level = Literal["low", "high"]
HIGH_FROM = 50
"""An axis is high from this score up."""


class Quadrant(StrEnum):
    """The four personas that a hiring manager files a writer under."""

    EMERGING_TALENT = "emerging_talent"
    EXPERT_ENGINEER = "expert_engineer"
    STRATEGIC_LEADER = "strategic_leader"
    TECHNICAL_LEADER = "technical_leader"

    @property
    def technical(self) -> Level:
        """Where this persona stands on the technical axis."""
        return "high" if self in (Quadrant.EXPERT_ENGINEER, Quadrant.TECHNICAL_LEADER) else "low"

    @property
    def leadership(self) -> Level:
        """Where this persona stands on the leadership axis."""
        return "high" if self in (Quadrant.STRATEGIC_LEADER, Quadrant.TECHNICAL_LEADER) else "low"

    @property
    def label(self) -> str:
        """For people: `technical leader`."""
        return self.value.replace("_", " ")


def level_of(score: int) -> Level:
    """`high` from 50 up, `low` below."""
    return "high" if score >= HIGH_FROM else "low"


def quadrant_of(*, technical: Level, leadership: Level) -> Quadrant:
    """The persona of two axes."""
    return next(q for q in Quadrant if (q.technical, q.leadership) == (technical, leadership))


class Target(NamedTuple):
    """What an author wants to be read as: a quadrant, or a named persona in one."""

    name: str
    quadrant: Quadrant
    meaning: str


def targets(own: Path | None = None) -> dict[str, Target]:
    """All targets by name; the file `own` (TOML, as personas.toml) adds to them or changes them.

    One that says no `meaning` of its own has that of its quadrant.
    Raises BadInput where the file cannot be read or does not say what it must.
    """
    known = dict(_shipped())
    names = {_form(name): name for name in known}
    for target in _read(own).values() if own is not None else ():
        name = names.get(_form(target.name), target.name)  # [Senior] changes `senior`
        known[name] = target._replace(name=name)
    return known


def find_target(name: str, known: Mapping[str, Target] | None = None) -> Target:
    """The target of that name, in any letter case, `-` and white space as `_`.

    Raises UnknownTarget, whose hint lists the near ones.
    """
    known = known if known is not None else _shipped()
    wanted = _form(name)
    by_form = {_form(key): target for key, target in known.items()}
    if wanted in by_form:
        return by_form[wanted]
    import difflib

    near = difflib.get_close_matches(wanted, by_form, n=3, cutoff=0.5)
    hint = f"Did you mean {' or '.join(near)}?" if near else f"Targets: {', '.join(known)}."
    raise UnknownTarget(f"There is no target {name!r}.", hint=f"{hint} `assistant personas` explains each.")


def is_target(name: str, known: Mapping[str, Target] | None = None) -> bool:
    """Whether there is a target of that name, as `find_target` takes it."""
    return _form(name) in map(_form, _shipped() if known is None else known)


def _form(name: str) -> str:
    return "_".join(name.lower().replace("-", " ").replace("_", " ").split())


@cache
def _shipped() -> dict[str, Target]:
    return _read(Path(__file__).with_name("personas.toml"))


def _read(path: Path) -> dict[str, Target]:
    import tomllib

    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BadInput(
            f"The personas in {path} cannot be read: {reason}.", hint="Name a TOML file of targets, in UTF-8."
        ) from error
    seen: set[str] = set()
    for name, table in tables.items():
        if wrong := _wrong_with(name, table) or ("is there twice" if _form(name) in seen else ""):
            raise BadInput(
                f"The personas in {path} are not of the right form: {name!r} {wrong}.",
                hint='Each is a table: [name], then quadrant = "technical_leader" and meaning = "…".',
            )
        seen.add(_form(name))
    quadrants = {name: Quadrant(table["quadrant"]) for name, table in tables.items()}
    return {
        name: Target(name, quadrant, tables[name].get("meaning") or _shipped()[quadrant].meaning)
        for name, quadrant in quadrants.items()
    }


def _wrong_with(name: str, table: object) -> str:
    """Why that is no target, in a clause that follows its name; empty where nothing is wrong with it."""
    if not isinstance(table, dict):
        return "is no table"
    if not _form(name):
        return "is no name"
    if unknown := sorted(table.keys() - {"quadrant", "meaning"}):
        return f"has {unknown[0]!r}, which says nothing"
    if "quadrant" not in table:
        return "has no quadrant"
    if table["quadrant"] not in list(Quadrant):
        return f"has the quadrant {table['quadrant']!r}; there are {', '.join(Quadrant)}"
    meaning = table.get("meaning", "…")
    return "" if isinstance(meaning, str) and meaning.strip() else "has a meaning that is no text, or an empty one"
