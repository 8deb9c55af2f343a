"""The parts of the reader of numbers: a line, what an amount is made of, and the lexicon behind it."""
