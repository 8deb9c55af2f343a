"""The guard: what does a draft claim that its source does not?

`check` (checking.py) asks these rooms, in this order, and settles which of two findings that overlap stands.

1. In any language with Latin script. figures/, numbers and dates:
   quantities.py      which a draft invents, loses or alters: `3 pumps`, `5 pumps`
   pairing.py         which quantity was made which other
   same_otherwise.py  which differ in form only: `5-10`, `from 5 to 10`
   normalized.py      numbers in forms that compare, `2 pm` as 14:00; numbers in names: `Java 17`
   implied_numbers.py told with no word of number: `a pump`, `both`
   reckoned.py        what follows from others: 12 minutes less, of `from 35 to 23`
   rhythms.py         how often, told by a word: `weekly`
   aligned.py         other figures at the same place of texts alike but for them
   measures.py        figures of another thing: `boot time fell by 9%`, `load time`
   notation.py        what was told in another notation: `TSO`
   things.py          technologies, names and links
   languages.py       languages that people speak
2. In English only, as all that follows. ownership/, a larger part in a deed than the author told:
   raised.py          `helped build it`, `built it`; what it asks of the others makes it a claim, or none
   first_look.py      whether a pair has a word that can make a part larger: most have none
   company.py         deeds of several: `as part of the crew`, `single-handedly`
   of_others.py       somebody else's deed told as the author's
   enlarged.py        larger by its verb or thing alone: `reviewed it`, `wrote it`
   meant.py           `planned the move`, `moved`
   offices.py         somebody else's post: `as dispatcher`
   led_people.py      `the crew built it`, `led the crew that built it`
   paraphrases.py     the same part in other words: `did the design of`, `designed`
   claims_nothing.py  verbs that claim nothing: `accompanied the crew`
   questions.py       how the author is asked
   confirming.py      whether a fact or the job title says as much, wholly.py all of it, clauses.py beside what
   denying_facts.py, facts_of_others.py: what a fact denies, or gives to others, and so does not confirm
3. growth/, deeds, people, reach, results and qualities that nobody told:
   grown.py           words: `company-wide`, `improved uptime`; growth_words.py knows them
   unheard.py         deeds and runs of words; phrases.py, behind a preposition; tails.py, clauses: `, saving money`
   reached.py         results only tried for; wider.py, more of the same: `all sites`
   equivalents.py, plainly.py, heard.py: what was told in other words, or is none where it stands
4. Through meaning.py; prefilter.py asks only those whose words a pair has. limits/, what is left out:
   hedges.py          `mostly`, `under supervision`, which phrase_index.py finds
   shares.py          `one of four`, `third author`
   status.py          `rejected by the council`
   expected.py        `is expected to save`, told as `saves`
   denials.py         `without tests`; `did not fail`, told as `failed`
   dropped.py         any other clause; hollow.py, nearly all of the source
   turned/, what is told the other way round:
   opposites.py       `raised`, `lowered`, of which sides.py knows the pairs; beginnings.py, `pre-`, `post-`
   swapped.py         what was replaced with what, whose thing it was; exchanged.py, what stood with what
   chosen.py          which of two; causes.py, what came of what; sequence.py, what came first
   passives.py        who did it to whom; teaching.py, who taught; verdicts.py, what others decided
   narrowed.py        `mock audits`, `audits`

All read texts through wording.py (an English text's words), kinship.py (words nearly the same), and deeds/:
   deed.py            the deeds of a text: whose, how large a part, done to what
   find_openings.py   where they begin, each an opening (opening.py)
   verbhood.py        whether a word is the verb that it looks like; light.py, `took ownership of`
   whose_deed.py      whose deed a verb tells; naming_people.py, titles.py: nouns of people and of posts

The words that the rooms use: a *source* is the author's line, *known* are the facts that the author confirmed and the
job title, *told* is what any of these tell; what two texts are compared by is `in_source` and `in_draft`. A *deed* is a
verb of the author's with what it is about, its *part* (tier) how much of it is the author's: learned, helped, built,
designed, led. A *claim* is put to the author as a question; a *finding* refuses the draft.
"""

from assistant.guard.checking import check, not_allowed

__all__ = ["check", "not_allowed"]
