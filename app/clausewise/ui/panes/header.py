"""The strip at the top: where one is, the search over everything, and what is done most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from clausewise.ui.window.actions import words_of

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from clausewise.ui.look.icons import Icons
    from clausewise.ui.window.actions import Actions

PAUSE = 180  # milliseconds without a key before the search runs as one types


class SearchField(QLineEdit):
    """The field of the search over everything; Esc clears and leaves it, Down goes into the results."""

    left = Signal()
    went_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Esc, go down into the results."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        else:
            super().keyPressEvent(event)


class Header(QWidget):
    """Buttons left, the search field in the middle, buttons right."""

    search_typed = Signal(str)
    search_entered = Signal(str)

    def __init__(self, actions: Actions, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icons = icons
        self.field = SearchField()
        self.field.setObjectName("search")
        self.field.setPlaceholderText(self.tr("Search every clause    (Ctrl+K)"))
        self.field.setAccessibleName(self.tr("Search everything"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(620)
        self.field.setMinimumWidth(220)
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._glass = QAction(icons("search", "muted"), "", self.field)
        self.field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(lambda: self.search_typed.emit(self.field.text()))
        self.field.textEdited.connect(lambda _text: self._timer.start())
        self.field.textChanged.connect(self._on_changed)
        self.field.returnPressed.connect(self._on_return)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(2)
        for name in ("sidebar", "back", "forward"):
            row.addWidget(self._button(actions[name]))
        row.addStretch(1)
        row.addWidget(self.field, 3)
        row.addStretch(1)
        for name in ("import", "compare", "export", "print", "dark"):
            row.addWidget(self._button(actions[name]))

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setIconSize(QSize(20, 20))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(words_of(action))
        return button

    def _on_changed(self, text: str) -> None:
        if not text:
            self._timer.stop()
            self.search_typed.emit("")

    def _on_return(self) -> None:
        self._timer.stop()
        self.search_entered.emit(self.field.text())

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def dress(self) -> None:
        """Draw the glass in the colours in force."""
        self._glass.setIcon(self._icons("search", "muted"))
