"""F6 goes from pane to pane: search, library, contents, text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton
from tests.ui.hands import answer

from clausewise.ui.models.contents import ClauseRole

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from clausewise.ui.window.main_window import MainWindow

    Press = Callable[..., None]
    Idle = Callable[[], None]

CTRL = Qt.KeyboardModifier.ControlModifier


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


def test_the_keyboard_goes_into_the_tab_that_comes_to_the_front(window: MainWindow, press: Press, idle: Idle) -> None:
    for ref in ("draft-treaty-march-2022", "budapest-memorandum"):
        window.desk.open(ref)
        idle()
    press(Qt.Key.Key_Tab, CTRL)
    assert window.desk.reading is not None
    assert QApplication.focusWidget() is window.desk.reading.page
    press(Qt.Key.Key_W, CTRL)
    assert QApplication.focusWidget() is window.desk.reading.page
    press(Qt.Key.Key_W, CTRL)
    assert QApplication.focusWidget() is window.library.view


def test_a_hidden_side_pane_keeps_no_keyboard(window: MainWindow, press: Press, idle: Idle) -> None:
    window.desk.open("draft-treaty-march-2022")
    idle()
    window.library.view.setFocus()
    press(Qt.Key.Key_F9)
    assert window.desk.reading is not None
    assert QApplication.focusWidget() is window.desk.reading.page


def test_return_in_the_contents_leads_into_the_text(window: MainWindow, press: Press, idle: Idle) -> None:
    window.desk.open("draft-treaty-march-2022")
    idle()
    reading = window.desk.reading
    assert reading is not None
    reading.contents.go_in()
    assert reading.contents.tree.currentIndex().isValid()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    there = reading.contents.tree.currentIndex().data(ClauseRole)
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is reading.page
    assert reading.clause == there.id
    reading.contents.go_in()
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is reading.page


def test_the_filter_leads_into_the_library(qtbot: QtBot, window: MainWindow, press: Press) -> None:
    window.library.filter.setFocus()
    qtbot.keyClicks(window.library.filter, "atlantic")
    press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is window.library.view
    assert [entry.id for entry in window.library.selected()] == ["north-atlantic-treaty"]
    window.library.filter.setFocus()
    press(Qt.Key.Key_Escape)
    assert window.library.filter.text() == ""
    assert QApplication.focusWidget() is window.library.view


def test_escape_closes_the_message_then_leaves_the_full_screen(window: MainWindow, press: Press, idle: Idle) -> None:
    window.desk.open("budapest-memorandum")
    idle()
    window.actions_["full_screen"].trigger()
    window.messages.tell("Something to be read.", "warning")
    press(Qt.Key.Key_Escape)
    assert not window.messages.isVisible()
    assert window.isFullScreen()
    press(Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert not window.actions_["full_screen"].isChecked()


def test_escape_in_the_search_leads_back_to_where_it_was_begun(window: MainWindow, press: Press, idle: Idle) -> None:
    window.desk.open("budapest-memorandum")
    idle()
    press(Qt.Key.Key_K, CTRL)
    press(Qt.Key.Key_Escape)
    assert window.desk.reading is not None
    assert QApplication.focusWidget() is window.desk.reading.page
    window.library.view.setFocus()
    press(Qt.Key.Key_K, CTRL)
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is window.library.view


def test_a_bug_that_comes_again_and_again_does_not_stand_in_the_way(window: MainWindow) -> None:
    def bug() -> None:
        try:
            raise ZeroDivisionError
        except ZeroDivisionError as error:
            window.frame_.show_crash(error)

    seen = answer(lambda dialog: dialog.reject())
    bug()
    assert len(seen) == 1
    bug()
    bug()
    assert window.messages.isVisible()
    again = answer(lambda dialog: dialog.reject())
    window.messages.button.click()
    assert len(again) == 1


def test_going_to_a_clause_leads_into_the_text(window: MainWindow, press: Press, idle: Idle) -> None:
    window.desk.open("north-atlantic-treaty")
    idle()
    window.library.view.setFocus()

    def type_it(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText("5")
        dialog.accept()

    answer(type_it)
    press(Qt.Key.Key_G, CTRL)
    assert window.desk.reading is not None
    assert window.focusWidget() is window.desk.reading.page
