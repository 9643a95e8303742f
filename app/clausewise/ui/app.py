"""The application: fonts, look, language, window."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from clausewise.ui.crash import Catcher
from clausewise.ui.icons import program_icon
from clausewise.ui.single_instance import Instance, hand_over, server_name
from clausewise.ui.theme import WINDOW_FAMILY, Appearance, load_fonts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.services import Services
    from clausewise.ui.main_window import MainWindow

WINDOW_POINTS = 10.0


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


def set_fonts(app: QApplication, resources: Path) -> None:
    """Load the fonts and set the window's."""
    load_fonts(resources / "fonts")
    font = QFont([WINDOW_FAMILY, app.font().family()])
    font.setPointSizeF(WINDOW_POINTS)
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
    """Build the window, dressed; nothing of the library is touched yet."""
    app = application()
    resources = services.paths.resources
    set_fonts(app, resources)
    set_language(app, resources, services.settings.language)
    appearance = Appearance(resources, services.settings)
    appearance.apply()
    from clausewise.ui.main_window import MainWindow
    from clausewise.ui.session import restore_window
    from clausewise.ui.wiring import connect

    window = MainWindow(services, appearance)
    connect(window)
    restore_window(window)
    window.setWindowIcon(program_icon(resources / "icons"))
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    return window


def run(services: Services, refs: Sequence[str]) -> int:
    """Open the window on short names and files, and run until it is closed."""
    app = application()
    # Paths are handed over whole: the window that is there may stand in another folder.
    asked = [str(Path(ref).resolve()) if Path(ref).is_file() else ref for ref in refs]
    name = server_name(services.paths.data)
    if hand_over(name, asked):
        return 0
    window = build(services)
    window.asked_for = asked
    instance = Instance(name, window)
    instance.handed.connect(window.frame_.open_refs)
    catcher = Catcher(window.frame_.show_crash)
    catcher.install()
    window.show()
    try:
        return app.exec()
    finally:
        catcher.remove()
        instance.close()
