"""What is done with documents on the shelf: compared, ordered, thrown away and given back, named, copied out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from tests.ui.hands import CTRL, SHIFT, answer, groups

from clausewise.ui.shelf.dialogs import DuplicatesDialog, NamesDialog
from clausewise.ui.shelf.properties_dialog import PropertiesDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from clausewise.ui.window.main_window import MainWindow

    Idle = Callable[[], None]
    Press = Callable[..., None]


def test_a_revision_begins_with_the_earlier_date(window: MainWindow, idle: Idle) -> None:
    window.library.select(["draft-treaty-april-2022", "draft-treaty-march-2022"])
    window.actions_["compare_revision"].trigger()
    idle()
    shown = window.desk.comparison.comparison.instruments
    assert [one.id for one in shown] == ["draft-treaty-march-2022", "draft-treaty-april-2022"]


def test_the_trash_gives_back(qtbot: QtBot, window: MainWindow, idle: Idle, imported: str, press: Press) -> None:
    press(Qt.Key.Key_Backspace, CTRL)
    idle()
    assert "Trash  1" in groups(window)
    assert window.desk.tabs.widget.count() == 0
    window.messages.button.click()
    idle()
    assert "My documents  1" in groups(window)
    window.library.select([imported])
    press(Qt.Key.Key_Backspace, CTRL)
    idle()
    press(Qt.Key.Key_Z, CTRL)
    idle()
    assert "My documents  1" in groups(window)
    window.library.select([imported])
    window.actions_["trash"].trigger()
    idle()
    window.library.select([imported])
    assert window.library.selected_in_trash()
    assert not window.actions_["open_selected"].isEnabled()
    window.actions_["restore"].trigger()
    idle()
    assert "Trash  1" not in groups(window)


def test_after_trashing_the_keyboard_stays_in_its_place(
    window: MainWindow, idle: Idle, imported: str, tmp_path: Path, press: Press
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Treaty of the Marsh\n\nArticle 1\n\nQuiet.\n", "utf-8")
    window.intake.files([other])
    idle()
    window.library.select([imported])
    press(Qt.Key.Key_Backspace, CTRL)
    idle()
    assert window.library.selected() == []
    here = window.library.view.currentIndex()
    assert str(here.parent().data()) == "My documents  1"
    assert not window.library.view.isExpanded(window.library.model.index(len(groups(window)) - 1, 0))


def test_bundled_documents_cannot_be_trashed(window: MainWindow) -> None:
    window.library.select(["north-atlantic-treaty"])
    assert not window.actions_["trash"].isEnabled()
    window.shelf.trash()
    assert "north-atlantic-treaty" in window.library.entries


def test_collections_and_tags(qtbot: QtBot, window: MainWindow, idle: Idle, imported: str, press: Press) -> None:
    def name_it(dialog: QDialog) -> None:
        assert isinstance(dialog, NamesDialog)
        dialog.new.setText("Harbours")
        dialog.accept()

    window.library.select([imported, "north-atlantic-treaty"])
    answer(name_it)
    press(Qt.Key.Key_L, CTRL | SHIFT)
    idle()
    assert "Harbours  2" in groups(window)
    window.library.select([imported])
    answer(name_it)
    press(Qt.Key.Key_A, CTRL | SHIFT)
    idle()
    qtbot.keyClicks(window.library.filter, "tag:harbours")
    assert window.library.model.count == 1

    def untick(dialog: QDialog) -> None:
        dialog.boxes["Harbours"].setChecked(False)
        dialog.accept()

    window.library.filter.clear()
    window.library.select([imported])
    answer(untick)
    window.actions_["collect"].trigger()
    idle()
    assert "Harbours  1" in groups(window)


def test_duplicates_are_found_and_thrown_away(window: MainWindow, idle: Idle, imported: str, treaty: Path) -> None:
    again = treaty.with_name("again.txt")
    again.write_text(treaty.read_text("utf-8") + "\n\n", "utf-8")
    window.intake.files([again])
    idle()
    assert len(window.services.library.entries()) == 2

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, DuplicatesDialog)
        assert len(dialog.chosen()) == 1
        dialog.accept()

    answer(look)
    window.actions_["duplicates"].trigger()
    idle()
    assert len(window.services.library.entries()) == 1
    window.actions_["duplicates"].trigger()
    idle()
    assert "No two" in window.messages.words.text()


def test_a_copy_of_a_bundled_document_is_a_duplicate_and_no_other_text_is_opened(
    window: MainWindow, idle: Idle, imported: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy.md"
    copy.write_bytes(window.services.bundled.original("north-atlantic-treaty"))
    window.intake.files([copy])
    idle()
    opened: list[str] = []
    monkeypatch.setattr(window.services, "instrument", opened.append)
    seen: list[list[str]] = []

    def look(dialog: QDialog) -> None:
        seen.append(dialog.chosen())
        dialog.reject()

    answer(look)
    window.actions_["duplicates"].trigger()
    idle()
    own = next(e.id for e in window.services.library.entries() if e.id != imported)
    assert seen == [[own]]
    assert opened == []


def test_what_went_to_the_trash_is_no_longer_offered_for_comparing(
    window: MainWindow, imported: str, idle: Idle
) -> None:
    window.library.select([imported])
    assert window.actions_["trash"].isEnabled()
    window.shelf.trash()
    idle()
    assert window.library.selected() == []
    assert not window.actions_["trash"].isEnabled()
    assert window.library.compare.text() == "Select two to six"


def test_the_menu_offers_what_can_be_done(window: MainWindow, imported: str) -> None:
    seen: list[str] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            seen.extend(action.objectName() for action in menu.actions() if action.objectName())
            menu.close()
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)
    window.library.menu_requested.emit(QPoint(10, 10))
    assert {"open_selected", "compare", "trash", "properties"} <= set(seen)


def test_the_library_is_exported(
    window: MainWindow, idle: Idle, imported: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.setattr("clausewise.ui.shelf.actions.QFileDialog.getExistingDirectory", lambda *_args: str(folder))
    window.actions_["export_library"].trigger()
    idle()
    assert any(folder.rglob("*.txt"))
    assert "exported" in window.messages.words.text()


def test_facts_are_put_right(window: MainWindow, idle: Idle, imported: str) -> None:
    def correct(dialog: QDialog) -> None:
        assert isinstance(dialog, PropertiesDialog)
        dialog.fields["title"].setText("Harbour Treaty")
        dialog.fields["party"].setText("Lakeland; Hilland")
        dialog.accept()

    answer(correct)
    window.actions_["properties"].trigger()
    idle()
    entry = window.services.library.entry(imported)
    assert (entry.title, entry.parties) == ("Harbour Treaty", ("Lakeland", "Hilland"))
    assert window.library.entries[imported].title == "Harbour Treaty"

    def empty_it(dialog: QDialog) -> None:
        dialog.fields["title"].setText(" ")
        dialog.accept()

    window.library.select([imported])
    answer(empty_it)
    window.actions_["properties"].trigger()
    idle()
    assert window.messages.property("severity") == "error"
    assert window.services.library.entry(imported).title == "Harbour Treaty"
