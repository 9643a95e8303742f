"""The heads of a table over several instruments: titles in two lines, with status and date, that can be moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from clausewise.ui.models.matrix import INSTRUMENT
from clausewise.ui.panes.comparison.header import facts_of
from clausewise.ui.panes.elided import lines_for

if TYPE_CHECKING:
    from clausewise.ui.look.theme import Appearance

LINES = 2
NARROWEST = 150  # logical pixels
FACTS = 0.88  # times the window's font


class TitleHeader(QHeaderView):
    """Draws a title an instrument."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.appearance = appearance
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setMinimumSectionSize(NARROWEST)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        """Two lines of title and one of facts."""
        bold = QFontMetricsF(self.appearance.table_font(1.0, bold=True)).height()
        small = QFontMetricsF(self.appearance.table_font(FACTS)).height()
        return QSize(super().sizeHint().width(), round(LINES * bold + small + 16))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Draw a title."""
        model, theme = self.model(), self.appearance.theme
        instrument = model.headerData(logical, Qt.Orientation.Horizontal, INSTRUMENT) if model is not None else None
        if instrument is None:
            return
        painter.save()
        painter.fillRect(rect, theme["side"])
        painter.setPen(QPen(theme["border"], 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        box = QRectF(rect).adjusted(12, 6, -8, -6)
        bold, small = self.appearance.table_font(1.0, bold=True), self.appearance.table_font(FACTS)
        metrics, fine = QFontMetricsF(bold), QFontMetricsF(small)
        line = QRectF(box.left(), box.top(), box.width(), metrics.height())
        painter.setFont(bold)
        painter.setPen(theme["text"])
        for words in lines_for(instrument.title or instrument.name, metrics, box.width(), LINES):
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)
            line.translate(0, line.height())
        painter.setFont(small)
        painter.setPen(theme["muted"])
        below = QRectF(box.left(), box.bottom() - fine.height(), box.width(), fine.height())
        facts = fine.elidedText(facts_of(instrument, date_first=True), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, facts)
        painter.restore()

    def order(self) -> tuple[int, ...]:
        """The columns from the left."""
        return tuple(self.logicalIndex(n) for n in range(self.count()))

    def set_order(self, order: tuple[int, ...]) -> None:
        """Put the columns in an order."""
        blocked = self.blockSignals(True)
        for place, column in enumerate(order):
            self.moveSection(self.visualIndex(column), place)
        self.blockSignals(blocked)
        self.viewport().update()
