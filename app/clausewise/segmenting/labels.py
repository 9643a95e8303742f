"""How clauses are named in the languages of treaties: the words that stand before a number."""

from __future__ import annotations

import re

from clausewise.model.instrument import ClauseKind
from clausewise.segmenting.numbers import LATIN, NUMBER_WORDS

WORDS: dict[ClauseKind, str] = {
    ClauseKind.ARTICLE: "article artikel artículo articulo articolo artigo art. art стаття статья статия ст. §",
    ClauseKind.PART: "part partie teil parte deel часть частина",
    ClauseKind.TITLE: "title titre titel título titulo titolo раздел розділ",
    ClauseKind.CHAPTER: "chapter chapitre kapitel capítulo capitulo capitolo hoofdstuk глава",
    ClauseKind.SECTION: (
        "section sous-section subsection sub-section abschnitt unterabschnitt sección seccion afdeling paragraaf "
        "подраздел підрозділ секция секція"
    ),
    ClauseKind.ANNEX: (
        "annex annexe appendix appendice schedule attachment anhang anlage anexo apéndice apendice bijlage bijvoegsel "
        "aanhangsel приложение додаток protocol protocole protokoll protocolo протокол"
    ),
    ClauseKind.PARAGRAPH: (
        "point proposal principle punkt punto punt paragraph paragraphe proposition пункт принцип предложение "
        "пропозиція clause"
    ),
}
"""Lower-case words that open the label of a clause, by the kind of clause."""

KIND_OF: dict[str, ClauseKind] = {word: kind for kind, words in WORDS.items() for word in words.split()}
_TELLING = {
    "en": "article chapter annex schedule attachment",
    "fr": "article chapitre annexe appendice partie titre protocole",
    "nl": "artikel hoofdstuk afdeling paragraaf bijlage bijvoegsel aanhangsel deel titel",
    "de": "artikel kapitel abschnitt unterabschnitt anhang anlage teil titel protokoll",
    "es": "artículo articulo capítulo capitulo sección seccion anexo apéndice título titulo protocolo",
    "ru": "статья раздел приложение часть",
    "uk": "стаття розділ додаток частина",
}
LANGUAGES_OF: dict[str, tuple[str, ...]] = {
    word: tuple(code for code, words in _TELLING.items() if word in words.split()) for word in KIND_OF
}
"""The languages that a word before a number tells."""
_ALONE = "annex annexe appendix anhang anlage anexo bijlage приложение додаток protocol protocole protokoll протокол"
STANDS_ALONE = frozenset(_ALONE.split())
"""Words that may open an annex without a number behind them."""
INNER_ANNEX = frozenset(["appendix", "appendice", "attachment", "apéndice", "apendice", "aanhangsel"])
"""Words for what is attached to an annex."""

SMALL = frozenset(["one", "un", "une", "the", "один"])
"""Number words that begin sentences."""

_SUFFIX = rf"(?:[\s\-]{{0,2}}(?:{'|'.join(LATIN)})(?!\w))?"
NUMBER = (
    rf"(?:\d{{1,4}}(?:\.\d{{1,4}}|[\-–]\s?\d{{1,4}}){{0,4}}"
    rf"(?:(?:er|re|st|nd|rd|th|ème|e|\.?[º°ª]|-?й|-?а|-?я)(?!\w)|[\-.]?[a-z](?!\w))?{_SUFFIX}(?!\w)"
    rf"|[IVXLCDMІХ]{{1,9}}(?:(?:er|re|ère)(?!\w)|[.\-–]?\d{{1,3}}|[\-.]?[a-d](?!\w))?{_SUFFIX}(?!\w)"
    rf"|[A-ZА-ЯІЇЄ](?:[.\-–]?\d{{1,3}}(?:[.\-–]\d{{1,3}}){{0,2}})?{_SUFFIX}(?![\w’']))"
)
_NAMES = "|".join(re.escape(word) for word in sorted(KIND_OF, key=len, reverse=True))
_NUMBERS = "|".join(re.escape(word) for word in sorted(NUMBER_WORDS, key=len, reverse=True))
NAMED = re.compile(
    rf"(?P<word>{_NAMES})(?:(?<=[.§])|(?=[\s\d]|$))"
    rf"(?P<gap>[ \t\u00a0]{{0,6}}(?:(?:n[or]?[.°º]|№|n°|nr|no|numéro|number)[ \t\u00a0]{{0,2}}(?=[\dIVX]))?)"
    rf"(?:(?P<number>{NUMBER}|(?:{_NUMBERS})(?!\w)|(?:additionn?el|additional|additioneel|adicional)(?=[.:]?$))|(?=$))",
    re.IGNORECASE,
)
"""A word with its number at the start of a line: "Article 5 bis", "Глава II", "§ 3"; or the word alone."""

_ORDINALS = "|".join(re.escape(word) for word in sorted(NUMBER_WORDS, key=len, reverse=True) if word not in SMALL)
BEHIND = re.compile(
    rf"(?P<number>(?:{_ORDINALS})(?=\s)|\d{{1,2}}(?=\.)|[IVXL]{{1,6}}(?=\.))\.?"
    rf"[ \t\u00a0]{{1,3}}(?P<word>{_NAMES})(?!\w)",
    re.IGNORECASE,
)
"""A number before its word: "Erster Teil", "II. Kapitel", "Première partie"."""

ENUMERATOR = re.compile(
    r"(?:(?:§|[Pp]ar\.|Abs\.)\s?(?P<sign>\d{1,3})(?:er)?\.?(?=\W|$)"
    r"|[(\[](?P<round>\d{1,3}|[A-Za-z]{1,5}|[а-яА-ЯіїєґІЇЄҐ]{1,2}|\d{1,2}[a-z])[)\]]\.?"
    r"|(?P<dotted>\d{1,3}(?:\.\d{1,3}){1,4})(?:\.|\)|(?=\s|$))"
    r"|(?P<plain>\d{1,3}[a-z]?)(?P<close>\.[)ºª°]|[.)]-?|[°ºª])(?=[^\d.ºª°]|$)"
    r"|(?P<letter>[A-Za-z]|[ivxlIVXL]{1,6}|(?P<twin>[a-z])(?P=twin){1,2}|[а-яА-ЯіїєґІЇЄҐ])"
    r"(?P<after>\.\)|\)-?|°|º|\.-?(?=[\s(„“«]|$))"
    r"|(?P<dash>[-–—•▪●‣])(?=[\s\u00a0]{1,4}\S|[^\W\d_]{3}))"
    r"[ \t\u00a0]*"
)
"""What opens a paragraph or item: "1.", "2)", "(a)", "iv.", "7.2", a dash."""
