"""One module a format, each with its FORMAT; a new format is a new file here and nothing else."""
