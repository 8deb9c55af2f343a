"""The offline engine: it reads, drafts and listens by rules and word lists, with no key and no network.

engine.py is what the rest of the program calls. It reads a line by reading/ (deeds and words, weighed by a small linear
model), and drafts one by rewriting/ (grammar); wishes.py makes a draft shorter, more modest or differently spelled as
its author wishes, spellings.py knows both spellings, terms.py names technologies as a posting does.

hearing.py says what a message in the chat means, where no model does: answering.py hears answers to claims and
questions, alternatives.py those to a question with two answers (`led it, or helped?`), orders.py commands and wishes;
sayings.py holds the turns of speech that they share, replying.py what the engine says back.
"""
