"""The comparison in the whole window: opened, walked, searched, pinned, copied and printed by the window's own keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QInputDialog

from clausewise.model.comparison import Method
from clausewise.ui.panes.comparison import ComparisonPane
from clausewise.ui.printing import PrintPreview

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from clausewise.ui.window.main_window import MainWindow

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PAIR = ["istanbul-communique", "kyiv-security-compact"]


@pytest.fixture
def pane(window: MainWindow, qtbot: QtBot, idle: Callable[[], None]) -> ComparisonPane:
    window.desk.compare(PAIR)
    qtbot.waitUntil(lambda: isinstance(window.desk.pane, ComparisonPane), timeout=20000)
    idle()
    pane = window.desk.pane
    assert isinstance(pane, ComparisonPane)
    window.activateWindow()
    pane.view.setFocus()
    qtbot.waitUntil(lambda: all(pane.view.stack.exact))
    return pane


def test_f7_goes_on_and_says_so(window: MainWindow, pane: ComparisonPane, qtbot: QtBot) -> None:
    qtbot.keyClick(pane.view, Qt.Key.Key_F7)
    first = pane.view.current[0]
    qtbot.keyClick(pane.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert pane.view.current[0] > first
    assert pane.view.accessibleDescription()


def test_ctrl_f_finds_in_the_comparison(pane: ComparisonPane, qtbot: QtBot) -> None:
    qtbot.keyClick(pane.view, Qt.Key.Key_F, CTRL)
    assert pane.find.isVisible()
    qtbot.keyClicks(pane.find.field, "guarantor")
    qtbot.waitUntil(lambda: len(pane.find.hits) > 3)


def test_ctrl_f_finds_from_the_tools_too(pane: ComparisonPane, qtbot: QtBot) -> None:
    pane.toolbar.next.setFocus()
    qtbot.keyClick(pane.toolbar.next, Qt.Key.Key_F, CTRL)
    assert pane.find.isVisible()
    assert pane.find.field.hasFocus()


def test_larger_text_keeps_the_place(pane: ComparisonPane, qtbot: QtBot) -> None:
    pane.view.scroll_to(6, 0.0)
    before = pane.view.look.em
    qtbot.keyClick(pane.view, Qt.Key.Key_Plus, CTRL)
    qtbot.waitUntil(lambda: pane.view.look.em > before)
    assert pane.view.top_item() == 6
    qtbot.keyClick(pane.view, Qt.Key.Key_0, CTRL)
    qtbot.waitUntil(lambda: pane.view.look.em == before)


def test_return_opens_the_instrument_at_the_clause(window: MainWindow, pane: ComparisonPane, qtbot: QtBot) -> None:
    assert pane.show_row_of(0, "para_1")
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk.reading is not None, timeout=10000)
    reading = window.desk.reading
    assert reading is not None
    qtbot.waitUntil(lambda: reading.instrument is not None and reading.instrument.id == PAIR[0], timeout=10000)


def test_a_pin_is_kept_in_the_library_and_ctrl_z_takes_it_back(
    window: MainWindow, pane: ComparisonPane, qtbot: QtBot, idle: Callable[[], None]
) -> None:
    comparison = pane.comparison
    assert comparison is not None
    hashes = {i.sha256 for i in comparison.instruments}
    lone = [
        next(c[n][0] for r in comparison.rows if (c := r.cells)[n] and not c[1 - n] and c[n][0] != "front")
        for n in (0, 1)
    ]
    for n in (0, 1):
        assert pane.show_row_of(n, lone[n])
        qtbot.keyClick(pane.view, Qt.Key.Key_J, CTRL)
    idle()
    assert [(p.a_clause, p.b_clause) for p in window.services.library.pins.of(hashes)] == [tuple(lone)]
    assert pane.comparison is not None
    assert any(row.method is Method.PINNED for row in pane.comparison.rows)
    qtbot.keyClick(pane.view, Qt.Key.Key_Z, CTRL)
    idle()
    assert list(window.services.library.pins.of(hashes)) == []
    assert not any(row.method is Method.PINNED for row in pane.comparison.rows)


def test_copying_with_citation_by_the_windows_key(pane: ComparisonPane, qtbot: QtBot) -> None:
    assert pane.show_row_of(0, "para_1")
    qtbot.keyClick(pane.view, Qt.Key.Key_C, CTRL | SHIFT)
    assert "Istanbul" in QApplication.clipboard().mimeData().html()


def test_ctrl_p_shows_the_pages(window: MainWindow, pane: ComparisonPane, qtbot: QtBot) -> None:
    seen: list[int] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, PrintPreview) and dialog.preview.pageCount():
            seen.append(dialog.preview.pageCount())
            dialog.reject()
        else:
            QTimer.singleShot(50, look)

    QTimer.singleShot(100, look)
    qtbot.keyClick(pane.view, Qt.Key.Key_P, CTRL)
    assert seen
    assert seen[0] > 1


def test_other_colours_reach_the_rows(window: MainWindow, pane: ComparisonPane, qtbot: QtBot) -> None:
    light = pane.view.viewport().grab().toImage().pixelColor(3, 3)
    qtbot.keyClick(pane.view, Qt.Key.Key_D, CTRL | SHIFT)
    qtbot.waitUntil(lambda: pane.view.look.theme.dark)
    assert pane.view.viewport().grab().toImage().pixelColor(3, 3) != light
    assert pane.ruler.theme.dark


@pytest.mark.parametrize("name", ["find", "find_next", "find_previous"])
def test_the_menus_find_opens_the_bar_of_the_comparison(window: MainWindow, pane: ComparisonPane, name: str) -> None:
    window.actions_[name].trigger()
    assert pane.find.isVisible()


def test_the_menus_find_next_and_previous_walk_the_places(
    window: MainWindow, pane: ComparisonPane, qtbot: QtBot
) -> None:
    window.actions_["find"].trigger()
    pane.find.field.setText("guarantor")
    qtbot.waitUntil(lambda: len(pane.find.hits) > 3)
    before = pane.find.at
    window.actions_["find_next"].trigger()
    assert pane.find.at == (before + 1) % len(pane.find.hits)
    window.actions_["find_previous"].trigger()
    assert pane.find.at == before


def go_to(pane: ComparisonPane, qtbot: QtBot, words: str) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        dialog.setTextValue(words)
        dialog.accept()

    QTimer.singleShot(100, answer)
    qtbot.keyClick(pane.view, Qt.Key.Key_G, CTRL)


def test_ctrl_g_goes_to_the_row_of_a_clause(pane: ComparisonPane, qtbot: QtBot) -> None:
    go_to(pane, qtbot, "3")
    instrument, clause = pane.current_clause()
    assert (instrument, clause.partition("__")[0]) == (0, "para_3")


def test_ctrl_g_says_where_no_instrument_has_the_clause(window: MainWindow, pane: ComparisonPane, qtbot: QtBot) -> None:
    go_to(pane, qtbot, "article 977")
    assert "article 977" in window.messages.words.text()
