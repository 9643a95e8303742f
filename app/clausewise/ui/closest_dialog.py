"""The closest clauses of other instruments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from clausewise.ui.dialogs import Dialog, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from clausewise.comparing.ancestry import Ancestor


class ClosestDialog(Dialog):
    """A list, the closest first; choosing one opens it."""

    chosen = Signal(str, str)

    def __init__(self, citation: str, found: Sequence[Ancestor], parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=640)
        self.setWindowTitle(self.tr("Closest clauses"))
        if not found:
            self.add(plain(self.tr("No clause of another instrument shares many words with this one.")))
            self.finish()
            return
        words = self.tr("Clauses of other instruments that share most words with %1:")
        self.add(plain(words.replace("%1", citation)))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Closest clauses"))
        for ancestor in found:
            share = self.tr("%1 % of the words").replace("%1", str(round(100 * ancestor.share)), 1)
            item = QListWidgetItem(f"{ancestor.title or ancestor.instrument}\n{ancestor.citation}   ·   {share}")
            item.setData(Qt.ItemDataRole.UserRole, (ancestor.instrument, ancestor.clause))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setMinimumHeight(320)
        self.list.itemActivated.connect(self._on_chosen)
        self.add(self.list)
        self.finish()

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.accept()
        self.chosen.emit(*item.data(Qt.ItemDataRole.UserRole))
