"""The letters of a PDF's pages, read by the worker process; what cannot be read is said in one sentence."""

import json
import os
import subprocess
import sys
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from assistant.errors import BadInput

MOST_PAGES = 30
MOST_LETTERS = 150_000
SECONDS = 8.0
"""Time that reading may take; thirty full pages take a fraction of a second."""
_MEMORY = 600_000_000
"""Bytes of address space that the reading process may use, on systems that can limit it."""
_FEWEST_LETTERS = 20
_UNREADABLE_SHARE = 0.2
_WORKER = Path(__file__).with_name("worker.py")
UNKNOWN = "\ufffd"
"""Put in the place of a letter whose font does not say which it is."""


class Letter(NamedTuple):
    """A letter with its left and right edge, its baseline and its size, in points from the page's lower left.

    `spaced` says that the library sees a space before it.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    style: int
    spaced: bool


class Link(NamedTuple):
    """A stretch of a page that leads to an address."""

    address: str
    left: float
    bottom: float
    right: float
    top: float


class Style(NamedTuple):
    """A font's name and look."""

    font: str
    bold: bool
    italic: bool


class Page(NamedTuple):
    """One page; `pictures` counts pictures and forms, `turned` letters that do not stand upright and are left out."""

    width: float
    height: float
    letters: list[Letter]
    links: list[Link]
    pictures: int
    turned: int


class Pages(NamedTuple):
    """A document's pages, and the styles that its letters name by number."""

    pages: list[Page]
    styles: list[Style]


def read_pages(raw: bytes) -> Pages:
    """The pages of a PDF; raises BadInput for one that is locked, broken, a scan, too long or without Unicode maps."""
    told = _told(raw)
    if "fault" in told:
        raise _fault(told)
    pages = [_page(page) for page in told["pages"]]
    _check_text(pages, sum(page["shapes"] for page in told["pages"]))
    return Pages(pages, [Style(*style) for style in told["styles"]])


def _told(raw: bytes) -> dict[str, Any]:
    """What the worker says; a fault where it ran out of time or memory."""
    command = [sys.executable, "-P", str(_WORKER), str(MOST_PAGES), str(MOST_LETTERS), str(_MEMORY)]
    # The worker is a script, so it must be told where this process finds its libraries.
    paths = os.pathsep.join(path or "." for path in sys.path)
    try:
        done = subprocess.run(  # noqa: S603 - this interpreter and a file of this package
            command,
            input=raw,
            capture_output=True,
            timeout=SECONDS,
            env={**os.environ, "PYTHONPATH": paths},
            check=False,
        )
    except subprocess.TimeoutExpired:
        return {"fault": "time"}
    except OSError as error:
        raise BadInput(f"The process that reads PDFs cannot be started: {error.strerror or error}.") from error
    if done.returncode:
        return {"fault": "library" if b"No module named" in done.stderr else "crash"}
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def _fault(told: dict[str, Any]) -> BadInput:
    export = "Export the resume as PDF anew, or pass its source (.docx, .tex, .md)."
    messages = {
        "locked": (
            "The PDF is locked with a password.",
            "Save it without one, for example: qpdf --decrypt in.pdf out.pdf",
        ),
        "broken": ("The PDF is broken: its pages cannot be found.", export),
        "pages": (
            f"The PDF has {told.get('pages', 0):,} pages; a resume may have {MOST_PAGES}.",
            "Pass the resume's pages alone.",
        ),
        "letters": (
            f"The PDF has more than {MOST_LETTERS:,} letters, too many for a resume.",
            "Pass the resume alone.",
        ),
        "time": (f"The PDF could not be read within {SECONDS:g} seconds.", export),
        "memory": ("The PDF needs more memory to unpack than a resume may.", export),
        "crash": ("The PDF cannot be read: it is broken, or needs more memory to unpack than a resume may.", export),
        "library": ("PDFs cannot be read: the library pypdfium2 is not installed.", "pip install pypdfium2"),
    }
    message, hint = messages[told["fault"]]
    return BadInput(message, hint=hint)


def _page(told: dict[str, Any]) -> Page:
    upright = _spread([_letter(letter) for letter in told["letters"] if not letter[6]])
    links = [Link(*link) for link in told["links"]]
    turned = len(told["letters"]) - len(upright)
    return Page(told["width"], told["height"], upright, links, told["pictures"], turned)


def _letter(told: list[Any]) -> Letter:
    text, left, right, base, size, style, _, spaced = told
    return Letter(text, left, right, base, size, style, bool(spaced))


def _spread(letters: list[Letter]) -> list[Letter]:
    """Letters of one ligature, which are told with the same place, side by side."""
    out: list[Letter] = []
    for (left, right, _), group in groupby(letters, key=lambda letter: (letter.left, letter.right, letter.base)):
        drawn = list(group)
        width = (right - left) / len(drawn)
        out += [
            letter._replace(left=left + at * width, right=left + (at + 1) * width) for at, letter in enumerate(drawn)
        ]
    return out


def _check_text(pages: list[Page], shapes: int) -> None:
    letters = [letter.text for page in pages for letter in page.letters if not letter.text.isspace()]
    if len(letters) < _FEWEST_LETTERS:
        raise _textless(pages, shapes, bool(letters))
    unreadable = sum(letter == UNKNOWN or not letter.isprintable() for letter in letters)
    if unreadable > _UNREADABLE_SHARE * len(letters):
        raise BadInput(
            "The PDF's fonts do not say which letters they draw, so its text would come out as gibberish.",
            hint="Export it anew with Unicode maps (in LaTeX: \\usepackage{cmap,lmodern}), or pass its source.",
        )


def _textless(pages: list[Page], shapes: int, some: bool) -> BadInput:
    if any(page.pictures for page in pages):
        return BadInput(
            "The PDF has no text, it is a scan.", hint="Run OCR on it first, for example: ocrmypdf in.pdf out.pdf"
        )
    if shapes > 50:
        return BadInput(
            "The PDF has no text: its letters are drawn as shapes.",
            hint="Export it with fonts, or run OCR on it first, for example: ocrmypdf --force-ocr in.pdf out.pdf",
        )
    return BadInput("The PDF has hardly any text." if some else "The PDF is empty: it has no text.")
