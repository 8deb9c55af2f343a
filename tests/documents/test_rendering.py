from io import BytesIO
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from assistant.documents.rendering import Part, docx_of, markdown_of
from assistant.text import safe

WORDS = st.text(
    st.characters(blacklist_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Zs", "Cn", "Co"]), min_size=1, max_size=12
)
MARKUP = st.sampled_from(["*", "_x_", "1.", "#", "- ", "[a](b)", "&amp;", "<b>", "`", "~~", "+", "\\"])
LINES = st.lists(WORDS | MARKUP, min_size=1, max_size=8).map(lambda words: " ".join(safe(" ".join(words)).split()))


def shown(tokens: list[Token]) -> list[str]:
    """What a reader of the Markdown sees, a stretch of text an item."""
    lines = []
    for token in tokens:
        if token.type == "inline":
            lines.append("".join(child.content for child in token.children or []))
        elif token.type in ("html_block", "fence", "code_block"):
            lines.append(f"{token.type}: {token.content}")
    return lines


@settings(deadline=None, max_examples=150)
@given(LINES.filter(bool), st.sampled_from(["name", "heading", "entry", "item", "paragraph"]))
@example("__0__", "name")
def test_any_words_come_out_of_the_markdown_as_they_went_in(text: str, what: Any) -> None:
    tokens = MarkdownIt("commonmark").parse(markdown_of([Part(what, text)]).decode())
    assert shown(tokens) == [text]


def test_only_what_would_be_read_as_markup_is_escaped() -> None:
    parts = [
        Part("heading", "1. Experience"),
        Part("paragraph", "1. Led ~5 of 7 * 2"),
        Part("item", "Built *all*", (("*all*", "a b"),)),
    ]
    assert markdown_of(parts).decode() == ("## 1. Experience\n\n1\\. Led ~5 of 7 * 2\n\n- Built [\\*all\\*](<a%20b>)\n")


@settings(deadline=None, max_examples=20)
@given(st.text(max_size=40))
def test_any_words_fit_into_a_word_file(text: str) -> None:
    from docx import Document

    document: Any = Document(BytesIO(docx_of([Part("item", text, (("a", "https://example.org/a"),))])))
    assert len(document.paragraphs) == 1


def test_parts_stand_apart_and_items_together() -> None:
    parts = [Part("heading", "Experience"), Part("entry", "Engineer\t2019"), Part("item", "One."), Part("item", "Two.")]
    assert markdown_of(parts).decode() == "## Experience\n\n### Engineer | 2019\n\n- One.\n- Two.\n"


def test_a_link_that_is_no_web_address_is_plain_text_in_word() -> None:
    from docx import Document

    raw = docx_of([Part("paragraph", "See my page", (("page", "javascript:alert(1)"),))])
    document: Any = Document(BytesIO(raw))
    assert document.paragraphs[0].text == "See my page"
    assert not [relation for relation in document.part.rels.values() if relation.is_external]
