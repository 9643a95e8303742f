"""Paper and files: the comparison sheet in every format, printing with a preview, the library as a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from clausewise.ui.theme import Appearance, load_theme
from clausewise.ui.typesetting import Typesetter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from clausewise.model.comparison import Comparison
    from clausewise.model.instrument import Instrument
    from clausewise.sheet.options import SheetOptions
    from clausewise.ui.main_window import MainWindow

FORMATS = ("pdf", "docx", "html", "xlsx", "csv", "md", "xml")


class Output(QObject):
    """Writes and prints what is in front."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def _comparison(self) -> Comparison | None:
        pane = self._window.desk.comparison
        return getattr(pane, "comparison", None)

    def export(self, options: SheetOptions | None = None) -> None:
        """Ask where to, and write the comparison sheet there."""
        comparison = self._comparison()
        if comparison is None:
            words = self.tr("Open a comparison to export its sheet.")
            self._window.messages.tell(words, "warning")
            return
        kinds = ";;".join(f"{kind.upper()} (*.{kind})" for kind in FORMATS)
        name = "-".join(i.name for i in comparison.instruments)[:80].replace("/", "-")
        chosen, kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Export comparison sheet"), f"{name}.pdf", kinds
        )
        if chosen:
            self.write(comparison, with_suffix(Path(chosen), kind), options)

    def write(self, comparison: Comparison, path: Path, options: SheetOptions | None = None) -> None:
        """Write a comparison sheet, beside the window."""
        services = self._window.services

        def done(_nothing: object) -> None:
            words = self.tr("Comparison sheet written to %1.").replace("%1", path.name)
            self._window.messages.tell(words)

        title = self.tr("Writing the comparison sheet…")
        self._window.jobs.start(title, lambda: services.write_sheet(comparison, path, options), done)

    def print(self) -> None:
        """Print what is in front, after a preview."""
        comparison, reading = self._comparison(), self._window.desk.reading
        if comparison is not None:
            self.sheet_preview(comparison).exec()
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
            SheetOptions(),
            window.appearance,
            window.icons,
            window,
        )
        preview.export_requested.connect(self.export)
        return preview

    def page_preview(self, instrument: Instrument) -> QDialog:
        """The preview of one instrument, set for paper."""
        from PySide6.QtPrintSupport import QPrintPreviewDialog

        appearance = Appearance(self._window.appearance.resources, self._window.appearance.settings)
        appearance.theme = load_theme(appearance.resources / "themes", "light", "ink")
        typesetter = Typesetter(instrument, appearance)
        typesetter.set_all()
        # A printer of the dialog's own: one of ours would be gone before the dialog.
        preview = QPrintPreviewDialog(self._window)
        preview.setWindowTitle(self.tr("Print"))
        preview.resize(1000, 760)
        preview.paintRequested.connect(typesetter.document.print_)
        typesetter.document.setParent(preview)
        return preview


def with_suffix(path: Path, kind: str) -> Path:
    """Give a path the suffix of the format chosen, unless the reader typed one that we write."""
    if path.suffix.lower().lstrip(".") in FORMATS:
        return path
    chosen = next((known for known in FORMATS if f"*.{known}" in kind), "pdf")
    return path.with_name(f"{path.name}.{chosen}")
