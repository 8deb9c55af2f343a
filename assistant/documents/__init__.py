"""Whole resumes: read from their own files, and written back with nothing changed but the lines meant.

A format is one module in `formats`, and knows nothing of engines.
"""
