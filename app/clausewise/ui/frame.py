"""What is done with the window itself: panes, look, size, tabs, and how it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from clausewise.ui.main_window import MainWindow

SMALLEST, ORDINARY, LARGEST = 8, 12, 32


class Frame(QObject):
    """Works on the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def begin(self) -> None:
        """Fetch what the window shows, now that it stands."""
        self._window.shelf.refresh()

    def zoom(self, by: int) -> None:
        """Make documents larger (1), smaller (-1) or as large as usual (0)."""
        window = self._window
        settings = window.appearance.settings
        size = ORDINARY if by == 0 else max(SMALLEST, min(LARGEST, settings.reading_size + by))
        if size != settings.reading_size:
            settings.reading_size = size
            window.appearance.changed.emit()

    def set_dark(self, dark: bool) -> None:
        """Choose the dark or the light look."""
        self._window.appearance.settings.theme = "dark" if dark else "light"
        self._window.appearance.reload()

    def set_full_screen(self, full: bool) -> None:
        """Fill the screen, or not."""
        if full:
            self._window.showFullScreen()
        else:
            self._window.showNormal()

    def set_contents(self, shown: bool) -> None:
        """Show or hide the contents beside the text."""
        reading = self._window.desk.reading
        if reading is not None:
            reading.contents.setVisible(shown and reading.contents.has_something)

    def turn_tab(self, by: int) -> None:
        """Go to the next or the previous tab."""
        tabs = self._window.desk.tabs
        if tabs.count():
            tabs.setCurrentIndex((tabs.currentIndex() + by) % tabs.count())

    def show_library(self) -> None:
        """Show the library and go into it."""
        window = self._window
        window.actions_["sidebar"].setChecked(True)
        window.side.setCurrentWidget(window.library)
        window.library.view.setFocus()

    def open_address(self, address: str) -> None:
        """Ask before an address is opened in the browser."""
        from clausewise.ui.links import open_after_asking

        open_after_asking(self._window, address)

    def show_crash(self, error: BaseException) -> None:
        """Show a bug of ours."""
        from clausewise.ui.crash import CrashDialog

        CrashDialog(error, self._window).exec()
