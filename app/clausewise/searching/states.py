"""States under their other names, in all languages: who searches for Turkey finds Türkiye, Turquie and Туреччини.

The names come from ``provisions.states``. They are gathered when the index is built and kept in it, so that a search
need not read them from their sources.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from clausewise.provisions.states import INFLECTED, StateNames, keys

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from clausewise.searching.lexicon import Lexicon

Name: TypeAlias = tuple[str, ...]
"""A name's folded words; in a language that declines names, their stems."""
Table: TypeAlias = "Mapping[str, Mapping[str, Sequence[Sequence[str]]]]"
"""By language and code: the names."""
# Names that are other words as well: "us" is found in any English text.
OTHER_WORDS = frozenset({("us",), ("u", "s")})


def gather(folder: Path) -> dict[str, dict[str, list[list[str]]]]:
    """Read the names of all languages. Raises ``RuleError``."""
    states = StateNames(folder)
    table: dict[str, dict[str, list[list[str]]]] = {}
    for file in sorted(folder.glob("*.yaml")):
        names: dict[str, set[Name]] = {}
        for first, entries in states.lexicon(file.stem).first.items():
            for entry in entries:
                if not entry.adjective:
                    names.setdefault(entry.code, set()).add((first, *entry.rest))
        table[file.stem] = {code: sorted(map(list, found - OTHER_WORDS)) for code, found in sorted(names.items())}
    return table


class StateSynonyms:
    """The names gathered in ``table``, as words of a lexicon."""

    def __init__(self, table: Table, lexicon: Lexicon) -> None:
        self._table = table
        self._lexicon = lexicon

    def codes(self, name: Name) -> frozenset[str]:
        """The codes of the states that are called so, in any language or by the code itself; none if no state is."""
        code = name[0].upper() if len(name) == 1 else ""
        return self._called(name) | (frozenset({code}) & self._all_codes)

    def _called(self, name: Name) -> frozenset[str]:
        if name in OTHER_WORDS or not name:
            return frozenset()
        return frozenset(
            code
            for language, code, rest in self._beginning_with(name[0])
            if len(rest) == len(name) - 1 and all(map(_is_form, name[1:], rest, [language] * len(rest)))
        )

    def codes_in(self, words: Name) -> frozenset[str]:
        """The codes of the states named in some words, e.g. "the Government of the French Republic"."""
        found: set[str] = set()
        for first in range(len(words)):
            for last in range(len(words), first, -1):
                codes = self.codes(words[first:last])
                if codes:
                    found |= codes
                    break
        return frozenset(found)

    def others(self, name: Name) -> Iterator[tuple[str, list[list[str]]]]:
        """The other names of the state that is called so: each with its language, and the forms of each of its words.

        Names that hold the one asked for are left out: they are found by it.
        """
        for code in sorted(self._called(name)):
            for language, names in self._table.items():
                for other in names.get(code, ()):
                    if not _covered(other, name):
                        forms = [self._forms(word, language) for word in other]
                        if all(forms):
                            yield language, forms

    def _beginning_with(self, word: str) -> Iterator[tuple[str, str, Sequence[str]]]:
        yield from self._by_first.get(word, ())
        for stem in keys(word, True):
            if stem != word:
                yield from (each for each in self._by_first.get(stem, ()) if each[0] in INFLECTED)

    def _forms(self, word: str, language: str) -> list[str]:
        if language in INFLECTED:
            return self._by_stem.get(language, {}).get(word, [])
        return [word] if word in self._lexicon else []

    @cached_property
    def _all_codes(self) -> frozenset[str]:
        return frozenset(code for names in self._table.values() for code in names)

    @cached_property
    def _by_first(self) -> dict[str, list[tuple[str, str, Sequence[str]]]]:
        """By the first word or stem of a name: its language, its code, the rest of the name."""
        found: dict[str, list[tuple[str, str, Sequence[str]]]] = {}
        for language, codes in self._table.items():
            for code, names in codes.items():
                for first, *rest in names:
                    found.setdefault(first, []).append((language, code, rest))
        return found

    @cached_property
    def _by_stem(self) -> dict[str, dict[str, list[str]]]:
        """By language and stem: the words of the index that have it."""
        found: dict[str, dict[str, list[str]]] = {}
        for language in INFLECTED:
            names = self._table.get(language, {}).values()
            wanted = {stem for some in names for name in some for stem in name}
            of_language = found.setdefault(language, {})
            for form in self._lexicon.lemmas.get(language, {}):
                for key in keys(form, True):
                    if key in wanted:
                        of_language.setdefault(key, []).append(form)
        return found


def _is_form(word: str, stem: str, language: str) -> bool:
    return stem in keys(word, language in INFLECTED)


def _covered(name: Sequence[str], shorter: Name) -> bool:
    """Whether the shorter name stands in the longer one, which it then finds by itself."""
    wanted = list(shorter)
    return any(list(name[at : at + len(wanted)]) == wanted for at in range(len(name) - len(wanted) + 1))
