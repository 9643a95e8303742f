"""A grid that scrolls under its titles and beside its rows' names, both of which stay in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from clausewise.ui.look.theme import Theme

EDGE, GAP = 32, 28  # logical pixels: beside the grid, and between its columns
NAMES, NARROWEST = 134, 260  # the column of names, and the narrowest of the others
LETTERS = 14  # what the longest word of a name takes


class HeldGrid(QScrollArea):
    """Rows of widgets: a name, and a cell under each title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._grids: list[QGridLayout] = []
        self._names: list[QWidget] = []
        self._page = QWidget()
        self._head: QWidget | None = None
        self._rows = 0
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._hold)

    def begin(self, titles: Sequence[QWidget], theme: Theme) -> None:
        """Begin another grid under these titles, each at the foot of the head."""
        page, head = QWidget(), QFrame()
        self._names, self._head, self._rows = [], head, 0
        self._grids = [QGridLayout(page), QGridLayout(head)]
        for grid, margins in zip(self._grids, ((0, 0, EDGE, EDGE), (0, 24, 0, 0)), strict=True):
            grid.setContentsMargins(*margins)
            grid.setHorizontalSpacing(GAP)
            grid.setVerticalSpacing(0)
        page.setObjectName("paper")
        head.setObjectName("held-head")
        look = f"background: {theme['paper'].name()};"
        head.setStyleSheet(f"#held-head {{ {look} border-bottom: 1px solid {theme['border'].name()}; }}")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._grids[1].addWidget(self._held(QWidget(), look), 0, 0)
        for column, title in enumerate(titles, 1):
            self._grids[1].addWidget(title, 0, column, Qt.AlignmentFlag.AlignBottom)
        self._grids[0].addWidget(head, 0, 0, 1, len(titles) + 1)
        self._page = page

    def finish(self) -> None:
        """Show the grid that was begun."""
        self._page.installEventFilter(self)
        self.setWidget(self._page)
        self._share()

    def add_row(self, name: QWidget, cells: Sequence[QWidget], theme: Theme) -> None:
        """Add a row, with a line above it where it is not the first."""
        grid = self._grids[0]
        if self._rows:
            rule = QFrame()
            rule.setFixedHeight(1)
            rule.setStyleSheet(f"background: {theme['border'].name()};")
            grid.addWidget(rule, 2 * self._rows, 0, 1, len(cells) + 1)
        at = 2 * self._rows + 1
        grid.addWidget(self._held(name, f"background: {theme['paper'].name()};"), at, 0)
        for column, cell in enumerate(cells, 1):
            grid.addWidget(cell, at, column, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(at, 0)
        grid.setRowStretch(at + 2, 1)
        self._rows += 1

    def _held(self, name: QWidget, look: str) -> QWidget:
        """Give a cell of the first column: as high as its row, so that nothing shows beside its words."""
        cell = QWidget()
        cell.setObjectName("held-name")
        cell.setStyleSheet(f"#held-name {{ {look} }}")
        cell.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        cell.setFixedWidth(EDGE + self._for_names)
        lines = QGridLayout(cell)
        lines.setContentsMargins(EDGE, 0, 0, 0)
        lines.addWidget(name, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._names.append(cell)
        return cell

    @property
    def _for_names(self) -> int:
        """The room of the first column: more where the window's words are set large."""
        return max(NAMES, LETTERS * self.fontMetrics().averageCharWidth())

    def _share(self) -> None:
        """Share the width among the columns, alike in the head and under it."""
        for grid in self._grids:
            count = grid.columnCount() - 1
            room = self.viewport().width() - 2 * EDGE - self._for_names - GAP * count
            for column in range(1, count + 1):
                grid.setColumnMinimumWidth(column, max(NARROWEST, room // max(1, count)))

    def _hold(self) -> None:
        """Bring the titles and the names back to the edges."""
        right, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        for cell in self._names:
            cell.move(right, cell.y())
            cell.raise_()
        if self._head is not None:
            self._head.move(0, down)
            self._head.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share another width."""
        super().resizeEvent(event)
        self._share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """After the page was laid out, its held parts stand where they belong."""
        if watched is self.widget() and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            QTimer.singleShot(0, self, self._hold)
        return super().eventFilter(watched, event)
