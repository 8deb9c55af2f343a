"""Whole resumes: read from their own files, and written back with nothing changed but the lines meant.

A format is one module in `formats`, and knows nothing of engines. On the way of a file through here:

- `opening` finds the format of a file, `formats` holds one module for each, and `word`, `latex` and `pdf` what the
  larger ones need; `cover_letters` tells a letter, which is refused.
- A format gives blocks: this is a heading, that an item. `outline` makes sections, positions and bullets of them for
  all formats alike, with `headings`, `headers` (of positions) and `limits` (how long each may be); `author` finds the
  author's name. `resume` is what comes out, and what each format must do.
- Text formats share `text_resume` (a bullet is a stretch of the file), `wrapping` (bullets over several lines) and
  `columns`; JSON and YAML `value_reading`, `spelled` (escapes), `json_values`, `yaml_nodes` and `yaml_scalars`.
- New words take over what the old ones were marked with, see `marks`: bold, links, commands. `inline_markdown` and
  `inline_reading` do so within a line of Markdown.
- `saving` writes the file, with a backup; `rendering` makes a new one, where the old cannot be written.
"""
