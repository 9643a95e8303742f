"""A real window on a library of the test's own, with an index built once for the whole run."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clausewise.model.progress import finish
from clausewise.paths import standard_paths
from clausewise.services import Services
from clausewise.ui.app import application, build

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from clausewise.ui.window.main_window import MainWindow

TREATY = """Treaty on the Harbour of Ostrava

The Parties, wishing to live in peace, have agreed as follows:

Article 1
Guarantee

1. The guarantor states shall guarantee the security of the Harbour, as Article 3 says.
2. "Territory" means the Harbour and the town around it.

Article 2
Neutrality

1. The Harbour shall be permanently neutral and shall not join any military alliance.
2. No foreign troops shall be stationed in the Territory; paragraph 1 stays as it is.

Article 3
Armed attack

If there is an armed attack on the Harbour, the guarantor states shall consult within three days.

Article 4
Entry into force

This Treaty shall enter into force on the day of its signature.
"""


@pytest.fixture(scope="session")
def built_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of the bundled documents."""
    folder = tmp_path_factory.mktemp("index")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("DATA", "CACHE", "CONFIG", "STATE"):
            patch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
        services = Services(standard_paths())
        finish(services.refresh_index())
        services.close()
        return services.paths.index


@pytest.fixture
def services(own_home: Path, built_index: Path) -> Iterator[Services]:
    """The real parts, on a home of the test's own."""
    made = Services(standard_paths())
    shutil.copytree(built_index, made.paths.index)
    made.settings.theme = "light"
    made.settings.language = "en"
    yield made
    made.close()


@pytest.fixture
def make_window(qtbot: QtBot, services: Services) -> Iterator[Callable[..., MainWindow]]:
    """Show windows, and close them at the end."""
    application()
    shown: list[MainWindow] = []

    def make(*refs: str) -> MainWindow:
        window = build(services)
        # The offscreen platform's screen is small, and people's windows are not.
        window.resize(1440, 900)
        window.asked_for = refs
        shown.append(window)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(lambda: window.whole and window.library.model.count > 0 and not window.jobs.busy, timeout=20000)
        # On a bare screen nobody gives a new window the keyboard.
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield make
    for window in shown:
        window.close()


@pytest.fixture
def window(make_window: Callable[..., MainWindow]) -> MainWindow:
    """The window as it first opens."""
    return make_window()


@pytest.fixture
def idle(qtbot: QtBot, window: MainWindow) -> Callable[[], None]:
    """Wait until nothing is at work."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20000)

    return wait


@pytest.fixture
def press(qtbot: QtBot, window: MainWindow) -> Callable[..., None]:
    """Press a key where the focus is, as the system would."""

    def one(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=2000)
        qtbot.keyClick(QApplication.focusWidget() or window, key, modifiers)

    return one


@pytest.fixture
def treaty(tmp_path: Path) -> Path:
    """A file to import."""
    path = tmp_path / "harbour.txt"
    path.write_text(TREATY, "utf-8")
    return path
