"""The search over everything, as one types, beside the window; and the upkeep of its index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from clausewise.model.errors import IndexUnavailable, QueryError
from clausewise.ui.naming.names import window_language
from clausewise.ui.naming.said import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from clausewise.model.errors import ClausewiseError
    from clausewise.model.progress import Steps
    from clausewise.searching.results import Hit, Results
    from clausewise.ui.panes.search import SearchPane
    from clausewise.ui.window.main_window import MainWindow

MOST_HITS = 100


class Searching(QObject):
    """Asks the index, shows what it found, and has it built anew where it must be."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._asked = 0
        self._query = ""
        self._typing = False
        self._results: Results | None = None
        self._building = False
        self._waiting = False
        self._again = False

    @property
    def pane(self) -> SearchPane:
        """Where results are shown."""
        return self._window.search

    # Asking

    def typed(self, query: str) -> None:
        """Search as the reader types; an empty field shows what was searched before."""
        self._query = query.strip()
        if not self._query:
            self._asked += 1
            self.show_past()
        else:
            self._ask(typing=True)

    def entered(self, query: str) -> None:
        """Search, remember a query that finds something, and go into the results."""
        if query.strip():
            self._query = query.strip()
            self._ask(go_in=True)

    def show(self) -> None:
        """Show the search pane, with what was searched before while the field is empty."""
        self._window.actions_["sidebar"].setChecked(True)
        self._window.side.setCurrentWidget(self.pane)
        if not self._query:
            self.show_past()

    def show_past(self) -> None:
        """Show saved and former searches."""
        self.pane.clear()
        self.pane.show_past(self._window.past.saved(), self._window.past.history())

    def choose(self, query: str) -> None:
        """Search for a query chosen with the mouse."""
        self._window.header.field.setText(query)
        self.entered(query)

    def narrow(self, words: str) -> None:
        """Let words hold for all of the query."""
        from clausewise.searching.parser import narrowed

        try:
            self.choose(narrowed(self._query, words))
        except QueryError as error:
            self._failed(self._asked, error)

    def keep(self) -> None:
        """Save the query."""
        if self._query and self._window.past.save(self._query):
            self._window.messages.tell(self.tr("Search saved. It stands under the empty search field."))

    def forget(self, query: str) -> None:
        """Forget a saved query."""
        self._window.past.forget(query)
        self.show_past()

    def _ask(self, *, go_in: bool = False, typing: bool = False, again: bool = False) -> None:
        """Search; ``again`` only where the index has changed: what is found as before stays as it is shown."""
        if not again:
            self.show()
        self._typing = typing
        self._asked += 1
        number, query, services = self._asked, self._query, self._window.services

        def search() -> Steps[tuple[Results, Callable[[str], str]]]:
            yield 0, 0
            results = services.search(query, MOST_HITS, facets=True, typing=typing)
            # Names of states take a moment to read: only where there are guarantors to be named.
            named = services.recogniser.states.name if results.facets.get("guarantor") else unnamed
            return results, lambda code: named(code, window_language())

        def show(found: tuple[Results, Callable[[str], str]]) -> None:
            results, self.pane.facets.state_name = found
            if number == self._asked and not (again and results == self._results):
                self._results = results
                self.pane.show_results(results)
                if go_in:
                    self.pane.go_in()
            if go_in and results.total:
                self._window.past.searched(query)

        self._window.jobs.start(self.tr("Searching…"), search, show, lambda error: self._failed(number, error))

    def _failed(self, number: int, error: ClausewiseError) -> None:
        if number != self._asked:
            return
        if isinstance(error, QueryError):
            words = self.tr("Search not understood: %1.").replace("%1", said(error.reason))
            self.pane.show_problem(words)
        elif isinstance(error, IndexUnavailable):
            self._waiting = True
            self.pane.show_problem(self.tr("The search index is being built. The results will come by themselves."))
            self.refresh()
        else:
            self.pane.show_problem(f"{error}.")

    # The index

    def refresh(self) -> None:
        """Bring the index up to date, in a process of its own."""
        self._build(anew=False)

    def rebuild(self) -> None:
        """Build the index from nothing."""
        self._build(anew=True)

    def _build(self, *, anew: bool) -> None:
        if self._building:
            self._again = True
            return
        self._building = True
        self._again = False
        services = self._window.services
        title = self.tr("Building the search index…")
        job = self._window.jobs.start(title, services.rebuild_index if anew else services.refresh_index, self._built)
        job.ended.connect(self._ended)

    def _ended(self) -> None:
        self._building = False
        if self._again:
            self.refresh()

    def _built(self, _nothing: object) -> None:
        shown = self._window.side.currentWidget() is self.pane
        if self._query and (self._waiting or shown):
            self._ask(typing=self._typing, again=not self._waiting)
        self._waiting = False

    def open_hit(self, hit: Hit) -> None:
        """Open a hit at its clause, lit, the words found marked."""
        words = [part for kind, part in hit.snippet if kind == "hit"]
        self._window.desk.open(hit.instrument, hit.place or hit.clause, words)


def unnamed(code: str, _language: str) -> str:
    """A state by its code."""
    return code
