"""The head that stays above the columns: each instrument's title, status and date, and the clause at the top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from clausewise.ui.names import status_name
from clausewise.ui.panes.comparison.content import PAIR
from clausewise.ui.panes.page import tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from clausewise.model.instrument import Instrument
    from clausewise.ui.theme import Appearance


class Header(QWidget):
    """Draws a title a column, in the columns' own places."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.slots: tuple[tuple[float, float], ...] = ()
        self.instruments: tuple[Instrument, ...] = ()
        self.whereabouts: tuple[str, ...] = ()
        self.order: tuple[int, ...] = ()
        self.sides = False
        self.revision = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two lines and some air."""
        title = QFontMetricsF(self.appearance.window_font(1.08, bold=True)).height()
        return QSize(200, round(title + QFontMetricsF(self.appearance.window_font(0.9)).height() + 22))

    def show_instruments(
        self, instruments: tuple[Instrument, ...], order: tuple[int, ...], count: int, *, revision: bool = False
    ) -> None:
        """Show these titles, a column each; ``order`` says which each one is in the comparison.

        ``count`` is how many are compared: two have by their titles the lines that mark their own words.
        """
        self.instruments = instruments
        self.order = order
        self.whereabouts = ("",) * len(instruments)
        self.sides = count == PAIR
        self.revision = revision
        self.setToolTip(tip("\n".join(f"{i.title or i.name} · {facts_of(i)}" for i in instruments)))
        self.setAccessibleName(" / ".join(i.title or i.name for i in instruments))
        self.update()

    def set_slots(self, slots: tuple[tuple[float, float], ...]) -> None:
        """Follow the columns: the left and right end of each title."""
        if self.slots != slots:
            self.slots = slots
            self.update()

    def set_whereabouts(self, whereabouts: tuple[str, ...]) -> None:
        """Say which clause stands at the top of each column."""
        if whereabouts != self.whereabouts:
            self.whereabouts = whereabouts
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the titles."""
        painter = QPainter(self)
        theme = self.appearance.theme
        painter.fillRect(self.rect(), theme["side"])
        painter.setPen(theme["border"])
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for n, (instrument, (left, right)) in enumerate(zip(self.instruments, self.slots, strict=False)):
            self._title(painter, n, instrument, QRectF(left, 8, right - left, self.height() - 16))
        painter.end()

    def _title(self, painter: QPainter, n: int, instrument: Instrument, box: QRectF) -> None:
        theme = self.appearance.theme
        bold, small = self.appearance.window_font(1.08, bold=True), self.appearance.window_font(0.9)
        metrics, fine = QFontMetricsF(bold), QFontMetricsF(small)
        if self.sides:
            names = ("deletion", "insertion") if self.revision else ("first", "second")
            mark = theme.mark(names[self.order[n]])
            first = self.order[n] == 0
            pen = QPen(mark.line, 3 if first else 2, Qt.PenStyle.SolidLine if first else Qt.PenStyle.DashLine)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(box.left() - 10, box.top() + 2), QPointF(box.left() - 10, box.bottom() - 2))
        painter.setFont(bold)
        painter.setPen(theme["text"])
        title = metrics.elidedText(instrument.title or instrument.name, Qt.TextElideMode.ElideRight, box.width())
        line = QRectF(box.left(), box.top(), box.width(), metrics.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        painter.setFont(small)
        below = QRectF(box.left(), line.bottom() + 4, box.width(), fine.height())
        place = self.whereabouts[n] if n < len(self.whereabouts) else ""
        facts = facts_of(instrument)
        painter.setPen(theme["muted"])
        shown = fine.elidedText(facts, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, shown)
        used = fine.horizontalAdvance(facts) + 24
        if place and box.width() - used > 60:
            painter.setPen(theme["label"])
            room = below.adjusted(used, 0, 0, 0)
            place = fine.elidedText(place, Qt.TextElideMode.ElideLeft, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, place)


def facts_of(instrument: Instrument) -> str:
    """Say status, kind and date of an instrument shortly."""
    date = next(iter(instrument.facts_named("date")), "")
    return "  ·  ".join(part for part in (status_name(instrument.status), date, instrument.language.upper()) if part)
