"""States under their other names: who searches for Turkey finds Türkiye and the Republic of Turkey."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from pathlib import Path

Name: TypeAlias = tuple[str, ...]
"""A name's folded words."""
# Languages whose names stand unchanged in a text; the others decline them.
LANGUAGES = ("en", "fr", "de")


class StateSynonyms:
    """The names of states that ``provisions.states`` knows, from ``folder``; read when first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def others(self, name: Name) -> tuple[Name, ...]:
        """The other names of the state that is called so; of names that hold each other, the shortest."""
        found = self.all_names(name) - {name}
        return tuple(sorted(each for each in found if not _covered(each, name)))

    def all_names(self, name: Name) -> frozenset[Name]:
        """All names of the state that is called so, its code among them; none if no state is."""
        codes = self._codes.get(name, frozenset())
        return frozenset(each for code in codes for each in self._names[code]) | {(c.lower(),) for c in codes}

    @cached_property
    def _names(self) -> dict[str, frozenset[Name]]:
        from clausewise.provisions.states import StateNames

        states = StateNames(self.folder)
        found: dict[str, set[Name]] = {}
        for language in LANGUAGES:
            if not (self.folder / f"{language}.yaml").is_file():
                continue
            for first, entries in states.lexicon(language).first.items():
                for entry in entries:
                    if not entry.adjective:
                        found.setdefault(entry.code, set()).add((first, *entry.rest))
        return {code: frozenset(names) for code, names in found.items()}

    @cached_property
    def _codes(self) -> dict[Name, frozenset[str]]:
        found: dict[Name, set[str]] = {}
        for code, names in self._names.items():
            for name in (*names, (code.lower(),)):
                found.setdefault(name, set()).add(code)
        return {name: frozenset(codes) for name, codes in found.items()}


def _covered(name: Name, shorter: Name) -> bool:
    """Whether the shorter name stands in the longer one, which it then finds by itself."""
    return any(name[at : at + len(shorter)] == shorter for at in range(len(name) - len(shorter) + 1))
