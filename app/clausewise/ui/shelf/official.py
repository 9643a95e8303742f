"""The official text beside a digest: fetched from its address at the reader's word, or taken from a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from clausewise.model.errors import ClausewiseError
from clausewise.ui.links import web_address
from clausewise.ui.shelf.rereading import read_one

if TYPE_CHECKING:
    from clausewise.model.entry import Entry
    from clausewise.model.progress import Steps
    from clausewise.ui.window.main_window import MainWindow


class Official(QObject):
    """Fetches or takes official texts, and sets them side by side with their digests."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def show(self) -> None:
        """Compare the digest in front with its official text; where none is there, ask where to take it from."""
        window = self._window
        reading = window.desk.reading
        digest = reading.instrument.id if reading is not None and reading.instrument is not None else ""
        if digest not in window.services.bundled:
            window.messages.tell(self.tr("Only the bundled digests have an official text beside them."), "warning")
            return
        there = window.services.official_texts.attachments.official_of(digest)
        if there:
            window.desk.compare([digest, there])
        else:
            self._ask(digest)

    def _ask(self, digest: str) -> None:
        address = self._window.services.official_texts.address(digest)
        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Official text"))
        box.setText(self.tr("This digest is in the program's own words. Its official text can be set beside it."))
        fetching = None
        if address and web_address(address) is not None:
            box.setInformativeText(self.tr("Fetching asks this address, and nothing else: %1").replace("%1", address))
            fetching = box.addButton(self.tr("Fetch"), QMessageBox.ButtonRole.AcceptRole)
        file = box.addButton(self.tr("From a file…"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if fetching is not None and box.clickedButton() is fetching:
            self.fetch(digest)
        elif box.clickedButton() is file:
            chosen, _kind = QFileDialog.getOpenFileName(self._window, self.tr("Official text"))
            if chosen:
                self.attach(digest, Path(chosen))

    def fetch(self, digest: str) -> None:
        """Fetch the official text, then set it beside the digest."""
        services = self._window.services

        def work() -> Steps[Entry]:
            path = yield from services.official_texts.fetch(digest, services.paths.cache / "fetched")
            return (yield from self._take(digest, path))

        self._window.jobs.start(self.tr("Fetching the official text…"), work, lambda entry: self._shown(digest, entry))

    def attach(self, digest: str, path: Path) -> None:
        """Take the official text from a file, and set it beside the digest."""

        def work() -> Steps[Entry]:
            return (yield from self._take(digest, path))

        self._window.jobs.start(self.tr("Reading the official text…"), work, lambda entry: self._shown(digest, entry))

    def _take(self, digest: str, path: Path) -> Steps[Entry]:
        services = self._window.services
        taken = yield from read_one(path)
        if taken.instrument is None:
            raise taken.error or ClausewiseError(path.name, "it could not be read")
        return services.official_texts.attach(digest, taken.instrument, path.read_bytes())

    def _shown(self, digest: str, entry: Entry) -> None:
        self._window.shelf.refresh()
        self._window.desk.compare([digest, entry.id])
