"""Paper and files: the comparison sheet in every format, printing with a preview, the library as a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from clausewise.ui.dialogs import agreed
from clausewise.ui.naming.said import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QWidget

    from clausewise.model.comparison import Comparison
    from clausewise.model.instrument import Instrument, Notice
    from clausewise.sheet.options import SheetOptions
    from clausewise.ui.window.main_window import MainWindow

FORMATS = {
    "pdf": "PDF",
    "docx": QT_TRANSLATE_NOOP("formats", "Word document"),
    "html": QT_TRANSLATE_NOOP("formats", "Web page"),
    "md": "Markdown",
    "xlsx": QT_TRANSLATE_NOOP("formats", "Excel workbook"),
    "csv": QT_TRANSLATE_NOOP("formats", "CSV table"),
    "json": "JSON",
    "xml": "XML",
}
MOST_NOTICES = 3


class Output(QObject):
    """Writes and prints what is in front."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._options: SheetOptions | None = None
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._folder = documents if Path(documents).is_dir() else str(Path.home())

    def _comparison(self) -> Comparison | None:
        pane = self._window.desk.comparison
        return getattr(pane, "comparison", None)

    def _as_shown(self, then: Callable[[Comparison], object]) -> None:
        """Go on with the comparison in front as its columns stand: compared anew where some were moved or left out."""
        desk = self._window.desk
        pane, place = desk.comparison, desk.tabs.place_of(desk.pane)
        columns = pane.columns()
        if place is None or desk.is_revision(pane) or columns == tuple(range(len(place.refs))):
            then(pane.comparison)
            return
        refs = [place.refs[column] for column in columns]
        self._window.jobs.start(self.tr("Comparing…"), lambda: desk.align(refs), lambda aligned: then(aligned[0]))

    def export_front(self) -> None:
        """Export what is in front."""
        if self._comparison() is None:
            self.export()
        else:
            self._as_shown(lambda comparison: self.export(comparison=comparison))

    def export(
        self,
        options: SheetOptions | None = None,
        parent: QWidget | None = None,
        comparison: Comparison | None = None,
    ) -> bool:
        """Ask where to, and write the comparison sheet there; whether it is being written.

        Without options, those last chosen in the preview hold; without a comparison, the one in front is meant.
        """
        from clausewise.sheet.places import file_stem

        comparison = comparison or self._comparison()
        if comparison is None:
            words = self.tr("Open a comparison to export its sheet.")
            self._window.messages.tell(words, "warning")
            return False
        # A name without a suffix takes that of the kind chosen; one with ".pdf" would go on meaning PDF.
        name = str(Path(self._folder) / file_stem(comparison.instruments))
        parent = parent or self._window
        chosen, kind = QFileDialog.getSaveFileName(parent, self.tr("Export comparison sheet"), name, filters())
        if not chosen:
            return False
        path = with_suffix(Path(chosen), kind)
        # The dialog asked about the name as it was typed, not about the one that the suffix made of it.
        if path != Path(chosen) and path.exists() and not self._may_replace(parent, path):
            return False
        self._folder = str(path.parent)
        self._options = options or self._options
        self.write(comparison, path, self._options)
        return True

    def _may_replace(self, parent: QWidget, path: Path) -> bool:
        words = self.tr("%1 is there already. Replace it?").replace("%1", path.name)
        return agreed(parent, self.tr("Export comparison sheet"), words)

    def write(self, comparison: Comparison, path: Path, options: SheetOptions | None = None) -> None:
        """Write a comparison sheet, beside the window, and say what could not be written as it is."""
        services = self._window.services

        def done(notices: tuple[Notice, ...]) -> None:
            words = self.tr("Comparison sheet written to %1.").replace("%1", path.name)
            told = list(dict.fromkeys(said(notice.message) for notice in notices))[:MOST_NOTICES]
            self._window.messages.tell(
                "\n".join([words, *told]), "warning" if told else "good", self.tr("Open"), lambda: open_file(path)
            )

        title = self.tr("Writing the comparison sheet…")
        self._window.jobs.start(title, lambda: services.write_sheet(comparison, path, options), done)

    def print(self) -> None:
        """Print what is in front, after a preview."""
        reading = self._window.desk.reading
        if self._comparison() is not None:
            self._as_shown(lambda comparison: self.sheet_preview(comparison).exec())
        elif reading is not None and reading.instrument is not None:
            self.page_preview(reading.instrument).exec()

    def sheet_preview(self, comparison: Comparison) -> QDialog:
        """The preview of a comparison sheet."""
        from clausewise.sheet.options import SheetOptions
        from clausewise.sheet.sheet import build_sheet
        from clausewise.ui.printing import PrintPreview

        window, services = self._window, self._window.services
        findings = [services.findings(i) for i in comparison.instruments]
        anatomies = [services.anatomy(i) for i in comparison.instruments]
        preview = PrintPreview(
            lambda options: build_sheet(comparison, findings, anatomies, options),
            self._options or SheetOptions(),
            window.appearance,
            window.icons,
            window,
        )

        def export(options: SheetOptions) -> None:
            if self.export(options, preview, comparison):
                preview.accept()  # what is said of the file stands in the window

        preview.export_requested.connect(export)
        return preview

    def page_preview(self, instrument: Instrument) -> QDialog:
        """The preview of one instrument, set for paper."""
        from clausewise.ui.printing import TextPreview

        window = self._window
        findings = window.services.findings(instrument)
        own, _lost = window.notes.own(instrument)
        return TextPreview(instrument, findings, window.appearance, window.icons, window, own)


def filters() -> str:
    """The kinds of files, as a dialog takes them."""
    named = ((QCoreApplication.translate("formats", words), kind) for kind, words in FORMATS.items())
    return ";;".join(f"{words} (*.{kind})" for words, kind in named)


def with_suffix(path: Path, kind: str) -> Path:
    """Give a path the suffix of the format chosen, unless the reader typed one that we write."""
    if path.suffix.lower().lstrip(".") in FORMATS:
        return path
    chosen = next((known for known in FORMATS if f"(*.{known})" in kind), "pdf")
    return path.with_name(f"{path.name}.{chosen}")


def open_file(path: Path) -> bool:
    """Open a file with what the system opens it with."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
