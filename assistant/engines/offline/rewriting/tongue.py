"""The language whose grammar a line is redrafted by."""

from assistant.language import Language, language_of
from assistant.patterns import lazily

_GERMAN = lazily(
    r"(?:Mitarbeit|Mitwirkung|Mithilfe|Beteiligung|(?:Ich )?[Hh]abe|War) "
    r"(?:am|im|(?:an|bei|in) (?:der|dem|den|einer|einem)) [A-Za-zÄÖÜäöü]"
)
"""How lines begin that are surely German, few as their words may be."""


def tongue_of(text: str) -> Language:
    """The language of a line, `Mitarbeit in der Softwareentwicklung` being German."""
    return "de" if _GERMAN.match(text) else language_of(text)
