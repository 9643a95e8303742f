"""The words that carry a clause's force: modals, negations, actors, numbers, dates and periods, in six languages."""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from clausewise.model.comparison import TurnKind

MODALS: Final = {
    "shall": "shall must doit doivent devra devront moet moeten muss müssen должен должна должно должны обязан обязана "
    "обязано обязаны обязуется обязуются повинен повинна повинно повинні зобов'язаний зобов'язана зобов'язані",
    "undertakes": "undertake undertakes s'engage s'engagent verbindt verbinden verpflichtet verpflichten "
    "зобов'язується зобов'язуються",
    "should": "should ought devrait devraient sollte sollten следует слід",
    "will": "will would wird werden zal zullen",
    "may": "may might can could peut peuvent pourra pourront kan kunnen mag mogen kann können darf dürfen может могут "
    "вправе може можуть",
    "intends": "intend intends intention endeavour endeavours endeavor endeavors strive strives seek seeks entend "
    "entendent s'efforce s'efforcent streeft streven beabsichtigt beabsichtigen намерен намерена намерены намерено "
    "стремится стремятся має мають прагне прагнуть",
    "declares": "declare declares declared déclare déclarent verklaart verklaren erklärt erklären заявляет заявляют "
    "заявляє заявляють",
}
"""The modal words by their force; two of the same force are no turn of the screw."""
NEGATIONS: Final = (
    "not no never neither nor without cannot ni pas aucun aucune jamais sans niet geen nooit noch zonder nicht kein "
    "keine keinen keinem keiner nie niemals ohne не ни нет без ні без жодний жодна жодне жодних немає"
)
_UNITS: Final = (
    r"hours?|days?|weeks?|months?|years?|heures?|jours?|semaines?|mois|ans?|années?|uur|uren|dagen?|dag|weken|week|"
    r"maand(?:en)?|jaar|jaren|Stunden?|Tagen?|Tag|Wochen?|Monate?n?|Jahre?n?|час(?:а|ов)?|дн(?:я|ей|ів|і)|день|недел[яиь]|"
    r"тиж(?:день|ні|нів)|месяц(?:а|ев)?|місяц(?:ь|і|ів|я)|год(?:а)?|лет|рок(?:у|ів|и)|годин(?:а|и)?"
)
_MONTH_NAMES: Final = (
    "january february march april may june july august september october november december "
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
    "januari februari maart april mei juni juli augustus september oktober november december "
    "januar februar märz april mai juni juli august september oktober november dezember "
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря "
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"
)
MONTHS: Final = {name: n % 12 + 1 for n, name in enumerate(_MONTH_NAMES.split())}
_ONES: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_TENS: Final = "thirty forty fifty sixty seventy eighty ninety hundred"
NUMERALS: Final = {
    **{word: n for n, word in enumerate(_ONES.split(), 1)},
    **{word: n * 10 for n, word in enumerate(_TENS.split(), 3)},
    "trente": 30, "dix": 10, "douze": 12, "quinze": 15, "vingt": 20, "soixante": 60, "trois": 3, "deux": 2, "cinq": 5,
    "dertig": 30, "tien": 10, "zes": 6, "twee": 2, "drie": 3, "vijf": 5, "twaalf": 12, "zestig": 60, "negentig": 90,
    "dreißig": 30, "drei": 3, "zwei": 2, "fünf": 5, "zehn": 10, "sechs": 6, "zwölf": 12, "sechzig": 60, "neunzig": 90,
    "тридцать": 30, "три": 3, "два": 2, "пять": 5, "десять": 10, "шесть": 6, "двенадцать": 12, "шестьдесят": 60,
    "тридцять": 30, "п'ять": 5, "шість": 6, "дванадцять": 12, "шістдесят": 60, "дев'яносто": 90,
}  # fmt: skip
_NUMBER = r"\d+(?:[.,]\d+)*|(?:" + "|".join(sorted(NUMERALS, key=len, reverse=True)) + ")(?!-?\\w)"
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_NAME = r"[^\W\d_a-zа-яіїєґёß-ÿ][\w'-]+"
_PARTY = (
    r"(?:the |each |either |both |any |all )?(?:high |other )?(?:contracting |guarantor |guaranteeing |member )?"
    r"(?:part(?:y|ies)|states?|sides?|guarantors?|signatories|signatory)(?!\w)"
)
_FORCE: Final = {word: force for force, words in MODALS.items() for word in words.split()}
_NOT: Final = frozenset(NEGATIONS.split())
_REFERENCES: Final = (
    "article articles annex annexes chapter chapters section sections part parts paragraph paragraphs title appendix "
    "protocol schedule table artikel artikelen bijlage стаття статті статья статьи розділ глава додаток приложение for "
    "in on this these such"
)
_NO_NAMES: Final = frozenset(_FORCE.keys() | _NOT | MONTHS.keys() | set(_REFERENCES.split()))
"""Words with a capital letter that open no actor's name."""
_BOUND: Final = re.compile(r" (?:verified|later|earlier|less|more|fewer|greater|exceed\w*|only|least)(?!\w)")
"""What makes "not" a bound or a remark instead of a denial: "not later than", "(Not verified.)"."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+")
_DATE: Final = re.compile(
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH})(?:,? \d{{4}})?|(?:{_MONTH}) (?:\d{{4}}|\d{{1,2}}(?:, \d{{4}})?)|"
    rf"\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|(?:1[6-9]|20)\d\d)(?![\w/])",
    re.IGNORECASE,
)
_PERIOD: Final = re.compile(
    rf"(?:{_NUMBER})(?: \(\d+\))?[ -](?:working |calendar |consecutive )?(?:{_UNITS})(?!\w)", re.IGNORECASE
)
_FIGURE: Final = re.compile(rf"(?:{_NUMBER})(?: ?%| per cent)?", re.IGNORECASE)
_NO_FIGURE: Final = re.compile(r"may\b|\d+\.\d+\.\d")
_PARTIES: Final = re.compile(_PARTY, re.IGNORECASE)
_PARTY_WORDS: Final = (
    "the each either both any all high other contracting guarantor guaranteeing member party parties state states side "
    "sides guarantors signatories signatory"
)
_PARTY_OPENS: Final = frozenset(_PARTY_WORDS.split())
_TELLING: Final = frozenset(_FORCE.keys() | _NOT | MONTHS.keys() | NUMERALS.keys() | _PARTY_OPENS) - {"the", "all"}
_PROPER: Final = re.compile(rf"{_NAME}(?: (?:(?:of|and|the|de|la|du|des|van|der) ){{0,2}}{_NAME}){{0,5}}")

Term: TypeAlias = tuple[TurnKind, int, int, str]
"""Its kind, its span in code points, and the value by which it is compared."""


def terms_in(text: str) -> list[Term]:
    """Find the terms of a text (folded, white space single), in order."""
    found: list[Term] = []
    taken = named = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < taken:
            continue
        plain = word[0].lower()
        term = _figure(text, start, plain) or _party(text, start, plain) or _modal(text, word.end(), start, plain)
        if term is not None:
            found.append(term)
            taken = term[2]
        elif start >= named and word[0] != plain and (name := _PROPER.match(text, start)):
            named = name.end()
            called = not _opens(text, start) or _before_modal(text, named)
            if called and plain not in _NO_NAMES:
                found.append((TurnKind.ACTOR, start, named, name[0].lower()))
    return found


def telling(before: str, after: str) -> bool:
    """Whether changed words can be a turn at all: a quick look before they are read closely."""
    for text in (before, after):
        if not _TELLING.isdisjoint(word.lower() for word in _WORD.findall(text)) or any(map(str.isdigit, text)):
            return True
    return before.lower() != before and after.lower() != after


def _figure(text: str, start: int, word: str) -> Term | None:
    """Read a date, a period or a number."""
    if not word[0].isdigit() and word not in NUMERALS and word not in MONTHS:
        return None
    if _NO_FIGURE.match(text, start) or (start and word[0].isdigit() and text[start - 1] not in " ($€£\"'-"):
        return None  # "may 7 days later", a reference such as 15.6.1, the mark of a footnote
    if match := _DATE.match(text, start):
        return TurnKind.DATE, start, match.end(), _date(match[0].lower())
    if match := _PERIOD.match(text, start):
        return TurnKind.DEADLINE, start, match.end(), _period(match[0].lower())
    if match := _FIGURE.match(text, start):
        return TurnKind.NUMBER, start, match.end(), value_of(match[0].lower())
    return None


def _party(text: str, start: int, word: str) -> Term | None:
    match = _PARTIES.match(text, start) if word in _PARTY_OPENS else None
    return (TurnKind.ACTOR, start, match.end(), match[0].lower()) if match else None


def _modal(text: str, end: int, start: int, word: str) -> Term | None:
    if word in _NOT:
        return None if _BOUND.match(text, end) else (TurnKind.NEGATION, start, end, "not")
    return (TurnKind.MODAL, start, end, _FORCE[word]) if word in _FORCE else None


def _opens(text: str, start: int) -> bool:
    """Whether a capital letter at ``start`` only opens a sentence or a line."""
    before = text[:start].rstrip(" \"'(")
    return not before or before[-1] in ".;:!?\n"


def _before_modal(text: str, end: int) -> bool:
    """Whether the next word is a modal, so that what stands before it is its subject."""
    word = _WORD.search(text, end, end + 30)
    return word is not None and not text[end : word.start()].strip() and word[0].lower() in _FORCE


def value_of(number: str) -> str:
    """Give a number in figures: "thirty" and "30" are the same."""
    head, _, rest = number.partition(" ")
    head = str(NUMERALS.get(head, head)).replace(",", "")
    return f"{head} %" if rest or head.endswith("%") else head


def _period(text: str) -> str:
    words = re.split(r"[ -]+", re.sub(r" \(\d+\)", "", text))
    unit = re.sub(r"(?<=\w{3})s$", "", words[-1])
    return " ".join([value_of(words[0]), *words[1:-1], unit])


def _date(text: str) -> str:
    parts = re.findall(r"[^\W\d_]{3,}|\d+", text)
    if re.fullmatch(r"\d{1,2}[./]\d{1,2}[./]\d{4}", text):
        parts = parts[::-1]
    numbers = sorted((str(MONTHS.get(p, p.lstrip("0"))) for p in parts), key=len, reverse=True)
    if len(parts) == 3 and any(p in MONTHS for p in parts):
        month = next(str(MONTHS[p]) for p in parts if p in MONTHS)
        figures = sorted((p.lstrip("0") for p in parts if p not in MONTHS), key=len, reverse=True)
        return "-".join([figures[0], month, *figures[1:]])
    return "-".join(p.lstrip("0") for p in parts) if len(parts) == 3 and parts[0].isdigit() else "-".join(numbers)
