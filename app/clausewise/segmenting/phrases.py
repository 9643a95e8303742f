"""The set phrases of treaties: how preambles, recitals and signature blocks begin."""

from __future__ import annotations

import re

_PREAMBLE = (
    r"(?:the )?(?:(?:high )?contracting|states?) (?:parties|states)|we,|whereas|considering|his majesty|her majesty",
    r"the (?:parties|signatories|governments?|undersigned|republic|kingdom|member|president)\b",
    r"the (?:federal|european|united|union|heads|verkhovna rada)\b|les (?:hautes )?parties",
    r"les (?:etats|états|gouvernements|soussign)",
    r"le gouvernement|la république|sa majesté|considérant|die (?:vertrags|hohen|parteien|regierung|bundesrepublik)",
    r"in (?:dem|der) (?:wunsch|bestreben|erwägung)|de (?:regering|verdragsluitende|partijen|hoge|staten|ondergetek)",
    r"het koninkrijk|overwegende|geleid|gelet|las?\b (?:altas )?partes|los (?:estados|gobiernos)|el gobierno",
    r"la república|considerando|высокие|договаривающиеся|стороны|правительств|государства|российская|республика",
    r"высокі|сторони|держави|договірні|уряд|україна|украина|верховна рада",
)
PREAMBLE_OPENING = re.compile("|".join(_PREAMBLE), re.IGNORECASE)
PREAMBLE_TITLE = re.compile(
    r"(?:preamble|préambule|preambule|präambel|preámbulo|преамбула|considerans|recitals|whereas)[:.]?$", re.IGNORECASE
)
_RECITALS = (
    "acknowledging acting affirming anxious appreciating aware bearing believing conscious concerned confirming "
    "considering convinced declaring deeply desiring desirous determined emphasi[sz]ing encouraged expressing "
    "finding fully guided having hoping inspired intending mindful motivated noting observing proceeding "
    "proclaiming proposing "
    "pursuing reaffirming realizing realising recalling recogni[sz]ing referring regarding reiterating resolved "
    "resolving seeking stressing striving supporting taking underlining understanding united welcoming whereas "
    "willing wishing adhering alarmed animated building cognizant committed condemning dedicated deploring "
    "endeavouring faithful firmly gravely inspired invoking keeping profoundly reasserting remaining remembering "
    "respecting responding sharing solemnly strongly upholding viewing "
    "agissant animés? animées? ayant conscients? conscientes? considérant constatant convaincus? convaincues? "
    "désireux "
    "désireuses déterminés? estimant notant persuadés? prenant rappelant reconnaissant résolus? réaffirmant se "
    "soucieux "
    "soulignant tenant vu affirmant souhaitant accueillant confirmant désirant guidés? guidées? inspirés? inspirées? "
    "observant préoccupés? préoccupées? profondément saluant s'inspirant "
    "davon eingedenk entschlossen geleitet getragen überzeugt bestrebt bekräftigend "
    "bezield bewust erkennende erkennend geleid gelet gezien herinnerend indachtig overtuigd overwegende verlangende "
    "wensende wensend vastbesloten vaststellende strevend rekening "
    "afirmando animad[ao]s conscientes considerando convencid[ao]s decidid[ao]s deseando deseos[ao]s expresando "
    "guiad[ao]s habida inspirad[ao]s observando persuadid[ao]s preocupad[ao]s profundamente reafirmando "
    "reconociendo recordando resuelt[ao]s subrayando teniendo tomando vist[ao]s? "
    "будучи выражая действуя желая исходя напоминая отмечая подтверждая подчеркивая признавая принимая "
    "руководствуясь "
    "сознавая ссылаясь стремясь считая убежденные учитывая вновь движимые заявляя осознавая основываясь отдавая "
    "памятуя приветствуя придавая преисполненные уважая "
    "бажаючи беручи визнаючи враховуючи діючи керуючись маючи нагадуючи переконані підтверджуючи підкреслюючи "
    "прагнучи "
    "усвідомлюючи виходячи дбаючи вважаючи висловлюючи відзначаючи вітаючи засвідчуючи зважаючи згадуючи "
    "наголошуючи поважаючи посилаючись пам'ятаючи спираючись стурбовані сповнені"
)
RECITAL = re.compile(
    rf"(?:[-–—]\s?)?(?:{'|'.join(_RECITALS.split())}|in der (?:erwägung|überzeugung|absicht|erkenntnis|hoffnung)"
    r"|in (?:anbetracht|anerkennung|bekräftigung|würdigung|fortführung|kenntnis)|unter (?:hinweis|berücksichtigung)"
    r"|mit dem ziel|in dem (?:wunsch|bestreben|bewusstsein|willen)"
    r"|im (?:bewusstsein|hinblick|bestreben|vertrauen|geiste))\b",
    re.IGNORECASE,
)
GLUED_RECITAL = re.compile(
    rf"(?<=[,;.])\s*(?={'|'.join(w.capitalize() for w in _RECITALS.split())}\b)".replace("|Se|", "|")
)
ENACTING = re.compile(
    r"(?:hereby )?(?:have |has )?(?:therefore |hereby )?(?:agreed|adopted?|decided)\b.{0,80}(?:follow|:)"
    r"|sont convenue?s|ont décidé|ont résolu|conviennent|sind (?:wie|über)"
    r"|haben (?:folgendes|beschlossen|vereinbart|sich)"
    r"|zijn (?:het )?(?:volgende|als)|hebben (?:besloten|overeenstemming)|komen (?:het|als|hierbij)"
    r"|(?:han )?(?:convenido|acordado)|convienen|acuerdan|договорились|согласились|условились|заключили настоящ"
    r"|домовил(?:ися|ись)|погодил(?:ися|ись)|уклали (?:цей|цю|такий)",
    re.IGNORECASE,
)
SIGNATURE = re.compile(
    r"(?:in (?:witness|faith|testimony) (?:whereof|thereof|of which)|done (?:at|in|on)\b|signed (?:at|in)\b"
    r"|en foi de quoi|fait (?:à|en|le)\b|zu urkund|geschehen (?:zu|in)\b|ten (?:blijke|bewijze) waarvan"
    r"|gedaan (?:te|in)\b|en fe de lo"
    r"|en testimonio|hecho en\b|в (?:удостоверение|подтверждение) чего|совершено"
    r"|на (?:посвідчення|підтвердження) чого|вчинено|учинено|здійснено в"
    r"|for (?:and on behalf of )?the (?:government|republic|kingdom|united)|pour le gouvernement"
    r"|für die (?:regierung|bundesrepublik)|voor (?:de regering|het koninkrijk)|por el gobierno"
    r"|за (?:правительство|уряд))",
    re.IGNORECASE,
)
SIGNATURE_TITLE = re.compile(
    r"(?:signatures?|signatories|unterschriften|ondertekening(?:en)?|firmas|подписи|підписи)[:.]?$", re.IGNORECASE
)
NOTES_TITLE = re.compile(
    r"(?:foot)?notes?[:.]?$|endnotes?[:.]?$|fußnoten|anmerkungen[:.]?$|(?:eind|voet)?noten[:.]?$|notas[:.]?$"
    r"|примечани[ея][:.]?$|сноски[:.]?$|примітк[аи][:.]?$",
    re.IGNORECASE,
)
CONTENTS_TITLE = re.compile(
    r"(?:table of )?contents|table des matières|sommaire|inhalt(?:sverzeichnis|sübersicht)?|inhoud(?:sopgave)?|índice"
    r"|содержание|оглавление|зміст",
    re.IGNORECASE,
)
