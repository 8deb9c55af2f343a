"""What the styles of a Word file say about its paragraphs."""

import re
from dataclasses import dataclass

from assistant.documents.word.tree import Node

_HEADING = re.compile(r"(?:heading|überschrift|titre|título|encabezado)\s*(\d)", re.IGNORECASE)
_NAME = re.compile(r"(?:sub)?title|titel|untertitel|titre|sous-titre|título|subtítulo", re.IGNORECASE)
_LIST = re.compile(
    r"list (?:bullet|number)|aufzählungszeichen|listennummer|liste à puces|lista con viñetas", re.IGNORECASE
)
_DEEPEST_HEADING = 9


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph's style with everything that it takes over: `level` of a heading, 0 for none."""

    level: int = 0
    names_person: bool = False
    listed: bool = False
    bold: bool = False


class Styles:
    """The paragraph styles of a file by their id."""

    def __init__(self, root: Node | None) -> None:
        nodes = [node for node in root.children if node.name == "w:style"] if root else []
        self._nodes = {node.get("w:styleId") or "": node for node in nodes}
        self._default = next(
            (
                node.get("w:styleId") or ""
                for node in nodes
                if node.get("w:type") == "paragraph" and node.get("w:default") in ("1", "true", "on")
            ),
            "",
        )
        self._known: dict[str, Style] = {}

    def of(self, paragraph: Node) -> Style:
        """The style of a paragraph, with what the paragraph itself says over it."""
        properties = paragraph.child("w:pPr") or Node("w:pPr", [], 0)
        style = self._style(properties.value("w:pStyle") or self._default)
        own_level = _level(properties)
        own_list = _listed(properties)
        return Style(
            style.level if own_level is None else own_level,
            style.names_person,
            style.listed if own_list is None else own_list,
            style.bold,
        )

    def _style(self, name: str) -> Style:
        if name not in self._known:
            self._known[name] = self._resolved(name)
        return self._known[name]

    def _resolved(self, name: str) -> Style:
        level = listed = bold = None
        names_person = False
        at, seen = name, set[str]()
        while at and at not in seen:
            seen.add(at)
            node = self._nodes.get(at)
            shown = (node.value("w:name") if node else None) or at
            names_person = names_person or bool(_NAME.fullmatch(shown))
            heading = _HEADING.match(shown)
            properties = node.child("w:pPr") if node else None
            level = _level(properties) if level is None else level
            level = int(heading[1]) if level is None and heading else level
            listed = _listed(properties) if listed is None else listed
            listed = True if listed is None and _LIST.match(shown) else listed
            bold = is_on(node.child("w:rPr", "w:b")) if bold is None and node else bold
            at = (node.value("w:basedOn") if node else None) or ""
        return Style(level or 0, names_person, bool(listed), bool(bold))


def is_on(node: Node | None) -> bool | None:
    """Whether a property that is on or off is on; None where nothing is said."""
    return None if node is None else node.get("w:val") not in ("0", "false", "off", "none")


def _level(properties: Node | None) -> int | None:
    """A heading's level from 1, 0 for body text, None where nothing is said."""
    said = properties.value("w:outlineLvl") if properties else None
    if said is None or not said.isdecimal():
        return None
    return int(said) + 1 if int(said) < _DEEPEST_HEADING else 0


def _listed(properties: Node | None) -> bool | None:
    number = properties.child("w:numPr") if properties else None
    if number is None:
        return None
    said = number.value("w:numId")
    return None if said is None else said != "0"
