"""What is known of instruments: of what is selected, or of the text in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel

from clausewise.model.entry import Entry
from clausewise.ui.shelf.dialogs import DuplicatesDialog
from clausewise.ui.shelf.properties_dialog import PropertiesDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from clausewise.ui.window.main_window import MainWindow

    Idle = Callable[[], None]
    Press = Callable[..., None]

REF = "istanbul-communique"


def test_properties_are_of_the_text_in_front_where_none_is_selected(
    window: MainWindow, idle: Idle, press: Press
) -> None:
    window.library.view.clearSelection()
    assert not window.actions_["properties"].isEnabled()
    window.desk.open(REF)
    idle()
    assert window.actions_["properties"].isEnabled()
    seen: set[str] = set()

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, PropertiesDialog):
            seen.update(label.text() for label in dialog.findChildren(QLabel))
            dialog.reject()
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert REF in seen
    window.desk.close_front()
    assert not window.actions_["properties"].isEnabled()


def test_duplicates_are_told_apart_by_their_files(qtbot: QtBot) -> None:
    pact = Entry("pact", "Pact", source="pact.txt", added="2031-05-02T10:00:00")
    groups = [(pact, Entry("pact-2", "Pact", source="pact.docx")), (Entry("toll", "Toll"), Entry("toll-2", "Toll"))]
    dialog = DuplicatesDialog(groups)
    qtbot.addWidget(dialog)
    lines = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert lines[:2] == ["Pact  ·  pact.txt  ·  2031-05-02  ·  pact", "Pact  ·  pact.docx  ·  pact-2"]
    assert lines[2] == ""
    assert dialog.chosen() == ["pact-2", "toll-2"]


def test_a_revision_is_turned_round(window: MainWindow, idle: Idle) -> None:
    versions = ("constitution-of-ukraine-2004", "constitution-of-ukraine-2019")
    window.desk.compare(versions)
    idle()
    assert not window.actions_["turn_round"].isEnabled()
    window.desk.close_front()
    window.desk.compare(versions[::-1], revision=True)
    idle()
    window.actions_["turn_round"].trigger()
    idle()
    assert window.desk.is_revision(window.desk.pane)
    assert [i.id for i in window.desk.comparison.comparison.instruments] == list(versions)
    assert window.desk.tabs.widget.count() == 1
