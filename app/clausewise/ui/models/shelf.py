"""The shelf as a tree: proposals, coverage, collections, the reader's own documents, the trash; filtered and sorted."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from html import escape
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QModelIndex, Qt

from clausewise.ui.models.two_level import TwoLevelModel
from clausewise.ui.naming.names import kind_name, status_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from clausewise.model.entry import Entry
    from clausewise.ui.models.two_level import Index

SORTS = ("date", "title", "added", "words")
NAMES = {
    "proposals": QT_TRANSLATE_NOOP("shelf", "Proposals"),
    "coverage": QT_TRANSLATE_NOOP("shelf", "Coverage"),
    "own": QT_TRANSLATE_NOOP("shelf", "My documents"),
    "trash": QT_TRANSLATE_NOOP("shelf", "Trash"),
}
COLLECTION = "collection:"


def folded(text: str) -> str:
    """Fold case and accents, for filtering."""
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))


def passes(entry: Entry, words: Sequence[str]) -> bool:
    """Whether an entry has all words somewhere in what the shelf knows of it; "tag:x" asks for a tag."""
    hay = folded(" ".join((entry.id, entry.title, entry.kind, entry.date, entry.language, *entry.parties, *entry.tags)))
    tags = {folded(tag) for tag in entry.tags}
    return all(word[4:] in tags if word.startswith("tag:") else word in hay for word in words)


@dataclass
class Group:
    """A heading of the shelf and the entries under it."""

    key: str
    entries: list[Entry] = field(default_factory=list)

    @property
    def name(self) -> str:
        """What the window calls it."""
        if self.key.startswith(COLLECTION):
            return self.key.removeprefix(COLLECTION)
        return QCoreApplication.translate("shelf", NAMES[self.key])


def grouped(entries: Iterable[Entry], trashed: Iterable[Entry] = ()) -> list[Group]:
    """Group entries: the fixed groups, with the collections between coverage and the reader's own."""
    fixed = {key: Group(key) for key in ("proposals", "coverage", "own", "trash")}
    collections: dict[str, Group] = {}
    for entry in entries:
        if entry.bundled:
            fixed["coverage" if entry.kind == "coverage" else "proposals"].entries.append(entry)
        else:
            fixed["own"].entries.append(entry)
        for name in entry.collections:
            collections.setdefault(name, Group(COLLECTION + name)).entries.append(entry)
    fixed["trash"].entries.extend(trashed)
    middle = [collections[name] for name in sorted(collections, key=folded)]
    return [fixed["own"], *middle, fixed["proposals"], fixed["coverage"], fixed["trash"]]


def sort_key(entry: Entry, by: str) -> tuple[object, ...]:
    """What entries are sorted by."""
    if by == "title":
        return (folded(entry.title), entry.id)
    if by == "words":
        return (-entry.words, entry.id)
    if by == "added":
        return (entry.added == "", tuple(-ord(c) for c in entry.added), entry.id)
    return (entry.date == "", entry.date, folded(entry.title))


def meta_of(entry: Entry) -> str:
    """What stands under a title: date, kind, status, language, tags; and of one's own documents the file."""
    parts = (
        entry.date,
        kind_name(entry.kind),
        status_name(entry.status),
        entry.language,
        *(f"#{t}" for t in entry.tags),
        "" if entry.bundled else PurePath(entry.source.replace("\\", "/")).name,
    )
    return "  ·  ".join(part for part in parts if part)


class ShelfModel(TwoLevelModel):
    """Adapts the entries; ``ItemRole`` gives an entry, ``GroupRole`` its group."""

    def __init__(self, parent: Any = None) -> None:  # noqa: ANN401 - as Qt has it
        super().__init__(parent)
        self._all: list[Group] = []
        self._shown: list[Group] = []
        self._words: list[str] = []
        self._by = "date"

    def show(self, entries: Iterable[Entry], trashed: Iterable[Entry] = ()) -> None:
        """Show these entries."""
        self._all = grouped(entries, trashed)
        self._arrange()

    def filter(self, words: str) -> None:
        """Show only what has all these words."""
        self._words = folded(words).split()
        self._arrange()

    def sort_by(self, by: str) -> None:
        """Sort by "date", "title", "added" or "words"."""
        self._by = by if by in SORTS else "date"
        self._arrange()

    @property
    def count(self) -> int:
        """How many different entries are shown."""
        return len({entry.id for group in self._shown for entry in group.entries})

    def _arrange(self) -> None:
        self._shown = []
        for group in self._all:
            kept = sorted((e for e in group.entries if passes(e, self._words)), key=lambda e: sort_key(e, self._by))
            if kept:
                self._shown.append(Group(group.key, kept))
        self.set_groups([(group, group.entries) for group in self._shown])

    def indexes_of(self, ref: str) -> list[QModelIndex]:
        """Where an entry stands; once, or more often where it lies in collections."""
        return [
            self.createIndex(row, 0, number + 1)
            for number, group in enumerate(self._shown)
            for row, entry in enumerate(group.entries)
            if entry.id == ref
        ]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Entries can be dragged out."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if flags & Qt.ItemFlag.ItemIsSelectable else flags

    def words(self, group: object, item: object | None, role: int) -> object:
        """A group's name and count, or an entry's title."""
        entry = cast("Entry | None", item)
        if entry is None:
            named = cast("Group", group)
            return f"{named.name}  {len(named.entries)}" if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return meta_of(entry)
        if role == Qt.ItemDataRole.ToolTipRole:
            parties = f"<p>{escape(', '.join(entry.parties))}</p>" if entry.parties else ""
            return f"<p>{escape(entry.title)}</p>{parties}"
        return entry.title or entry.id if role == Qt.ItemDataRole.DisplayRole else None
