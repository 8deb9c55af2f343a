"""A resume with one hostile bullet, in each format; and what in a document would do something when it is opened."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from io import BytesIO
from zipfile import ZipFile

from markdown_it import MarkdownIt
from ruamel.yaml import YAML

from assistant.documents.formats import docx, json_resume, latex, markdown, plain, rendercv
from assistant.documents.rendering import Part, docx_of
from assistant.documents.resume import Format

GOOD = "Helped with the calibration of 12 flow meters at the plant"
"""The bullet that any resume here has beside the hostile one."""
FORMATS: dict[str, Format] = {
    "md": markdown.FORMAT,
    "txt": plain.FORMAT,
    "tex": latex.FORMAT,
    "yaml": rendercv.FORMAT,
    "json": json_resume.FORMAT,
    "docx": docx.FORMAT,
}
_TEX = (
    "\\documentclass{article}\n\\begin{document}\n\\section{Experience}\n"
    "\\textbf{Technician}, Waterworks, 2019 -- 2022\n"
    "\\begin{itemize}\n\\item %s\n\\item %s\n\\end{itemize}\n\\section{Skills}\nValves\n\\end{document}\n"
)
_YAML = (
    "cv:\n  name: Ada Example\n  sections:\n    experience:\n      - company: Waterworks\n"
    "        position: Technician\n"
    "        start_date: 2019-01\n        end_date: 2022-01\n        highlights:\n          - %s\n          - %s\n"
)
_JSON = (
    '{"basics": {"name": "Ada Example"}, "work": [{"name": "Waterworks", "position": "Technician", '
    '"highlights": ["%s", "%s"]}]}\n'
)
_TEMPLATES = {
    "md": "# Ada Example\n\n## Experience\n\n### Technician, Waterworks\n\n- %s\n- %s\n\n## Skills\n\nValves\n",
    "txt": "Ada Example\n\nEXPERIENCE\n\nTechnician, Waterworks, 2019 - 2022\n- %s\n- %s\n\nSKILLS\n\nValves\n",
    "tex": _TEX,
    "yaml": _YAML,
    "json": _JSON,
}


def resume_with(source: str, form: str, *, kind: str = "") -> bytes:
    """A resume whose second bullet is this source; in Word's form `kind` says what it is put as."""
    if form != "docx":
        return (_TEMPLATES[form] % (GOOD, source)).encode()
    item = source if kind not in ("docx field", "docx macro") else "Checked the seals of 12 pumps with care"
    parts = [Part("name", "Ada Example"), Part("heading", "Experience"), Part("entry", "Technician, Waterworks")]
    made = docx_of([*parts, Part("item", GOOD), Part("item", item), Part("heading", "Skills"), Part("paragraph", "Go")])
    if kind == "docx field":
        return _with_field(made, source)
    return _with_macro(made, source) if kind == "docx macro" else made


def _with_field(made: bytes, instruction: str) -> bytes:
    escaped = instruction.replace("&", "&amp;").replace('"', "&quot;")
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> '
        f'{escaped} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>care</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    return _rezipped(
        made, {"word/document.xml": lambda old: old.replace(b"care</w:t></w:r>", b"</w:t></w:r>" + field.encode())}
    )


def _with_macro(made: bytes, source: str) -> bytes:
    kind = b"application/vnd.ms-word.document.macroEnabled.main+xml"
    plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    changed = _rezipped(made, {"[Content_Types].xml": lambda old: old.replace(plain, kind)})
    out = BytesIO(changed)
    with ZipFile(out, "a") as package:
        package.writestr("word/vbaProject.bin", source)
    return out.getvalue()


def _rezipped(made: bytes, changes: dict[str, Callable[[bytes], bytes]]) -> bytes:
    out = BytesIO()
    with ZipFile(BytesIO(made)) as old, ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, changes[name](data) if name in changes else data)
    return out.getvalue()


def active(form: str, raw: bytes) -> Counter[str]:
    """All in a document that a program which opens it would do more with than show letters."""
    if form == "md":
        found: Counter[str] = Counter()
        for token in MarkdownIt("commonmark").parse(raw.decode()):
            found.update(one.type for one in (token, *(token.children or ())) if one.type not in _HARMLESS)
        return found
    if form == "tex":
        body = raw.decode().replace("\\\\", "")
        return Counter(name for name in re.findall(r"\\([A-Za-z]+)|[%$&]|(?<!\\)\^\^", body) if name not in _SPELLINGS)
    if form == "yaml":
        return Counter(_shape(YAML(typ="rt").load(raw.decode())))
    if form == "json":
        return Counter(_shape(json.loads(raw)))
    if form == "docx":
        with ZipFile(BytesIO(raw)) as package:
            parts = {
                name: package.read(name) for name in package.namelist() if name.endswith((".xml", ".rels", ".bin"))
            }
        tags = Counter(
            tag.decode() for data in parts.values() for tag in re.findall(rb"<(w:[A-Za-z]+|Relationship)\b", data)
        )
        return Counter(
            {tag: count for tag, count in tags.items() if tag not in ("w:t", "w:r", "w:rPr", "w:tab", "w:br")}
        )
    return Counter()


_HARMLESS = frozenset(("text", "softbreak", "inline", "text_special"))
_SPELLINGS = frozenset(
    "textbackslash textasciitilde textasciicircum textasciigrave textless textgreater textbar char textquoteright "
    "textquoteleft".split()
) | {""}


def _shape(value: object, path: str = "") -> Iterator[str]:
    """Where values stand and of what type they are, not what strings say."""
    tag = getattr(value, "tag", None)
    yield f"{path}: {type(value).__mro__[-2].__name__}{getattr(tag, 'value', '') or ''}"
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _shape(inner, f"{path}/{key}")
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _shape(inner, f"{path}/{at}")
