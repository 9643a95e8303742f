"""The provision rules: what each recognises in plain words, where it is written, and the reader's own rule files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFontDatabase, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QInputDialog,
    QPlainTextEdit,
    QSplitter,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from clausewise.model.errors import ClausewiseError, RuleError
from clausewise.provisions.own_rules import keep, own_files
from clausewise.ui.dialogs import Dialog, plain, small_button
from clausewise.ui.names import provision_name

if TYPE_CHECKING:
    from pathlib import Path

    from clausewise.paths import Paths
    from clausewise.provisions.rules import RuleSet, RuleSource

RULE = Qt.ItemDataRole.UserRole
TEMPLATE = """\
rules:
  - rule: own.example
    type: consultation
    says: The parties meet when one of them asks for it.
    find:
      en:
        - "(meet | convene) at [the] request of"
"""


class RulesDialog(Dialog):
    """Two tabs: every rule in force with its file, and an editor of one's own files. ``saved`` once one is kept."""

    saved = Signal()

    def __init__(self, rules: RuleSet, paths: Paths, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=920)
        self.setWindowTitle(self.tr("Provision rules"))
        self._rules = rules
        self._paths = paths
        self.tabs = QTabWidget()
        self.tabs.addTab(self._reading(), self.tr("Rules in force"))
        self.tabs.addTab(self._editing(), self.tr("Own rules"))
        self.tabs.setMinimumHeight(460)
        self.add(self.tabs)
        self.finish()
        self.list_rules()
        self.list_files()

    # The rules in force

    def _reading(self) -> QWidget:
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setWordWrap(True)
        self.tree.setAccessibleName(self.tr("Rules by provision"))
        self.tree.currentItemChanged.connect(lambda item, _old: self._show(item))
        self.source = self._plain_text(self.tr("The file of the rule, with line numbers"))
        self.source.setReadOnly(True)
        self.says = plain("")
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.says)
        column.addWidget(self.source, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.tree)
        splitter.addWidget(right)
        splitter.setSizes([360, 520])
        return splitter

    def _plain_text(self, name: str) -> QPlainTextEdit:
        edit = QPlainTextEdit()
        edit.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        edit.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        edit.setTabChangesFocus(True)
        edit.setAccessibleName(name)
        return edit

    def list_rules(self) -> None:
        """List the rules in force, by provision."""
        self.tree.clear()
        kinds: dict[str, dict[str, RuleSource]] = {}
        for rule in (rule for of_language in self._rules.rules.values() for rule in of_language):
            if rule.type is not None and rule.name in self._rules.sources:
                kinds.setdefault(provision_name(rule.type), {})[rule.name] = self._rules.sources[rule.name]
        for kind in sorted(kinds, key=str.casefold):
            top = QTreeWidgetItem(self.tree, [kind])
            for name, source in kinds[kind].items():
                item = QTreeWidgetItem(top, [source.says or name])
                item.setToolTip(0, name)
                item.setData(0, RULE, name)
        if self.tree.topLevelItemCount():
            self.tree.topLevelItem(0).setExpanded(True)
            self.tree.setCurrentItem(self.tree.topLevelItem(0).child(0))

    def _show(self, item: QTreeWidgetItem | None) -> None:
        name = item.data(0, RULE) if item is not None else None
        if name is None:
            return
        source = self._rules.sources[name]
        where = self.tr("%1, line %2").replace("%1", source.file.name).replace("%2", str(source.line))
        self.says.setText(f"{source.says}\n{name} · {where}" if source.says else f"{name} · {where}")
        try:
            lines = source.file.read_text("utf-8").splitlines()
        except OSError:
            self.source.setPlainText(self.tr("The file could not be read."))
            return
        self.source.setPlainText("\n".join(f"{number:5}  {line}" for number, line in enumerate(lines, 1)))
        to_line(self.source, source.line)

    # One's own

    def _editing(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(plain(self.tr("A rule of your own with the name of one of the program’s takes its place.")))
        self.files = QComboBox()
        self.files.setAccessibleName(self.tr("Own rule files"))
        self.files.currentTextChanged.connect(self._open)
        self.editor = self._plain_text(self.tr("Text of the rule file"))
        self.state = plain("")
        self.new = small_button(self.tr("&New file…"))
        self.save = small_button(self.tr("&Save"))
        self.folder = small_button(self.tr("Open &folder"))
        self.new.clicked.connect(self._ask_for_name)
        self.save.clicked.connect(self._save)
        self.folder.clicked.connect(self._open_folder)
        row = QHBoxLayout()
        row.addWidget(self.files, 1)
        for button in (self.new, self.save, self.folder):
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(self.editor, 1)
        column.addWidget(self.state)
        return page

    def list_files(self, chosen: str = "") -> None:
        """List the reader's own files, and open one of them."""
        self.files.blockSignals(True)
        self.files.clear()
        self.files.addItems([file.name for file in own_files(self._paths.rules)])
        if chosen:
            self.files.setCurrentText(chosen)
        self.files.blockSignals(False)
        self._open(self.files.currentText())

    def _open(self, name: str) -> None:
        self.save.setEnabled(bool(name))
        self.editor.setEnabled(bool(name))
        try:
            self.editor.setPlainText((self._paths.rules / name).read_text("utf-8") if name else "")
        except (OSError, UnicodeDecodeError):
            self.editor.clear()
            self.state.setText(self.tr("The file could not be read."))

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
        if not (self._paths.rules / name).exists():
            self.editor.setPlainText(TEMPLATE)
            self.state.setText("")

    def _save(self) -> None:
        name = self.files.currentText()
        try:
            keep(self._paths.resources, self._paths.rules, name, self.editor.toPlainText())
        except ClausewiseError as error:
            self.state.setText(str(error))
            if isinstance(error, RuleError) and error.line:
                to_line(self.editor, error.line)
                self.editor.setFocus()
            return
        self.state.setText(self.tr("%1 saved; the rules are in force.").replace("%1", name))
        self.saved.emit()

    def take(self, rules: RuleSet) -> None:
        """Show the rules that are now in force."""
        self._rules = rules
        self.list_rules()

    def _open_folder(self) -> None:
        folder: Path = self._paths.rules
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            self.state.setText(self.tr("The folder could not be made."))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def to_line(edit: QPlainTextEdit, line: int) -> None:
    """Put the caret at the start of a line, counted from 1, and bring it into view."""
    block = edit.document().findBlockByNumber(line - 1)
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.centerCursor()
