"""The desk: the instruments and comparisons that lie open in tabs, and the way back through them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QTabBar, QTabWidget, QToolButton, QWidget

from clausewise.ui.history import History, Place
from clausewise.ui.panes.page import tip
from clausewise.ui.panes.reading import ReadingPane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.model.comparison import Comparison
    from clausewise.model.instrument import Instrument
    from clausewise.model.progress import Steps
    from clausewise.model.provision import Findings
    from clausewise.services import Services
    from clausewise.ui.icons import Icons
    from clausewise.ui.jobs import Jobs
    from clausewise.ui.theme import Appearance

MOST_TABS = 24
MOST_COMPARED = 6


class Desk(QObject):
    """Opens things in tabs. A tab is known by the short names of what it shows."""

    pane_shown = Signal(object)
    clause_reached = Signal(object, str)
    history_changed = Signal()
    emptied = Signal()
    reading_opened = Signal(object)
    comparison_opened = Signal(object)
    zoomed = Signal(int)
    address_requested = Signal(str)
    announced = Signal(str)

    def __init__(self, services: Services, jobs: Jobs, appearance: Appearance, icons: Icons) -> None:
        super().__init__()
        self._services = services
        self._jobs = jobs
        self._appearance = appearance
        self._icons = icons
        self.history = History()
        self.closed: list[Place] = []
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setMovable(True)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setExpanding(False)
        self.tabs.currentChanged.connect(self._on_shown)
        self._places: dict[QWidget, Place] = {}
        self._modes: dict[QWidget, bool] = {}

    # What is open

    @property
    def pane(self) -> QWidget | None:
        """The pane in front."""
        return self.tabs.currentWidget()

    @property
    def reading(self) -> ReadingPane | None:
        """The reading pane in front, if one is."""
        pane = self.pane
        return pane if isinstance(pane, ReadingPane) else None

    @property
    def comparison(self) -> Any:  # noqa: ANN401 - the comparison pane is imported only when one is shown
        """The comparison pane in front, if one is."""
        pane = self.pane
        return pane if pane is not None and not isinstance(pane, ReadingPane) else None

    def place_of(self, pane: QWidget | None) -> Place | None:
        """What a pane shows, and where in it the reader is."""
        place = self._places.get(pane) if pane is not None else None
        if place is not None and isinstance(pane, ReadingPane):
            return Place(place.refs, pane.clause)
        return place

    def places(self) -> list[Place]:
        """What all tabs show, in their order."""
        found = (self.place_of(self.tabs.widget(index)) for index in range(self.tabs.count()))
        return [place for place in found if place is not None]

    def _tab_of(self, refs: tuple[str, ...]) -> int:
        for index in range(self.tabs.count()):
            place = self._places.get(self.tabs.widget(index))
            if place is not None and place.refs == refs:
                return index
        return -1

    # Opening

    def open(self, ref: str, clause: str = "", *, lit: bool = True, visit: bool = True) -> None:
        """Open an instrument by its short name, at a clause."""
        index = self._tab_of((ref,))
        if index >= 0:
            self.tabs.setCurrentIndex(index)
            self._arrive(ref, clause, lit=lit, visit=visit)
            return

        def load() -> Steps[tuple[Instrument, Findings]]:
            yield 0, 2
            instrument = self._services.instrument(ref)
            yield 1, 2
            return instrument, self._services.findings(instrument)

        def show(loaded: tuple[Instrument, Findings]) -> None:
            if self._tab_of((ref,)) < 0:
                self._add_reading(ref, *loaded)
            self.tabs.setCurrentIndex(self._tab_of((ref,)))
            self._arrive(ref, clause, lit=lit, visit=visit)

        self._jobs.start(self.tr("Opening…"), load, show)

    def _add_reading(self, ref: str, instrument: Instrument, findings: Findings) -> None:
        pane = ReadingPane(self._appearance, self._icons)
        pane.show_instrument(instrument, findings)
        pane.clause_reached.connect(lambda clause: self.clause_reached.emit(instrument, clause))
        pane.jumped.connect(lambda clause: self._on_jumped(pane, clause))
        pane.zoomed.connect(self.zoomed)
        pane.address_requested.connect(self.address_requested)
        self._add(pane, Place((ref,)), instrument.title or ref, "document")
        self.reading_opened.emit(pane)

    def _add(self, pane: QWidget, place: Place, title: str, icon: str) -> None:
        self._places[pane] = place
        if self.tabs.count() >= MOST_TABS:
            self.close_tab(0)
        short = title if len(title) <= 34 else title[:33].rstrip() + "…"
        index = self.tabs.addTab(pane, self._icons(icon, "muted"), short.replace("&", "&&"))
        self.tabs.setTabToolTip(index, tip(title))
        button = QToolButton()
        button.setIcon(self._icons("close", "muted"))
        button.setIconSize(QSize(12, 12))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(self.tr("Close tab"))
        button.setAccessibleName(self.tr("Close tab"))
        button.clicked.connect(lambda: self.close_tab(self.tabs.indexOf(pane)))
        self.tabs.tabBar().setTabButton(index, QTabBar.ButtonPosition.RightSide, button)

    def _arrive(self, ref: str, clause: str, *, lit: bool, visit: bool) -> None:
        pane = self.reading
        if clause and pane is not None:
            pane.go_to(clause, lit=lit, tell=False)
        if visit:
            self.history.visit(Place((ref,), clause))
            self.history_changed.emit()
        if pane is not None:
            pane.setFocus()

    def compare(self, refs: Sequence[str], *, revision: bool = False, visit: bool = True) -> None:
        """Align two to six instruments and open the comparison."""
        chosen = tuple(refs[:MOST_COMPARED])
        index = self._tab_of(chosen)
        if index >= 0 and self._modes.get(self.tabs.widget(index)) == revision:
            self.tabs.setCurrentIndex(index)
            return
        if index >= 0:
            self.close_tab(index)

        def align() -> Steps[tuple[Comparison, list[Findings]]]:
            instruments = [self._services.instrument(ref) for ref in chosen]
            pins = pins_of(self._services, instruments)
            yield 0, 0
            comparison = yield from self._services.compare(instruments, revision=revision, pins=pins)
            return comparison, [self._services.findings(instrument) for instrument in instruments]

        def show(aligned: tuple[Comparison, list[Findings]]) -> None:
            self._add_comparison(chosen, revision, *aligned)
            if visit:
                self.history.visit(Place(chosen))
                self.history_changed.emit()

        self._jobs.start(self.tr("Comparing…"), align, show)

    def _add_comparison(
        self, refs: tuple[str, ...], revision: bool, comparison: Comparison, findings: list[Findings]
    ) -> None:
        from clausewise.ui.panes.comparison import ComparisonPane

        pane = ComparisonPane(self._appearance, self._icons)
        pane.show_comparison(comparison, findings)
        pane.setWindowTitle(" · ".join(i.name for i in comparison.instruments))
        pane.clause_chosen.connect(lambda column, clause: self.open(refs[column], clause))
        pane.zoomed.connect(self.zoomed)
        pane.announced.connect(self.announced)
        self._modes[pane] = revision
        self._add(pane, Place(refs), " · ".join(i.name for i in comparison.instruments), "compare")
        self.comparison_opened.emit(pane)
        self.tabs.setCurrentWidget(pane)
        pane.setFocus()

    # Closing

    def close_tab(self, index: int) -> None:
        """Close a tab; it can be opened again."""
        pane = self.tabs.widget(index)
        if pane is None:
            return
        place = self.place_of(pane)
        if place is not None:
            self.closed.append(place)
        self.tabs.removeTab(index)
        self._places.pop(pane, None)
        self._modes.pop(pane, None)
        pane.deleteLater()
        if self.tabs.count() == 0:
            self.emptied.emit()

    def reopen(self) -> None:
        """Open again the tab that was closed last."""
        if self.closed:
            self.visit(self.closed.pop())

    def forget(self, ref: str) -> None:
        """Close whatever shows an instrument that is no longer there."""
        for index in reversed(range(self.tabs.count())):
            place = self._places.get(self.tabs.widget(index))
            if place is not None and ref in place.refs:
                self.close_tab(index)

    # Back and forward

    def visit(self, place: Place, *, remember: bool = True) -> None:
        """Open a place."""
        if len(place.refs) > 1:
            self.compare(place.refs, visit=remember)
        elif place.refs:
            self.open(place.refs[0], place.clause, lit=False, visit=remember)

    def back(self) -> None:
        """Go back."""
        self._leave()
        place = self.history.back()
        if place is not None:
            self.visit(place, remember=False)
        self.history_changed.emit()

    def forward(self) -> None:
        """Go forward."""
        self._leave()
        place = self.history.forward()
        if place is not None:
            self.visit(place, remember=False)
        self.history_changed.emit()

    def _leave(self) -> None:
        here = self.place_of(self.pane)
        at = self.history.at
        if here is not None and at >= 0 and self.history.places[at].refs == here.refs:
            self.history.leave_at(here.clause)

    def _on_jumped(self, pane: ReadingPane, clause: str) -> None:
        place = self._places.get(pane)
        if place is not None:
            self._leave()
            self.history.visit(Place(place.refs, clause))
            self.history_changed.emit()

    def _on_shown(self, _index: int) -> None:
        self.pane_shown.emit(self.pane)


def pins_of(services: Services, instruments: Sequence[Instrument]) -> Sequence[Any]:
    """The reader's own judgements on these instruments, if the library keeps any."""
    pins = getattr(services.library, "pins", None)
    if pins is None:
        return ()
    hashes = {instrument.sha256 for instrument in instruments}
    return [pin for pin in pins.all() if pin.a_sha256 in hashes and pin.b_sha256 in hashes]
