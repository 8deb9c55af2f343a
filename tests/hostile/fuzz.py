"""`python -m tests.hostile.fuzz [SECONDS]`: mutants of samples, hypothesis, and atheris where it is installed.

No crash but BadInput, no case over five seconds. What fails is written to a file in the folder for temporary files.
"""

import hashlib
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter
from types import FrameType

from tests.hostile.targets import TARGETS, WORDS, samples_of, tried

LONGEST = 5
"""Seconds that one case may take."""
_LARGEST = 60_000  # bytes of a mutant; the large cases are made on purpose


class TooSlow(BaseException):
    """A case took longer than it may; no BadInput, and nothing that a target may catch."""


@dataclass
class Figures:
    """How many cases of each target were tried in how many seconds, and what failed."""

    cases: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    failed: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        """All cases."""
        return sum(self.cases.values())


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raises TooSlow where its block takes longer."""

    def ring(signal_number: int, frame: FrameType | None) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def outcome(name: str, data: bytes) -> str:
    """Empty where a target did as it should with the bytes, and in time; else how it failed."""
    try:
        with within(LONGEST):
            return tried(name, data)
    except TooSlow:
        return f"took more than {LONGEST} s"


def mutants(name: str, seed: int) -> Iterator[bytes]:
    """Endlessly many changed samples of a target, the same for the same seed."""
    chance = random.Random(f"{name} {seed}")  # noqa: S311  # no secret hangs on it
    samples = samples_of(name)
    while True:
        data = bytearray(chance.choice(samples)[:_LARGEST])
        for _ in range(chance.choice((1, 1, 2, 4, 16))):
            _change(data, chance, samples)
        yield bytes(data[: 2 * _LARGEST])


def _change(data: bytearray, chance: random.Random, samples: list[bytes]) -> None:
    at = chance.randrange(len(data) + 1)
    end = min(len(data), at + chance.choice((1, 2, 8, 64, 512)))
    match chance.randrange(7):
        case 0:
            data[at:end] = bytes(chance.randrange(256) for _ in range(end - at))
        case 1:
            del data[at:end]
        case 2:
            data[at:at] = chance.choice(WORDS)
        case 3:
            data[at:at] = chance.choice(WORDS) * chance.choice((2, 20, 500))
        case 4:
            data[at:at] = data[at:end] * chance.choice((1, 3, 50))
        case 5:
            other = chance.choice(samples)
            start = chance.randrange(len(other) + 1)
            data[at:end] = other[start : start + chance.choice((8, 64, 512))]
        case _:
            data[at:end] = chance.choice(WORDS)


def mutated(figures: Figures, name: str, seconds: float, *, seed: int = 1, most: int = 10**9) -> None:
    """Try mutants of a target for so long, or so many of them."""
    end = perf_counter() + seconds
    for number, data in enumerate(mutants(name, seed)):
        if number >= most or perf_counter() > end:
            return
        _count(figures, name, data)


def generated(figures: Figures, name: str, most: int) -> None:
    """Try so many cases that hypothesis makes up."""
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import strategies as st

    word = st.sampled_from(WORDS)
    letters = st.text(max_size=40).map(lambda text: text.encode(errors="replace"))
    nested = st.recursive(word, lambda inner: st.tuples(word, inner, word).map(b"".join), max_leaves=30)
    cases = st.lists(st.one_of(word, letters, nested, st.binary(max_size=20)), max_size=30).map(b"".join)

    @settings(
        max_examples=most, deadline=None, database=None, derandomize=True, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(cases)
    def case(data: bytes) -> None:
        _count(figures, name, data)

    case()


def covered(figures: Figures, name: str, seconds: int) -> None:
    """Try a target with atheris, which looks for new paths in its code, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        for number, sample in enumerate(samples_of(name)):
            Path(folder, f"sample{number}").write_bytes(sample[:4096])
        found = subprocess.run(
            [sys.executable, "-m", "tests.hostile.coverage", name, folder, str(seconds), str(LONGEST)],
            capture_output=True, text=True, errors="replace", check=False,
        )  # fmt: skip
    runs = re.search(r"Done (\d+) runs", found.stderr)
    figures.cases[name] = figures.cases.get(name, 0) + (int(runs[1]) if runs else 0)
    if found.returncode:
        figures.failed.append(f"{name}: atheris: {found.stderr[-600:]}")


