"""What became of each document of an import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableView

from clausewise.ui.dialogs import Dialog, plain
from clausewise.ui.models.report import ReportModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from clausewise.ui.shelf.intake import Imported


class ImportReport(Dialog):
    """A line a document: what it is in the library now, what reading noticed, or why it could not be read.

    Return or a double click opens it: ``chosen`` carries its short name.
    """

    chosen = Signal(str)

    def __init__(self, report: Sequence[Imported], parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=860)
        self.setWindowTitle(self.tr("Import report"))
        kept = sum(1 for one in report if one.entry is not None)
        words = self.tr("%1 of %2 documents are in the library.")
        self.add(plain(words.replace("%1", str(kept)).replace("%2", str(len(report)))))
        self.model = ReportModel(report, self)
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Import report"))
        table.setWordWrap(True)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = table.horizontalHeader()
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.setColumnWidth(0, 240)
        table.setColumnWidth(1, 110)
        table.setMinimumHeight(360)
        table.activated.connect(self._on_chosen)
        # Rows in view are as high as their remarks need at the width that they come to have.
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(0)
        self._fitting.timeout.connect(self._fit)
        header.sectionResized.connect(lambda *_: self._fitting.start())
        table.verticalScrollBar().valueChanged.connect(lambda _: self._fitting.start())
        self.table = table
        self.column.addWidget(table, 1)
        self.finish()

    def _fit(self) -> None:
        row = max(0, self.table.rowAt(0))
        while row < self.model.rowCount() and self.table.rowViewportPosition(row) < self.table.viewport().height():
            self.table.resizeRowToContents(row)
            row += 1

    def _on_chosen(self, index: QModelIndex) -> None:
        ref = self.model.entry_at(index)
        if ref:
            self.accept()
            self.chosen.emit(ref)
