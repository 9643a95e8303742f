"""The list of rows: laid out and drawn as they come into view, never a widget a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from clausewise.ui.panes.comparison.geometry import Geometry, geometry
from clausewise.ui.panes.comparison.idle import Idle
from clausewise.ui.panes.comparison.layout import Remembered
from clausewise.ui.panes.comparison.painter import ItemPainter, State
from clausewise.ui.panes.comparison.stack import Stack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from clausewise.model.provision import ProvisionType
    from clausewise.ui.panes.comparison.geometry import Column
    from clausewise.ui.panes.comparison.items import Item
    from clausewise.ui.panes.comparison.look import Look
    from clausewise.ui.panes.comparison.rows import RowLayout, Rows
    from clausewise.ui.panes.comparison.selection import Selection

LETTERS_KEPT = 400_000
FOUND = 0.3  # of the window's height: where a place that was sought comes to stand
FAR = 3  # heights of the window: a longer jump trusts the guesses


class RowList(QAbstractScrollArea):
    """Shows items; knows the one that is current, and what is selected. ``RowView`` adds mouse and keyboard."""

    geometry_changed = Signal()
    scrolled = Signal()
    measured = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.rows: Rows | None = None
        self.items: tuple[Item, ...] = ()
        self.stack = Stack()
        self.places: Geometry = geometry(100, (0,), look)
        self.spine = True
        self.highlighted: frozenset[ProvisionType] = frozenset()
        self.current = (-1, 0)
        self.chosen = False
        self.hovered = -1
        self.lit: tuple[int, str] = (-1, "")
        self.selection: Selection | None = None
        self.sought = ""
        self.found: tuple[int, int, int, int] | None = None
        self._anchor = (0, 0.0)
        self._laid: Remembered[RowLayout] = Remembered(LETTERS_KEPT)
        self._settling = False
        self.idle = Idle(self)
        self.idle.measured.connect(self.measured)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(round(look.line * 1.5))

    def set_rows(self, rows: Rows | None, items: Sequence[Item]) -> None:
        """Show other items, from the first."""
        self.rows = rows
        self.items = tuple(items)
        self.selection = None
        self.current = (-1, 0)
        self.chosen = False
        self.hovered = -1
        self._anchor = (0, 0.0)
        self._flow_again()

    def set_look(self, look: Look) -> None:
        """Take another look; what stands at the top stays there."""
        self.look = look
        self.verticalScrollBar().setSingleStep(round(look.line * 1.5))
        self._flow_again()

    def set_highlighted(self, types: frozenset[ProvisionType]) -> None:
        """Highlight the provisions of these types."""
        self.highlighted = types
        self.viewport().update()

    def _flow_again(self) -> None:
        """Guess all heights anew, and lay out what is in view."""
        self._laid.forget()
        rows = self.rows
        if rows is None:
            self.stack = Stack()
        else:
            self.places = geometry(self.viewport().width(), rows.columns, self.look, spine=self.spine)
            self.stack = Stack(rows.guess(item, self.places, self.look) for item in self.items)
        self._settle()
        self.idle.restart()
        self.geometry_changed.emit()
        self.viewport().update()

    def laid(self, n: int) -> RowLayout:
        """Give an item laid out."""
        rows = self.rows
        assert rows is not None  # noqa: S101 - an item exists only with its rows
        laid = self._laid.get(n, lambda: rows.lay_out(self.items[n], self.places, self.look), lambda one: one.weight)
        self.stack.set(n, laid.height)
        return laid

    def _settle(self) -> None:
        """Lay out what is in view. Real heights replace guesses; what stands at the top stays there."""
        if not self.items or self._settling:
            self._set_bars(0.0)
            return
        self._settling = True
        height = self.viewport().height()
        n, offset = self._anchor
        offset = min(offset, max(0.0, self.laid(n).height - 1))
        below = -offset
        last = n
        while last < len(self.items) and below < height:
            below += self.laid(last).height
            last += 1
        while below < height and (n > 0 or offset > 0):  # the end is in view: let it stand at the bottom
            lift = min(height - below, offset)
            offset -= lift
            below += lift
            if below < height and n > 0:
                n -= 1
                offset = self.laid(n).height
        self._anchor = (n, offset)
        self._set_bars(self.stack.tops[n] + offset)
        self._settling = False

    def heights_changed(self) -> None:
        """Let the scroll bar follow heights that were measured; nothing that is seen moves."""
        n, offset = self._anchor
        self._set_bars(self.stack.tops[n] + offset)

    def _set_bars(self, value: float) -> None:
        bar = self.verticalScrollBar()
        bar.blockSignals(True)
        bar.setRange(0, max(0, round(self.stack.total) - self.viewport().height()))
        bar.setPageStep(max(1, self.viewport().height() - round(self.look.line)))
        bar.setValue(round(value))
        bar.blockSignals(False)
        bar.update()
        across = self.horizontalScrollBar()
        across.setRange(0, max(0, round(self.places.width) - self.viewport().width()))
        across.setPageStep(self.viewport().width())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bars: short ways from where we are, long ones by the guesses."""
        if dy and self.items:
            if abs(dy) < FAR * self.viewport().height():
                self._walk(-dy)
            else:
                value = self.verticalScrollBar().value()
                n = self.stack.at(value)
                self._anchor = (n, value - self.stack.tops[n])
            self._settle()
            self.idle.prepare(1 if dy < 0 else -1)
        self.viewport().update()
        self.scrolled.emit()

    def _walk(self, way: float) -> None:
        n, offset = self._anchor
        offset += way
        while offset < 0 and n > 0:
            n -= 1
            offset += self.laid(n).height
        while n < len(self.items) - 1 and offset >= self.laid(n).height:
            offset -= self.laid(n).height
            n += 1
        self._anchor = (n, max(0.0, offset))

    def scroll_to(self, n: int, part: float = 0.18, within: float = 0.0) -> None:
        """Bring an item (from a height ``within`` it) to a part of the window's height, whole where it fits."""
        if not self.items:
            return
        height = self.viewport().height()
        room = height - self.laid(n).height
        self._anchor = (n, within)
        self._walk(-min(height * part, max(0.0, room)) if not within else -height * part)
        self._settle()
        self.viewport().update()
        self.scrolled.emit()

    def reveal_column(self, column: Column) -> None:
        """Scroll sideways until a column can be seen."""
        bar = self.horizontalScrollBar()
        left, right = column.x, column.right - self.viewport().width()
        bar.setValue(round(min(left, max(right, bar.value()))))

    def show_span(self, n: int, place: int, start: int) -> None:
        """Bring a place in a cell into view."""
        laid = self.laid(n)
        cell = laid.cells[place]
        rect = next(cell.rects(start, start + 1), None) if cell is not None else None
        within = laid.top + (rect.top() if rect is not None else 0.0)
        y = self.top_of(n) + within
        if not 0 <= y <= self.viewport().height() - 2 * self.look.line:
            self.scroll_to(n, FOUND, max(1.0, within))

    def top_of(self, n: int) -> float:
        """Where an item begins in the viewport."""
        at, offset = self._anchor
        return self.stack.tops[n] - self.stack.tops[at] - offset

    def top_item(self) -> int:
        """The item at the top of the window."""
        return self._anchor[0] if self.items else -1

    def shown(self) -> range:
        """The items in view."""
        if not self.items:
            return range(0)
        n, offset = self._anchor
        last, below = n, -offset
        while last < len(self.items) and below < self.viewport().height():
            below += self.stack.heights[last]
            last += 1
        return range(n, last)

    def in_view(self, n: int) -> bool:
        """Whether an item can be seen whole, or fills the window."""
        top, bottom = self.top_of(n), self.top_of(n) + self.stack.heights[n]
        height = self.viewport().height()
        return (top >= -1 and bottom <= height + 1) or (top <= 1 and bottom >= height - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for another size; a change of height alone moves no word."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._flow_again()
        else:
            self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in view."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.look.colour("paper"))
        rows = self.rows
        if rows is None or not self.items:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.horizontalScrollBar().value(), 0)
        clip = QRectF(event.rect())
        seen = clip.translated(self.horizontalScrollBar().value(), 0)
        drawn = ItemPainter(rows, self.look, self.places, self.highlighted, seen)
        focused = self.hasFocus()
        for n in self.shown():
            laid = self.laid(n)
            y = self.top_of(n)
            if y < clip.bottom() and y + laid.height > clip.top():
                drawn.paint(painter, self.items[n], laid, y, self._state(n, focused))
        painter.end()

    def _state(self, n: int, focused: bool) -> State:
        place, span = -1, (0, 0)
        if self.selection is not None:
            place, span = self.selection.place, self.selection.span(n)
        found = self.found[1:] if self.found is not None and self.found[0] == n else (-1, 0, 0)
        current = self.current[1] if self.current[0] == n else -1
        return State(current, focused, place, span, self.lit, self.hovered == n, self.sought, found)

    def hit(self, point: QPoint) -> tuple[int, int, int]:
        """What lies under a point of the viewport: item, place of the column, offset in its cell."""
        if not self.items:
            return (-1, 0, 0)
        n, offset = self._anchor
        n = self.stack.at(self.stack.tops[n] + offset + point.y())
        x = point.x() + self.horizontalScrollBar().value()
        place = self.places.column_at(x)
        laid = self.laid(n)
        cell = laid.cells[place]
        if cell is None:
            return (n, place, 0)
        y = point.y() - self.top_of(n) - laid.top
        return (n, place, cell.offset_at(x - self.places.columns[place].text_x, y))
