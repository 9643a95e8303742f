"""All words of the index in memory: forms of one dictionary word, wildcards, near misses, suggestions."""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# The most forms that a wildcard or a near miss stands for, the most frequent ones first.
MOST_FUZZY = 60


class Lexicon:
    """``counts`` tells in how many clauses each folded word stands; ``lemmas`` its dictionary forms, by language.

    A word that is its own and only dictionary form has an empty list there. ``states`` are the names that
    ``states.gather`` found.
    """

    def __init__(
        self,
        counts: Mapping[str, int],
        lemmas: Mapping[str, Mapping[str, list[str]]],
        states: Mapping[str, Mapping[str, Sequence[Sequence[str]]]] | None = None,
    ) -> None:
        self.counts = counts
        self.lemmas = lemmas
        self.states = states or {}

    @classmethod
    def from_json(cls, text: str) -> Lexicon:
        """Read a lexicon. Raises ``ValueError`` or ``KeyError`` for a damaged one."""
        value: dict[str, Any] = json.loads(text)
        return cls(value["counts"], value["lemmas"], value["states"])

    def to_json(self) -> str:
        """Give the lexicon as JSON."""
        value = {"counts": self.counts, "lemmas": self.lemmas, "states": self.states}
        return json.dumps(value, separators=(",", ":"))

    def __contains__(self, word: object) -> bool:
        return word in self.counts

    @cached_property
    def _forms(self) -> dict[str, dict[str, list[str]]]:
        """By language and dictionary form: its forms."""
        found: dict[str, dict[str, list[str]]] = {}
        for language, known in self.lemmas.items():
            of_language = found.setdefault(language, {})
            for form, lemmas in known.items():
                for lemma in lemmas or (form,):
                    of_language.setdefault(lemma, []).append(form)
        return found

    def other_forms(self, word: str) -> dict[str, list[str]]:
        """The other forms of a folded word, by the language in which they are that."""
        found: dict[str, list[str]] = {}
        for language, known in self.lemmas.items():
            if word in known:
                lemmas = known[word] or [word]
            else:
                # Dictionaries are slow to load: they are asked for words that no text of any language holds.
                lemmas = [] if word in self.counts else self._looked_up(word, language)
            forms = self._forms.get(language, {})
            others = {form for lemma in lemmas for form in forms.get(lemma, ())}
            others.discard(word)
            if others:
                found[language] = sorted(others)
        return found

    def _looked_up(self, word: str, language: str) -> list[str]:
        """The dictionary form of a word that no text holds, e.g. a case of it that nobody wrote."""
        from clausewise.searching.lemmas import lemma

        cyrillic = "Ѐ" <= word[:1] <= "ӿ"
        return [lemma(word, language)] if cyrillic == (language in ("ru", "uk")) else []

    def matching(self, pattern: str) -> list[str]:
        """The words that a pattern of letters, * and ? stands for, in alphabetical order."""
        parts = ("[^\\x00]*" if c == "*" else "[^\\x00]" if c == "?" else re.escape(c) for c in pattern)
        match = re.compile("".join(parts)).fullmatch
        prefix = re.split(r"[*?]", pattern, maxsplit=1)[0]
        words = self._sorted
        first, last = bisect_left(words, prefix), bisect_right(words, prefix + "\U0010ffff")
        return [word for word in words[first:last] if match(word)]

    def close_to(self, word: str, edits: int) -> list[str]:
        """The words that differ from ``word`` in at most ``edits`` letters, the closest and most frequent first."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        found = process.extract(word, self._words, scorer=OSA.distance, score_cutoff=edits, limit=None)
        ranked = sorted(found, key=lambda each: (each[1], -self.counts[each[0]], each[0]))
        return [form for form, *_ in ranked[:MOST_FUZZY]]

    def suggestion(self, word: str) -> str | None:
        """The word that was probably meant, for one that no text holds."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        if len(word) < 3 or word in self.counts:
            return None
        edits = 1 if len(word) < 5 else 2
        found = process.extract(word, self._words, scorer=OSA.distance, score_cutoff=edits, limit=200)
        best = min(found, key=lambda each: (each[1], -self.counts[each[0]], each[0]), default=None)
        return None if best is None else str(best[0])

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self.counts)

    @cached_property
    def _words(self) -> list[str]:
        return list(self.counts)


def merged(old: Lexicon | None, counts: Mapping[str, int], forms: Mapping[str, Mapping[str, str]]) -> Lexicon:
    """Add to a lexicon what a new segment holds: ``forms`` tells how each word as written is folded, by language."""
    from clausewise.searching.lemmas import LANGUAGES, lemma

    all_counts = dict(old.counts) if old else {}
    for word, count in counts.items():
        all_counts[word] = all_counts.get(word, 0) + count
    lemmas = {language: dict(known) for language, known in old.lemmas.items()} if old else {}
    for language, pairs in forms.items():
        if language not in LANGUAGES:
            continue
        known = lemmas.setdefault(language, {})
        fresh: dict[str, set[str]] = {}
        for written, form in pairs.items():
            fresh.setdefault(form, set(known[form] or (form,)) if form in known else set()).add(
                lemma(written, language)
            )
        known.update((form, sorted(found) if found != {form} else []) for form, found in fresh.items())
    return Lexicon(all_counts, lemmas, old.states if old else None)
