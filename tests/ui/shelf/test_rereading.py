"""An own document is read again as its reader chooses, and shown anew where it is open."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from docx import Document
from docx.oxml import OxmlElement
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from clausewise.ui.panes.reading import ReadingPane
from clausewise.ui.shelf.properties_dialog import PropertiesDialog
from clausewise.ui.shelf.rereading import ReadAgain

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from clausewise.ui.window.main_window import MainWindow

    Idle = Callable[[], None]

CYRILLIC = """Договір про ґанок і їдальню

Стаття 1

Сторони спільно доглядають ґанок, їдальню та її вікна.

Стаття 2

Їжу в їдальні готують щодня.
"""


def in_properties(window: MainWindow, does: Callable[[PropertiesDialog], None]) -> None:
    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, PropertiesDialog):
            does(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)
    window.actions_["properties"].trigger()


def import_one(window: MainWindow, idle: Idle, path: Path) -> str:
    window.intake.files([path])
    idle()
    ref = window.services.library.entries()[0].id
    window.library.select([ref])
    return ref


def choose(qtbot: QtBot, encoding: str = "", tracked: str = "") -> Callable[[PropertiesDialog], None]:
    def does(dialog: PropertiesDialog) -> None:
        again = dialog.findChild(ReadAgain)
        for box, value in ((again.encoding, encoding), (again.tracked, tracked)):
            if value:
                box.setCurrentIndex(box.findData(value))
        qtbot.mouseClick(again.button, Qt.MouseButton.LeftButton)

    return does


def test_another_encoding_is_taken_where_the_text_is_open(
    qtbot: QtBot, window: MainWindow, idle: Idle, tmp_path: Path
) -> None:
    path = tmp_path / "veranda.txt"
    path.write_bytes(CYRILLIC.encode("koi8-u"))
    ref = import_one(window, idle, path)
    shown: list[str] = []
    in_properties(window, lambda d: (shown.append(d.findChild(ReadAgain).encoding.currentText()), d.reject()))
    assert shown[0] in ("KOI8-U", "KOI8-R")
    in_properties(window, choose(qtbot, "cp1251"))
    idle()
    assert window.services.library.instrument(ref).encoding == "cp1251"
    assert "їдальню" not in window.desk.reading.instrument.text
    in_properties(window, choose(qtbot, "koi8-u"))
    idle()
    pane = window.desk.reading
    assert isinstance(pane, ReadingPane)
    assert pane.instrument.text.count("їдальн") == 3
    assert window.desk.tabs.widget.count() == 1
    assert window.services.library.entry(ref).source == "veranda.txt"
    window.header.field.setText("щодня")
    window.searching.entered("щодня")
    qtbot.waitUntil(lambda: not window.jobs.busy and window.search.model.rowCount() == 1, timeout=30000)


def test_a_failure_is_one_sentence_and_changes_nothing(
    qtbot: QtBot, window: MainWindow, idle: Idle, tmp_path: Path
) -> None:
    path = tmp_path / "veranda.txt"
    path.write_bytes(CYRILLIC.encode("cp1251"))
    ref = import_one(window, idle, path)
    before, pane = window.services.library.instrument(ref), window.desk.pane
    in_properties(window, choose(qtbot, "utf-8"))
    idle()
    assert window.messages.property("severity") == "error"
    assert window.messages.words.text() == "veranda.txt: it is not UTF-8."
    assert window.services.library.instrument(ref) == before
    assert window.desk.pane is pane


def changed_docx(path: Path) -> None:
    document = Document()
    document.add_paragraph("Article 1")
    paragraph = document.add_paragraph("The States ")
    for tag, text_tag, words in (("w:del", "w:delText", "may"), ("w:ins", "w:t", "shall")):
        change, run, text = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(text_tag)
        text.text = words
        run.append(text)
        change.append(run)
        paragraph._p.append(change)
    paragraph.add_run(" consult.")
    document.save(str(path))


def test_tracked_changes_are_read_as_chosen(qtbot: QtBot, window: MainWindow, idle: Idle, tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    changed_docx(path)
    import_one(window, idle, path)
    assert "States shall consult" in window.desk.reading.instrument.text
    in_properties(window, choose(qtbot, tracked="original"))
    idle()
    assert "States may consult" in window.desk.reading.instrument.text
    present: list[str] = []
    in_properties(window, lambda d: (present.append(d.findChild(ReadAgain).tracked.currentData()), d.reject()))
    assert present == ["original"]


def test_a_bundled_document_is_not_read_again(window: MainWindow) -> None:
    window.library.select(["north-atlantic-treaty"])
    seen: list[object] = []
    in_properties(window, lambda d: (seen.append(d.findChild(ReadAgain)), d.reject()))
    assert seen == [None]


def test_a_revision_stays_one(qtbot: QtBot, window: MainWindow, idle: Idle, treaty: Path) -> None:
    ref = import_one(window, idle, treaty)
    window.desk.compare([ref, "north-atlantic-treaty"], revision=True)
    idle()
    window.desk.open("istanbul-communique")
    idle()
    window.desk.tabs.widget.setCurrentIndex(1)
    before = [place.refs for place in window.desk.tabs.places()]
    in_properties(window, choose(qtbot, "cp1252"))
    idle()
    assert window.desk.is_revision(window.desk.pane)
    assert [place.refs for place in window.desk.tabs.places()] == before
    assert window.desk.tabs.widget.count() == 3


def test_cancelling_takes_effect_within_one_long_document(
    qtbot: QtBot, window: MainWindow, idle: Idle, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(f"Article {n}\n\nThe river {n} is free." for n in range(1, 90_000)), "utf-8")
    window.intake.files([path])
    qtbot.wait(600)
    assert window.jobs.busy
    began = time.monotonic()
    window.jobs.cancel_all()
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=5000)
    assert time.monotonic() - began < 1
    assert window.services.library.entries() == ()
