"""Growth: what a draft adds of which nobody told anything: results, qualities, people, reach (English)."""
