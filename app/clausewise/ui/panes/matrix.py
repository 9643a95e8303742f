"""Tables over several instruments: provisions and guarantors; every cell leads to its clauses."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QMetaMethod, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from clausewise.model.provision import ProvisionType
from clausewise.ui.models.matrix import AnyIndex, MatrixModel
from clausewise.ui.naming.names import provision_name
from clausewise.ui.panes.comparison.wording import translate
from clausewise.ui.panes.copied_table import table_mime
from clausewise.ui.panes.matrix_cells import CellDelegate
from clausewise.ui.panes.matrix_header import TitleHeader
from clausewise.ui.panes.synopsis import ColumnOrder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent

    from clausewise.model.instrument import Instrument
    from clausewise.model.matrix import Matrix
    from clausewise.ui.look.theme import Appearance


class MatrixTable(QTableView):
    """A matrix whose cells open their clauses by click and by Return; more than one, by a menu."""

    clause_chosen = Signal(int, str)
    provision_chosen = Signal(object)
    order_changed = Signal(object)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.appearance = appearance
        self.setItemDelegate(CellDelegate(appearance, self))
        self.setHorizontalHeader(TitleHeader(appearance, self))
        self.setShowGrid(True)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().setHighlightSections(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().sectionClicked.connect(self._on_row)
        self.horizontalHeader().sectionMoved.connect(lambda *_: self.order_changed.emit(self.titles.order()))
        self.horizontalHeader().setSectionsClickable(True)
        self.clicked.connect(self._on_clicked)
        self.set_size()

    @property
    def titles(self) -> TitleHeader:
        """The heads of the columns."""
        return cast("TitleHeader", self.horizontalHeader())

    def set_size(self) -> None:
        """Give rows and heads the room that the text asks for."""
        for names in (self.verticalHeader(), self.verticalHeader().viewport()):
            names.setFont(self.appearance.table_font())
        self.resizeRowsToContents()
        self.updateGeometries()

    def show_model(self, model: MatrixModel) -> None:
        """Show another table."""
        old = self.model()
        self.setModel(model)
        model.setParent(self)
        if old is not None:
            old.deleteLater()
        if model.rowCount():
            self.setCurrentIndex(model.index(0, 0))

    def arrange(self, order: ColumnOrder) -> None:
        """Show the columns in an order."""
        self.titles.set_order(order.order)
        for column in order.order:
            self.setColumnHidden(column, column in order.hidden)

    def _on_clicked(self, index: AnyIndex) -> None:
        """Open a cell, unless it is only chosen along with others."""
        if not QGuiApplication.keyboardModifiers():
            self.open_cell(index)

    def _on_row(self, row: int) -> None:
        kind = self._kind(row)
        if kind is not None:
            self.provision_chosen.emit(kind)

    def _kind(self, row: int) -> ProvisionType | None:
        """The provision of a row, where a comparison can show its clauses alone."""
        model = self.model()
        asked = self.isSignalConnected(QMetaMethod.fromSignal(self.provision_chosen))
        if not isinstance(model, MatrixModel) or not model.provisions or not asked or row < 0:
            return None
        return ProvisionType(model.rows[row].key)

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the clauses, the rows of the comparison with this provision, and to copy."""
        index = self.currentIndex()
        if not index.isValid():
            return
        menu = self.clause_menu(index)
        menu.addSeparator()
        kind = self._kind(index.row())
        if kind is not None:
            words = translate("comparison", "Only rows with: {0}").format(provision_name(kind))
            menu.addAction(words, lambda: self.provision_chosen.emit(kind))
        menu.addAction(self.tr("Copy cells") + "\tCtrl+C", self.copy)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def copy(self) -> None:
        """Copy the chosen cells with their heads, to be put into a spreadsheet or a text."""
        model = self.model()
        chosen = self.selectedIndexes()
        if not isinstance(model, MatrixModel) or not chosen:
            return
        columns = [c for c in self.titles.order() if c in {i.column() for i in chosen} and not self.isColumnHidden(c)]
        QGuiApplication.clipboard().setMimeData(table_mime(model.table({i.row() for i in chosen}, columns)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens the cell."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentIndex().isValid():
            self.open_cell(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)


class MatrixPane(QWidget):
    """Provisions × instruments and guarantors × instruments, one at a time."""

    clause_chosen = Signal(int, str)
    provision_chosen = Signal(object)
    order_changed = Signal(object)

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
        head.setSpacing(6)
        head.setSpacing(8)
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
            table.order_changed.connect(self._on_order)
            self.stack.addWidget(table)
        self.stack.addWidget(self.nothing)
        self.order = ColumnOrder()
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
        self.arrange(ColumnOrder(tuple(range(len(instruments)))))
        self.show_table(max(0, self.choices.checkedId()))

    def offer_rows(self) -> None:
        """Let the name of a provision lead to its rows, by ``provision_chosen``."""
        self.provisions.provision_chosen.connect(self.provision_chosen)
        self.provisions.verticalHeader().setToolTip(self.tr("Show only the rows with this provision"))
        self.provisions.verticalHeader().setCursor(Qt.CursorShape.PointingHandCursor)

    def arrange(self, order: ColumnOrder) -> None:
        """Show the columns of both tables in an order."""
        self.order = order
        for table in (self.provisions, self.guarantors):
            table.arrange(order)

    def _on_order(self, order: tuple[int, ...]) -> None:
        """Follow a column that was dragged, in the other table too."""
        self.arrange(replace(self.order, order=order))
        self.order_changed.emit(self.order)

    def show_table(self, n: int) -> None:
        """Show the provisions (0) or the guarantors (1)."""
        table = (self.provisions, self.guarantors)[n]
        self.setFocusProxy(table)
        model = table.model()
        self.stack.setCurrentWidget(table if model is not None and model.rowCount() else self.nothing)

    def copy(self) -> None:
        """Copy the chosen cells."""
        (self.provisions, self.guarantors)[max(0, self.choices.checkedId())].copy()

    def _redraw(self) -> None:
        for table in (self.provisions, self.guarantors):
            table.set_size()
            table.viewport().update()
            table.horizontalHeader().viewport().update()
