"""PDF, read only: its letters with their places, from them lines, columns and paragraphs."""
