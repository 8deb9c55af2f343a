"""PDFs written by hand, letter by letter, for what no tool makes on purpose."""

from collections.abc import Sequence


def stream(data: bytes, extra: bytes = b"") -> bytes:
    """A stream object."""
    return b"<<" + extra + b"/Length %d>>stream\n" % len(data) + data + b"\nendstream"


def text_at(*lines: tuple[float, float, float, str]) -> bytes:
    """A page's content: (x, y, size, text) in Helvetica; a text that begins with ! is bold."""
    out = []
    for x, y, size, text in lines:
        font, words = ("B", text[1:]) if text.startswith("!") else ("F", text)
        plain = words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        out.append(b"BT /%s %g Tf %g %g Td (%s) Tj ET" % (font.encode(), size, x, y, plain))
    return b"\n".join(out)


def pdf_of(contents: Sequence[bytes], forms: Sequence[bytes] = (), filters: bytes = b"") -> bytes:
    """A PDF of A4 pages; `forms` are objects from number 6 on, named X on every page where there are any."""
    font = b"<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>"
    first = 6 + len(forms)
    kids = b" ".join(b"%d 0 R" % (first + 2 * at) for at in range(len(contents)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(contents), kids),
        b"null",
        font % b"Helvetica",
        font % b"Helvetica-Bold",
        *forms,
    ]
    resources = b"/Font<</F 4 0 R/B 5 0 R>>" + (b"/XObject<</X 6 0 R>>" if forms else b"")
    for at, content in enumerate(contents):
        page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<%s>>/Contents %d 0 R>>"
        objects += [page % (resources, first + 2 * at + 1), stream(content, filters)]
    return written(objects)


def written(objects: Sequence[bytes]) -> bytes:
    """The file of these objects, the first of which is the catalogue."""
    out, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n" % size
    return out + head + table + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(out))
