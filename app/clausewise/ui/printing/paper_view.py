"""Pages one below another, painted as they come into view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from clausewise.ui.printing.lines import DPI

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from clausewise.ui.look.theme import Appearance
    from clausewise.ui.printing.pages import Laid

GAP = 16.0
LEAST, MOST = 0.2, 5.0


class PaperView(QAbstractScrollArea):
    """Shows laid pages; numbers of pages begin at 1. ``previewChanged`` tells of another page or zoom."""

    previewChanged = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._theme = appearance.theme
        self._laid: Laid | None = None
        self._zoom = 1.0
        self._fit = "page"
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._moved)

    def show_pages(self, laid: Laid) -> None:
        """Show pages, as near as can be to the place shown before."""
        at = self.currentPage()
        self._laid = laid
        self._refit()
        self.setCurrentPage(max(1, min(at, self.pageCount())))

    def pageCount(self) -> int:
        """The number of pages."""
        return len(self._laid.pages) if self._laid is not None else 0

    def currentPage(self) -> int:
        """The page that fills the middle; 0 where there is none."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        return max(1, min(self.pageCount(), int(middle / self._step()) + 1)) if self.pageCount() else 0

    def setCurrentPage(self, number: int) -> None:
        """Bring a page into view."""
        room = self.viewport().height() - self._step()
        self.verticalScrollBar().setValue(round((number - 1) * self._step() - max(0.0, room / 2)))
        self.previewChanged.emit()

    def zoomIn(self, by: float) -> None:
        """Make the pages larger."""
        self._fit = ""
        self._set_zoom(self._zoom * by)

    def fitInView(self) -> None:
        """Show whole pages."""
        self._fit = "page"
        self._refit()

    def fitToWidth(self) -> None:
        """Show pages as wide as the room."""
        self._fit = "width"
        self._refit()

    def _step(self) -> float:
        paper = self._laid.paper.height() if self._laid is not None else 800.0
        return paper * self._zoom + GAP

    def _refit(self) -> None:
        zoom = self._zoom
        if self._laid is not None and self._fit:
            paper = self._laid.paper
            zoom = (self.viewport().width() - 2 * GAP) / paper.width()
            if self._fit == "page":
                zoom = min(zoom, (self.viewport().height() - 2 * GAP) / paper.height())
        self._set_zoom(zoom)

    def _set_zoom(self, zoom: float) -> None:
        at = self.verticalScrollBar().value() / self._step()
        self._zoom = max(LEAST, min(MOST, zoom))
        height, width = self.pageCount() * self._step() + GAP, 0.0
        if self._laid is not None:
            width = self._laid.paper.width() * self._zoom + 2 * GAP
        for bar, whole, room in (
            (self.verticalScrollBar(), height, self.viewport().height()),
            (self.horizontalScrollBar(), width, self.viewport().width()),
        ):
            bar.setRange(0, max(0, round(whole - room)))
            bar.setPageStep(room)
            bar.setSingleStep(40)
        self.verticalScrollBar().setValue(round(at * self._step()))
        self.viewport().update()
        self.previewChanged.emit()

    def _moved(self) -> None:
        self.viewport().update()
        self.previewChanged.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._refit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in view."""
        from clausewise.ui.printing.pages import paint_page

        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme["window"])
        if self._laid is None:
            return
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        step, top = self._step(), self.verticalScrollBar().value()
        paper, area = self._laid.paper, self._laid.area
        left = max(GAP, (self.viewport().width() - paper.width() * self._zoom) / 2) - self.horizontalScrollBar().value()
        first = max(0, int((top - GAP) / step))
        for number in range(first, min(self.pageCount(), int((top + self.viewport().height()) / step) + 1)):
            painter.save()
            painter.translate(left, GAP + number * step - top)
            painter.scale(self._zoom, self._zoom)
            painter.fillRect(QRectF(0, 0, paper.width(), paper.height()), Qt.GlobalColor.white)
            painter.translate(area.topLeft())
            painter.scale(72 / DPI, 72 / DPI)
            paint_page(painter, self._laid, number + 1)
            painter.restore()
