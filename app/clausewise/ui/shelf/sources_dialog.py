"""What a digest rests on: the original, its official text and copies, where they differ, the evidence by clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from clausewise.ui.dialogs import Dialog, plain, small_button
from clausewise.ui.links import web_address
from clausewise.ui.look.tips import tip
from clausewise.ui.page.citing import clause_name
from clausewise.ui.page.evidence import mark_name

if TYPE_CHECKING:
    from clausewise.model.head import Evidence, Head
    from clausewise.model.instrument import Instrument


class SourcesDialog(Dialog):
    """Facts to be read and copied, and a table of clauses; choosing one leads to it."""

    clause_chosen = Signal(str)
    address_requested = Signal(str)

    def __init__(self, instrument: Instrument, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=760)
        self.setWindowTitle(self.tr("Sources and evidence"))
        self._instrument = instrument
        head = instrument.head
        if head is not None:
            self._show_origin(head)
            self._show_conflicts(head)
            self._show_evidence(head)
        self.finish()

    def _show_origin(self, head: Head) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        for name, value in (
            (self.tr("Digest of"), head.original_status),
            (self.tr("Publisher"), head.publisher),
            (self.tr("Copies"), "\n".join(head.copies)),
        ):
            if value:
                form.addRow(plain(name, quiet=True, wrap=False), plain(value))
        official = QHBoxLayout()
        official.addWidget(plain(head.official or self.tr("No official text is known to be published.")), 1)
        if head.official and web_address(head.official) is not None:
            button = small_button(self.tr("Open…"))
            button.clicked.connect(lambda: self.address_requested.emit(head.official))
            official.addWidget(button)
        form.addRow(plain(self.tr("Official text"), quiet=True, wrap=False), official)
        self.add(form)

    def _show_conflicts(self, head: Head) -> None:
        if not head.conflicts:
            return
        self.add(plain(self.tr("Where the sources differ"), quiet=True))
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 8, 0)
        for conflict in head.conflicts:
            column.addWidget(plain(f"{self._name(conflict.clause)}: {conflict.text}"))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(told)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(self.tr("Where the sources differ"))
        area.setMinimumHeight(min(170, 60 * len(head.conflicts)))
        self.add(area)

    def _show_evidence(self, head: Head) -> None:
        if not head.evidence:
            return
        self.add(plain(self.tr("Evidence, clause by clause"), quiet=True))
        self.evidence = self._table()
        for evidence in head.evidence:
            self._put(evidence)
        self.add(self.evidence)

    def _name(self, clause: str) -> str:
        there = clause in self._instrument.by_id
        return clause_name(self._instrument, clause) if there else self.tr("The whole document")

    def _table(self) -> QTreeWidget:
        table = QTreeWidget()
        table.setColumnCount(3)
        table.setHeaderHidden(True)
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setAccessibleName(self.tr("Evidence, clause by clause"))
        table.setMinimumHeight(180)
        header = table.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(280)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.itemActivated.connect(self._on_chosen)
        return table

    def _put(self, evidence: Evidence) -> None:
        item = QTreeWidgetItem([self._name(evidence.clause), mark_name(evidence.mark), evidence.source])
        item.setData(0, Qt.ItemDataRole.UserRole, evidence.clause if evidence.clause in self._instrument.by_id else "")
        item.setToolTip(2, tip(evidence.source))
        self.evidence.addTopLevelItem(item)

    def _on_chosen(self, item: QTreeWidgetItem) -> None:
        clause = item.data(0, Qt.ItemDataRole.UserRole)
        if clause:
            self.accept()
            self.clause_chosen.emit(clause)
