"""The command palette: what was done last stands first, then the best fit; each action has a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit

from clausewise.ui.window.palette import ActionsModel, Palette, remembered

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from clausewise.ui.window.main_window import MainWindow

    Press = Callable[..., None]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def shown(model: ActionsModel) -> list[str]:
    return [str(model.index(n, 0).data()) for n in range(model.rowCount())]


def named(*words: str) -> list[QAction]:
    actions = [QAction(text) for text in words]
    for action in actions:
        action.setObjectName(action.text().lower().replace(" ", "_"))
    return actions


def test_what_was_done_last_stands_first(qapp: QApplication) -> None:
    actions = named("Close tab", "Print", "About", "Copy")
    assert shown(ActionsModel(actions)) == ["Close tab", "Print", "About", "Copy"]
    assert shown(ActionsModel(actions, recent=["about", "copy"])) == ["About", "Copy", "Close tab", "Print"]


def test_letters_near_to_each_other_fit_better(qapp: QApplication) -> None:
    actions = named("Collect all marks", "Compare texts", "Copy link")
    model = ActionsModel(actions)
    model.filter("clk")
    assert shown(model)[0] == "Copy link"


def test_the_last_few_are_remembered_once() -> None:
    recent: list[str] = []
    for name in ("a", "b", "a", "c", "d", "e", "f", "g"):
        recent = remembered(recent, name)
    assert recent == ["g", "f", "e", "d", "c", "a"]


def test_the_palette_remembers_what_it_did(qtbot: QtBot, window: MainWindow, press: Press) -> None:
    for _ in range(2):
        press(Qt.Key.Key_P, CTRL | SHIFT)
        palette = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Palette) and w.isVisible())
        field = palette.findChild(QLineEdit)
        assert field is not None
        if not field.text() and palette.model.index(0, 0).data() == "Dark appearance":
            palette.close()
            return
        qtbot.keyClicks(field, "dark")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    raise AssertionError("what was done does not stand first")


def test_every_action_has_a_picture(window: MainWindow) -> None:
    assert [action.objectName() for action in window.actions_ if action.icon().isNull()] == []


def test_buttons_keep_their_key_when_the_action_changes(window: MainWindow) -> None:
    window.actions_["print"].setEnabled(True)
    window.actions_["print"].setEnabled(False)
    assert "(Ctrl+P)" in window.actions_["print"].toolTip()


def test_the_palette_stays_inside_a_small_window(window: MainWindow, press: Press) -> None:
    window.resize(window.minimumSizeHint())
    press(Qt.Key.Key_P, CTRL | SHIFT)
    palette = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Palette) and w.isVisible())
    assert palette.width() < window.width()
    assert palette.height() < window.height()
    palette.close()
