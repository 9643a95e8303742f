"""The library in the window: importing, ordering, trashing, naming."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from clausewise.model.errors import DamagedDocument
from clausewise.model.instrument import Notice
from clausewise.ui.models.shelf import meta_of
from clausewise.ui.shelf.dialogs import DuplicatesDialog, NamesDialog, PasteDialog
from clausewise.ui.shelf.import_report import ImportReport
from clausewise.ui.shelf.intake import Imported, files_in
from clausewise.ui.shelf.properties_dialog import PropertiesDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from clausewise.ui.jobs import Job
    from clausewise.ui.window.main_window import MainWindow

    Idle = Callable[[], None]
    Press = Callable[..., None]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
ISTANBUL = "istanbul-communique"


def answer(does: Callable[[QDialog], None]) -> None:
    """Do something with the next dialog that opens."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            does(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


@pytest.fixture
def imported(window: MainWindow, idle: Idle, treaty: Path) -> str:
    """The short name of an imported treaty."""
    window.intake.files([treaty])
    idle()
    ref = window.services.library.entries()[0].id
    window.library.select([ref])
    return ref


def groups(window: MainWindow) -> list[str]:
    model = window.library.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_an_import_opens_and_reports(window: MainWindow, imported: str) -> None:
    assert "My documents  1" in groups(window)
    assert window.desk.reading.instrument.id == imported
    assert "imported" in window.messages.words.text()
    seen: list[int] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, ImportReport)
        seen.append(dialog.model.rowCount())
        dialog.reject()

    answer(look)
    window.messages.button.click()
    assert seen == [1]


def test_a_report_shows_every_remark_and_opens_a_document(qtbot: QtBot, window: MainWindow, imported: str) -> None:
    entry = window.services.library.entry(imported)
    notices = tuple(Notice("n", f"remark number {n} " * 12) for n in range(3))
    report = [
        Imported("pact.txt", entry, notices=notices),
        *(Imported(f"{n}.txt", entry) for n in range(40)),
        Imported("lost.pdf", error=DamagedDocument("lost.pdf", "it ends too early")),
    ]
    dialog = ImportReport(report, window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    table = dialog.table
    qtbot.waitUntil(lambda: table.rowHeight(1) >= 4 * table.fontMetrics().height())
    assert table.rowHeight(2) < 2 * table.rowHeight(0)
    chosen: list[str] = []
    dialog.chosen.connect(chosen.append)
    table.setCurrentIndex(dialog.model.index(0, 0))
    table.activated.emit(table.currentIndex())
    assert chosen == []
    assert dialog.isVisible()
    table.activated.emit(dialog.model.index(1, 0))
    assert chosen == [imported]
    assert not dialog.isVisible()


def test_a_revision_begins_with_the_earlier_date(window: MainWindow, idle: Idle) -> None:
    window.library.select(["draft-treaty-april-2022", "draft-treaty-march-2022"])
    window.actions_["compare_revision"].trigger()
    idle()
    shown = window.desk.comparison.comparison.instruments
    assert [one.id for one in shown] == ["draft-treaty-march-2022", "draft-treaty-april-2022"]


def test_own_documents_name_their_file_on_the_shelf(window: MainWindow, imported: str, treaty: Path) -> None:
    assert meta_of(window.library.entries[imported]).endswith(treaty.name)
    assert meta_of(window.library.entries["budapest-memorandum"]).endswith("en")


def test_bad_files_leave_the_library_as_it_was(window: MainWindow, idle: Idle, tmp_path: Path, treaty: Path) -> None:
    empty, binary, missing = tmp_path / "empty.txt", tmp_path / "noise.docx", tmp_path / "gone.pdf"
    empty.write_bytes(b"")
    binary.write_bytes(bytes(range(256)) * 20)
    window.intake.files([empty])
    idle()
    assert window.messages.words.text().startswith("empty.txt: ")
    assert window.messages.property("severity") == "error"
    assert window.services.library.entries() == ()
    window.intake.files([binary, missing, treaty])
    idle()
    assert window.messages.words.text().startswith("1 of 3 documents")
    assert len(window.services.library.entries()) == 1


def test_the_same_file_is_not_kept_twice(window: MainWindow, idle: Idle, imported: str, treaty: Path) -> None:
    window.intake.files([treaty])
    idle()
    assert "already" in window.messages.words.text()
    assert len(window.services.library.entries()) == 1


def test_a_folder_means_the_files_in_it(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name in ("b.txt", "deep/a.txt", ".hidden"):
        (tmp_path / name).write_text("x")
    assert [file.name for file in files_in([tmp_path])] == ["b.txt", "a.txt"]


def test_of_many_files_those_that_were_there_are_counted_apart(
    window: MainWindow, idle: Idle, imported: str, treaty: Path
) -> None:
    other = treaty.with_name("other.txt")
    other.write_text(treaty.read_text("utf-8").replace("Harbour", "Quay"), "utf-8")
    window.intake.files([treaty, other])
    idle()
    assert window.messages.words.text() == "1 document imported. 1 document was in the library already."
    window.intake.files([treaty, other])
    idle()
    assert window.messages.words.text() == "2 documents were in the library already."


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


def test_pasted_text_becomes_a_document(qtbot: QtBot, window: MainWindow, idle: Idle, press: Press) -> None:
    def paste(dialog: QDialog) -> None:
        assert isinstance(dialog, PasteDialog)
        dialog.text.setPlainText("Article 1\n\nPeace.\n\nArticle 2\n\nQuiet.\n")
        dialog.name.setText("Note of the talks")
        dialog.accept()

    answer(paste)
    press(Qt.Key.Key_V, CTRL | SHIFT)
    idle()
    assert "art_2" in window.desk.reading.instrument.by_id


def test_pasted_text_can_be_cancelled_while_it_is_read(window: MainWindow, idle: Idle) -> None:
    ended: list[str] = []
    steps: list[int] = []

    def attend(job: Job) -> None:
        def step(_step: int, _steps: int) -> None:
            steps.append(1)
            if len(steps) == 3:
                job.cancel()

        job.progressed.connect(step)
        job.cancelled.connect(lambda: ended.append("cancelled"))

    window.jobs.started.connect(attend)
    window.intake.text("Article 1\n\nPeace on the lake.\n\n" * 60_000, "long")
    idle()
    assert ended == ["cancelled"]
    assert window.services.library.entries() == ()


def test_pasted_text_that_says_nothing_is_refused_in_a_sentence(window: MainWindow, idle: Idle) -> None:
    window.intake.text(" \n", "nothing")
    idle()
    assert window.messages.property("severity") == "error"
    assert window.messages.words.text().startswith("nothing: ")


def test_pasting_asks_for_text_first(qtbot: QtBot) -> None:
    dialog = PasteDialog("")
    qtbot.addWidget(dialog)
    assert not dialog.ok.isEnabled()
    qtbot.keyClicks(dialog.text, "Article 1")
    assert dialog.ok.isEnabled()


def test_the_filter_and_the_sort(qtbot: QtBot, window: MainWindow) -> None:
    whole = window.library.model.count
    qtbot.keyClicks(window.library.filter, "istanbul")
    assert 0 < window.library.model.count < whole
    window.library.filter.setText("no such words")
    assert window.library.nothing.isVisible()
    window.library.filter.clear()
    window.library.sort_by("title")
    assert window.library.sorted_by == "title"


def click_first(qtbot: QtBot, window: MainWindow, ref: str, held: Qt.KeyboardModifier) -> None:
    view = window.library.view
    place = view.visualRect(window.library.model.indexes_of(ref)[0]).center()
    with qtbot.waitSignal(window.library.selection_changed):
        qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, held, place)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, held, place)


