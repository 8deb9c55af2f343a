"""What the heading of a section means."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import cast, get_args

from assistant.documents.resume import SectionKind

_INNER = re.compile(r"\b(?:achiev|accomplish|erfolge|réalisations|logros)", re.IGNORECASE)
INNER_LEVEL = 9
_CONTINUED = re.compile(
    r"\s*(?:[-–—,:]\s*|[(\[]\s*)?\b(?:continued|cont(?:['’]?d|\.)?|fortsetzung|forts\.?|suite|continuación)[\s.)\]:]*$",
    re.IGNORECASE,
)
_DECORATION = re.compile(r"[\W\d_]+")


def kind_of_heading(text: str) -> SectionKind | None:
    """The kind of section that a heading opens; None where its words are no heading that is known."""
    words = _DECORATION.sub(" ", _CONTINUED.sub("", text).casefold()).split()
    if not words or len(words) > 6:
        return None
    return _known().get(" ".join(words))


def is_continued(text: str) -> bool:
    """Whether a heading says that it stood before: `Experience (continued)` on the next page."""
    return _CONTINUED.search(text) is not None


def level_of_heading(text: str) -> int:
    """The depth of a heading that looks like any paragraph: "Key achievements:" stands within a position."""
    return INNER_LEVEL if _INNER.search(text) and not text.isupper() else 1


@cache
def _known() -> dict[str, SectionKind]:
    """Kinds by heading, in lower case and without punctuation."""
    listed = tomllib.loads(files("assistant.documents").joinpath("headings.toml").read_text(encoding="utf-8"))
    return {
        " ".join(_DECORATION.sub(" ", heading.casefold()).split()): cast(SectionKind, kind)
        for kind, headings in listed.items()
        if kind in get_args(SectionKind)
        for heading in headings
    }
