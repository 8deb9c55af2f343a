"""The chat without a screen: an author's messages in, turns out; every draft goes through the guard."""
