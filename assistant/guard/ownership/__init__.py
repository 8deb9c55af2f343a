"""Ownership: a larger part in a deed than its author told (English)."""
