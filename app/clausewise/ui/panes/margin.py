"""The margin beside the page: what each clause does, and where notes stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from clausewise.ui.theme import PENS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from clausewise.ui.panes.page import Page


class Margin(QWidget):
    """Paints the margin words of the blocks in view."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._words: dict[str, Sequence[tuple[str, str]]] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_words(self, words: dict[str, Sequence[tuple[str, str]]]) -> None:
        """Give what stands beside each clause: (mark, words)."""
        self._words = words
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what stands beside the blocks in view, none over another."""
        page = self._page
        setting = page.setting
        if setting is None or not self._words:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = page.appearance.window_font(0.88)
        painter.setFont(font)
        height = painter.fontMetrics().height() + 3
        layout = page.document().documentLayout()
        scrolled = page.verticalScrollBar().value()
        free_from = -1e9
        first = page.top_offset() - 4000
        for clause in setting.instrument.leaves:
            if clause.end < first or clause.id not in self._words:
                continue
            position = setting.position(clause.start)
            top = layout.blockBoundingRect(page.document().findBlock(position)).top() - scrolled
            if top > self.height():
                break
            top = max(top, free_from)
            for mark, words in self._words[clause.id]:
                self._paint_one(painter, top, height, mark, words)
                top += height
            free_from = top + 4
        painter.end()

    def _paint_one(self, painter: QPainter, top: float, height: int, mark: str, words: str) -> None:
        theme = self._page.appearance.theme
        colour = theme.mark(mark).line if mark in theme.marks else theme["lit_line"]
        middle = top + height / 2
        pen = QPen(colour, 2.4)
        pen.setStyle(PENS.get(mark, Qt.PenStyle.SolidLine))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        if mark == "contested":
            colour = theme["muted"]
            painter.setPen(colour)
            painter.drawText(QRectF(0, top, 18, height), Qt.AlignmentFlag.AlignCenter, "[…]")
        else:
            painter.drawLine(QRectF(0, middle, 18, 0).topLeft(), QRectF(18, middle, 0, 0).topLeft())
        painter.setPen(colour)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self.width() - 26)
        painter.drawText(QRectF(25, top, self.width() - 25, height), Qt.AlignmentFlag.AlignVCenter, shown)
