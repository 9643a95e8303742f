"""The reader's own rule files: begun, written, saved, taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFontDatabase, QTextCursor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QInputDialog, QMessageBox, QPlainTextEdit, QVBoxLayout, QWidget

from clausewise.model.errors import ClausewiseError, RuleError
from clausewise.provisions.own_rules import keep, own_files, remove
from clausewise.ui.dialogs import plain, small_button

if TYPE_CHECKING:
    from pathlib import Path

    from clausewise.paths import Paths

TEMPLATE = """\
rules:
  - rule: own.example
    type: consultation
    says: The parties meet when one of them asks for it.
    find:
      en:
        - "(meet | convene) at [the] request of"
"""


class OwnRules(QWidget):
    """An editor of one's own rule files. ``changed`` tells that the rules have to be read anew."""

    changed = Signal()

    def __init__(self, paths: Paths) -> None:
        super().__init__()
        self._paths = paths
        self.drafts: dict[str, str] = {}
        self._saved = False
        column = QVBoxLayout(self)
        column.addWidget(plain(self.tr("A rule of your own with the name of one of the program’s takes its place.")))
        self.files = QComboBox()
        self.files.setAccessibleName(self.tr("Own rule files"))
        self.files.currentTextChanged.connect(self._open)
        self.editor = plain_editor(self.tr("Text of the rule file"))
        self.editor.setPlaceholderText(
            self.tr("There are no rules of your own yet. “New file…” begins some with an example.")
        )
        self.editor.textChanged.connect(self._on_typed)
        self.state = plain("")
        self.new = small_button(self.tr("&New file…"))
        self.save = small_button(self.tr("&Save"))
        self.remove = small_button(self.tr("&Remove"))
        self.folder = small_button(self.tr("Open &folder"))
        self.new.clicked.connect(self._ask_for_name)
        self.save.clicked.connect(self._save)
        self.remove.clicked.connect(self._remove)
        self.folder.clicked.connect(self._open_folder)
        row = QHBoxLayout()
        row.addWidget(self.files, 1)
        for button in (self.new, self.save, self.remove, self.folder):
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(self.editor, 1)
        column.addWidget(self.state)
        self.list_files()

    def list_files(self) -> None:
        """List the reader's own files, and open the first."""
        self.files.blockSignals(True)
        self.files.clear()
        self.files.addItems([file.name for file in own_files(self._paths.rules)])
        self.files.blockSignals(False)
        self._open(self.files.currentText())

    def _open(self, name: str) -> None:
        """Show a file, or what was written into it and not saved yet."""
        for widget in (self.save, self.remove, self.editor):
            widget.setEnabled(bool(name))
        self.state.setText("")
        with QSignalBlocker(self.editor):
            self.editor.setPlainText(self.drafts.get(name, self._stored(name)))

    def _stored(self, name: str) -> str:
        path = self._paths.rules / name
        try:
            return path.read_text("utf-8") if name and path.exists() else ""
        except (OSError, UnicodeDecodeError):
            self.state.setText(self.tr("The file could not be read."))
            return ""

    def _on_typed(self) -> None:
        self.drafts[self.files.currentText()] = self.editor.toPlainText()

    def _ask_for_name(self) -> None:
        name, agreed = QInputDialog.getText(self, self.tr("New file"), self.tr("Name of the rule file:"))
        if agreed and name.strip():
            self.begin_file(name.strip())

    def begin_file(self, name: str) -> None:
        """Begin a file with an example; it is written when it is saved."""
        name = name if name.endswith(".yaml") else f"{name}.yaml"
        if self.files.findText(name) < 0:
            self.files.addItem(name)
        self.files.setCurrentText(name)
        if not (self._paths.rules / name).exists() and name not in self.drafts:
            self.editor.setPlainText(TEMPLATE)
            self.state.setText("")
        self.editor.setFocus()

    def _save(self) -> bool:
        """Keep the file that is seen; whether it could be."""
        name = self.files.currentText()
        try:
            keep(self._paths.resources, self._paths.rules, name, self.editor.toPlainText())
        except ClausewiseError as error:
            self.state.setText(str(error))
            if isinstance(error, RuleError) and error.line:
                to_line(self.editor, error.line)
                self.editor.setFocus()
            return False
        self.drafts.pop(name, None)
        self.state.setText(self.tr("%1 saved; the rules are in force.").replace("%1", name))
        self._saved = True
        self.changed.emit()
        return True

    def tell_found(self, count: int) -> None:
        """Say after saving what one's own rules find in the texts that are open."""
        if self._saved:
            words = self.tr("One’s own rules find something in %n clause(s) of the open texts.", "", count)
            self.state.setText(f"{self.state.text()} {words}")
        self._saved = False

    def _remove(self) -> None:
        """Take the file away; its text stays here, to be saved again."""
        name, text = self.files.currentText(), self.editor.toPlainText()
        try:
            remove(self._paths.rules, name)
        except ClausewiseError as error:
            self.state.setText(str(error))
            return
        self.drafts.pop(name, None)
        self.state.setText(self.tr("%1 was removed. “Save” brings it back.").replace("%1", name))
        self.editor.setPlainText(text)
        self.drafts.pop(name, None)
        self.changed.emit()

    def may_close(self) -> bool:
        """Ask what becomes of changes that are not saved, if there are any; whether to go on."""
        unsaved = [name for name, text in self.drafts.items() if name and text not in (self._stored(name), TEMPLATE)]
        if not unsaved:
            return True
        buttons = QMessageBox.StandardButton
        words = self.tr("%1 has changes that are not saved.").replace("%1", ", ".join(unsaved))
        asked = QMessageBox(QMessageBox.Icon.Question, self.window().windowTitle(), words, parent=self)
        asked.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        asked.setTextFormat(Qt.TextFormat.PlainText)
        answer = asked.exec()
        if answer != buttons.Save:
            return answer == buttons.Discard
        for name in unsaved:
            self.files.setCurrentText(name)
            if not self._save():
                return False
        return True

    def _open_folder(self) -> None:
        folder: Path = self._paths.rules
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            self.state.setText(self.tr("The folder could not be made."))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def plain_editor(name: str) -> QPlainTextEdit:
    """Give an editor of text as it stands."""
    edit = QPlainTextEdit()
    edit.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    edit.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    edit.setTabChangesFocus(True)
    edit.setAccessibleName(name)
    return edit


def to_line(edit: QPlainTextEdit, line: int) -> None:
    """Put the caret at the start of a line, counted from 1, and bring it into view."""
    block = edit.document().findBlockByNumber(line - 1)
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.centerCursor()
