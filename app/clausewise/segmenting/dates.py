"""Dates as treaties write them, in the languages of treaties."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = """
january janvier januar jänner januari enero января січня
february février fevrier februar februari febrero февраля лютого
march mars märz maart marzo марта березня
april avril abril апреля квітня
may mai mei mayo мая травня
june juin juni junio июня червня
july juillet juli julio июля липня
august août aout augustus agosto августа серпня
september septembre septiembre setiembre сентября вересня
october octobre oktober octubre октября жовтня
november novembre noviembre ноября листопада
december décembre decembre dezember diciembre декабря грудня
"""
MONTHS: dict[str, int] = {
    word: number for number, line in enumerate(_MONTHS.strip().splitlines(), start=1) for word in line.split()
}
_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th|er|e|de|ste|\.|º)?"
DATE = re.compile(
    rf"(?:{_DAY.format('day')}[\s\u00a0]{{1,3}}(?:day[\s\u00a0]of[\s\u00a0]|de[\s\u00a0])?(?P<month>{_NAMES})"
    rf"[,.]?[\s\u00a0]{{1,3}}(?:de[\s\u00a0])?(?:in the year[\s\u00a0])?(?P<year>\d{{4}})"
    rf"|(?P<month2>{_NAMES})[\s\u00a0]{{1,3}}{_DAY.format('day2')},?[\s\u00a0]{{1,3}}(?P<year2>\d{{4}})"
    r"|(?P<iso>(?:1[6-9]|20)\d\d-\d\d-\d\d))(?!\w)",
    re.IGNORECASE,
)
"""A date with its month in words, or an ISO 8601 one."""
_COUNT = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_UNITS = _COUNT.split()
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = {word: value for value, word in enumerate(_UNITS)} | {word: 20 + 10 * i for i, word in enumerate(_TENS)}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12, "twentieth": 20,
    "thirtieth": 30,
}  # fmt: skip
WORDED = re.compile(
    rf"(?P<day>[a-z]{{3,9}}(?:-[a-z]{{3,7}})?|\d{{1,2}}(?:st|nd|rd|th)?)[\s\u00a0]day[\s\u00a0]of[\s\u00a0]"
    rf"(?P<month>{_NAMES}),?[\s\u00a0](?:in the year(?: of our lord)?[\s\u00a0])?"
    r"(?P<year>(?:one thousand (?:nine|eight|seven) hundred|nineteen hundred|two thousand)"
    r"(?:[\s\u00a0](?:and[\s\u00a0])?[a-z]{3,9}(?:[\s-][a-z]{3,5})?)?)",
    re.IGNORECASE,
)
"""A date in English words: "the fourth day of April, one thousand nine hundred and forty-nine"."""


def dates_in(text: str) -> Iterator[tuple[str, int, int]]:
    """Give the dates in a text as ISO 8601 with their spans; impossible ones are left out."""
    for found in DATE.finditer(text):
        if found["iso"]:
            year, month, day = (int(part) for part in found["iso"].split("-"))
        else:
            year = int(found["year"] or found["year2"])
            month = MONTHS[(found["month"] or found["month2"]).lower()]
            day = int(found["day"] or found["day2"])
        if iso := _iso(year, month, day):
            yield iso, found.start(), found.end()
    for found in WORDED.finditer(text):
        year, day = _year(found["year"].lower()), _ordinal(found["day"].lower())
        if iso := _iso(year, MONTHS[found["month"].lower()], day):
            yield iso, found.start(), found.end()


def _iso(year: int, month: int, day: int) -> str:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return ""


def _ordinal(word: str) -> int:
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits.group())
    tens, _, unit = word.partition("-")
    if unit:
        return _VALUES.get(tens, 0) + _ordinal(unit)
    return _ORDINALS.get(word) or _VALUES.get(word.removesuffix("th"), 0) or _VALUES.get(word.removesuffix("h"), 0)


def _year(words: str) -> int:
    base = 2000 if words.startswith("two") else 1900
    for name, century in (("eight hundred", 1800), ("seven hundred", 1700), ("nine hundred", 1900)):
        if name in words:
            base = century
    rest = re.split(r"hundred|two thousand", words)[-1].replace("and", " ", 1).replace("-", " ")
    return base + sum(_VALUES.get(word, 0) for word in rest.split())
