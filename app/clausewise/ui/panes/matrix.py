"""Tables over several instruments: provisions and guarantors; every cell leads to its clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from clausewise.model.matrix import Presence
from clausewise.model.provision import ProvisionType
from clausewise.ui.models.matrix import CELL, AnyIndex, MatrixModel
from clausewise.ui.theme import GROUP_OF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QKeyEvent

    from clausewise.model.instrument import Instrument
    from clausewise.model.matrix import Matrix, MatrixCell
    from clausewise.ui.theme import Appearance, Theme

CITED = 3


def draw_presence(painter: QPainter, presence: Presence, box: QRectF, colour: QColor) -> None:
    """Draw a presence by shape: a full, a half, a crossed ring, or a dash."""
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if presence is Presence.ABSENT:
        middle = box.center()
        painter.drawLine(QLineF(middle.x() - 4, middle.y(), middle.x() + 4, middle.y()))
        return
    painter.drawEllipse(box)
    if presence is Presence.CONTRADICTED:
        inner = box.adjusted(3, 3, -3, -3)
        painter.drawLine(inner.topLeft(), inner.bottomRight())
        painter.drawLine(inner.topRight(), inner.bottomLeft())
        return
    painter.setBrush(colour)
    if presence is Presence.PRESENT:
        painter.drawEllipse(box.adjusted(2.5, 2.5, -2.5, -2.5))
    else:
        painter.drawPie(box, 90 * 16, 180 * 16)


class CellDelegate(QStyledItemDelegate):
    """Draws a cell: its sign, its word, and the clauses it leads to."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Two lines."""
        bold = QFontMetricsF(self.appearance.window_font(1.0, bold=True)).height()
        small = QFontMetricsF(self.appearance.window_font(0.88)).height()
        return QSize(150, round(bold + small + 18))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw it."""
        cell: MatrixCell = index.data(CELL)
        theme = self.appearance.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        if cell.presence is Presence.ABSENT:
            painter.fillRect(box, theme["side"])
        if state & QStyle.StateFlag.State_MouseOver and cell.clauses:
            painter.fillRect(box, theme["hover"])
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme["accent_soft"])
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme["focus"], 2))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 4, 4)
        self._words(painter, theme, index, cell, box.adjusted(12, 8, -10, -8))
        painter.restore()

    def _words(self, painter: QPainter, theme: Theme, index: AnyIndex, cell: MatrixCell, box: QRectF) -> None:
        model = index.model()
        assert isinstance(model, MatrixModel)  # noqa: S101 - this delegate draws no other model
        colour = theme["muted"] if cell.presence is Presence.ABSENT else theme["text"]
        if model.provisions and cell.presence is not Presence.ABSENT:
            colour = theme.mark(GROUP_OF[ProvisionType(model.rows[index.row()].key)]).line
        bold, small = self.appearance.window_font(1.0, bold=True), self.appearance.window_font(0.88)
        height = QFontMetricsF(bold).height()
        draw_presence(painter, cell.presence, QRectF(box.left(), box.top() + (height - 13) / 2, 13, 13), colour)
        if cell.presence is Presence.ABSENT:
            return
        painter.setFont(bold)
        painter.setPen(theme["text"])
        line = QRectF(box.left() + 21, box.top(), box.width() - 21, height)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, index.data())
        painter.setFont(small)
        painter.setPen(theme["accent"])
        cited = list(dict.fromkeys(model.citations(index)))
        words = "; ".join(cited[:CITED]) + (f" +{len(cited) - CITED}" if len(cited) > CITED else "")
        below = QRectF(line.left(), line.bottom() + 2, line.width(), box.bottom() - line.bottom() - 2)
        shown = QFontMetricsF(small).elidedText(words, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, shown)


class MatrixTable(QTableView):
    """A matrix whose cells open their clauses by click and by Return; more than one, by a menu."""

    clause_chosen = Signal(int, str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(CellDelegate(appearance, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(True)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setMinimumSectionSize(130)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.clicked.connect(self.open_cell)

    def show_model(self, model: MatrixModel) -> None:
        """Show another table."""
        old = self.model()
        self.setModel(model)
        model.setParent(self)
        if old is not None:
            old.deleteLater()
        few = model.columnCount() <= 4
        mode = QHeaderView.ResizeMode.Stretch if few else QHeaderView.ResizeMode.Interactive
        self.horizontalHeader().setSectionResizeMode(mode)
        self.horizontalHeader().setDefaultSectionSize(190)
        if model.rowCount():
            self.setCurrentIndex(model.index(0, 0))

    def open_cell(self, index: AnyIndex) -> None:
        """Open a cell's clause, or ask which of them."""
        model = self.model()
        if not isinstance(model, MatrixModel) or not index.isValid():
            return
        clauses = model.cell(index).clauses
        if len(clauses) == 1:
            self.clause_chosen.emit(index.column(), clauses[0])
        elif clauses:
            place = self.visualRect(index).bottomLeft()  # type: ignore[arg-type]
            self.clause_menu(index).popup(self.viewport().mapToGlobal(place + QPoint(8, 0)))

    def clause_menu(self, index: AnyIndex) -> QMenu:
        """Give the menu of a cell's clauses."""
        menu = QMenu(self)
        model = self.model()
        assert isinstance(model, MatrixModel)  # noqa: S101 - the only model shown here
        for clause, words in zip(model.cell(index).clauses, model.citations(index), strict=True):
            column = index.column()
            menu.addAction(
                words.replace("&", "&&"), lambda clause=clause, column=column: self.clause_chosen.emit(column, clause)
            )
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens the cell."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentIndex().isValid():
            self.open_cell(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()
        else:
            super().keyPressEvent(event)


class MatrixPane(QWidget):
    """Provisions × instruments and guarantors × instruments, one at a time."""

    clause_chosen = Signal(int, str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.provisions = MatrixTable(appearance)
        self.guarantors = MatrixTable(appearance)
        self.nothing = QLabel(self.tr("Nothing was recognised in these instruments."))
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setProperty("quiet", True)
        self.stack = QStackedLayout()
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 14, 8)
        self.choices = QButtonGroup(self)
        for n, (words, table) in enumerate(
            ((self.tr("Provisions"), self.provisions), (self.tr("Guarantors"), self.guarantors))
        ):
            button = QPushButton(words)
            button.setCheckable(True)
            button.setChecked(n == 0)
            button.setProperty("chip", True)
            self.choices.addButton(button, n)
            head.addWidget(button)
            table.setAccessibleName(words)
            table.clause_chosen.connect(self.clause_chosen)
            self.stack.addWidget(table)
        self.stack.addWidget(self.nothing)
        head.addStretch(1)
        key = QLabel(self.tr("●  present     ◐  qualified     ⊗  refused     –  absent"))
        key.setProperty("quiet", True)
        head.addWidget(key)
        self.choices.idClicked.connect(self.show_table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self.stack, 1)
        self.setFocusProxy(self.provisions)
        appearance.changed.connect(self._redraw)

    def show_matrices(self, provisions: Matrix, guarantors: Matrix, instruments: Sequence[Instrument]) -> None:
        """Show the two tables."""
        self.provisions.show_model(MatrixModel(provisions, instruments, provisions=True))
        self.guarantors.show_model(MatrixModel(guarantors, instruments, provisions=False))
        self.show_table(max(0, self.choices.checkedId()))

    def show_table(self, n: int) -> None:
        """Show the provisions (0) or the guarantors (1)."""
        table = (self.provisions, self.guarantors)[n]
        self.setFocusProxy(table)
        model = table.model()
        self.stack.setCurrentWidget(table if model is not None and model.rowCount() else self.nothing)

    def _redraw(self) -> None:
        for table in (self.provisions, self.guarantors):
            table.viewport().update()
