"""The library on the left: what can be read and compared, with a filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from clausewise.ui.models.shelf import ShelfModel
from clausewise.ui.models.two_level import GroupRole, ItemRole
from clausewise.ui.panes.header import SearchField
from clausewise.ui.panes.shelf_delegate import ShelfDelegate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from clausewise.model.entry import Entry
    from clausewise.ui.look.icons import Icons
    from clausewise.ui.look.theme import Appearance

FEWEST, MOST = 2, 6  # instruments that can be compared


class ShelfView(QTreeView):
    """The tree; Return opens what is selected, or folds and unfolds a heading; the menu key asks for the menu."""

    returned = Signal()
    lifted = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens what is selected, or folds and unfolds the heading the cursor is on."""
        here = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if here.isValid() and not here.parent().isValid():
                self.setExpanded(here, not self.isExpanded(here))
            else:
                self.returned.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks titles anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """The window knows what can be dragged out."""
        self.lifted.emit(self)


class LibraryPane(QWidget):
    """Shows the shelf. Says what was chosen, asks for opening, comparing and a menu."""

    open_requested = Signal(object)
    selection_changed = Signal(object)
    compare_requested = Signal()
    menu_requested = Signal(QPoint)
    sort_changed = Signal(str)
    drag_requested = Signal(object)

    def __init__(self, appearance: Appearance, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = ShelfModel(self)
        self._entries: dict[str, Entry] = {}
        self._out_of_sight: list[str] = []
        self.filter = SearchField()
        self.filter.setPlaceholderText(self.tr("Filter the library"))
        self.filter.setToolTip(
            self.tr("Words of a title, a state, a year, a kind, a language or a tag. What is selected stays selected.")
        )
        self.filter.setAccessibleName(self.tr("Filter the library"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._on_filter)
        for leads_in in (self.filter.left, self.filter.went_down, self.filter.returnPressed):
            leads_in.connect(self._go_in)
        self.sort = QToolButton()
        icons.put(self.sort, "sort")
        self.sort.setToolTip(self.tr("Sort by"))
        self.sort.setAccessibleName(self.tr("Sort by"))
        self.sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sort.setMenu(self._sort_menu())
        self.view = self._tree(appearance)
        self.nothing = QLabel(self.tr("Nothing in the library has these words."))
        self.nothing.setProperty("quiet", True)
        self.nothing.setWordWrap(True)
        self.nothing.setContentsMargins(14, 12, 14, 0)
        self.nothing.hide()
        self.compare = QPushButton()
        self.compare.setProperty("primary", True)
        self.compare.setObjectName("compare-selected")
        self.compare.clicked.connect(self.compare_requested)
        self._lay_out()
        self._on_selection()

    def _tree(self, appearance: Appearance) -> ShelfView:
        view = ShelfView()
        view.setObjectName("shelf")
        view.setModel(self.model)
        view.setItemDelegate(ShelfDelegate(appearance, view))
        view.setHeaderHidden(True)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setIndentation(0)
        view.setExpandsOnDoubleClick(False)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setDragEnabled(True)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.setAccessibleName(self.tr("Library"))
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.customContextMenuRequested.connect(
            lambda point: self.menu_requested.emit(view.viewport().mapToGlobal(point))
        )
        view.doubleClicked.connect(self._on_double_clicked)
        view.clicked.connect(self._on_clicked)
        view.returned.connect(lambda: self.open_requested.emit(self.selected()))
        view.lifted.connect(lambda _view: self.drag_requested.emit(self.selected()))
        view.selectionModel().selectionChanged.connect(lambda _new, _old: self._on_selection())
        return view

    def _sort_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for key, words in (
            ("date", self.tr("Date of the document")),
            ("title", self.tr("Title")),
            ("added", self.tr("Last added")),
            ("words", self.tr("Length")),
        ):
            action = QAction(words, menu)
            action.setCheckable(True)
            action.setChecked(key == "date")
            action.setData(key)
            action.triggered.connect(lambda _on=False, key=key: self._sort_by(key))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(10, 10, 8, 4)
        top.addWidget(self.filter, 1)
        top.addWidget(self.sort)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(10, 6, 10, 10)
        bottom.addWidget(self.compare, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.nothing)
        column.addWidget(self.view, 1)
        column.addLayout(bottom)

    def show_entries(self, entries: Iterable[Entry], trashed: Iterable[Entry] = ()) -> None:
        """Show the shelf; what was selected stays so, or where it has gone to the trash, the keyboard stays there."""
        here = self.view.currentIndex()
        row, group = here.row(), here.parent().row()
        scrolled = self.view.verticalScrollBar().value()
        was_trash = self.selected_in_trash()
        shown = tuple(entries)
        self._entries = {entry.id: entry for entry in shown}
        chosen = [entry.id for entry in self.selected() if was_trash or entry.id in self._entries]
        self.model.show(shown, trashed)
        self._expand()
        self.select(chosen)
        if not chosen and row >= 0 and group >= 0:
            place = self.model.index(group, 0)
            last = self.model.rowCount(place) - 1
            there = self.model.index(min(row, last), 0, place)
            self.view.selectionModel().setCurrentIndex(there, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.view.verticalScrollBar().setValue(scrolled)
        if not self.view.currentIndex().isValid() and self.model.rowCount():
            # The keyboard begins at the first entry, without its being selected.
            first = self.model.index(0, 0, self.model.index(0, 0))
            self.view.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        # A model shown anew forgets the selection without a word.
        self._tell_selection()

    def _expand(self) -> None:
        for row in range(self.model.rowCount()):
            index = self.model.index(row, 0)
            self.view.setExpanded(index, index.data(GroupRole).key != "trash" or bool(self.filter.text()))

    def _go_in(self) -> None:
        """Go to the entry where the reader was, or to the first."""
        self.view.setFocus()
        here = self.view.currentIndex()
        if not here.isValid() or not here.parent().isValid():
            self.view.setCurrentIndex(self.model.index(0, 0, self.model.index(0, 0)))

    def _on_filter(self, words: str) -> None:
        chosen = [entry.id for entry in self.gathered()]
        self.model.filter(words)
        self.nothing.setVisible(bool(words) and self.model.count == 0)
        self._expand()
        self._out_of_sight = [ref for ref in chosen if not self.model.indexes_of(ref)]
        self.select(chosen)
        self._tell_selection()

    def _sort_by(self, key: str) -> None:
        chosen = [entry.id for entry in self.selected()]
        self.model.sort_by(key)
        self._expand()
        self.select(chosen)
        self.sort_changed.emit(key)

    @property
    def entries(self) -> dict[str, Entry]:
        """The entries on the shelf by their short names."""
        return self._entries

    @property
    def sorted_by(self) -> str:
        """What the shelf is sorted by."""
        return next((str(a.data()) for a in self.sort.menu().actions() if a.isChecked()), "date")

    def sort_by(self, key: str) -> None:
        """Sort as if the reader had chosen so."""
        for action in self.sort.menu().actions():
            if action.data() == key:
                action.trigger()

    def selected(self) -> list[Entry]:
        """The entries selected, in the order of their being selected, each once."""
        rows = self.view.selectionModel().selectedIndexes()
        entries = [index.data(ItemRole) for index in rows]
        return list({entry.id: entry for entry in entries if entry is not None}.values())

    def gathered(self) -> list[Entry]:
        """The entries selected, after those that were selected before the filter put them out of sight."""
        hidden = [self._entries[ref] for ref in self._out_of_sight if ref in self._entries]
        return [*hidden, *self.selected()]

    def selected_in_trash(self) -> bool:
        """Whether what is selected lies in the trash."""
        rows = self.view.selectionModel().selectedIndexes()
        return bool(rows) and all(index.data(GroupRole).key == "trash" for index in rows)

    def select(self, refs: Sequence[str]) -> None:
        """Select entries by their short names."""
        model = self.view.selectionModel()
        kept = self._out_of_sight
        model.clearSelection()
        for ref in refs:
            for index in self.model.indexes_of(ref)[:1]:
                model.select(index, model.SelectionFlag.Select)
                model.setCurrentIndex(index, model.SelectionFlag.NoUpdate)
                self.view.scrollTo(index)
        self._out_of_sight = [ref for ref in kept if ref not in refs or not self.model.indexes_of(ref)]

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.data(ItemRole) is None:
            self.view.setExpanded(index, not self.view.isExpanded(index))

    def _on_double_clicked(self, index: QModelIndex) -> None:
        entry = index.data(ItemRole)
        if entry is not None:
            self.open_requested.emit([entry])

    def _on_selection(self) -> None:
        more = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if not QGuiApplication.keyboardModifiers() & more:
            # What is selected anew takes the place of what the filter hides.
            self._out_of_sight = []
        self._tell_selection()

    def _tell_selection(self) -> None:
        count = len(self.gathered())
        fit = FEWEST <= count <= MOST
        self.compare.setEnabled(fit)
        words = self.tr("Compare %1 instruments") if fit else self.tr("Select two to six")
        self.compare.setText(words.replace("%1", str(count)))
        self.selection_changed.emit(self.selected())
