"""The help is true: its searches are understood and can be tried, its keys exist, and it speaks Ukrainian."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QTextBrowser
from tests.ui.hands import answer

from clausewise.model.provision import ProvisionType
from clausewise.searching.parser import parse
from clausewise.ui.window.actions import MENUS
from clausewise.ui.window.help import PLACES, HelpDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from clausewise.ui.window.main_window import MainWindow

    Idle = Callable[[], None]


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> HelpDialog:
    made = HelpDialog(window.appearance, window.actions_, window)
    qtbot.addWidget(made)
    return made


def text(dialog: HelpDialog, page: int) -> str:
    browser = dialog.tabs.widget(page)
    assert isinstance(browser, QTextBrowser)
    return browser.toPlainText()


def queries(dialog: HelpDialog) -> list[str]:
    browser = dialog.tabs.widget(2)
    assert isinstance(browser, QTextBrowser)
    return [unescape(q) for q in re.findall(r"search:([^\"]+)\"", browser.toHtml())]


def test_every_example_is_understood(dialog: HelpDialog) -> None:
    from urllib.parse import unquote

    found = [unquote(query) for query in queries(dialog)]
    assert len(found) > 10
    for query in found:
        assert parse(query) is not None, query


def test_an_example_is_tried_by_the_keyboard(qtbot: QtBot, window: MainWindow, idle: Idle) -> None:
    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, HelpDialog)
        dialog.tabs.setCurrentIndex(2)
        browser = dialog.tabs.currentWidget()
        browser.setFocus()
        qtbot.keyClick(browser, Qt.Key.Key_Tab)
        qtbot.keyClick(browser, Qt.Key.Key_Return)

    answer(choose)
    window.actions_["help"].trigger()
    idle()
    assert window.header.field.text() == "guarantee neutrality"
    assert window.side.currentWidget() is window.search


def test_every_action_with_a_key_is_listed(dialog: HelpDialog, window: MainWindow) -> None:
    page = text(dialog, 3)
    for specs in MENUS.values():
        for spec in specs:
            if spec.keys:
                assert window.actions_[spec.name].shortcut().toString() in page, spec.name


def test_the_keys_of_places_are_keys() -> None:
    for pairs in PLACES.values():
        for keys, _words in pairs:
            assert QKeySequence(keys).count() == 1, keys


def test_every_provision_has_its_letters(dialog: HelpDialog) -> None:
    page = text(dialog, 1)
    from clausewise.ui.naming.names import provision_name

    assert all(provision_name(type_) in page for type_ in ProvisionType)
