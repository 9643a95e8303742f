"""The shelf as a tree: proposals, coverage, collections, the reader's own documents, the trash; filtered and sorted."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from clausewise.model.entry import Entry

Index = QModelIndex | QPersistentModelIndex
EntryRole = Qt.ItemDataRole.UserRole + 1
GroupRole = Qt.ItemDataRole.UserRole + 2
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


class ShelfModel(QAbstractItemModel):
    """Adapts the entries; ``EntryRole`` gives an entry, ``GroupRole`` a group's key."""

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
        self.beginResetModel()
        self._shown = []
        for group in self._all:
            kept = sorted((e for e in group.entries if passes(e, self._words)), key=lambda e: sort_key(e, self._by))
            if kept:
                self._shown.append(Group(group.key, kept))
        self.endResetModel()

    def indexes_of(self, ref: str) -> list[QModelIndex]:
        """Where an entry stands; once, or more often where it lies in collections."""
        return [
            self.createIndex(row, 0, number + 1)
            for number, group in enumerate(self._shown)
            for row, entry in enumerate(group.entries)
            if entry.id == ref
        ]

    # A group's index carries 0, an entry's its group's number plus one.
    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The index of a group or of an entry."""
        if column != 0 or row < 0:
            return QModelIndex()
        if not parent.isValid():
            return self.createIndex(row, 0, 0) if row < len(self._shown) else QModelIndex()
        if parent.internalId() == 0 and row < len(self._shown[parent.row()].entries):
            return self.createIndex(row, 0, parent.row() + 1)
        return QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The group around an entry."""
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many groups there are, or entries in a group."""
        if not parent.isValid():
            return len(self._shown)
        return len(self._shown[parent.row()].entries) if parent.internalId() == 0 and parent.column() == 0 else 0

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One column."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Entries can be selected and dragged, groups only opened and closed."""
        if index.isValid() and index.internalId() == 0:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A group's name and count, or an entry's title."""
        if not index.isValid():
            return None
        if index.internalId() == 0:
            group = self._shown[index.row()]
            if role == Qt.ItemDataRole.DisplayRole:
                return f"{group.name}  {len(group.entries)}"
            return group.key if role == GroupRole else None
        group = self._shown[index.internalId() - 1]
        entry = group.entries[index.row()]
        if role == EntryRole:
            return entry
        if role == GroupRole:
            return group.key
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<p>{escape(entry.title)}</p>"
        return entry.title or entry.id if role == Qt.ItemDataRole.DisplayRole else None
