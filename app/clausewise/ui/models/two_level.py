"""A tree of groups and what lies in them: the shape of the shelf and of search results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole.UserRole + 1
GroupRole = Qt.ItemDataRole.UserRole + 2


class TwoLevelModel(QAbstractItemModel):
    """``ItemRole`` gives an item, ``GroupRole`` the group of an item or of a heading.

    A heading's index carries 0, an item's the number of its group plus one.
    """

    def __init__(self, parent: Any = None) -> None:  # noqa: ANN401 - as Qt has it
        super().__init__(parent)
        self._groups: Sequence[tuple[object, Sequence[object]]] = ()

    def set_groups(self, groups: Sequence[tuple[object, Sequence[object]]]) -> None:
        """Show these groups with their items."""
        self.beginResetModel()
        self._groups = groups
        self.endResetModel()

    def words(self, group: object, item: object | None, role: int) -> object:
        """What stands in a row; subclasses say it. ``item`` is nothing for a heading."""
        raise NotImplementedError

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The index of a heading or of an item."""
        if column != 0 or row < 0:
            return QModelIndex()
        if not parent.isValid():
            return self.createIndex(row, 0, 0) if row < len(self._groups) else QModelIndex()
        if parent.internalId() == 0 and row < len(self._groups[parent.row()][1]):
            return self.createIndex(row, 0, parent.row() + 1)
        return QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The heading over an item."""
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many headings there are, or items under one."""
        if not parent.isValid():
            return len(self._groups)
        return len(self._groups[parent.row()][1]) if parent.internalId() == 0 and parent.column() == 0 else 0

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One column."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Items can be selected, headings only opened and closed."""
        if index.isValid() and index.internalId() == 0:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row says."""
        if not index.isValid():
            return None
        heading = index.internalId() == 0
        group, items = self._groups[index.row() if heading else index.internalId() - 1]
        item = None if heading else items[index.row()]
        if role == GroupRole:
            return group
        if role == ItemRole:
            return item
        return self.words(group, item, role)
