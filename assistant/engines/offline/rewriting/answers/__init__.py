"""What becomes of facts and answers: read, split into clauses, and put where they can stand in a line (English).

`heard` reads them (read_answers.py) as the values in tellings.py: what is told, and the author's own part. In order:

1. as_written.py: the missing `I` and apostrophes of a typed answer put in.
2. splitting.py: an answer as plain clauses; filler.py: what says nothing; plain_phrases.py and turns.py: spoken turns
   as a resume has them (`threw out A and went with B` as `replaced A with B`); people_first.py: `Three interns, I set
   their work`; parts.py: clauses cut smaller.
3. own_part.py: the part that a clause gives its author; of_others.py: one of which somebody else is the doer.
4. clause.py: a clause as a telling, by kind: of_author.py (`I was the tech lead`), own_clauses.py (`decided to use a
   lock`), counts.py (`about 6 people`), changes.py (`fell from 40 to 12 minutes`), methods.py (lists, tools),
   fragments.py (no verb), in_own_words.py (as it stands); without_me.py: its `I` and `my` gone.
5. weaving.py: tellings put into a line; weighing.py: which of them; participles.py: within its sentence; sentences.py:
   behind it.
"""

from collections.abc import Sequence
from functools import lru_cache

from assistant.engines.offline.rewriting.answers.tellings import NOTHING, Answers


def heard(facts: Sequence[str], line: str) -> Answers:
    """What the confirmed facts tell about a line, less those that correct its counts (`In fact it was 7 teams`)."""
    return _heard(tuple(facts), line) if facts else NOTHING


@lru_cache(maxsize=64)
def _heard(facts: tuple[str, ...], line: str) -> Answers:
    from assistant.engines.offline.rewriting.answers.own_part import corrects  # a cold start has no answers
    from assistant.engines.offline.rewriting.answers.read_answers import read_answers

    fit = tuple(fact for fact in facts if not corrects(fact, line))
    return read_answers(fit, line) if fit else NOTHING
