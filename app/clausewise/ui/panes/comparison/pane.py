"""The comparison: tools, heads, columns of aligned rows, overview and legend."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clausewise.model.comparison import Mode
from clausewise.model.provision import Findings
from clausewise.ui.panes.comparison.citing import clause_mime, quote_mime
from clausewise.ui.panes.comparison.header import Header
from clausewise.ui.panes.comparison.interaction import RowView
from clausewise.ui.panes.comparison.items import Filter, arrange, differs, order_by, provisions_of
from clausewise.ui.panes.comparison.keys import press
from clausewise.ui.panes.comparison.legend import Legend
from clausewise.ui.panes.comparison.look import look_of
from clausewise.ui.panes.comparison.rows import Rows
from clausewise.ui.panes.comparison.ruler import Ruler, Tick
from clausewise.ui.panes.comparison.toolbar import SIDE_BY_SIDE, UNIFIED, Toolbar
from clausewise.ui.panes.comparison.wording import announcement, row_citation, row_hint
from clausewise.ui.theme import GROUP_OF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from clausewise.model.comparison import Comparison
    from clausewise.ui.icons import Icons
    from clausewise.ui.panes.comparison.items import Item
    from clausewise.ui.theme import Appearance


class ComparisonPane(QWidget):
    """Shows a comparison of two to six instruments. Asks for what lies outside it by signals."""

    clause_chosen = Signal(int, str)
    pin_requested = Signal(object)
    unpin_requested = Signal(object)
    zoomed = Signal(int)
    announced = Signal(str)

    def __init__(self, appearance: Appearance, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.appearance = appearance
        self.comparison: Comparison | None = None
        self.findings: tuple[Findings, ...] = ()
        self.undo_stack = QUndoStack(self)
        self.mode = SIDE_BY_SIDE
        self.filter = Filter()
        self.swapped = False
        self._unfolded: set[int] = set()
        self.toolbar = Toolbar(appearance, icons)
        self.header = Header(appearance)
        self.view = RowView(look_of(appearance))
        self.ruler = Ruler(appearance.theme)
        self.legend = Legend(appearance)
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.view, 1)
        middle.addWidget(self.ruler)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.header)
        column.addLayout(middle, 1)
        column.addWidget(self.legend)
        self.setFocusProxy(self.view)
        self.view.setAccessibleName(self.tr("Aligned clauses"))

    def _wire(self) -> None:
        view = self.view
        view.geometry_changed.connect(self._on_geometry)
        view.scrolled.connect(self._on_scrolled)
        view.measured.connect(self._on_scrolled)
        view.current_changed.connect(self._on_current)
        view.clause_activated.connect(self.clause_chosen)
        view.fold_opened.connect(self.open_fold)
        view.zoom_requested.connect(self.zoomed)
        self.ruler.jumped.connect(self._jump)
        self.ruler.describe = self._describe
        self.toolbar.next_asked.connect(self.next_difference)
        self.toolbar.previous_asked.connect(self.previous_difference)
        self.toolbar.mode_chosen.connect(self.set_mode)
        self.toolbar.filter_chosen.connect(self.set_filter)
        self.toolbar.swap_asked.connect(self.swap_sides)
        self.legend.lit_changed.connect(view.set_highlighted)
        self.appearance.changed.connect(self._on_appearance)
        view.set_highlighted(self.legend.lit)

    # what is shown

    def show_comparison(self, comparison: Comparison, findings: Sequence[Findings] = ()) -> None:
        """Show a comparison; ``findings`` holds one an instrument. The same texts compared anew keep the place."""
        again = self.comparison is not None and _same(self.comparison, comparison)
        kept = self._place() if again else None
        self.comparison = comparison
        self.findings = tuple(findings) or (Findings(),) * len(comparison.instruments)
        if not again:
            self.undo_stack.clear()
            self.swapped = False
            self.filter = Filter()
        self._unfolded.clear()
        counts = Counter(kind for row in comparison.rows for kind in provisions_of(row, self.findings))
        pair = len(comparison.instruments) == 2
        if not pair and self.mode == UNIFIED:
            self.mode = SIDE_BY_SIDE
        self.toolbar.offer(sum(map(differs, comparison.rows)), len(comparison.rows), counts, pair=pair)
        self.toolbar.choose_filter(self.filter)
        self.legend.show_comparison(comparison, self.findings)
        self._refresh()
        if kept is not None:
            self.show_row_of(*kept)

    def columns(self) -> tuple[int, ...]:
        """The instruments' indices in the order of the columns."""
        if self.comparison is None:
            return ()
        columns = tuple(range(len(self.comparison.instruments)))
        return columns[::-1] if self.swapped else columns

    def _refresh(self, top: int = 0) -> None:
        """Arrange the rows anew."""
        if self.comparison is None:
            return
        columns = self.columns()
        unified = self.mode == UNIFIED
        rows = Rows(self.comparison, self.findings, columns[:1] if unified else columns, unified=unified)
        order = order_by(self.comparison, columns[0])
        items = arrange(self.comparison, self.findings, self.filter, order, self._unfolded)
        pair = len(columns) == 2
        self.header.show_instruments(
            tuple(self.comparison.instruments[c] for c in columns), sides=pair, revision=self._revision
        )
        self.view.set_rows(rows, items, top=top)
        self.ruler.show_ticks([self._tick(i) for i in items], self.view.stack, revision=self._revision)
        self._on_scrolled()
        self._show_position()

    @property
    def _revision(self) -> bool:
        return self.comparison is not None and self.comparison.mode is Mode.REVISION

    def _tick(self, item: Item) -> Tick:
        if item.row < 0 or self.comparison is None:
            return Tick(None)
        row = self.comparison.rows[item.row]
        side = next((n for n, cell in enumerate(row.cells) if cell), -1)
        types = provisions_of(row, self.findings) & self.view.highlighted
        groups = tuple(dict.fromkeys(GROUP_OF[t] for t in sorted(types)))
        return Tick(row.relation if differs(row) else None, row.moved, side, groups, bool(row.turns))

    # going about

    def next_difference(self) -> None:
        """Go to the next difference."""
        self._step(1)

    def previous_difference(self) -> None:
        """Go to the previous difference."""
        self._step(-1)

    def _differences(self) -> list[int]:
        if self.comparison is None:
            return []
        rows = self.comparison.rows
        return [n for n, item in enumerate(self.view.items) if item.row >= 0 and differs(rows[item.row])]

    def _step(self, way: int) -> None:
        found = self._differences()
        if not found:
            return
        at = self.view.current[0]
        if not self.view.chosen:
            at = self.view.top_item() - (way > 0)
        later = [n for n in found if n > at] if way > 0 else [n for n in found if n < at]
        target = (later[0] if way > 0 else later[-1]) if later else (found[0] if way > 0 else found[-1])
        self.view.set_current(target)
        if self.comparison is not None:
            self._announce(announcement(self.comparison, self.comparison.rows[self.view.items[target].row]))

    def show_row_of(self, instrument: int, clause: str) -> bool:
        """Bring a clause's row into view, lit; whether there is one. ``clause`` may be a leaf or any around it."""
        if self.comparison is None:
            return False
        inside = self.comparison.instruments[instrument].by_id
        for n, item in enumerate(self.view.items):
            rows = item.folded if item.row < 0 else (item.row,)
            for row in rows:
                for found in self.comparison.rows[row].cells[instrument]:
                    around = inside[found]
                    while around.id != clause and around.parent is not None:
                        around = inside[around.parent]
                    if around.id == clause:
                        return self._show(n, instrument, clause, found)
        return False

    def _show(self, n: int, instrument: int, clause: str, leaf: str) -> bool:
        if self.view.items[n].row < 0:
            self.open_fold(n)
            return self.show_row_of(instrument, clause)
        self.view.lit = (instrument, leaf)
        columns = self.columns()
        self.view.set_current(n, columns.index(instrument) if len(self.view.places.columns) > 1 else 0, reveal=False)
        self.view.scroll_to(n)
        return True

    def _place(self) -> tuple[int, str] | None:
        """The clause at the top, to come back to."""
        n = self.view.current[0] if self.view.current[0] >= 0 else self.view.top_item()
        for place in range(len(self.view.places.columns)):
            column, clause = self.view.clause_of(n, place)
            if clause:
                return column, clause
        return None

    def open_fold(self, n: int) -> None:
        """Show the rows of a fold."""
        item = self.view.items[n]
        if item.folded:
            self._unfolded.add(item.folded[0])
            top = self.view.top_item()
            self._refresh(top)
            self.view.set_current(n, reveal=False)

    def _jump(self, y: float) -> None:
        n = self.view.stack.at(y)
        if n >= 0:
            self.view.scroll_to(n, 0.4, y - self.view.stack.tops[n])

    def set_mode(self, mode: str) -> None:
        """Show side by side or unified."""
        if mode == self.mode or self.comparison is None:
            return
        kept = self._place()
        self.mode = mode
        self.toolbar.mode_buttons[mode].setChecked(True)
        self._refresh()
        if kept is not None:
            self.show_row_of(*kept)

    def set_filter(self, kept: Filter) -> None:
        """Show all rows, the differences, or those with a provision."""
        place = self._place()
        self.filter = kept
        self._unfolded.clear()
        self.toolbar.choose_filter(kept)
        self._refresh()
        if place is not None and not kept.provisions and not kept.differences:
            self.show_row_of(*place)

    def swap_sides(self) -> None:
        """Put the second instrument at the left, in its own order."""
        place = self._place()
        self.swapped = not self.swapped
        self._refresh()
        if place is not None:
            self.show_row_of(*place)

    # the clipboard

    def copy(self) -> None:
        """Copy the selected words; the current clause where none are."""
        text = self.view.selected_text()
        if text:
            QGuiApplication.clipboard().setMimeData(quote_mime(text))
        else:
            self.copy_clause()

    def copy_clause(self) -> None:
        """Copy the current cell's clauses as rich text with their citation."""
        n, place = self.view.current
        if self.comparison is None or n < 0 or self.view.items[n].row < 0:
            return
        column, _ = self.view.clause_of(n, place)
        if column >= 0:
            cell = self.comparison.rows[self.view.items[n].row].cells[column]
            QGuiApplication.clipboard().setMimeData(clause_mime(self.comparison.instruments[column], cell))
            self._announce(self.tr("Copied with its citation"))

    # what happens

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys of the rows, and those for differences where no window takes them."""
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif (key == Qt.Key.Key_F7 and not shift) or (alt and key == Qt.Key.Key_Down):
            self.next_difference()
        elif key == Qt.Key.Key_F7 or (alt and key == Qt.Key.Key_Up):
            self.previous_difference()
        elif not press(self.view, event):
            super().keyPressEvent(event)

    def _announce(self, words: str) -> None:
        self.view.setAccessibleDescription(words)
        self.announced.emit(words)

    def _on_appearance(self) -> None:
        self.view.set_look(look_of(self.appearance))
        self.ruler.theme = self.appearance.theme
        self.ruler.stack = self.view.stack
        self.header.updateGeometry()
        self.header.update()
        self.ruler.update()

    def _on_geometry(self) -> None:
        self.ruler.stack = self.view.stack
        self._on_scrolled()

    def _on_scrolled(self) -> None:
        view = self.view
        self.header.set_places(view.places, view.horizontalScrollBar().value())
        top = view.verticalScrollBar().value()
        self.ruler.show_window(top, top + view.viewport().height())
        n = view.top_item()
        if self.comparison is None or n < 0 or view.items[n].row < 0:
            return
        row = self.comparison.rows[view.items[n].row]
        self.header.set_whereabouts(tuple(row_citation(self.comparison, row, c) for c in self.columns()))

    def _on_current(self, n: int, place: int) -> None:
        self._show_position()

    def _show_position(self) -> None:
        found = self._differences()
        at = self.view.current[0]
        self.toolbar.show_position(found.index(at) + 1 if at in found else 0, len(found))

    def _describe(self, n: int) -> str:
        if self.comparison is None or not 0 <= n < len(self.view.items) or self.view.items[n].row < 0:
            return ""
        row = self.comparison.rows[self.view.items[n].row]
        cites = " / ".join(row_citation(self.comparison, row, c) for c in self.columns())
        return f"{cites}\n{row_hint(self.comparison, row)}"


def _same(one: Comparison, other: Comparison) -> bool:
    """Whether two comparisons are of the same texts."""
    return [i.sha256 or i.text for i in one.instruments] == [i.sha256 or i.text for i in other.instruments]
