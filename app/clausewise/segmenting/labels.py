"""How clauses are named in the languages of treaties: the words before a number, and the numbers themselves."""

from __future__ import annotations

import re

from clausewise.model.instrument import ClauseKind

WORDS: dict[ClauseKind, tuple[str, ...]] = {
    ClauseKind.ARTICLE: (
        "article", "artikel", "artículo", "articulo", "articolo", "artigo", "art.", "art",
        "стаття", "статья", "ст.", "§",
    ),
    ClauseKind.PART: ("part", "partie", "teil", "parte", "deel", "часть", "частина"),
    ClauseKind.TITLE: ("title", "titre", "titel", "título", "titulo", "раздел", "розділ"),
    ClauseKind.CHAPTER: ("chapter", "chapitre", "kapitel", "capítulo", "capitulo", "hoofdstuk", "глава"),
    ClauseKind.SECTION: (
        "section", "sous-section", "subsection", "sub-section", "abschnitt", "sección", "seccion", "afdeling",
        "paragraaf", "подраздел", "підрозділ",
    ),
    ClauseKind.ANNEX: (
        "annex", "annexe", "appendix", "appendice", "schedule", "attachment", "anhang", "anlage", "anexo", "apéndice",
        "bijlage", "bijvoegsel", "приложение", "додаток",
        "protocol", "protocole", "protokoll", "protocolo", "протокол",
    ),
}  # fmt: skip
"""Lower-case words that open the label of a clause, by the kind of clause."""

KIND_OF: dict[str, ClauseKind] = {word: kind for kind, words in WORDS.items() for word in words}

ORDINALS: dict[str, int] = {
    word: value
    for value, words in enumerate(
        (
            "first premier première erste erster ersten primero primera primer eerste первый первая перший перша sole only unique seul einziger único enig enige один",
            "second deuxième zweite zweiter zweiten segundo segunda tweede второй вторая другий друга",
            "third troisième dritte dritter dritten tercero tercera derde третий третья третій третя",
            "fourth quatrième vierte vierter vierten cuarto cuarta vierde четвертый четвертая четвертий четверта",
            "fifth cinquième fünfte fünfter fünften quinto quinta vijfde пятый пятая п'ятий п'ята",
            "sixth sixième sechste sechster sechsten sexto sexta zesde шестой шестая шостий шоста",
            "seventh septième siebte siebter siebten séptimo séptima zevende седьмой седьмая сьомий сьома",
            "eighth huitième achte achter achten octavo octava achtste восьмой восьмая восьмий восьма",
            "ninth neuvième neunte neunter neunten noveno novena negende девятый девятая дев'ятий дев'ята",
            "tenth dixième zehnte zehnter zehnten décimo décima tiende десятый десятая десятий десята",
        ),
        start=1,
    )
    for word in words.split()
}
"""Ordinal words that stand for a number after such a word."""

SUFFIX = r"(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies)"
NUMBER = (
    rf"(?:\d{{1,4}}(?:[.\-–]\d{{1,4}}){{0,4}}[a-z]?(?![\w])|[IVXLCDM]{{1,9}}(?![\w])|[A-ZА-ЯІЇЄ]\d{{0,3}}(?![\w])|[ivxl]{{1,7}}(?![\w]))"
    rf"(?:[\s\-]{{0,2}}{SUFFIX}(?!\w))?"
)
_WORDS = "|".join(re.escape(word) for word in sorted(KIND_OF, key=len, reverse=True))
_ORDINALS = "|".join(re.escape(word) for word in sorted(ORDINALS, key=len, reverse=True))
NAMED = re.compile(
    rf"(?P<word>{_WORDS})[ \t\u00a0]{{0,4}}(?:(?:no|nr)\.?[ \t]?)?"
    rf"(?P<number>(?i:{_ORDINALS})(?!\w)|(?i:{NUMBER})|(?=$))",
    re.IGNORECASE,
)
"""A word with its number at the start of a line: "Article 5 bis", "Глава II", "§ 3"."""

ENUMERATOR = re.compile(
    r"(?:§\s?(?P<sign>\d{1,3})\.?"
    r"|\((?P<round>\d{1,3}|[A-Za-z]{1,5}|[а-яА-ЯіїєґІЇЄҐ]{1,2}|[a-z]{1,3}bis)\)"
    r"|(?P<dotted>\d{1,3}(?:\.\d{1,3}){1,4})\.?(?=\s|$)"
    r"|(?P<plain>\d{1,3}|[A-Za-z]|[ivxlIVXL]{1,6}|[а-яА-ЯіїєґІЇЄҐ])(?P<close>\.\)|[.)]-?|°)(?=\D|$))"
    r"[ \t\u00a0]*"
)
"""A number or letter that opens a paragraph or item: "1.", "2)", "(a)", "iv.", "7.2"."""

ROMAN = re.compile(r"(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def roman(text: str) -> int:
    """Give the value of a Roman numeral, 0 where it is none."""
    if not ROMAN.fullmatch(text):
        return 0
    values = [_ROMAN_VALUES[letter] for letter in text.lower()]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def normalised(number: str) -> str:
    """Give a number as it is compared: lower case, without white space; an ordinal word as digits."""
    lowered = number.lower().replace("’", "'")
    if lowered in ORDINALS:
        return str(ORDINALS[lowered])
    return re.sub(r"\s+", "", lowered)
