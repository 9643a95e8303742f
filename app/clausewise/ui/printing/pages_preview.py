"""A print preview: the pages as they will be, their paper, and the way to the system's print dialog."""

from __future__ import annotations

import gc
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from clausewise.sheet.options import Paper, SheetOptions
from clausewise.ui.jobs import Jobs, once
from clausewise.ui.printing.pages import letting_go, painting, releasing, set_page
from clausewise.ui.printing.paper_view import PaperView
from clausewise.ui.printing.slices import Slices, beside

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from clausewise.model.progress import Steps
    from clausewise.ui.look.icons import Icons
    from clausewise.ui.look.theme import Appearance
    from clausewise.ui.printing.pages import Laid


class PagesPreview(QDialog):
    """Shows pages; every option shows its effect at once.

    ``make`` builds what goes on the pages beside the window, ``lay`` sets it on a printer's paper.
    """

    printed = Signal()

    def __init__(
        self,
        make: Callable[[SheetOptions], Any],
        lay: Callable[[Any, QPrinter], Steps[Laid]],
        options: SheetOptions,
        appearance: Appearance,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.title())
        self.resize(1120, 760)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.options = options
        self._make = make
        self._lay = lay
        self._made: Any = None
        self._icons = icons
        self._values: dict[QComboBox, tuple[Any, ...]] = {}
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_page(self.printer, options)
        self._jobs = Jobs(self)
        self._laying, self._painting = Slices(self), Slices(self)
        self._laying.done.connect(self._show_laid)
        self._painting.done.connect(self._end_printing)
        self._laid: Laid | None = None
        self._shown: Laid | None = None
        self.preview = PaperView(appearance)
        self.preview.previewChanged.connect(self._show_page)
        self.preview.setAccessibleName(self.tr("Pages"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side(appearance))
        pages = QVBoxLayout()
        pages.setSpacing(0)
        pages.addWidget(self.preview, 1)
        pages.addWidget(self._pager())
        row.addLayout(pages, 1)
        for slices in (self._laying, self._painting):
            slices.stepped.connect(self._show_progress)
        self._take_options()

    def _side(self, appearance: Appearance) -> QWidget:
        side = QWidget()
        side.setObjectName("side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setFixedWidth(300)
        column = QVBoxLayout(side)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        title = QLabel(self.heading())
        title.setFont(appearance.reading_font(1.3, bold=True))
        column.addWidget(title)
        form = QFormLayout()
        form.setSpacing(10)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.paper = self.choice({Paper.A4: "A4", Paper.LETTER: self.tr("US Letter")}, self.options.paper)
        self.way = self.choice({True: self.tr("Landscape"), False: self.tr("Portrait")}, self.options.landscape)
        form.addRow(self.tr("Paper"), self.paper)
        form.addRow(self.tr("Direction"), self.way)
        column.addLayout(form)
        self.offer(form, column)
        column.addStretch(1)
        self.count = QLabel()
        self.count.setProperty("quiet", True)
        self.print_button = QPushButton(self._icons("print", "on_accent"), self.tr("Print…"))
        self.print_button.setDefault(True)
        self.print_button.setProperty("primary", True)  # it keeps its look while it is disabled
        self.print_button.clicked.connect(self.ask_and_print)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Setting the pages…"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.stop)
        for widget in (self.count, self.progress, self.cancel, self.print_button, *self.more_buttons(), close):
            column.addWidget(widget)
        return side

    # What each kind of page has of its own

    def title(self) -> str:
        """What the window is called."""
        return self.tr("Print")

    def heading(self) -> str:
        """What stands over the options."""
        return self.windowTitle()

    def offer(self, form: QFormLayout, column: QVBoxLayout) -> None:
        """Offer more options than paper and direction."""

    def more_buttons(self) -> tuple[QPushButton, ...]:
        """Give what can be done besides printing."""
        return ()

    def taken(self, options: SheetOptions) -> SheetOptions:
        """Give options with what is chosen among those of one's own."""
        return options

    def choice(self, values: Mapping[Any, str], chosen: object) -> QComboBox:
        """Offer a choice of values by their names."""
        box = QComboBox()
        for words in values.values():
            box.addItem(words)
        self._values[box] = tuple(values)
        box.setCurrentIndex(list(values).index(chosen))
        box.activated.connect(lambda _n: self._take_options())
        return box

    def chosen(self, box: QComboBox) -> Any:  # noqa: ANN401 - each box has values of its own type
        """The value chosen in a box."""
        return self._values[box][box.currentIndex()]

    def switch(self, words: str, *, on: bool) -> QCheckBox:
        """Offer something to be switched on or off."""
        box = QCheckBox(words)
        box.setChecked(on)
        box.toggled.connect(lambda _on: self._take_options())
        return box

    def _pager(self) -> QWidget:
        bar = QWidget()
        bar.setObjectName("header")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 6, 12, 6)
        self.page = QLabel()
        self.page.setProperty("quiet", True)
        for icon, words, does in (
            ("back", self.tr("Previous page"), lambda: self._turn(-1)),
            ("forward", self.tr("Next page"), lambda: self._turn(1)),
        ):
            row.addWidget(self._tool(icon, words, does))
        row.addWidget(self.page)
        row.addStretch(1)
        for icon, words, does in (
            ("minus", self.tr("Smaller"), lambda: self.preview.zoomIn(1 / 1.2)),
            ("plus", self.tr("Larger"), lambda: self.preview.zoomIn(1.2)),
            ("document", self.tr("Whole page"), self.preview.fitInView),
            ("width", self.tr("Width of the page"), self.preview.fitToWidth),
        ):
            row.addWidget(self._tool(icon, words, does))
        return bar

    def _tool(self, icon: str, words: str, does: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setIcon(self._icons(icon))
        button.setIconSize(QSize(18, 18))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda _on=False: does())
        return button

    def _turn(self, way: int) -> None:
        self.preview.setCurrentPage(max(1, min(self.preview.pageCount(), self.preview.currentPage() + way)))
        self._show_page()

    def _show_page(self) -> None:
        words = self.tr("Page %1 of %2").replace("%1", str(self.preview.currentPage()))
        self.page.setText(words.replace("%2", str(self.preview.pageCount())))
        self.count.setText(self.tr("Pages: %1").replace("%1", str(self.preview.pageCount())))

    def _take_options(self) -> None:
        paged = replace(self.options, paper=self.chosen(self.paper), landscape=self.chosen(self.way))
        self.options = self.taken(paged)
        self._made, self._laid = None, None
        set_page(self.printer, self.options)
        self._show_work(self.tr("Setting the pages…"))
        options = self.options
        gc.freeze()
        self._laying.stop()
        self._jobs.cancel_all()
        # Building waits for no drawing and runs beside; what draws must run here, in slices.
        self._jobs.start("", once(lambda: self._make(options)), self._lay_out)

    def _lay_out(self, made: Any) -> None:  # noqa: ANN401 - each kind of page is made of something else
        self._made = made
        # Lines are many small objects: with all else that is there looked through for garbage, the window would stall.
        gc.freeze()
        self._laying.start(self._lay(made, self.printer))

    def _show_laid(self, laid: Laid) -> None:
        before, self._shown, self._laid = self._shown, laid, laid
        self.preview.show_pages(laid)
        beside(releasing(before))
        self._show_rest()

    def _show_work(self, words: str) -> None:
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(words)
        self.count.setText(words)
        self.progress.show()
        self.cancel.show()
        self.print_button.setEnabled(False)

    def _show_progress(self, step: int, steps: int) -> None:
        gc.freeze()  # what this slice has made is not looked through either
        self.progress.setRange(0, steps)
        self.progress.setValue(step)

    def _show_rest(self) -> None:
        self.progress.hide()
        self.cancel.hide()
        self.print_button.setEnabled(self._laid is not None)
        self._show_page()

    def stop(self) -> None:
        """Stop what is at work; a print that has begun is called off."""
        self._jobs.cancel_all()
        self._laying.stop()
        self._painting.stop()
        self._show_rest()

    def done(self, result: int) -> None:
        """Stop all work, then close."""
        self._laying.stop()
        self._painting.stop()
        self._jobs.close()
        super().done(result)
        beside(letting_go(self._shown))

    def ask_and_print(self) -> None:
        """Open the system's print dialog, and print."""
        dialog = QPrintDialog(self.printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_pages()

    def print_pages(self) -> None:
        """Print with the printer's settings, page by page; ``printed`` comes at the end."""
        if self._made is not None:
            self._show_work(self.tr("Printing…"))
            gc.freeze()
            # The dialog may have chosen other paper.
            self._painting.start(self._printing())

    def _printing(self) -> Steps[int]:
        laid = yield from self._lay(self._made, self.printer)
        try:
            return (yield from painting(laid, self.printer))
        finally:
            beside(releasing(laid))

    def _end_printing(self, _pages: int) -> None:
        self._show_rest()
        self.printed.emit()
        self.accept()
