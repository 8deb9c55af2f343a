"""Recall and precision of the mask, by kind and by country.

Run: python -m tests.masking.figures. The cases are made up, of numbers that are reserved or published as examples
where there are such.
"""

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from assistant.masking.kinds import KINDS
from assistant.masking.names import name_forms
from assistant.masking.private import find_private

CASES = Path(__file__).with_name("cases.jsonl")


@dataclass(frozen=True)
class Case:
    """A line, and what of it is private: kind and words; `open` says why the mask gets it wrong, where it does."""

    text: str
    private: tuple[tuple[str, str], ...]
    country: str
    names: frozenset[str]
    open: str = ""

    @property
    def found(self) -> list[tuple[str, str]]:
        """What the mask would hide."""
        return [(one.kind, self.text[one.start : one.end]) for one in find_private(self.text, self.names)]


def cases() -> list[Case]:
    """All cases of the file."""
    told = map(json.loads, CASES.read_text(encoding="utf-8").splitlines())
    return [
        Case(
            one["text"],
            tuple((kind, words) for kind, words in one["private"]),
            one["country"],
            frozenset(form for name in one.get("names", ()) for form in name_forms(name.split())),
            one.get("open", ""),
        )
        for one in told
    ]


def hidden(words: str, found: list[tuple[str, str]]) -> bool:
    """Whether all of the words is hidden, be it as another kind or with words around it."""
    return any(words in other for _, other in found)


def main() -> None:
    """The table, and each miss and each false alarm."""
    wanted, kept, right, all_found = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    by_country, by_country_kept = Counter[str](), Counter[str]()
    lines, alarmed = 0, 0
    for case in cases():
        lines += not case.private
        found = case.found
        for kind, words in case.private:
            wanted[kind] += 1
            by_country[case.country] += 1
            if hidden(words, found):
                kept[kind] += 1
                by_country_kept[case.country] += 1
            else:
                print(f"missed  {kind} {words!r} in {case.text!r}")
        for kind, words in found:
            all_found[kind] += 1
            right[kind] += any(words in told or told in words for _, told in case.private)
        if wrong := [one for one in found if not any(one[1] in told or told in one[1] for _, told in case.private)]:
            alarmed += not case.private
            print(f"alarm   {wrong} in {case.text!r}")
    for kind in KINDS:
        print(
            f"{kind:8} recall {kept[kind]:3} of {wanted[kind]:3} = {kept[kind] / wanted[kind]:6.1%}   "
            f"precision {right[kind]:3} of {all_found[kind]:3} = {right[kind] / max(1, all_found[kind]):6.1%}"
        )
    print(
        f"all      recall {kept.total()} of {wanted.total()} = {kept.total() / wanted.total():.1%}   "
        f"precision {right.total()} of {all_found.total()} = {right.total() / all_found.total():.1%}"
    )
    print("recall by country:", ", ".join(f"{name} {by_country_kept[name]}/{by_country[name]}" for name in by_country))
    print(f"lines with nothing private: {lines}, of them with a false alarm: {alarmed}")


if __name__ == "__main__":
    main()
