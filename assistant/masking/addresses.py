"""Street addresses as ten countries write them, with what follows of postcode and town."""

import re
from collections.abc import Iterator
from functools import cache

from assistant.masking.kinds import Span

_LETTER = "a-zà-öø-ÿßąćęłńóśźżő'’."
_WORD = rf"[A-ZÀ-ÖØ-ÞĄĆĘŁŃÓŚŹŻ][{_LETTER}]{{1,25}}(?:-[A-ZÀ-ÖØ-ÞŁŚŹŻ]?[{_LETTER}]{{1,20}}){{0,3}}"
_NUMBER = r"\d{1,4}(?: ?[a-zA-Z](?!\w))?(?: ?[-–/] ?(?:\d{1,4}[a-zA-Z]?|[A-Za-z])(?!\w))?"
_OF = (
    r"(?:de la |de las |de los |de l['’]|della |delle |degli |dei |del |dello |dell['’]|des |du |de |d['’]|la |le |"
    r"les |l['’]|van |von |der |dem |den )"
)
_POSTCODE = r"(?:[A-Z]{1,2}-)?(?:\d\d-\d{3}|\d{3} \d\d|\d{4} ?[A-Z]{2}(?!\w)|\d{5}|(?!19|20)\d{4})"
_PLACE = rf"{_WORD}(?:[ -](?:{_WORD}|am|an der|sur|de|la|der)){{0,3}}(?: \([A-Z]{{2}}\))?"
_TOWN = rf"(?:,? {_POSTCODE} {_PLACE})?"
_ENGLISH_TOWN = (
    rf"(?:,? (?:Apt|Apartment|Suite|Ste|Unit|Flat|#)\.? ?#?[\w-]{{1,5}})?"
    rf"(?P<town>(?:,? {_WORD}(?: {_WORD}){{0,2}})?,? (?:[A-Z]{{2}} \d{{5}}(?:-\d{{4}})?|"
    rf"[A-Z]{{1,2}}\d[A-Z\d]? ?\d[A-Z]{{2}})(?!\w)|, {_WORD}(?: {_WORD})?(?:, [A-Z]{{2}})?(?!\w))?"
)
_ENGLISH = (
    r"Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Boulevard|Blvd\.?|Lane|Ln\.?|Drive|Dr\.?|Court|Ct\.?|Place|Pl\.?|Terrace|"
    r"Parkway|Pkwy\.?|Highway|Hwy\.?|Square|Sq\.?|Circle|Close|Crescent|Gardens|Grove|Mews|Row|Walk|Way|Trail|Hill"
)
_ENDINGS = (
    r"straße|strasse|(?<=[a-zäöüß])str\.|gasse|platz|allee|weg|ufer|damm|chaussee|straat|laan|gracht|plein|singel|dijk|"
    r"steeg|gatan|vägen|gränd|torget|stigen|backen|avenyn|burgwal"
)
_FRENCH = (
    r"[Rr]ue|[Aa]venue|[Aa]v\.|[Bb]oulevard|[Bb]d\.?|[Pp]lace|[Cc]hemin|[Aa]llée|[Ii]mpasse|[Qq]uai|cours|square|passage|"
    r"[Rr]oute"
)
_SPANISH = (
    r"[Cc]alle|C/|[Aa]venida|Avda?\.?|[Pp]laza|Pza\.?|[Pp]aseo|Carrer|Camino|Carretera|Ronda|Rambla|Gran Vía|Travesía"
)
_ITALIAN = r"[Vv]iale|[Pp]iazza|[Pp]iazzale|[Cc]orso|P\.z?za|C\.so|V\.le|Largo|Vicolo"
_BOXES = r"P\.? ?O\.? ?Box|Postfach|Boîte postale|B\.P\.|Apartado(?: de correos)?|Casella postale|Postbus"
_FRENCH_NAME = rf"{_OF}{{0,2}}{_WORD}(?:[ -](?:{_OF}|{_WORD})){{0,4}}"
_ITALIAN_NAME = rf"{_OF}{{0,2}}(?:[IVX]{{1,5}} )?{_WORD}(?: {_WORD}){{0,3}}"
_AFTER_ITALIAN = r"(?:n\. ?)?\d{1,4}(?:/[A-Za-z\d])?(?!\w)"

