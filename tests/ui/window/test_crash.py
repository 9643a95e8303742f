"""Bugs reach the reader, wherever they happen, and go nowhere else."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from clausewise.ui.window.crash import Catcher, CrashDialog, report_of

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


def bug() -> Exception:
    try:
        {}["missing"]
    except KeyError as error:
        return error
    raise AssertionError


def test_the_report_names_versions_and_the_place() -> None:
    report = report_of(bug())
    for words in ("Clausewise ", "Python 3.", "PySide6 6.", "KeyError: 'missing'", "test_crash.py"):
        assert words in report


def test_the_report_can_be_copied(qtbot: QtBot) -> None:
    dialog = CrashDialog(bug())
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert "KeyError" in QGuiApplication.clipboard().text()


def test_exceptions_of_any_thread_are_caught(qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    seen: list[BaseException] = []
    before = (sys.excepthook, threading.excepthook)
    catcher = Catcher(seen.append)
    catcher.install()
    try:
        thread = threading.Thread(target=lambda: 1 // 0)
        thread.start()
        thread.join()
        error = bug()
        sys.excepthook(type(error), error, error.__traceback__)
        qtbot.waitUntil(lambda: len(seen) == 2, timeout=2000)
    finally:
        catcher.remove()
    assert [type(error) for error in seen] == [ZeroDivisionError, KeyError]
    assert (sys.excepthook, threading.excepthook) == before
    assert "ZeroDivisionError" in capsys.readouterr().err
