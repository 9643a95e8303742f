"""The settings: every choice shows at once, Cancel takes all of them back, OK keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialogButtonBox

from clausewise.settings import load_settings
from clausewise.ui.window.settings_dialog import SettingsDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from clausewise.ui.window.main_window import MainWindow


def test_choices_show_at_once_and_are_taken_back(qtbot: QtBot, window: MainWindow) -> None:
    dialog = SettingsDialog(window.appearance, window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.theme.setCurrentIndex(dialog.theme.findData("dark"))
    dialog.palette_.setCurrentIndex(dialog.palette_.findData("ink"))
    dialog.size_.setValue(18)
    dialog.spacing.setValue(180)
    assert window.appearance.theme.dark
    assert window.services.settings.reading_size == 18
    dialog.reject()
    assert not window.appearance.theme.dark
    assert window.services.settings.palette == "classic"
    assert window.services.settings.reading_size == 12


def test_defaults_come_back(qtbot: QtBot, window: MainWindow) -> None:
    dialog = SettingsDialog(window.appearance, window)
    qtbot.addWidget(dialog)
    dialog.size_.setValue(30)
    box = dialog.findChild(QDialogButtonBox)
    box.button(QDialogButtonBox.StandardButton.RestoreDefaults).click()
    assert dialog.size_.value() == 12
    dialog.accept()


def test_what_was_chosen_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    dialog = SettingsDialog(window.appearance, window)
    qtbot.addWidget(dialog)
    dialog.size_.setValue(15)
    dialog.accept()
    window.services.save_settings()
    assert load_settings(window.services.paths.config / "settings.json").reading_size == 15
