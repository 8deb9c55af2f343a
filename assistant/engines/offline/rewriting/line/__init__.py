"""The grammar of a line itself: its clause read, put plainly, and put as its author may claim it (English)."""
