"""What becomes of facts and answers: read, split into clauses, and put where they can stand in a line (English)."""

from collections.abc import Sequence
from functools import lru_cache

from assistant.engines.offline.rewriting.answers.facts import NOTHING, Answers


def heard(facts: Sequence[str], line: str) -> Answers:
    """What the confirmed facts tell about a line; a correction of its own counts cannot stand beside them."""
    return _heard(tuple(facts), line) if facts else NOTHING


@lru_cache(maxsize=64)
def _heard(facts: tuple[str, ...], line: str) -> Answers:
    from assistant.engines.offline.rewriting.answers.corrections import corrects  # a cold start has no answers
    from assistant.engines.offline.rewriting.answers.reading import read_answers

    fit = tuple(fact for fact in facts if not corrects(fact, line))
    return read_answers(fit, line) if fit else NOTHING
