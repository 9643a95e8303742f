"""Calm sentences over the text: what went wrong, what was done, with at most one thing to do about it."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from clausewise.model.errors import IndexUnavailable
from clausewise.ui.naming.said import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from clausewise.model.errors import ClausewiseError
    from clausewise.ui.look.icons import Icons

STAYS = 9000  # milliseconds that good news stays


class MessageBar(QWidget):
    """Shows one message; errors stay until they are closed."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("messages")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icons = icons
        self._does: Callable[[], None] | None = None
        self.picture = QLabel()
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = QPushButton()
        self.button.clicked.connect(self._do)
        close = QToolButton()
        icons.put(close, "close")
        close.setToolTip(self.tr("Close this message"))
        close.setAccessibleName(self.tr("Close this message"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(10)
        for widget in (self.picture, self.words, self.button, close):
            row.addWidget(widget, 1 if widget is self.words else 0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def tell(
        self, words: str, severity: str = "good", button: str = "", does: Callable[[], None] | None = None
    ) -> None:
        """Say something: ``severity`` is "good", "warning" or "error"."""
        self.setProperty("severity", severity)
        self.style().unpolish(self)
        self.style().polish(self)
        for label in (self.words, self.picture):
            self.style().unpolish(label)
            self.style().polish(label)
        icon = {"good": "check", "warning": "warning", "error": "error"}[severity]
        self.picture.setPixmap(self._icons.pixmap(icon, 18, severity))
        self.words.setText(words)
        self._does = does
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.show()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        if severity == "good":
            self._timer.start()
        else:
            self._timer.stop()

    def tell_error(self, error: ClausewiseError) -> None:
        """Say a failure in its one sentence; of a path, only the file's name is shown."""
        about_all = isinstance(error, IndexUnavailable)  # there is only one index: nothing needs to be named
        subject = PurePath(error.subject).name if error.subject and not about_all else ""
        reason = said(error.reason)
        words = f"{subject}: {reason}." if subject else f"{reason[:1].upper()}{reason[1:]}."
        self.tell(words, "error")

    def _do(self) -> None:
        self.hide()
        if self._does is not None:
            self._does()
