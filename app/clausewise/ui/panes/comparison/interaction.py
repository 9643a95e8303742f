"""The list of rows answering mouse and keyboard: the current row, selecting words, hints, the menu's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QToolTip

from clausewise.ui.look.tips import tip
from clausewise.ui.panes.comparison.selection import END, Selection, Spot, selected_pieces, selected_text, words_at
from clausewise.ui.panes.comparison.view import RowList
from clausewise.ui.panes.comparison.wording import provision_hint, row_description

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QHelpEvent, QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from clausewise.ui.panes.comparison.look import Look

STANDARD = QKeySequence.StandardKey
KEPT = (STANDARD.Copy, STANDARD.SelectAll, STANDARD.Find, STANDARD.FindNext, STANDARD.FindPrevious)
SLOW = 30  # milliseconds between two steps of scrolling while words are selected beyond the edge


class RowView(RowList):
    """Rows that can be read, walked, selected and copied."""

    current_changed = Signal(int, int)
    clause_activated = Signal(int, str)
    fold_opened = Signal(int)
    menu_requested = Signal(QPoint)
    zoom_requested = Signal(int)
    selection_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.heard: object = None  # the interface of those who hear the window, kept alive here
        self._pressed = False
        self._column = 0
        self._edge = QTimer(self)
        self._edge.setInterval(SLOW)
        self._edge.timeout.connect(self._scroll_at_edge)
        self._pointer = QPoint()

    def clause_of(self, n: int, place: int, offset: int = 0) -> tuple[int, str]:
        """The instrument and clause at a place; (-1, "") where there is none."""
        if self.rows is None or not 0 <= n < len(self.items):
            return (-1, "")
        cell = self.rows.cells(self.items[n])[place]
        return (cell.side, cell.clause_at(offset)) if cell is not None else (-1, "")

    def set_current(self, n: int, place: int | None = None, *, reveal: bool = True) -> None:
        """Make an item the current one, and bring it into view."""
        if not self.items:
            return
        n = max(0, min(n, len(self.items) - 1))
        if place is not None:
            self._column = max(0, min(place, len(self.places.columns) - 1))
        place = self._column if place is not None else self._present(n)
        changed = (n, place) != self.current or not self.chosen
        self.chosen = True
        self.current = (n, place)
        if reveal and not self.in_view(n):
            self.scroll_to(n)
        self.reveal_column(self.places.columns[place])
        self.viewport().update()
        if changed:
            self.current_changed.emit(n, place)

    def _present(self, n: int) -> int:
        """The place of the reader's column in an item, or of one that has something to say where that has not."""
        cells = self.rows.cells(self.items[n]) if self.rows is not None else ()
        if self._column < len(cells) and cells[self._column] is None:
            return next((place for place, cell in enumerate(cells) if cell is not None), self._column)
        return self._column

    def select(self, selection: Selection | None) -> None:
        """Select words."""
        self.selection = selection
        self.viewport().update()
        self.selection_changed.emit()

    def selected_text(self) -> str:
        """The selected words; empty where none are."""
        if self.selection is None or self.selection.empty or self.rows is None:
            return ""
        return selected_text(self.selection, self.rows, self.items)

    def selected_clauses(self) -> tuple[int, list[str]]:
        """The instrument and the clauses of the selected words; (-1, []) where none are, or the reader went on."""
        selection, rows = self.selection, self.rows
        if selection is None or selection.empty or rows is None or selection.place != self.current[1]:
            return (-1, [])
        first, last = selection.ends
        if not first.item <= self.current[0] <= last.item:
            return (-1, [])
        side, found = -1, []
        for n, start, end in selected_pieces(selection, rows, self.items):
            cell = rows.cells(self.items[n])[selection.place]
            if cell is not None and cell.text[start:end].strip():
                side = cell.side
                found += [clause for at, to, clause in cell.clauses if at < end and start < to]
        return (side, found)

    def select_column(self) -> None:
        """Select all words of the current column."""
        if self.items:
            self.select(Selection(self.current[1], Spot(0, 0), Spot(len(self.items) - 1, END)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin selecting, open a fold, or with Ctrl open a clause."""
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            return
        n, place, offset = self.hit(event.position().toPoint())
        if n < 0:
            return
        self.lit = (-1, "")
        self.set_current(n, place, reveal=False)
        if event.button() == Qt.MouseButton.RightButton:
            return
        if self.items[n].row < 0:
            self.fold_opened.emit(n)
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            column, clause = self.clause_of(n, place, offset)
            if clause:
                self.clause_activated.emit(column, clause)
            return
        spot = Spot(n, offset)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self.selection and self.selection.place == place:
            self.select(Selection(place, self.selection.anchor, spot))
        else:
            self.select(Selection(place, spot, spot))
        self._pressed = True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select on, or show what is under the pointer."""
        self._pointer = event.position().toPoint()
        if self._pressed and self.selection is not None:
            outside = not self.viewport().rect().adjusted(0, 8, 0, -8).contains(self._pointer)
            if outside and not self._edge.isActive():
                self._edge.start()
            elif not outside:
                self._edge.stop()
            self._select_to(self._pointer)
            return
        n = self.hit(self._pointer)[0]
        if n != self.hovered:
            self.hovered = n
            fold = n >= 0 and self.items[n].row < 0
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if fold else Qt.CursorShape.IBeamCursor)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End selecting."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = False
            self._edge.stop()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        n, place, offset = self.hit(event.position().toPoint())
        cell = self.rows.cells(self.items[n])[place] if self.rows is not None and n >= 0 else None
        if cell is not None:
            start, end = words_at(cell.text, offset)
            self.select(Selection(place, Spot(n, start), Spot(n, end)))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self.hovered = -1
        self.viewport().update()

    def _select_to(self, point: QPoint) -> None:
        if self.selection is None:
            return
        n, _, _ = self.hit(point)
        laid = self.laid(n)
        cell = laid.cells[self.selection.place]
        column = self.places.columns[self.selection.place]
        x = point.x() + self.horizontalScrollBar().value() - column.text_x
        offset = cell.offset_at(x, point.y() - self.top_of(n) - laid.top) if cell is not None else 0
        self.select(Selection(self.selection.place, self.selection.anchor, Spot(n, offset)))

    def _scroll_at_edge(self) -> None:
        way = -1 if self._pointer.y() < self.viewport().height() / 2 else 1
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + way * bar.singleStep())
        self._select_to(self._pointer)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu, at the pointer or at the current row."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.current[0] >= 0:
            column = self.places.columns[self.current[1]]
            y = max(0.0, self.top_of(self.current[0])) + self.look.line
            place = self.viewport().mapToGlobal(QPoint(round(column.text_x), round(y)))
        self.menu_requested.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave keys to the pane: several lists may stand side by side there."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is: there is always a current row."""
        super().focusInEvent(event)
        if self.current[0] < 0 and self.items and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.current = (self.top_item(), 0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Show hints: a provision's name, a chip's meaning, how a row was matched."""
        if event.type() == QEvent.Type.ToolTip:
            self._hint(event)  # type: ignore[arg-type]
            return True
        return super().viewportEvent(event)

    def _hint(self, event: QHelpEvent) -> None:
        words = self.hint_at(event.pos())
        if words:
            QToolTip.showText(event.globalPos(), tip(words), self.viewport())
        else:
            QToolTip.hideText()

    def hint_at(self, point: QPoint) -> str:
        """What there is to say of a point."""
        n, place, offset = self.hit(point)
        if n < 0 or self.rows is None or self.items[n].row < 0:
            return ""
        laid = self.laid(n)
        x, y = point.x() + self.horizontalScrollBar().value(), point.y() - self.top_of(n)
        for chip in laid.chips:
            if chip.box.contains(x, y):
                return f"{chip.hint}: {chip.text}" if chip.hint else chip.text
        row = self.rows.row(self.items[n])
        every = range(len(row.cells)) if self.rows.unified else self.rows.columns
        described = row_description(self.rows.comparison, row, every)
        cell, column = laid.cells[place], self.places.columns[place]
        if cell is not None and x < column.text_x:
            for badge in cell.badges:
                if abs(y - laid.top - badge.y - self.look.badge_size / 2) <= self.look.badge_size / 2:
                    return provision_hint(badge.provision)
        if cell is not None:
            found = [p for start, end, p in cell.cell.provisions if start <= offset < end]
            if found and column.text_x <= x:
                return "\n".join([*dict.fromkeys(provision_hint(p) for p in found), described])
        return described

    def event(self, event: QEvent) -> bool:
        """Keep the keys for copying, selecting and finding, which a window might take."""
        kept = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if kept and event.key() != Qt.Key.Key_G and any(event.matches(keys) for keys in KEPT):  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)
