"""Reviewing a whole resume without a model: where its lines stand, what is weak in them, what a reader would ask.

Nothing here opens a file of the author's or writes to the terminal, but for a profile named by its path.
"""
