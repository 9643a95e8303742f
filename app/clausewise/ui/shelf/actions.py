"""What is done with the instruments on the shelf."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu

from clausewise.library.export import export_library
from clausewise.model.errors import ClausewiseError
from clausewise.ui.jobs import once

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from clausewise.model.entry import Entry
    from clausewise.model.progress import Steps
    from clausewise.ui.shelf.intake import Imported
    from clausewise.ui.window.main_window import MainWindow

EXAMPLE = ("budapest-memorandum", "kyiv-security-compact")


class ShelfActions(QObject):
    """Opening, comparing, ordering, trashing."""

    changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.steps: list[tuple[str, Sequence[str]]] = []

    # Showing

    def refresh(self) -> None:
        """Fetch the shelf anew, beside the window."""
        services = self._window.services

        def fetch() -> Steps[tuple[tuple[Entry, ...], tuple[Entry, ...]]]:
            yield 0, 1
            library = services.library
            collections, tags = library.collections.by_instrument(), library.tags.by_instrument()
            labelled = tuple(
                replace(entry, collections=collections.get(entry.id, ()), tags=tags.get(entry.id, ()))
                for entry in services.entries()
            )
            return labelled, library.entries(trashed=True)

        def show(found: tuple[tuple[Entry, ...], tuple[Entry, ...]]) -> None:
            self._window.library.show_entries(*found)
            self.changed.emit()

        self._window.jobs.start(self.tr("Fetching the library…"), fetch, show)

    def open_selected(self, entries: Sequence[Entry] | None = None) -> None:
        """Open what is selected, or these."""
        for entry in entries or self._window.library.selected():
            self._window.desk.open(entry.id)

    def compare_selected(self, *, revision: bool = False) -> None:
        """Compare what is selected; of a revision, the text of the earlier date comes first."""
        chosen = self._window.library.gathered()
        if revision and all(entry.date for entry in chosen):
            chosen.sort(key=lambda entry: entry.date)
        if 2 <= len(chosen) <= 6:
            self._window.desk.compare([entry.id for entry in chosen], revision=revision)
        else:
            words = self.tr("Select two to six instruments in the library to compare them.")
            self._window.messages.tell(words, "warning")

    def turn_round(self) -> None:
        """Compare the revision in front anew, its later text as the earlier one."""
        desk = self._window.desk
        pane = desk.comparison
        place = desk.tabs.place_of(pane)
        if place is not None and desk.is_revision(pane):
            desk.tabs.close(pane)
            desk.compare(place.refs[::-1], revision=True)

    def compare_example(self) -> None:
        """Compare two of the bundled proposals."""
        bundled = [entry.id for entry in self._window.services.bundled.entries() if entry.kind != "coverage"]
        pair = [ref for ref in EXAMPLE if ref in bundled]
        self._window.desk.compare(pair if len(pair) == len(EXAMPLE) else bundled[:2])

    # The menu

    def show_menu(self, point: QPoint) -> None:
        """Show the menu of what is selected."""
        actions = self._window.actions_
        menu = QMenu(self._window)
        if self._window.library.selected_in_trash():
            names: tuple[str, ...] = ("restore", "properties")
        else:
            names = (
                "open_selected",
                "compare",
                "compare_revision",
                "matrix",
                "",
                "collect",
                "tag",
                "properties",
                "",
                "trash",
            )
        for name in names:
            if name:
                menu.addAction(actions[name])
            else:
                menu.addSeparator()
        menu.exec(point)

    def enable(self, entries: Sequence[Entry]) -> None:
        """Enable what can be done with a selection."""
        actions = self._window.actions_
        own = bool(entries) and all(not entry.bundled for entry in entries)
        trashed = self._window.library.selected_in_trash()
        actions["open_selected"].setEnabled(bool(entries) and not trashed)
        count = len(self._window.library.gathered())
        actions["compare"].setEnabled(2 <= count <= 6 and not trashed)
        actions["compare_revision"].setEnabled(count == 2 and not trashed)
        actions["matrix"].setEnabled(bool(entries) and not trashed)
        in_front = self._window.desk.reading is not None
        actions["anatomy"].setEnabled(in_front or (bool(entries) and not trashed))
        actions["properties"].setEnabled(len(entries) == 1 or (not entries and in_front))
        for name in ("collect", "tag"):
            actions[name].setEnabled(bool(entries) and not trashed)
        actions["trash"].setEnabled(own and not trashed)
        actions["restore"].setEnabled(trashed)

    # The trash

    def trash(self) -> None:
        """Put what is selected into the trash; the message offers the way back."""
        self.trash_all([e.id for e in self._window.library.selected() if not e.bundled and not e.trashed])

    def trash_all(self, refs: Sequence[str]) -> None:
        """Put instruments into the trash."""
        if not refs or not self.attempt(lambda: [self._window.services.library.trash(ref) for ref in refs]):
            return
        for ref in refs:
            self._window.desk.tabs.forget(ref)
        self.steps.append(("trash", refs))
        self.refresh()
        words = self.tr("%n document(s) moved to the trash.", "", len(refs))
        self._window.messages.tell(words, "good", self.tr("Undo"), self.undo)

    def restore(self) -> None:
        """Take what is selected out of the trash."""
        refs = [entry.id for entry in self._window.library.selected() if entry.trashed]
        if refs and self.attempt(lambda: [self._window.services.library.restore(ref) for ref in refs]):
            self.steps.append(("restore", refs))
            self.refresh()

    def undo(self) -> bool:
        """Take back the last step; whether there was one."""
        if not self.steps:
            return False
        what, refs = self.steps.pop()
        library = self._window.services.library
        back = library.restore if what == "trash" else library.trash
        if self.attempt(lambda: [back(ref) for ref in refs]):
            self.refresh()
            self._window.messages.tell(self.tr("Taken back."))
        return True

    def drag(self, entries: Sequence[Entry]) -> None:
        """Let what is selected be dragged out as files: the originals, as they came."""
        files = []
        for entry in entries:
            try:
                files.append(self._original(entry))
            except (ClausewiseError, OSError) as error:
                reason = error.strerror if isinstance(error, OSError) else ""
                self._window.messages.tell(f"{entry.id}: {reason or error}.", "error")
        if files:
            mime = QMimeData()
            mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
            drag = QDrag(self._window.library.view)
            drag.setMimeData(mime)
            drag.exec(Qt.DropAction.CopyAction)

    def _original(self, entry: Entry) -> Path:
        services = self._window.services
        data = services.bundled.original(entry.id) if entry.bundled else services.library.original(entry.id)
        folder = services.paths.cache / "dragged" / entry.id
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / (PurePath(entry.source).name or entry.id)
        file.write_bytes(data)
        return file

    # Import

    def ask_for_files(self) -> None:
        """Ask which documents to import."""
        files, _kind = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import documents"),
            "",
            self.tr("Documents (*.txt *.md *.html *.htm *.docx *.odt *.rtf *.pdf *.epub *.xml);;All files (*)"),
        )
        self._window.intake.files([Path(file) for file in files])

    def on_imported(self, report: Sequence[Imported]) -> None:
        """Show what came of an import, and open a single document."""
        kept = [one for one in report if one.entry is not None]
        failed = [one for one in report if one.error is not None]
        self.refresh()
        if failed and len(report) == 1 and failed[0].error is not None:
            self._window.messages.tell_error(failed[0].error)
        elif failed:
            words = (
                self.tr("%1 of %2 documents were imported.")
                .replace("%1", str(len(kept)))
                .replace("%2", str(len(report)))
            )
            self._window.messages.tell(words, "warning", self.tr("Report…"), lambda: self.show_report(report))
        elif len(kept) == 1 and kept[0].known:
            self._window.messages.tell(self.tr("This document was in the library already."))
        else:
            known = sum(one.known for one in kept)
            told = [
                self.tr("%n document(s) imported.", "", len(kept) - known) if known < len(kept) else "",
                self.tr("%n document(s) were in the library already.", "", known) if known else "",
            ]
            words = " ".join(filter(None, told))
            self._window.messages.tell(words, "good", self.tr("Report…"), lambda: self.show_report(report))
        if len(kept) == 1 and kept[0].entry is not None:
            self._window.desk.open(kept[0].entry.id)

    def show_report(self, report: Sequence[Imported]) -> None:
        """Show the report of an import."""
        from clausewise.ui.shelf.import_report import ImportReport

        dialog = ImportReport(report, self._window)
        dialog.chosen.connect(self._window.desk.open)
        dialog.exec()

    def import_pasted(self) -> None:
        """Import text from the clipboard, after a look at it."""
        from clausewise.ui.shelf.dialogs import PasteDialog

        dialog = PasteDialog(QGuiApplication.clipboard().text(), self._window)
        if dialog.exec() and dialog.text.toPlainText().strip():
            self._window.intake.text(dialog.text.toPlainText(), dialog.name.text().strip() or self.tr("Pasted text"))

    def export_library(self) -> None:
        """Copy every original and text into a folder."""
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Export the library to"))
        if folder:
            library = self._window.services.library
            words = self.tr("The library was exported to %1.").replace("%1", folder)
            self._window.jobs.start(
                self.tr("Exporting the library…"),
                once(lambda: export_library(library, Path(folder))),
                lambda _nothing: self._window.messages.tell(words),
            )

    def show_matrix(self) -> None:
        """Show the table of provisions and guarantors of what is selected."""
        chosen = [entry.id for entry in self._window.library.gathered()]
        if chosen:
            self._window.desk.open_matrix(chosen)

    def attempt(self, deed: Callable[[], object]) -> bool:
        """Do something with the library; a failure becomes a message. Whether it was done."""
        try:
            deed()
        except ClausewiseError as error:
            self._window.messages.tell_error(error)
            return False
        return True
