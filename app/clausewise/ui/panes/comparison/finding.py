"""Finding words in the rows that are shown (Ctrl+F, F3, Shift+F3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QKeyEvent

    from clausewise.ui.icons import Icons
    from clausewise.ui.panes.comparison.columns import Columns
    from clausewise.ui.panes.comparison.interaction import RowView

MOST = 2000
PAUSE = 150  # milliseconds without typing before a search


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A place found: the number of an item, the place of a column, and a span of the cell there."""

    item: int
    place: int
    start: int
    end: int


def lowered(text: str) -> str:
    """Lower a text without moving any letter: some grow by it."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def spans_in(text: str, sought: str) -> Iterator[tuple[int, int]]:
    """Give where a text holds what is sought; ``sought`` is lowered."""
    low = lowered(text)
    at = low.find(sought)
    while at >= 0:
        yield at, at + len(sought)
        at = low.find(sought, at + len(sought))


def hits_in(view: RowView, sought: str) -> list[Hit]:
    """Give the places found in a list of rows, in reading order; at most as many as one can look through."""
    hits: list[Hit] = []
    if not sought or view.rows is None:
        return hits
    for n, item in enumerate(view.items):
        for place in range(len(view.places.columns)):
            text = view.rows.text(item, place)
            hits += [Hit(n, place, start, end) for start, end in spans_in(text, sought)]
        if len(hits) >= MOST:
            break
    return hits[:MOST]


class FindBar(QWidget):
    """A field, the count, previous and next; Esc closes it."""

    def __init__(self, lists: Columns, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.lists = lists
        self.hits: list[Hit] = []
        self.at = -1
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find in these clauses"))
        self.field.setAccessibleName(self.tr("Find in these clauses"))
        self.field.setMaximumWidth(320)
        self.field.setClearButtonEnabled(True)
        self.count = QLabel()
        self.count.setProperty("quiet", True)
        self.count.setMinimumWidth(120)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(PAUSE)
        self._typing.timeout.connect(self.search)
        self.field.textChanged.connect(lambda _words: self._typing.start())
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 14, 6)
        row.addWidget(self.field)
        row.addWidget(self._button(icons, "up", self.tr("Previous place"), self.previous))
        row.addWidget(self._button(icons, "down", self.tr("Next place"), self.next))
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self._button(icons, "close", self.tr("Close"), self.close_bar))
        self.hide()

    def _button(self, icons: Icons, icon: str, words: str, does: object) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons(icon))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(does)  # type: ignore[arg-type]
        return button

    def open_bar(self) -> None:
        """Show the bar, with the selected words if they are few."""
        words = self.lists.active.selected_text()
        self.show()
        if words and "\n" not in words:
            self.field.setText(words)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search()

    def close_bar(self) -> None:
        """Hide the bar and its marks."""
        self.hide()
        self._typing.stop()
        self.hits, self.at = [], -1
        self._mark("", None)
        self.lists.active.setFocus()

    def search(self) -> None:
        """Find anew, from what is seen on."""
        self._typing.stop()
        if self.isHidden():
            return
        view = self.lists.active
        sought = lowered(self.field.text())
        self.hits = hits_in(view, sought)
        self.at = next((n for n, hit in enumerate(self.hits) if hit.item >= view.top_item()), 0) if self.hits else -1
        self._show()

    def next(self) -> None:
        """Go to the next place."""
        self._go(1)

    def previous(self) -> None:
        """Go to the place before."""
        self._go(-1)

    def _go(self, way: int) -> None:
        if self.isHidden():
            self.open_bar()
        elif self._typing.isActive():
            self.search()
        elif self.hits:
            self.at = (self.at + way) % len(self.hits)
            self._show()

    def _show(self) -> None:
        hit = self.hits[self.at] if self.hits else None
        self._mark(lowered(self.field.text()), hit)
        if hit is not None:
            self.lists.active.show_span(hit.item, hit.place, hit.start)
            words = self.tr("%1 of %2").replace("%1", str(self.at + 1)).replace("%2", str(len(self.hits)))
        else:
            words = self.tr("Not found") if self.field.text() else ""
        self.count.setText(words)

    def _mark(self, sought: str, hit: Hit | None) -> None:
        for view in self.lists.views:
            view.sought = sought
            view.found = (hit.item, hit.place, hit.start, hit.end) if hit and view is self.lists.active else None
            view.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return for the next place, with Shift the one before; Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous if back else self.next)()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
