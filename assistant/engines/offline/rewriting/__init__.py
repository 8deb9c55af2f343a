"""How the offline engine rewrites: clauses by grammar, answers woven in, and the questions that it asks."""

from assistant.engines.offline.rewriting.redrafting import redraft

__all__ = ["redraft"]