LARGE: dict[str, Callable[[], bytes]] = {
    "a line of a megabyte": lambda: b"Led tests on 12 pumps and " * 40_000,
    "a word of a megabyte": lambda: b"a" * 1_000_000,
    "ten thousand digits": lambda: b"Saved $" + b"9" * 10_000 + b" in 2021\nSaved " + b"1," * 5_000 + b"0",
    "nested brackets": lambda: b"[" * 50_000 + b"]" * 50_000 + b"(" * 50_000 + b"{" * 20_000 + b"}" * 20_000,
    "nested objects": lambda: b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
    "100,000 short lines": lambda: b"- a b c\n" * 100_000,
    "as many lines as are taken": lambda: b"# Experience\n" + b"- Led x of 3 y\n" * 13_000,
    "many markers": lambda: b"*_`[" * 45_000,
    "many hyphens and numbers": lambda: b"12-15 % - 3 " * 15_000,
    "items of LaTeX": lambda: b"\\item[" * 33_000,
    "formulas of LaTeX": lambda: b"\\(" * 99_000,
    "macros of LaTeX": lambda: b"\\foo{a} " * 24_000,
    "nested macros of LaTeX": lambda: (b"\\foo{a}{" * 25 + b"x" + b"}" * 25 + b" ") * 850,
    "nested lists of YAML": lambda: b"- " * 90_000 + b"a",
    "one line of YAML": lambda: b"cv: {a: " + b"[a, " * 40_000,
    "escapes": lambda: b"\x1b]8;;" * 150_000 + b"\x1b[" * 50_000,
    "joiners": lambda: "a\u200d".encode() * 200_000,
    "quotes": lambda: b'"' * 190_000,
    "blank lines": lambda: b"\n" * 199_000,
}
"""Cases that would take long if time grew faster than the text, each for all targets."""


def large(figures: Figures, names: tuple[str, ...] = tuple(TARGETS)) -> None:
    """Try the large cases."""
    for what, make in LARGE.items():
        data = make()
        for name in names:
            _count(figures, name, data, what)


def _count(figures: Figures, name: str, data: bytes, what: str = "") -> None:
    figures.cases[name] = figures.cases.get(name, 0) + 1
    if not (failed := outcome(name, data)):
        return
    if not what:
        kept = Path(tempfile.gettempdir()) / f"fuzz-{name.replace(' ', '-')}-{hashlib.sha256(data).hexdigest()[:10]}"
        kept.write_bytes(data)
        what = str(kept)
    figures.failed.append(f"{name}: {failed} ({what})")


def fuzzed(seconds: float, seed: int = 1) -> Figures:
    """All of it, in about so many seconds after the large cases."""
    figures, began = Figures(), perf_counter()
    large(figures)
    with_atheris = find_spec("atheris") is not None
    each = seconds / len(TARGETS)
    for name in TARGETS:
        mutated(figures, name, each * (0.4 if with_atheris else 0.8), seed=seed)
        generated(figures, name, 60 if name in ("pdf", "docx xml") else 300)
        if with_atheris:
            covered(figures, name, max(2, round(each * 0.4)))
    figures.seconds = perf_counter() - began
    return figures


def main() -> int:
    """Print the figures; 1 where something failed."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60.0
    figures = fuzzed(seconds, seed=int(os.environ.get("FUZZ_SEED", "1")))
    for name, cases in figures.cases.items():
        print(f"{name:10} {cases:8,} cases")
    print(
        f"{figures.total:,} cases in {figures.seconds:.0f} s ({figures.total / figures.seconds * 60:,.0f} a minute), "
        f"{len(figures.failed)} failed; atheris {'was' if find_spec('atheris') else 'is not installed: was not'} used"
    )
    for failed in dict.fromkeys(figures.failed):
        print(failed)
    return 1 if figures.failed else 0


if __name__ == "__main__":
    sys.exit(main())
