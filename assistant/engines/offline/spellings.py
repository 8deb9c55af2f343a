"""British and American spelling: words that are the same but for a few letters, and no names."""

import re
from functools import cache
from typing import Literal

from assistant.patterns import lazily

Spelling = Literal["british", "american"]

_STEMS = (
    "organis,analys,optimis,standardis,centralis,digitalis,digitis,modernis,minimis,maximis,prioritis,synchronis,"
    "summaris,"
    "specialis,visualis,virtualis,containeris,customis,localis,normalis,parametris,serialis,stabilis,utilis,harmonis,"
    "categoris,finalis,formalis,generalis,initialis,monetis,recognis,reorganis,anonymis,authoris,parallelis,tokenis,"
    "vectoris,characteris,emphasis,mobilis,rationalis,realis,revitalis,scrutinis,subsidis,sterilis,decentralis,catalys"
).split(",")
_ENDS = "e,ed,es,ing,er,ers,ation,ations".split(",")
_PAIRS = (
    "colour color,colours colors,behaviour behavior,behaviours behaviors,favour favor,favourable favorable,labour "
    "labor,"
    "neighbour neighbor,neighbouring neighboring,honour honor,honoured honored,endeavour endeavor,rigour rigor,"
    "harbour harbor,"
    "centre center,centres centers,centred centered,metre meter,metres meters,fibre fiber,fibres fibers,litre liter,"
    "litres liters,"
    "theatre theater,catalogue catalog,catalogues catalogs,catalogued cataloged,dialogue dialog,defence defense,"
    "licence license,"
    "licences licenses,modelled modeled,modelling modeling,labelled labeled,labelling labeling,travelled traveled,"
    "travelling traveling,cancelled canceled,cancelling canceling,signalled signaled,signalling signaling,tunnelling "
    "tunneling,"
    "fulfil fulfill,fulfilment fulfillment,enrol enroll,enrolment enrollment,aluminium aluminum,grey gray,tyre tire,"
    "tyres tires,"
    "ageing aging,judgement judgment,sceptical skeptical,mould mold,moulds molds,moulding molding,plough plow,"
    "anaesthesia anesthesia,"
    "paediatric pediatric,haematology hematology,orthopaedic orthopedic,oestrogen estrogen,foetal fetal,manoeuvre "
    "maneuver,"
    "manoeuvres maneuvers,artefact artifact,artefacts artifacts,cosy cozy,jewellery jewelry,draught draft,counsellor "
    "counselor,"
    "counselling counseling,programme program,programmes programs"
)
_WORD = lazily(r"[^\W\d_]+")


def spelled(text: str, spelling: Spelling) -> str:
    """The text in that spelling; a capital inside a sentence may be a name's, and stays."""
    known = _to(spelling)

    def put(found: re.Match[str]) -> str:
        word = found[0]
        other = known.get(word.lower())
        if other is None or (word != word.lower() and found.start()):
            return word
        return other.capitalize() if word[0].isupper() else other

    return _WORD.sub(put, text)


@cache
def _to(spelling: Spelling) -> dict[str, str]:
    pairs = [pair.split(" ") for pair in _PAIRS.split(",")]
    pairs += [[stem + end, stem[:-1] + "z" + end] for stem in _STEMS for end in _ENDS if _is_word(stem, end)]
    if spelling == "british":
        unsure = {"draft", "program", "programs", "meter", "meters", "dialog", "tire", "license", "licenses"}
        return {american: british for british, american in pairs if american not in unsure}
    return {british: american for british, american in pairs if british != "draught"}


def _is_word(stem: str, end: str) -> bool:
    """`analysation` is none, and `emphasis`, `analyses` stand for themselves."""
    if stem in ("analys", "catalys"):
        return end in ("e", "ed", "ing", "er", "ers")
    return not (stem == "emphasis" and end in ("es", "ation", "ations"))
