"""The arguments of commands, `{…}` and `[…]`, as ranges of tokens."""

from assistant.documents.latex.spelling import COMMANDS, SIGNS
from assistant.documents.latex.tokens import Source, Token

_NEAR = 80
"""Tokens within which a bracket must be closed to be an argument's."""


def groups_after(
    source: Source, number: int, most: int, *, near: bool = False, last: int | None = None
) -> tuple[list[tuple[int, int]], int]:
    """The insides of up to `most` groups in braces from a token on, as [first, last), and the token after the last one.

    Groups in brackets and a star before one are passed over; `near`: no space may stand before or
    between them. None begins at token `last` or after it.
    """
    last = len(source.tokens) if last is None else last
    tokens, found, after = source.tokens, list[tuple[int, int]](), number
    while number < last and len(found) < most:
        token = tokens[number]
        if token.kind == "open":
            found.append((number + 1, source.partner[number]))
            number = after = source.partner[number] + 1
        elif token.kind == "sign" and token.name == "[" and (closing := _bracket(source, number)):
            number = closing + 1
        elif (token.kind == "sign" and token.name == "*" and number == after and not found) or (
            token.kind in ("blank", "comment") and not near
        ):
            number += 1
        else:
            break
    return found, after


def brackets_after(source: Source, number: int) -> int:
    """The token after an argument in brackets, with the star and space before it; the same where there is none."""
    tokens, at = source.tokens, number
    if at < len(tokens) and tokens[at].kind == "sign" and tokens[at].name == "*":
        at = number = at + 1
    while at < len(tokens) and tokens[at].kind == "blank":
        at += 1
    if at < len(tokens) and tokens[at].kind == "sign" and tokens[at].name == "[" and (closing := _bracket(source, at)):
        return closing + 1
    return number


def _bracket(source: Source, number: int) -> int:
    """The token that closes a bracket on the same depth, 0 where none does within reach."""
    at = number + 1
    while at < min(len(source.tokens), number + _NEAR):
        token = source.tokens[at]
        if token.kind == "open":
            at = source.partner[at]
        elif token.kind in ("close", "par"):
            return 0
        elif token.kind == "sign" and token.name == "]":
            return at
        at += 1
    return 0


def inside(source: Source, first: int, last: int) -> tuple[int, int]:
    """The range without what prints nothing at its ends, and without braces around all of it."""
    tokens = source.tokens
    while first < last:
        if tokens[first].kind in ("blank", "comment", "par"):
            first += 1
        elif tokens[last - 1].kind in ("blank", "comment", "par"):
            last -= 1
        elif tokens[first].kind == "open" and source.partner[first] == last - 1 and not _sets(source, first + 1):
            first, last = first + 1, last - 1
        else:
            break
    return first, last


def _sets(source: Source, number: int) -> bool:
    token = source.tokens[number]
    return token.kind == "command" and token.name not in COMMANDS and token.name not in SIGNS


def accented_letter(source: Source, number: int) -> tuple[str, int, int]:
    """The letter that an accent before token `number` stands over, where it ends, the token to go on with."""
    token = source.tokens[number]
    if token.kind == "open":
        closing = source.partner[number]
        inner = "".join(_plain(source, one) for one in source.tokens[number + 1 : closing])
        return inner, source.tokens[closing].end, closing + 1
    if token.kind == "word":
        return source.text[token.start], token.start + 1, number + (token.end == token.start + 1)
    return _plain(source, token), token.end, number + 1


def _plain(source: Source, token: Token) -> str:
    if token.kind == "command":
        return {"i": "i", "j": "j"}.get(token.name, COMMANDS.get(token.name, ""))
    return "" if token.kind in ("blank", "open", "close") else source.text[token.start : token.end]
