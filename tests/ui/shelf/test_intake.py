"""Taking in: files, folders and pasted text, and what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from tests.ui.hands import CTRL, SHIFT, answer, groups

from clausewise.model.errors import DamagedDocument
from clausewise.model.instrument import Notice
from clausewise.ui.models.shelf import meta_of
from clausewise.ui.shelf.dialogs import PasteDialog
from clausewise.ui.shelf.import_report import ImportReport
from clausewise.ui.shelf.intake import Imported, files_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from clausewise.ui.jobs import Job
    from clausewise.ui.window.main_window import MainWindow

    Idle = Callable[[], None]
    Press = Callable[..., None]


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
