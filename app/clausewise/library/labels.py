"""Collections and tags: names that instruments are put under, bundled ones too."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from clausewise.model.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from clausewise.library.store import Store

LONGEST = 120


class Labels:
    """Names and the instruments under them. Every method may raise ``LibraryError``.

    ``table`` pairs names (``column``) with instruments; ``names`` is the table of names that may stand empty.
    """

    def __init__(self, store: Store, table: str, column: str, names: str = "") -> None:
        self._store = store
        self._table = table
        self._column = column
        self._names = names

    def all(self) -> tuple[str, ...]:
        """Give all names, in alphabetical order."""
        source = f"SELECT name FROM {self._names}" if self._names else f"SELECT {self._column} FROM {self._table}"  # noqa: S608
        return tuple(sorted({row[0] for row in self._store.rows(source)}, key=lambda name: (name.casefold(), name)))

    def members(self) -> dict[str, tuple[str, ...]]:
        """Give the instruments under each name."""
        found: dict[str, list[str]] = {name: [] for name in self.all()}
        for name, ref in self._store.rows(f"SELECT {self._column}, instrument FROM {self._table} ORDER BY rowid"):  # noqa: S608
            found[name].append(ref)
        return {name: tuple(refs) for name, refs in found.items()}

    def of(self, ref: str) -> tuple[str, ...]:
        """Give the names an instrument is under."""
        return self.by_instrument().get(ref, ())

    def by_instrument(self) -> dict[str, tuple[str, ...]]:
        """Give the names that each instrument is under, in alphabetical order."""
        found: dict[str, tuple[str, ...]] = {}
        for name, refs in self.members().items():
            for ref in refs:
                found[ref] = (*found.get(ref, ()), name)
        return found

    def add(self, name: str, refs: Iterable[str] = ()) -> str:
        """Put instruments under a name, made where there is none; gives the name as it is kept."""
        kept = clean(name)
        with self._store.writing() as connection:
            if self._names:
                connection.execute(f"INSERT OR IGNORE INTO {self._names} VALUES (?)", (kept,))  # noqa: S608
            connection.executemany(
                f"INSERT OR IGNORE INTO {self._table} ({self._column}, instrument) VALUES (?, ?)",  # noqa: S608
                [(kept, ref) for ref in refs],
            )
        return kept

    def discard(self, name: str, refs: Iterable[str]) -> None:
        """Take instruments out from under a name."""
        with self._store.writing() as connection:
            connection.executemany(
                f"DELETE FROM {self._table} WHERE {self._column} = ? AND instrument = ?",  # noqa: S608
                [(name, ref) for ref in refs],
            )

    def rename(self, old: str, new: str) -> str:
        """Rename; where the new name is there already, both become one. Gives the name as it is kept."""
        refs = self.members().get(old, ())
        kept = self.add(new, refs)
        if kept != old:
            self.remove(old)
        return kept

    def remove(self, name: str) -> None:
        """Remove a name; the instruments stay."""
        with self._store.writing() as connection:
            connection.execute(f"DELETE FROM {self._table} WHERE {self._column} = ?", (name,))  # noqa: S608
            if self._names:
                connection.execute(f"DELETE FROM {self._names} WHERE name = ?", (name,))  # noqa: S608


def clean(name: str) -> str:
    """Make a name fit to be kept: one line, no stray code points. Raises ``LibraryError`` for an empty one."""
    valid = name.encode("utf-8", "ignore").decode("utf-8")
    kept = " ".join(unicodedata.normalize("NFC", valid).replace("\0", " ").split())[:LONGEST].strip()
    if not kept:
        raise LibraryError("", "a name is needed")
    return kept
