"""Letters as LaTeX spells them, and how new words are spelled so that none of them can become a command."""

import unicodedata
from dataclasses import dataclass
from functools import cache

from assistant.documents.resume import CannotPlace

ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308", "=": "\u0304", ".": "\u0307",
    "u": "\u0306", "v": "\u030c", "H": "\u030b", "r": "\u030a", "c": "\u0327", "d": "\u0323", "b": "\u0331",
    "k": "\u0328",
}  # fmt: skip
"""Accents by their command, as the sign that follows its letter in Unicode."""
ALONE = {"`": "`", "'": "´", "^": "^", "~": "~", '"': "¨", "=": "¯", "v": "ˇ", "u": "˘", "c": "¸", "r": "°"}
"""Accents over nothing: `\\~{}`."""
SIGNS = {sign: sign for sign in "%&$#_{}"} | {" ": " ", ",": "\u202f", "/": "", "-": "", "@": "", "\n": " ", "\t": " "}
"""Commands of one sign, as a reader sees them."""
COMMANDS = {
    "ss": "ß", "SS": "SS", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å",
    "l": "ł", "L": "Ł", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "dj": "đ", "DJ": "Đ", "th": "þ", "TH": "Þ",
    "ng": "ŋ", "NG": "Ŋ", "textasciitilde": "~", "textasciicircum": "^", "textbackslash": "\\", "textasciigrave": "`",
    "textless": "<", "textgreater": ">", "textbar": "|", "textquotedbl": '"', "textquotesingle": "'",
    "textunderscore": "_", "textbraceleft": "{", "textbraceright": "}", "textdollar": "$", "slash": "/",
    "textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“",
    "textquotedblright": "”", "quotedblbase": "„", "quotesinglbase": "‚", "glqq": "„", "grqq": "“", "glq": "‚",
    "grq": "‘", "flqq": "«", "frqq": "»", "flq": "‹", "frq": "›", "guillemotleft": "«", "guillemotright": "»",
    "guillemetleft": "«", "guillemetright": "»", "guilsinglleft": "‹", "guilsinglright": "›", "ldots": "…",
    "dots": "…", "textellipsis": "…", "textbullet": "•", "textperiodcentered": "·", "textregistered": "®",
    "texttrademark": "™", "copyright": "©", "textcopyright": "©", "S": "§", "textsection": "§", "P": "¶",
    "pounds": "£", "textsterling": "£", "texteuro": "€", "euro": "€", "textyen": "¥", "textcent": "¢",
    "textdegree": "°", "degree": "°", "textcelsius": "℃", "textmu": "µ", "textpm": "±", "texttimes": "×",
    "textdiv": "÷", "textonehalf": "½", "textonequarter": "¼", "textthreequarters": "¾", "textonesuperior": "¹",
    "texttwosuperior": "²", "textthreesuperior": "³", "textordfeminine": "ª", "textordmasculine": "º",
    "textexclamdown": "¡", "textquestiondown": "¿", "textnumero": "№", "textperthousand": "‰", "textrightarrow": "→",
    "textleftarrow": "←", "textuparrow": "↑", "textdownarrow": "↓", "textlnot": "¬", "textdagger": "†",
    "textohm": "Ω", "LaTeX": "LaTeX", "TeX": "TeX", "LaTeXe": "LaTeX2e", "XeTeX": "XeTeX", "LuaTeX": "LuaTeX",
    "BibTeX": "BibTeX", "textvisiblespace": " ", "nobreakspace": "\u00a0", "thinspace": "\u202f", "space": " ",
    "xspace": "", "null": "", "relax": "", "protect": "", "nobreak": "", "allowbreak": "", "newpage": "",
    "leavevmode": "", "hfill": "\t", "dotfill": "\t", "hfil": "\t", "hrulefill": "\t", "quad": "\t", "qquad": "\t",
    "enspace": " ",
}  # fmt: skip
"""Commands that stand for letters or spaces; a tab is a gap across the line."""
SHORTHANDS = {
    "a": "ä", "o": "ö", "u": "ü", "A": "Ä", "O": "Ö", "U": "Ü", "s": "ß", "z": "ß", "`": "„", "'": "“", "<": "«",
    ">": "»", "=": "-", "~": "-", "-": "", "|": "",
}  # fmt: skip
"""What follows babel's `"` in German, as a reader sees both."""
_WRITTEN = {
    **{sign: f"\\{sign}" for sign in "%&$#_{}"},
    "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}", "`": "\\textasciigrave{}",
    "<": "\\textless{}", ">": "\\textgreater{}", "|": "\\textbar{}", "–": "--", "—": "---", "“": "``", "”": "''",
    "\u00a0": "~", "\u202f": "\\,",
}  # fmt: skip
_SAFE = (
    "ss ae AE oe OE o O aa AA l L textquoteleft textquoteright ldots textbullet textperiodcentered textregistered "
    "texttrademark textcopyright textsection P textsterling texteuro textyen textcent textdegree textmu textpm "
    "texttimes textdiv textonehalf textonequarter textthreequarters textonesuperior texttwosuperior textthreesuperior "
    "textordfeminine textordmasculine textexclamdown textquestiondown textperthousand textrightarrow textleftarrow "
    "textuparrow textdownarrow textlnot textdagger i j"
)
_NEEDS_T1 = (
    "dh DH dj DJ th TH ng NG quotedblbase quotesinglbase guillemetleft guillemetright guilsinglleft guilsinglright"
)
_LIGATURES = frozenset("-`',<>?!")


