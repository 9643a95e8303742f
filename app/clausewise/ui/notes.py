"""Highlights and notes of the reader's own: they point at (the file's SHA-256, clause, span, quoted words)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from clausewise.ui.main_window import MainWindow


class Notes(QObject):
    """Makes, shows and takes back highlights and notes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def highlight(self) -> None:
        """Highlight the selected words."""

    def write(self) -> None:
        """Write a note on the clause under the cursor."""

    def show_all(self) -> None:
        """Show all notes and highlights."""

    def undo(self) -> bool:
        """Take back the last step; whether there was one."""
        return False
