"""The lexicon of units: what a unit of measure or of money is in base units."""

from functools import cache
from typing import NamedTuple

from assistant.lexicon.data import load

_PREFIXES = {
    "p": 1e-12,
    "n": 1e-9,
    "µ": 1e-6,
    "u": 1e-6,
    "m": 1e-3,
    "c": 1e-2,
    "d": 1e-1,
    "h": 1e2,
    "k": 1e3,
    "M": 1e6,
    "G": 1e9,
    "T": 1e12,
}
_POWERS = {"m²": 2, "m³": 3}
_MONEY_PREFIXES = {"k": 1e3, "t": 1e3, "m": 1e6, "mio": 1e6, "bn": 1e9, "mrd": 1e9}
"""What is glued to a currency: `kEUR`, `TEUR`, `MUSD`, `T€`."""

_CODE = 3
"""Letters of a currency's code."""


class Unit(NamedTuple):
    """A value `v` in this unit is `v * factor + shift` in the base unit, which names the dimension."""

    dimension: str
    factor: float = 1.0
    shift: float = 0.0


Units = tuple[Unit, ...]
"""All that a unit can mean: a GB has 10**9 bytes or 2**30, a pound is money or mass."""

PLAIN: Units = (Unit(""),)
PERCENT: Units = (Unit("%"),)
MULTIPLE: Units = (Unit("x"),)


class UnitTable(NamedTuple):
    """`phrases` are by first piece; `rhythm` maps `daily` to the time that it names.

    `beginnings` are all pieces with which a unit can begin, in lower case; `codes` the dimensions that are money.
    """

    words: dict[str, Units]
    symbols: dict[str, Units]
    phrases: dict[str, list[tuple[tuple[str, ...], Units]]]
    currency: dict[str, Units]
    money_words: dict[str, Units]
    glued_multipliers: dict[str, float]
    multipliers: dict[str, float]
    rhythm: dict[str, Unit]
    beginnings: frozenset[str]
    codes: frozenset[str]


@cache
def unit_table() -> UnitTable:
    """Every unit that the assistant knows."""
    sections = load("units")
    words: dict[str, Units] = {}
    for entry, (dimension, factor, *forms) in sections["words"].items():
        for form in (entry, *forms):
            words[form] = (_unit(dimension, factor),)
    symbols = _symbols(sections)
    money: dict[str, Units] = {entry: (Unit(values[0]),) for entry, values in sections["money words"].items()}
    for entry, (dimension, factor) in sections["second meanings"].items():
        table = next(known for known in (symbols, money, words) if entry in known)
        table[entry] += (_unit(dimension, factor),)
    phrases: dict[str, list[tuple[tuple[str, ...], Units]]] = {}
    for entry, (dimension, factor) in sections["phrases"].items():
        first, *rest = entry.split(" ")
        phrases.setdefault(first, []).append((tuple(rest), (_unit(dimension, factor),)))
    currency: dict[str, Units] = {entry: (Unit(values[0]),) for entry, values in sections["currency"].items()}
    for entry in [entry for entry in currency if len(entry) in (1, _CODE) and entry.isalpha() == (len(entry) == _CODE)]:
        for prefix, times in _MONEY_PREFIXES.items():
            currency.setdefault(prefix + entry, (Unit(currency[entry][0].dimension, times),))
    before_a_sign = [entry[:-1] for entry in currency if not entry[-1].isalpha()]
    return UnitTable(
        words=words,
        symbols=symbols,
        phrases=phrases,
        currency=currency,
        money_words=money,
        glued_multipliers={entry: float(values[0]) for entry, values in sections["glued multipliers"].items()},
        multipliers={entry: float(values[0]) for entry, values in sections["multipliers"].items()},
        codes=frozenset(units[0].dimension for units in currency.values()),
        rhythm={entry: words[values[0]][0] for entry, values in sections["rhythm"].items()},
        beginnings=frozenset(("%", "°", '"', *map(str.lower, symbols), *before_a_sign)).union(
            phrases, words, currency, money
        ),
    )


def _symbols(sections: dict[str, dict[str, list[str]]]) -> dict[str, Units]:
    symbols: dict[str, Units] = {}
    for entry, (dimension, factor, *prefixes) in sections["symbols"].items():
        base = _unit(dimension, factor)
        symbols[entry] = (base,)
        for prefix in "".join(prefixes):
            scale = _PREFIXES[prefix] ** _POWERS.get(entry, 1)
            symbols.setdefault(prefix + entry, (Unit(dimension, base.factor * scale),))
    for entry, units in [*symbols.items()]:
        if entry[-1] in "²³":
            symbols[f"{entry[:-1]}ˆ{entry[-1]}"] = units  # m^2
        if entry[0] == "µ":
            symbols.setdefault("u" + entry[1:], units)
    for entry, (power,) in sections["bytes"].items():
        symbols[entry] = (Unit("B", 1000.0 ** int(power)), Unit("B", 1024.0 ** int(power)))
    for entry, (power,) in sections["binary bytes"].items():
        symbols[entry] = (Unit("B", 1024.0 ** int(power)),)
    return symbols


def _unit(dimension: str, factor: str) -> Unit:
    scale, _, shift = factor.partition(" ")
    return Unit(dimension, float(scale), float(shift or 0))
