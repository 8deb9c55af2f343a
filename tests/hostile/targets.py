"""What is fuzzed: functions that take any bytes, and the samples and words that their mutants are made of."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from assistant.documents.formats import docx, json_resume, latex, markdown, pdf, plain, rendercv
from assistant.documents.resume import CannotPlace, Format
from assistant.engines.openai.replies import ClassifyReply, HearReply, RewriteReply
from assistant.engines.openai.structured import Completion, Unusable, read_completion, read_reply
from assistant.errors import BadInput
from assistant.facts.numbers import read_quantities
from assistant.guard import check
from assistant.text import LONGEST_LINE, clean, lines_of, safe
from tests.hostile.attacks import attacks, honest

Target = Callable[[bytes], None]
SAMPLES = Path(__file__).parent.parent / "documents" / "samples"
WORDS = (
    b"\\item[", b"\\(", b"$", b"{", b"}", b"[", b"]", b"(", b"%", b"\\foo{a}", b"\\begin{", b"\\end{", b"\\'", b"^{",
    b"**", b"*", b"_", b"`", b"```", b"~~~", b"![", b"](", b"> ", b"- ", b"1. ", b"# ", b"|", b"<a>", b"<!--", b"&amp;",
    b"&a ", b"*a", b"!!x ", b": ", b"? ", b"|-\n", b">\n", b"'", b'"', b"\\u", b"\\ud800", b"[{", b"}]", b",", b":",
    b"null", b"NaN", b"1e999", b"9" * 40, b"1,234.5", b"12-15", b"-", b"\xe2\x80\x93", b"%", b"EUR ", b"$5k", b"1/2",
    b"twelve hundred", b"a dozen", b"Q3 2022", b"</think>", b'{"text": "', b'"parts": [', b"<w:p>", b"</w:t>", b"<w:r>",
    b"<w:tbl>", b"stream\n", b"endobj", b"<<", b">>", b"/Kids[", b"\r\n", b"\r", b"\n\n", b"\t", b"\0", b"\x1b[",
    b"\xff",
    b"\xef\xbb\xbf", b"\xe2\x80\xa8", b"\xcc\x81", b"Led ", b"Experience\n", b"2019 - 2022",
)  # fmt: skip


def _guard(data: bytes) -> None:
    """Two lines, each of the length that a line may have."""
    text = data.decode(errors="replace")
    source, _, draft = text.partition("\n")
    source, draft = source[:LONGEST_LINE], (draft or text[::-1])[:LONGEST_LINE]
    check(source, draft, (draft[:50],), role=source[:30])
    check(source, source)


def _numbers(data: bytes) -> None:
    read_quantities(data.decode(errors="replace"))


def _lines(data: bytes) -> None:
    text = data.decode(errors="surrogateescape")
    shown = safe(text)
    assert safe(shown) == shown or ";" in shown or "`" in shown
    lines_of(text)
    clean(text)


def _reply(data: bytes) -> None:
    for completion in (read_completion(data), Completion(data.decode(errors="replace"))):
        for reply in (RewriteReply, ClassifyReply, HearReply):
            try:
                read_reply(completion, reply)
            except Unusable:
                continue


def _document(known: Format) -> Target:
    def read(data: bytes) -> None:
        known.fits(data)
        resume = known.read(data)
        assert resume.rendered({}) == data or known is pdf.FORMAT
        for bullet in resume.bullets[:2]:
            try:
                resume.rendered({bullet.id: f"{bullet.text[:500]} by 12% & more"})
            except CannotPlace:
                continue

    return read


def _word_xml(data: bytes) -> None:
    """The bytes as the main part of a sound package."""
    made = BytesIO()
    with ZipFile(BytesIO(_package())) as old, ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, data if name == "word/document.xml" else old.read(name))
    TARGETS["docx"](made.getvalue())


def _package() -> bytes:
    return (SAMPLES / "docx" / "right_to_left_hebrew.docx").read_bytes()


TARGETS: dict[str, Target] = {
    "guard": _guard,
    "numbers": _numbers,
    "lines": _lines,
    "reply": _reply,
    "markdown": _document(markdown.FORMAT),
    "plain": _document(plain.FORMAT),
    "latex": _document(latex.FORMAT),
    "json": _document(json_resume.FORMAT),
    "yaml": _document(rendercv.FORMAT),
    "docx": _document(docx.FORMAT),
    "docx xml": _word_xml,
    "pdf": _document(pdf.FORMAT),
}
_FOLDERS = {"json": "json_resume", "yaml": "rendercv"}


def samples_of(name: str) -> list[bytes]:
    """What mutants of a target are made from."""
    if name in ("guard", "numbers", "lines"):
        texts = [attack.text for attack in attacks("line", "fact")] + list(honest())
        return [f"{text}\n{other}".encode() for text, other in zip(texts, reversed(texts), strict=True)]
    if name == "reply":
        draft = b'{"text": "Led tests on 12 pumps", "raised": [], "questions": []}'
        return [
            draft,
            b"<think>so</think> ```json\n" + draft + b"\n```",
            b'{"choices": [{"message": {"content": ' + repr(draft.decode()).encode() + b'}, "finish_reason": "stop"}]}',
            b'{"parts": [{"kind": "fact", "text": "six", "about": 1}], "reply": ""}',
            b'{"lines": [{"line": 1, "technical": {"evidence": [], "score": 5}, '
            b'"leadership": {"evidence": [], "score": 5}}]}',
        ]
    if name == "docx xml":
        found = []
        for path in sorted((SAMPLES / "docx").glob("*.docx")):
            try:
                with ZipFile(path) as package:
                    found.append(package.read("word/document.xml"))
            except (BadZipFile, KeyError):
                continue
        return found
    folder = SAMPLES / _FOLDERS.get(name, name)
    return [
        path.read_bytes()
        for path in sorted(folder.iterdir())
        if (path.is_file() and path.suffix != ".md") or name == "markdown"
    ]


def tried(name: str, data: bytes) -> str:
    """Empty where a target took the bytes or refused them as it should; else how it failed."""
    try:
        TARGETS[name](data)
    except BadInput:
        return ""
    except Exception as error:  # any other is what is looked for
        return f"{type(error).__name__}: {error}"[:300]
    return ""
