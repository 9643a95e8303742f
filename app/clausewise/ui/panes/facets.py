"""Facets of a search: what the hits have in common, each with its count; a click narrows the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from clausewise.model.provision import ProvisionType
from clausewise.ui.naming.names import kind_name, language_name, provision_name
from clausewise.ui.panes.flow import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from clausewise.searching.results import Facet

MOST = 4
NAMES = {
    "kind": QT_TRANSLATE_NOOP("facets", "Kind"),
    "provision": QT_TRANSLATE_NOOP("facets", "Provision"),
    "party": QT_TRANSLATE_NOOP("facets", "Party"),
    "guarantor": QT_TRANSLATE_NOOP("facets", "Guarantor"),
    "status": QT_TRANSLATE_NOOP("facets", "Status"),
    "year": QT_TRANSLATE_NOOP("facets", "Year"),
    "language": QT_TRANSLATE_NOOP("facets", "Language"),
}


def facet_name(kind: str, value: str) -> str:
    """What the window calls a facet's value."""
    if kind == "provision" and value in set(ProvisionType):
        return provision_name(ProvisionType(value))
    if kind == "kind":
        return kind_name(value)
    return language_name(value) if kind == "language" else value


class FacetsPane(QWidget):
    """A row of chips a facet."""

    narrowed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.state_name: Callable[[str], str] = str
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 4, 12, 4)
        self._column.setSpacing(4)

    def show_facets(self, facets: Mapping[str, Sequence[Facet]]) -> None:
        """Show what can narrow the search."""
        while self._column.count():
            item = self._column.takeAt(0)
            if item is not None and item.widget() is not None:
                item.widget().deleteLater()
        for kind, name in NAMES.items():
            values = facets.get(kind, ())
            if len(values) > 1:
                row = self._row(kind, QCoreApplication.translate("facets", name), values[:MOST])
                self._column.addWidget(row)
                row.show()  # or its height would be asked before Qt shows it, and be none
        self._column.addStretch(1)

    def _row(self, kind: str, name: str, values: Sequence[Facet]) -> QWidget:
        row = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        flow = FlowLayout(row)
        title = QLabel(name)
        title.setProperty("quiet", True)
        title.setMinimumWidth(66)
        title.setFixedHeight(max(24, title.sizeHint().height()))
        flow.addWidget(title)
        for facet in values:
            words = self.state_name(facet.value) if kind == "guarantor" else facet_name(kind, facet.value)
            chip = QPushButton(f"{words}  {facet.count}".replace("&", "&&"))
            chip.setProperty("chip", True)
            chip.setCursor(Qt.CursorShape.PointingHandCursor)
            pattern = self.tr("Narrow the search to %1")
            chip.setAccessibleName(pattern.replace("%1", words))
            chip.clicked.connect(lambda _on=False, query=facet.query: self.narrowed.emit(query))
            flow.addWidget(chip)
        return row
