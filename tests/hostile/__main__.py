"""`python -m tests.hostile [SECONDS]`: what attacks reached, which honest lines passed, how many cases were fuzzed.

The exit status is 1 where a promise is broken. SECONDS are those of the fuzz, 30 where nothing is said.
"""

import os
import sys
import tempfile
from pathlib import Path

from assistant import Assistant
from tests.hostile.attacks import attacks, honest
from tests.hostile.fuzz import fuzzed
from tests.hostile.obedient import Obedient, engine
from tests.hostile.trying import files_opened, tried


def main() -> int:
    """Print the figures."""
    os.environ["NO_COLOR"] = "1"
    for name in [name for name in os.environ if name.startswith(("OPENAI_", "ASSISTANT_")) or "proxy" in name.lower()]:
        del os.environ[name]
    with tempfile.TemporaryDirectory() as home:
        os.environ["ASSISTANT_HOME"] = home
        got_through = _attacked()
        opened = _opened()
    passed = [line for line in honest() if _passes(line)]
    figures = fuzzed(float(sys.argv[1]) if len(sys.argv) > 1 else 30.0)
    raw = {name for name, said in got_through.items() if any("raw" in one for one in said)}
    places = len({attack.place for attack in attacks()})
    print(
        f"{len(attacks())} attacks at {places} places, each offline and with a model that obeys: "
        f"{len(got_through.keys() - raw)} obeyed, {len(raw)} reached a file or the terminal raw"
    )
    print(f"{len(opened)} of {len(attacks('chat message'))} chat messages opened or wrote a file by a model's order")
    print(f"{len(passed)} of {len(honest())} honest lines about such things passed")
    print(f"{figures.total:,} cases fuzzed in {figures.seconds:.0f} s, {len(figures.failed)} failed")
    for name, said in (*got_through.items(), *opened.items()):
        print(f"  {name}: {'; '.join(dict.fromkeys(said))}")
    for failed in dict.fromkeys(figures.failed):
        print(f"  {failed}")
    return 1 if got_through or opened or figures.failed or len(passed) != len(honest()) else 0


def _attacked() -> dict[str, list[str]]:
    found = {}
    for attack in attacks():
        with tempfile.TemporaryDirectory() as folder:
            if got := tried(attack, Path(folder)):
                found[attack.id] = got
    return found


def _opened() -> dict[str, list[str]]:
    found = {}
    for attack in attacks("chat message"):
        with tempfile.TemporaryDirectory() as folder:
            if got := files_opened(attack, Path(folder)):
                found[attack.id] = got
    return found


def _passes(line: str) -> bool:
    both = (Assistant("offline"), Assistant(engine(Obedient())))
    return all(one.rewrite(line, "senior").status != "refused" for one in both)


if __name__ == "__main__":
    sys.exit(main())
