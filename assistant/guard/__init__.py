"""The guard: what does a draft claim that its source does not?

`check` (checking.py) asks these rooms, in this order, and settles which of two findings that overlap stands:

1. figures/, things.py: numbers, dates, technologies, names, links; in any language with Latin script. What follows
   reads English alone.
2. ownership/: a larger part in a deed than the author told; `confirming.py` says what a fact confirms,
   `denying_facts.py` and `facts_of_others.py` what it takes away.
3. growth/: deeds, people, reach, results and qualities that nobody told.
4. limits/, turned/ (through meaning.py): what limits the source and is left out; what is told the other way round.
   `prefilter.py` asks only the rooms whose words a pair has.

deeds/ reads whose deeds a text tells; wording.py and kinship.py know its words.

The words that the rooms use: a *source* is the author's line, *known* are the facts that the author confirmed and the
job title. A *deed* is a verb of the author's with what it is about, its *part* (tier) how much of it is the author's:
learned, helped, built, designed, led. A *claim* is put to the author as a question; a *finding* refuses the draft.
"""

from assistant.guard.checking import check, not_allowed

__all__ = ["check", "not_allowed"]
