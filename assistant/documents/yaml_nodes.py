"""YAML with the place of every scalar; nothing in it is ever constructed, and no alias is ever followed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from assistant.documents.spelled import Lines
from assistant.errors import BadInput

LARGEST = 300_000
"""Letters that a YAML file may have: thirty times what a resume needs, and read in a second."""
DEEPEST = 60
_PLAIN_TAG = "tag:yaml.org,2002:"
_PLAIN_TAGS = frozenset(("str", "int", "float", "bool", "null", "seq", "map", "timestamp", "merge"))
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")


@dataclass(slots=True)
class Node:
    """A value and where it stands, [start, end) in letters, past its anchor and tag; `key` is the key it stands under.

    `style` is a scalar's: "" for plain, or one of ' " | >. `target` is what an alias stands for.
    """

    what: Literal["map", "list", "scalar", "alias"]
    start: int
    end: int
    value: str = ""
    style: str = ""
    in_flow: bool = False
    fields: dict[str, "Node"] = field(default_factory=dict)
    items: list["Node"] = field(default_factory=list)
    target: "Node | None" = None


def compose(text: str) -> Node:
    """The one document of a YAML text; raises BadInput, with line and column, where it is broken or hostile."""
    if len(text) > LARGEST:
        raise BadInput(f"The file has {len(text):,} letters; a YAML resume may have {LARGEST:,}.")
    return _Composer(text).compose()


class _Composer:
    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = Lines(text)
        self.anchors: dict[str, Node] = {}
        self.open: list[Node] = []
        self.keys: list[str | None] = []
        self.top: Node | None = None

    def compose(self) -> Node:
        for event in self._events():
            name = type(event).__name__
            if name == "DocumentStartEvent" and self.top is not None:
                raise BadInput(f"The file holds a second YAML document at line {self._line(event)}.")
            if name in ("MappingStartEvent", "SequenceStartEvent", "ScalarEvent"):
                self._checked_tag(event)
                self._add(self._node(name, event), event)
            elif name == "AliasEvent":
                self._alias(event)
            elif name in ("MappingEndEvent", "SequenceEndEvent"):
                self.open.pop().end = event.end_mark.index
                self.keys.pop()
        if self.top is None:
            raise BadInput("The file is empty.")
        return self.top

    def _events(self) -> Iterator[Any]:
        from ruamel.yaml import YAML
        from ruamel.yaml.error import MarkedYAMLError, YAMLError

        try:
            yield from YAML(typ="safe", pure=True).parse(self.text)
        except MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            where = f" at line {mark.line + 1}, column {mark.column + 1}" if mark else ""
            raise BadInput(f"The file is broken YAML{where}: {error.problem or error.context}.", hint=_HINT) from error
        except (YAMLError, ValueError, OverflowError, LookupError, TypeError, AttributeError) as error:
            first = str(error).strip().splitlines()[0] if str(error).strip() else "it cannot be read"
            raise BadInput(f"The file is broken YAML: {first}.", hint=_HINT) from error

    def _node(self, name: str, event: Any) -> Node:
        past = _PROPERTIES.match(self.text, event.start_mark.index) if event.anchor or event.tag else None
        start = past.end() if past else event.start_mark.index
        flow = bool(self.open) and self.open[-1].in_flow
        if name == "ScalarEvent":
            return Node("scalar", start, event.end_mark.index, event.value, event.style or "", flow)
        what: Literal["map", "list"] = "map" if name == "MappingStartEvent" else "list"
        return Node(what, start, start, in_flow=flow or bool(event.flow_style))

    def _add(self, node: Node, event: Any) -> None:
        if event.anchor:
            self.anchors[event.anchor] = node
        self._hang(node, event)
        if node.what in ("map", "list"):
            if len(self.open) >= DEEPEST:
                raise BadInput(f"The file nests more than {DEEPEST} lists and mappings in one another.")
            self.open.append(node)
            self.keys.append(None)

    def _alias(self, event: Any) -> None:
        target = self.anchors.get(event.anchor)
        if target is None:
            raise BadInput(f"Line {self._line(event)} refers to *{event.anchor[:40]}, which nothing is named.")
        self._hang(Node("alias", event.start_mark.index, event.end_mark.index, target=target), event)

    def _hang(self, node: Node, event: Any) -> None:
        """Put a node into the list or mapping that is open; in a mapping every other node is a key."""
        if not self.open:
            self.top = node
        elif self.open[-1].what == "list":
            self.open[-1].items.append(node)
        elif self.keys[-1] is None:
            self.keys[-1] = node.value
            if node.what == "scalar" and node.value != "<<" and node.value in self.open[-1].fields:
                raise BadInput(
                    f'"{node.value[:40]}" stands twice in one mapping, the second time at line {self._line(event)}.',
                    hint="YAML allows a key once; join the two, or rename one.",
                )
        else:
            self.open[-1].fields[self.keys[-1]] = node
            self.keys[-1] = None

    def _checked_tag(self, event: Any) -> None:
        tag = str(event.tag) if event.tag else ""
        if tag and tag != "!" and tag.removeprefix(_PLAIN_TAG) not in _PLAIN_TAGS:
            shown = tag.replace(_PLAIN_TAG, "!!")[:60]
            raise BadInput(
                f"Line {self._line(event)} has the YAML tag {shown}, which asks for more than text; it is not obeyed.",
                hint="Take the tag out; a RenderCV file needs none.",
            )

    def _line(self, event: Any) -> int:
        return self.lines.at(event.start_mark.index)


_HINT = "Mend it there: indent with spaces, never tabs, and put words with : or # into quotes."
