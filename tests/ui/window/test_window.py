"""The window as a reader uses it: every action by its key or click."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QDialog, QPushButton
from tests.ui.hands import ALT, CTRL, ISTANBUL, KEY, SHIFT, answer, front, open_by_return

from clausewise.ui.window.actions import MENUS, MORE_KEYS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from clausewise.ui.panes.reading import ReadingPane
    from clausewise.ui.window.main_window import MainWindow

    Idle = Callable[[], None]
    Press = Callable[..., None]


@pytest.fixture
def read(window: MainWindow, idle: Idle) -> ReadingPane:
    """The Istanbul communiqué, opened by Return in the library."""
    return open_by_return(window, idle)


def test_it_opens_with_the_library_and_what_to_do(window: MainWindow) -> None:
    assert window.library.model.count > 20
    assert window.middle.currentWidget() is window.empty
    assert window.windowTitle() == "Clausewise"


def test_return_opens_what_is_selected(window: MainWindow, read: ReadingPane) -> None:
    assert read.instrument is not None
    assert read.instrument.id == ISTANBUL
    assert window.middle.currentWidget() is window.desk.tabs.widget
    assert read.contents.model.rowCount() >= 0
    assert window.windowTitle().endswith("– Clausewise")


def test_a_double_click_opens(qtbot: QtBot, window: MainWindow, idle: Idle) -> None:
    view = window.library.view
    index = window.library.model.indexes_of("north-atlantic-treaty")[0]
    view.scrollTo(index)
    spot = view.visualRect(index).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    idle()
    assert front(window).instrument.id == "north-atlantic-treaty"


def test_ctrl_d_compares_what_is_selected(qtbot: QtBot, window: MainWindow, idle: Idle, press: Press) -> None:
    assert not window.library.compare.isEnabled()
    window.library.select(["draft-treaty-march-2022", "draft-treaty-april-2022"])
    assert window.library.compare.isEnabled()
    press(KEY.Key_D, CTRL)
    idle()
    pane = window.desk.comparison
    assert pane is not None, window.messages.words.text()
    assert [i.id for i in pane.comparison.instruments] == ["draft-treaty-march-2022", "draft-treaty-april-2022"]
    before = pane.view.current
    press(KEY.Key_F7)
    press(KEY.Key_F7)
    assert pane.view.current > before
    there = pane.view.current
    press(KEY.Key_Down, ALT)
    assert pane.view.current > there
    press(KEY.Key_F7, SHIFT)
    assert pane.view.current == there


def test_the_button_compares_and_a_revision_is_said(qtbot: QtBot, window: MainWindow, idle: Idle, press: Press) -> None:
    window.library.select(["draft-treaty-march-2022", "draft-treaty-april-2022"])
    qtbot.mouseClick(window.library.compare, Qt.MouseButton.LeftButton)
    idle()
    assert window.desk.comparison.comparison.mode == "rivals"
    press(KEY.Key_D, CTRL | ALT)
    idle()
    assert window.desk.comparison.comparison.mode == "revision"
    assert window.desk.tabs.widget.count() == 1


def test_a_clause_of_a_comparison_opens_its_instrument(window: MainWindow, idle: Idle) -> None:
    window.desk.compare(["draft-treaty-march-2022", "draft-treaty-april-2022"])
    idle()
    window.desk.comparison.clause_chosen.emit(1, "art_1")
    idle()
    assert front(window).instrument.id == "draft-treaty-april-2022"
    assert front(window).clause.startswith("art_1")


def test_the_table_of_provisions_opens_and_leads_to_clauses(
    qtbot: QtBot, window: MainWindow, idle: Idle, press: Press
) -> None:
    window.library.select([ISTANBUL, "kyiv-security-compact"])
    press(KEY.Key_T, CTRL)
    idle()
    pane = window.desk.pane
    assert pane is not None, window.messages.words.text()
    pane.clause_chosen.emit(0, "para_2")
    idle()
    assert front(window).instrument.id == ISTANBUL
    assert front(window).clause == "para_2"


def test_back_and_forward(qtbot: QtBot, window: MainWindow, idle: Idle, read: ReadingPane, press: Press) -> None:
    read.go_to("para_4")
    window.desk.open("north-atlantic-treaty")
    idle()
    press(KEY.Key_Left, ALT)
    idle()
    assert front(window).instrument.id == ISTANBUL
    assert front(window).clause.startswith("para_4")
    press(KEY.Key_Right, ALT)
    idle()
    assert front(window).instrument.id == "north-atlantic-treaty"
    assert not window.actions_["forward"].isEnabled()


def test_tabs_turn_close_and_come_back(
    qtbot: QtBot, window: MainWindow, idle: Idle, read: ReadingPane, press: Press
) -> None:
    window.desk.open("north-atlantic-treaty")
    idle()
    press(KEY.Key_PageUp, CTRL)
    assert front(window) is read
    press(KEY.Key_PageDown, CTRL)
    assert front(window).instrument.id == "north-atlantic-treaty"
    press(KEY.Key_W, CTRL)
    assert front(window) is read
    press(KEY.Key_T, CTRL | SHIFT)
    idle()
    assert front(window).instrument.id == "north-atlantic-treaty"
    press(KEY.Key_W, CTRL)
    press(KEY.Key_W, CTRL)
    assert window.middle.currentWidget() is window.empty


def test_the_empty_state_shows_a_comparison(qtbot: QtBot, window: MainWindow, idle: Idle) -> None:
    button = window.empty.findChild(QPushButton, "empty-example")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    idle()
    assert window.desk.comparison is not None


def test_what_is_dropped_is_imported_and_opened(window: MainWindow, idle: Idle, treaty: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(treaty))])
    event = QDropEvent(
        QPointF(50, 50), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dropEvent(event)
    idle()
    assert front(window).instrument.title == "Treaty on the Harbour of Ostrava"
    assert window.services.library.entries()[0].source == "harbour.txt"


def test_ctrl_q_closes_and_keeps_the_session(
    qtbot: QtBot, window: MainWindow, read: ReadingPane, make_window: Callable[..., MainWindow], press: Press
) -> None:
    read.go_to("para_5")
    press(KEY.Key_Q, CTRL)
    assert not window.isVisible()
    again = make_window()
    qtbot.waitUntil(lambda: again.desk.reading is not None, timeout=10000)
    assert front(again).instrument.id == ISTANBUL
    assert front(again).clause.startswith("para_5")
    assert again.services.settings.recent[0] == ISTANBUL


def test_no_two_actions_share_a_key(window: MainWindow) -> None:
    keys = [k for specs in MENUS.values() for s in specs for k in (s.keys, *MORE_KEYS.get(s.name, ())) if k]
    assert len(keys) == len(set(keys))


def test_every_action_does_something(window: MainWindow) -> None:
    # receivers() counts the menus' own connections too; an action that nobody wired has none of ours.
    wired = {action.objectName() for action in window.actions_ if action.receivers("2triggered(bool)") > 0}
    switches = {action.objectName() for action in window.actions_ if action.receivers("2toggled(bool)") > 0}
    assert {action.objectName() for action in window.actions_} <= wired | switches


def test_a_bug_shows_the_crash_dialog_and_a_failure_the_message_bar(qtbot: QtBot, window: MainWindow) -> None:
    from clausewise.model.errors import LibraryError

    window.frame_.show_crash(LibraryError("library", "the disk is full"))
    assert window.messages.words.text() == "library: the disk is full."
    seen = answer(QDialog.reject)
    window.frame_.show_crash(ZeroDivisionError("of our own"))
    assert [dialog.windowTitle() for dialog in seen] == ["Something went wrong"]


def test_going_back_to_a_revision_shows_a_revision(window: MainWindow, idle: Idle) -> None:
    versions = ("constitution-of-ukraine-2004", "constitution-of-ukraine-2019")
    window.desk.compare(versions, revision=True)
    idle()
    window.desk.open(ISTANBUL)
    idle()
    window.desk.back()
    idle()
    assert window.desk.is_revision(window.desk.pane)
