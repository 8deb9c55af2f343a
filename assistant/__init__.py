"""Reads a resume line as a hiring manager does and rewrites it toward a persona, inventing nothing."""
