"""`python -m assistant`, and the console script."""

import atexit
import gc
import os
import sys
from types import ModuleType

# A short run makes little garbage: to look for it on the way and at the end costs more time than it frees memory.
gc.set_threshold(500_000)
atexit.register(gc.freeze)
# Plugins of pydantic instrument other programs; to find that there are none, every package's metadata is read.
if os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__") == "__all__":
    # What finds them imports `importlib.metadata` all the same, and with it `email` and `zipfile`: a twentieth of a
    # cold start. So it is not imported where none are wanted; pydantic is held to one minor version.
    finds_none = sys.modules.setdefault("pydantic.plugin._loader", ModuleType("pydantic.plugin._loader"))
    vars(finds_none).setdefault("get_plugins", tuple)

from assistant.cli.app import main  # noqa: E402  # what stands above must come first

if __name__ == "__main__":
    main()
