"""The desk: instruments, comparisons and tables are opened in tabs, and the way back through them is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from clausewise.model.errors import ClausewiseError
from clausewise.ui.naming.names import window_language
from clausewise.ui.page.contested import Contested
from clausewise.ui.page.references import terms_of
from clausewise.ui.panes.reading import ReadingPane
from clausewise.ui.window.history import History, Place
from clausewise.ui.window.tabs import Tabs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from clausewise.model.comparison import Comparison, Pin
    from clausewise.model.instrument import Instrument
    from clausewise.model.matrix import Matrix
    from clausewise.model.progress import Steps
    from clausewise.model.provision import Findings
    from clausewise.services import Services
    from clausewise.ui.jobs import Jobs
    from clausewise.ui.look.icons import Icons
    from clausewise.ui.look.theme import Appearance
    from clausewise.ui.page.references import Terms

    Loaded = tuple[Instrument, Findings, Terms, Contested]
    Aligned = tuple[Comparison, list[Findings]]

MOST_COMPARED = 6
KEPT_VIEWS = ("unified", "matrix", "anatomy")
TABLE = "table:"  # stands before the short names of a table's place


class Desk(QObject):
    """Opens things, each known by the short names of what it shows."""

    pane_shown = Signal(object)
    clause_reached = Signal(object, str)
    history_changed = Signal()
    emptied = Signal()
    reading_opened = Signal(object)
    comparison_opened = Signal(object)
    zoomed = Signal(int)
    address_requested = Signal(str)
    announced = Signal(str)
    failed = Signal(object)
    place_asked = Signal(object, bool)

    def __init__(self, services: Services, jobs: Jobs, appearance: Appearance, icons: Icons) -> None:
        super().__init__()
        self._services = services
        self._jobs = jobs
        self._appearance = appearance
        self._icons = icons
        self._modes: dict[QWidget, bool] = {}
        self.history = History()
        self.tabs = Tabs(icons)
        self.tabs.shown.connect(self.pane_shown)
        self.tabs.emptied.connect(self.emptied)

    # What is in front

    @property
    def pane(self) -> QWidget | None:
        """The pane in front."""
        return self.tabs.widget.currentWidget()

    @property
    def reading(self) -> ReadingPane | None:
        """The reading pane in front, if one is."""
        pane = self.pane
        return pane if isinstance(pane, ReadingPane) else None

    @property
    def comparison(self) -> Any:  # noqa: ANN401 - the comparison pane is imported only when one is shown
        """The comparison pane in front, if one is."""
        pane = self.pane
        return pane if pane in self._modes else None

    def is_revision(self, pane: QWidget | None) -> bool:
        """Whether a pane compares a text with its revision."""
        return pane is not None and self._modes.get(pane, False)

    # Opening

    def open(
        self, ref: str, clause: str = "", words: Sequence[str] = (), *, lit: bool = True, visit: bool = True
    ) -> None:
        """Open an instrument by its short name, at a clause; words of it that were searched are marked."""
        self.tabs.prefer((ref,) if visit else ())
        there = self.tabs.find((ref,))
        if there is not None:
            self.tabs.show(there)
            self._arrive(ref, clause, words, lit=lit, visit=visit)
            return

        def load() -> Steps[Loaded]:
            yield 0, 2
            instrument = self._services.instrument(ref)
            yield 1, 2
            findings, states = self._services.findings(instrument), self._services.recogniser.states
            contested = Contested(self._services.contested(instrument), lambda c: states.name(c, window_language()))
            return instrument, findings, terms_of(instrument), contested

        def show(loaded: Loaded) -> None:
            pane = self.tabs.find((ref,)) or self._add_reading(ref, *loaded)
            self.tabs.show(pane)
            self._arrive(ref, clause, words, lit=lit, visit=visit)

        self._jobs.start(self.tr("Opening…"), load, show)

    def _add_reading(
        self, ref: str, instrument: Instrument, findings: Findings, terms: Terms, contested: Contested
    ) -> QWidget:
        pane = ReadingPane(self._appearance, self._icons)
        pane.rule_words = self._services.rule_words
        pane.show_instrument(instrument, findings, terms, contested)
        pane.clause_reached.connect(lambda clause: self.clause_reached.emit(instrument, clause))
        pane.jumped.connect(lambda clause: self._on_jumped(pane, clause))
        pane.zoomed.connect(self.zoomed)
        pane.address_requested.connect(self.address_requested)
        self.tabs.add(pane, Place((ref,)), pane.windowTitle(), "document")
        self.reading_opened.emit(pane)
        return pane

    def _arrive(self, ref: str, clause: str, words: Sequence[str], *, lit: bool, visit: bool) -> None:
        pane = self.reading
        if pane is not None and clause and pane.go_to(clause, lit=lit, tell=False):
            pane.show_searched(clause, words)
        self._visited(Place((ref,), clause), visit=visit)
        if pane is not None:
            pane.setFocus()

    def _visited(self, place: Place, *, visit: bool) -> None:
        if visit:
            self.history.visit(place)
            self.history_changed.emit()

    def compare(self, refs: Sequence[str], *, revision: bool = False, view: str = "", visit: bool = True) -> None:
        """Align two to six instruments and open the comparison."""
        chosen = tuple(refs[:MOST_COMPARED])
        self.tabs.prefer(chosen if visit else ())
        there = self.tabs.find(chosen)
        if there is not None and self._modes.get(there) == revision:
            self.tabs.show(there)
            self._visited(Place(chosen, revision=revision), visit=visit)
            return
        self.tabs.close(there)

        def show(aligned: Aligned) -> None:
            # It may have been asked for twice: by the last session, and at the start.
            there = self.tabs.find(chosen)
            if there is not None and self._modes.get(there) == revision:
                self.tabs.show(there)
            else:
                self._add_comparison(chosen, revision, *aligned)
            if view in KEPT_VIEWS:
                self.comparison.set_mode(view)
            self._visited(Place(chosen, revision=revision), visit=visit)

        self._jobs.start(self.tr("Comparing…"), lambda: self.align(chosen, revision=revision), show)

    def align(self, refs: Sequence[str], *, revision: bool = False) -> Steps[Aligned]:
        """Compare instruments: the comparison, and the findings in each."""
        instruments = [self._services.instrument(ref) for ref in refs]
        pins = self._services.library.pins.of({instrument.sha256 for instrument in instruments})
        yield 0, 0
        comparison = yield from self._services.compare(instruments, revision=revision, pins=pins)
        return comparison, [self._services.findings(instrument) for instrument in instruments]

    def _add_comparison(
        self, refs: tuple[str, ...], revision: bool, comparison: Comparison, findings: list[Findings]
    ) -> None:
        from clausewise.sheet.places import sheet_title
        from clausewise.ui.panes.comparison import ComparisonPane

        pane = ComparisonPane(self._appearance, self._icons)
        pane.show_comparison(comparison, findings)
        title = sheet_title(comparison.instruments)
        pane.setWindowTitle(title)
        pane.clause_chosen.connect(lambda column, clause: self.open(refs[column], clause))
        pane.zoomed.connect(self.zoomed)
        pane.announced.connect(self.announced)
        pane.pins_changed.connect(lambda away, put: self._change_pins(pane, refs, away, put))
        hashes = {instrument.sha256 for instrument in comparison.instruments}
        pane.linking.present = lambda: self._services.library.pins.of(hashes)
        self._modes[pane] = revision
        pane.destroyed.connect(lambda: self._modes.pop(pane, None))
        self.tabs.add(pane, Place(refs, revision=revision), title, "compare")
        self.comparison_opened.emit(pane)
        self.tabs.show(pane)
        pane.setFocus()

    def _change_pins(self, pane: Any, refs: tuple[str, ...], away: Sequence[Pin], put: Sequence[Pin]) -> None:  # noqa: ANN401 - as above
        try:
            self._services.library.pins.change(away, put)
        except ClausewiseError as error:
            self.failed.emit(error)
            return
        self._align_again(pane, refs)

    def _align_again(self, pane: Any, refs: tuple[str, ...]) -> None:  # noqa: ANN401 - as above
        def show(aligned: Aligned) -> None:
            if pane in self.tabs:
                pane.show_comparison(*aligned)

        revision = self._modes[pane]
        self._jobs.start(self.tr("Comparing…"), lambda: self.align(refs, revision=revision), show)

    def open_matrix(self, refs: Sequence[str], *, visit: bool = True) -> None:
        """Open the table of provisions and guarantors."""
        chosen = tuple(refs)
        place = Place((TABLE, *chosen))
        there = self.tabs.find(place.refs)
        if there is not None:
            self.tabs.show(there)
            self._visited(place, visit=visit)
            return

        def build() -> Steps[tuple[Matrix, Matrix, list[Instrument]]]:
            instruments = []
            for number, ref in enumerate(chosen):
                yield number, len(chosen)
                instruments.append(self._services.instrument(ref))
            services = self._services
            return services.provision_matrix(instruments), services.guarantor_matrix(instruments), instruments

        def show(built: tuple[Matrix, Matrix, list[Instrument]]) -> None:
            from clausewise.ui.panes.matrix import MatrixPane

            pane = MatrixPane(self._appearance)
            pane.show_matrices(*built)
            pane.setWindowTitle(self.tr("Provisions and guarantors"))
            pane.clause_chosen.connect(lambda column, clause: self.open(chosen[column], clause))
            self.show_pane(pane, place, "table", visit=visit)

        self._jobs.start(self.tr("Building the table…"), build, show)

    def show_pane(self, pane: QWidget, place: Place, icon: str, *, visit: bool = True) -> None:
        """Bring a pane that shows a place to the front; a new one gets a tab."""
        if pane not in self.tabs:
            self.tabs.add(pane, place, pane.windowTitle(), icon)
        self.tabs.show(pane)
        self._visited(place, visit=visit)
        pane.setFocus()

    # Closing, back and forward

    def close_front(self) -> None:
        """Close the tab in front."""
        self.tabs.close(self.pane)

    def reopen(self) -> None:
        """Open again the tab that was closed last."""
        if self.tabs.closed:
            self.visit(self.tabs.closed.pop())
            self.tabs.changed.emit()

    def visit(self, place: Place, *, remember: bool = True) -> None:
        """Open a place."""
        if place.refs[0] == TABLE:
            self.open_matrix(place.refs[1:], visit=remember)
        elif place.refs[0].endswith(":"):
            self.place_asked.emit(place, remember)
        elif len(place.refs) > 1:
            self.compare(place.refs, revision=place.revision, view=place.view, visit=remember)
        else:
            self.open(place.refs[0], place.clause, lit=False, visit=remember)

    def back(self) -> None:
        """Go back."""
        self._turn(self.history.back)

    def forward(self) -> None:
        """Go forward."""
        self._turn(self.history.forward)

    def _turn(self, step: Callable[[], Place | None]) -> None:
        self._leave()
        place = step()
        if place is not None:
            self.visit(place, remember=False)
        self.history_changed.emit()

    def _leave(self) -> None:
        here = self.tabs.place_of(self.pane)
        if here is not None:
            self.history.leave(here)

    def _on_jumped(self, pane: ReadingPane, clause: str) -> None:
        if (place := self.tabs.place_of(pane)) is not None:
            self._leave()
            self._visited(Place(place.refs, clause), visit=True)
