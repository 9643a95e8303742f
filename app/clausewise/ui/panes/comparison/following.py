"""What follows the rows: the heads, the overview, the count of differences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.model.comparison import Mode
from clausewise.ui.panes.comparison.arranging import ticks
from clausewise.ui.panes.comparison.course import differences
from clausewise.ui.panes.comparison.wording import announcement, row_citation, row_description

if TYPE_CHECKING:
    from clausewise.ui.panes.comparison.pane import ComparisonPane

OVERVIEW = 0.4  # of the window's height: where a place chosen in the overview comes to stand


class Following:
    """Keeps a pane's heads, overview and tools at the place where its rows are."""

    def __init__(self, pane: ComparisonPane) -> None:
        self._pane = pane

    def follow(self) -> None:
        """Follow the rows after they moved or changed."""
        pane = self._pane
        view, comparison = pane.view, pane.comparison
        if comparison is None:
            return
        if pane.ruler.stack is not view.stack:
            self.show_ticks()
        pane.header.set_slots(pane.furniture.slots(pane.lists.views, len(pane.columns())))
        top = view.verticalScrollBar().value()
        pane.ruler.show_window(top, top + view.viewport().height())
        pane.header.set_whereabouts(tuple(self._whereabouts(column) for column in pane.columns()))

    def _whereabouts(self, column: int) -> str:
        """Cite what stands at the top of a column."""
        comparison, shown = self._pane.comparison, self._pane.lists.view_of(column)
        if comparison is None or shown is None:
            return ""
        n, items = shown[0].top_item(), shown[0].items
        row = items[n].row if 0 <= n < len(items) else -1
        cited = row_citation(comparison, comparison.rows[row], column) if row >= 0 else ""
        return "" if cited == "–" else cited

    def show_ticks(self) -> None:
        """Draw the overview anew."""
        pane = self._pane
        if pane.comparison is not None:
            marks = ticks(pane.comparison, pane.types, pane.view.items, pane.lists.highlighted)
            pane.ruler.show_ticks(marks, pane.view.stack, revision=pane.comparison.mode is Mode.REVISION)

    def jump(self, y: float) -> None:
        """Go to a height of the overview."""
        view = self._pane.view
        n = view.stack.at(y)
        if n >= 0:
            view.scroll_to(n, OVERVIEW, y - view.stack.tops[n])

    def show_position(self) -> None:
        """Say at which difference the reader is, and what the row is that he is at."""
        pane, view = self._pane, self._pane.view
        found = differences(pane.comparison, view.items) if pane.comparison is not None else []
        at = view.current[0] if view.chosen else -1
        pane.toolbar.show_position(found.index(at) + 1 if at in found else 0, len(found))
        row = pane.current_row() if view.chosen else None
        if row is not None and pane.comparison is not None:
            pane.announced.emit(announcement(pane.comparison, row))

    def describe(self, n: int) -> str:
        """Say what an item of the overview is."""
        pane = self._pane
        items, comparison = pane.view.items, pane.comparison
        if comparison is None or not 0 <= n < len(items) or items[n].row < 0:
            return ""
        return row_description(comparison, comparison.rows[items[n].row], pane.columns())