@dataclass(frozen=True, slots=True)
class Script:
    """What letters a document can take.

    `unicode`: its engine takes any letter (fontspec). `t1`: its fonts have the letters of T1. `literal`: it writes
    letters with accents as they are. `shorthands`: babel gives `"` a meaning. `own`: letters that stand in it already.
    `ranges`: letters that its encodings add, as first and last code.
    """

    unicode: bool = False
    t1: bool = False
    literal: bool = False
    shorthands: bool = False
    own: frozenset[str] = frozenset()
    ranges: tuple[tuple[int, int], ...] = ()


def spelled(letter: str, script: Script) -> str:
    """A letter in LaTeX's spelling; raises CannotPlace where the document cannot take it."""
    if letter == '"':
        return "\\char34{}" if script.shorthands else '"'
    if (written := _WRITTEN.get(letter)) is not None:
        return written
    if letter.isascii():
        return letter
    if script.unicode or letter in script.own or any(first <= ord(letter) <= last for first, last in script.ranges):
        return letter
    command = _commands(script.t1).get(letter) or _accented(letter, script.t1)
    if not command:
        raise CannotPlace(
            f"The letter “{letter}” ({unicodedata.name(letter, 'no name')}) cannot be set by this LaTeX document.",
            hint="Load fontspec and use LuaLaTeX or XeLaTeX, or write the line without it.",
        )
    return letter if script.literal and "\u00a0" < letter < "\u0180" else command


def needs_gap(before: str, after: str, script: Script) -> bool:
    """Whether two neighbours would be read as one sign of another kind: two hyphens as a dash."""
    return bool(before and after) and (
        (before[-1] == after[0] and after[0] in _LIGATURES)
        or (before[-1] in "?!" and after[0] == "`")
        or (script.shorthands and before[-1] == '"')
    )


@cache
def _commands(t1: bool) -> dict[str, str]:
    return {COMMANDS[name]: f"\\{name}{{}}" for name in (_SAFE + " " + _NEEDS_T1 if t1 else _SAFE).split()}


def _accented(letter: str, t1: bool) -> str:
    """A letter as an accent over a plain one; empty where it is none."""
    apart = unicodedata.normalize("NFD", letter)
    if len(apart) != 2 or not (apart[0].isascii() and apart[0].isalpha()):
        return ""
    accent = next((name for name, sign in ACCENTS.items() if sign == apart[1]), "")
    if not accent or (accent == "k" and not t1):
        return ""
    return f"\\{accent}{{{apart[0]}}}"
