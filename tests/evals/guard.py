"""How well the guard tells honest drafts from others: `python -m tests.evals.guard [--measure | --misses] [NAME]…`.

The pairs were written by hand by people who saw the contract only. They are split by the SHA-256 of the source: the
misses of the learning pairs may be looked at (`--misses`), those of the measuring pairs never.
"""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from assistant import check
from assistant.results import Check

FOLDER = Path(__file__).parent
FILES = tuple(f"guard_{name}.jsonl" for name in "claims facts drafts fresh redrafts further".split())
SEEN = "guard_extra.jsonl"
"""Pairs that were looked at whole: to learn from, never to be measured on."""
Split = Literal["learn", "measure", "all"]


@dataclass(frozen=True)
class Pair:
    """A source, a draft, what the author confirmed besides, and what must be found: (kind, words)."""

    source: str
    draft: str
    facts: tuple[str, ...]
    role: str
    expect: tuple[tuple[str, str], ...]


def load(split: Split, files: Sequence[str] = FILES) -> list[Pair]:
    """The pairs of one side of the split, of some files; to learn from, of all files with those that were seen."""
    pairs = []
    for name in (*files, SEEN) if split != "measure" and tuple(files) == FILES else files:
        for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
            row: dict[str, Any] = json.loads(line)
            measured = name != SEEN and int(sha256(row["source"].encode()).hexdigest(), 16) % 100 < 40
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


@dataclass
class Score:
    """How often the guard was right about pairs, by kind; `refused` of the `honest` ones were not let through."""

    right: Counter[str]
    missed: Counter[str]
    wrong: Counter[str]
    honest: int = 0
    flagged: int = 0
    refused: int = 0

    def precision(self, *kinds: str) -> str:
        """Of what the guard said, how much was so; of all kinds where none is named."""
        right = _sum(self.right, kinds)
        return _share(right, right + _sum(self.wrong, kinds))

    def recall(self, *kinds: str) -> str:
        """Of what was so, how much the guard said."""
        right = _sum(self.right, kinds)
        return _share(right, right + _sum(self.missed, kinds))

    def pairs(self, *kinds: str) -> int:
        """How often it was so."""
        return _sum(self.right, kinds) + _sum(self.missed, kinds)


def score(pairs: Sequence[Pair], *, show: bool = False) -> Score:
    """The guard over pairs; `show` prints each that it got wrong."""
    total = Score(Counter(), Counter(), Counter())
    for pair in pairs:
        checked = check(pair.source, pair.draft, pair.facts, role=pair.role)
        said, wanted = set(kinds_found(checked)), {kind for kind, _ in pair.expect}
        total.right.update(said & wanted)
        total.missed.update(wanted - said)
        total.wrong.update(said - wanted)
        if not wanted:
            total.honest += 1
            total.flagged += bool(said)
            total.refused += not checked.ok
        if show and said != wanted:
            print(f"- {pair.source}\n+ {pair.draft}\n  facts {pair.facts} role {pair.role!r}")
            print(f"  missed {sorted(wanted - said)}, wrong {sorted(said - wanted)}")
            print(f"  {[(f.kind, f.words) for f in checked.findings]} {[(c.kind, c.draft) for c in checked.claims]}\n")
    return total


def main() -> None:
    """Precision and recall per kind over pairs, and honest pairs wrongly flagged."""
    measure = "--measure" in sys.argv
    named = [f"guard_{name}.jsonl" for name in sys.argv[1:] if not name.startswith("--")]
    told = score(load("measure" if measure else "learn", named or FILES), show="--misses" in sys.argv and not measure)
    print(f"{'kind':<22}{'precision':>10}{'recall':>10}{'pairs':>8}")
    for kind in sorted(told.right | told.missed | told.wrong):
        were = told.right[kind] + told.missed[kind]
        print(f"{kind:<22}{told.precision(kind):>10}{told.recall(kind):>10}{were:>8}")
    print(f"{'all':<22}{told.precision():>10}{told.recall():>10}")
    share, silent = _share(told.refused, told.honest), _share(told.flagged, told.honest)
    print(f"honest pairs: {told.honest}, refused {share}, not silent {silent}")


def _sum(counts: Counter[str], kinds: Sequence[str]) -> int:
    return sum(counts[kind] for kind in kinds or counts)


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}%" if whole else "-"


if __name__ == "__main__":
    main()
