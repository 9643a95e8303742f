"""The contents beside a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QTreeView, QVBoxLayout, QWidget

from clausewise.ui.models.contents import ClauseRole, ContentsModel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from clausewise.model.instrument import Instrument
    from clausewise.ui.look.theme import Appearance


class ContentsTree(QTreeView):
    """The tree; Return and Esc lead out of it, Return after the clause was chosen."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose and go into the text, or only go back to it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clicked.emit(self.currentIndex())
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ContentsPane(QWidget):
    """The tree of divisions and articles; choosing one brings it into view."""

    clause_chosen = Signal(str)
    left = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(150)
        self.model = ContentsModel(self)
        self.tree = ContentsTree()
        self.tree.setModel(self.model)
        self.tree.setHeaderHidden(True)
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setIndentation(14)
        self.tree.setUniformRowHeights(True)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.setAccessibleName(self.tr("Contents"))
        self.tree.clicked.connect(self._on_chosen)
        self.tree.left.connect(self.left)
        title = QLabel(self.tr("Contents"))
        title.setProperty("quiet", True)
        title.setFont(appearance.window_font(0.92, bold=True))
        title.setContentsMargins(10, 14, 0, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 4, 8)
        column.setSpacing(2)
        column.addWidget(title)
        column.addWidget(self.tree)

    def show_instrument(self, instrument: Instrument) -> None:
        """Show an instrument's contents; nothing to choose from hides the pane."""
        self.model.show(instrument)
        self.tree.expandToDepth(1)
        self.setVisible(self.has_something)

    @property
    def has_something(self) -> bool:
        """Whether there is anything to choose from."""
        return self.model.rowCount() > 1 or self.model.rowCount(self.model.index(0, 0)) > 0

    def go_in(self) -> None:
        """Go into the tree: to where the reader is, or to its first entry."""
        self.tree.setFocus()
        here = self.tree.currentIndex()
        self.tree.setCurrentIndex(here if here.isValid() else self.model.index(0, 0))

    def follow(self, clause: str) -> None:
        """Show where the reader is, unless the reader is in the tree."""
        if self.tree.hasFocus():
            return
        index = self.model.index_of(clause)
        if index.isValid() and index != self.tree.currentIndex():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)
        elif not index.isValid():
            self.tree.setCurrentIndex(index)

    def _on_chosen(self, index: QModelIndex) -> None:
        clause = index.data(ClauseRole)
        if clause is not None:
            self.clause_chosen.emit(clause.id)
