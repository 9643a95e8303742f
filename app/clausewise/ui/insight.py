"""What lies beyond the text: the guarantee's anatomy, the coverage's claims, the closest clauses elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from clausewise.model.errors import ClausewiseError
from clausewise.ui.history import Place
from clausewise.ui.jobs import once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.comparing.ancestry import Ancestor
    from clausewise.library.coverage import Mention
    from clausewise.model.head import ClauseRef
    from clausewise.model.instrument import Instrument
    from clausewise.model.provision import Anatomy
    from clausewise.ui.main_window import MainWindow

ANATOMY, CLAIMS = "anatomy:", "claims:"  # stand before the short names of such a tab's place
CLOSEST = 12


class Insight(QObject):
    """Opens what the core knows, in tabs and dialogs."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def _chosen(self) -> list[str]:
        reading = self._window.desk.reading
        selected = [entry.id for entry in self._window.library.selected() if not entry.trashed]
        if len(selected) < 2 and reading is not None and reading.instrument is not None:
            return [reading.instrument.id]
        return selected

    def _clause(self) -> tuple[Instrument, str] | None:
        reading = self._window.desk.reading
        if reading is None or reading.instrument is None or not reading.clause:
            return None
        return reading.instrument, reading.clause

    # The anatomy of a guarantee

    def show_anatomy(self) -> None:
        """Open the anatomy of what is in front, or of what is selected."""
        refs = tuple(self._chosen())
        tabs = self._window.desk.tabs
        there = tabs.find((ANATOMY, *refs))
        if there is not None:
            tabs.show(there)
            return
        services = self._window.services

        def take_apart() -> tuple[list[Instrument], list[Anatomy]]:
            instruments = [services.instrument(ref) for ref in refs]
            return instruments, [services.anatomy(instrument) for instrument in instruments]

        def show(found: tuple[list[Instrument], list[Anatomy]]) -> None:
            from clausewise.ui.panes.anatomy import AnatomyPane

            pane = AnatomyPane(self._window.appearance)
            pane.show_anatomies(*found)
            pane.setWindowTitle(self.tr("Anatomy of the guarantee"))
            pane.clause_chosen.connect(lambda column, clause: self._window.desk.open(refs[column], clause))
            tabs.add(pane, Place((ANATOMY, *refs)), pane.windowTitle(), "guarantee")
            tabs.show(pane)

        if refs:
            self._window.jobs.start(self.tr("Taking the guarantee apart…"), once(take_apart), show)

    def add_anatomies(self, pane: object) -> None:
        """Give a comparison the anatomies of its instruments."""
        services = self._window.services
        instruments = pane.comparison.instruments  # type: ignore[attr-defined]

        def show(anatomies: Sequence[Anatomy]) -> None:
            if pane in self._window.desk.tabs:
                pane.show_anatomies(anatomies)  # type: ignore[attr-defined]

        work = once(lambda: [services.anatomy(instrument) for instrument in instruments])
        self._window.jobs.start(self.tr("Taking the guarantee apart…"), work, show)

    # What the coverage claims

    def show_claims(self) -> None:
        """Open the claims of the article in front, or those about the clause under the cursor."""
        place = self._clause()
        if place is not None:
            about = "" if place[0].kind == "coverage" else place[1]
            self.claims_about(place[0], about)

    def claims_about(self, instrument: Instrument, clause: str) -> None:
        """Open the claims of an article of coverage, or those about a clause."""
        coverage = self._window.services.coverage

        def find() -> tuple[Mention, ...]:
            if instrument.kind == "coverage":
                return coverage.claims_of(instrument.id)
            return coverage.claims_about(instrument.id, clause) or coverage.claims_about(instrument.id)

        self._window.jobs.start(
            self.tr("Looking through the coverage…"),
            once(find),
            lambda found: self._show_claims(instrument, clause, found),
        )

    def _show_claims(self, instrument: Instrument, clause: str, mentions: tuple[Mention, ...]) -> None:
        from clausewise.ui.panes.claims import ClaimsPane

        tabs = self._window.desk.tabs
        place = Place((CLAIMS, instrument.id, clause))
        tabs.close(tabs.find(place.refs))
        pane = ClaimsPane(self._window.appearance)
        title = instrument.title or instrument.name
        if clause:
            title = f"{title}: {instrument.citation(instrument.by_id[clause])}"
        name = None if instrument.kind == "coverage" else self._title
        pane.show_claims(title, mentions, self._cite, name)
        pane.setWindowTitle(self.tr("Claims of the coverage"))
        pane.target_chosen.connect(self._window.desk.open)
        pane.claim_chosen.connect(self._window.desk.open)
        tabs.add(pane, place, pane.windowTitle(), "coverage")
        tabs.show(pane)

    def _title(self, ref: str) -> str:
        entry = self._window.library.entries.get(ref)
        return entry.title if entry is not None else ref

    def _cite(self, target: ClauseRef) -> str:
        title = self._title(target.instrument)
        try:
            instrument = self._window.services.instrument(target.instrument)
        except ClausewiseError:
            return title
        if target.clause not in instrument.by_id:
            return title
        return f"{title}, {instrument.citation(instrument.by_id[target.clause])}"

    # The closest clauses

    def show_closest(self) -> None:
        """Show the clauses of other instruments that share most words with the clause under the cursor."""
        place = self._clause()
        if place is not None:
            self.closest_to(*place)

    def closest_to(self, instrument: Instrument, clause: str) -> None:
        """Show the closest clauses."""
        services = self._window.services
        words = instrument.text_of(clause)
        work = once(lambda: services.ancestry.closest(words, CLOSEST, instrument.id))

        def show(found: tuple[Ancestor, ...]) -> None:
            from clausewise.ui.closest_dialog import ClosestDialog

            dialog = ClosestDialog(instrument.citation(instrument.by_id[clause]), found, self._window)
            dialog.chosen.connect(self._window.desk.open)
            dialog.exec()

        self._window.jobs.start(self.tr("Looking for the closest clauses…"), work, show)

    def connect_comparison(self, pane: object) -> None:
        """Answer what a comparison asks for."""
        instruments = pane.comparison.instruments  # type: ignore[attr-defined]
        pane.coverage_requested.connect(lambda column, clause: self.claims_about(instruments[column], clause))  # type: ignore[attr-defined]
        pane.ancestry_requested.connect(lambda column, clause: self.closest_to(instruments[column], clause))  # type: ignore[attr-defined]
        self.add_anatomies(pane)
