"""Find in page (Ctrl+F): apart from the search over everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from clausewise.ui.spans import Span

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from clausewise.ui.icons import Icons
    from clausewise.ui.panes.page import Page

MOST = 5000
AROUND = 200  # places marked before and after the one in front: more would slow every paint


class FindBar(QWidget):
    """A field, the number of places, previous and next; Esc closes it."""

    closed = Signal()

    def __init__(self, page: Page, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._page = page
        self._places: list[Span] = []
        self._at = -1
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find in this text"))
        self.field.setAccessibleName(self.tr("Find in this text"))
        self.field.setMaximumWidth(320)
        self.field.textChanged.connect(self._on_text)
        self.count = QLabel()
        self.count.setProperty("quiet", True)
        self.count.setMinimumWidth(120)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self.field)
        for icon, name, slot in (
            ("up", self.tr("Previous place"), self.previous),
            ("down", self.tr("Next place"), self.next),
            ("close", self.tr("Close"), self.close_bar),
        ):
            button = QToolButton()
            icons.put(button, icon)
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(slot)
            row.addWidget(button)
            if icon == "down":
                row.addWidget(self.count)
                row.addStretch(1)
        self.hide()

    def open_bar(self) -> None:
        """Show the bar, with the selected words if there are any."""
        words = self._page.textCursor().selectedText()
        self.show()
        if words and "\u2029" not in words:
            self.field.setText(words)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._on_text(self.field.text())

    def close_bar(self) -> None:
        """Hide the bar and its marks."""
        if not self.isHidden():
            self.hide()
            self._page.mark("found", [])
            self._page.mark("current", [])
            self._page.setFocus()
            self.closed.emit()

    def _on_text(self, words: str) -> None:
        self._places = self._find(words)
        self._page.finish_setting()
        self._at = -1
        if self._places:
            start = self._page.top_offset()
            self._show(next((i for i, place in enumerate(self._places) if place.start >= start), 0))
        else:
            self._page.mark("found", [])
            self._page.mark("current", [])
            self.count.setText(self.tr("Not found") if words else "")

    def _find(self, words: str) -> list[Span]:
        setting = self._page.setting
        if not words or setting is None:
            return []
        # Lower-casing one character at a time keeps the offsets: "İ".lower() is two characters long.
        text = "".join(c.lower() if len(c.lower()) == 1 else c for c in setting.instrument.text)
        sought = "".join(c.lower() if len(c.lower()) == 1 else c for c in words)
        places = []
        at = text.find(sought)
        while at >= 0 and len(places) < MOST:
            if self._page.shows(at, at + len(sought)):
                places.append(Span(at, at + len(sought), "found"))
            at = text.find(sought, at + len(sought))
        return places

    def _show(self, index: int) -> None:
        self._at = index % len(self._places)
        place = self._places[self._at]
        self._page.mark("found", self._places[max(0, self._at - AROUND) : self._at + AROUND])
        self._page.mark("current", [Span(place.start, place.end, "current")])
        self._page.go_to(place.start, lit=False)
        text = self.tr("%1 of %2").replace("%1", str(self._at + 1)).replace("%2", str(len(self._places)))
        self.count.setText(text)

    def next(self) -> None:
        """Go to the next place."""
        if self._places:
            self._show(self._at + 1)

    def previous(self) -> None:
        """Go to the place before."""
        if self._places:
            self._show(self._at - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return for the next place, with Shift the one before, Esc to close."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous if back else self.next)()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
