"""The program as it is started: by its command, once and again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDir
from PySide6.QtWidgets import QApplication
from tests.ui.hands import answer

from clausewise.paths import standard_paths
from clausewise.services import Services
from clausewise.ui.addressing import server_name
from clausewise.ui.app import Windows, application, build, set_fonts, set_language
from clausewise.ui.window.main_window import MainWindow
from clausewise.ui.window.settings_dialog import SettingsDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot


def start(*arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "clausewise", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def wait_for(condition: Callable[[], bool], seconds: float = 30) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    return False


@pytest.fixture
def running(own_home: Path) -> Iterator[subprocess.Popen[str]]:
    """The program, started, its window open."""
    first = start("open", "istanbul-communique")
    socket = Path(QDir.tempPath()) / server_name(standard_paths().data)
    assert wait_for(socket.exists), first.communicate(timeout=1)
    yield first
    first.send_signal(signal.SIGKILL)
    first.communicate()
    socket.unlink(missing_ok=True)


@pytest.mark.skipif(os.name != "posix", reason="the socket is looked for as a file")
def test_a_second_start_hands_over_and_ends(running: subprocess.Popen[str], tmp_path: Path) -> None:
    file = tmp_path / "pact.txt"
    file.write_text("Pact\n\nArticle 1\n\nPeace.\n", "utf-8")
    second = start("open", str(file))
    _out, err = second.communicate(timeout=30)
    assert (second.returncode, err) == (0, "")
    assert running.poll() is None
    library = Services(standard_paths()).library
    try:
        assert wait_for(lambda: [e.source for e in library.entries()] == ["pact.txt"])
    finally:
        library.close()


def test_the_window_paints_before_anything_of_the_library_is_touched(qtbot: QtBot, services: Services) -> None:
    window = build(services)
    qtbot.addWidget(window)
    seen: list[bool] = []
    window.painted.connect(lambda: seen.append("library" in vars(services) or "bundled" in vars(services)))
    window.show()
    qtbot.waitUntil(lambda: window.whole, timeout=10000)
    assert seen == [False]
    qtbot.waitUntil(lambda: not window.jobs.busy and window.library.model.count > 0, timeout=20000)
    window.close()


def test_the_first_window_is_no_larger_than_the_screen(qtbot: QtBot, services: Services) -> None:
    window = build(services)
    qtbot.addWidget(window)
    assert window.width() <= window.screen().availableSize().width()
    assert window.height() < window.screen().availableSize().height()


def test_a_window_closed_before_it_is_furnished_just_closes(qtbot: QtBot, services: Services) -> None:
    window = build(services)
    qtbot.addWidget(window)
    window.show()
    window.close()
    qtbot.wait(50)
    assert not window.whole


def test_whooshs_and_lxmls_are_not_imported_for_the_first_paint() -> None:
    code = (
        "import sys; from clausewise.paths import standard_paths; from clausewise.services import Services;"
        "from clausewise.ui.app import application, build; app = application();"
        "window = build(Services(standard_paths()));"
        "print([m for m in ('whoosh', 'lxml', 'docx', 'pypdfium2', 'babel', 'typst', 'simplemma', 'yaml',"
        " 'PySide6.QtSvg', 'PySide6.QtNetwork', 'PySide6.QtPrintSupport') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_names_and_files_are_opened_at_the_start(
    make_window: Callable[..., MainWindow], qtbot: QtBot, treaty: Path
) -> None:
    window = make_window("draft-treaty-march-2022", "draft-treaty-april-2022")
    qtbot.waitUntil(lambda: window.desk.comparison is not None, timeout=20000)
    window.frame_.open_refs([str(treaty)])
    qtbot.waitUntil(lambda: window.desk.reading is not None, timeout=20000)
    assert window.desk.reading.instrument.source == "harbour.txt"


def test_a_missing_file_is_said(make_window: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path) -> None:
    window = make_window(str(tmp_path / "gone.pdf"))
    qtbot.waitUntil(window.messages.isVisible, timeout=20000)
    assert window.messages.words.text().startswith("gone.pdf: ")


def test_another_language_comes_at_once_with_the_tabs(qtbot: QtBot, services: Services) -> None:
    windows = Windows(services)
    windows.open(["istanbul-communique"])
    first = windows.window
    assert first is not None
    qtbot.waitUntil(lambda: first.whole and first.desk.reading is not None and not first.jobs.busy, timeout=20000)
    first.desk.open("budapest-memorandum")
    qtbot.waitUntil(lambda: first.desk.tabs.widget.count() == 2 and not first.jobs.busy, timeout=20000)
    first.desk.reading.page.setFocus()
    first.desk.reading.page.selectAll()
    first.actions_["highlight"].trigger()
    first.actions_["close_tab"].trigger()

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, SettingsDialog)
        dialog.language.setCurrentIndex(dialog.language.findData("uk"))
        dialog.window_size.setValue(14)
        dialog.accept()

    try:
        answer(choose)
        first.actions_["settings"].trigger()
        second = windows.window
        assert second is not None
        assert second is not first
        qtbot.waitUntil(
            lambda: second.whole and second.desk.reading is not None and not second.jobs.busy, timeout=20000
        )
        assert second.menuBar().actions()[0].text() == "&Файл"
        assert second.font().pointSize() == 14
        assert [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)] == [second]
        assert services.settings.language == "uk"
        assert second.actions_["back"].isEnabled()
        assert services.library.highlights.all()
        second.actions_["undo"].trigger()
        assert not services.library.highlights.all()
        second.actions_["reopen_tab"].trigger()
        qtbot.waitUntil(lambda: second.desk.tabs.widget.count() == 2 and not second.jobs.busy, timeout=20000)
        assert not second.actions_["reopen_tab"].isEnabled()
        second.close()
    finally:
        services.settings.window_size = 10
        set_language(application(), services.paths.resources, "en")
        set_fonts(application(), services.paths.resources, 10)
