"""The head that stays above the columns: each instrument's title, status and date, and the clause at the top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from clausewise.ui.look.tips import tip
from clausewise.ui.naming.names import language_name, status_name
from clausewise.ui.panes.comparison.content import PAIR
from clausewise.ui.panes.comparison.wording import translate
from clausewise.ui.panes.elided import lines_for

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPaintEvent

    from clausewise.model.instrument import Instrument
    from clausewise.ui.look.theme import Appearance

TITLE, FACTS = 1.08, 0.9  # times the window's font
MOST_LINES = 2


class Header(QWidget):
    """Draws a title a column, in the columns' own places.

    A title that is dragged to another's place asks by ``moved`` for its instrument to stand there; ``menu_requested``
    carries an instrument and a point of the screen.
    """

    moved = Signal(int, int)
    menu_requested = Signal(int, QPoint)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.slots: tuple[tuple[float, float], ...] = ()
        self.instruments: tuple[Instrument, ...] = ()
        self.whereabouts: tuple[str, ...] = ()
        self.order: tuple[int, ...] = ()
        self.sides = False
        self.revision = False
        self._lines = 1
        self._grabbed: tuple[int, float] | None = None
        self._target = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The titles' lines, one of facts and some air."""
        title = QFontMetricsF(self.appearance.window_font(TITLE, bold=True)).height() * self._lines
        return QSize(200, round(title + QFontMetricsF(self.appearance.window_font(FACTS)).height() + 22))

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
        words = "\n".join(f"{i.title or i.name} · {self.facts(n)}" for n, i in enumerate(instruments))
        drag = self.tr("Drag a title to move its column. Its menu leaves it out.") if count > PAIR else ""
        self.setToolTip(tip(f"{words}\n{drag}".rstrip()))
        self.setAccessibleDescription(words)  # or the tip would be heard, with its markup
        self.setAccessibleName(" / ".join(i.title or i.name for i in instruments))
        self._measure()

    def set_slots(self, slots: tuple[tuple[float, float], ...]) -> None:
        """Follow the columns: the left and right end of each title."""
        if self.slots != slots:
            self.slots = slots
            self._measure()

    def _measure(self) -> None:
        """Take a second line where a title asks for it."""
        shown = zip(self.instruments, self.slots, strict=False)
        lines = max((len(self._title_lines(one, right - left)) for one, (left, right) in shown), default=1)
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
        self.update()

    def _title_lines(self, instrument: Instrument, width: float) -> list[str]:
        metrics = QFontMetricsF(self.appearance.window_font(TITLE, bold=True))
        return lines_for(instrument.title or instrument.name, metrics, width, MOST_LINES)

    def set_whereabouts(self, whereabouts: tuple[str, ...]) -> None:
        """Say which clause stands at the top of each column."""
        if whereabouts != self.whereabouts:
            self.whereabouts = whereabouts
            self.update()

    def place_at(self, x: float) -> int:
        """Give the place of the column at ``x``; -1 where there is none."""
        return next(
            (n for n, (_, right) in enumerate(self.slots[: len(self.order)]) if x <= right), len(self.order) - 1
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a title."""
        if event.button() == Qt.MouseButton.LeftButton and len(self.order) > 1:
            self._grabbed = (self.place_at(event.position().x()), event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where the title would stand."""
        if self._grabbed is None:
            return
        place, start = self._grabbed
        x = event.position().x()
        far = abs(x - start) >= QApplication.startDragDistance()
        if far or self._target >= 0:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._target = self.place_at(x) if far else place
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the column to be moved."""
        grabbed, target = self._grabbed, self._target
        self._grabbed, self._target = None, -1
        self.unsetCursor()
        self.update()
        if grabbed is not None and target not in (-1, grabbed[0]):
            self.moved.emit(self.order[grabbed[0]], target)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a title."""
        place = self.place_at(event.pos().x())
        if place >= 0:
            self.menu_requested.emit(self.order[place], event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the titles."""
        painter = QPainter(self)
        theme = self.appearance.theme
        painter.fillRect(self.rect(), theme["side"])
        if self._target >= 0:
            left, right = self.slots[self._target]
            painter.fillRect(QRectF(left - 6, 0, right - left + 12, self.height() - 1), theme["accent_soft"])
        painter.setPen(theme["border"])
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for n, (instrument, (left, right)) in enumerate(zip(self.instruments, self.slots, strict=False)):
            self._title(painter, n, instrument, QRectF(left, 8, right - left, self.height() - 16))
        painter.end()

    def _title(self, painter: QPainter, n: int, instrument: Instrument, box: QRectF) -> None:
        theme = self.appearance.theme
        if self.sides:
            names = ("deletion", "insertion") if self.revision else ("first", "second")
            mark = theme.mark(names[self.order[n]])
            first = self.order[n] == 0
            pen = QPen(mark.line, 3 if first else 2, Qt.PenStyle.SolidLine if first else Qt.PenStyle.DashLine)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(box.left() - 10, box.top() + 2), QPointF(box.left() - 10, box.bottom() - 2))
        bold = self.appearance.window_font(TITLE, bold=True)
        line = QRectF(box.left(), box.top(), box.width(), QFontMetricsF(bold).height())
        painter.setFont(bold)
        painter.setPen(theme["text"])
        for words in self._title_lines(instrument, box.width()):
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
            line.translate(0, line.height())
        self._facts(painter, n, self.facts(n), box)

    def facts(self, n: int) -> str:
        """Say which text of a revision a column is, its facts, and of texts of one title the files."""
        mine = self.instruments[n]
        alike = any(other.title == mine.title for k, other in enumerate(self.instruments) if k != n)
        turns = (translate("comparison", "earlier text"), translate("comparison", "later text"))
        parts = (turns[self.order[n]] if self.revision else "", facts_of(mine), mine.source if alike else "")
        return "  ·  ".join(part for part in parts if part)

    def _facts(self, painter: QPainter, n: int, facts: str, box: QRectF) -> None:
        small = self.appearance.window_font(FACTS)
        fine = QFontMetricsF(small)
        below = QRectF(box.left(), box.bottom() - fine.height(), box.width(), fine.height())
        place = self.whereabouts[n] if n < len(self.whereabouts) else ""
        painter.setFont(small)
        painter.setPen(self.appearance.theme["muted"])
        shown = fine.elidedText(facts, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, shown)
        used = fine.horizontalAdvance(facts) + 24
        if place and box.width() - used > 60:
            painter.setPen(self.appearance.theme["label"])
            room = below.adjusted(used, 0, 0, 0)
            place = fine.elidedText(place, Qt.TextElideMode.ElideLeft, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, place)


def facts_of(instrument: Instrument, *, date_first: bool = False) -> str:
    """Say status, date and language of an instrument shortly; the date first where the end may be cut."""
    date = next(iter(instrument.facts_named("date")), "")
    if date_first:
        return "  ·  ".join(part for part in (date, status_name(instrument.status)) if part)
    parts = (status_name(instrument.status), date, language_name(instrument.language))
    return "  ·  ".join(part for part in parts if part)
