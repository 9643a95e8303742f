"""An import's report as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from clausewise.ui.naming.said import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.ui.shelf.intake import Imported

Index = QModelIndex | QPersistentModelIndex
MOST_NOTICES = 6


class ReportModel(QAbstractTableModel):
    """A row a document: its file, what became of it, what reading noticed. What calls for a look stands first."""

    def __init__(self, report: Sequence[Imported], parent: Any = None) -> None:  # noqa: ANN401 - as Qt has it
        super().__init__(parent)
        self._report = sorted(report, key=lambda one: (one.error is None, not one.notices))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many documents there were."""
        return 0 if parent.isValid() else len(self._report)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """File, outcome, notices."""
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the columns are called."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("File"), self.tr("Outcome"), self.tr("Remarks"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, at its top."""
        if index.isValid() and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        one = self._report[index.row()]
        if index.column() == 0:
            return one.name
        if index.column() == 1:
            if one.error is not None:
                return self.tr("not read")
            return self.tr("there already") if one.known else self.tr("imported")
        if one.error is not None:
            return said(one.error.reason)
        notices = list(dict.fromkeys(said(notice.message) for notice in one.notices))
        more = [self.tr("… and %1 more").replace("%1", str(len(notices) - MOST_NOTICES))]
        return "\n".join([*notices[:MOST_NOTICES], *(more if len(notices) > MOST_NOTICES else ())])

    def entry_at(self, index: Index) -> str:
        """The short name of a row's document; empty where it could not be read."""
        entry = self._report[index.row()].entry
        return entry.id if entry is not None else ""
