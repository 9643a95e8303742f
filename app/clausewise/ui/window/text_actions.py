"""What is done with the text in front: finding, going, copying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog

from clausewise.ui.page.citing import citation_of, clause_mime, find_clause, link_to, quote_mime

if TYPE_CHECKING:
    from clausewise.model.instrument import Instrument
    from clausewise.ui.panes.comparison import ComparisonPane
    from clausewise.ui.panes.finder import Finder
    from clausewise.ui.panes.reading import ReadingPane
    from clausewise.ui.window.main_window import MainWindow


class TextActions(QObject):
    """Works on the reading pane or the comparison in front."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def step(self, by: int) -> None:
        """Go to the next or the previous difference."""
        comparison = self._window.desk.comparison
        if comparison is not None:
            (comparison.next_difference if by > 0 else comparison.previous_difference)()

    @property
    def _finder(self) -> Finder | None:
        front = self._window.desk.reading or self._window.desk.comparison
        return None if front is None else front.find

    def find(self) -> None:
        """Find in page, or in the rows of the comparison."""
        if self._finder is not None:
            self._finder.open_bar()

    def find_step(self, by: int) -> None:
        """Go to the next or the previous place found."""
        finder = self._finder
        if finder is not None:
            (finder.next if by > 0 else finder.previous)()

    def go_to_clause(self) -> None:
        """Ask for a clause and go there: a number, a label, an id or words of a heading."""
        reading, comparison = self._window.desk.reading, self._window.desk.comparison
        if comparison is None and (reading is None or reading.instrument is None):
            return
        asked, agreed = QInputDialog.getText(
            self._window,
            self.tr("Go to clause"),
            self.tr("Article, paragraph or heading, as “4”, “4(2)” or “annex 1”:"),
        )
        if not agreed or not asked.strip():
            return
        if comparison is not None:
            there = self._go_in_comparison(comparison, asked)
        else:
            there = self._go_in_reading(reading, asked)
        if not there:
            words = (
                self.tr("None of these instruments shows a clause “%1”.")
                if comparison is not None
                else self.tr("This instrument has no clause “%1”.")
            )
            self._window.messages.tell(words.replace("%1", asked.strip()), "warning")

    def _go_in_reading(self, reading: ReadingPane | None, asked: str) -> bool:
        if reading is None or reading.instrument is None:
            return False
        found = find_clause(reading.instrument, asked)
        if found is not None:
            reading.go_to(found.id)
            reading.setFocus()
        return found is not None

    def _go_in_comparison(self, pane: ComparisonPane, asked: str) -> bool:
        """Look first in the instrument that the reader is in, then in the others from the left."""
        if pane.comparison is None:
            return False
        here = pane.current_clause()[0]
        for column in sorted(pane.columns(), key=lambda column: column != here):
            found = find_clause(pane.comparison.instruments[column], asked)
            if found is not None and pane.show_row_of(column, found.id):
                pane.view.setFocus()
                return True
        return False

    def copy(self) -> None:
        """Copy the selection."""
        reading, comparison = self._window.desk.reading, self._window.desk.comparison
        if reading is not None:
            words = reading.selected_text()
            if words:
                # The text as it stands in the instrument, not as the page sets it.
                QGuiApplication.clipboard().setText(words)
        elif comparison is not None:
            comparison.copy()

    def copy_clause(self) -> None:
        """Copy the selected words, or the clause under the cursor, with their citation, as text and as rich text."""
        reading, comparison = self._window.desk.reading, self._window.desk.comparison
        if reading is not None and reading.instrument is not None and reading.clause:
            QGuiApplication.clipboard().setMimeData(self._quoted(reading, reading.instrument))
            self._window.messages.tell(self.tr("Clause copied with its citation."))
        elif comparison is not None:
            comparison.copy_clause()

    def _quoted(self, reading: ReadingPane, instrument: Instrument) -> QMimeData:
        words, span = reading.selected_text().strip(), reading.page.selected_span()
        if not words or span is None:
            return clause_mime(instrument, [reading.clause])
        touched = [leaf.id for leaf in instrument.leaves if leaf.start < span[1] and span[0] < leaf.end]
        return quote_mime(words, citation_of(instrument, touched))

    def copy_link(self) -> None:
        """Copy a link to the clause under the cursor."""
        reading = self._window.desk.reading
        if reading is not None and reading.instrument is not None and reading.clause:
            mime = QMimeData()
            mime.setText(link_to(reading.instrument, reading.clause))
            QGuiApplication.clipboard().setMimeData(mime)
            self._window.messages.tell(self.tr("Link to the clause copied."))

    def turn_wording(self) -> None:
        """Show the next of a contested text's wordings."""
        reading = self._window.desk.reading
        if reading is not None and reading.contested.passages:
            reading.contested_bar.turn()
        else:
            self._window.messages.tell(self.tr("Nothing in this text is marked as contested."))
