"""Turned meaning: what a draft tells the other way round (English)."""
