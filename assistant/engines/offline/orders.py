"""What authors ask of the program and of a draft, in words: commands, wishes, what is to be taken back."""

import re
from collections.abc import Mapping

from assistant.engines.offline.sayings import without_fillers
from assistant.patterns import lazily
from assistant.personas import Target, is_target

_SAME_AS = {
    "next": "next,next line,next one,next please,the next line,skip,skip it,skip this,weiter,nächste,nächste zeile"
    ",suivant,siguiente",
    "back": "back,go back,previous,previous line,the line before,zurück,retour,atrás",
    "accept": "accept,accept it,accept that,accept this,i accept,i accept it,take it,i take it,i'll take it,use it"
    ",use that,looks good,that looks good,annehmen,übernehmen,j'accepte,acepto",
    "undo": "undo,undo that,undo it",
    "redo": "redo,redo that,redo it",
    "again": "again,try again,once more,another,another one,another draft,another version,something else"
    ",a different one,give me another,give me another draft,nochmal,noch einmal,encore,otra vez",
    "facts": "facts,show facts,show the facts,show my facts,what do you know",
    "diff": "diff,show diff,show the diff,show changes,show the changes,what changed,what has changed",
    "map": "show map,show the map,show the chart",
    "why": "why,explain,warum,pourquoi,por qué",
    "save": "save,save it,save that,save the file,speichern,enregistrer,guardar",
    "export": "export it",
    "help": "help,help me,help please,what can you do,what can i do,what now,hilfe,aide,ayuda",
    "quit": "quit,exit,bye,goodbye,tschüss,quitter,salir",
}
_ENOUGH = frozenset("stop,done,leave,i'm done,that's all,ende".split(","))
_UNLESS_ASKED = {**dict.fromkeys(_ENOUGH, "quit"), "map": "map", "chart": "map", "export": "export"}
"""Commands only where no question is open, which the same words may answer."""
_IN_WORDS = {words: command for command, all_words in _SAME_AS.items() for words in all_words.split(",")}
_FILE = r"[\"“']?(?P<file>[^\s\"”']+\.\w{1,8}|[~/.][^\"”']*?)[\"”']?"
_WITH_MORE: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (lazily(form, re.IGNORECASE), put)
    for form, put in (
        (
            r"(?:go ?to|back to|jump to|(?:show(?: me)?|open)(?= (?:the )?line)) "
            r"(?:the )?(?:line |number |no\.? ?|#)?(?P<n>\d{1,4})",
            "goto {n}",
        ),
        (r"(?:switch |change |go |aim )?towards? (?:an? |the )?[\"“']?(?P<name>[\w -]{2,30}?)[\"”']?", "toward {name}"),
        (
            rf"(?:save|write)(?: it| that| this| them| the (?:file|resume))? (?:as|to|in|into|under) {_FILE}",
            "save {file}",
        ),
        (
            rf"export(?: it| them| the lines)? (?:as |to |into )?(?P<form>text|json|file)(?: (?:as|to|into|in) "
            rf"{_FILE})?",
            "export {form} {file}",
        ),
        (rf"(?:please )?open (?:the file |my resume |the resume |file )?{_FILE}", "open {file}"),
        (rf"(?:the |use the )?(?:job )?posting(?: is)? (?:in |at )?{_FILE}", "job {file}"),
        (r"(?:switch to|go on with)(?: the)? (?P<engine>offline|openai)(?: engine)?", "engine {engine}"),
        (r"use(?: the)? (?P<engine>offline|openai) engine", "engine {engine}"),
    )
)
_WITH_MORE_UNLESS_ASKED: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (lazily(form, re.IGNORECASE), put)
    for form, put in (
        (r"(?:show(?: me)?|line|open) (?:the )?(?:number |no\.? ?|#)?(?P<n>\d{1,4})", "goto {n}"),
        (r"(?:my |the )?(?:job )?(?:role|title)(?: is)?: ?(?P<title>\S.{0,80})", "role {title}"),
        (r"use(?: the)? (?P<engine>offline|openai)", "engine {engine}"),
    )
)
_WISH = lazily(
    r"(?:please |kindly |a bit |a little |much |slightly |bitte |(?:can|could|would|will) you (?:please )?|i(?:'d| "
    r"would) (?:like|prefer)"
    r" |i want |i prefer |i need |let's |try )*"
    r"(?:(?:it )?(?:to (?:be|sound|read) )?(?:shorter|longer|simpler|plainer|crisper|bolder|softer"
    r"|stronger|modest)"
    r"|(?:less|more)(?= (?!than\b|people\b)\w+(?:\W*$|,| and | like | please))"
    r"|make (?:it|this|that|the (?:line|draft|sentence))|keep(?! in mind)|shorten|simplify|rephrase|reword|trim"
    r"|cut (?:it|the (?:line|draft|text|sentence|length|words?|adjectives?|adverbs?|fluff|filler|buzz\w*|jargon|rest"
    r"|last|first|second|end|beginning|part|bit|numbers?|figures?)\b)"
    r"|(?:do not|don't|never|avoid|stop|not) (?:say|use|write|saying|using|writing|the word|so|too)|no (?:buzz"
    r"|filler|jargon|bragging)"
    r"|use (?:british|american|my|the|plain|simple|active|another|a different|fewer)|use(?= [\"“'])|without "
    r"(?:saying|using"
    r"|the)"
    r"|put (?:the )?(?:result|outcome|number|figure|effect)|(?:start|begin|lead) with|begin|drop (?:the|my)|drop(?= "
    r"[\"“'])"
    r"|leave (?:out|away)|remove the"
    r"|sound|(?:in )?(?:british|american|uk|us)(?: english| spelling)|tone (?:it )?down|too (?:long|boastful|much"
    r"|strong|bold)"
    r"|(?:it|that|this)(?:'s| is) (?:too|much too|way too|a bit too)|(?:result|outcome|numbers?) first"
    r"|(?:etwas |viel )?(?:kürzer|länger|bescheidener|einfacher)|mach (?:es|das)|weniger|nicht so|lass .* weg"
    r"|benutze? nicht"
    r"|(?:(?:put|write) (?:it|this|everything) )?in (?:the )?(?:simple |plain )?(?:past|present|active"
    r"|passive) (?:tense|voice|form)"
    r"|translate (?:it|this|that|the)|(?:in(?:to)?|auf|en) (?:english|german|french|spanish|deutsch|englisch"
    r"|französisch|spanisch|français|anglais|allemand|espagnol|español|inglés|alemán|francés)"
    r"(?=,? (?:please|bitte|s'il vous plaît"
    r"|por favor)|\W*$)"
    r"|(?:un peu )?plus (?:court|simple|modeste|sobre)|moins|sans (?:dire|le mot)|ne dis pas|raccourci\w*"
    r"|(?:un poco )?más (?:corto|breve|simple|sencillo|modesto)|menos|sin (?:decir|la palabra)|no digas"
    r"|acorta\w*)(?![\w-])"
)
MENTION = lazily(
    r"(?:please |(?:can|could) you (?:please )?|you (?:can|should|could) )?(?:mention|add|note|include|say|write)(?: "
    r"too| also)? that\s+"
    r"|(?:bitte )?erwähne?,? dass\s+|mentionne que\s+|menciona que\s+"
)
RETRACT = lazily(
    r"(?:please |can you |i )*(?:(?:take|took) fact (?P<n1>\d+) back|take back fact (?P<n2>\d+)"
    r"|(?:forget|delete|remove|drop|scratch) fact (?P<n3>\d+)|fact (?P<n4>\d+) (?:was|is) (?:wrong|a mistake"
    r"|nonsense))(?!\w)"
)
"""A fact taken back by its number; the chat itself finds which one other words mean."""
_SPLIT = lazily(r"[,;]\s+(?:and |but |und |aber |et |mais |y |pero )?|\s+(?:and|but|und|et|y)\s+", re.IGNORECASE)
_TELLS = lazily(r"(?:i (?!want|need|would|prefer)|we |it (?:was|took|ran|had)|there (?:was|were)|my )")


