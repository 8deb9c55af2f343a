"""Function words by their kind: what stands before a noun, joins phrases, or helps a verb (English)."""

from assistant.lexicon.counting import DIGITS

ARTICLES = frozenset("a an the".split())
DEMONSTRATIVES = frozenset("this that these those".split())
POSSESSIVES = frozenset("my our your his her its their".split())
_QUANTIFIERS = frozenset("all both each every several many some any multiple numerous various".split()).union(DIGITS)
DETERMINERS = (ARTICLES | DEMONSTRATIVES | POSSESSIVES | _QUANTIFIERS | {"new", "existing"}) - {"your"}
"""What a noun phrase begins with, `two` and `new` too; nobody writes `your` in a line of their own."""
PREPOSITIONS = frozenset(
    "of in on at to for from by with within without into onto over under via per than across among between through "
    "during after before against around as upon toward towards including using throughout alongside despite until "
    "since because so while when where whereas if that which who whom whose about above below behind beyond like "
    "resulting based such off out up down away back".split()
)
"""What ends a noun phrase: besides prepositions, what opens a clause, and particles of verbs (`out`, `up`)."""
CONJUNCTIONS = frozenset(("and", "or", "but", "nor", "plus"))
AUXILIARIES = frozenset("is are was were has have had do does did can could will would".split())
"""Finite forms that stand with a verb, or for one."""
