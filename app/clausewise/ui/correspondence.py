"""Correspondence files in the window: the reader's table given away, taken in, and compared with another's."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from clausewise.comparing import correspondences as files
from clausewise.model.errors import ClausewiseError

if TYPE_CHECKING:
    from typing import Any

    from clausewise.comparing.correspondences import CorrespondenceFile
    from clausewise.ui.main_window import MainWindow

KIND = "JSON (*.json)"


class Correspondence(QObject):
    """Works on the first two columns of the comparison in front."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def _pane(self) -> Any:  # noqa: ANN401 - the comparison pane is imported only when one is shown
        pane = self._window.desk.comparison
        if pane is None or pane.comparison is None:
            self._window.messages.tell(self.tr("Open a comparison first."), "warning")
            return None
        return pane

    def mine(self, pane: Any) -> CorrespondenceFile:  # noqa: ANN401 - as above
        """The table of a comparison, with the reader's own pins."""
        instruments = pane.comparison.instruments[:2]
        pins = self._window.services.library.pins.of({i.sha256 for i in instruments})
        return files.correspondence_file(pane.comparison, pins)

    def export(self) -> None:
        """Ask where to, and write the table there."""
        pane = self._pane()
        if pane is None:
            return
        name = "-".join(i.name for i in pane.comparison.instruments[:2])[:80].replace("/", "-")
        title = self.tr("Export correspondence")
        chosen, _kind = QFileDialog.getSaveFileName(self._window, title, f"{name}.json", KIND)
        if chosen:
            self.write(pane, Path(chosen if Path(chosen).suffix else f"{chosen}.json"))

    def write(self, pane: Any, path: Path) -> None:  # noqa: ANN401 - as above
        """Write the table of a comparison."""
        try:
            files.save(self.mine(pane), path)
        except ClausewiseError as error:
            self._window.messages.tell_error(error)
        else:
            self._window.messages.tell(self.tr("Correspondence written to %1.").replace("%1", path.name))

    def _ask(self, title: str) -> Path | None:
        chosen, _kind = QFileDialog.getOpenFileName(self._window, title, "", KIND)
        return Path(chosen) if chosen else None

    def _read(self, pane: Any, path: Path) -> CorrespondenceFile | None:  # noqa: ANN401 - as above
        a, b = pane.comparison.instruments[:2]
        try:
            table = files.load(path)
        except ClausewiseError as error:
            self._window.messages.tell_error(error)
            return None
        if (table.a.sha256, table.b.sha256) == (b.sha256, a.sha256):
            table = table.flipped()
        problems = files.validate(table, a, b)
        if problems:
            words = self.tr("%1 does not fit this comparison: %2.")
            self._window.messages.tell(words.replace("%1", path.name).replace("%2", problems[0].reason), "warning")
            return None
        return table

    def import_(self) -> None:
        """Ask for a file, and take its pins over."""
        pane = self._pane()
        path = self._ask(self.tr("Import correspondence")) if pane is not None else None
        if path is not None:
            self.take(pane, path)

    def take(self, pane: Any, path: Path) -> None:  # noqa: ANN401 - as above
        """Take the pins of a file over into the library, and align the comparison around them."""
        table = self._read(pane, path)
        if table is None:
            return
        pins = files.pins_of(table, *pane.comparison.instruments[:2])
        if pins:
            self._window.desk.take_pins(pane, pins)
        self._window.messages.tell(self.tr("%n pin(s) taken over.", "", len(pins)))

    def compare(self) -> None:
        """Ask for another reader's file, and show where the two tables agree and differ."""
        pane = self._pane()
        path = self._ask(self.tr("Compare with another reader’s")) if pane is not None else None
        if path is not None:
            self.compare_with(pane, path)

    def compare_with(self, pane: Any, path: Path) -> None:  # noqa: ANN401 - as above
        """Show where the table of a file agrees with the comparison's, and where it differs."""
        from clausewise.ui.correspondence_dialog import CorrespondenceDialog

        theirs = self._read(pane, path)
        if theirs is None:
            return
        dialog = CorrespondenceDialog(files.agreement(self.mine(pane), theirs), pane.comparison, self._window)
        dialog.chosen.connect(lambda clause: pane.show_row_of(0, clause))
        dialog.exec()
