"""The words of a text as the index knows them, and where they stand."""

from __future__ import annotations

import re
from itertools import islice

from clausewise.provisions.tokens import fold

# A Cyrillic word keeps its apostrophe (зобов'язання); a Latin one is cut at it (d'une, State's). Hyphens always cut.
WORD = re.compile(r"[Ѐ-ӿ]+(?:['’ʼ][Ѐ-ӿ]+)*|[^\W_]+")
# No index needs longer words; what is longer is cut, in the text and in the query alike.
LONGEST = 64
# PDF files are full of them.
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})

# How many words apart the offsets are that ``steps`` gives.
STEP = 16

__all__ = ["LONGEST", "STEP", "WORD", "fold_word", "folded", "steps"]


def fold_word(word: str) -> str:
    """Fold a word for matching: lower case, ß as ss, ё as е; no accents on Latin letters, apostrophes or ligatures."""
    return fold(word if word.isascii() else word.translate(LIGATURES))[:LONGEST]


def folded(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return [fold_word(word) for word in WORD.findall(text)]


def steps(text: str) -> list[int]:
    """The offset of each 16th word, in code points: from there on words can be counted without those before."""
    return [match.start() for match in islice(WORD.finditer(text), 0, None, STEP)]
