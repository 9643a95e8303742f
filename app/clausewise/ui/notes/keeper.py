"""Highlights and notes of the reader's own; they survive a new copy of the text, and say so when they don't fit."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from clausewise.model.errors import ClausewiseError
from clausewise.ui.notes.dialog import NoteDialog, NotesDialog
from clausewise.ui.page.citing import clause_name
from clausewise.ui.page.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from clausewise.library.marks import Mark, Marks
    from clausewise.model.instrument import Instrument
    from clausewise.model.progress import Steps
    from clausewise.ui.panes.reading import ReadingPane
    from clausewise.ui.window.main_window import MainWindow


class Notes(QObject):
    """Makes, shows and takes back highlights and notes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.steps: list[Callable[[], None]] = []

    def own(self, instrument: Instrument) -> tuple[list[tuple[Span, str]], int]:
        """Give what was marked in a text, each with a note's words, and how much of it does not fit any more."""
        from clausewise.library.anchoring import locate

        library = self._window.services.library
        shown: list[tuple[Span, str]] = []
        lost = 0
        for kind, marks in (("highlight", library.highlights), ("note", library.notes)):
            for mark in marks.of(instrument.sha256):
                span = locate(mark.anchor, instrument)
                if span is None:
                    lost += 1
                else:
                    shown.append((Span(*span, kind), mark.value if kind == "note" else ""))
        return shown, lost

    def show_on(self, pane: ReadingPane) -> None:
        """Show on a page what was marked in it."""
        if pane.instrument is None:
            return
        shown, lost = self.own(pane.instrument)
        pane.show_own(shown)
        if lost:
            words = self.tr("%n note(s) or highlight(s) do not fit this text any more.", "", lost)
            self._window.messages.tell(words, "warning", self.tr("Show…"), self.show_all)

    def highlight(self) -> None:
        """Highlight the selected words; where a highlight stands already, take it away."""
        pane = self._window.desk.reading
        if pane is None or pane.instrument is None:
            return
        span = pane.page.selected_span()
        messages, hint = self._window.messages, self.tr("Select the words to highlight first.")
        if span is None:
            messages.tell(hint, "warning")
            return
        if messages.words.text() == hint:
            messages.hide()
        marks = self._window.services.library.highlights
        there = self._at(marks, pane, span)
        if there is not None:
            self._do(lambda: self._remove(marks, there))
        else:
            self._do(lambda: self._add(marks, pane, span, "yellow"))

    def write(self) -> None:
        """Write a note on the selected words, or on the clause under the cursor; empty words take the note away."""
        pane = self._window.desk.reading
        if pane is None or pane.instrument is None or not pane.clause:
            return
        clause = pane.instrument.by_id[pane.clause]
        span = pane.page.selected_span() or (clause.start, clause.end)
        marks = self._window.services.library.notes
        there = self._at(marks, pane, span)
        before = there.value if there is not None else ""
        quote = there.anchor.quote if there is not None else pane.instrument.text[slice(*span)]
        dialog = NoteDialog(clause_name(pane.instrument, clause.id), quote, before, self._window)
        if not dialog.exec() or (words := dialog.words()) == before:
            return
        if there is None:
            self._do(lambda: self._add(marks, pane, span, words))
        elif words:
            self._do(lambda: self._change(marks, there, words))
        else:
            self._do(lambda: self._remove(marks, there))

    def show_all(self) -> None:
        """Show all notes and highlights, each leading to its place."""
        library = self._window.services.library
        entries = {entry.sha256: entry for entry in self._window.library.entries.values()}

        def fetch() -> Steps[tuple[tuple[Mark, ...], tuple[Mark, ...], dict[int, str]]]:
            notes, highlights = library.notes.all(), library.highlights.all()
            places: dict[int, str] = {}
            marked = sorted((*notes, *highlights), key=lambda mark: mark.anchor.sha256)
            for number, (sha256, marks) in enumerate(groupby(marked, lambda mark: mark.anchor.sha256)):
                yield number, 0
                if sha256 in entries:
                    instrument = self._window.services.instrument(entries[sha256].id)
                    here = ((mark.id, mark.anchor.clause) for mark in marks)
                    places |= {n: clause_name(instrument, c) for n, c in here if c in instrument.by_id}
            return notes, highlights, places

        def show(found: tuple[tuple[Mark, ...], tuple[Mark, ...], dict[int, str]]) -> None:
            dialog = NotesDialog(found[0], found[1], entries, found[2], self._window)
            dialog.chosen.connect(self._window.desk.open)
            dialog.exec()

        self._window.jobs.start(self.tr("Fetching the notes…"), fetch, show)

    def undo(self) -> bool:
        """Take back the last step; whether there was one."""
        if not self.steps:
            return False
        self._do(self.steps.pop())
        return True

    # Steps, and how each is taken back

    def _add(self, marks: Marks, pane: ReadingPane, span: tuple[int, int], value: str) -> None:
        from clausewise.library.anchoring import anchor

        if pane.instrument is not None:
            made = marks.add(anchor(pane.instrument, *span), value)
            self.steps.append(lambda: marks.remove(made.id))

    def _change(self, marks: Marks, mark: Mark, value: str) -> None:
        marks.change(mark.id, value)
        self.steps.append(lambda: marks.change(mark.id, mark.value))

    def _remove(self, marks: Marks, mark: Mark) -> None:
        marks.remove(mark.id)
        self.steps.append(lambda: marks.put_back(mark) and None)

    def _do(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except ClausewiseError as error:
            self._window.messages.tell_error(error)
        pane = self._window.desk.reading
        if pane is not None:
            self.show_on(pane)

    def _at(self, marks: Marks, pane: ReadingPane, span: tuple[int, int]) -> Mark | None:
        from clausewise.library.anchoring import locate

        if pane.instrument is None:
            return None
        for mark in marks.of(pane.instrument.sha256):
            found = locate(mark.anchor, pane.instrument)
            if found is not None and found[0] < span[1] and span[0] < found[1]:
                return mark
        return None
