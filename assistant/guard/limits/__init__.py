"""Limits: what a source admits and its draft does not any longer (English)."""
