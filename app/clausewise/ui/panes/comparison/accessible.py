"""The rows for those who hear the window: a list whose entries say what stands in a row and how its texts differ."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from clausewise.ui.panes.comparison.interaction import RowView
from clausewise.ui.panes.comparison.wording import announcement, fold_words, short_title

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

Text = QAccessible.Text


def row_words(view: RowView, n: int) -> str:
    """Say an item: how its cells stand to each other, then what each of them says."""
    rows, item = view.rows, view.items[n]
    if rows is None:
        return ""
    if item.row < 0:
        return fold_words(rows.comparison, item.folded)
    said = [announcement(rows.comparison, rows.row(item))]
    instruments = rows.comparison.instruments
    cells = [cell for cell in rows.cells(item) if cell is not None]
    said += [f"{short_title(instruments[cell.side])}: {' '.join(cell.text.split())}" for cell in cells]
    return "\n".join(said)


class RowEntry(QAccessibleInterface):
    """One row."""

    def __init__(self, view: RowView, n: int) -> None:
        super().__init__()
        self.view = view
        self.n = n

    def isValid(self) -> bool:
        """Whether the list still has such a row."""
        return self.n < len(self.view.items)

    def object(self) -> QObject | None:  # type: ignore[override]
        """No object stands behind a row."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        """The window around."""
        return self.view.window().windowHandle()

    def role(self) -> QAccessible.Role:
        """An entry of a list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Whether the reader is here, and whether it can be seen."""
        state = QAccessible.State()
        current = self.view.current[0] == self.n
        state.focusable = state.selectable = True
        state.selected = current
        state.focused = current and self.view.hasFocus()
        state.offscreen = self.n not in self.view.shown()
        return state

    def text(self, text: QAccessible.Text) -> str:
        """What is said."""
        return row_words(self.view, self.n) if text == Text.Name and self.isValid() else ""

    def setText(self, text: QAccessible.Text, words: str) -> None:
        """A row cannot be renamed."""

    def rect(self) -> QRect:
        """Where it stands on the screen."""
        if not self.isValid():
            return QRect()
        top = QPoint(0, round(self.view.top_of(self.n)))
        place = QRect(top, self.view.viewport().size())
        place.setHeight(round(self.view.stack.heights[self.n]))
        return place.translated(self.view.viewport().mapToGlobal(QPoint(0, 0)))

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The list."""
        return QAccessible.queryAccessibleInterface(self.view)

    def childCount(self) -> int:
        """A row has no parts of its own."""
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """None."""
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """None."""
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """None."""
        return -1


class HeardRows(QAccessibleWidget):
    """The list."""

    def __init__(self, view: RowView) -> None:
        super().__init__(view, QAccessible.Role.List, view.accessibleName())
        self.view = view
        self.entries: dict[int, RowEntry] = {}

    def text(self, text: QAccessible.Text) -> str:
        """The list's name, and what was last announced."""
        if text == Text.Name:
            return self.view.accessibleName()
        return self.view.accessibleDescription() if text == Text.Description else ""

    def childCount(self) -> int:
        """A child an item."""
        return len(self.view.items)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The entry of an item."""
        if not 0 <= index < len(self.view.items):
            return None
        if index not in self.entries:
            self.entries[index] = RowEntry(self.view, index)
            QAccessible.registerAccessibleInterface(self.entries[index])
        return self.entries[index]

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The entry under a point of the screen."""
        n = self.view.hit(self.view.viewport().mapFromGlobal(QPoint(x, y)))[0]
        return self.child(n)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The number of an entry."""
        return child.n if isinstance(child, RowEntry) else -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The entry that the reader is at."""
        return self.child(self.view.current[0])


@cache
def install() -> None:
    """Tell Qt, once, how lists of rows are heard."""
    QAccessible.installFactory(interface_of)


def interface_of(_name: str, of: QObject) -> QAccessibleInterface | None:
    """Give the interface of a list of rows; Qt keeps it, and asks for it only where someone listens."""
    if not isinstance(of, RowView):
        return None
    heard = HeardRows(of)
    of.heard = heard
    return heard


def tell_current(view: RowView) -> None:
    """Tell those who listen where the reader went."""
    if QAccessible.isActive() and view.current[0] >= 0:
        event = QAccessibleEvent(view, QAccessible.Event.Focus)
        event.setChild(view.current[0])
        QAccessible.updateAccessibility(event)
