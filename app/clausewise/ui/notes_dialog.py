"""All notes and highlights, to be searched and to be gone to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from clausewise.ui.dialogs import Dialog, plain
from clausewise.ui.models.shelf import folded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from clausewise.library.marks import Mark
    from clausewise.model.entry import Entry


class NotesDialog(Dialog):
    """A filter over a list; choosing one opens its place."""

    chosen = Signal(str, str)

    def __init__(
        self,
        notes: Sequence[Mark],
        highlights: Sequence[Mark],
        entries: Mapping[str, Entry],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent, width=680)
        self.setWindowTitle(self.tr("Notes and highlights"))
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter"))
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setAccessibleName(self.tr("Notes and highlights"))
        for mark in (*notes, *highlights):
            entry = entries.get(mark.anchor.sha256)
            title = entry.title if entry is not None else self.tr("no longer in the library")
            quote = " ".join(mark.anchor.quote.split())
            quote = quote if len(quote) <= 160 else quote[:159] + "…"
            words = f"{mark.value}\n“{quote}”" if mark in notes else f"“{quote}”"
            item = QListWidgetItem(f"{words}\n{title} · {mark.anchor.clause}")
            item.setData(Qt.ItemDataRole.UserRole, (entry.id if entry else "", mark.anchor.clause))
            self.list.addItem(item)
        self.filter.textChanged.connect(self._on_filter)
        self.list.itemActivated.connect(self._on_chosen)
        if self.list.count():
            self.add(self.filter)
            self.list.setMinimumHeight(360)
            self.add(self.list)
        else:
            self.add(plain(self.tr("No notes yet. Select words in a text and press Ctrl+H, or Ctrl+M for a note.")))
        self.finish()

    def _on_filter(self, words: str) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(not all(word in folded(item.text()) for word in folded(words).split()))

    def _on_chosen(self, item: QListWidgetItem) -> None:
        ref, clause = item.data(Qt.ItemDataRole.UserRole)
        if ref:
            self.accept()
            self.chosen.emit(ref, clause)
