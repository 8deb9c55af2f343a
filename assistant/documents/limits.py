"""How long a heading, a header and a line of a resume are at most: the same in every format."""

HEADING_LETTERS = 60
"""Letters of a section's heading: `Berufserfahrung und ausgewählte Projekte` has 40; what is longer is a sentence."""
HEADER_LETTERS = 110
"""Letters of a position's header: title, organisation, town and dates written in full; what is longer is a bullet."""
HEADER_WORDS = 8
"""Words of a header without dates, a title and its organisation; a bullet mostly has more."""
_FEWEST_WORDS = 5
"""Words from which a paragraph tells something: `Example GmbH, Berlin, Germany` has four, and only names."""
_PARAGRAPH_LETTERS = 700
"""About a hundred words; what is longer is a text, as a cover letter's."""


def has_words_of_line(text: str) -> bool:
    """Whether a text has as many words as a line that tells something: fewer are a name, a title or a place."""
    return len(text.split()) >= _FEWEST_WORDS


def is_line(paragraph: str) -> bool:
    """Whether a paragraph without a marker may count as a line of the resume: neither too short nor too long."""
    return has_words_of_line(paragraph) and len(paragraph) <= _PARAGRAPH_LETTERS
