"""The columns of a comparison: which are shown, in which order, and the button that says so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from clausewise.ui.panes.comparison.wording import short_title, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction

    from clausewise.model.instrument import Instrument

FEWEST = 2
LONGEST = 80


@dataclass(frozen=True, slots=True)
class ColumnOrder:
    """The instruments' indices from the left, and those whose columns are left out."""

    order: tuple[int, ...] = ()
    hidden: frozenset[int] = frozenset()

    @property
    def shown(self) -> tuple[int, ...]:
        """The columns that are seen, from the left."""
        return tuple(column for column in self.order if column not in self.hidden)

    def turned(self) -> ColumnOrder:
        """The same columns from the right."""
        return replace(self, order=self.order[::-1])

    def moved(self, column: int, place: int) -> ColumnOrder:
        """The same with a column at a place among those shown; what is left out keeps its place."""
        rest = [one for one in self.shown if one != column]
        rest.insert(max(0, place), column)
        shown = iter(rest)
        return replace(self, order=tuple(one if one in self.hidden else next(shown) for one in self.order))

    def toggled(self, column: int) -> ColumnOrder:
        """The same with a column left out, or seen again; two columns at least stay."""
        hidden = self.hidden ^ {column}
        return replace(self, hidden=hidden) if len(self.order) - len(hidden) >= FEWEST else self


class ColumnChooser(QToolButton):
    """Leaves columns of a synopsis out, and puts one of them first."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setText(self.tr("Columns"))
        self.setToolTip(self.tr("Leave columns out, or put one first"))
        self.setAccessibleName(self.tr("Columns"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.instruments: tuple[Instrument, ...] = ()
        self.columns = ColumnOrder()
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self._fill)
        self.hide()

    def show_columns(self, instruments: Sequence[Instrument], columns: ColumnOrder) -> None:
        """Offer these instruments' columns."""
        self.instruments, self.columns = tuple(instruments), columns

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        for column in self.columns.order:
            action = self._entry(menu, column, self.columns.toggled)
            action.setCheckable(True)
            action.setChecked(column not in self.columns.hidden)
            action.setEnabled(not action.isChecked() or len(self.columns.shown) > FEWEST)
        menu.addSeparator()
        first = menu.addMenu(self.tr("Put first"))
        for column in self.columns.shown[1:]:
            self._entry(first, column, lambda c: self.columns.moved(c, 0))

    def _entry(self, menu: QMenu, column: int, do: Callable[[int], ColumnOrder]) -> QAction:
        words = short_title(self.instruments[column], LONGEST).replace("&", "&&")
        return menu.addAction(words, lambda: self.chosen.emit(do(column)))


def column_menu(parent: QWidget, columns: ColumnOrder, column: int, take: Callable[[ColumnOrder], None]) -> QMenu:
    """Give the menu of one column's title."""
    menu = QMenu(parent)
    place, last = columns.shown.index(column), len(columns.shown) - 1
    for words, to, can in (
        (translate("comparison", "Put first"), 0, place > 0),
        (translate("comparison", "Move to the left"), place - 1, place > 0),
        (translate("comparison", "Move to the right"), place + 1, place < last),
    ):
        menu.addAction(words, lambda to=to: take(columns.moved(column, to))).setEnabled(can)
    menu.addAction(translate("comparison", "Leave out"), lambda: take(columns.toggled(column))).setEnabled(
        len(columns.shown) > FEWEST
    )
    return menu
