"""Writing a note; and all notes and highlights, to be searched, copied and gone to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QListWidget, QListWidgetItem, QPlainTextEdit

from clausewise.ui.dialogs import Dialog, plain
from clausewise.ui.models.shelf import folded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from clausewise.library.marks import Mark
    from clausewise.model.entry import Entry


LONGEST = 160
"""Code points of a passage that are shown."""


class NoteDialog(Dialog):
    """Takes the words of a note on a passage; Ctrl+Return keeps them, empty words take the note away."""

    def __init__(self, place: str, quote: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Note"), parent, width=520)
        self.add(plain(self.tr("Note on %1").replace("%1", place)))
        self.add(plain(shortened(quote), quiet=True))
        self.text = QPlainTextEdit(words)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(160)
        self.text.setAccessibleName(self.tr("Note"))
        self.add(self.text)
        standard = QDialogButtonBox.StandardButton
        buttons = self.finish(standard.Save, standard.Cancel)
        if words:
            remove = buttons.addButton(self.tr("Remove note"), QDialogButtonBox.ButtonRole.DestructiveRole)
            remove.clicked.connect(self._remove)
        buttons.button(standard.Save).setToolTip("Ctrl+Return")
        self.text.moveCursor(self.text.textCursor().MoveOperation.End)
        self.text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Return keeps the note; Return alone begins a line in it."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held == Qt.KeyboardModifier.ControlModifier:
            self.accept()
        else:
            super().keyPressEvent(event)

    def _remove(self) -> None:
        self.text.clear()
        self.accept()

    def words(self) -> str:
        """What was written."""
        return self.text.toPlainText().strip()


def shortened(quote: str) -> str:
    """Give a passage in one line, in quotation marks, cut where it is long."""
    words = " ".join(quote.split())
    return f"“{words if len(words) <= LONGEST else words[: LONGEST - 1] + '…'}”"


class NotesDialog(Dialog):
    """A filter over a list; choosing one opens its place. ``places`` cites the clause of a mark by its number."""

    chosen = Signal(str, str)

    def __init__(
        self,
        notes: Sequence[Mark],
        highlights: Sequence[Mark],
        entries: Mapping[str, Entry],
        places: Mapping[int, str],
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
            quote = shortened(mark.anchor.quote)
            words = f"{mark.value}\n{quote}" if mark in notes else quote
            place = places.get(mark.id, "")
            item = QListWidgetItem(f"{words}\n{title} · {place}" if place else f"{words}\n{title}")
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
        buttons = self.finish()
        if self.list.count():
            copy = buttons.addButton(self.tr("Copy those shown"), QDialogButtonBox.ButtonRole.ActionRole)
            copy.clicked.connect(self._copy)

    def _copy(self) -> None:
        items = [self.list.item(row) for row in range(self.list.count())]
        QGuiApplication.clipboard().setText("\n\n".join(item.text() for item in items if not item.isHidden()))

    def _on_filter(self, words: str) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(not all(word in folded(item.text()) for word in folded(words).split()))

    def _on_chosen(self, item: QListWidgetItem) -> None:
        ref, clause = item.data(Qt.ItemDataRole.UserRole)
        if ref:
            self.accept()
            self.chosen.emit(ref, clause)
