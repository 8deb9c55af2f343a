"""The guard: what does a draft claim that its source does not?"""

from assistant.guard.checking import check, not_allowed

__all__ = ["check", "not_allowed"]
