"""Other verbs for a deed that was led, equally true: a resume whose every line begins with `Led the` reads badly."""

import zlib
from collections.abc import Sequence

from assistant.engines.offline.rewriting.clauses import Clause
from assistant.engines.offline.rewriting.grammar import inflected
from assistant.engines.offline.rewriting.word_lists import word_lists
from assistant.patterns import lazily

_LED_THE = lazily(r"(?P<verb>[Ll](?:ed|eads?|eading))(?= the (?P<noun>[\w-]+) (?:of|into)\b)")


def varied(written: str, clause: Clause) -> str:
    """`Drove the rollout of …` for `Led the rollout of …`, by the kind of deed and then by the words of the line."""
    found = _LED_THE.match(written, len(clause.lead))
    if found is None:
        return written
    noun = found["noun"].lower()
    ways = ["lead", *(verb for verb, nouns in word_lists()["ways to lead"].items() if noun in nouns)]
    verb = inflected(ways[zlib.crc32(clause.rest.encode()) % len(ways)], clause.form)
    if found["verb"][0].isupper():
        verb = verb.capitalize()
    return f"{clause.lead}{verb}{written[found.end() :]}"


_BEGINNING = 4
"""Words by which a claim is known again."""


def is_confirmed(text: str, facts: Sequence[str]) -> bool:
    """Whether the author said yes to a draft that begins like this."""
    begins = text.split()[:_BEGINNING]
    return any(fact.split()[:_BEGINNING] == begins for fact in facts)
