"""Two readers' tables of correspondence side by side: where they agree, and where they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem

from clausewise.ui.dialogs import Dialog, plain

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from clausewise.comparing.correspondences import Agreement
    from clausewise.model.comparison import Comparison


class CorrespondenceDialog(Dialog):
    """A row a pair of clauses; Return or a double click goes to it in the comparison."""

    chosen = Signal(str)

    def __init__(self, found: Agreement, comparison: Comparison, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=760)
        self.setWindowTitle(self.tr("Compare with another reader’s"))
        words = self.tr("The tables agree in %1 % of what they link.")
        self.add(plain(words.replace("%1", f"{round(100 * found.share)}")))
        disputed = set(found.disputed)
        lines = [
            *((pair, self.tr("Disputed: one of you unlinked them")) for pair in found.disputed),
            *((pair, self.tr("Only yours")) for pair in found.only_mine if pair not in disputed),
            *((pair, self.tr("Only the other reader’s")) for pair in found.only_theirs if pair not in disputed),
            *((pair, self.tr("Agreed")) for pair in found.agreed),
        ]
        a, b = comparison.instruments[:2]
        self.table = QTableWidget(len(lines), 3)
        self.table.setHorizontalHeaderLabels([self.tr("Judgement"), a.title or a.name, b.title or b.name])
        self.table.setAccessibleName(self.tr("Pairs of clauses"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        for row, ((x, y), judged) in enumerate(lines):
            for column, text in enumerate((judged, a.citation(a.by_id[x]), b.citation(b.by_id[y]))):
                item = QTableWidgetItem(text or (x, y)[column - 1])
                item.setData(Qt.ItemDataRole.UserRole, x)
                self.table.setItem(row, column, item)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setColumnWidth(0, 240)
        self.table.setColumnWidth(1, 230)
        self.table.setMinimumHeight(320)
        self.table.itemActivated.connect(self._on_chosen)
        self.add(self.table)
        self.finish()

    def _on_chosen(self, item: QTableWidgetItem) -> None:
        self.accept()
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
