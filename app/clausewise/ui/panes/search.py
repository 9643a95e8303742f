"""What a search over everything found: facets over hits, each hit opening at its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from clausewise.ui.models.hits import HitsModel
from clausewise.ui.models.two_level import ItemRole
from clausewise.ui.naming.names import provision_meant
from clausewise.ui.panes.facets import FacetsPane
from clausewise.ui.panes.hit_delegate import HitDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from clausewise.searching.results import Results
    from clausewise.ui.look.icons import Icons
    from clausewise.ui.look.theme import Appearance

MOST_SUGGESTED = 12
MOST_FACETS_HEIGHT = 210


class HitsView(QTreeView):
    """The tree of hits; Return opens, the cursor passes headings by, Esc and Up from the first hit lead out."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens the hit; Esc leaves, and so does Up where nothing stands above."""
        before = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(before)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
            if event.key() == Qt.Key.Key_Up and self.currentIndex() == before:
                self.left.emit()

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Where a key leads: from hit to hit, past the headings between them."""
        there = super().moveCursor(action, modifiers)
        if there.isValid() and not there.parent().isValid():
            up = action in (QAbstractItemView.CursorAction.MoveUp, QAbstractItemView.CursorAction.MovePageUp)
            beyond = self.indexAbove(there) if up else self.indexBelow(there)
            return beyond if beyond.isValid() else self.currentIndex()
        return there

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps passages anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class SearchPane(QWidget):
    """Shows results; asks for opening a hit, for another query, for keeping this one."""

    hit_chosen = Signal(object)
    query_chosen = Signal(str)
    narrowed = Signal(str)
    save_requested = Signal()
    forget_requested = Signal(str)
    closed = Signal()

    def __init__(self, appearance: Appearance, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icons = icons
        self.model = HitsModel(self)
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setFont(appearance.window_font(1.0, bold=True))
        self.problem = QLabel()
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.setProperty("quiet", True)
        self.problem.setContentsMargins(14, 2, 14, 6)
        self.suggestion = QPushButton()
        self.suggestion.setProperty("flat", True)
        self.suggestion.clicked.connect(lambda: self.query_chosen.emit(self._suggested))
        self._suggested = ""
        self.facets = FacetsPane()
        self.facets.narrowed.connect(self.narrowed)
        self.view = self._tree(appearance)
        self.past = QWidget()
        self._past_column = QVBoxLayout(self.past)
        self._past_column.setContentsMargins(8, 8, 8, 8)
        self._past_column.setSpacing(0)
        self._lay_out()

    def _tree(self, appearance: Appearance) -> HitsView:
        view = HitsView()
        view.setObjectName("hits")
        view.setModel(self.model)
        view.setItemDelegate(HitDelegate(appearance, view))
        view.setHeaderHidden(True)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setIndentation(0)
        view.setItemsExpandable(False)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setAccessibleName(self.tr("Search results"))
        view.clicked.connect(self._on_chosen)
        view.activated.connect(self._on_chosen)
        return view

    def _tool(self, icon: str, words: str) -> QToolButton:
        button = QToolButton()
        self._icons.put(button, icon)
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    def _lay_out(self) -> None:
        self.keep = self._tool("star", self.tr("Save this search"))
        self.keep.clicked.connect(self.save_requested)
        self.close_button = self._tool("close", self.tr("Back to the library"))
        self.close_button.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.setContentsMargins(14, 8, 6, 2)
        top.addWidget(self.words, 1)
        top.addWidget(self.keep)
        top.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.suggestion)  # what was meant helps more than advice
        column.addWidget(self.problem)
        scrolled = QScrollArea()
        scrolled.setWidget(self.facets)
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.viewport().setAutoFillBackground(False)
        self.facets.setAutoFillBackground(False)
        self._scrolled = scrolled
        column.addWidget(scrolled)
        column.addWidget(self.view, 1)
        column.addWidget(self.past)
        column.addStretch(0)
        self.clear()

    def clear(self) -> None:
        """Show nothing but what was searched before."""
        self.model.show(None)
        self.words.setText(self.tr("Search"))
        for widget in (self.problem, self.suggestion, self._scrolled, self.view):
            widget.hide()
        self.keep.setEnabled(False)
        self.past.show()

    def show_past(self, saved: list[str], history: list[str]) -> None:
        """Show saved searches and the last ones, to be chosen again."""
        while self._past_column.count():
            item = self._past_column.takeAt(0)
            if item is not None and item.widget() is not None:
                item.widget().deleteLater()
        for title, icon, queries in (
            (self.tr("Saved searches"), "star", saved),
            (self.tr("Searched before"), "clock", history[:MOST_SUGGESTED]),
        ):
            if queries:
                label = QLabel(title)
                label.setProperty("quiet", True)
                label.setContentsMargins(6, 8, 0, 2)
                self._past_column.addWidget(label)
            for query in queries:
                self._past_column.addWidget(self._past_button(icon, query, saved=icon == "star"))
        self._past_column.addStretch(1)

    def _past_button(self, icon: str, query: str, *, saved: bool) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        button = QPushButton(query.replace("&", "&&"))
        self._icons.put(button, icon, "muted")
        button.setProperty("flat", True)
        button.clicked.connect(lambda: self.query_chosen.emit(query))
        line.addWidget(button, 1)
        if saved:
            drop = self._tool("close", self.tr("Forget this search"))
            drop.clicked.connect(lambda: self.forget_requested.emit(query))
            line.addWidget(drop)
        return row

    def show_results(self, results: Results) -> None:
        """Show what was found."""
        self.past.hide()
        self.model.show(results)
        self.view.expandAll()
        self.view.setVisible(bool(results.hits))
        self.words.setText(self._count(results))
        told = results.notice or ("" if results.hits else self._advice())
        self.problem.setText(told)
        self.problem.setVisible(bool(told))
        self._suggested = results.suggestion or ("" if results.total else provision_meant(results.query))
        self.suggestion.setVisible(bool(self._suggested))
        self.suggestion.setText(self.tr("Did you mean “%1”?").replace("%1", self._suggested).replace("&", "&&"))
        self.facets.show_facets(results.facets)
        self._scrolled.setVisible(any(len(values) > 1 for values in results.facets.values()))
        self._fit_facets()
        self.keep.setEnabled(True)
        self.view.scrollToTop()

    def _advice(self) -> str:
        """What to try where nothing was found."""
        return self.tr(
            "Try fewer words, the beginning of a word as in neutral*, a spelling near to it as in garantee~, "
            "or a field as in party:Turkey. F1 lists the whole query language."
        )

    def _fit_facets(self) -> None:
        layout = self.facets.layout()
        if layout is not None:
            wanted = layout.heightForWidth(max(120, self._scrolled.viewport().width()))
            self._scrolled.setFixedHeight(max(24, min(MOST_FACETS_HEIGHT, wanted)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the facets the height that the width asks for."""
        super().resizeEvent(event)
        self._fit_facets()

    def _count(self, results: Results) -> str:
        if not results.total:
            return self.tr("Nothing found")
        clauses = self.tr("%n clause(s)", "", results.total)
        return clauses + " · " + self.tr("%n instrument(s)", "", len(results.totals) or len(results.groups))

    def show_problem(self, words: str) -> None:
        """Say why there are no results."""
        self.past.hide()
        self.model.show(None)
        self.view.hide()
        self._scrolled.hide()
        self.suggestion.hide()
        self.words.setText(self.tr("No search"))
        self.problem.setText(words)
        self.problem.show()

    def go_in(self) -> None:
        """Go to the hit where the reader was, or to the first."""
        place = self.view.currentIndex()
        if place.data(ItemRole) is None:
            place = self.model.index(0, 0, self.model.index(0, 0))
        if place.isValid():
            self.view.setFocus()
            self.view.setCurrentIndex(place)

    def _on_chosen(self, index: QModelIndex) -> None:
        hit = index.data(ItemRole)
        if hit is not None:
            self.hit_chosen.emit(hit)
