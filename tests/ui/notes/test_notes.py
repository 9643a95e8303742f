"""Highlights and notes: made by key, seen again, taken back, and said when they fit no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from clausewise.library.anchoring import Anchor
from clausewise.ui.notes.dialog import NoteDialog, NotesDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from clausewise.ui.panes.reading import ReadingPane
    from clausewise.ui.window.main_window import MainWindow

    Idle = Callable[[], None]
    Press = Callable[..., None]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
REF = "istanbul-communique"


@pytest.fixture
def pane(window: MainWindow, idle: Idle) -> ReadingPane:
    """The Istanbul communiqué, open."""
    window.desk.open(REF)
    idle()
    assert window.desk.reading is not None
    return window.desk.reading


def select(pane: ReadingPane, words: str) -> None:
    start = pane.instrument.text.index(words)
    cursor = pane.page.textCursor()
    cursor.setPosition(pane.page.setting.position(start))
    cursor.setPosition(pane.page.setting.position(start + len(words)), QTextCursor.MoveMode.KeepAnchor)
    pane.page.setTextCursor(cursor)


def answer(words: str) -> None:
    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, NoteDialog):
            dialog.text.setPlainText(words)
            dialog.accept()
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def marked(pane: ReadingPane) -> list[tuple[str, str]]:
    return [(pane.instrument.text[s.start : s.end], s.mark) for s in pane.page._layers["highlight"]]


def test_highlighting_and_taking_it_back(qtbot: QtBot, window: MainWindow, pane: ReadingPane, press: Press) -> None:
    select(pane, "guarantor states")
    press(Qt.Key.Key_H, CTRL)
    assert marked(pane) == [("guarantor states", "highlight")]
    press(Qt.Key.Key_H, CTRL)
    assert marked(pane) == []
    press(Qt.Key.Key_Z, CTRL)
    assert marked(pane) == [("guarantor states", "highlight")]


def test_without_a_selection_it_says_what_to_do(
    qtbot: QtBot, window: MainWindow, pane: ReadingPane, press: Press
) -> None:
    press(Qt.Key.Key_H, CTRL)
    assert "Select the words" in window.messages.words.text()
    assert window.messages.isVisible()
    select(pane, "guarantor states")
    press(Qt.Key.Key_H, CTRL)
    assert not window.messages.isVisible()


def test_a_note_is_written_changed_and_removed(
    qtbot: QtBot, window: MainWindow, pane: ReadingPane, press: Press
) -> None:
    select(pane, "permanently neutral")
    answer("Ask <b>who</b> says so")
    press(Qt.Key.Key_M, CTRL)
    assert marked(pane) == [("permanently neutral", "note")]
    offset = pane.instrument.text.index("permanently") + 2
    assert pane.page.tip_at(offset) == "Ask <b>who</b> says so"
    answer("Asked")
    press(Qt.Key.Key_M, CTRL)
    assert window.services.library.notes.all()[0].value == "Asked"
    answer("")
    press(Qt.Key.Key_M, CTRL)
    assert window.services.library.notes.all() == ()
    press(Qt.Key.Key_Z, CTRL)
    assert marked(pane) == [("permanently neutral", "note")]


def test_notes_are_there_again(window: MainWindow, idle: Idle, pane: ReadingPane) -> None:
    select(pane, "guarantor states")
    window.actions_["highlight"].trigger()
    window.desk.close_front()
    window.desk.open(REF)
    idle()
    assert marked(window.desk.reading) == [("guarantor states", "highlight")]


def test_a_note_that_fits_no_more_is_said(window: MainWindow, idle: Idle, pane: ReadingPane) -> None:
    lost = Anchor(pane.instrument.sha256, "para_1", 0, 9, "words that stand nowhere")
    window.services.library.notes.add(lost, "where is this?")
    window.desk.close_front()
    window.desk.open(REF)
    idle()
    assert "do not fit" in window.messages.words.text() or "does not fit" in window.messages.words.text()


def test_all_notes_lead_to_their_places(
    qtbot: QtBot, window: MainWindow, idle: Idle, pane: ReadingPane, press: Press
) -> None:
    select(pane, "guarantor states")
    window.actions_["highlight"].trigger()
    window.desk.close_front()

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, NotesDialog):
            QTimer.singleShot(20, choose)
            return
        assert dialog.list.count() == 1
        dialog.filter.setText("zzz")
        assert dialog.list.item(0).isHidden()
        dialog.filter.setText("guarantor")
        assert dialog.list.item(0).text().endswith(" · Paragraph 2")
        (copy,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "Copy those shown"]
        qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
        assert QGuiApplication.clipboard().text() == dialog.list.item(0).text()
        dialog.list.itemActivated.emit(dialog.list.item(0))

    QTimer.singleShot(20, choose)
    press(Qt.Key.Key_M, CTRL | SHIFT)
    idle()
    assert window.desk.reading.clause == "para_2"
    assert not isinstance(QApplication.activeModalWidget(), QDialog)


def test_a_note_is_kept_and_removed_by_keys(qtbot: QtBot) -> None:
    dialog = NoteDialog("Article 4", "The Parties   shall\nconfer. " * 20, "", None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.text, "Ask twice")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.text, Qt.Key.Key_Return, CTRL)
    assert dialog.words() == "Ask twice"
    again = NoteDialog("Article 4", "The Parties shall confer.", "Ask twice", None)
    qtbot.addWidget(again)
    again.show()
    (remove,) = [b for b in again.findChildren(QPushButton) if b.text() == "Remove note"]
    with qtbot.waitSignal(again.accepted):
        qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert again.words() == ""


@pytest.mark.parametrize("words", ["guarantor states", ""])
def test_a_note_in_the_margin_is_changed_by_a_click(
    qtbot: QtBot, window: MainWindow, pane: ReadingPane, press: Press, words: str
) -> None:
    window.resize(1500, 900)
    if words:
        select(pane, words)
    else:
        pane.go_to("para_2")
    answer("Ask the captain.")
    press(Qt.Key.Key_M, CTRL)
    pane.page.verticalScrollBar().setValue(0)
    pane.page.select(0, 0)
    QApplication.processEvents()
    pane.page.margin.grab()
    place = next(place for place, note in pane.page.margin._laid if note.words == "Ask the captain.")
    answer("Ask the mate.")
    qtbot.mouseClick(pane.page.margin, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    assert [mark.value for mark in window.services.library.notes.all()] == ["Ask the mate."]
