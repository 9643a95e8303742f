"""The lists of rows: one that shows all columns, or one a column where they scroll apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clausewise.ui.panes.comparison.accessible import install, tell_current
from clausewise.ui.panes.comparison.interaction import RowView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.model.provision import ProvisionType
    from clausewise.ui.panes.comparison.items import Item
    from clausewise.ui.panes.comparison.look import Look
    from clausewise.ui.panes.comparison.rows import Rows


class Columns(QWidget):
    """Shows lists of rows side by side; the one that the reader is in is ``active``."""

    current_changed = Signal()
    moved = Signal()
    measured = Signal()
    clause_activated = Signal(int, str)
    fold_opened = Signal(int)
    menu_requested = Signal(QPoint)
    zoom_requested = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install()
        self.look = look
        self.highlighted: frozenset[ProvisionType] = frozenset()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(1)
        self.pool: list[RowView] = []
        self.count = 1
        self.active = self._view(0)
        self.setFocusProxy(self.active)

    @property
    def views(self) -> list[RowView]:
        """The lists in use."""
        return self.pool[: self.count]

    def _view(self, n: int) -> RowView:
        """Give the list of that number, made at its first use."""
        while len(self.pool) <= n:
            view = RowView(self.look)
            view.setObjectName(f"rows-{len(self.pool)}")
            view.set_highlighted(self.highlighted)
            view.geometry_changed.connect(self.moved)
            view.scrolled.connect(self.moved)
            view.measured.connect(self.measured)
            view.current_changed.connect(lambda _n, _p, view=view: self._on_current(view))
            view.clause_activated.connect(self.clause_activated)
            view.fold_opened.connect(self.fold_opened)
            view.menu_requested.connect(self.menu_requested)
            view.zoom_requested.connect(self.zoom_requested)
            view.installEventFilter(self)
            self.pool.append(view)
            self._row.addWidget(view, 1)
        return self.pool[n]

    def _on_current(self, view: RowView) -> None:
        tell_current(view)
        self.current_changed.emit()

    def show_lists(self, lists: Sequence[tuple[Rows, Sequence[Item]]]) -> None:
        """Show these lists; a single one shows the relations of its rows between the columns."""
        focused = any(view.hasFocus() for view in self.pool)
        self.count = len(lists)
        for n, (rows, items) in enumerate(lists):
            view = self._view(n)
            view.spine = len(lists) == 1
            view.setVisible(True)
            view.set_rows(rows, items)
        for view in self.pool[self.count :]:
            view.setVisible(False)
            view.set_rows(None, ())
        if self.active not in self.views:
            self.active = self.pool[0]
        self.setFocusProxy(self.active)
        if focused:
            self.active.setFocus()

    def set_look(self, look: Look) -> None:
        """Take another look."""
        self.look = look
        for view in self.pool:
            view.set_look(look)

    def set_highlighted(self, types: frozenset[ProvisionType]) -> None:
        """Highlight the provisions of these types."""
        self.highlighted = types
        for view in self.pool:
            view.set_highlighted(types)

    def view_of(self, instrument: int) -> tuple[RowView, int] | None:
        """The list and the place of the column that shows an instrument."""
        for view in self.views:
            if view.rows is not None and instrument in view.rows.columns:
                return view, view.rows.columns.index(instrument)
        if self.count == 1 and self.active.rows is not None and self.active.rows.unified:
            return self.active, 0
        return None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list with the keyboard is the active one."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, RowView) and watched is not self.active:
            self.active = watched
            self.setFocusProxy(watched)
            self.moved.emit()
        return super().eventFilter(watched, event)
