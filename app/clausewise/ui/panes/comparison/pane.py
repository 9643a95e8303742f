"""The comparison: tools, heads, columns of aligned rows, overview and legend; or the tables of what was recognised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QUndoStack
from PySide6.QtWidgets import QWidget

from clausewise.model.comparison import Mode
from clausewise.model.provision import Findings
from clausewise.ui.page.citing import quote_mime
from clausewise.ui.panes.comparison.arranging import lists_for
from clausewise.ui.panes.comparison.content import PAIR
from clausewise.ui.panes.comparison.course import item_of_clause, place_of, quoted, same_texts, step
from clausewise.ui.panes.comparison.following import Following
from clausewise.ui.panes.comparison.furniture import Furniture
from clausewise.ui.panes.comparison.items import Filter, provisions_of
from clausewise.ui.panes.comparison.keys import keeps, press_in_pane
from clausewise.ui.panes.comparison.linking import Linking
from clausewise.ui.panes.comparison.look import look_of
from clausewise.ui.panes.comparison.menu import show_menu
from clausewise.ui.panes.comparison.toolbar import ANATOMY, ROW_MODES, SIDE_BY_SIDE, UNIFIED
from clausewise.ui.panes.comparison.wording import announcement
from clausewise.ui.panes.synopsis import ColumnOrder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    from clausewise.model.comparison import Comparison, Row
    from clausewise.model.provision import Anatomy, ProvisionType
    from clausewise.ui.look.icons import Icons
    from clausewise.ui.look.theme import Appearance
    from clausewise.ui.panes.comparison.interaction import RowView


class ComparisonPane(QWidget):
    """Shows a comparison of two to six instruments. Asks for what lies outside it by signals.

    ``clause_chosen``, ``coverage_requested`` and ``ancestry_requested`` carry an instrument's index and a clause id;
    ``pins_changed`` the pins to take away and those to keep, after which the comparison is to be made again and shown
    by ``show_comparison``, which keeps place and ``undo_stack``.
    """

    clause_chosen = Signal(int, str)
    coverage_requested = Signal(int, str)
    ancestry_requested = Signal(int, str)
    pins_changed = Signal(object, object)
    zoomed = Signal(int)
    announced = Signal(str)

    def __init__(self, appearance: Appearance, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.appearance = appearance
        self.icons = icons
        self.comparison: Comparison | None = None
        self.findings: tuple[Findings, ...] = ()
        self.types: tuple[frozenset[ProvisionType], ...] = ()
        self.undo_stack = QUndoStack(self)
        self.linking = Linking(self.undo_stack, self)
        self.mode = SIDE_BY_SIDE
        self.filter = Filter()
        self.linked = True
        self.order = ColumnOrder()
        self._unfolded: set[int] = set()
        self.furniture = Furniture(self, appearance, icons)
        self.toolbar, self.header, self.lists = self.furniture.toolbar, self.furniture.header, self.furniture.lists
        self.ruler, self.legend, self.find = self.furniture.ruler, self.furniture.legend, self.furniture.find
        self.following = Following(self)
        self.setFocusProxy(self.lists)
        self._wire()

    def _wire(self) -> None:
        lists, toolbar = self.lists, self.toolbar
        lists.moved.connect(self.following.follow)
        lists.measured.connect(self.ruler.forget_marks)
        lists.current_changed.connect(self.following.show_position)
        lists.clause_activated.connect(self.clause_chosen)
        lists.fold_opened.connect(self.open_fold)
        lists.zoom_requested.connect(self.zoomed)
        lists.menu_requested.connect(lambda point: show_menu(self, point))
        self.ruler.jumped.connect(self.following.jump)
        self.ruler.describe = self.following.describe
        toolbar.next_asked.connect(self.next_difference)
        toolbar.previous_asked.connect(self.previous_difference)
        toolbar.mode_chosen.connect(self.set_mode)
        toolbar.filter_chosen.connect(self.set_filter)
        toolbar.swap_asked.connect(self.swap_sides)
        toolbar.linked_changed.connect(self.set_linked)
        toolbar.pin_asked.connect(self.pin)
        self.legend.lit_changed.connect(self._on_lit)
        self.linking.pins_changed.connect(self.pins_changed)
        self.linking.held_changed.connect(self.furniture.show_notice)
        self.linking.told.connect(self._announce)
        self.appearance.changed.connect(self._on_appearance)
        lists.set_highlighted(self.legend.lit)

    @property
    def view(self) -> RowView:
        """The list of rows that the reader is in."""
        return self.lists.active

    def show_comparison(self, comparison: Comparison, findings: Sequence[Findings] = ()) -> None:
        """Show a comparison; ``findings`` holds one an instrument. The same texts compared anew keep the place."""
        again = self.comparison is not None and same_texts(self.comparison, comparison)
        place = place_of(self.view) if again else None
        self.comparison = comparison
        self.findings = tuple(findings) or (Findings(),) * len(comparison.instruments)
        self.linking.show_comparison(comparison)
        if not again:
            self.undo_stack.clear()
            self.order, self.filter = ColumnOrder(tuple(range(len(comparison.instruments)))), Filter()
            self.furniture.anatomies = ()
        if (len(comparison.instruments) != PAIR and self.mode == UNIFIED) or (self.mode == ANATOMY and not again):
            self.mode = SIDE_BY_SIDE
        self._unfolded.clear()
        self.types = tuple(provisions_of(row, self.findings) for row in comparison.rows)
        self.furniture.show_comparison(comparison, self.findings, self.types)
        self._refresh(place)

    def show_anatomies(self, anatomies: Sequence[Anatomy]) -> None:
        """Offer the anatomies of the guarantees, one an instrument, as one more way to show the comparison."""
        self.furniture.offer_anatomies(anatomies)

    def columns(self) -> tuple[int, ...]:
        """The instruments' indices in the order of the columns."""
        return self.order.shown

    @property
    def apart(self) -> bool:
        """Whether the columns scroll apart, each in its own order."""
        return not self.linked and self.mode == SIDE_BY_SIDE

    def _refresh(self, place: tuple[int, str] | None = None) -> None:
        """Arrange the rows anew, and come back to a place."""
        if self.comparison is None:
            return
        columns = self.columns()
        self.lists.show_lists(
            lists_for(
                self.comparison, self.findings, self.types, columns, self.filter, self._unfolded,
                unified=self.mode == UNIFIED, apart=self.apart,
            )
        )  # fmt: skip
        shown = tuple(self.comparison.instruments[c] for c in columns)
        revision = self.comparison.mode is Mode.REVISION
        self.header.show_instruments(shown, columns, len(self.comparison.instruments), revision=revision)
        self.furniture.show_mode(self.mode, self.comparison, self.findings)
        if place is None or not self.show_row_of(*place, lit=False):
            self.following.follow()
        self.following.show_position()
        self.find.search()

    def set_mode(self, mode: str) -> None:
        """Show side by side, unified or as tables; anatomies that are not there yet are shown when they come."""
        self.furniture.awaits_anatomies = mode == ANATOMY and not self.furniture.anatomies
        if not self.furniture.awaits_anatomies and mode != self.mode and self.comparison is not None:
            place = place_of(self.view)
            self.mode = mode
            self._refresh(place)

    def set_filter(self, kept: Filter) -> None:
        """Show all rows, the differences, or those with a provision."""
        place = place_of(self.view)
        self.filter = kept
        self._unfolded.clear()
        self.toolbar.choose_filter(kept)
        self._refresh(place)

    def set_linked(self, linked: bool) -> None:
        """Scroll the columns together, aligned; or apart, each in its own order."""
        place = place_of(self.view)
        self.linked = linked
        self._refresh(place)

    def set_order(self, order: ColumnOrder) -> None:
        """Show the columns in an order; the rows follow the text of the first."""
        place = place_of(self.view)
        self.order = order
        self._refresh(place)

    def swap_sides(self) -> None:
        """Put the second instrument at the left, in its own order."""
        self.set_order(self.order.turned())

    def show_only(self, kind: ProvisionType) -> None:
        """Show the rows that have a provision, whatever was shown before."""
        self.mode = SIDE_BY_SIDE
        self.set_filter(Filter(provisions=frozenset({kind})))
        self.setFocus()

    def next_difference(self) -> None:
        """Go to the next difference."""
        self._step(1)

    def previous_difference(self) -> None:
        """Go to the previous difference."""
        self._step(-1)

    def _step(self, way: int) -> None:
        row = step(self.lists, self.comparison, way) if self.comparison is not None and self.mode in ROW_MODES else None
        if row is not None and self.comparison is not None:
            self._announce(announcement(self.comparison, row))

    def show_row_of(self, instrument: int, clause: str, *, lit: bool = True) -> bool:
        """Bring a clause's row into view; whether there is one. ``clause`` may be a leaf or any around it."""
        found = self.lists.view_of(instrument)
        hit = item_of_clause(self.comparison, found[0].items, instrument, clause) if self.comparison and found else None
        if found is None or hit is None:
            return False
        (view, place), (n, leaf) = found, hit
        if view.items[n].folded and lit:
            self._unfolded.add(view.items[n].folded[0])
            self._refresh()
            return self.show_row_of(instrument, clause)
        if view.items[n].folded:  # no one asked for this clause: what is shown next to it will do
            n = n + 1 if n + 1 < len(view.items) else max(0, n - 1)
        view.lit = (instrument, leaf) if lit else view.lit
        view.set_current(n, place, reveal=False)
        view.scroll_to(n)
        return True

    def open_fold(self, n: int) -> None:
        """Show the rows of a fold."""
        item = self.view.items[n]
        if item.folded:
            self._unfolded.add(item.folded[0])
            part = self.view.top_of(n) / max(1, self.view.viewport().height())
            self._refresh()
            self.view.scroll_to(n, part)
            self.view.set_current(n, reveal=False)

    def current_row(self) -> Row | None:
        """The row that the reader is at."""
        n = self.view.current[0]
        if self.comparison is None or not 0 <= n < len(self.view.items) or self.view.items[n].row < 0:
            return None
        return self.comparison.rows[self.view.items[n].row]

    def current_clause(self) -> tuple[int, str]:
        """The instrument and clause that the reader is at; (-1, "") where there is none."""
        return self.view.clause_of(*self.view.current) if self.current_row() is not None else (-1, "")

    def copy(self) -> None:
        """Copy the selected words, or cells of a table; the current clause where none are."""
        if self.mode not in ROW_MODES:
            self.furniture.copy_table()
            return
        text = self.view.selected_text()
        if text:
            QGuiApplication.clipboard().setMimeData(quote_mime(text))
        else:
            self.copy_clause()

    def copy_clause(self) -> None:
        """Copy the selected words, or the current cell's clauses, as rich text with their citation."""
        mime = quoted(self.view, self.comparison, self.current_row()) if self.comparison is not None else None
        if mime is not None:
            QGuiApplication.clipboard().setMimeData(mime)
            self._announce(self.tr("Copied with its citation"))

    def pin(self) -> None:
        """Hold the current clause for pinning, or pin it to the one that is held."""
        self.linking.take(*self.current_clause())

    def unlink(self) -> None:
        """Say that the current clause does not belong to the others in its row."""
        row, (column, _) = self.current_row(), self.current_clause()
        if row is not None and column >= 0:
            self.linking.unlink(row, column)

    def event(self, event: QEvent) -> bool:
        """Keep the keys for finding, wherever in the pane the keyboard is."""
        return keeps(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys of the rows, and those for differences where no window takes them."""
        if not press_in_pane(self, event):
            super().keyPressEvent(event)

    def _announce(self, words: str) -> None:
        if words:
            self.furniture.announce(self.view, words)
            self.announced.emit(words)

    def _on_appearance(self) -> None:
        self.lists.set_look(look_of(self.appearance))
        self.furniture.dress()
        self.following.follow()

    def _on_lit(self, types: frozenset[ProvisionType]) -> None:
        self.lists.set_highlighted(types)
        self.following.show_ticks()
