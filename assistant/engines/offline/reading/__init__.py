"""How the offline engine reads: deeds and words -> features -> a small linear model, with its evidence."""

from assistant.engines.offline.reading.reader import WEIGHTS, read_line, reader_id

__all__ = ["WEIGHTS", "read_line", "reader_id"]
