"""What stands around the rows: tools, heads, overview, legend, a notice, the tables; and where each stands."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from clausewise.ui.panes.comparison.columns import Columns
from clausewise.ui.panes.comparison.content import PAIR
from clausewise.ui.panes.comparison.finding import FindBar
from clausewise.ui.panes.comparison.header import Header
from clausewise.ui.panes.comparison.items import differs
from clausewise.ui.panes.comparison.legend import Legend
from clausewise.ui.panes.comparison.look import look_of
from clausewise.ui.panes.comparison.ruler import Ruler
from clausewise.ui.panes.comparison.toolbar import ANATOMY, MATRIX, Toolbar
from clausewise.ui.panes.comparison.wording import translate
from clausewise.ui.panes.synopsis import ColumnChooser, column_menu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.model.comparison import Comparison
    from clausewise.model.provision import Anatomy, Findings, ProvisionType
    from clausewise.ui.look.icons import Icons
    from clausewise.ui.look.theme import Appearance
    from clausewise.ui.panes.anatomy import AnatomyPane
    from clausewise.ui.panes.comparison.interaction import RowView
    from clausewise.ui.panes.comparison.pane import ComparisonPane
    from clausewise.ui.panes.matrix import MatrixPane
    from clausewise.ui.panes.synopsis import ColumnOrder

EDGE = 20


class Furniture:
    """Builds and places the parts of a pane."""

    def __init__(self, pane: ComparisonPane, appearance: Appearance, icons: Icons) -> None:
        self.pane = pane
        self.appearance = appearance
        self.toolbar = Toolbar(appearance, icons)
        self.chooser = ColumnChooser()
        self.toolbar.add_columns(self.chooser)
        self.notice = QFrame()
        self.notice.setObjectName("messages")
        self.notice.setProperty("severity", "good")
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        line = QHBoxLayout(self.notice)
        line.setContentsMargins(16, 6, 16, 6)
        line.addWidget(self.words)
        self.notice.hide()
        self.header = Header(appearance)
        self.chooser.chosen.connect(pane.set_order)
        self.header.moved.connect(lambda column, place: pane.set_order(pane.order.moved(column, place)))
        self.header.menu_requested.connect(
            lambda column, point: column_menu(pane, pane.order, column, pane.set_order).popup(point)
        )
        self.lists = Columns(look_of(appearance))
        self.find = FindBar(self.lists, icons)
        self.ruler = Ruler(appearance.theme)
        self.legend = Legend(appearance)
        self.matrix: MatrixPane | None = None
        self.anatomy: AnatomyPane | None = None
        self.anatomies: tuple[Anatomy, ...] = ()
        self.awaits_anatomies = False
        self.pages = QStackedWidget()
        self.pages.addWidget(self._rows())
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.toolbar, self.notice):
            column.addWidget(widget)
        column.addWidget(self.pages, 1)

    def _rows(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.lists, 1)
        middle.addWidget(self.ruler)
        column.addWidget(self.find)
        column.addWidget(self.header)
        column.addLayout(middle, 1)
        column.addWidget(self.legend)
        return page

    def show_comparison(
        self, comparison: Comparison, findings: Sequence[Findings], types: Sequence[frozenset[ProvisionType]]
    ) -> None:
        """Offer what this comparison has; ``types`` holds the types of the provisions in each row."""
        counts = Counter(kind for row_types in types for kind in row_types)
        pair = len(comparison.instruments) == PAIR
        self.toolbar.offer(
            sum(differs(comparison, row) for row in comparison.rows), len(comparison.rows), counts, pair=pair
        )
        self.toolbar.choose_filter(self.pane.filter)
        self.legend.show_comparison(comparison, findings)
        names = [instrument.title or instrument.name for instrument in comparison.instruments]
        for view in self.lists.pool:
            view.setAccessibleName(translate("comparison", "Aligned clauses of %1").replace("%1", " / ".join(names)))

    def offer_anatomies(self, anatomies: Sequence[Anatomy]) -> None:
        """Offer the anatomies as one more way to show the comparison; show them where they were waited for."""
        self.anatomies = tuple(anatomies)
        self.toolbar.mode_buttons[ANATOMY].setVisible(bool(anatomies))
        if self.awaits_anatomies and anatomies:
            self.pane.set_mode(ANATOMY)

    def show_mode(self, mode: str, comparison: Comparison, findings: Sequence[Findings]) -> None:
        """Show the rows, the tables or the anatomies."""
        self.toolbar.show_mode(mode)
        self.chooser.setVisible(len(comparison.instruments) > PAIR)
        self.chooser.show_columns(comparison.instruments, self.pane.order)
        if mode == MATRIX:
            self._show_matrix(comparison, findings)
        elif mode == ANATOMY:
            self._show_anatomy(comparison)
        else:
            self.pages.setCurrentIndex(0)

    def _show_matrix(self, comparison: Comparison, findings: Sequence[Findings]) -> None:
        from clausewise.provisions.matrix import guarantor_matrix, provision_matrix
        from clausewise.ui.panes.matrix import MatrixPane

        if self.matrix is None:
            self.matrix = MatrixPane(self.appearance)
            self.matrix.clause_chosen.connect(self.pane.clause_chosen)
            self.matrix.provision_chosen.connect(self.pane.show_only)
            self.matrix.offer_rows()
            self.matrix.order_changed.connect(self._take_order)
            self.pages.addWidget(self.matrix)
        instruments = comparison.instruments
        self.matrix.show_matrices(
            provision_matrix(instruments, findings), guarantor_matrix(instruments, findings), instruments
        )
        self.matrix.arrange(self.pane.order)
        self.pages.setCurrentWidget(self.matrix)

    def _take_order(self, order: ColumnOrder) -> None:
        """Keep the order in which the tables stand; the rows follow when they are seen again."""
        self.pane.order = order
        if self.pane.comparison is not None:
            self.chooser.show_columns(self.pane.comparison.instruments, order)

    def copy_table(self) -> None:
        """Copy the chosen cells of the table that is seen."""
        if self.matrix is not None and self.pages.currentWidget() is self.matrix:
            self.matrix.copy()

    def _show_anatomy(self, comparison: Comparison) -> None:
        from clausewise.ui.panes.anatomy import AnatomyPane

        if self.anatomy is None:
            self.anatomy = AnatomyPane(self.appearance)
            self.anatomy.clause_chosen.connect(self.pane.clause_chosen)
            self.pages.addWidget(self.anatomy)
        self.anatomy.show_anatomies(comparison.instruments, self.anatomies, self.pane.columns())
        self.pages.setCurrentWidget(self.anatomy)

    def show_notice(self, words: str) -> None:
        """Say what is going on; nothing where there are no words."""
        self.words.setText(words)
        self.notice.setVisible(bool(words))

    def slots(self, views: Sequence[RowView], count: int) -> tuple[tuple[float, float], ...]:
        """Where the titles stand: above their columns; spread over the width where one column holds all."""
        if len(views) == 1 and len(views[0].places.columns) == 1 and count > 1:
            each = (self.header.width() - 2 * EDGE) / count
            return tuple((EDGE + n * each, EDGE + (n + 1) * each - EDGE) for n in range(count))
        found = []
        for view in views:
            shift = view.x() - view.horizontalScrollBar().value()
            found += [(column.text_x + shift, column.right + shift - EDGE) for column in view.places.columns]
        return tuple(found)

    def announce(self, view: RowView, words: str) -> None:
        """Tell those who hear the window."""
        view.setAccessibleDescription(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, words))

    def dress(self) -> None:
        """Draw in the colours in force."""
        self.ruler.theme = self.appearance.theme
        self.ruler.forget_marks()
        self.header.updateGeometry()
        self.header.update()
