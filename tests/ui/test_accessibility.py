"""Everything that can be used has a name for those who hear it, and a way by the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible, QDrag
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from clausewise.ui.window.about import About

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from clausewise.ui.window.main_window import MainWindow

    Idle = Callable[[], None]

USED = (QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QAbstractItemView, QComboBox)


def nameless(root: QWidget) -> list[str]:
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, USED) or not widget.isVisible() or widget.objectName().startswith("qt_"):
            continue
        parent = widget.parent()
        if isinstance(parent, (QLineEdit, QTabBar, QComboBox)) and not widget.accessibleName():
            continue  # parts of Qt's own widgets, spoken with them
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface is not None else ""
        if not name.strip():
            found.append(f"{type(widget).__name__} {widget.objectName()} in {type(parent).__name__}")
    return found


def test_what_is_seen_at_first_has_names(window: MainWindow) -> None:
    assert nameless(window) == []


@pytest.mark.parametrize("refs", [["istanbul-communique"], ["draft-treaty-march-2022", "draft-treaty-april-2022"]])
def test_what_is_opened_has_names(window: MainWindow, idle: Idle, refs: list[str]) -> None:
    window.frame_.open_refs(refs)
    idle()
    window.actions_["find"].trigger()
    assert nameless(window) == []


def test_results_have_names(qtbot: QtBot, window: MainWindow, idle: Idle) -> None:
    window.searching.choose("neutrality")
    idle()
    assert nameless(window) == []


def test_dialogs_have_names(qtbot: QtBot, window: MainWindow) -> None:
    from clausewise.ui.shelf.dialogs import NamesDialog, PasteDialog
    from clausewise.ui.window.help import HelpDialog
    from clausewise.ui.window.settings_dialog import SettingsDialog

    for dialog in (
        SettingsDialog(window.appearance, window),
        HelpDialog(window.appearance, window.actions_, window),
        PasteDialog("x", window),
        NamesDialog("Tags", ["a"], [], window),
    ):
        qtbot.addWidget(dialog)
        dialog.show()
        assert nameless(dialog) == []
        dialog.close()


def test_tab_reaches_the_library_the_search_and_the_text(qtbot: QtBot, window: MainWindow, idle: Idle) -> None:
    window.desk.open("istanbul-communique")
    idle()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.header.field.setFocus()
    reached = set()
    for _ in range(40):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.add(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert {window.header.field, window.library.filter, window.library.view} <= reached
    assert window.desk.reading.page in reached


@pytest.mark.parametrize("name", ["compare", "matrix", "anatomy"])
def test_tab_leads_out_of_every_pane(qtbot: QtBot, window: MainWindow, idle: Idle, name: str) -> None:
    window.library.select(["draft-treaty-march-2022", "draft-treaty-april-2022"])
    window.actions_[name].trigger()
    idle()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.desk.pane.setFocus()
    for _ in range(60):
        focus = QApplication.focusWidget()
        if focus is window.header.field:
            return
        assert focus is not None
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    pytest.fail("Tab goes round in circles")


def test_changes_are_announced_in_words(window: MainWindow, idle: Idle) -> None:
    window.desk.compare(["draft-treaty-march-2022", "draft-treaty-april-2022"])
    idle()
    window.desk.comparison.next_difference()
    window.desk.comparison.next_difference()
    assert len(window.clause.text()) > 10


def test_originals_are_dragged_out(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    carried: list[QMimeData] = []

    def carry(drag: QDrag, _action: Qt.DropAction) -> Qt.DropAction:
        mime = QMimeData()
        mime.setUrls(drag.mimeData().urls())
        carried.append(mime)
        return Qt.DropAction.IgnoreAction

    # A drag of the system's own would wait for a mouse that nobody moves.
    monkeypatch.setattr("clausewise.ui.shelf.actions.QDrag.exec", carry)
    window.library.select(["istanbul-communique"])
    window.library.view.startDrag(Qt.DropAction.CopyAction)
    (url,) = carried[0].urls()
    with open(url.toLocalFile(), "rb") as file:  # noqa: PTH123 - as another program would
        assert file.read() == window.services.bundled.original("istanbul-communique")


def test_an_entry_says_what_kind_of_document_it_is(window: MainWindow) -> None:
    index = window.library.model.indexes_of("istanbul-communique")[0]
    told = str(index.data(Qt.ItemDataRole.AccessibleDescriptionRole))
    assert "2022-03-29" in told
    assert "digest" in told


def test_words_that_only_stand_there_are_no_stop_for_tab(qtbot: QtBot, window: MainWindow) -> None:
    dialog = About(window.appearance, window)
    qtbot.addWidget(dialog)
    dialog.show()
    stops = [w for w in dialog.findChildren(QLabel) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == []
    dialog.close()


def test_return_folds_and_unfolds_a_heading(qtbot: QtBot, window: MainWindow) -> None:
    view = window.library.view
    heading = window.library.model.index(0, 0)
    view.setFocus()
    view.setCurrentIndex(heading)
    assert view.isExpanded(heading)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert not view.isExpanded(heading)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.isExpanded(heading)


@pytest.mark.parametrize("refs", [["istanbul-communique"], ["draft-treaty-march-2022", "draft-treaty-april-2022"]])
def test_no_markup_is_heard(window: MainWindow, idle: Idle, refs: list[str]) -> None:
    window.frame_.open_refs(refs)
    idle()
    heard = [
        interface.text(QAccessible.Text.Description)
        for widget in window.findChildren(QWidget)
        if (interface := QAccessible.queryAccessibleInterface(widget)) is not None
    ]
    assert len(heard) > 20
    assert [words for words in heard if "<p" in words] == []
