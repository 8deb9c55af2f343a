"""Reads a PDF's letters in a process of its own, so that a hostile file costs that process alone.

A script: the PDF on standard input, one JSON object on standard output, either {"fault": …} or {"pages": […]}. It
imports nothing of the assistant, so that it starts fast. A page is {"width", "height", "pictures", "shapes", "letters",
"links"}; a letter is [text, left, right, baseline, size, style, angled, spaced] in points from the page's lower left,
style an index into "styles" ([font's name, bold, italic]), spaced whether the library sees a space before it; a link is
[address, left, bottom, right, top].
"""

import ctypes
import json
import math
import sys
from contextlib import suppress
from typing import Any

_MAP_ERROR = "\ufffd"
_BOLD_WEIGHT = 600
_ITALIC_FLAG = 1 << 6
_FORCE_BOLD_FLAG = 1 << 18


def main() -> None:
    """Read one PDF: arguments are the most pages, the most letters and the most bytes of memory."""
    pages, letters, memory = (int(argument) for argument in sys.argv[1:4])
    _limit_memory(memory)
    try:
        told = _document(sys.stdin.buffer.read(), pages, letters)
    except MemoryError:
        told = {"fault": "memory"}
    sys.stdout.buffer.write(json.dumps(told, ensure_ascii=True).encode())


def _limit_memory(memory: int) -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _document(raw: bytes, most_pages: int, most_letters: int) -> dict[str, Any]:
    import pypdfium2 as pdfium  # type: ignore[import-untyped]  # it ships no types
    import pypdfium2.raw as lib  # type: ignore[import-untyped]  # the same

    try:
        document = pdfium.PdfDocument(raw)
        count = len(document)
    except pdfium.PdfiumError:
        locked = lib.FPDF_GetLastError() in (lib.FPDF_ERR_PASSWORD, lib.FPDF_ERR_SECURITY)
        return {"fault": "locked" if locked else "broken"}
    if count > most_pages:
        return {"fault": "pages", "pages": count}
    styles: dict[tuple[str, bool, bool], int] = {}
    pages = []
    left = most_letters
    for number in range(count):
        try:
            page = _page(lib, document[number], styles, left)
        except pdfium.PdfiumError:
            return {"fault": "broken"}
        if page is None:
            return {"fault": "letters"}
        left -= len(page["letters"])
        pages.append(page)
    return {"pages": pages, "styles": list(styles)}


def _page(lib: Any, page: Any, styles: dict[tuple[str, bool, bool], int], most: int) -> dict[str, Any] | None:
    """A page's letters and links; None where it has more letters than `most`."""
    width, height = page.get_size()
    text = page.get_textpage()
    count = lib.FPDFText_CountChars(text)
    if count > most:
        return None
    kinds = [lib.FPDFPageObj_GetType(lib.FPDFPage_GetObject(page, at)) for at in range(lib.FPDFPage_CountObjects(page))]
    return {
        "width": width,
        "height": height,
        "pictures": kinds.count(lib.FPDF_PAGEOBJ_IMAGE) + kinds.count(lib.FPDF_PAGEOBJ_FORM),
        "shapes": kinds.count(lib.FPDF_PAGEOBJ_PATH),
        "letters": _letters(lib, text, count, styles),
        "links": _links(lib, page),
    }


def _letters(lib: Any, text: Any, count: int, styles: dict[tuple[str, bool, bool], int]) -> list[list[Any]]:
    by_object: dict[int, tuple[float, int, bool]] = {}
    box = lib.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    out: list[list[Any]] = []
    high = 0
    spaced = False
    for at in range(count):
        code = lib.FPDFText_GetUnicode(text, at)
        if 0xD800 <= code < 0xDC00:  # half of a letter beyond the basic plane: the other half follows
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
        high = 0
        if lib.FPDFText_IsGenerated(text, at) == 1:
            spaced = True
            continue
        lib.FPDFText_GetLooseCharBox(text, at, box)
        lib.FPDFText_GetCharOrigin(text, at, x, y)
        drawn = lib.FPDFText_GetTextObject(text, at)
        key = ctypes.cast(drawn, ctypes.c_void_p).value or 0
        if key not in by_object:
            by_object[key] = _size_and_style(lib, text, at, drawn, styles)
        size, style, angled = by_object[key]
        guessed = lib.FPDFText_HasUnicodeMapError(text, at) == 1 and not 0xE000 <= code <= 0xF8FF
        letter = _MAP_ERROR if guessed or not code else chr(code)
        # Where a slanted letter's box begins before its origin, the letter's place is its origin.
        place = (round(value, 2) for value in (x.value, box.right, y.value, size))
        out.append([letter, *place, style, int(angled), int(spaced)])
        spaced = False
    return out


def _size_and_style(
    lib: Any, text: Any, at: int, drawn: Any, styles: dict[tuple[str, bool, bool], int]
) -> tuple[float, int, bool]:
    """The height of the letters as it stands on the page, the style's number, and whether they do not stand upright."""
    matrix = lib.FS_MATRIX()
    lib.FPDFText_GetMatrix(text, at, matrix)
    size = lib.FPDFText_GetFontSize(text, at) * (math.hypot(matrix.c, matrix.d) or 1.0)
    flags = ctypes.c_int()
    name = ctypes.create_string_buffer(200)
    lib.FPDFText_GetFontInfo(text, at, name, 200, flags)
    font = name.value.decode("utf-8", "replace").split("+")[-1]
    plain = font.casefold()
    bold = any(word in plain for word in ("bold", "black", "heavy", "semibd", "cmb", "ecbx", "ecxc", "sfbx", "-bd"))
    bold = bold or bool(flags.value & _FORCE_BOLD_FLAG) or lib.FPDFText_GetFontWeight(text, at) >= _BOLD_WEIGHT
    italic = bool(flags.value & _ITALIC_FLAG) or "italic" in plain or "oblique" in plain
    angled = abs(math.sin(lib.FPDFText_GetCharAngle(text, at))) > 0.1
    return size, styles.setdefault((font, bold, italic), len(styles)), angled


def _links(lib: Any, page: Any) -> list[list[Any]]:
    """Addresses that stretches of the page lead to."""
    out: list[list[Any]] = []
    position, link, rect = ctypes.c_int(0), lib.FPDF_LINK(), lib.FS_RECTF()
    buffer = ctypes.create_string_buffer(2000)
    while len(out) < 500 and lib.FPDFLink_Enumerate(page, position, link):
        action = lib.FPDFLink_GetAction(link)
        if not action or lib.FPDFAction_GetType(action) != lib.PDFACTION_URI:
            continue
        length = lib.FPDFAction_GetURIPath(page.pdf, action, buffer, 2000)
        if 1 < length <= 2000 and lib.FPDFLink_GetAnnotRect(link, rect):
            address = buffer.raw[: length - 1].decode("utf-8", "replace")
            out.append([address, rect.left, rect.bottom, rect.right, rect.top])
    return out


if __name__ == "__main__":
    main()
