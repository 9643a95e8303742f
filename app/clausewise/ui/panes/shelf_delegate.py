"""How the shelf draws its rows: a title over what kind of document it is, and headings between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from clausewise.ui.models.shelf import meta_of
from clausewise.ui.models.two_level import ItemRole
from clausewise.ui.panes.elided import lines_for

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from clausewise.model.entry import Entry
    from clausewise.ui.look.theme import Appearance

    Index = QModelIndex | QPersistentModelIndex

PAD = 12


class ShelfDelegate(QStyledItemDelegate):
    """A title of one or two lines and what it is, or a group's name."""

    def __init__(self, appearance: Appearance, view: QTreeView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the lines."""
        line = self._appearance.window_font().pointSizeF() * 96 / 72
        entry = index.data(ItemRole)
        if entry is None:
            return QSize(100, round(line * 2.6))
        return QSize(100, round(line * (5.1 if len(self._title_lines(entry)) > 1 else 3.7)))

    def _title_lines(self, entry: Entry) -> list[str]:
        """Break a title into one line, or two where it is long; the second ends in an ellipsis where need be."""
        metrics = QFontMetrics(self._appearance.window_font())
        room = self._view.viewport().width() - 2 * 6 - PAD - 8
        return lines_for(entry.title or entry.id, metrics, room, 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        entry = index.data(ItemRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry is None:
            self._paint_group(painter, option, index)
        else:
            self._paint_entry(painter, option, entry)
        painter.restore()

    def _paint_group(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._appearance.theme
        rect: QRect = option.rect  # type: ignore[attr-defined]
        if option.state & QStyle.StateFlag.State_HasFocus:  # type: ignore[attr-defined]
            self._ring(painter, QRectF(rect).adjusted(6, 1, -6, -1))
        painter.setPen(QPen(theme["muted"], 1.6))
        x, y = rect.left() + PAD + 3, rect.bottom() - 13
        path = QPainterPath()
        points = ((-4, -2), (0, 2), (4, -2)) if self._view.isExpanded(index) else ((-2, -4), (2, 0), (-2, 4))
        path.moveTo(QPointF(x + points[0][0], y + points[0][1]))
        for dx, dy in points[1:]:
            path.lineTo(QPointF(x + dx, y + dy))
        painter.drawPath(path)
        painter.setFont(self._appearance.window_font(0.92, bold=True))
        box = QRectF(rect.left() + PAD + 15, rect.top(), rect.width() - 30, rect.height() - 5)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, str(index.data()))

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
        theme = self._appearance.theme
        state = option.state  # type: ignore[attr-defined]
        rect = QRectF(option.rect).adjusted(6, 1, -6, -1)  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme["accent_soft"])
            painter.drawRoundedRect(rect, 7, 7)
            painter.setBrush(theme["accent"])
            painter.drawRoundedRect(QRectF(rect.left(), rect.top() + 7, 3, rect.height() - 14), 1.5, 1.5)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme["hover"])
            painter.drawRoundedRect(rect, 7, 7)
        if state & QStyle.StateFlag.State_HasFocus:
            self._ring(painter, rect)
        inner = rect.adjusted(PAD, 5, -8, -5)
        lines = self._title_lines(entry)
        height = inner.height() / (len(lines) + 1)
        painter.setPen(theme["text"])
        painter.setFont(self._appearance.window_font())
        for number, words in enumerate(lines):
            self._line(painter, QRectF(inner.left(), inner.top() + number * height, inner.width(), height), words)
        painter.setPen(theme["muted"])
        painter.setFont(self._appearance.window_font(0.88))
        top = inner.top() + len(lines) * height
        self._line(painter, QRectF(inner.left(), top, inner.width(), height), meta_of(entry))

    def _ring(self, painter: QPainter, rect: QRectF) -> None:
        """Show where the keyboard is."""
        painter.setPen(QPen(self._appearance.theme["focus"], 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), 7, 7)

    def _line(self, painter: QPainter, box: QRectF, words: str) -> None:
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
