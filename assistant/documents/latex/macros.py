"""What a macro means: by its name in a table, by its definition in the file, by names that are alike."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

DEFINING = frozenset(
    "newcommand renewcommand providecommand DeclareRobustCommand NewDocumentCommand RenewDocumentCommand "
    "newenvironment renewenvironment newlength newcounter def edef gdef let titleformat titlespacing hypersetup "
    "setlist newlist "
    "lstset tikzset pagestyle fancyhf fancyhead fancyfoot".split()
)
"""Commands that define or set something; nobody reads their arguments."""
FETCHING = frozenset(("input", "include", "subfile", "import", "subimport", "includefrom"))
"""Commands that take in another file, which is never opened."""
_DEFINITION = re.compile(
    r"\\(?:(?:re|provide)?newcommand|providecommand|DeclareRobustCommand)\*?\s*\{?\s*\\(?P<name>[A-Za-z]+)\s*\}?"
    r"\s*(?:\[(?P<count>\d)\])?\s*(?P<default>\[[^\]]{0,200}\])?\s*\{"
    r"|\\def\s*\\(?P<def>[A-Za-z]+)(?P<marks>[#\d]{0,18})\s*\{"
    r"|\\(?:New|Renew)DocumentCommand\s*\{?\\(?P<new>[A-Za-z]+)\}?\s*\{(?P<spec>[^{}]{0,60})\}\s*\{"
)
_LONGEST_DEFINITION = 4000
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_SETS_HEADING = re.compile(r"\\(?:sub)*section\*?\s*\{[^#]{0,200}#1")
_SETS_ITEM = re.compile(r"\\item\b")
_ITEM_NAMES = ("item", "bullet", "achievement", "highlight", "accomplish", "responsib")
_ENTRY_NAMES = (
    "heading",
    "entry",
    "event",
    "job",
    "position",
    "employ",
    "experience",
    "project",
    "work",
    "role",
    "item",
)
_NEVER = (
    "skill",
    "educat",
    "degree",
    "school",
    "publi",
    "award",
    "honor",
    "language",
    "contact",
    "tag",
    "start",
    "end",
    "cite",
)


@dataclass(frozen=True, slots=True)
class Definition:
    """A macro that the file defines: how many arguments in braces it has, and what it stands for."""

    count: int
    body: str


@dataclass(frozen=True, slots=True)
class Macros:
    """The table, and the file's own definitions."""

    roles: Mapping[str, Sequence[str]]
    environments: Mapping[str, Sequence[str]]
    sections: Mapping[str, int]
    inline: Mapping[str, int]
    kept: Mapping[str, int]
    silent: Mapping[str, int]
    notes: Mapping[str, int]
    own: Mapping[str, Definition]

    def most(self, name: str) -> int:
        """How many arguments in braces a macro of the table has at most; 0 for others."""
        return max((len(self.roles[key]) for key in _keys(name) if key in self.roles), default=0)

    def roles_of(self, name: str, count: int) -> Sequence[str]:
        """A role for each of the `count` arguments; none where the macro is not known to set lines or headers."""
        if (told := self.roles.get(f"{name}/{count}")) is not None:
            return told
        told = self.roles.get(name, ())
        if len(told) == count:
            return told
        return self._by_definition(name, count) or _by_name(name, count)

    def is_block(self, name: str) -> bool:
        """Whether a command ends the line that it stands after."""
        return bool(
            name in _BREAKING
            or name in self.sections
            or name in self.roles
            or name in DEFINING
            or name in FETCHING
            or (name.endswith(("Start", "End")))
            or (name in self.own and self._by_definition(name, self.own[name].count))
        )

    def _by_definition(self, name: str, count: int) -> Sequence[str]:
        if name not in self.own or not count:
            return ()
        body = self.own[name].body
        if _SETS_HEADING.search(body):
            return ("heading", *("label" for _ in range(count - 1)))
        item = _SETS_ITEM.search(body)
        if item and f"#{count}" in body[item.end() :]:
            return (*("label" for _ in range(count - 1)), "text")
        return ()


_BREAKING = frozenset(
    ("item", "begin", "end", "par", "bibitem", "maketitle", "makecvtitle", "newpage", "clearpage", "hrule")
)


def macros_of(text: str) -> Macros:
    """What macros mean in a file of this text."""
    table = _table()
    return Macros(
        table["macros"],
        table["environments"],
        table["sections"],
        table["inline"],
        table["kept"],
        table["silent"],
        table["notes"],
        _definitions(text),
    )


@cache
def _table() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files("assistant.documents.latex").joinpath("macros.toml").read_text(encoding="utf-8"))


def _keys(name: str) -> list[str]:
    return [name, *(f"{name}/{count}" for count in range(1, 7))]


def _definitions(text: str) -> dict[str, Definition]:
    found: dict[str, Definition] = {}
    for match in _DEFINITION.finditer(text):
        body = _body(text, match.end())
        if match["name"]:
            found[match["name"]] = Definition(int(match["count"] or 0) - bool(match["default"]), body)
        elif match["def"]:
            found[match["def"]] = Definition(match["marks"].count("#"), body)
        else:
            found[match["new"]] = Definition(len(re.findall("[mr]", match["spec"])), body)
    return found


def _body(text: str, start: int) -> str:
    depth = 1
    for brace in _BRACE.finditer(text, start, start + _LONGEST_DEFINITION):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        if not depth:
            return text[start : brace.start()]
    return ""


def _by_name(name: str, count: int) -> Sequence[str]:
    """Roles of a macro that nobody defines here, by its name; `maybe` is text where it reads like a line."""
    lower = name.lower()
    if not count or any(part in lower for part in _NEVER):
        return ()
    if count == 1 and any(part in lower for part in _ITEM_NAMES):
        return ("text",)
    if count > 1 and any(part in lower for part in _ENTRY_NAMES):
        return (*("part" for _ in range(count - 1)), "maybe")
    return ()
