"""Nouns in the singular and the plural, by their endings (English)."""

from functools import cache


def plural(noun: str) -> str:
    """The plural of a noun, or of a phrase that ends in one: `query` as `queries`, `day` as `days`."""
    low = noun.lower()
    if low.endswith("y") and low[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if low.endswith(("s", "x", "z", "ch", "sh")) else f"{noun}s"


@cache
def singulars(noun: str) -> tuple[str, ...]:
    """A noun and what it may be the plural of: `analyses`, `analysis`."""
    forms = [noun]
    if noun.endswith("ies"):
        forms.append(noun[:-3] + "y")
    elif noun.endswith(("ses", "xes", "ches", "shes")):
        forms += [noun[:-2], noun[:-2][:-1] + "sis" if noun.endswith("yses") else noun[:-1]]
    elif noun.endswith("s") and not noun.endswith("ss"):
        forms.append(noun[:-1])
    return tuple(forms)
