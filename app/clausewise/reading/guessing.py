"""Which single-byte encoding a text is in: the one under which its letters look most like writing.

Every candidate is scored on what its signs become: letters that our languages use, in words of one script and with
capitals only at their start, count for it; symbols inside words, stray capitals and signs no one writes count against.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

CANDIDATES = (
    "cp1252", "cp1251", "koi8_r", "koi8_u", "cp1250", "iso8859_2", "iso8859_5", "cp866", "mac_cyrillic", "cp1253",
    "cp1254", "cp1257", "iso8859_15", "mac_roman", "cp850", "cp852",
)  # fmt: skip
OFTEN = frozenset("оеаинтслрвкмдпуяіьызбгчйхжш" + "éèàêçäöüßñóáíúłąężśćα")
SELDOM = frozenset("юцщэфёїєґъ" + "îôûâùëïœæåøõãìòńźčšžřěůőűăşţğıáýþð" + "εινοπρστυλκμάέήίόύώςηθγδβ")
WRITTEN = frozenset("’‘“”„–—«»…§°№€\u00a0‰†•·¿¡²³½¼ªº")
DAMAGE = -4.0
BELIEVED = 0.6
RARE = dict.fromkeys(("cp1254", "cp1257", "iso8859_15", "mac_roman", "cp850", "cp852"), 0.9)


def guess(sample: bytes, declared: str = "") -> str:
    """Name the likeliest encoding of bytes that are no Unicode; the first of equals wins.

    What the file declares is believed unless it reads far worse than the best guess. Raises ``LookupError`` for a
    declared encoding that does not exist.
    """
    scores = {name: _score(sample, name) * RARE.get(name, 1.0) for name in CANDIDATES}
    best = max(CANDIDATES, key=lambda name: scores[name])
    if declared and _score(sample, declared) >= BELIEVED * scores[best]:
        return declared
    return best


def _score(sample: bytes, name: str) -> float:
    text = f" {sample.decode(name, 'replace')} "
    total = 0.0
    for before, sign, after in zip(text, text[1:], text[2:], strict=False):
        if sign > "\x7f":
            total += _worth(sign, before, after)
    return total


def _mark_worth(sign: str, before: str, after: str) -> float:
    """Say how far a punctuation mark stands where such marks stand."""
    left, right = before.isalnum(), after.isalnum()
    if sign in "’\u00a0":
        return 1.1 if left else 0.6
    if sign in "“„«‘":
        return 1.1 if not left else -0.5
    if sign in "”»":
        return 1.1 if not right else -0.5
    if sign in "–—":
        return 1.0 if left is right else 0.3
    return -0.5 if left and right else 0.5


@lru_cache(maxsize=50_000)
def _worth(sign: str, before: str, after: str) -> float:
    """Say how far a sign between its neighbours looks like writing, from -4 to 1."""
    if sign == "\ufffd" or unicodedata.category(sign) == "Cc":
        return DAMAGE
    if not sign.isalpha():
        if sign not in WRITTEN:
            return -1.0
        return _mark_worth(sign, before, after)
    worth = 1.0 if sign.lower() in OFTEN else 0.6 if sign.lower() in SELDOM else -0.7
    if sign.isupper() and before.islower():
        return -1.0
    if sign.islower() and before.isupper() and after.isupper():
        return -1.0
    cyrillic = sign >= "\u0400"
    beside = [neighbour for neighbour in (before, after) if neighbour.isalpha()]
    if any((neighbour >= "\u0400") is not cyrillic for neighbour in beside):
        return -1.0
    if sign < "\u0250" and len(beside) == 2 and all(neighbour > "\x7f" for neighbour in beside):
        # Latin writing has accents here and there, never on three letters in a row.
        return -1.0
    if not beside and sign.lower() not in "аоиеуявсків яàéóàèáú":
        worth -= 0.8
    return worth - (0.3 if sign.isupper() else 0.0)
