"""F6 goes from pane to pane: search, library, contents, text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from clausewise.ui.main_window import MainWindow

    Press = Callable[..., None]
    Idle = Callable[[], None]


def test_f6_goes_round_the_panes(window: MainWindow, press: Press, idle: Idle) -> None:
    window.desk.open("draft-treaty-march-2022")
    idle()
    reading = window.desk.reading
    assert reading is not None
    round_ = [window.header.field, window.library.view, reading.contents.tree, reading.page]
    reading.page.setFocus()
    for expected in round_:
        press(Qt.Key.Key_F6)
        assert QApplication.focusWidget() is expected
    for expected in reversed(round_[:-1]):
        press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        assert QApplication.focusWidget() is expected


def test_f6_leaves_out_what_is_hidden(window: MainWindow, press: Press) -> None:
    window.actions_["sidebar"].setChecked(False)
    window.header.field.setFocus()
    press(Qt.Key.Key_F6)
    assert isinstance(QApplication.focusWidget(), QPushButton)
    press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is window.header.field


def test_f6_reaches_the_results_of_a_search(window: MainWindow, press: Press, idle: Idle) -> None:
    window.searching.choose("neutrality")
    idle()
    window.header.field.setFocus()
    press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is window.search.view
