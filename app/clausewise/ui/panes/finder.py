"""A bar to find words in what is in front: in a text or in the rows of a comparison (Ctrl+F, F3, Shift+F3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QKeyEvent

    from clausewise.ui.look.icons import Icons


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


class Finder(QWidget):
    """A field, the count, previous and next; Esc closes it. A child class knows where to look and how to show."""

    closed = Signal()

    def __init__(self, icons: Icons, *, pause: int = 0, parent: QWidget | None = None) -> None:
        """``pause``: milliseconds without typing before a search."""
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hits: list[Any] = []
        self.at = -1
        self.field = QLineEdit()
        self.field.setMaximumWidth(320)
        self.field.setClearButtonEnabled(True)
        self.count = QLabel()
        self.count.setProperty("quiet", True)
        self.count.setMinimumWidth(120)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(pause)
        self._typing.timeout.connect(self.search)
        self.field.textChanged.connect(lambda _words: self._typing.start() if pause else self.search())
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 14, 6)
        row.addWidget(self.field)
        row.addWidget(self._button(icons, "up", self.tr("Previous place"), self.previous))
        row.addWidget(self._button(icons, "down", self.tr("Next place"), self.next))
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self._button(icons, "close", self.tr("Close"), self.close_bar))
        self.hide()

    def _button(self, icons: Icons, icon: str, words: str, does: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        icons.put(button, icon)
        button.setIconSize(QSize(16, 16))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(does)
        return button

    def name(self, words: str) -> None:
        """Say in the field what is searched."""
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)

    # What a child class gives

    def selected(self) -> str:
        """The words that are selected, to be sought; none where they run over several lines."""
        raise NotImplementedError

    def look(self, sought: str) -> list[Any]:
        """All places in reading order; ``sought`` is lowered and may be empty."""
        raise NotImplementedError

    def nearest(self) -> int:
        """The number of the first place that is in view or after it."""
        raise NotImplementedError

    def mark(self, sought: str) -> None:
        """Mark all places and show the one at ``at``, or take the marks away."""
        raise NotImplementedError

    def leave(self) -> None:
        """Go back into what was searched."""
        raise NotImplementedError

    # What the reader does

    def open_bar(self) -> None:
        """Show the bar, with the selected words if they are few."""
        words = self.selected()
        self.show()
        if words:
            self.field.setText(words)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search()

    def close_bar(self) -> None:
        """Hide the bar and its marks."""
        if self.isHidden():
            return
        self.hide()
        self._typing.stop()
        self.hits, self.at = [], -1
        self.mark("")
        self.leave()
        self.closed.emit()

    def search(self) -> None:
        """Find anew, from what is seen on."""
        self._typing.stop()
        if self.isHidden():
            return
        self.hits = self.look(lowered(self.field.text()))
        self.at = self.nearest() if self.hits else -1
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
        self.mark(lowered(self.field.text()))
        words = self.tr("Not found") if self.field.text() else ""
        if self.hits:
            words = self.tr("%1 of %2").replace("%1", str(self.at + 1)).replace("%2", str(len(self.hits)))
        self.count.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return for the next place, with Shift the one before; Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous if back else self.next)()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
