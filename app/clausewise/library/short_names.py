"""Short names made from titles: ASCII words joined by hyphens, unique on the shelf."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

LONGEST = 48
WORD = re.compile(r"[a-z0-9]+")
# Where a title is cut, no small word is left at the end.
TRAILING = re.compile(
    r"(?:-(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with|de|des|du|et|la|le|les|en|van|der|die|und))+$"
)
APOSTROPHE = re.compile(r"(?<=[Ѐ-ӿ])['’ʼ](?=[Ѐ-ӿ])")
# The letters' usual Latin spelling, for Ukrainian and Russian alike.
CYRILLIC = str.maketrans(
    {
        **dict(zip("абвгґдезийклмнопрстуфыэіїёє", "abvggdezyiklmnoprstufyeiiee", strict=True)),
        "ж": "zh",
        "х": "kh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ю": "iu",
        "я": "ia",
        "ь": "",
        "ъ": "",
    }
)
LATIN = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})


def short_name(title: str, taken: Container[str] = ()) -> str:
    """Make a short name from a title; "instrument" where no letter of it can be spelt in Latin."""
    spelt = APOSTROPHE.sub("", title.lower()).translate(CYRILLIC).translate(LATIN)
    plain = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode("ascii")
    name = ""
    for word in WORD.findall(plain):
        longer = f"{name}-{word}" if name else word[:LONGEST]
        if len(longer) > LONGEST:
            name = TRAILING.sub("", name)
            break
        name = longer
    name = name or "instrument"
    if name not in taken:
        return name
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"
