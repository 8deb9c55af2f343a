"""How the offline engine rewrites: clauses by grammar, answers woven in, and the questions that it asks.

`redraft` (redrafting.py) offers its boldest proposal first; one that the guard refused gives way to the next. A
proposal is made in these steps, here with `I got to help out with the migration of 40 services, successfully cutting
deploys to 5 min`:

1. line/tidying.py leaves out filler: `…, cutting deploys to 5 min`.
2. line/without_person.py begins each clause with its verb: `Got to help out with …`.
3. line/plain.py puts it plainly (modest_*, handed_over, hidden_clauses, light_verbs): `Helped with the migration of …`.
4. line/openings.py reads the clause (clauses.py): its opener `helped`, its tier, its deed `the migration`, the rest.
5. line/wording.py puts it with the strongest verb that its author may claim (as_done, as_led, as_managed; what may not
   be led is known to unled.py and projects.py): `Led the migration of …`.
6. answers/weaving.py puts what the author confirmed into the line, or behind it as a sentence of its own.

Each step gives the text back as it was where it is not sure. asking.py words the claims and questions, elsewhere/ does
all this in small for German, French and Spanish, and reasons.py says why a line stays as it is.
"""

from assistant.engines.offline.rewriting.redrafting import redraft

__all__ = ["redraft"]
