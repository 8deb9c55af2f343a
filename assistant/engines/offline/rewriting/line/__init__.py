"""The grammar of a line itself: its clause read, put plainly, and put as its author may claim it (English).

The files in the order of the steps that rewriting/__init__.py lists:

1. tidying.py: wordy phrases cut; loose_words.py: `some API stuff` as `some API work`.
2. without_person.py: `I tested X` as `Tested X`; spoken_clauses.py: the clause of each `I` and `we`; predicates.py:
   `was only cleaning X` as `only cleaned X`.
3. plain.py: a sentence put plainly, by
   plain_grammar.py (no passive, no result left hanging),
   modest_openings.py (`Got to do X` as `Did X`), modest_sentences.py (`Spent two years testing X` as `Tested X for …`),
   handed_over.py (`Was given the mailbox to look after`), deeds_in_a_row.py (`My tasks were badge resets and …`),
   hidden_clauses.py (`Duties: …`), light_verbs.py (`Looked into Y` as `Investigated Y`),
   verb_for_object.py (what one does with servers, or with faults).
4. read_clause.py: the clause that a sentence opens with, as the values in clause_parts.py; others_named.py and
   shared_deeds.py: one with or among others; clause_types.py: one told by a noun, behind a circumstance, or of those
   who were helped; named_things.py: things that are named like a deed (`training course`).
   Not the author's: of_another.py (what others lead or write), only_meant.py (what was asked, planned or left undone).
5. strongest_verb.py: the clause put into words, as_led.py as led, as_done.py by its own verb; leadable.py: what one
   leads, and what nobody does; later_deeds.py: a second deed as led; as_managed.py: `Looked after …` as managed.
"""
