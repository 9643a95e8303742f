"""The application: look, language, window. Whatever the first paint can do without is fetched after it."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDir, QLibraryInfo, QLocale, QObject, QSize, QTranslator
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from clausewise.ui.look.colours import first_theme
from clausewise.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from clausewise.services import Services
    from clausewise.ui.window.history import History, Place

TITLE_BAR = 36
"""Pixels that a window manager may want over a window."""


def application() -> QApplication:
    """Give the one application, made where there is none."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    QCoreApplication.setApplicationName("Clausewise")
    QApplication.setDesktopFileName("clausewise")
    made = QApplication(sys.argv[:1])
    made.setStyle("Fusion")
    return made


def set_fonts(app: QApplication, resources: Path, points: int) -> None:
    """Load the fonts and set the window's, in points."""
    from clausewise.ui.look.theme import WINDOW_FAMILY, load_fonts

    load_fonts(resources / "fonts")
    font = QFont([WINDOW_FAMILY, app.font().family()])
    font.setPointSize(points)
    app.setFont(font)


def set_language(app: QApplication, resources: Path, chosen: str) -> None:
    """Speak the language chosen, or the system's where we know it; English has its plurals from a file too."""
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    language = chosen or QLocale.system().name().partition("_")[0]
    if not (resources / "translations" / f"clausewise_{language}.qm").is_file():
        language = "en"
    folders = ((f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),)
    for name, folder in (*folders, (f"clausewise_{language}", str(resources / "translations"))):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
    QLocale.setDefault(QLocale(language))


def build(services: Services) -> MainWindow:
    """Build the window, bare; it furnishes itself after its first paint. Nothing of the library is touched yet."""
    app = application()
    window = MainWindow(services, first_theme(services.paths.resources / "themes", services.settings))

    def furnish() -> None:
        from clausewise.ui.look.theme import Appearance

        window.appearance = Appearance(services.paths.resources, services.settings)
        set_fonts(app, services.paths.resources, services.settings.window_size)
        set_language(app, services.paths.resources, services.settings.language)
        window.appearance.apply()
        window.furnish()

    window.painted.connect(furnish)
    if services.settings.session.get("geometry"):
        from clausewise.ui.window.session import restore_geometry

        restore_geometry(window)
    else:
        room = app.primaryScreen().availableSize() - QSize(0, TITLE_BAR)
        window.resize(window.size().boundedTo(room))
    return window


def handed_over(services: Services, refs: Sequence[str]) -> bool:
    """Hand what is to be opened to a window that is there already; whether there was one that took it."""
    # Asking takes Qt's network module; where sockets are files, a look tells that nobody listens.
    from clausewise.ui.addressing import server_name

    name = server_name(services.paths.data)
    if os.name == "posix" and not (Path(QDir.tempPath()) / name).exists():
        return False
    from clausewise.ui.single_instance import hand_over

    return hand_over(name, refs)


def run(services: Services, refs: Sequence[str]) -> int:
    """Open the window on short names and files, and run until it is closed."""
    app = application()
    # Paths are handed over whole: the window that is there may stand in another folder.
    asked = [str(Path(ref).resolve()) if Path(ref).is_file() else ref for ref in refs]
    if handed_over(services, asked):
        return 0
    windows = Windows(services)
    windows.open(asked)
    return app.exec()


class Windows(QObject):
    """The window in use: it is made anew, with its tabs, when its language or the size of its words changes."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.window: MainWindow | None = None

    def open(self, asked: Sequence[str] = ()) -> MainWindow:
        """Show a window that opens what is asked for once it stands, and give it."""
        window = build(self._services)
        window.asked_for = asked
        window.furnished.connect(lambda: listen(window))
        window.outgrown.connect(self._renew)
        self.window = window
        window.show()
        return window

    def _renew(self) -> None:
        from clausewise.ui.window.session import keep

        before = self.window
        if before is None:
            return
        keep(before)
        # The new one is shown first: without any window the program would end.
        after = self.open()
        desk, notes, shelf = before.desk, before.notes.steps, before.shelf.steps
        after.furnished.connect(partial(take_over, after, desk.history, desk.tabs.closed, notes, shelf))
        before.close()
        before.deleteLater()


def take_over(
    window: MainWindow,
    history: History,
    closed: list[Place],
    notes: list[Callable[[], None]],
    shelf: list[tuple[str, Sequence[str]]],
) -> None:
    """Go on where the window before stood: its way back, the tabs it closed, and the steps that can be undone."""
    window.notes.steps, window.shelf.steps = notes, shelf
    window.desk.history, window.desk.tabs.closed = history, closed
    window.desk.history_changed.emit()
    window.desk.tabs.changed.emit()


def listen(window: MainWindow) -> None:
    """Catch bugs, and hear what later starts hand over."""
    from clausewise.ui.addressing import server_name
    from clausewise.ui.single_instance import Instance
    from clausewise.ui.window.crash import Catcher

    catcher = Catcher(window.frame_.show_crash, window)
    catcher.install()
    instance = Instance(server_name(window.services.paths.data), window)
    instance.handed.connect(window.frame_.open_refs)
    window.closing.connect(catcher.remove)
    window.closing.connect(instance.close)
