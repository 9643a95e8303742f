"""Dictionary forms of words, for the languages that simplemma knows and our readers write."""

from __future__ import annotations

from clausewise.searching.words import fold_word

LANGUAGES = frozenset({"de", "en", "es", "fr", "nl", "ru", "uk"})
# German tells nouns by their capital, and so does its dictionary.
CAPITALISED = frozenset({"de"})
SHORTEST = 3


def lemma(word: str, language: str) -> str:
    """Give the folded dictionary form of a word as it was written; the folded word itself where none is known."""
    if language not in LANGUAGES or len(word) < SHORTEST or word.isdigit():
        return fold_word(word)
    import simplemma

    written = word if language in CAPITALISED and not word.isupper() else word.lower()
    return fold_word(simplemma.lemmatize(written.replace("’", "'").replace("ʼ", "'"), lang=language))
