"""Copying citations: of the clause under the cursor or of the whole instrument, in each style."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from clausewise.model.errors import ClausewiseError
from clausewise.ui.window.actions import CITATIONS

if TYPE_CHECKING:
    from clausewise.model.instrument import Instrument
    from clausewise.ui.panes.reading import ReadingPane
    from clausewise.ui.window.main_window import MainWindow


class CiteMenu(QObject):
    """Puts the citations into the menus, and copies them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.menu = QMenu(self.tr("Copy citation as"), window)
        for spec in CITATIONS:
            if spec.separated:
                self.menu.addSeparator()
            action = window.actions_[spec.name]
            self.menu.addAction(action)
            _, part, style = spec.name.split("_", 2)
            action.triggered.connect(partial(self._copy, style.replace("_", "-"), part == "instrument"))

    def _copy(self, style: str, whole: bool, _on: bool = False) -> None:
        self.copy(style, whole=whole)

    def in_front(self) -> tuple[Instrument, str] | None:
        """The instrument in front and the clause under the cursor, in a text or in a comparison."""
        reading, comparison = self._window.desk.reading, self._window.desk.comparison
        if reading is not None and reading.instrument is not None:
            return reading.instrument, reading.clause
        if comparison is not None and comparison.comparison is not None:
            number, clause = comparison.current_clause()
            return comparison.comparison.instruments[number], clause
        return None

    def copy(self, style: str, *, whole: bool) -> None:
        """Copy the citation in a style."""
        from clausewise.sheet.citations import cite

        found = self.in_front()
        if found is None:
            self._window.messages.tell(self.tr("Open a text or a comparison to cite from it."), "warning")
            return
        try:
            words = cite(found[0], "" if whole else found[1], style)
        except ClausewiseError as error:
            self._window.messages.tell_error(error)
            return
        QGuiApplication.clipboard().setText(words)
        self._window.messages.tell(self.tr("Citation copied."))

    def dress_reading(self, pane: ReadingPane) -> None:
        """Give a text its menu: copying, marking and citing."""
        for name in ("copy", "copy_clause", "copy_link", "highlight", "note"):
            pane.page.addAction(self._window.actions_[name])
        pane.page.addAction(self.menu.menuAction())
        pane.page.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
