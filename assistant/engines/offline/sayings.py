"""How authors say what a rule must know: yes, no, unsure, untrue, of somebody else; patterns are for text in lower case."""

import re
from typing import Final

_END = r"(?=[\s,.:;!]|$)"
FILLERS = re.compile(
    r"(?:(?:h+m+|u+h+|u+m+|er|oh|ah|ok(?:ay)?|well|so|sorry|wait|hang on|hold on|hi|hello|hey|thanks|thank you|please"
    r"|just|also|and|but|actually|in fact|to be honest|oops|ach|also gut|äh|bitte|euh|bon|alors|bueno|pues)"
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
YES = re.compile(
    rf"(?:yes|yep|yeah|yup|correct|right|exactly|indeed|absolutely|sure|of course|true|affirmative"
    rf"|that(?:'s| is) (?:right|correct|true|so)|i did|we did|i was|it (?:is|was)|ja|jawohl|genau|stimmt|richtig|klar"
    rf"|das stimmt|oui|exact|exactement|tout à fait|c'est (?:ça|vrai|exact)|sí|si|claro|correcto|exacto|cierto|así es"
    rf"|es verdad){_END}[\s,.:;!-]*"
)
NO = re.compile(
    rf"(?:(?:no|nope|nah|nein|nö|non),?\s+)?"
    rf"(?:no|nope|nah|not really|not at all|not quite|not me|never"
    rf"|(?:that|it)(?:'s| is| was)(?: not|n't)? (?:not |quite )?(?:true|so|right|correct|wrong|false|the case|me)"
    rf"|(?:that|it)(?:'s| is| was)(?:n't| not) (?:quite |really )?(?:true|so|right|correct|the case|me)"
    rf"|i (?:did|was)(?: not|n't)|we (?:did|were)(?: not|n't)"
    rf"|nein|nö|nicht wirklich|(?:das )?stimmt(?: so)? nicht|das war ich nicht|non|pas (?:vraiment|du tout|moi)"
    rf"|en realidad no|para nada){_END}(?! (?:one|more|less|fewer|doubt|longer|other))[\s,.:;!-]*"
)
SPEAKS = re.compile(
    r"(?:i|i'm|i've|we|it|it's|that|this|the|my|our|he|she|they|there|only|mostly|just|ich|es|das|der|die|wir|mein\w*"
    r"|je|j'\w+|c'\w+|nous|mon|ma|le|la|yo|fue|era|nosotros|mi)\b"
)
"""How a statement begins that may stand behind `no` without a comma."""
TAKES_BACK_YES = re.compile(
    r"\b(?:but|not|n't|never|nobody|only|aber|nicht|nur|kein\w*|mais|pas|seulement|pero|solo|sólo)\b|n't\b"
)
UNSURE = re.compile(
    r"\b(?:(?:i |we )?(?:don't|do not|didn't|did not|can't|cannot) (?:really |quite |exactly )?(?:know|remember|recall|say)"
    r"|not (?:so |quite |really |entirely |100% |at all )?(?:sure|certain)|unsure|no idea|no clue|perhaps|maybe|probably"
    r"|possibly|presumably|i (?:think|guess|believe|suppose|assume|imagine|reckon)|might|may have|could have|must have"
    r"|would have|should have|would say|i'd say|if i (?:remember|recall)|as far as i|iirc|hard to (?:say|tell)|who knows"
    r"|have to (?:check|look)|kind of|sort of|partly|yes and no|no comment"
    r"|(?:i )?(?:wish|hoped?|wanted|planned|was (?:supposed|meant|going|about|asked|told)|were (?:supposed|going)|almost|nearly) "
    r"(?:i |to |led|managed)|what if|imagine|suppose|let's say|let us say|hypothetically"
    r"|weiß (?:ich )?(?:es )?(?:leider )?nicht|keine ahnung|vielleicht|vermutlich|wahrscheinlich|nicht (?:ganz )?sicher"
    r"|glaube?(?: ich)?|ich denke|kann mich nicht|erinnere mich nicht|eventuell|womöglich|könnte|hätte|jein"
    r"|(?:ne )?sais (?:pas|plus)|aucune idée|peut-être|je (?:crois|pense)|probablement|pas sûre?|souviens (?:pas|plus)"
    r"|sans doute|il me semble|no (?:lo )?sé|ni idea|quizás?|tal vez|a lo mejor|creo(?: que)?|probablemente|puede que"
    r"|no est(?:oy|amos) segur\w+|no (?:me )?(?:acuerdo|recuerdo))(?!\w)"
)
_WRITE = r"(?:say|put|write|claim|add|mention|state|note|include|make it|use)"
UNTRUE = re.compile(
    r"\b(?:(?:no ?body|no ?one|noone|no one ever) (?:really |actually )?(?:will |would |is going to |ever |can |could )?"
    r"(?:ever |really |actually )?(?:checks?|knows?|asks?|notices?|finds? (?:it |that )?out|verif\w+|cares?|check it)"
    r"|who(?: will|'ll|'s going to| is going to| would) (?:ever )?(?:check|know|ask|notice|find out)"
    r"|(?:it|that|this|which)(?:'s| is| was)(?: not|n't) (?:really |quite |strictly |exactly |entirely |actually )?"
    r"(?:true|accurate|the truth|what happened)|not (?:strictly|exactly|entirely|technically) true|untrue"
    r"|(?:it|that|this|which)(?:'s| is| was) (?:a (?:\w+ )?lie|made[ -]up|false|invented|fake|an exaggeration)"
    r"|make (?:it|something|one|a number|a figure|some(?:thing)?|numbers|figures) up|make up (?:a|some|something|numbers|any)"
    r"|invent (?:a|an|one|some|something|numbers|figures|it)|(?:please |just |to |and )pretend|^pretend|lie about|just lie"
    r"|(?:^|please |just |and )(?:fake|exaggerate|inflate|embellish|fudge|bluff) (?:it|a|an|the|some|that|my|this)"
    r"|(?:make|let) (?:it|me) (?:sound|look|seem|read) (?:like|as if|as though) (?:i|we)(?!\w)|as (?:if|though) i "
    rf"|{_WRITE}\b.*\b(?:even though|although|even if|though) "
    r"|even though i (?:didn't|did not|never)|although i (?:didn't|did not|never)"
    rf"|(?:didn't|did not|never|wasn't|was not|wasn't me|isn't|not true|not so)\b.*\bbut (?:just |please |still )*{_WRITE}"
    rf"|but (?:just |please |still )*{_WRITE} (?:it|that|so) anyway|{_WRITE} (?:it|that) anyway"
    rf"|{_WRITE}\b.*\b(?:sounds|looks|would sound|will sound) (?:so |much |more )?(?:good|better|great|impressive|nice))\b"
    r"|\b(?:(?:es|das|was) (?:ist|war|stimmt) (?:\w+ )?nicht (?:wahr|passiert)|stimmt (?:zwar |eigentlich )?nicht,? (?:aber|\w+ prüft)"
    r"|(?:ist|war) (?:zwar |eigentlich )?nicht (?:ganz )?(?:wahr|so),? aber"
    r"|(?:prüft|merkt|weiß|kontrolliert|fragt) (?:es |das |ja |doch |eh |sowieso |auch )*(?:niemand|keiner|kein mensch)"
    r"|(?:niemand|keiner) (?:prüft|merkt|weiß|kontrolliert|fragt|wird)|erfinde\w*|erfunden|ausgedacht|gelogen|lüge|schwindel\w*"
    r"|tu so,? als|als ob ich|obwohl (?:ich|es|das)\b.*\b(?:nicht|nie)|auch wenn (?:es|das|ich)\b.*\b(?:nicht|nie))\b"
    r"|\b(?:(?:ce )?n'est pas (?:tout à fait |vraiment )?(?:vrai|exact)|c'est (?:pas vrai|faux|un mensonge|inventé)"
    r"|personne ne (?:le |va )?(?:vérifi\w+|saura?|sait|demand\w+|remarqu\w+)|invente[zr]?|fais comme si|fais semblant"
    r"|mensonge|même si (?:ce )?(?:n'est|c'est|je)\b.*\bpas|bien que je n)\b"
    r"|\b(?:no es (?:del todo )?(?:verdad|cierto)|es (?:mentira|falso|inventado)|aunque no (?:sea|es|lo|fui)|finge|mentira"
    r"|nadie (?:lo |va a |lo va a )?(?:comprueba|comprobar|revisa|revisará|sabrá|verifica\w*|pregunta\w*|se entera)"
    r"|invént[ae]\w*|inventa(?:r|te)?|como si (?:yo )?(?:hubiera|fuera))\b"
)
"""Its author says that it is not so, or asks for something made up."""
ASKS_TO_WRITE = re.compile(rf"\b{_WRITE}\b|schreib|behaupte|\bmets\b|\bécris\b|\bpon\b|\bescribe\b")
NOT_CONFIRMED = re.compile(
    r"(?:(?:just|simply) (?:say|put|write|claim|state)|(?:please )?(?:claim|say) (?:that )?i\b|schreib (?:einfach|doch)|behaupte"
    r"|mets (?:juste|simplement)|dis (?:juste|que)|pon (?:que|simplemente)|di (?:que|simplemente))\b"
)
"""Asks to have something said, and does not say that it is so."""
OF_OTHERS = re.compile(
    r"\b(?:posting|job ad|advert(?:isement)?|job description|vacancy|job offer|listing|recruiter|stellenanzeige|stellenausschreibung"
    r"|offre d'emploi|annonce|oferta de (?:empleo|trabajo))\b"
    r"|^(?:they|he|she|it|people|someone|chatgpt|my (?:\w+ )?(?:boss|manager|colleague|friend|wife|husband|coach|chef)(?: \w+)?"
    r"|the (?:mail|email|e-mail|website|page|document|other \w+)|according to \w+.*|\w+) "
    r"(?:says?|said|claims?|claimed|writes|wrote to me|told me|thinks?|suggest(?:s|ed)|reckons?|meint|sagt|dit|dice)\b"
    r"|^according to|^(?:laut|selon|según) "
    r"|\b(?:ignore|disregard|forget|override) (?:all |any |your |the |my |previous |prior |earlier )+"
    r"(?:rules?|instructions?|prompts?|guidelines?)|system prompt|(?:ai )?assistants?:|as an ai\b"
)
POSTING = re.compile(
    r"\b(?:we(?:'re| are) (?:looking|hiring|seeking)|we (?:seek|offer|expect)|you (?:will|have|bring|are)|you'll|your profile"
    r"|(?:successful|ideal) candidate|requirements:|responsibilities:|qualifications:|must have:|nice to have|years of experience"
    r"|equal opportunity|apply (?:now|today)|job (?:posting|ad|description)|wir (?:suchen|bieten)|(?:ihr|dein) profil"
    r"|(?:ihre|deine) aufgaben|nous (?:recherchons|offrons)|votre profil|buscamos|ofrecemos|tu perfil|requisitos:)"
)
QUOTED = re.compile(r"(?:[“\"«„]|(?<!\w)')[^“”\"«»„]{12,}?(?:[”\"»“]|'(?!\w))")
QUESTION = re.compile(
    r"(?:why\b|how come|what (?:do|does|did|is|are|would|should|can|else)\b|how (?:do|does|did|can|should)\b|who (?:says|decides)\b"
    r"|warum|wieso|weshalb|pourquoi|por qué)"
)
