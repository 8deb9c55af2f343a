"""`python -m assistant`, and the console script."""

import atexit
import gc
import os

# A short run makes little garbage: to look for it on the way and at the end costs more time than it frees memory.
gc.set_threshold(500_000)
atexit.register(gc.freeze)
# Plugins of pydantic instrument other programs; to find that there are none, every package's metadata is read.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from assistant.cli.app import main  # noqa: E402  # what stands above must come first

if __name__ == "__main__":
    main()
