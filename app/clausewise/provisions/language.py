"""The language whose rules read a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clausewise.model.instrument import Instrument

SAMPLE = 20_000
COMMON = {
    language: frozenset(words.split())
    for language, words in (
        ("en", "the of and to in shall by or any with which be is that this for as on not from its"),
        ("fr", "le la les des du et en de un une que dans par pour sur au aux ou est qui sera cette ce se"),
        (
            "de",
            (
                "der die das und den von zu dem des ist mit im in auf für ein eine wird nicht oder sie als "
                "sich sind werden kein keine keinem keiner jede jeder zur zum bei durch dieser dieses"
            ),
        ),
        ("es", "el la los las del de y en un una que por para con se al o su lo como no será"),
        ("nl", "de het een en van in op te dat die voor met zijn is wordt niet aan door bij of als ter"),
    )
}
LATIN = re.compile(r"[a-zà-ÿ]+")
CYRILLIC = re.compile(r"[а-яё]")
UKRAINIAN = re.compile(r"[іїєґ]")
RUSSIAN = re.compile(r"[ыэъё]")


def language_of(instrument: Instrument) -> str:
    """The instrument's language as its words tell it; what it says of itself decides where they don't."""
    return guess(instrument.text[:SAMPLE], instrument.language)


def guess(text: str, declared: str = "") -> str:
    """Guess a text's language from its script and commonest words; ``declared`` decides a draw."""
    sample = text.lower()
    if len(CYRILLIC.findall(sample)) > len(LATIN.findall(sample)):
        ukrainian, russian = len(UKRAINIAN.findall(sample)), len(RUSSIAN.findall(sample))
        if ukrainian == russian:
            return declared or "ru"
        return "uk" if ukrainian > russian else "ru"
    words = LATIN.findall(sample)
    counts = {language: sum(word in common for word in words) for language, common in COMMON.items()}
    best = max(counts, key=lambda language: (counts[language], language == declared))
    return best if counts[best] else declared or "en"
