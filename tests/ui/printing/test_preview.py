"""The print preview by clicks: options change the pages, the system's dialog opens, a file can be asked for."""

from __future__ import annotations

import gc
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication

from clausewise.comparing.compare import compare
from clausewise.model.progress import finish
from clausewise.model.provision import Anatomy, Findings
from clausewise.segmenting.intake import take_in_text
from clausewise.settings import Settings
from clausewise.sheet.options import SheetOptions, Unchanged
from clausewise.sheet.sheet import build_sheet
from clausewise.ui.look.icons import Icons
from clausewise.ui.look.theme import Appearance
from clausewise.ui.printing import PrintPreview

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


@pytest.fixture
def preview(qtbot: QtBot) -> PrintPreview:
    text = "\n\n".join(f"Article {n}\n\nEvery well numbered {n} shall be open to all travellers." for n in range(1, 90))
    a, b = take_in_text(f"Well Pact\n\n{text}", "a"), take_in_text(f"Spring Pact\n\n{text}", "b")
    comparison = finish(compare((a, b)))
    appearance = Appearance(RESOURCES, Settings(theme="light"))

    def make(options: SheetOptions) -> object:
        return build_sheet(comparison, [Findings(), Findings()], [Anatomy(()), Anatomy(())], options)

    preview = PrintPreview(make, SheetOptions(), appearance, Icons(RESOURCES / "icons", appearance.theme))  # type: ignore[arg-type]
    qtbot.addWidget(preview)
    preview.show()
    qtbot.waitExposed(preview)
    qtbot.waitUntil(lambda: preview.preview.pageCount() > 0)
    return preview


def test_leaving_out_what_is_the_same_needs_fewer_pages(preview: PrintPreview, qtbot: QtBot) -> None:
    before = preview.preview.pageCount()
    assert before > 3
    preview.unchanged.setFocus()
    qtbot.keyClick(preview.unchanged, Qt.Key.Key_End)
    assert preview.options.unchanged is Unchanged.LEFT_OUT
    qtbot.waitUntil(lambda: preview.preview.pageCount() < before)
    assert preview.count.text() == f"Pages: {preview.preview.pageCount()}"


def test_switches_change_the_options(preview: PrintPreview, qtbot: QtBot) -> None:
    for name, switch in preview.switches.items():
        before = getattr(preview.options, name)
        qtbot.mouseClick(
            switch, Qt.MouseButton.LeftButton, pos=switch.rect().center().__class__(10, switch.height() // 2)
        )
        assert getattr(preview.options, name) is not before, name


def test_pages_are_let_go_one_by_one(preview: PrintPreview, qtbot: QtBot) -> None:
    first = preview._shown
    assert first is not None
    pages = len(first.pages)
    preview.unchanged.setFocus()
    qtbot.keyClick(preview.unchanged, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: not first.pages)
    last = preview._shown
    assert last is not None
    assert 0 < len(last.pages) < pages
    preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    assert gc.get_freeze_count()  # what is there besides is not looked through for garbage while pages are set
    preview.reject()
    assert last.pages  # not all at once, while the window waits
    assert gc.get_freeze_count()  # nor looked through while they go
    qtbot.waitUntil(lambda: not last.pages)
    qtbot.waitUntil(lambda: not gc.get_freeze_count())


def test_what_is_set_is_not_looked_through_for_garbage(preview: PrintPreview) -> None:
    gc.unfreeze()
    preview._laying.stepped.emit(1, 2)
    assert gc.get_freeze_count()


def test_print_opens_the_systems_dialog(preview: PrintPreview, qtbot: QtBot) -> None:
    seen = []

    def dismiss() -> None:
        dialog = QApplication.activeModalWidget()
        seen.append(isinstance(dialog, QPrintDialog))
        dialog.close()

    QTimer.singleShot(200, dismiss)
    qtbot.mouseClick(preview.print_button, Qt.MouseButton.LeftButton)
    assert seen == [True]
    assert preview.isVisible()


def test_a_file_is_asked_for_with_the_options(preview: PrintPreview, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preview.export_requested) as asked:
        qtbot.mouseClick(preview.export_button, Qt.MouseButton.LeftButton)
    assert asked.args == [preview.options]


def test_printing_goes_page_by_page_while_the_window_answers(
    preview: PrintPreview, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "sheet.pdf"
    preview.printer.setOutputFileName(str(path))
    preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    beats: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(time.monotonic()))
    timer.start(0)
    with qtbot.waitSignal(preview.printed, timeout=20000):
        preview.print_pages()
        assert preview.cancel.isVisible()
    timer.stop()
    assert path.stat().st_size > 1000
    assert beats


def test_a_print_can_be_cancelled(preview: PrintPreview, qtbot: QtBot, tmp_path: Path) -> None:
    preview.printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    told: list[bool] = []
    preview.printed.connect(lambda: told.append(True))
    preview.print_pages()
    qtbot.mouseClick(preview.cancel, Qt.MouseButton.LeftButton)
    qtbot.wait(100)
    assert told == []
    assert preview.isVisible()
    assert preview.print_button.isEnabled()


def test_the_pages_are_turned_and_made_larger(preview: PrintPreview, qtbot: QtBot) -> None:
    view = preview.preview
    assert view.currentPage() == 1
    view.setCurrentPage(3)
    assert view.currentPage() == 3
    assert preview.page.text() == f"Page 3 of {view.pageCount()}"
    view.fitToWidth()
    assert view.currentPage() == 3
    image = view.viewport().grab().toImage()
    seen = {image.pixelColor(x, y).lightness() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert max(seen) == 255
    assert min(seen) < 120
