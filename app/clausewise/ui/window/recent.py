"""What was opened last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from clausewise.ui.dialogs import Dialog, plain
from clausewise.ui.look.tips import tip

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from clausewise.model.entry import Entry


class RecentDialog(Dialog):
    """A list to choose from."""

    chosen = Signal(str)

    def __init__(self, recent: Sequence[str], entries: Mapping[str, Entry], parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=680)
        self.setWindowTitle(self.tr("Recently opened"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Recently opened"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for ref in recent:
            if ref in entries:
                item = QListWidgetItem(entries[ref].title or ref)
                item.setToolTip(tip(entries[ref].title or ref))
                item.setData(Qt.ItemDataRole.UserRole, ref)
                self.list.addItem(item)
        self.list.itemActivated.connect(self._on_chosen)
        if self.list.count():
            self.list.setCurrentRow(0)
            self.list.setMinimumHeight(320)
            self.add(self.list)
        else:
            self.add(plain(self.tr("Nothing was opened yet.")))
        self.finish()

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.accept()
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