def test_what_is_selected_outlives_another_filter(
    qtbot: QtBot, window: MainWindow, idle: Idle, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = window.library
    held = NONE
    monkeypatch.setattr(QGuiApplication, "keyboardModifiers", lambda: held)
    qtbot.keyClicks(library.filter, "budapest")
    click_first(qtbot, window, "budapest-memorandum", NONE)
    library.filter.setText("istanbul communique")
    assert [entry.id for entry in library.selected()] == []
    assert not window.actions_["compare"].isEnabled()
    held = CTRL
    click_first(qtbot, window, ISTANBUL, CTRL)
    held = NONE
    assert library.compare.text() == "Compare 2 instruments"
    assert window.actions_["compare"].isEnabled()
    assert [entry.id for entry in library.selected()] == [ISTANBUL], "deeds other than comparing are done in sight"
    qtbot.mouseClick(library.compare, Qt.MouseButton.LeftButton)
    idle()
    assert window.desk.tabs.places()[0].refs == ("budapest-memorandum", ISTANBUL)
    library.filter.clear()
    assert {entry.id for entry in library.selected()} == {"budapest-memorandum", ISTANBUL}
    library.filter.setText("istanbul communique")
    library.view.clearSelection()
    click_first(qtbot, window, ISTANBUL, NONE)
    assert [entry.id for entry in library.gathered()] == [ISTANBUL], "a click alone begins anew"


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


def test_more_than_six_are_said_to_be_too_many(window: MainWindow) -> None:
    window.library.view.selectAll()
    assert window.library.compare.text() == "Select two to six"
    assert not window.library.compare.isEnabled()


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
