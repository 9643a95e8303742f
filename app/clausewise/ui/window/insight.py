"""What lies beyond the text: the guarantee's anatomy, the coverage's claims, the closest clauses elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from clausewise.model.errors import ClausewiseError
from clausewise.sheet.places import short_title
from clausewise.ui.comparisons.closest_dialog import Close, ClosestDialog
from clausewise.ui.jobs import once
from clausewise.ui.naming.names import window_language
from clausewise.ui.naming.states_named import with_states_named
from clausewise.ui.page.citing import FRONT, clause_name, words_of
from clausewise.ui.window.history import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from clausewise.library.coverage import Mention
    from clausewise.model.head import ClauseRef, Verdict
    from clausewise.model.instrument import Instrument
    from clausewise.model.provision import Anatomy
    from clausewise.ui.panes.reading import ReadingPane
    from clausewise.ui.window.main_window import MainWindow

ANATOMY, CLAIMS = "anatomy:", "claims:"  # stand before the short names of such a tab's place
CLOSEST = 12


class Insight(QObject):
    """Opens what the core knows, in tabs and dialogs."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.desk.place_asked.connect(self.open_place)

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
        self._open_anatomy(Place((ANATOMY, *self._chosen())))

    def open_place(self, place: Place, visit: bool) -> None:
        """Open a place of this kind, where the reader was before; whether that counts as a visit."""
        if place.refs[0] == ANATOMY:
            self._open_anatomy(place, visit=visit)
        elif place.refs[0] == CLAIMS:
            self._open_claims(place, visit=visit)

    def _open_anatomy(self, place: Place, *, visit: bool = True) -> None:
        refs = place.refs[1:]
        desk, services = self._window.desk, self._window.services
        there = desk.tabs.find(place.refs)
        if there is not None:
            desk.show_pane(there, place, "guarantee", visit=visit)
            return

        def take_apart() -> tuple[list[Instrument], list[Anatomy]]:
            instruments = [services.instrument(ref) for ref in refs]
            return instruments, [self._anatomy(instrument) for instrument in instruments]

        def show(found: tuple[list[Instrument], list[Anatomy]]) -> None:
            from clausewise.ui.panes.anatomy import AnatomyPane

            pane = AnatomyPane(self._window.appearance)
            pane.show_anatomies(*found)
            pane.setWindowTitle(self.tr("Anatomy of the guarantee"))
            pane.clause_chosen.connect(lambda column, clause: desk.open(refs[column], clause))
            desk.show_pane(pane, place, "guarantee", visit=visit)

        if refs:
            self._window.jobs.start(self.tr("Taking the guarantee apart…"), once(take_apart), show)

    def _anatomy(self, instrument: Instrument) -> Anatomy:
        services = self._window.services
        return with_states_named(services.anatomy(instrument), services.recogniser.states, window_language())

    def add_anatomies(self, pane: object) -> None:
        """Give a comparison the anatomies of its instruments."""
        instruments = pane.comparison.instruments  # type: ignore[attr-defined]

        def show(anatomies: Sequence[Anatomy]) -> None:
            if pane in self._window.desk.tabs:
                pane.show_anatomies(anatomies)  # type: ignore[attr-defined]

        work = once(lambda: [self._anatomy(instrument) for instrument in instruments])
        self._window.jobs.start(self.tr("Taking the guarantee apart…"), work, show)

    # What the coverage claims

    def show_claims(self) -> None:
        """Open the claims of the article in front, or those about the clause under the cursor."""
        place = self._clause()
        if place is not None:
            about = "" if place[0].kind == "coverage" else place[1]
            self.claims_about(place[0], about)

    def dress_reading(self, pane: ReadingPane) -> None:
        """Say over and beside a text what became of its claims, or how many claims speak of it."""
        instrument, coverage = pane.instrument, self._window.services.coverage
        if instrument is None:
            return
        ref = instrument.id.partition("@")[0]  # one side's text is of the same draft
        pane.sides_requested.connect(lambda sides: self._window.desk.compare([f"{ref}@{side}" for side in sides]))
        if ref not in self._window.services.bundled:
            return
        pane.claims_requested.connect(lambda: self.claims_about(instrument, ""))
        pane.sources_requested.connect(lambda: self.show_sources(instrument))
        article = instrument.kind == "coverage"

        def show(found: tuple[Mention, ...]) -> None:
            if pane not in self._window.desk.tabs or not found:
                return
            count = self.tr("%n claim(s)", "", len(found))
            pane.head.offer_claims(count if article else self.tr("%n claim(s) of the coverage", "", len(found)))
            if article:
                verdicts: dict[str, list[tuple[Verdict, str]]] = {}
                for mention in found:
                    verdicts.setdefault(mention.claim.clause, []).append((mention.claim.verdict, mention.claim.reason))
                pane.show_verdicts(verdicts)

        find = coverage.claims_of if article else coverage.claims_about
        self._window.jobs.start(self.tr("Looking through the coverage…"), once(lambda: find(ref)), show)

    def show_sources(self, instrument: Instrument) -> None:
        """Show what a digest rests on."""
        from clausewise.ui.shelf.sources_dialog import SourcesDialog

        dialog = SourcesDialog(instrument, self._window)
        dialog.clause_chosen.connect(lambda clause: self._window.desk.open(instrument.id, clause))
        dialog.address_requested.connect(self._window.frame_.open_address)
        dialog.exec()

    def claims_about(self, instrument: Instrument, clause: str) -> None:
        """Open the claims of an article of coverage, or those about a clause."""
        self._open_claims(Place((CLAIMS, instrument.id, clause)))

    def _open_claims(self, place: Place, *, visit: bool = True) -> None:
        ref, clause = place.refs[1:]
        desk, services = self._window.desk, self._window.services
        there = desk.tabs.find(place.refs)
        if there is not None:
            desk.show_pane(there, place, "coverage", visit=visit)
            return

        def find() -> tuple[Instrument, str, tuple[Mention, ...]]:
            instrument, coverage = services.instrument(ref), services.coverage
            if instrument.kind == "coverage":
                return instrument, "", coverage.claims_of(ref)
            draft = ref.partition("@")[0]
            spoken_of = coverage.claims_about(draft, clause)
            # Where nothing speaks of the clause, what speaks of the instrument is the next best.
            return instrument, clause if spoken_of else "", spoken_of or coverage.claims_about(draft)

        def show(found: tuple[Instrument, str, tuple[Mention, ...]]) -> None:
            desk.show_pane(self._claims_pane(*found), place, "coverage", visit=visit)

        self._window.jobs.start(self.tr("Looking through the coverage…"), once(find), show)

    def _claims_pane(self, instrument: Instrument, clause: str, mentions: tuple[Mention, ...]) -> QWidget:
        from clausewise.ui.panes.claims import ClaimsPane

        pane = ClaimsPane(self._window.appearance)
        title = instrument.title or instrument.name
        if clause:
            title = f"{title}: {clause_name(instrument, clause)}"
        name = None if instrument.kind == "coverage" else self._title
        pane.show_claims(title, mentions, self._told, name)
        pane.setWindowTitle(self.tr("Claims: %1").replace("%1", instrument.title or instrument.name))
        pane.target_chosen.connect(self._window.desk.open)
        pane.claim_chosen.connect(self._window.desk.open)
        pane.copied.connect(lambda: self._window.messages.tell(self.tr("Claims copied.")))
        return pane

    def _title(self, ref: str) -> str:
        entry = self._window.library.entries.get(ref)
        return entry.title if entry is not None else ref

    def _told(self, target: ClauseRef) -> tuple[str, str]:
        """Where a target stands, and its words."""
        title = self._title(target.instrument)
        try:
            instrument = self._window.services.instrument(target.instrument)
        except ClausewiseError:
            return title, ""
        if target.clause not in instrument.by_id or target.clause == FRONT:
            return title, ""
        return f"{title}, {clause_name(instrument, target.clause)}", words_of(instrument, target.clause)

    # The closest clauses

    def show_closest(self) -> None:
        """Show the clauses of other instruments that share most words with the clause under the cursor."""
        place = self._clause()
        if place is not None:
            self.closest_to(*place)

    def closest_to(self, instrument: Instrument, clause: str) -> None:
        """Show the closest clauses."""
        services, desk = self._window.services, self._window.desk
        words = words_of(instrument, clause)

        def find() -> list[Close]:
            found = []
            for close in services.ancestry.closest(words, CLOSEST, instrument.id):
                other = services.instrument(close.instrument)
                name = f"{clause_name(other, close.clause)}  ·  {short_title(other)}"
                found.append(Close(close.instrument, close.clause, name, words_of(other, close.clause), close.share))
            return found

        def show(found: list[Close]) -> None:
            dialog = ClosestDialog(clause_name(instrument, clause), words, found, self._window.appearance, self._window)
            dialog.chosen.connect(desk.open)
            dialog.comparison_requested.connect(lambda ref: desk.compare([instrument.id, ref]))
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()  # the search is over while the dialog is open

        self._window.jobs.start(self.tr("Looking for the closest clauses…"), once(find), show)

    def connect_comparison(self, pane: object) -> None:
        """Answer what a comparison asks for."""
        instruments = pane.comparison.instruments  # type: ignore[attr-defined]
        pane.coverage_requested.connect(lambda column, clause: self.claims_about(instruments[column], clause))  # type: ignore[attr-defined]
        pane.ancestry_requested.connect(lambda column, clause: self.closest_to(instruments[column], clause))  # type: ignore[attr-defined]
        self.add_anatomies(pane)
