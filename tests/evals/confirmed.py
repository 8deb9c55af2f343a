"""How far two blind readers agree with the labels of the guard's measuring pairs: `python -m tests.evals.confirmed`.

Each reader saw source, title, facts and draft of every pair, shuffled, with `templates/confirm.md` and nothing else.
"""

import json
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Literal

from tests.evals.guard import Pair, load

_BLIND = Path(__file__).with_name("guard_blind.jsonl")
Verdict = Literal["silent", "marked", "refused"]


def verdict(kinds: Iterable[str]) -> Verdict:
    """What must become of a draft in which these kinds were found."""
    found = set(kinds)
    if found - {"ownership"}:
        return "refused"
    return "marked" if found else "silent"


def _key(pair: Pair) -> str:
    return sha256(f"{pair.source}\0{pair.draft}".encode()).hexdigest()[:16]


def main() -> None:
    """Prints how often each reader comes to the label's verdict, and how often both do."""
    rows = [json.loads(row) for row in _BLIND.read_text(encoding="utf-8").splitlines()]
    label_of = {_key(pair): verdict(kind for kind, _ in pair.expect) for pair in load("measure")}
    read = [row for row in rows if row["pair"] in label_of]
    agree: Counter[str] = Counter()
    for row in read:
        first, second = (verdict(row[reader]) == label_of[row["pair"]] for reader in ("first", "second"))
        agree += Counter(first=first, second=second, both=first and second)
    print(f"{len(label_of)} pairs, {len(read)} read blind by two: verdict of silent, marked or refused")
    print(
        f"first reader agrees with the label on {agree['first']}, second on {agree['second']}, both on {agree['both']}"
    )


if __name__ == "__main__":
    main()