_PATTERNS = (
    # 742 Evergreen Terrace; Flat 3, 10 Station Road; 10 High Street, not the beginning of "12 High Street branches"
    rf"(?:(?:Flat|Apt|Unit|Suite)\.? ?\w{{1,4}},? )?\d{{1,5}}[A-Za-z]?,? (?:[NSEW]\.? |North |South |East |West )?"
    rf"(?:\d{{1,3}}(?:st|nd|rd|th) |The |(?:{_WORD} ){{1,3}})(?:{_ENGLISH})(?!\w){_ENGLISH_TOWN}",
    rf"\d{{1,5}} (?:[NSEW]\.? |North |South |East |West )?Broadway(?!\w){_ENGLISH_TOWN}",
    # Riverside Trading Estate, Leeds LS1 1AA
    rf"(?:(?:Unit|Flat|Suite) \w{{1,4}},? )?(?:{_WORD},? ){{1,6}}(?![A-Z\d ]{{3,6}}[GMTK]B)"
    r"[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}(?!\w)",
    # Hauptstraße 5; Keizersgracht 12; Storgatan 4
    rf"(?:[A-ZÀ-ÖØ-Þ][\wß.'’-]{{1,25}}[ -]){{0,2}}[A-ZÀ-ÖØ-Þ][\wß'’-]{{0,24}}?(?:{_ENDINGS}) {_NUMBER}{_TOWN}",
    # Berliner Straße 5; Gustav Adolfs torg 5
    rf"(?:{_WORD}[ -]){{1,3}}(?:Straße|Strasse|Str\.|Platz|Allee|Weg|Gasse|Ring|Markt|Ufer|Damm|torg|gata|väg) "
    rf"{_NUMBER}{_TOWN}",
    rf"(?:Am|An der|An den|Im|In der|Auf dem|Auf der|Zum|Zur|Unter den|Unter der|"
    rf"Bei den|Bei der|Hinter der|Vor dem|Straße des \d{{1,2}}\.) (?:{_WORD} ){{1,2}}{_NUMBER}"
    rf",? {_POSTCODE} {_PLACE}",
    # 12 rue de la Paix; 3 bis, avenue Foch; Rue du Rhône 65
    rf"\d{{1,4}}(?: ?(?:bis|ter|quater))?,? (?:{_FRENCH}) {_FRENCH_NAME}{_TOWN}",
    rf"(?:Rue|Avenue|Boulevard|Place|Chemin|Allée|Quai|Route|rue|avenue|chemin) {_FRENCH_NAME} {_NUMBER}{_TOWN}",
    # Calle Mayor 3, 2º B
    rf"(?:{_SPANISH}) ?{_OF}{{0,2}}(?:{_WORD}(?: {_OF}{{0,2}})?){{0,4}},? ?(?:n\.?º ?|núm\. ?)?\d{{1,4}}(?!\d)"
    rf"(?:,? \d{{1,2}}\.?[ºª°](?: ?[A-Z](?!\w))?)?{_TOWN}",
    # Via Roma 12, 20121 Milano (MI); "via Kafka 3" may be any way, and "Via Kafka 3" at the start
    rf"(?:{_ITALIAN}) {_ITALIAN_NAME},? {_AFTER_ITALIAN}{_TOWN}",
    rf"[Vv]ia {_ITALIAN_NAME}, {_AFTER_ITALIAN}{_TOWN}",
    rf"[Vv]ia {_ITALIAN_NAME} {_AFTER_ITALIAN},? {_POSTCODE} {_PLACE}",
    rf"(?<=\w )Via {_ITALIAN_NAME} {_AFTER_ITALIAN}{_TOWN}",
    # ul. Długa 5/7, 00-238 Warszawa
    rf"(?:ul\.|al\.|pl\.|os\.|[Uu]lica|[Aa]lej[ae]) ?(?:\d{{1,2}} )?(?:[\w.’'-]{{2,25}} ){{1,4}}\d{{1,4}}"
    rf"(?: ?[a-zA-Z](?!\w))?(?: ?/ ?\d{{1,4}})?(?: m\.? ?\d{{1,4}})?{_TOWN}",
    # any street with postcode and town behind its number
    rf"(?:{_WORD}[ -]){{1,3}}\d{{1,4}}[a-zA-Z]?, {_POSTCODE} {_PLACE}",
    rf"(?:{_BOXES}) \d{{1,6}}{_TOWN}|Box \d{{1,6}}, \d{{3}} \d\d {_PLACE}",
)
_NEXT = re.compile(r" ([a-z]+)")
_GO_ON = frozenset(
    "in at and or to for from near with on until since by before after is was as und von bei et à en y e voor".split()
)


def find_addresses(text: str) -> Iterator[Span]:
    """Where street addresses stand."""
    for pattern in _compiled():
        for match in pattern.finditer(text):
            in_english = "town" in pattern.groupindex
            if not in_english or match["town"] or not _goes_on(text, match.end()):
                yield match.span()


def _goes_on(text: str, end: int) -> bool:
    """Whether the words are the beginning of a thing of another kind: "12 High Street branches"."""
    following = _NEXT.match(text, end)
    return following is not None and following[1] not in _GO_ON


@cache
def _compiled() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"(?<![\w.,$€£-])(?:{pattern})(?!\d)") for pattern in _PATTERNS)
