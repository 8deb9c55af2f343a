"""Guesses: what an author says of a line without being sure of it, which is no confirmed fact."""

from assistant.patterns import lazily
from assistant.text import said_in

_GUESS = lazily(
    r"(?i)(?<!\w)(?:i (?:think|guess|believe|suppose|reckon)|(?:i would|i['’]d) (?:say|guess|estimate|think)"
    r"|if (?:i (?:remember|recall)|memory serves)(?: (?:correctly|right|rightly|well|it right|me right))?"
    r"|(?:as far as|from what) i (?:know|remember|recall|can tell)|from memory|iirc|(?:to|to the best of) my knowledge"
    r"|(?:just |only )?(?:a|my) (?:(?:rough|best|wild|educated) )?guess(?: is| would be)?"
    r"|(?:i am|i['’]?m|just) guessing"
    r"|maybe|perhaps|probably|possibly|presumably|not (?:\w+ )?(?:sure|certain)|unsure"
    r"|i (?:really |honestly )?(?:do not|don['’]?t|can['’]?t|cannot) (?:\w+ )?(?:know|remember|recall|say)(?: exactly)?"
    r"|(?:must|might|may|could)(?: have|['’]ve) been|or something(?: like that)?|it seems to me"
    r"|glaube? ich|ich glaube|meine ich|vielleicht|vermutlich|wahrscheinlich|schätze ich|ich schätze"
    r"|je (?:crois|pense|suppose)|peut-être|probablement|sans doute|il me semble"
    r"|creo(?: que)?|quizás?|tal vez|probablemente|me parece|supongo)(?!\w)"
)
_COMMAS = lazily(r",\s+")
_SPEAKS_ANEW = lazily(r"(?i)(?:(?:and|but|then) )?(?:i|we) (?!(?:think|guess|believe|suppose|reckon)\b)\w")
_FILLED = lazily(r"(?i)^(?:\W|\b(?:so|well|but|and|that|it|was|is|hm+|ok|i|am|m|about|it['’]s)\b)*$")


def without_guesses(fact: str) -> str:
    """The fact less what its author says is a guess: of `I led it, five people I think`, `I led it`."""
    if _GUESS.search(fact) is None:
        return fact
    sure: list[str] = []
    for sentence in said_in(fact):
        if _FILLED.match(_GUESS.sub("", sentence)):  # `Five people. I think.`
            sure = sure[:-1]
        else:
            sure.append(_sure_part(sentence))
    return " ".join(filter(None, sure))


def _sure_part(sentence: str) -> str:
    kept: list[str] = []
    doubts = False  # whether a doubt at the beginning still holds: `I think it was five, mostly interns`
    for at, part in enumerate(_COMMAS.split(sentence)):
        found = _GUESS.search(part)
        if found is None:
            doubts = doubts and _SPEAKS_ANEW.match(part) is None
            kept += [] if doubts else [part]
        elif _FILLED.match(_GUESS.sub("", part)):  # `five people, if I remember right`
            doubts = doubts or not at
            kept = kept[:-1]
        else:
            doubts = doubts or _FILLED.match(part[: found.start()]) is not None
    return ", ".join(kept).strip(" ,")
