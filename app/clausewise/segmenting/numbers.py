"""The numbers of clauses: digits, Roman numerals, letters, number words, with ``bis`` and ``ter`` behind them."""

from __future__ import annotations

import re

_WORDS = """
1 one first premier première erste erster ersten primero primera primer eerste primo первый первая перший перша один
1 sole only unique seul einziger einzige único única enig enige единственная єдина
2 two second deux deuxième zweite zweiter zweiten segundo segunda tweede второй вторая другий друга
3 three third trois troisième dritte dritter dritten tercero tercera derde третий третья третій третя
4 four fourth quatre quatrième vierte vierter vierten cuarto cuarta vierde четвертый четвертая четвертий четверта
5 five fifth cinq cinquième fünfte fünfter fünften quinto quinta vijfde пятый пятая п'ятий п'ята
6 six sixth sixième sechste sechster sechsten sexto sexta zesde шестой шестая шостий шоста
7 seven seventh sept septième siebte siebter siebten séptimo séptima zevende седьмой седьмая сьомий сьома
8 eight eighth huit huitième achte achter achten octavo octava achtste восьмой восьмая восьмий восьма
9 nine ninth neuf neuvième neunte neunter neunten noveno novena negende девятый девятая дев'ятий дев'ята
10 ten tenth dix dixième zehnte zehnter zehnten décimo décima tiende десятый десятая десятий десята
11 eleven eleventh onze onzième elfte elfter elften undécimo undécima elfde одиннадцатый одинадцятий
12 twelve twelfth douze douzième zwölfte zwölfter duodécimo duodécima twaalfde двенадцатый дванадцятий
13 thirteen thirteenth treize treizième dreizehnte dertiende тринадцатый тринадцятий
14 fourteen fourteenth quatorze quatorzième vierzehnte veertiende четырнадцатый чотирнадцятий
15 fifteen fifteenth quinze quinzième fünfzehnte vijftiende пятнадцатый п'ятнадцятий
16 sixteen sixteenth seize seizième sechzehnte zestiende шестнадцатый шістнадцятий
17 seventeen seventeenth dix-sept dix-septième siebzehnte zeventiende семнадцатый сімнадцятий
18 eighteen eighteenth dix-huit dix-huitième achtzehnte achttiende восемнадцатый вісімнадцятий
19 nineteen nineteenth dix-neuf dix-neuvième neunzehnte negentiende девятнадцатый дев'ятнадцятий
20 twenty twentieth vingt vingtième zwanzigste twintigste двадцатый двадцятий
30 thirty thirtieth trente trentième dreißigste dertigste тридцатый тридцятий
40 forty fortieth quarante quarantième vierzigste veertigste сороковой сороковий
"""
NUMBER_WORDS: dict[str, int] = {
    word: int(line.split()[0]) for line in _WORDS.strip().splitlines() for word in line.split()[1:]
}
"""Cardinals and ordinals in words, lower case, of the languages of treaties."""
_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_UNIT_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
NUMBER_WORDS.update(
    (f"{tens}{hyphen}{unit}", value + place)
    for tens, value in (("twenty", 20), ("thirty", 30), ("forty", 40))
    for units in (_UNITS, _UNIT_ORDINALS)
    for place, unit in enumerate(units, start=1)
    for hyphen in "- "
)
LATIN = (
    "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "novies", "decies",
)  # fmt: skip
ROMAN = re.compile(r"(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})", re.IGNORECASE)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
CYRILLIC_LOOK = str.maketrans("ІіХхСсМм", "IiXxCcMm")
LONGEST = 60
"""No number of a clause has more characters."""
_DIGITS = re.compile(r"\d+")
_ORDINAL_INNER = re.compile(r"(?<=\d)\.?[º°ª](?=[a-z])")
_ORDINAL_END = re.compile(r"(?<=[ivx])(?:er|re|ère)$|(?<=\d)(?:er|re|st|nd|rd|th|ème|e|\.?[º°ª]|-?й|-?а|-?я)$")


def roman(text: str) -> int:
    """Give the value of a Roman numeral, 0 where it is none."""
    text = text.translate(CYRILLIC_LOOK)
    if not ROMAN.fullmatch(text):
        return 0
    values = [_ROMAN_VALUES[letter] for letter in text.lower()]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def normalised(number: str) -> str:
    """Give a number as it is compared: lower case, without white space ("10bis"); words and "1er" as digits."""
    lowered = number[:LONGEST].lower().replace("’", "'").strip()
    if lowered in NUMBER_WORDS:
        return str(NUMBER_WORDS[lowered])
    bare = "".join(lowered.split())
    suffix = next((latin for latin in LATIN if bare.endswith("-" + latin)), "")
    if suffix:
        return bare[: -len(suffix) - 1] + suffix
    return _ORDINAL_INNER.sub("", _ORDINAL_END.sub("", bare))


def value_of(number: str) -> tuple[int, str]:
    """Give a normalised number as (value, rest): "5bis" is (5, "bis"), "ii" (2, ""), "1.2" (2, "1."), "c" (3, "")."""
    if number.isdecimal():
        return int(number[:LONGEST]), ""
    suffix = next((latin for latin in LATIN if number.endswith(latin) and number != latin), "")
    bare = number[: len(number) - len(suffix)].rstrip(" -") if suffix else number
    if bare.isdecimal():
        return int(bare[:LONGEST]), suffix
    if len(bare) == 1 and bare.isalpha() and bare not in "ivx":
        return max(0, ord(bare) - (96 if bare < "ÿ" else 1071)), suffix
    if value := roman(bare):
        return value, suffix
    found = list(_DIGITS.finditer(bare[:LONGEST]))
    if not found:
        return 0, number
    digits = found[-1]
    return int(digits.group()), bare[: digits.start()] + bare[digits.end() :] + suffix
