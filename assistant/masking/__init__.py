"""What a text holds of its author's private data, and placeholders in its place."""
