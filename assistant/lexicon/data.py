"""Word lists shipped as data: one plain format, read fast, so that a cold start stays cold.

# a comment
[section]
entry
entry = value, value
"""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "data"


@cache
def load(name: str) -> dict[str, dict[str, list[str]]]:
    """Section -> entry -> values of the word list `name`; what stands before a section is section ``""``.

    Read once, for all rooms that ask for it: none may change what it gets. A section that comes twice raises
    ValueError: it would be merged with one that means something else.
    """
    sections: dict[str, dict[str, list[str]]] = {}
    section = sections.setdefault("", {})
    for line in (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n"):
        if not line or line[0] == "#":
            continue
        if " = " in line:
            entry, _, values = line.partition(" = ")
            section[entry] = values.split(", ")
        elif line[0] == "[" and line[-1] == "]":
            if line[1:-1] in sections:
                raise ValueError(f"{name}.txt has the section {line} twice")
            section = sections[line[1:-1]] = {}
        else:
            section[line] = []
    return sections
