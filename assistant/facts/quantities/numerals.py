"""Numbers written in digits: which values a form such as `1.200` can mean."""

from functools import lru_cache

from assistant.patterns import lazily

_LONGEST = 15
"""Digits that a float holds exactly; what is longer is an identifier, not an amount."""

_GROUPED = {
    ".": lazily(r"[1-9]\d{0,2}(?:\.\d{3})+"),
    ",": lazily(r"[1-9]\d{0,2}(?:,\d{3})+"),
    "'": lazily(r"[1-9]\d{0,2}(?:'\d{3})+(?:[.,]\d+)?"),
    " ": lazily(r"[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d+)?"),
}


def values_of(piece: str) -> tuple[float, ...]:
    """The values a numeral can have, the likelier first; none for a version, a list or a long identifier."""
    return _values(piece) if len(piece) <= 40 else ()


@lru_cache(maxsize=4096)
def _values(piece: str) -> tuple[float, ...]:
    if piece.isdigit():
        return (float(piece),) if len(piece) <= _LONGEST else ()
    plain = piece.replace(" ", "").replace("'", "")
    if plain != piece and not _GROUPED[" " if " " in piece else "'"].fullmatch(piece):
        return ()
    if sum(sign.isdigit() for sign in plain) > _LONGEST:
        return ()
    dots, commas = plain.count("."), plain.count(",")
    if not dots and not commas:
        return (float(plain),)
    if dots and commas:
        return _mixed(plain)
    separator = "." if dots else ","
    if dots + commas > 1:
        return (float(plain.replace(separator, "")),) if _GROUPED[separator].fullmatch(plain) else ()
    decimal = float(plain.replace(",", "."))
    if plain != piece or not _GROUPED[separator].fullmatch(plain):
        return (decimal,)
    whole = float(plain.replace(separator, ""))
    return (decimal, whole) if separator == "." else (whole, decimal)


def _mixed(plain: str) -> tuple[float, ...]:
    """`1,200.50` and `1.200,50`: the last separator is the decimal one."""
    point = max(plain.rfind("."), plain.rfind(","))
    separator = "," if plain[point] == "." else "."
    whole, fraction = plain[:point], plain[point + 1 :]
    if not _GROUPED[separator].fullmatch(whole):
        return ()
    return (float(f"{whole.replace(separator, '')}.{fraction}"),)


def label_of(piece: str) -> str:
    """A version or identifier as it compares: `2.0` and `2` are the same, `3.1` and `3.10` are not."""
    while piece.endswith(".0"):
        piece = piece[:-2]
    return piece
