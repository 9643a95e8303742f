"""The provision rules: what each recognises in plain words, where it is written, and the reader's own rule files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QSplitter,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from clausewise.ui.dialogs import Dialog, plain
from clausewise.ui.look.tips import tip
from clausewise.ui.naming.names import provision_name
from clausewise.ui.rules.editor import OwnRules, plain_editor, to_line

if TYPE_CHECKING:
    from clausewise.paths import Paths
    from clausewise.provisions.rules import RuleSet, RuleSource
    from clausewise.ui.look.icons import Icons

RULE = Qt.ItemDataRole.UserRole


class RulesDialog(Dialog):
    """Every rule in force with its file, an editor of one's own files, and how rules are written.

    ``changed`` tells that the rules have to be read anew.
    """

    changed = Signal()

    def __init__(self, rules: RuleSet, paths: Paths, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=920)
        self.setWindowTitle(self.tr("Provision rules"))
        self._rules = rules
        self._paths = paths
        self._icons = icons
        self.own = OwnRules(paths)
        self.own.changed.connect(self.changed)
        self.tabs = QTabWidget()
        self.tabs.addTab(self._reading(), self.tr("Rules in force"))
        self.tabs.addTab(self.own, self.tr("Own rules"))
        self.tabs.addTab(self._instructions(), self.tr("How rules are written"))
        self.tabs.setMinimumHeight(460)
        self.add(self.tabs)
        self.finish()
        self.list_rules()

    # The rules in force

    def _reading(self) -> QWidget:
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setWordWrap(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.itemClicked.connect(lambda item: item.setExpanded(not item.isExpanded()))
        self.tree.itemExpanded.connect(lambda item: item.setIcon(0, self._icons("down", "muted")))
        self.tree.itemCollapsed.connect(lambda item: item.setIcon(0, self._icons("right", "muted")))
        self.tree.setAccessibleName(self.tr("Rules by provision"))
        self.tree.currentItemChanged.connect(lambda item, _old: self._show(item))
        self.source = plain_editor(self.tr("The file of the rule, with line numbers"))
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

    def list_rules(self) -> None:
        """List the rules in force, by provision."""
        self.tree.clear()
        kinds: dict[str, dict[str, RuleSource]] = {}
        for rule in (rule for of_language in self._rules.rules.values() for rule in of_language):
            if rule.type is not None and rule.name in self._rules.sources:
                kinds.setdefault(provision_name(rule.type), {})[rule.name] = self._rules.sources[rule.name]
        for kind in sorted(kinds, key=str.casefold):
            top = QTreeWidgetItem(self.tree, [kind])
            top.setIcon(0, self._icons("right", "muted"))
            for name, source in kinds[kind].items():
                item = QTreeWidgetItem(top, [source.says or name])
                item.setToolTip(0, tip(name))
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

    def _instructions(self) -> QWidget:
        text = plain_editor(self.tr("How rules are written"))
        text.setReadOnly(True)
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        try:
            text.setPlainText((self._paths.resources / "provisions" / "HOWTO.md").read_text("utf-8"))
        except OSError:
            text.setPlainText(self.tr("The file could not be read."))
        return text

    def reject(self) -> None:
        """Close, unless there is something that the reader wants to save first."""
        if self.own.may_close():
            super().reject()
        else:
            self.tabs.setCurrentWidget(self.own)

    def take(self, rules: RuleSet, found: int = 0) -> None:
        """Show the rules that are now in force, and in how many clauses of what is open one's own find something."""
        self._rules = rules
        self.list_rules()
        self.own.tell_found(found)
