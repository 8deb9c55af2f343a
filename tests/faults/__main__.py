"""`python -m tests.faults [SEED…]`: the figures of faults at random, and how soon a server that is down is given up.

The exit status is 1 where a promise is broken.
"""

import os
import sys

from tests.faults.at_random import MOST_CALLS, run
from tests.faults.down import how_soon

for name in list(os.environ):
    if name.upper().endswith("_PROXY"):
        del os.environ[name]

kept = True
for seed in map(int, sys.argv[1:] or ["1", "2", "3"]):
    figures = run(seed)
    kept &= figures.is_as_promised
    print(
        f"seed {seed}: {figures.lines} lines, {figures.done} done, {figures.given_back} as they were with a reason "
        f"({figures.without_reason} without), {figures.lost_or_twice} lost or twice, {figures.mixed_up} mixed up; "
        f"{figures.faults} faults in {figures.made} calls, {figures.ratio:.2f} for each of {figures.needed} needed "
        f"(at most {MOST_CALLS}); {figures.seconds:.1f} s without the waits between attempts"
    )
for what, seconds, most in how_soon(errors=True):
    kept &= seconds < most
    print(f"{what}: 40 lines given up after {seconds:.1f} s (less than {most:g} s promised)")
sys.exit(0 if kept else 1)
