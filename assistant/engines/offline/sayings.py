"""How authors say what a rule must know: yes, no, unsure, untrue, of somebody else."""

from typing import Final

from assistant.guesses import is_guess
from assistant.patterns import lazily

# All patterns are for `lowered` text.
_END = r"(?=[\s,.:;!]|$)"
FILLERS = lazily(
    r"(?:(?:h+m+|u+h+|u+m+|er|oh|ah|ok(?:ay)?(?: then)?|then|well|so|sorry|wait|hang on|hold on|hi|hello|hey|thanks"
    r"|thank you|please"
    r"|just|also|and|but|to be honest|oops|ach|also gut|äh|bitte|euh|bon|alors|bueno|pues)"
    r"\b(?! (?:say|put|write|claim|me|you)\b)[\s,.:;!-]*)+"
)
"""What stands in front of what is meant."""
GREETINGS: Final = frozenset(
    (
        "hi,hello,hey,good morning,good evening,thanks,thank you,thank you very much,thanks a lot,great,great thanks,"
        "ok,okay,ok thanks,cool,nice,no problem,no worries,hallo,danke,vielen dank,guten tag,bonjour,merci,"
        "merci beaucoup,salut,hola,gracias,muchas gracias,buenos días,i see,got it,understood,alright"
    ).split(",")
)
PRAISE = lazily(
    r"(?:(?:(?:that|it|this|all)(?:'s| is| looks| sounds| reads| seems)?|looks|sounds|reads) )?"
    r"(?:all |very |really |quite |so |much )*(?:good|great|fine|nice|perfect|better|ok|okay|lovely|excellent)"
    r"(?: (?:now|to me|already|so far|like (?:that|this)|thanks|thank you|job|work|one|draft|line))*\W*$"
    r"|i (?:really |quite )?(?:like|love) (?:it|that|this)(?: one| line| draft)?(?: now)?\W*$"
)
"""`that looks good to me`: of the draft, and no fact."""
_BEFORE_STATEMENT = r"(?=\s*[,.:;!]|\s*[–—-](?:\s|$)|\s*$|\s+(?:i|we|it|mine|but|though)\b)"
_NOBODY_ELSE = r"(?:nobody|no one|no-one|noone|none) else"
_MINE = (
    r"(?:(?:it|that|this)(?: was|'s| is) |was )?(?:all |entirely |completely |just |only )*"
    r"(?:mine|my own(?: work| doing| responsibility)?)(?: alone| only)?(?=\s*[,.:;!]|\s+[–—-]|\s*$)"
)
"""`all mine`; `just me` does not say that they led."""
YES = lazily(
    rf"(?:(?:yes|yea|yep|yeah|yup|aye|ja|jawohl|oui|sí){_END}"
    rf"|(?:y|correct|right|exactly|indeed|absolutely|definitely|certainly|sure|surely|of course|true|affirmative"
    rf"|that(?:'s| is) (?:right|correct|true|so)){_BEFORE_STATEMENT}"
    rf"|{_MINE}"
    r"|(?:i did|we did|i was|it (?:is|was)|genau|stimmt|richtig|klar|das stimmt|exact|exactement|tout à fait"
    r"|c'est (?:ça|vrai|exact)|si|claro|correcto|exacto|cierto|así es|es verdad)(?=\s*(?:[,.:;!]|$)))[\s,.:;!–—-]*"
)
NO = lazily(
    rf"(?:(?:(?:no|nope|nah|nein|nö|non),?\s+)?(?:(?:of course|definitely|certainly|absolutely|surely) not"
    rf"|not really|not at all|not quite|not me"
    rf"|(?:that|it)(?:'s not| is not| was not| isn't| wasn't) (?:quite |really )?(?:true|so|right|correct|the case|me)"
    rf"|(?:that|it)(?:'s| is| was) (?:wrong|false)"
    rf"|no es (?:verdad|cierto|así)|(?:ce )?n'est pas vrai|das ist nicht (?:wahr|so)|nicht wirklich|(?:das "
    rf")?stimmt(?: so)? nicht|das war ich nicht|pas (?:vraiment|du tout|moi)|en realidad no"
    rf"|para nada)"
    rf"|n(?=\s*[,.:;!]|\s+[–—-]|\s*$|\s+(?:i|we|it|only|just)\b)|no|nope|nah|naw|never|nein|nö|non"
    rf"|(?:i|we) (?:did|was|were)(?: not|n't)){_END}"
    rf"(?! (?:one|more|less|fewer|doubt|longer|other))[\s,.:;!-]*"
)
SPEAKS = lazily(
    r"(?:i|i'm|i've|we|it|it's|that|this|the|my|our|he|she|they|there|only|mostly|just|ich|es|das|der|die|wir|mein\w*"
    r"|je|j'\w+|c'\w+|nous|mon|ma|yo|nosotros|mi)\b"
)
"""How a statement begins that may stand behind `no` without a comma."""
YES_BEHIND = lazily(
    r"\s*[,;.–—-]+\s*(?:yes|yea|yep|yeah|yup|y|correct|right|exactly|indeed|absolutely|definitely|sure|of course"
    r"|true)\W*$"
)
"""`I led it, yes`."""
NOBODY_ELSE = lazily(rf"\b(?:and |with )?{_NOBODY_ELSE}\W*")
TAKES_BACK_YES = lazily(
    r"\b(?:but|not|n't|never|nobody(?! else)|only|aber|nicht|nur|kein\w*|mais|pas|seulement|pero|solo|sólo)\b|n't\b"
)
_UNSURE = lazily(
    r"(?:^(?:(?:better |best |please |just )?ask (?:my|the|our|him|her|them)|(?:my|our) \w+ (?:would|will|might) know)"
    r"|\b(?:not really though|supposedly|allegedly|apparently|rumou?rs?|hearsay|(?:could|would|might|must)'ve|hoping to"
    r"|guess(?:ing|ed)|(?:can't|cannot) (?:be sure|confirm)|just a feeling|(?:i'd|i would|let us|let's|we) (?:can )?"
    r"go with|sounds about right|at least that(?:'s| is) what|(?:i'd|would) (?:love|like|be|rather|say)"
    r"|(?:i|we|it|there|they|he|she) (?:might|(?:could|may|should|must|would) (?:be|have))\b|(?:what|how) about"
    r"|i (?:forget|forgot)|don't quote|in theory|theoretically|on paper|in my (?:dreams|head|mind)"
    r"|if (?:i|we) (?:had|were|did)|(?:would|should) have|have to (?:check|look)|partly|yes and no|no comment"
    r"|(?<!a )(?<!the )(?<!this )(?<!that )(?<!new )(?<!any )(?<!one )(?<!some )(?<!other )(?:kind|sort) of"
    r"|(?:i wish|hoped?|wanted|planned|was (?:supposed|meant|going|about)|were (?:supposed|going)|almost|nearly)(?= "
    r"(?:i|to|led|managed) )|what if|^(?:imagine|suppose)\b|let's say|let us say|hypothetically"
    r"|ich (?:sollte|wollte|würde|dürfte|müsste)|angeblich|theoretisch|schätzungsweise|sagen wir|rate mal|geschätzt"
    r"|könnte|hätte|jein|glaube|enfin,? pas vraiment|à vue de nez|n'en sais rien|on va dire|disons|mettons"
    r"|(?:j'|il |on )?aurai[st]|devais|voulais|paraît-il|en théorie|digamos|se supone|calculo que|quería|debía"
    r"|hubiera|habría|serían?|imagino|supuestamente|en teoría|puede que))(?!\w)"
)
"""What its author does not vouch for, besides guesses: by hearsay, in part, if it had been."""
_WRITE = r"(?:say|put|write|claim|add|mention|state|note|include|make it|use)"
_FAR = ".{0,160}"
UNTRUE = lazily(
    r"\b(?:more or less true|half[- ]true|needs to know|between us:?"
    r"|trotzdem|nimm (?:einfach )?\d+|a (?:bit of a )?stretch|strictly speaking|made-up (?:number|figure)s?"
    rf"|but (?:just |please |still |let's )*(?:say|put|write|claim|add)|(?:do not|don't) tell|(?:want|take|get) the "
    r"credit|not (?:really |actually )?true,? but"
    r"|(?:can't|cannot|won't|will not|couldn't|never) (?:ever )?(?:verify|check|prove|find (?:it )?out|notice)(?:(?= "
    r"that| it)|$|[.!,])"
    r"|let's (?:just )?(?:claim|pretend|write|put)|but (?:let's )?(?:claim|put me|put down|list me)|nobody counts"
    r"|put me down as"
    r"|(?:no ?body|no ?one|noone|no one ever) (?:really |actually )?(?:will |would |is going to |ever |can "
    r"|could )?"
    r"(?:ever |really |actually )?(?:checks?|knows?|asks?|notices?|finds? (?:it |that )?out|verif\w+|cares?|check it)"
    r"|who(?: will|'ll|'s going to| is going to| would) (?:ever )?(?:check|know|ask|notice|find out)"
    r"|make (?:it|something|one|a number|a figure|some(?:thing)?|numbers|figures) up|make up (?:a|some|something"
    r"|numbers|any)"
    r"|invent (?:a|an|one|some|something|numbers|figures|it)|(?:please |just |to |and )pretend|^pretend|lie about"
    r"|just lie"
    r"|(?:^|please |just |and )(?:fake|exaggerate|inflate|embellish|fudge|bluff) (?:it|a|an|the|some|that|my|this)"
    r"|(?:make|let) (?:it|me) (?:sound|look|seem|read) (?:like|as if|as though) (?:i|we)(?!\w)|as (?:if|though) i "
    rf"|{_WRITE}\b{_FAR}\b(?:even though|although|even if|though) "
    r"|even though i (?:didn't|did not|never)|although i (?:didn't|did not|never)"
    rf"|(?:didn't|did not|never|wasn't|was not|wasn't me|isn't|not true|not so)\b{_FAR}\bbut (?:just |please |still "
    rf")*{_WRITE}"
    rf"|but (?:just |please |still )*{_WRITE} (?:it|that|so) anyway|{_WRITE} (?:it|that) anyway"
    rf"|{_WRITE}\b{_FAR}\b(?:sounds|looks|would sound|will sound) (?:so |much |more )?(?:good|better|great"
    rf"|impressive"
    rf"|nice))\b"
    r"|\b(?:nicht (?:wirklich|ganz),? aber schreib\w*|naja,? nicht wirklich)\b"
    r"|\b(?:pas vraiment,? mais|no \w+ (?:\w+ )?pero pon que)\b"
    r"|\b(?:(?:es|das|was) (?:ist|war|stimmt) (?:\w+ )?nicht (?:wahr|passiert)|stimmt (?:zwar |eigentlich )?nicht,? "
    r"(?:aber|\w+ prüft)"
    r"|(?:ist|war) (?:zwar |eigentlich )?nicht (?:ganz )?(?:wahr|so),? aber"
    r"|(?:prüft|merkt|weiß|kontrolliert|fragt) (?:es |das |ja |doch |eh |sowieso |auch )*(?:niemand|keiner|kein mensch)"
    r"|(?:niemand|keiner) (?:prüft|merkt|weiß|kontrolliert|fragt|wird)|erfinde\w*|erfunden|ausgedacht|gelogen|lüge"
    r"|schwindel\w*"
    r"|tu so,? als|als ob ich|obwohl (?:ich|es|das)\b.{0,160}\b(?:nicht|nie)|auch wenn (?:es|das"
    r"|ich)\b.{0,160}\b(?:nicht|nie))\b"
    r"|\b(?:(?:ce )?n'est pas (?:tout à fait |vraiment )?(?:vrai|exact)|c'est (?:pas vrai|faux|un mensonge|inventé)"
    r"|personne ne (?:le |va )?(?:vérifi\w+|saura?|sait|demand\w+|remarqu\w+)|invente[zr]?|fais comme si|fais semblant"
    r"|mensonge|même si (?:ce )?(?:n'est|c'est|je)\b.{0,160}\bpas|bien que je n)\b"
    r"|\b(?:no es (?:del todo )?(?:verdad|cierto)|es (?:mentira|falso|inventado)|aunque no (?:sea|es|lo|fui)|finge"
    r"|mentira"
    r"|nadie (?:lo |va a |lo va a )?(?:comprueba|comprobar|revisa|revisará|sabrá|verifica\w*|pregunta\w*|se entera)"
    r"|invént[ae]\w*|inventa(?:r|te)?|como si (?:yo )?(?:hubiera|fuera))\b"
)
"""Its author says that it is not so, and asks for it all the same, or for something made up."""
_CONFESSED = lazily(
    r"\b(?:(?:that|it|this) never happened|(?:i'm|i am|i was|we are) lying|(?:a|bit of a) (?:\w+ )?lie(?! detector)"
    r"|(?:i|we) made (?:it|that|this|them|some|those|the|a)(?: \w+)? up|(?:numbers?|figures?) (?:is|are|was|were) "
    r"(?:invented|made[ -]up|fake|wrong|exaggerated|false)|(?:just |only )?(?:kidding|joking)(?!\w)|i lied"
    r"|(?:it|that|this|which)(?:'s| is| was)(?: not|n't) (?:really |quite |strictly |exactly |entirely |actually )?"
    r"(?:true|accurate|the truth|what happened)|not (?:strictly|exactly|entirely|technically) true|untrue"
    r"|(?:it|that|this|which)(?:'s| is| was) (?:a (?:\w+ )?lie|made[ -]up|false|invented|fake|an exaggeration))\b"
)
ASKS_TO_WRITE = lazily(rf"\b{_WRITE}\b|schreib|behaupte|\bmets\b|\bécris\b|\bpon\b|\bescribe\b")
LED_BY_OTHERS = lazily(
    r"\b(?:(?:my (?:\w+ )?(?:boss|manager|colleague|supervisor|lead|friend)(?: [A-Z]\w+)?|some(?:one|body) else"
    r"|he|she|they"
    r"|(?:a|the|another|our) (?:colleague|manager|boss|team lead|lead|senior \w+|consultant|architect|supervisor)"
    r"|[A-Z][a-zé]+)"
    r" (?:led|ran|managed|headed|directed|did) (?:it|that|this|the (?:whole )?\w+)\b|(?:it|that|this) was (?:led|run"
    r"|managed) by (?!me\b|us\b)"
    r"|geleitet (?:hat|haben|wurde) (?:es |das |sie |von )?(?!ich\b)\w+|(?:mein|unser) (?:Chef|Kollege|Vorgesetzter) "
    r"hat (?:es|das) geleitet"
    r"|c'est (?!moi\b)(?:mon |ma |le |la )?\w+ qui (?:a|l'a) (?:dirigé|piloté|géré|mené)|(?:lo|la) (?:dirigió|lideró"
    r"|gestionó) \w+)"
)
"""For the text as it was written, since a name has its capital: somebody else was in charge."""
WRITE_ANYWAY = lazily(
    rf"(?:but|just|so|and|aber|mais|pero) (?:just |please |still )*(?:{_WRITE}|schreib\w*|mets|écris|dis|pon|di"
    rf"|escribe)\b"
)
"""Behind a denial."""
NOT_CONFIRMED = lazily(
    r"(?:(?:just |simply |please |then )*(?:say|put|write|claim|state|add|round|make|copy|paste|insert|list|give"
    r"|increase|double|raise|change)"
    r"(?! (?:that|value)\b)(?=\W)|(?:please )?(?:claim|say) (?:that )?i\b|schreib|behaupte|füge?|setz"
    r"|mets\b|dis (?:juste|que)|ajoute|pon\b|di (?:que|simplemente)|añade)"
)
"""Asks to have something said, and does not say that it is so."""
OF_OTHERS = lazily(
    r"\b(?:job (?:posting|ad|advert(?:isement)?|description|offer|listing)|vacancy|stellenanzeige"
    r"|(?:the|this|their) (?:posting|advert|ad|recruiter)(?! (?:of|service|system|server|model|team|engine|page))"
    r"|stellenausschreibung"
    r"|offre d'emploi|annonce|oferta de (?:empleo|trabajo))\b"
    r"|^(?:they|he|she|it|people|someone|chatgpt|my (?:\w+ )?(?:boss|manager|colleague|friend|wife|husband|coach"
    r"|chef)(?: \w+)?"
    r"|the (?:mail|email|e-mail|website|page|document|other \w+)|\w+) "
    r"(?:says?|said|claims?|claimed|writes|wrote to me|told me|thinks?|suggest(?:s|ed)|reckons?|meint|sagt|dit|dice)\b"
    r"|^we (?:want|need) an? \w*(?:candidate|lead|engineer|manager|developer)|^what they (?:want|need|ask)"
    r"|^(?:they|the (?:role|job|position|company|employer)) (?:want|ask|require|need|seek|look)(?:s|ed)?\b|told me "
    r"to (?:write|say|put)"
    r"|^according to|^(?:laut|selon|según) "
)
"""Somebody else's words; not confirmed by the author."""
OWN = lazily(r"(?:i|my|i've|ich|mein\w*|je|j'\w+|mon|ma|yo|mi)\b")
"""Behind a quotation, the author speaks again."""
ORDERS = lazily(
    r"\b(?:ignore|disregard|forget|override) (?:all |any |your |the |my |previous |prior |earlier )+"
    r"(?:rules?|instructions?|prompts?|guidelines?)|system prompt|(?:ai )?assistants?:|as an ai\b"
)
POSTING = lazily(
    r"\b(?:we(?:'re| are) (?:looking|hiring|seeking)|we (?:seek|offer|expect)|you (?:will|have|bring|are)|you'll"
    r"|your profile"
    r"|(?:successful|ideal) candidate|requirements:|responsibilities:|qualifications:|must have:|nice to have|years "
    r"of experience"
    r"|equal opportunity|apply (?:now|today)|job (?:posting|ad|description)|wir (?:suchen|bieten)|(?:ihr|dein) profil"
    r"|(?:ihre|deine) aufgaben|nous (?:recherchons|offrons)|votre profil|buscamos|ofrecemos|tu perfil|requisitos:)"
)
QUOTED = lazily(r"(?:[“\"«„]|(?<!\w)')[^“”\"«»„]{12,}?(?:[”\"»“]|'(?!\w))")
QUESTION = lazily(
    r"(?:why\b|how come|what (?:do|does|did|is|are|would|should|can|else)\b|how (?:do|does|did|can|should)\b|who "
    r"(?:says|decides)\b"
    r"|warum|wieso|weshalb|pourquoi|por qué)"
)


def lowered(text: str) -> str:
    """The text as the patterns read it."""
    return text.lower().replace("’", "'")


def is_untrue(low: str) -> bool:
    """Whether an author asks for what they say is not so, or not known to be; a plain no, or an owning up, is none."""
    no = NO.match(low)
    if no and WRITE_ANYWAY.match(low, no.end()):
        return True
    if any(no is None or found.end() > no.end() for found in UNTRUE.finditer(low)):
        return True
    return ASKS_TO_WRITE.search(low) is not None and (is_unsure(low) or _CONFESSED.search(low) is not None)


def is_confession(low: str) -> bool:
    """Whether an author owns up that what they told is not so."""
    return _CONFESSED.search(low) is not None and not is_untrue(low)


def is_unsure(text: str) -> bool:
    """Whether an author does not vouch for what they say."""
    return is_guess(text) or _UNSURE.search(lowered(text)) is not None


def without_fillers(text: str) -> str:
    """The text less the words in front of what is meant."""
    found = FILLERS.match(lowered(text))
    return text[found.end() :] if found else text
