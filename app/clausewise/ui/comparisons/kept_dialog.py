"""The dialogs of saved comparisons: a name for one, and all of them to open, rename and remove."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLineEdit, QTreeWidget, QTreeWidgetItem

from clausewise.ui.dialogs import Dialog, plain, small_button
from clausewise.ui.look.tips import tip

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from clausewise.ui.comparisons.kept import SavedComparison

ROOM = 10  # pixels above and below a row's words, together


class NameDialog(Dialog):
    """Takes a name, and says when it is taken."""

    def __init__(self, name: str, names: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=460)
        self.setWindowTitle(self.tr("Save comparison"))
        self._names = names
        self.name = QLineEdit(name)
        self.name.setAccessibleName(self.tr("Name"))
        self.taken = plain("", quiet=True)
        self.add(plain(self.tr("Save the comparison under this name:")))
        self.add(self.name)
        self.add(self.taken)
        standard = QDialogButtonBox.StandardButton
        self._save = self.finish(standard.Save, standard.Cancel).button(standard.Save)
        self.name.textChanged.connect(self._on_name)
        self._on_name(name)
        self.name.setFocus()
        self.name.selectAll()

    def _on_name(self, name: str) -> None:
        taken = name.strip() in self._names
        self.taken.setText(self.tr("It takes the place of the one of this name.") if taken else "")
        self._save.setEnabled(bool(name.strip()))


class ComparisonsDialog(Dialog):
    """A row a saved comparison. ``rename`` gives the reason where a name cannot be had."""

    chosen = Signal(object)
    removed = Signal(object)
    put_back = Signal(object)

    def __init__(
        self,
        kept: Sequence[SavedComparison],
        titles: Mapping[str, str],
        rename: Callable[[SavedComparison, str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent, width=720)
        self.setWindowTitle(self.tr("Saved comparisons"))
        self._rename = rename
        self.list = QTreeWidget()
        self.list.setHeaderLabels([self.tr("Name"), self.tr("Instruments")])
        self.list.setAccessibleName(self.tr("Saved comparisons"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        # A name is edited by its button or F2; Return and a double click open.
        self.list.setEditTriggers(QTreeWidget.EditTrigger.NoEditTriggers)
        self.list.setMinimumHeight(260)
        for one in kept:
            self.list.addTopLevelItem(self._item(one, titles))
        self.list.setColumnWidth(0, 300)
        self._gone: list[tuple[SavedComparison, QTreeWidgetItem]] = []
        self.nothing = plain(self.tr("No comparison was saved yet."), quiet=True)
        self.problem = plain("")
        self.add(self.nothing)
        self.add(self.list)
        self.add(self.problem)
        self._add_buttons()
        self.list.itemActivated.connect(lambda _item, _column: self._open())
        self.list.itemChanged.connect(self._on_changed)
        if kept:
            self.list.setCurrentItem(self.list.topLevelItem(0))
        self._show_what_can_be_done()
        self.finish()
        self.list.setFocus()

    def _item(self, one: SavedComparison, titles: Mapping[str, str]) -> QTreeWidgetItem:
        named = [titles.get(ref, ref) for ref in one.refs]
        words = " · ".join(named)
        item = QTreeWidgetItem([one.name, f"{words} ({self.tr('revision')})" if one.revision else words])
        item.setSizeHint(0, QSize(0, self.list.fontMetrics().height() + ROOM))
        item.setToolTip(0, tip(one.name))
        item.setToolTip(1, tip("\n".join(named)))
        item.setData(0, Qt.ItemDataRole.UserRole, one)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        return item

    def _add_buttons(self) -> None:
        line = QHBoxLayout()
        self.open = small_button(self.tr("Open"))
        self.open.clicked.connect(self._open)
        self.rename = small_button(self.tr("Rename"))
        self.rename.clicked.connect(lambda: self.list.editItem(self.list.currentItem(), 0))
        self.rename.setShortcut(QKeySequence(Qt.Key.Key_F2))
        self.remove = small_button(self.tr("Remove"))
        self.remove.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        self.remove.clicked.connect(self._remove)
        self.back = small_button(self.tr("Put back"))
        self.back.clicked.connect(self._put_back)
        for button in (self.open, self.rename, self.remove, self.back):
            line.addWidget(button)
        line.addStretch(1)
        self.add(line)

    def _show_what_can_be_done(self) -> None:
        some = self.list.topLevelItemCount() > 0
        self.nothing.setVisible(not some)
        self.list.setVisible(some)
        for button in (self.open, self.rename, self.remove):
            button.setVisible(some)
        self.back.setVisible(bool(self._gone))

    def _current(self) -> SavedComparison | None:
        item = self.list.currentItem()
        return cast("SavedComparison", item.data(0, Qt.ItemDataRole.UserRole)) if item is not None else None

    def _open(self) -> None:
        kept = self._current()
        if kept is not None:
            self.accept()
            self.chosen.emit(kept)

    def _remove(self) -> None:
        kept = self._current()
        if kept is not None:
            item = self.list.takeTopLevelItem(self.list.indexOfTopLevelItem(self.list.currentItem()))
            self._gone.append((kept, item))
            self.removed.emit(kept)
            self._show_what_can_be_done()

    def _put_back(self) -> None:
        """Keep again what was removed last."""
        kept, item = self._gone.pop()
        self.list.insertTopLevelItem(0, item)
        self.list.setCurrentItem(item)
        self.put_back.emit(kept)
        self._show_what_can_be_done()
        self.list.setFocus()

    def _on_changed(self, item: QTreeWidgetItem, column: int) -> None:
        kept: SavedComparison = item.data(0, Qt.ItemDataRole.UserRole)
        name = item.text(0).strip()
        if column != 0 or name == kept.name:
            return
        reason = self._rename(kept, name)
        self.problem.setText(reason)
        with QSignalBlocker(self.list):
            if reason:
                item.setText(0, kept.name)
            else:
                item.setText(0, name)
                item.setData(0, Qt.ItemDataRole.UserRole, type(kept)(name, kept.refs, kept.revision))
