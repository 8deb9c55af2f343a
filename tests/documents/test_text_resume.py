"""Formats that are text: encodings, and changes of some stretches alone."""

import pytest

from assistant.documents.outline import Block
from assistant.documents.resume import CannotPlace
from assistant.documents.text_resume import LONGEST, Piece, TextResume, decoded, readable
from assistant.errors import BadInput


class Upper(TextResume):
    """A format for these tests: its bullets are written in capitals, and never take a question mark."""

    format = "Upper"
    writes = (".up", ".upper")


def _written(words: str) -> str:
    if "?" in words:
        raise CannotPlace("No questions here.")
    return words.upper()


def resume(encoding: str = "utf-8", bom: bytes = b"") -> Upper:
    text = "# Work\r\n* one line öf\r\n* two lines"
    raw = bom + text.encode(encoding)
    places = [(10, 21), (25, 34)]
    blocks = [Block("heading", "Work")]
    blocks += [Block("item", text[a:b], key=at) for at, (a, b) in enumerate(places)]
    return Upper(raw, decoded(raw), blocks, [Piece(a, b, _written) for a, b in places])


@pytest.mark.parametrize(
    ("encoding", "bom"),
    [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")],
)
def test_changes_are_made_in_the_files_own_encoding_and_nowhere_else(encoding: str, bom: bytes) -> None:
    read = resume(encoding, bom)
    assert read.rendered({}) == read.raw
    first, second = read.bullets
    assert read.rendered({second.id: "zwölf", first.id: "a"}) == bom + "# Work\r\n* A\r\n* ZWÖLF".encode(encoding)


def test_a_change_that_cannot_be_placed_says_why() -> None:
    read = resume()
    assert read.why_not(read.bullets[0], "why?") == "No questions here."
    assert read.why_not(read.bullets[0], "so") == ""


def test_only_the_formats_own_suffixes_can_be_written() -> None:
    read = resume()
    assert read.rendered({}, ".upper") == read.raw
    with pytest.raises(BadInput, match=r"cannot be written as \.docx") as caught:
        read.rendered({}, ".docx")
    assert caught.value.hint == "Name a file that ends in .up or .upper."


def test_what_is_no_unicode_names_the_byte() -> None:
    with pytest.raises(BadInput, match=r"byte 6") as caught:
        decoded(b"\xef\xbb\xbfab\xe9")
    assert "iconv" in caught.value.hint
    with pytest.raises(BadInput, match="UTF-16"):
        decoded(b"\xff\xfe\x00\xd8")


def test_plain_lines_show_the_changes() -> None:
    read = resume()
    assert read.plain({read.bullets[1].id: "new"}) == ["# Work", "* one line öf", "* NEW"]


@pytest.mark.parametrize("raw", [b"", b" \r\n\t", b"a\0b", b"a" * (LONGEST + 1)])
def test_what_nobody_wrote_by_hand_is_refused(raw: bytes) -> None:
    with pytest.raises(BadInput, match=r"^The file (?:is|holds|has) .*\.$"):
        readable(raw)
