"""Dialogs about instruments on the shelf: names to put them under, pasted text, duplicates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
)

from clausewise.ui.dialogs import Dialog, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from clausewise.model.entry import Entry


class NamesDialog(Dialog):
    """Ticks names, and takes a new one: collections or tags."""

    def __init__(self, title: str, names: Sequence[str], ticked: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(title, parent, width=380)
        self.boxes: dict[str, QCheckBox] = {}
        for name in names:
            box = QCheckBox(name.replace("&", "&&"))
            box.setChecked(name in ticked)
            self.boxes[name] = box
            self.add(box)
        self.new = QLineEdit()
        self.new.setPlaceholderText(self.tr("New name"))
        self.new.setAccessibleName(self.tr("New name"))
        self.add(self.new)
        self.finish(QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel)
        self.new.setFocus()

    def chosen(self) -> list[str]:
        """The names ticked, with the new one."""
        names = [name for name, box in self.boxes.items() if box.isChecked()]
        new = self.new.text().strip()
        return [*names, new] if new and new not in names else names


class PasteDialog(Dialog):
    """Takes pasted text and a name for it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=640)
        self.setWindowTitle(self.tr("Import pasted text"))
        self.name = QLineEdit(self.tr("Pasted text"))
        self.name.setAccessibleName(self.tr("Name"))
        self.text = QPlainTextEdit()
        self.text.setPlaceholderText(self.tr("Paste or type the text here"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(280)
        self.text.setAccessibleName(self.tr("Text"))
        self.add(self.name)
        self.add(self.text)
        buttons = self.finish(QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.text.textChanged.connect(self._on_text)
        self.text.setPlainText(text)
        self._on_text()
        if text.strip():
            self.name.setFocus()
            self.name.selectAll()
        else:
            self.text.setFocus()

    def _on_text(self) -> None:
        # Asked of the document's size, so that no copy of a long text is made with each key.
        self.ok.setEnabled(self.text.document().characterCount() > 1)


class DuplicatesDialog(Dialog):
    """Lists instruments whose text is the same, to tick those that may go to the trash."""

    def __init__(self, groups: Sequence[Sequence[Entry]], parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=760)
        self.setWindowTitle(self.tr("Duplicates"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Duplicates"))
        for group in groups:
            if self.list.count():
                between = QListWidgetItem()
                between.setFlags(Qt.ItemFlag.NoItemFlags)
                self.list.addItem(between)
            for number, entry in enumerate(group):
                told = (entry.title or entry.id, entry.source, entry.added.partition("T")[0], entry.id)
                item = QListWidgetItem("  ·  ".join(dict.fromkeys(part for part in told if part)))
                item.setFlags(
                    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
                )
                ticked = number > 0 and not entry.bundled
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
                if entry.bundled:
                    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                item.setData(Qt.ItemDataRole.UserRole, entry.id)
                self.list.addItem(item)
        self.add(plain(self.tr("These instruments have the same text. Those ticked go to the trash.")))
        self.list.setMinimumHeight(240)
        self.add(self.list)
        standard = QDialogButtonBox.StandardButton
        self.finish(standard.Ok, standard.Cancel).button(standard.Ok).setText(self.tr("Move to trash"))

    def chosen(self) -> list[str]:
        """The short names of what was ticked."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [str(i.data(Qt.ItemDataRole.UserRole)) for i in items if i.checkState() == Qt.CheckState.Checked]
