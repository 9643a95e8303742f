"""The list of the library: filtered, sorted, selected from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from tests.ui.hands import CTRL, ISTANBUL, NONE

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from pytestqt.qtbot import QtBot

    from clausewise.ui.window.main_window import MainWindow

    Idle = Callable[[], None]
    Press = Callable[..., None]


def click_first(qtbot: QtBot, window: MainWindow, ref: str, held: Qt.KeyboardModifier) -> None:
    view = window.library.view
    place = view.visualRect(window.library.model.indexes_of(ref)[0]).center()
    with qtbot.waitSignal(window.library.selection_changed):
        qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, held, place)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, held, place)


def test_the_filter_and_the_sort(qtbot: QtBot, window: MainWindow) -> None:
    whole = window.library.model.count
    qtbot.keyClicks(window.library.filter, "istanbul")
    assert 0 < window.library.model.count < whole
    window.library.filter.setText("no such words")
    assert window.library.nothing.isVisible()
    window.library.filter.clear()
    window.library.sort_by("title")
    assert window.library.sorted_by == "title"


def test_what_is_selected_outlives_another_filter(
    qtbot: QtBot, window: MainWindow, idle: Idle, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = window.library
    held = NONE
    monkeypatch.setattr(QGuiApplication, "keyboardModifiers", lambda: held)
    qtbot.keyClicks(library.filter, "budapest")
    click_first(qtbot, window, "budapest-memorandum", NONE)
    library.filter.setText("istanbul communique")
    assert [entry.id for entry in library.selected()] == []
    assert not window.actions_["compare"].isEnabled()
    held = CTRL
    click_first(qtbot, window, ISTANBUL, CTRL)
    held = NONE
    assert library.compare.text() == "Compare 2 instruments"
    assert window.actions_["compare"].isEnabled()
    assert [entry.id for entry in library.selected()] == [ISTANBUL], "deeds other than comparing are done in sight"
    qtbot.mouseClick(library.compare, Qt.MouseButton.LeftButton)
    idle()
    assert window.desk.tabs.places()[0].refs == ("budapest-memorandum", ISTANBUL)
    library.filter.clear()
    assert {entry.id for entry in library.selected()} == {"budapest-memorandum", ISTANBUL}
    library.filter.setText("istanbul communique")
    library.view.clearSelection()
    click_first(qtbot, window, ISTANBUL, NONE)
    assert [entry.id for entry in library.gathered()] == [ISTANBUL], "a click alone begins anew"


def test_more_than_six_are_said_to_be_too_many(window: MainWindow) -> None:
    window.library.view.selectAll()
    assert window.library.compare.text() == "Select two to six"
    assert not window.library.compare.isEnabled()
