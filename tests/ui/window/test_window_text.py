"""The text in front, the look and the dialogs, by the reader's keys and clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog, QLineEdit, QToolButton
from tests.ui.hands import ALT, CTRL, ISTANBUL, KEY, NONE, SHIFT, answer, front, open_by_return

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


def colours_of(icon: QIcon) -> set[str]:
    """The colours that an icon is drawn in, where it is opaque."""
    image = icon.pixmap(20, 20).toImage()
    spots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in spots if image.pixelColor(x, y).alpha() == 255}


def test_find_in_page(qtbot: QtBot, window: MainWindow, read: ReadingPane, press: Press) -> None:
    press(KEY.Key_F, CTRL)
    assert read.find.isVisible()
    qtbot.keyClicks(read.find.field, "GUARANTOR")
    text = read.instrument.text.lower()
    assert read.find.count.text().endswith(f"of {text.count('guarantor')}")
    first = read.page.caret_offset()
    assert text[first:].startswith("guarantor")
    press(KEY.Key_F3)
    assert read.page.caret_offset() > first
    press(KEY.Key_F3, SHIFT)
    assert read.page.caret_offset() == first
    qtbot.keyClicks(read.find.field, "zzz")
    assert read.find.count.text() == "Not found"
    qtbot.keyClick(read.find.field, KEY.Key_Escape)
    assert not read.find.isVisible()


def test_go_to_a_clause_by_its_number(qtbot: QtBot, window: MainWindow, read: ReadingPane, press: Press) -> None:
    def type_it(dialog: QDialog) -> None:
        assert isinstance(dialog, QInputDialog)
        dialog.setTextValue("4(a)")
        dialog.accept()

    answer(type_it)
    press(KEY.Key_G, CTRL)
    assert read.clause == "para_4__list_1__point_a"
    assert "4 (a)" in window.clause.text()


def test_an_unknown_clause_is_said(qtbot: QtBot, window: MainWindow, read: ReadingPane, press: Press) -> None:
    def type_it(dialog: QDialog) -> None:
        dialog.setTextValue("Article 99")
        dialog.accept()

    answer(type_it)
    press(KEY.Key_G, CTRL)
    assert "Article 99" in window.messages.words.text()


def test_copying_gives_the_text_as_it_stands(qtbot: QtBot, window: MainWindow, read: ReadingPane, press: Press) -> None:
    read.go_to("para_2")
    qtbot.keyClick(read.page, KEY.Key_End, SHIFT)
    press(KEY.Key_C, CTRL)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("2. Possible guarantor states")
    assert copied in read.instrument.text


def test_copying_a_clause_cites_it(qtbot: QtBot, window: MainWindow, read: ReadingPane, press: Press) -> None:
    read.go_to("para_2")
    press(KEY.Key_C, CTRL | SHIFT)
    mime = QGuiApplication.clipboard().mimeData()
    assert f"\n— {read.instrument.title}, " in mime.text()
    assert "<blockquote>" in mime.html()
    press(KEY.Key_C, CTRL | ALT)
    assert QGuiApplication.clipboard().text() == f"clausewise:{ISTANBUL}#para_2"


def test_copying_selected_words_cites_their_clauses(
    qtbot: QtBot, window: MainWindow, read: ReadingPane, press: Press
) -> None:
    read.go_to("para_2")
    qtbot.keyClick(read.page, KEY.Key_End, SHIFT)
    press(KEY.Key_C, CTRL | SHIFT)
    copied = QGuiApplication.clipboard().text()
    words, _, cited = copied.partition("\n\n— ")
    assert words.startswith("2. Possible guarantor states")
    assert words in read.instrument.text_of("para_2")
    assert len(words) < len(read.instrument.text_of("para_2").strip())
    assert ", Paragraph 2, " in cited


def test_a_link_opens_its_clause(window: MainWindow, idle: Idle) -> None:
    window.frame_.open_refs([f"clausewise:{ISTANBUL}#para_3"])
    idle()
    assert front(window).clause.startswith("para_3")


def test_the_look_and_the_size_change_by_key(qtbot: QtBot, window: MainWindow, read: ReadingPane, press: Press) -> None:
    assert not window.appearance.theme.dark
    press(KEY.Key_D, CTRL | SHIFT)
    assert window.appearance.theme.dark
    press(KEY.Key_D, CTRL | SHIFT)
    assert not window.appearance.theme.dark
    read.go_to("para_6")
    press(KEY.Key_Plus, CTRL)
    assert window.services.settings.reading_size == 13
    assert read.page.document().defaultFont().pointSizeF() == 13
    press(KEY.Key_Minus, CTRL)
    press(KEY.Key_Minus, CTRL)
    assert window.services.settings.reading_size == 11
    press(KEY.Key_0, CTRL)
    assert window.services.settings.reading_size == 12


def test_panes_are_hidden_and_shown_by_key(qtbot: QtBot, window: MainWindow, idle: Idle, press: Press) -> None:
    window.desk.open("draft-treaty-april-2022")
    idle()
    pane = front(window)
    assert pane.contents.isVisible()
    press(KEY.Key_O, CTRL | SHIFT)
    assert not pane.contents.isVisible()
    press(KEY.Key_O, CTRL | SHIFT)
    assert pane.contents.isVisible()
    press(KEY.Key_F9)
    assert not window.side.isVisible()
    press(KEY.Key_L, CTRL)
    assert window.side.isVisible()
    assert window.library.view.hasFocus()
    press(KEY.Key_F11)
    assert window.isFullScreen()
    press(KEY.Key_F11)
    assert not window.isFullScreen()


@pytest.mark.parametrize(
    ("key", "modifiers", "title"),
    [
        (KEY.Key_F1, NONE, "Help"),
        (KEY.Key_F1, CTRL, "Help"),
        (KEY.Key_Comma, CTRL, "Settings"),
        (KEY.Key_R, CTRL, "Recently opened"),
        (KEY.Key_M, CTRL | SHIFT, "Notes and highlights"),
        (KEY.Key_V, CTRL | SHIFT, "Import pasted text"),
    ],
)
def test_dialogs_open_by_key(
    qtbot: QtBot, window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier, title: str, press: Press
) -> None:
    seen: list[str] = []
    answer(lambda dialog: (seen.append(dialog.windowTitle()), dialog.reject()))
    press(key, modifiers)
    qtbot.waitUntil(lambda: seen == [title], timeout=3000)


def test_about_names_every_part_with_its_licence(qtbot: QtBot, window: MainWindow) -> None:
    from PySide6.QtWidgets import QPlainTextEdit

    listed: list[str] = []

    def look(dialog: QDialog) -> None:
        listed.append(dialog.findChild(QPlainTextEdit).toPlainText())
        dialog.reject()

    answer(look)
    window.actions_["about"].trigger()
    for part in ("PySide6", "Whoosh", "rapidfuzz", "Literata", "Inter"):
        assert part in listed[0]
    assert all(" – " in line and not line.endswith("– ") for line in listed[0].split("\n\n")[0].splitlines())


def test_properties_tell_what_is_known(qtbot: QtBot, window: MainWindow, press: Press) -> None:
    from PySide6.QtWidgets import QLabel

    words: list[str] = []

    def look(dialog: QDialog) -> None:
        words.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.reject()

    answer(look)
    window.library.select([ISTANBUL])
    press(KEY.Key_Return, ALT)
    assert ISTANBUL in words
    assert "communiqué" in words


def test_the_palette_does_what_is_typed(qtbot: QtBot, window: MainWindow, press: Press) -> None:
    press(KEY.Key_P, CTRL | SHIFT)
    palette = next(w for w in QApplication.topLevelWidgets() if w.windowTitle() == "Command palette")
    field = palette.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "dark")
    qtbot.keyClick(field, KEY.Key_Return)
    assert window.appearance.theme.dark
    assert not palette.isVisible()


def test_a_click_on_a_reference_leads_there(
    qtbot: QtBot, window: MainWindow, idle: Idle, treaty: Path, press: Press
) -> None:
    window.intake.files([treaty])
    idle()
    pane = front(window)
    offset = pane.instrument.text.index("Article 3 says") + 3
    page = pane.page
    qtbot.waitUntil(lambda: pane.reference_at(offset) is not None)
    cursor = page.textCursor()
    cursor.setPosition(page.setting.position(offset))
    spot = page.cursorRect(cursor).center() + QPoint(2, 0)
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert pane.clause.startswith("art_3")
    press(KEY.Key_Left, ALT)
    assert pane.clause.startswith("front") or pane.clause.startswith("art_1")


def test_every_icon_follows_the_look(press: Press, window: MainWindow, read: ReadingPane) -> None:
    buttons = [read.find.findChild(QToolButton), window.library.sort, window.search.close_button]
    light = window.appearance.theme["text"].name()
    assert all(light in colours_of(button.icon()) for button in buttons)
    press(KEY.Key_D, CTRL | SHIFT)
    dark = window.appearance.theme["text"].name()
    assert all(dark in colours_of(button.icon()) for button in buttons)
    assert light not in colours_of(window.actions_["import"].icon())
    assert light not in colours_of(window.desk.tabs.widget.tabIcon(0))
