"""How the cells of a table over several instruments are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from clausewise.model.matrix import Presence
from clausewise.model.provision import ProvisionType
from clausewise.ui.look.theme import GROUP_OF
from clausewise.ui.models.matrix import CELL, AnyIndex, MatrixModel

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from clausewise.model.matrix import MatrixCell
    from clausewise.ui.look.theme import Appearance, Theme

CITED = 3


def draw_presence(painter: QPainter, presence: Presence, box: QRectF, colour: QColor) -> None:
    """Draw a presence by shape: a full, a half, a crossed ring, or a dash."""
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if presence is Presence.ABSENT:
        middle = box.center()
        painter.drawLine(QLineF(middle.x() - 4, middle.y(), middle.x() + 4, middle.y()))
        return
    painter.drawEllipse(box)
    if presence is Presence.CONTRADICTED:
        inner = box.adjusted(3, 3, -3, -3)
        painter.drawLine(inner.topLeft(), inner.bottomRight())
        painter.drawLine(inner.topRight(), inner.bottomLeft())
        return
    painter.setBrush(colour)
    if presence is Presence.PRESENT:
        painter.drawEllipse(box.adjusted(2.5, 2.5, -2.5, -2.5))
    else:
        painter.drawPie(box, 90 * 16, 180 * 16)


class CellDelegate(QStyledItemDelegate):
    """Draws a cell: its sign, its word, and the clauses it leads to."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Two lines."""
        bold = QFontMetricsF(self.appearance.table_font(1.0, bold=True)).height()
        small = QFontMetricsF(self.appearance.table_font(0.88)).height()
        return QSize(150, round(bold + small + 18))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw it."""
        cell: MatrixCell = index.data(CELL)
        theme = self.appearance.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        if cell.presence is Presence.ABSENT:
            painter.fillRect(box, theme["side"])
        if state & QStyle.StateFlag.State_MouseOver and cell.clauses:
            painter.fillRect(box, theme["hover"])
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme["accent_soft"])
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme["focus"], 2))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 4, 4)
        else:
            painter.setPen(QPen(theme["border"], 1))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        self._words(painter, theme, index, cell, box.adjusted(12, 8, -10, -8))
        painter.restore()

    def _words(self, painter: QPainter, theme: Theme, index: AnyIndex, cell: MatrixCell, box: QRectF) -> None:
        model = index.model()
        assert isinstance(model, MatrixModel)  # noqa: S101 - this delegate draws no other model
        colour = theme["muted"] if cell.presence is Presence.ABSENT else theme["text"]
        if model.provisions and cell.presence is not Presence.ABSENT:
            colour = theme.mark(GROUP_OF[ProvisionType(model.rows[index.row()].key)]).line
        bold, small = self.appearance.table_font(1.0, bold=True), self.appearance.table_font(0.88)
        height = QFontMetricsF(bold).height()
        draw_presence(painter, cell.presence, QRectF(box.left(), box.top() + (height - 13) / 2, 13, 13), colour)
        if cell.presence is Presence.ABSENT:
            return
        painter.setFont(bold)
        painter.setPen(theme["text"])
        line = QRectF(box.left() + 21, box.top(), box.width() - 21, height)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, index.data())
        painter.setFont(small)
        painter.setPen(theme["accent"])
        cited = list(dict.fromkeys(model.citations(index)))
        words = "; ".join(cited[:CITED]) + (f" +{len(cited) - CITED}" if len(cited) > CITED else "")
        below = QRectF(line.left(), line.bottom() + 2, line.width(), box.bottom() - line.bottom() - 2)
        shown = QFontMetricsF(small).elidedText(words, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, shown)
