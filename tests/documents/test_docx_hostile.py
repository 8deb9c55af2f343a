"""Word files that are broken, locked or meant to do harm: one clear sentence each, soon."""

from io import BytesIO
from pathlib import Path
from time import perf_counter
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from assistant.documents.formats.docx import FORMAT
from assistant.documents.opening import open_resume
from assistant.errors import BadInput

_SAMPLE = (Path(__file__).parent / "samples" / "docx" / "right_to_left_hebrew.docx").read_bytes()
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LONGEST = 2.0
"""Seconds that refusing a file may take."""


def _with(parts: dict[str, bytes | None]) -> bytes:
    """The sample with other bytes for some parts, or without them."""
    made = BytesIO()
    with ZipFile(BytesIO(_SAMPLE)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        all_parts = {name: old.read(name) for name in old.namelist()} | parts
        for name, data in all_parts.items():
            if data is not None:
                new.writestr(name, data)
    return made.getvalue()


def _document(body: str, before: str = "") -> bytes:
    document = f"{before}<w:document {_NAMESPACE}><w:body>{body}</w:body></w:document>"
    return _with({"word/document.xml": document.encode()})


_PARAGRAPH = "<w:p><w:r><w:t>words</w:t></w:r></w:p>"
_BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
_EXTERNAL = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
_HOSTILE = {
    "empty file": (b"", "empty"),
    "no ZIP": (b"just words", "no Word file"),
    "cut off": (_SAMPLE[: len(_SAMPLE) // 2], "broken"),
    "damaged part": (_SAMPLE.replace(b"word/document.xml", b"word/documenx.xml", 1), "broken"),
    "locked": (_OLE + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
    "old format": (_OLE + "WordDocument".encode("utf-16-le"), "old .doc format"),
    "ZIP bomb": (_with({"word/media/image1.png": bytes(60_000_000)}), "would unpack to 60 MB"),
    "entity bomb": (_document("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", _BOMB), "document type"),
    "external entity": (_document("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", _EXTERNAL), "document type"),
    "no document": (_with({"word/document.xml": None}), "no Word document"),
    "broken XML": (_with({"word/document.xml": b"<w:document"}), "no sound XML"),
    "not Word's XML": (_with({"word/document.xml": b"<html/>"}), "no Word document"),
    "no text": (_document("<w:p/>"), "no text"),
    "many paragraphs": (_document(_PARAGRAPH * 100_000), "3,000 paragraphs"),
    "deep": (_document("<w:tbl>" * 5_000 + "</w:tbl>" * 5_000), "deeply nested"),
    "long paragraph": (_document(f"<w:p><w:r><w:t>{'word ' * 10_000}</w:t></w:r></w:p>"), "far too long"),
    "many runs": (_document(f"<w:p>{'<w:r><w:t>a</w:t><w:tab/></w:r>' * 5_000}</w:p>"), "far too long"),
}


@pytest.mark.parametrize("name", _HOSTILE)
def test_a_hostile_file_is_refused_in_one_sentence_and_soon(name: str) -> None:
    raw, named = _HOSTILE[name]
    began = perf_counter()
    with pytest.raises(BadInput) as caught:
        FORMAT.read(raw)
    assert perf_counter() - began < _LONGEST
    assert named in caught.value.message
    assert "\n" not in caught.value.message


@pytest.mark.parametrize("cut", range(0, len(_SAMPLE), len(_SAMPLE) // 40))
def test_a_file_cut_off_anywhere_is_refused(cut: int) -> None:
    with pytest.raises(BadInput):
        FORMAT.read(_SAMPLE[:cut])


def test_macros_are_left_alone_and_named(tmp_path: Path) -> None:
    with ZipFile(BytesIO(_SAMPLE)) as package:
        types = package.read("[Content_Types].xml").replace(b"wordprocessingml.document.main", b"macroEnabled.main")
    path = tmp_path / "resume.docm"
    path.write_bytes(_with({"word/vbaProject.bin": b"macro", "[Content_Types].xml": types}))
    resume = open_resume(path)
    assert "macros" in " ".join(resume.notes)
    assert resume.writes == (".docm",)
    written = resume.rendered({resume.bullets[0].id: "Built a payment service in Go"}, ".docm")
    with ZipFile(BytesIO(written)) as package:
        assert package.read("word/vbaProject.bin") == b"macro"
    with pytest.raises(BadInput):
        resume.rendered({}, ".docx")


def test_a_document_in_utf_16_stays_in_it() -> None:
    with ZipFile(BytesIO(_SAMPLE)) as package:
        text = package.read("word/document.xml").decode().replace("UTF-8", "UTF-16", 1)
    resume = FORMAT.read(_with({"word/document.xml": text.encode("utf-16")}))
    written = resume.rendered({resume.bullets[0].id: "Größere Dienste gebaut"})
    with ZipFile(BytesIO(written)) as package:
        assert "Größere Dienste gebaut" in package.read("word/document.xml").decode("utf-16")
    assert FORMAT.read(written).bullets[0].text == "Größere Dienste gebaut"
