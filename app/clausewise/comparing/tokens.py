"""Text cut into words, numbers and marks, each with the white space that follows it."""

from __future__ import annotations

import re

from clausewise.comparing.folding import INVISIBLE, fold

_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_LETTER = rf"[^\W\d_{_IDEOGRAPHS}]"
_INSIDE = rf"\u0300-\u036f{INVISIBLE}"
_PIECE = re.compile(
    rf"(?:{_LETTER}(?:{_LETTER}|[{_INSIDE}]|['’ʼ‐‑-](?={_LETTER}))*"  # a word: "co-operation", "Party's"
    r"|\d+(?:[.,]\d+)*"  # a number stands alone: "30-day" is three pieces
    r"|[^\s])\s*"
    r"|\s+"
)
_WORD = re.compile(rf"{_LETTER}+|[{_IDEOGRAPHS}]|\d+")
_IDEOGRAPH = re.compile(f"[{_IDEOGRAPHS}]")
_MARKS = str.maketrans(dict.fromkeys('!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~…§¶•·№', " ") | {"'": None})


def pieces_of(text: str) -> list[str]:
    """Cut a text into its pieces; joined, they give the text back."""
    return _PIECE.findall(text)


def keys_of(pieces: list[str]) -> list[str]:
    """Give for each piece the string by which it is compared: folded, without white space."""
    return [piece.rstrip() if piece.isascii() else fold(piece).strip() for piece in pieces]


def words_in(text: str) -> list[str]:
    """Give the words and numbers of a text, folded and in lower case, without marks."""
    plain = fold(text).lower()
    if not plain.isascii() and _IDEOGRAPH.search(plain):
        return _WORD.findall(plain)
    return plain.translate(_MARKS).split()
