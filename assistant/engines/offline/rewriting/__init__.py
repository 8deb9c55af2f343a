"""How the offline engine rewrites: clauses by grammar, answers woven in, and the questions that it asks.

`redraft` (redrafting.py) offers its boldest proposal first; one that the guard refused gives way to the next. How far
it may go, and why a line stays as it is, says scope.py. A proposal is made in these steps, here with `I got to help out
with the migration of 40 services, successfully cutting deploys to 5 min`:

1. line/tidying.py leaves out filler: `…, cutting deploys to 5 min`.
2. line/without_person.py begins each clause with its verb: `Got to help out with …`.
3. line/plain.py puts it plainly: `Helped with the migration of …`.
4. line/read_clause.py reads the clause: its opener `helped`, its tier, its deed `the migration`, the rest.
5. line/strongest_verb.py puts it with the strongest verb that its author may claim: `Led the migration of …`.
6. answers/weaving.py puts what the author confirmed into the line, or behind it as a sentence of its own.

Each step gives the text back as it was where it is not sure. line/ and answers/ have a map of their own; elsewhere/
does all this in small for German, French and Spanish. Beside them stand what several steps need, and what asks:

- grammar.py: sentences, runs of verbs, inflection, where a noun phrase ends; coordination.py: verbs in a row, brought
  into another form together; word_lists.py: words by their kind (the sections of `phrases.txt`); known_phrases.py:
  weak openers, nouns that name a deed, and what bounds a part (`for two of the sites`).
- asking.py: the claims and questions of a draft; deed_names.py: a deed as a question names it (`the deployment of the
  tool`); question_quotes.py: the first words of a sentence as a question quotes them.
"""

from assistant.engines.offline.rewriting.redrafting import redraft

__all__ = ["redraft"]
