"""The command line: app.py declares the commands and their options (options.py), and each asks these files.

- rewrite: wish.py says what is asked, running.py takes the lines (inputs.py reads what the arguments mean, outputs.py
  checks where results go). Lines without a file stay there; files.py takes files, each by resumes.py (picking.py:
  --only). Then --ask: asking_each.py, asking.py. -i: interactive.py, one_line.py, menu.py. What is answered on the way
  is kept by keeping.py. --questions: sheet.py, and --answers: answering.py, both by sheet_text.py. --dry-run:
  dry_run.py.
- classify: running.py. review: reviewing.py. doctor: doctor.py. forget, cache clear: forgetting.py.
- chat: chatting.py, keyboard.py; show_turn.py and chart.py show what came.

show.py says how results look, worddiff.py what changed in a line; screen.py alone writes to the terminal. commands.py
has the exit statuses, and makes every error one sentence.
"""
