"""When a bug of ours shows: what happened, for the reader to copy. Nothing is ever sent."""

from __future__ import annotations

import platform
import sys
import threading
import traceback
from importlib.metadata import version
from typing import TYPE_CHECKING

from PySide6 import __version__ as pyside
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit

from clausewise.ui.dialogs import Dialog, plain, small_button

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from PySide6.QtWidgets import QWidget


def report_of(error: BaseException) -> str:
    """Give what a developer needs: versions, system, traceback."""
    where = "".join(traceback.format_exception(error))
    return (
        f"Clausewise {version('clausewise')}\nPython {platform.python_version()}, PySide6 {pyside}\n"
        f"{platform.platform()}\n\n{where}"
    )


def place_of(error: BaseException) -> str:
    """Where an error was raised: its kind, file and line. The same bug has the same place."""
    frames = traceback.extract_tb(error.__traceback__)
    at = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__} {at}"


class CrashDialog(Dialog):
    """Shows the report, with a button that copies it."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=680)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.add(plain(self.tr("Clausewise met an error of its own. Your library and your notes are as they were.")))
        hint = self.tr("Nothing is sent anywhere. To report the error, copy what stands here.")
        self.add(plain(hint, quiet=True))
        self.report = QPlainTextEdit(report_of(error))
        self.report.setReadOnly(True)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(QGuiApplication.font().pointSizeF())
        self.report.setFont(font)
        self.report.setMinimumHeight(240)
        self.report.setAccessibleName(self.tr("Error report"))
        self.add(self.report)
        box = self.finish()
        self.copy = small_button(self.tr("Copy"))
        box.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report.toPlainText()))


class Catcher(QObject):
    """Hands exceptions that nothing caught to the window, whatever thread they come from."""

    caught = Signal(object)

    def __init__(self, show: Callable[[BaseException], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.caught.connect(show, Qt.ConnectionType.QueuedConnection)
        self._before = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        """Begin to catch."""
        sys.excepthook = self._hook
        threading.excepthook = lambda args: self._hook(args.exc_type, args.exc_value, args.exc_traceback)

    def remove(self) -> None:
        """Leave off."""
        sys.excepthook, threading.excepthook = self._before

    def _hook(self, kind: type[BaseException], error: BaseException | None, where: TracebackType | None) -> None:
        if error is None or issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error or kind(), where)
            return
        traceback.print_exception(kind, error, where)
        self.caught.emit(error)
