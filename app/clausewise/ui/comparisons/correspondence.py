"""Correspondence files in the window: the reader's table given away, taken in, and compared with another's."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QInputDialog

from clausewise.comparing import correspondences as files
from clausewise.model.errors import ClausewiseError

if TYPE_CHECKING:
    from typing import Any

    from clausewise.comparing.correspondences import CorrespondenceFile
    from clausewise.ui.window.main_window import MainWindow

    Columns = tuple[int, int]

KIND = "JSON (*.json)"


class Correspondence(QObject):
    """Works on two columns of the comparison in front: those that a file is about, or that the reader chooses."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def _pane(self) -> Any:  # noqa: ANN401 - the comparison pane is imported only when one is shown
        pane = self._window.desk.comparison
        if pane is None or pane.comparison is None:
            self._window.messages.tell(self.tr("Open a comparison first."), "warning")
            return None
        return pane

    def mine(self, pane: Any, columns: Columns = (0, 1)) -> CorrespondenceFile:  # noqa: ANN401 - as above
        """The table of two columns of a comparison, with the reader's own pins."""
        instruments = [pane.comparison.instruments[n] for n in columns]
        pins = self._window.services.library.pins.of({i.sha256 for i in instruments})
        return files.correspondence_file(pane.comparison, pins, columns=columns)

    def export(self) -> None:
        """Ask of which two texts and where to, and write the table there."""
        pane = self._pane()
        columns = self._ask_columns(pane) if pane is not None else None
        if columns is None:
            return
        name = "-".join(pane.comparison.instruments[n].name for n in columns)[:80].replace("/", "-")
        title = self.tr("Export correspondence")
        chosen, _kind = QFileDialog.getSaveFileName(self._window, title, f"{name}.json", KIND)
        if chosen:
            self.write(pane, Path(chosen if Path(chosen).suffix else f"{chosen}.json"), columns)

    def _ask_columns(self, pane: Any) -> Columns | None:  # noqa: ANN401 - as above
        instruments = pane.comparison.instruments
        pairs = list(combinations(range(len(instruments)), 2))
        if len(pairs) == 1:
            return pairs[0]
        named = [f"{k + 1}. {instruments[k].name} · {m + 1}. {instruments[m].name}" for k, m in pairs]
        title = self.tr("Export correspondence")
        chosen, agreed = QInputDialog.getItem(self._window, title, self.tr("Of which two texts:"), named, 0, False)
        return pairs[named.index(chosen)] if agreed else None

    def write(self, pane: Any, path: Path, columns: Columns = (0, 1)) -> None:  # noqa: ANN401 - as above
        """Write the table of two columns of a comparison."""
        try:
            files.save(self.mine(pane, columns), path)
        except ClausewiseError as error:
            self._window.messages.tell_error(error)
        else:
            self._window.messages.tell(self.tr("Correspondence written to %1.").replace("%1", path.name))

    def _ask(self, title: str) -> Path | None:
        chosen, _kind = QFileDialog.getOpenFileName(self._window, title, "", KIND)
        return Path(chosen) if chosen else None

    def _read(self, pane: Any, path: Path) -> tuple[CorrespondenceFile, Columns] | None:  # noqa: ANN401 - as above
        """Read a file, and find the two columns that it is about."""
        instruments = pane.comparison.instruments
        try:
            table = files.load(path)
        except ClausewiseError as error:
            self._window.messages.tell_error(error)
            return None
        about = {table.a.sha256, table.b.sha256}
        pairs = combinations(range(len(instruments)), 2)
        k, m = next((p for p in pairs if {instruments[n].sha256 for n in p} == about), (0, 1))
        if (table.a.sha256, table.b.sha256) == (instruments[m].sha256, instruments[k].sha256):
            table = table.flipped()
        problems = files.validate(table, instruments[k], instruments[m])
        if problems:
            words = self.tr("%1 does not fit this comparison: %2.")
            self._window.messages.tell(words.replace("%1", path.name).replace("%2", problems[0].reason), "warning")
            return None
        return table, (k, m)

    def import_(self) -> None:
        """Ask for a file, and take its pins over."""
        pane = self._pane()
        path = self._ask(self.tr("Import correspondence")) if pane is not None else None
        if path is not None:
            self.take(pane, path)

    def take(self, pane: Any, path: Path) -> None:  # noqa: ANN401 - as above
        """Take the pins of a file over into the library, and align the comparison around them: one step to undo."""
        read = self._read(pane, path)
        if read is None:
            return
        table, columns = read
        pins = files.pins_of(table, *(pane.comparison.instruments[n] for n in columns))
        taken = pane.linking.change(self.tr("Import correspondence"), put=pins)
        self._window.messages.tell(self.tr("%n pin(s) taken over.", "", taken))

    def compare(self) -> None:
        """Ask for another reader's file, and show where the two tables agree and differ."""
        pane = self._pane()
        path = self._ask(self.tr("Compare with another reader’s")) if pane is not None else None
        if path is not None:
            self.compare_with(pane, path)

    def compare_with(self, pane: Any, path: Path) -> None:  # noqa: ANN401 - as above
        """Show where the table of a file agrees with the comparison's, and where it differs."""
        from clausewise.ui.comparisons.correspondence_dialog import CorrespondenceDialog

        read = self._read(pane, path)
        if read is None:
            return
        theirs, columns = read
        a, b = (pane.comparison.instruments[n] for n in columns)
        dialog = CorrespondenceDialog(self.mine(pane, columns), theirs, (a, b), self._window)
        dialog.chosen.connect(lambda side, clause: pane.show_row_of(columns[side], clause))
        dialog.exec()
