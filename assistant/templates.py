"""Prompt templates: a text a model call, with a version in its first line and a hash in every result."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from assistant.errors import BadTemplate

if TYPE_CHECKING:
    from jinja2 import Template as JinjaTemplate

MUST_USE: Mapping[str, frozenset[str]] = {
    "classify": frozenset(("lines",)),
    "rewrite": frozenset(("line", "target", "role", "facts", "ownership", "reading", "denied", "rejected", "findings")),
    "edit": frozenset(("line", "draft", "target", "role", "facts", "ownership", "denied", "declared")),
    "chat": frozenset(("message", "line", "draft", "asked", "facts", "wishes", "target")),
}
"""The templates that the assistant asks with, and the variables that each must use."""
MAY_USE: Mapping[str, frozenset[str]] = {"rewrite": frozenset(("wishes", "terms"))}
"""Variables that a template is given too, and may leave out."""

_FIRST_LINE = re.compile(r"\{#-?\s*(?P<name>[a-z_]+) v(?P<version>\d+)\b.*?#\}")
_SUFFIXES = (".jinja", ".jinja2", ".j2")
_SHIPPED = (Path(__file__).with_name("prompts"), Path(__file__).parent.parent / "prompts")


class Message(TypedDict):
    """One message of a chat completion request."""

    role: Literal["system", "user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True)
class Template:
    """A template; `id` is NAME@VERSION:HASH. Where it cannot be filled in, BadTemplate is raised."""

    id: str
    path: Path
    _jinja: "JinjaTemplate"

    @property
    def system(self) -> str:
        """The unchanging part, the same for every line."""
        return self._block("system", {})

    def messages(self, **values: Any) -> list[Message]:
        """The request's messages: the system part, the same for every line, then the line's own part."""
        return [{"role": "system", "content": self.system}, {"role": "user", "content": self._block("user", values)}]

    def _block(self, name: str, values: dict[str, Any]) -> str:
        try:
            return "".join(self._jinja.blocks[name](self._jinja.new_context(values))).strip()
        except Exception as error:  # whatever a user's own template does
            steps = [at for frame, at in walk_tb(error.__traceback__) if frame.f_code.co_filename == "<template>"]
            line = self._jinja.get_corresponding_lineno(steps[-1]) if steps else 1
            raise BadTemplate(f"The template {self.path} fails in line {line}: {str(error).rstrip('.')}.") from error


def load_templates(folder: Path | None = None) -> dict[str, Template]:
    """All templates by name; those in `folder` take the place of the shipped ones.

    Raises BadTemplate as `own_templates` does, and where one has no version, no `system` or `user` block, fails, or
    does not show what it must.
    """
    from assistant.template_trial import try_out

    shipped = next((path for path in _SHIPPED if path.is_dir()), None)
    if shipped is None:
        raise BadTemplate("The package came without its prompts.", hint="Install resume-assistant again.")
    own = own_templates(folder) if folder is not None else {}
    loaded = {
        name: load_template(own.get(name, shipped / f"{name}.jinja"), must_use, MAY_USE.get(name, frozenset()))
        for name, must_use in MUST_USE.items()
    }
    for name in own:
        try_out(name, loaded[name])
    return loaded


def own_templates(folder: Path) -> dict[str, Path]:
    """The templates in a user's folder by name.

    Raises BadTemplate where there is no such folder, where it has none, and for one of a name that is never asked for.
    """
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix in _SUFFIXES)
    except OSError as error:
        raise BadTemplate(
            f"There is no folder of prompts at {folder}.", hint="Check --prompts or ASSISTANT_PROMPTS."
        ) from error
    names = [f"{name}.jinja" for name in MUST_USE]
    hint = f"Templates are named {', '.join(names)}; one is enough."
    if unknown := [path.name for path in files if path.name not in names]:
        raise BadTemplate(f"The folder of prompts {folder} has {unknown[0]!r}, which no call asks for.", hint=hint)
    if not files:
        raise BadTemplate(f"The folder of prompts {folder} has no template.", hint=hint)
    return {path.stem: path for path in files}


def load_template(path: Path, must_use: frozenset[str], may_use: frozenset[str] = frozenset()) -> Template:
    """One template, which must use these variables and may use those; raises BadTemplate as `load_templates` does."""
    from jinja2 import Environment, StrictUndefined, TemplateSyntaxError, meta, nodes

    try:
        text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise BadTemplate(f"The template {path} cannot be read: {error}.") from error
    first = _FIRST_LINE.match(text)
    if first is None or first["name"] != path.stem:
        raise BadTemplate(
            f"The template {path} names no version.",
            hint=f"Its first line must be {{# {path.stem} v1 #}}, or a higher version.",
        )
    # No HTML is made here: autoescape would change the author's text.
    jinja = Environment(undefined=StrictUndefined, autoescape=False, trim_blocks=True, lstrip_blocks=True)  # noqa: S701
    jinja.filters["data"] = as_data
    try:
        parsed = jinja.parse(text)
        used = meta.find_undeclared_variables(parsed)
        template = jinja.from_string(text)
    except TemplateSyntaxError as error:
        raise BadTemplate(f"The template {path} does not parse in line {error.lineno}: {error.message}") from error
    for node in parsed.find_all((nodes.Include, nodes.Extends, nodes.Import, nodes.FromImport)):
        raise BadTemplate(f"The template {path} refers to another one in line {node.lineno}: each stands alone.")
    if missing := must_use - used:
        raise BadTemplate(f"The template {path} does not use {', '.join(sorted(missing))}.")
    if unknown := used - must_use - may_use:
        raise BadTemplate(f"The template {path} uses {', '.join(sorted(unknown))}, which it is not given.")
    if lacking := {"system", "user"} - template.blocks.keys():
        raise BadTemplate(f"The template {path} has no block {', '.join(sorted(lacking))}.")
    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    return Template(f"{first['name']}@{first['version']}:{digest}", path, template)


def as_data(value: Any) -> str:
    """A value as JSON that cannot close the block it stands in, letters as they are."""
    return json.dumps(value, ensure_ascii=False, default=_no_data).replace("</", "<\\/")


def _no_data(value: Any) -> None:
    str(value)  # what is not defined says so here
    raise TypeError(f"{type(value).__name__} is no data")
