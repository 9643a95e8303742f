"""How a reader's hands are played in the tests of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from clausewise.ui.panes.reading import ReadingPane
    from clausewise.ui.window.main_window import MainWindow

KEY = Qt.Key
CTRL, SHIFT, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)
ISTANBUL = "istanbul-communique"


def front(window: MainWindow) -> ReadingPane:
    """The instrument in front."""
    pane = window.desk.reading
    assert pane is not None, window.messages.words.text()
    return pane


def key_event(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(QKeyEvent.Type.KeyPress, key, modifiers)


def open_by_return(window: MainWindow, idle: Callable[[], None], name: str = ISTANBUL) -> ReadingPane:
    """Open an instrument by Return in the library."""
    window.library.select([name])
    window.library.view.setFocus()
    QApplication.sendEvent(window.library.view, key_event(KEY.Key_Return))
    idle()
    return front(window)


def answer(does: Callable[[QDialog], None]) -> list[QDialog]:
    """Do something with the next dialog that opens."""
    seen: list[QDialog] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            seen.append(dialog)
            does(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)
    return seen


def groups(window: MainWindow) -> list[str]:
    """What heads the groups of the library, with their counts."""
    model = window.library.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def click(qtbot: QtBot, button: QWidget) -> None:
    """Click a button."""
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
