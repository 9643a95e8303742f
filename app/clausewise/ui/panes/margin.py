"""The margin beside the page: what each clause does, whose wording it is, what is noted on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from clausewise.model.head import Verdict
from clausewise.ui.look.theme import PENS
from clausewise.ui.look.tips import tip
from clausewise.ui.page.margin_notes import CONFLICT, CONTESTED, EVIDENCE, NOTE, VERDICT
from clausewise.ui.page.verdicts import COLOURS, verdict_sign

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QColor, QMouseEvent, QPaintEvent

    from clausewise.ui.page.margin_notes import MarginNote
    from clausewise.ui.panes.page import Page

SIGNS = {CONTESTED: "[…]", EVIDENCE: "?", CONFLICT: "≠", NOTE: "✎"}
INDENT = 25
MOST_LINES = 6  # of one note


class Margin(QWidget):
    """Paints the margin notes of the blocks in view, and says more of the one under the mouse."""

    verdict_pressed = Signal()
    note_pressed = Signal(str)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._notes: Mapping[str, Sequence[MarginNote]] = {}
        self._laid: list[tuple[QRectF, MarginNote]] = []
        self.setMouseTracking(True)

    def set_notes(self, notes: Mapping[str, Sequence[MarginNote]]) -> None:
        """Give what stands beside each clause."""
        self._notes = notes
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what stands beside the blocks in view, none over another."""
        self._laid = []
        page = self._page
        setting = page.setting
        if setting is None or not self._notes:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(page.appearance.window_font(0.88))
        layout = page.document().documentLayout()
        scrolled = page.verticalScrollBar().value()
        free_from = -1e9
        first = page.top_offset() - 4000
        for clause in setting.instrument.clauses:
            if clause.end < first or clause.id not in self._notes or not page.stands(clause.start, clause.end):
                continue
            position = setting.position(clause.start)
            top = layout.blockBoundingRect(page.document().findBlock(position)).top() - scrolled
            if top > self.height():
                break
            top = max(top, free_from)
            for note in self._notes[clause.id]:
                place = self._place(painter, top, note.words)
                self._paint_one(painter, place, note)
                self._laid.append((place, note))
                top = place.bottom() + 3
            free_from = top + 4
        painter.end()

    def _place(self, painter: QPainter, top: float, words: str) -> QRectF:
        metrics, width = painter.fontMetrics(), self.width() - INDENT
        wanted = metrics.boundingRect(0, 0, width, 10_000, Qt.TextFlag.TextWordWrap, words).height()
        return QRectF(0, top, self.width(), min(wanted, MOST_LINES * metrics.lineSpacing()))

    def _paint_one(self, painter: QPainter, place: QRectF, note: MarginNote) -> None:
        line = QRectF(place.left(), place.top(), 18, painter.fontMetrics().height())
        colour = self._colour(note.mark)
        painter.setPen(colour)
        if note.mark.startswith(VERDICT):
            sign = verdict_sign(Verdict(note.mark.removeprefix(VERDICT)), self._page.appearance.theme)
            painter.drawPixmap(QPointF(1, line.center().y() - 8), sign)
        elif note.mark in SIGNS:
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, SIGNS[note.mark])
        else:
            pen = QPen(colour, 2.4)
            pen.setStyle(PENS.get(note.mark, Qt.PenStyle.SolidLine))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(0, line.center().y()), QPointF(18, line.center().y()))
            painter.setPen(colour)
        painter.drawText(place.adjusted(INDENT, 0, 0, 0), Qt.TextFlag.TextWordWrap, note.words)

    def _colour(self, mark: str) -> QColor:
        theme = self._page.appearance.theme
        if mark.startswith(VERDICT):
            return theme[COLOURS[Verdict(mark.removeprefix(VERDICT))]]
        if mark == NOTE:
            return theme["text"]
        if mark in (EVIDENCE, CONFLICT):
            return theme["warning"]
        return theme["muted"] if mark == CONTESTED else theme.mark(mark).line

    def note_at(self, point: QPointF) -> MarginNote | None:
        """The note under the mouse."""
        return next((note for place, note in self._laid if place.contains(point)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what leads somewhere."""
        found = self.note_at(event.position())
        leads = found is not None and (found.mark == NOTE or found.mark.startswith(VERDICT))
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A verdict leads to the claims, a note of the reader's to its words."""
        found = self.note_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or found is None:
            return
        if found.mark == NOTE:
            self.note_pressed.emit(found.words)
        elif found.mark.startswith(VERDICT):
            self.verdict_pressed.emit()

    def event(self, event: QEvent) -> bool:
        """Say more of the note under the mouse."""
        if isinstance(event, QHelpEvent):
            found = self.note_at(QPointF(event.pos()))
            words = "\n".join(part for part in (found.words, found.tip) if part) if found else ""
            QToolTip.showText(event.globalPos(), tip(words), self)
            return True
        return super().event(event)
