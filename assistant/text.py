"""Text as people paste it, cleaned: made one line, cut into lines or sentences, made safe for a terminal."""

import re
import unicodedata

from assistant.errors import BadInput

LONGEST_LINE = 10_000
"""Characters that one line may have: about five pages, far more than a resume line."""

# Most lines are plain ASCII and need none of these forms: each is compiled by `re` at its first use.
# Terminal escapes first (CSI, OSC with its end, two-character ones), then any other control character.
_ESCAPES = r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]{0,500}(?:\x07|\x1b\\)|\x1b[@-Z\\-_a-z0-9]|\x9b[0-?]*[ -/]*[@-~]"
_CONTROLS = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]"
# No width or another direction; fillers that look like nothing; tags and selectors that can spell a hidden text. The
# one selector that pictures are written with stays.
_HIDDEN = (
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0e\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# Joiners belong between the letters of some scripts, and between pictures; in a row, or beside ASCII, they hide.
_JOINERS = "[\u200c\u200d]{2,}|(?<![^\x00-\x7f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\x7f])"
SIGNS = "•‣◦▪▫●○■□◆◇❖▸▹►▶▻➢➤➔➜→⇒✓✔☑✗★☆·∙⋅⁃⋆∗\uf000-\uf0ff"
"""Letters that at the start of a line are a bullet and nothing else, as a class of a pattern holds them."""
SIGN = (
    rf"(?:[{SIGNS}](?![{SIGNS}])\s*|(?:[-–—*+»›]|[-=]{{1,2}}>|>>)\s+|[~>]\s+(?=[^\W\d_])|-(?=[A-ZÀ-Þ][a-zà-ÿ]))(?=\S)"
)
"""A bullet and the space after it: `~` and `>` before a figure are words."""
NUMBERING = r"(?:\(?(?:\d{1,2}|[a-z])\)\s+|\(?(?:\d{1,2}|[ivx]{2,4})[.)]\s+|[a-z]\.\s+(?=[A-ZÀ-Þ][^\W\d_]))(?=\S)"
"""The number or letter of a list's line: `z. B.` and `e. V.` are words."""
_MARKER = rf"^\s*(?:{SIGN}|{NUMBERING})"
_SPACE = re.compile(r"[ \t\r\n\v\f\u2028\u2029]+")

_NEED_MORE = frozenset("a or but nor per via about against between among toward towards during within plus".split())
_BEFORE_MORE = (
    "e.g i.e approx acc appr resp incl excl vs ca cca cf fig eq dr mr mrs ms prof st ing dipl mgr abt z.b d.h ungef "
    "bzw ggf inkl zzgl"
).split()
"""Abbreviations behind which the sentence always goes on."""
_MAY_END = (
    "etc al inc ltd co corp jr sr dept u.s u.k mil mill mio mln bn tsd mrd avg max min sec hrs hr yrs yr mos mo qty "
    "vol ver rev ed est ext int art par pos sect para tab temp dia"
).split()
"""Those that a sentence can end with too: it goes on where a figure, a currency or a small letter follows."""
_NUMBERS_COME = "no nos nr".split()
"""Those of a figure: `no. 7`."""
ABBREVIATIONS = frozenset((*_BEFORE_MORE, *_MAY_END, *_NUMBERS_COME))


def _behind(shorts: list[str]) -> str:
    return "|".join(rf"(?<=\b{re.escape(short)}\.)" for short in shorts)


_GOES_ON = r"(?-i:[a-z(\d$€£]|(?:EUR|USD|GBP|CHF|CZK|PLN|SEK|NOK|DKK|HUF|Euro|Kronen|Franken|K[čc]|zł)\b)"
_INITIAL = r"(?-i:(?<=\b[A-Z]\.)\s+[A-Z])"
_WITHIN = rf"{_INITIAL}|{_behind(_BEFORE_MORE)}|(?:{_behind(_MAY_END)})\s+{_GOES_ON}|(?:{_behind(_NUMBERS_COME)})\s+\d"
STOP = rf"(?i:[!?]|\.(?!{_WITHIN}))"
"""What ends a sentence, as a part of a pattern: no dot of `approx. 300`, `acc. to`, `1.4 mil. EUR`, `pump no. 7`."""


def clean(text: str, what: str = "line") -> str:
    """The text as one line without control characters, terminal escapes and hidden marks; NFC, spaces folded.

    Raises BadInput, which names `what` it is, where nothing is left, or more than LONGEST_LINE characters are.
    """
    if len(text) > LONGEST_LINE:
        raise BadInput(
            f"The {what} has {len(text):,} characters; a {what} may have {LONGEST_LINE:,}.",
            hint="Pass a resume one line at a time." if what == "line" else "Say it in few words.",
        )
    plain = _SPACE.sub(" ", safe(text)).strip()
    if not plain and what != "line":
        raise BadInput(f"The {what} is empty.", hint=f"Write it in words, or leave the {what} out.")
    if not plain:
        raise BadInput(
            "The text is empty.",
            hint="Pass a line of a resume, for example “Helped to deploy …”.",
        )
    return plain


def check_whole(text: str, what: str) -> None:
    """Raise BadInput, which names `what` it is, where a text holds half a character, as no file and no JSON can."""
    try:
        text.isascii() or text.encode()
    except UnicodeEncodeError as error:
        half = ascii(text[error.start])
        raise BadInput(
            f"The {what} is no text that can be written: its character {error.start + 1} is half of one ({half}).",
            hint="Decode it again from the bytes that it came as.",
        ) from None


def folded(text: str) -> str:
    """The safe text on one line, each run of spaces of any kind as one blank: `15\u00a0 %` as `15 %`."""
    return " ".join(safe(text).split())


def clean_line(text: str) -> str:
    """As `clean`, for a text that must be one line of a resume; it may be wrapped over several.

    Raises BadInput where the text holds two lines: a later one begins with a bullet, or with a verb as `Ran` does and
    the one before it could end there.
    """
    if ("\n" in text or "\r" in text) and len(text) <= LONGEST_LINE:
        lines = [line.strip() for line in safe(text).split("\n") if line.strip()]
        if any(map(_begins_a_line, lines[1:], lines)):
            raise BadInput(
                f"The text has {len(lines)} lines, and a line of a resume is one.",
                hint="Pass each as a text of its own.",
            )
    return clean(text)


def _begins_a_line(line: str, before: str) -> bool:
    """Whether a line of a text begins with a bullet, or with a verb as a resume's lines do, and is not only wrapped."""
    from assistant.lexicon.verbs import verb_forms  # few texts have two lines

    first = line.split(maxsplit=1)[0]
    hit = verb_forms().get(first.lower()) if first[0].isupper() else None
    begins = hit is not None and hit[1] in ("past", "participle") and not _needs_more(before)
    return begins or re.match(_MARKER, line) is not None


def _needs_more(line: str) -> bool:
    """Whether a line cannot end there: behind it stands a comma, a preposition, an article or an `and`."""
    from assistant.language import FUNCTION_WORDS

    last = line.rsplit(maxsplit=1)[-1]
    return last[-1] in ",&/" or last in _NEED_MORE or any(last in known for known in FUNCTION_WORDS.values())


def safe(text: str) -> str:
    """The text with nothing in it that a terminal would obey or a reader could not see."""
    if text.isprintable() and (text.isascii() or all(map(_is_plain, text))):
        return text
    without = re.sub(_CONTROLS, "", re.sub(_ESCAPES, "", text.replace("\r", "\n")))
    shown = unicodedata.normalize("NFC", re.sub(_HIDDEN, "", without))
    return unicodedata.normalize("NFC", re.sub(_JOINERS, "", shown))


def said_in(text: str, ends: str = rf"{STOP}+|;") -> list[str]:
    """The sentences of what somebody says, each with its end: `It cost 1.4 mil. EUR; I led it.` has two."""
    pieces: list[str] = []
    begin = 0
    for end in re.finditer(rf"(?:{ends})[\"')”’]*(?=\s)|\n", text):
        pieces.append(text[begin : end.end()].strip())
        begin = end.end()
    return [piece for piece in (*pieces, text[begin:].strip()) if piece]


def _is_plain(char: str) -> bool:
    """Whether a printable character can neither hide nor be composed with another: Latin letters, quotes, dashes."""
    return char < "\u0300" or "\u2010" <= char <= "\u2027"


def lines_of(text: str) -> list[str]:
    """The lines of a text that hold anything, each a bullet of its own, without its marker."""
    return [re.sub(_MARKER, "", line) for line in text.splitlines() if line.strip()]
