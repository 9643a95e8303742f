"""What became of each document of an import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from clausewise.ui.dialogs import Dialog, plain
from clausewise.ui.models.report import ReportModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from clausewise.ui.intake import Imported


class ImportReport(Dialog):
    """A line a document: what it is in the library now, what reading noticed, or why it could not be read."""

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
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.setColumnWidth(0, 240)
        table.setColumnWidth(1, 110)
        table.setMinimumHeight(260)
        table.resizeRowsToContents()
        self.table = table
        self.column.addWidget(table, 1)
        self.finish()
