"""A job posting's words in a draft: a technology is named as the posting names it."""

from collections.abc import Sequence

from assistant.facts.technologies import read_technologies


def with_terms(text: str, terms: Sequence[str]) -> str:
    """The text with each technology under the posting's name of it, where it has but another one."""
    wanted = {fact.key: term for term in terms for fact in read_technologies(term) if fact.words == term}
    out: list[str] = []
    at = 0
    for fact in read_technologies(text):
        if fact.key in wanted:
            out += (text[at : fact.start], wanted[fact.key])
            at = fact.end
    return "".join((*out, text[at:]))
