"""How well the guard tells honest drafts from others: `python -m tests.evals.guard [--measure | --misses]`.

The pairs were written by hand by people who saw the contract only. They are split by the SHA-256 of the source: the
misses of the learning pairs may be looked at (`--misses`), those of the measuring pairs never.
"""

import json
import sys
from collections import Counter
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from assistant import check
from assistant.results import Check

FOLDER = Path(__file__).parent
FILES = ("guard_claims.jsonl", "guard_facts.jsonl")
Split = Literal["learn", "measure", "all"]


@dataclass(frozen=True)
class Pair:
    """A source, a draft, what the author confirmed besides, and what must be found: (kind, words)."""

    source: str
    draft: str
    facts: tuple[str, ...]
    role: str
    expect: tuple[tuple[str, str], ...]


def load(split: Split) -> list[Pair]:
    """The pairs of one side of the split."""
    pairs = []
    for name in FILES:
        for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
            row: dict[str, Any] = json.loads(line)
            measured = int(sha256(row["source"].encode()).hexdigest(), 16) % 100 < 40
            if split == "all" or measured == (split == "measure"):
                expect = tuple((_kind(found), found["words"]) for found in row["expect"])
                pairs.append(Pair(row["source"], row["draft"], tuple(row["facts"]), row["role"], expect))
    return pairs


def _kind(expected: dict[str, str]) -> str:
    """`ownership`, `scope`, `outcome`, or `KIND CATEGORY` of a finding."""
    if expected["kind"] in ("ownership", "scope", "outcome"):
        return expected["kind"]
    return f"{expected['kind']} {expected.get('category', 'claim')}"


def kinds_found(checked: Check) -> Counter[str]:
    """What the guard said, in the same words; claims of scope and outcome stand among the findings too."""
    said = Counter(claim.kind for claim in checked.claims)
    return said + Counter(
        f"{finding.kind} {finding.category}"
        for finding in checked.findings
        if (finding.kind, finding.category) != ("invented", "claim")
    )


def main() -> None:
    """Precision and recall per kind over pairs, and honest pairs wrongly flagged."""
    pairs = load("measure" if "--measure" in sys.argv else "learn")
    right, missed, wrong = Counter[str](), Counter[str](), Counter[str]()
    honest = flagged = refused = 0
    for pair in pairs:
        checked = check(pair.source, pair.draft, pair.facts, role=pair.role)
        said, wanted = set(kinds_found(checked)), {kind for kind, _ in pair.expect}
        right.update(said & wanted)
        missed.update(wanted - said)
        wrong.update(said - wanted)
        if not wanted:
            honest += 1
            flagged += bool(said)
            refused += not checked.ok
        if "--misses" in sys.argv and "--measure" not in sys.argv and said != wanted:
            print(f"- {pair.source}\n+ {pair.draft}\n  facts {pair.facts} role {pair.role!r}")
            print(f"  missed {sorted(wanted - said)}, wrong {sorted(said - wanted)}")
            print(f"  {[(f.kind, f.words) for f in checked.findings]} {[(c.kind, c.draft) for c in checked.claims]}\n")
    print(f"{'kind':<22}{'precision':>10}{'recall':>10}{'pairs':>8}")
    for kind in sorted(right | missed | wrong):
        said_so, were = right[kind] + wrong[kind], right[kind] + missed[kind]
        print(f"{kind:<22}{_share(right[kind], said_so):>10}{_share(right[kind], were):>10}{were:>8}")
    every = sum(right.values())
    precision, recall = _share(every, every + sum(wrong.values())), _share(every, every + sum(missed.values()))
    print(f"{'all':<22}{precision:>10}{recall:>10}")
    print(f"honest pairs: {honest}, refused {_share(refused, honest)}, not silent {_share(flagged, honest)}")


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}%" if whole else "-"


if __name__ == "__main__":
    main()
