"""Figures of two texts: what a draft invents, loses or alters of what can be counted."""
