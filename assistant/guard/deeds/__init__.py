"""Deeds of a text: where they begin, whose they are, and how large a part each claims (English)."""
