"""The chat without a screen: an author's messages in, turns out; every draft goes through the guard.

A message goes through these files, in this order:

1. session.py: `Session.say` takes the message and gives a Turn. What begins with a slash is a command: commands.py
   (undoing.py says what /undo changed; filing.py opens resumes and writes accepted lines back).
2. hearing.py, then the engine (engines/listening.py) or its rules (engines/offline/hearing.py): what does the message
   say? Heard, in parts: a fact, a yes, a no, a wish, …
3. taking.py: what do the parts change? A Step with the new State. What the message says is no longer so comes first:
   correcting/.
4. session.py: a new draft of the line, where one is needed.

state.py has the values: State (a whole chat), Work (one line), Doubt (what is to be settled), Turn. storing.py keeps
each turn on disk. answers.py hears a single answer in the same way for those who ask without a chat: --ask, -i,
--answers.
"""
