"""The guard: what does a draft claim that its source does not?"""

from assistant.guard.checking import check

__all__ = ["check"]
