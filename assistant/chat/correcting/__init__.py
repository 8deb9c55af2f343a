"""What an author says last of a thing is so: `sorry, it was 9` and `no, that was Tom` change what was told before.

- message.py: sentence by sentence, is it about what was told before, and of what? `settled` is the door.
- denials.py: the ways of saying that something is not so, not one's own, or to be forgotten.
- values.py, figures.py: a few words, or a figure, put in the place of others.
- whose.py: who led, who did it, and how far; when two facts say the same.
- doubts.py: where it is not clear what holds now: the question, and what its answer settles.
- line.py: the line as the message leaves it, which the others change (`Settled`).
"""
