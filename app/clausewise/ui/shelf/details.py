"""What is known of instruments on the shelf, and the names they are put under."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from clausewise.model.errors import ClausewiseError
from clausewise.ui.shelf.rereading import Rereading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.library.labels import Labels
    from clausewise.model.entry import Entry
    from clausewise.model.progress import Steps
    from clausewise.ui.window.main_window import MainWindow


class ShelfDetails(QObject):
    """Properties, collections, tags, duplicates."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._rereading = Rereading(window)

    def show_properties(self) -> None:
        """Show all that is known of what is selected, or of what is in front."""
        from clausewise.ui.shelf.properties_dialog import PropertiesDialog

        services = self._window.services
        chosen = self._window.library.selected()
        if not chosen and self._window.desk.reading is not None:
            place = self._window.desk.tabs.place_of(self._window.desk.reading)
            chosen = [e for e in self._window.library.entries.values() if place is not None and e.id in place.refs]
        if not chosen:
            return
        try:
            instrument = (
                services.library.instrument(chosen[0].id) if chosen[0].trashed else services.instrument(chosen[0].id)
            )
        except ClausewiseError as error:
            self._window.messages.tell_error(error)
            return
        dialog = PropertiesDialog(chosen[0], instrument, self._window)
        done = dialog.exec()
        if done and dialog.corrections():
            self._correct(chosen[0].id, dialog.corrections())
        if done and dialog.again is not None:
            self._rereading.start(chosen[0].id, dialog.again)

    def _correct(self, ref: str, corrections: dict[str, list[str]]) -> None:
        library = self._window.services.library

        def put_right() -> None:
            for name, values in corrections.items():
                library.correct(ref, name, [value for value in values if value])

        if self._window.shelf.attempt(put_right):
            self._window.desk.tabs.forget(ref)
            self._window.shelf.refresh()
            self._window.messages.tell(self.tr("What is known of this document was put right."))

    def collect(self) -> None:
        """Put what is selected into collections."""
        chosen = self._window.library.selected()
        self._name(self.tr("Collections"), self._window.services.library.collections, [e.collections for e in chosen])

    def tag(self) -> None:
        """Give what is selected tags."""
        chosen = self._window.library.selected()
        self._name(self.tr("Tags"), self._window.services.library.tags, [e.tags for e in chosen])

    def _name(self, title: str, labels: Labels, given: Sequence[Sequence[str]]) -> None:
        from clausewise.ui.shelf.dialogs import NamesDialog

        refs = [entry.id for entry in self._window.library.selected()]
        if not refs:
            return
        names = labels.all()
        ticked = [name for name in names if all(name in those for those in given)]
        dialog = NamesDialog(title, names, ticked, self._window)
        if not dialog.exec():
            return
        chosen = dialog.chosen()

        def put() -> None:
            for name in ticked:
                if name not in chosen:
                    labels.discard(name, refs)
            for name in chosen:
                labels.add(name, refs)

        if self._window.shelf.attempt(put):
            self._window.shelf.refresh()

    def show_duplicates(self) -> None:
        """Show instruments with the same text; those ticked go to the trash."""
        self._window.jobs.start(self.tr("Comparing texts…"), self._duplicates, self._offer_duplicates)

    def _offer_duplicates(self, groups: Sequence[Sequence[Entry]]) -> None:
        from clausewise.ui.shelf.dialogs import DuplicatesDialog

        if not groups:
            self._window.messages.tell(self.tr("No two instruments in the library have the same text."))
            return
        dialog = DuplicatesDialog(groups, self._window)
        if dialog.exec() and dialog.chosen():
            self._window.shelf.trash_all(dialog.chosen())

    def _duplicates(self) -> Steps[list[list[Entry]]]:
        # The library's hashes tell what is the same; only where numbers of words agree are texts opened, since files
        # of the same text may differ in white space.
        services = self._window.services
        entries, texts = services.entries(), services.library.text_hashes()
        bundled = {entry.sha256 for entry in entries if entry.bundled}
        alike: dict[int, set[str]] = {}
        for entry in entries:
            if entry.id in texts:
                alike.setdefault(entry.words, set()).add(texts[entry.id])
        groups: dict[str, list[Entry]] = {}
        for number, entry in enumerate(entries):
            yield number, len(entries)
            key = entry.sha256 if entry.sha256 in bundled else texts.get(entry.id, entry.sha256)
            if key not in bundled and len(alike.get(entry.words, ())) > 1:
                words = " ".join(services.instrument(entry.id).text.split())
                key = hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
            groups.setdefault(key, []).append(entry)
        return [group for group in groups.values() if len(group) > 1]
