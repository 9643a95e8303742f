"""What the program's dialogs share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLayout, QMessageBox, QPushButton, QVBoxLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

FRAME = 60
"""Pixels of a screen's height that a dialog leaves to the desktop."""


class Dialog(QDialog):
    """A dialog with a title line, room for its matter, and buttons under it."""

    def __init__(self, title: str, parent: QWidget | None = None, *, width: int = 560) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(min(width, 420))
        self.resize(width, self.sizeHint().height())
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 18, 20, 16)
        self.column.setSpacing(12)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words need at this width: a wrapped label asks for more lines than Qt reckons with."""
        super().showEvent(event)
        if event.spontaneous() or not self.column.hasHeightForWidth():
            return
        width = max(self.width(), self.column.totalMinimumSize().width())
        needed = min(self.column.totalHeightForWidth(width), self.screen().availableGeometry().height() - FRAME)
        self.resize(width, max(self.height(), needed))

    def add(self, what: QWidget | QLayout) -> None:
        """Put something under what is there."""
        if isinstance(what, QLayout):
            self.column.addLayout(what)
        else:
            self.column.addWidget(what)

    def finish(self, *standard: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
        """Put the buttons under it all."""
        box = QDialogButtonBox()
        for button in standard or (QDialogButtonBox.StandardButton.Close,):
            box.addButton(button)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        self.column.addWidget(box)
        return box


def plain(text: str, *, quiet: bool = False, wrap: bool = True) -> QLabel:
    """A label that takes foreign words as they are, and lets them be selected."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(wrap)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    # Words that only stand there are no stop for Tab.
    label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    label.setProperty("quiet", quiet)
    return label


def agreed(parent: QWidget, title: str, question: str) -> bool:
    """Ask a question that may name files and other foreign words; whether the answer was yes."""
    yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
    box = QMessageBox(QMessageBox.Icon.Question, title, "", yes | no, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    return box.exec() == yes


def small_button(words: str) -> QPushButton:
    """A button beside something."""
    button = QPushButton(words)
    button.setAutoDefault(False)
    return button
