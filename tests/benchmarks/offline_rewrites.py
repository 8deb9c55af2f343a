"""The offline engine over the project's own labelled lines toward senior: findings and lost facts.

Run: python -m tests.benchmarks.offline_rewrites. Goal: none of either; `--show` prints the rewrites too.
"""

import sys
from collections import Counter

from assistant import Assistant, check
from tests.evals.lines import load


def main() -> None:
    """Counts over all lines; a line that the guard refused is a failure too."""
    offline = Assistant("offline")
    lines = load("learn" if "--show" in sys.argv else "all")  # the measuring lines are not for eyes
    results = offline.rewrite_all([line.text for line in lines], "senior")
    status = Counter(done.status for done in results)
    findings = [finding for done in results for finding in check(done.source, done.text).findings]
    if "--show" in sys.argv:
        for done in results:
            print(f"{done.status}: {done.source}\n        -> {done.text}\n")
    reached = sum(done.after.quadrant == "technical_leader" for done in results if done.status == "rewritten")
    claims = sum(len(done.claims) for done in results)
    questions = sum(len(done.questions) for done in results)
    print(f"lines                    {len(results):7d}   {dict(status)}")
    print(f"findings                 {len(findings):7d}   (goal: 0)")
    print(f"lost facts               {sum(f.kind == 'lost' for f in findings):7d}   (goal: 0)")
    print(f"refused by the guard     {status['refused']:7d}   (goal: 0)")
    print(f"claims marked            {claims:7d}   questions {questions}, rewritten lines now at senior {reached}")


if __name__ == "__main__":
    main()
