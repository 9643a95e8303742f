"""How search results are drawn: the clause's label, and under it the passage with the words found marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from clausewise.ui.models.two_level import ItemRole

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from clausewise.searching.results import Hit
    from clausewise.ui.theme import Appearance

    Index = QModelIndex | QPersistentModelIndex

PAD = 14
FRONT = "front"
MOST_LINES = 3


def label_of(hit: Hit) -> str:
    """What a hit's clause is called: the matter before the first clause has no label of its own."""
    return QCoreApplication.translate("hits", "Title and opening") if hit.clause == FRONT else hit.label


class HitDelegate(QStyledItemDelegate):
    """A heading an instrument, a label and up to three lines a hit."""

    def __init__(self, appearance: Appearance, view: QTreeView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view

    def _layout(self, hit: Hit, width: float) -> QTextLayout:
        words = "".join(part for _kind, part in hit.snippet).replace("\n", " ").replace("\u2029", " ")
        layout = QTextLayout(words, self._appearance.reading_font(10.5 / self._appearance.settings.reading_size))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        formats = []
        at = 0
        for kind, part in hit.snippet:
            length = len(part.encode("utf-16-le")) // 2
            if kind == "hit":
                marked = QTextLayout.FormatRange()
                marked.start, marked.length = at, length  # type: ignore[misc]
                char = QTextCharFormat()
                char.setBackground(self._appearance.theme["lit"])
                char.setFontWeight(QFont.Weight.DemiBold)
                char.setForeground(self._appearance.theme["text"])
                marked.format = char  # type: ignore[misc]
                formats.append(marked)
            at += length
        layout.setFormats(formats)
        layout.beginLayout()
        y = 0.0
        for _number in range(MOST_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        return layout

    def _width(self) -> float:
        return max(80.0, self._view.viewport().width() - 2.0 * PAD - 14)

    def _label_height(self) -> float:
        return self._appearance.window_font().pointSizeF() * 96 / 72 * 1.7

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the lines."""
        hit = index.data(ItemRole)
        if hit is None:
            return QSize(100, round(self._label_height() * 1.7))
        layout = self._layout(hit, self._width())
        return QSize(100, round(self._label_height() + layout.boundingRect().height() + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hit = index.data(ItemRole)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        if hit is None:
            painter.setPen(self._appearance.theme["muted"])
            painter.setFont(self._appearance.window_font(0.92, bold=True))
            box = QRectF(rect).adjusted(PAD, 0, -PAD, -5)
            words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideMiddle, int(box.width()))
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, words)
        else:
            self._paint_hit(painter, option, hit)
        painter.restore()

    def _paint_hit(self, painter: QPainter, option: QStyleOptionViewItem, hit: Hit) -> None:
        theme = self._appearance.theme
        state = option.state  # type: ignore[attr-defined]
        rect = QRectF(option.rect).adjusted(6, 1, -6, -1)  # type: ignore[attr-defined]
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            selected = state & QStyle.StateFlag.State_Selected
            painter.setBrush(theme["accent_soft"] if selected else theme["hover"])
            painter.drawRoundedRect(rect, 7, 7)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme["focus"], 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), 7, 7)
        left = rect.left() + PAD - 6
        painter.setPen(theme["label"])
        painter.setFont(self._appearance.window_font(0.94, bold=True))
        box = QRectF(left, rect.top() + 3, self._width(), self._label_height())
        words = painter.fontMetrics().elidedText(label_of(hit), Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.setPen(theme["text"])
        self._layout(hit, self._width()).draw(painter, QPointF(left, box.bottom()))
