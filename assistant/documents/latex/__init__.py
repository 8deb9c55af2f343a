"""How LaTeX is read and written, a line at a time.

`tokens` cuts the source, `macros` says what its macros mean, `blocks` finds headings, items and headers with the
`arguments` of commands, and `reading` each line in them, as a `typeset_line` of letters that `glyphs` gathers.
`writing` puts new words in its place, which `spelling` spells.
"""
