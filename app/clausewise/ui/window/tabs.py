"""The tabs of the desk: which pane shows what, adding, closing, finding."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QTabBar, QTabWidget, QToolButton, QWidget

from clausewise.ui.look.tips import tip
from clausewise.ui.panes.reading import ReadingPane
from clausewise.ui.window.history import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.ui.look.icons import Icons

MOST_TABS = 24
LONGEST = 28
ICON = "tab_icon"


class Tabs(QObject):
    """Knows by the short names in its ``Place`` what each tab shows."""

    emptied = Signal()
    shown = Signal(object)
    changed = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.closed: list[Place] = []
        self._places: dict[QWidget, Place] = {}
        self._expected: list[tuple[str, ...]] = []
        self._missing: set[tuple[str, ...]] = set()
        self._front: tuple[str, ...] = ()
        self.widget = QTabWidget()
        self.widget.setDocumentMode(True)
        self.widget.setMovable(True)
        self.widget.setUsesScrollButtons(True)
        self.widget.setElideMode(Qt.TextElideMode.ElideRight)
        self.widget.tabBar().setDrawBase(False)
        self.widget.tabBar().setExpanding(False)
        self.widget.tabBar().setAccessibleName(self.tr("Open tabs"))
        self.widget.currentChanged.connect(lambda _index: self.shown.emit(self.widget.currentWidget()))
        self.widget.currentChanged.connect(lambda _index: self.changed.emit())
        self.widget.tabBar().tabMoved.connect(lambda _from, _to: self.changed.emit())

    def __contains__(self, pane: object) -> bool:
        return pane in self._places

    def place_of(self, pane: QWidget | None) -> Place | None:
        """What a pane shows, and where in it the reader is."""
        place = self._places.get(pane) if pane is not None else None
        if place is not None and isinstance(pane, ReadingPane):
            return Place(place.refs, pane.clause)
        view = getattr(pane, "mode", "")
        return replace(place, view=view) if place is not None and view else place

    def places(self) -> list[Place]:
        """What all tabs show, in their order."""
        found = (self.place_of(self.widget.widget(index)) for index in range(self.widget.count()))
        return [place for place in found if place is not None]

    def find(self, refs: tuple[str, ...]) -> QWidget | None:
        """The pane that shows these."""
        return next((pane for pane, place in self._places.items() if place.refs == refs), None)

    def add(self, pane: QWidget, place: Place, title: str, icon: str) -> None:
        """Add a tab; where there are too many, the first one is closed."""
        self._places[pane] = place
        pane.setProperty(ICON, icon)
        if self.widget.count() >= MOST_TABS:
            self.close(self.widget.widget(0))
        short = title if len(title) <= LONGEST else title[: LONGEST - 1].rstrip() + "…"
        index = self.widget.insertTab(
            self._index_for(place), pane, self._icons(icon, "muted"), short.replace("&", "&&")
        )
        self.widget.setTabToolTip(index, tip(title))
        button = QToolButton()
        self._icons.put(button, "close", "muted")
        button.setIconSize(QSize(12, 12))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(self.tr("Close tab"))
        button.setAccessibleName(self.tr("Close tab"))
        button.clicked.connect(lambda: self.close(pane))
        self.widget.tabBar().setTabButton(index, QTabBar.ButtonPosition.RightSide, button)

    def expect(self, places: Sequence[tuple[str, ...]], front: tuple[str, ...]) -> None:
        """Let tabs that will be opened, in whatever order, stand in this one, and one of all in front at last."""
        self._expected, self._missing = list(places), {refs for refs in places if self.find(refs) is None}
        self._front = front if self._missing else ()

    def prefer(self, refs: tuple[str, ...]) -> None:
        """Bring a tab that is asked for now to the front at last, whichever was in front in the last session."""
        if self._missing and refs:
            self._front = refs

    def _index_for(self, place: Place) -> int:
        """Where a tab comes to stand: at the end, unless it is one that is expected."""
        if place.refs not in self._missing:
            return self.widget.count()
        before = set(self._expected[: self._expected.index(place.refs)])
        there = [self._places.get(self.widget.widget(n)) for n in range(self.widget.count())]
        return max((n + 1 for n, one in enumerate(there) if one is not None and one.refs in before), default=0)

    def _arrived(self, refs: tuple[str, ...]) -> None:
        """Once all that is expected is there, bring the one that was in front there again."""
        self._missing.discard(refs)
        if not self._missing and self._front:
            front, self._front = self.find(self._front), ()
            if front is not None:
                self.widget.setCurrentWidget(front)
                front.setFocus()

    @property
    def settled(self) -> bool:
        """Whether no tab of the last session is waited for."""
        return not self._missing

    def dress(self) -> None:
        """Draw the tabs' icons in the colours in force."""
        for index in range(self.widget.count()):
            icon = str(self.widget.widget(index).property(ICON))
            self.widget.setTabIcon(index, self._icons(icon, "muted"))

    def show(self, pane: QWidget) -> None:
        """Bring a tab to the front."""
        self.widget.setCurrentWidget(pane)
        place = self._places.get(pane)
        if place is not None and place.refs in self._missing:
            # Whoever opened it still goes to a clause of the tab in front.
            QTimer.singleShot(0, self, lambda: self._arrived(place.refs))

    def turn(self, by: int) -> None:
        """Go to the next or the previous tab."""
        if self.widget.count():
            self.widget.setCurrentIndex((self.widget.currentIndex() + by) % self.widget.count())
            self.widget.currentWidget().setFocus()

    def close(self, pane: QWidget | None) -> None:
        """Close a tab; it can be opened again."""
        place = self.place_of(pane)
        if pane is None or place is None:
            return
        self.closed.append(place)
        focus = QApplication.focusWidget()
        held = focus is not None and pane.isAncestorOf(focus)
        self.widget.removeTab(self.widget.indexOf(pane))
        del self._places[pane]
        pane.deleteLater()
        if held and self.widget.count():
            self.widget.currentWidget().setFocus()
        self.changed.emit()
        if self.widget.count() == 0:
            self.emptied.emit()

    def forget(self, ref: str) -> None:
        """Close whatever shows an instrument that is no longer there."""
        for pane in [pane for pane, place in self._places.items() if ref in place.refs]:
            self.close(pane)
