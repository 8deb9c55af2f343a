"""Spoken turns that hold their author, put as a plain clause: `came to me with X` as `I took X` (English)."""

import re

from assistant.engines.offline.rewriting.grammar import capitalised
from assistant.engines.offline.rewriting.word_lists import SEVERAL
from assistant.patterns import lazily

_HAVING = lazily(
    rf"(?:,| and|, and) (?:we|i)(?: have| had|['’]ve(?: got)?)(?: got)? (?=(?:\d[\d.,]*|{SEVERAL}"
    r"|about|around|over|some) (?P<of>of )?)",
    re.IGNORECASE,
)
_STARTED = lazily(
    r"(?P<when>(?:(?:later|over time|soon|then|often|eventually|sometimes|in time|since then|by then|today|now|"
    r"after [a-z ]{2,20}),? )?)(?P<who>(?:the |some |many |my |other |all )*(?:(?!the )[a-z]+ )??"
    r"(?:others|people|colleagues|teams|"
    r"[a-z]+(?:ers|ists|ors|ants|ees|ians))) (?:(?P<began>started|began|would) |(?:often|always|all|start) )?"
    r"(?:to )?(?P<verb>c[ao]me|turn(?:ed)?|went|go) (?:up )?to me (?:with|for|about) (?:their |all (?:of )?their )?"
    r"(?P<what>[^,;:.]*?\b(?:questions?|problems?|issues|requests|ideas|concerns|doubts|queries))"
    r"(?P<rest>$|,? and I .*)",
    re.IGNORECASE,
)
_MINE = (
    (lazily(r"\b(?P<m>[Mm])y (?=(?:colleague|friend|workmate|co-worker)\b)"), "a "),
    (lazily(r"\b(?P<m>[Mm])y (?=(?:boss|manager|supervisor|team|lead|foreman)\b(?! (?:runs?|did|does|of)\b))"), "the "),
)
_OWN_WAY = lazily(r",? (?:all )?(?:on my own|by myself)(?=$|[,;.]| (?:and|with|in|for|at|on) )")


def said_plainly(body: str) -> str:
    """The sentence with `I` as the subject of what it tells in other ways."""
    if found := _STARTED.match(body):
        body = _asked(found)
    return _HAVING.sub(lambda found: ", " if found["of"] else ", with ", body)


def _asked(found: re.Match[str]) -> str:
    """`The others came to me with design questions` as `I took design questions from the others`."""
    taken = "take" if found["verb"].lower() in ("come", "turn", "go") and not found["began"] else "took"
    who = found["who"]
    return f"{found['when']}I {taken} {found['what']} from {who[0].lower()}{who[1:]}{found['rest']}"


def without_my(body: str) -> str:
    """`my colleague` as `a colleague`, `on my own` as `alone`."""
    if "my" not in body.lower():
        return body
    is_capital = body[:1].isupper()
    body = _OWN_WAY.sub(" alone", body)
    for mine, put in _MINE:
        body = mine.sub(lambda found, put=put: capitalised(put) if found["m"] == "M" else put, body)  # type: ignore[misc]
    return capitalised(body) if is_capital else body
