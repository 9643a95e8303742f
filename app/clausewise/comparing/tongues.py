"""What two languages have in common: numbers, dates, states, provisions, and words that look alike.

The signs of a passage are what needs no dictionary: figures (spelt out or not), months, states by their codes,
provisions, and the beginnings of longer words, without accents and in Latin letters, by which cognates meet
("commission", "commissie", "комісія").
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Final

from clausewise.comparing.folding import fold
from clausewise.comparing.terms import MONTHS, NUMERALS
from clausewise.comparing.words import LITTLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from clausewise.comparing.passages import Passage
    from clausewise.model.provision import Findings

ROOT: Final = 4
"""Letters of a word's beginning by which cognates meet; shorter words have none."""
_CYRILLIC: Final = dict(
    zip(
        "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя",
        "a b v g g d e e e zh z i i i j k l m n o p r s t u f kh c ch sh sch _ y _ e ju ja".replace("_", "").split(" "),
        strict=True,
    )
)
_LATIN: Final = str.maketrans(_CYRILLIC)
_ALIKE: Final = ((re.compile("c(?=[aou])|q|ck"), "k"), (re.compile("ph"), "f"), (re.compile("ou|oe"), "u"),
                 (re.compile("(.)\\1"), r"\1"), (re.compile("^ge(?=[^n])"), ""), (re.compile("y"), "i"))  # fmt: skip
_WORD: Final = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")


def differ(a: str, b: str) -> bool:
    """Whether two instruments' languages (as in "en", "pt-BR"; empty: not known) are known to differ."""
    return bool(a and b) and a.split("-", maxsplit=1)[0].lower() != b.split("-", maxsplit=1)[0].lower()


def territories(language: str) -> Mapping[str, str]:
    """Give the names of states in a language, in lower case, with their codes; nothing for an unknown language."""
    from babel import Locale, UnknownLocaleError

    try:
        names = Locale.parse(language.replace("-", "_")).territories
    except (UnknownLocaleError, ValueError):
        return {}
    return {fold(name).lower(): code for code, name in names.items() if len(code) == 2 and name}


def signs_of(passages: Iterable[Passage], findings: Findings | None, states: Mapping[str, str]) -> list[Counter[str]]:
    """Give each passage's signs, and how often each occurs."""
    guarantors: dict[str, list[str]] = {}
    for guarantor in findings.guarantors if findings else ():
        guarantors.setdefault(guarantor.clause, []).append(f"state {guarantor.state}")
    found = []
    for passage in passages:
        signs = Counter(_signs_in(" ".join(passage.words), states))
        for leaf in passage.leaves:
            signs.update(guarantors.get(leaf.id, ()))
            if findings:
                signs.update(f"provision {kind}" for kind in findings.types_of(leaf.id))
        found.append(signs)
    return found


def _signs_in(text: str, states: Mapping[str, str]) -> Iterable[str]:
    words = _WORD.findall(text)
    for at, word in enumerate(words):
        if word[0].isdigit():
            yield f"number {word}"
        elif word in NUMERALS:
            yield f"number {NUMERALS[word]}"
        elif word in MONTHS:
            yield f"month {MONTHS[word]}"
        elif word in states:
            yield f"state {states[word]}"
        elif (pair := " ".join(words[at : at + 2])) in states:
            yield f"state {states[pair]}"
        elif len(word) >= ROOT and word not in LITTLE:
            root = root_of(word)
            if len(root) >= ROOT:
                yield f"root {root[:ROOT]}"


def root_of(word: str) -> str:
    """Write a word as its cognates in other languages might begin: no accents, Latin letters, like sounds alike."""
    plain = "".join(c for c in unicodedata.normalize("NFD", word.translate(_LATIN)) if not unicodedata.combining(c))
    for pattern, sound in _ALIKE:
        plain = pattern.sub(sound, plain)
    return plain