def command_in(text: str, targets: Mapping[str, Target] | None = None, *, is_asked: bool = False) -> str:
    """The command that a message says in words, without its slash; empty where it says none.

    `toward …` is one only with the name of one of the `targets`, the shipped ones where None is given: “towards the end
    of May” is an answer. Where a question `is_asked`, what may answer it is no command.
    """
    said = _without_courtesy(text)
    low = said.lower().replace("’", "'")
    if known := _IN_WORDS.get(low) or (not is_asked and _UNLESS_ASKED.get(low)):
        return known
    for form, put in _WITH_MORE if is_asked else (*_WITH_MORE, *_WITH_MORE_UNLESS_ASKED):
        if found := form.fullmatch(said):
            given = {name: told or "" for name, told in found.groupdict().items()}
            if "name" not in given or is_target(given["name"], targets):
                return " ".join(put.format(**given).split())
    return ""


def is_enough(text: str) -> bool:
    """Whether a message says that its author has no more to say."""
    return _without_courtesy(text).lower().replace("’", "'") in _ENOUGH


def _without_courtesy(text: str) -> str:
    said = text.strip(" .!?")
    return (without_fillers(said) or said).removesuffix(" please").rstrip(", ")


def is_wish(low: str) -> bool:
    """Whether a text in lower case says how the draft is to read."""
    return _WISH.match(low) is not None


def split_wishes(text: str) -> list[str]:
    """A sentence cut where a wish, or something to be mentioned, stands beside something else."""
    cuts = [0]
    for joint in _SPLIT.finditer(text):
        before, after = text[cuts[-1] : joint.start()].lower(), text[joint.end() :].lower()
        to_wish = is_wish(after) or MENTION.match(after)
        if (to_wish and not before.startswith(("leave out", "drop", "without"))) or (
            is_wish(before) and _TELLS.match(after)
        ):
            cuts += (joint.start(), joint.end())
    cuts.append(len(text))
    return [piece for at in range(0, len(cuts), 2) if (piece := text[cuts[at] : cuts[at + 1]].strip())]
