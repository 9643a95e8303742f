"""Saved comparisons: kept under a name, opened, renamed and removed, by keys and buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLineEdit

from clausewise.ui.comparisons.kept_dialog import ComparisonsDialog, NameDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from clausewise.ui.window.main_window import MainWindow

    Idle = Callable[[], None]
    Press = Callable[..., None]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PAIR = ("budapest-memorandum", "kyiv-security-compact")


def answer(does: Callable[[QDialog], None]) -> None:
    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            try:
                does(dialog)
            finally:
                dialog.close()  # also where the test fails
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


@pytest.fixture
def kept(qtbot: QtBot, window: MainWindow, idle: Idle, press: Press) -> str:
    """The name of a comparison of a text and its revision, saved by Ctrl+S."""
    window.desk.compare(PAIR, revision=True)
    idle()

    def name_it(dialog: QDialog) -> None:
        assert isinstance(dialog, NameDialog)
        assert dialog.name.text()
        dialog.name.clear()
        save = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
        assert not save.isEnabled()
        qtbot.keyClicks(dialog.name, "Two guarantees")
        qtbot.mouseClick(save, Qt.MouseButton.LeftButton)

    answer(name_it)
    press(Qt.Key.Key_S, CTRL)
    return "Two guarantees"


def test_it_is_kept_with_its_mode_and_opens_again(
    qtbot: QtBot, window: MainWindow, idle: Idle, press: Press, kept: str
) -> None:
    (one,) = window.services.library.comparisons.all()
    assert (one.name, one.value) == (kept, {"refs": list(PAIR), "revision": True})
    window.desk.close_front()

    def open_it(dialog: QDialog) -> None:
        assert isinstance(dialog, ComparisonsDialog)
        assert dialog.list.topLevelItem(0).text(0) == kept
        assert "(revision)" in dialog.list.topLevelItem(0).text(1)
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)

    answer(open_it)
    press(Qt.Key.Key_S, CTRL | SHIFT)
    idle()
    pane = window.desk.comparison
    assert window.desk.tabs.place_of(pane).refs == PAIR
    assert window.desk.is_revision(pane)


def test_it_is_renamed_but_not_over_another(qtbot: QtBot, window: MainWindow, idle: Idle, kept: str) -> None:
    window.services.library.comparisons.save("Taken", {"refs": list(PAIR), "revision": False})

    def rename(name: str, dialog: ComparisonsDialog) -> None:
        item = dialog.list.findItems(kept, Qt.MatchFlag.MatchExactly)[0]
        dialog.list.setCurrentItem(item)
        qtbot.mouseClick(dialog.rename, Qt.MouseButton.LeftButton)
        editor = dialog.list.findChild(QLineEdit)
        editor.selectAll()
        qtbot.keyClicks(editor, name)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not dialog.list.findChildren(QLineEdit), timeout=2000)

    def both(dialog: QDialog) -> None:
        assert isinstance(dialog, ComparisonsDialog)
        rename("Taken", dialog)
        assert dialog.problem.text() == "There is a comparison of this name already."
        assert len(dialog.list.findItems(kept, Qt.MatchFlag.MatchExactly)) == 1
        rename("Guarantees", dialog)
        assert dialog.problem.text() == ""
        dialog.reject()

    answer(both)
    window.actions_["comparisons"].trigger()
    names = {one.name: one.value["revision"] for one in window.services.library.comparisons.all()}
    assert names == {"Taken": False, "Guarantees": True}


def test_it_is_removed_and_taken_back(qtbot: QtBot, window: MainWindow, kept: str) -> None:
    def remove(dialog: QDialog) -> None:
        assert isinstance(dialog, ComparisonsDialog)
        qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
        assert dialog.nothing.isVisible()
        dialog.reject()

    answer(remove)
    window.actions_["comparisons"].trigger()
    assert window.comparisons.all() == []
    window.messages.button.click()
    assert [one.name for one in window.comparisons.all()] == [kept]


def test_one_removed_is_put_back_in_the_dialog(qtbot: QtBot, window: MainWindow, kept: str) -> None:
    def there_and_back(dialog: QDialog) -> None:
        assert isinstance(dialog, ComparisonsDialog)
        assert not dialog.back.isVisible()
        # The offscreen platform gives shortcuts to no dialog.
        assert dialog.remove.shortcut() == QKeySequence(Qt.Key.Key_Delete)
        qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
        assert window.comparisons.all() == []
        qtbot.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
        assert dialog.list.currentItem().text(0) == kept
        assert not dialog.back.isVisible()
        dialog.reject()

    answer(there_and_back)
    window.actions_["comparisons"].trigger()
    assert [one.name for one in window.comparisons.all()] == [kept]


def test_moved_columns_and_the_table_are_kept_and_several_have_a_short_name(
    window: MainWindow, idle: Idle, press: Press
) -> None:
    window.desk.compare((*PAIR, "istanbul-communique"))
    idle()
    pane = window.desk.comparison
    pane.set_order(pane.order.moved(2, 0))
    pane.set_mode("matrix")
    proposed: list[str] = []

    def agree(dialog: QDialog) -> None:
        assert isinstance(dialog, NameDialog)
        proposed.append(dialog.name.text())
        dialog.accept()

    answer(agree)
    press(Qt.Key.Key_S, CTRL)
    assert proposed == ["Istanbul Communique and 2 more"]
    window.desk.close_front()
    (one,) = window.comparisons.all()
    window.comparisons.open(one)
    idle()
    again = window.desk.comparison
    assert [i.id for i in again.comparison.instruments] == ["istanbul-communique", *PAIR]
    assert again.mode == "matrix"


def test_what_is_gone_is_said_and_what_is_odd_is_left_out(window: MainWindow, idle: Idle) -> None:
    saved = window.services.library.comparisons
    saved.save("Odd", ["not", "one"])
    saved.save("Odder", {"refs": ["one", 2]})
    saved.save("Gone", {"refs": ["no-such-text", PAIR[0]]})
    (gone,) = window.comparisons.all()
    window.comparisons.open(gone)
    idle()
    assert "no-such-text" in window.messages.words.text()
    assert window.desk.tabs.widget.count() == 0


def test_saving_needs_a_comparison_in_front(window: MainWindow, idle: Idle) -> None:
    assert not window.actions_["save_comparison"].isEnabled()
    window.comparisons.save()
    assert window.messages.property("severity") == "warning"
