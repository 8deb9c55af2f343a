"""How LaTeX is read and written, a line at a time."""
