"""The provision rules in the window: shown, edited, and taken over into what is open and into the index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from clausewise.ui.jobs import once
from clausewise.ui.panes.reading import ReadingPane

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from clausewise.model.progress import Steps
    from clausewise.model.provision import Findings
    from clausewise.provisions.recognise import Recogniser
    from clausewise.provisions.rules import RuleSet
    from clausewise.ui.window.main_window import MainWindow


class Rules(QObject):
    """Works on the rules of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def begin(self) -> None:
        """Say what is wrong with the reader's own rules, if he has any."""
        services = self._window.services
        if any(services.paths.rules.glob("*.yaml")):
            self._window.jobs.start(self.tr("Reading the rules…"), once(lambda: services.recogniser), self._tell)

    def _tell(self, _recogniser: Recogniser) -> None:
        problem = self._window.services.rules_problem
        if problem is not None:
            self._window.messages.tell_error(problem)

    def show(self) -> None:
        """Show the rules."""
        from clausewise.ui.rules.dialog import RulesDialog

        services = self._window.services

        def open_dialog(recogniser: Recogniser) -> None:
            dialog = RulesDialog(recogniser.rules, services.paths, self._window.icons, self._window)
            dialog.changed.connect(lambda: self.reload(dialog.take))
            dialog.exec()

        self._window.jobs.start(self.tr("Reading the rules…"), once(lambda: services.recogniser), open_dialog)

    def reload(self, take: Callable[[RuleSet, int], None] | None = None) -> None:
        """Read the rules anew, find again what is open, and bring the index up to date.

        ``take`` gets the rules, and how many clauses of the texts that are open the reader's own ones find.
        """
        services = self._window.services
        services.reload_rules()
        widget = self._window.desk.tabs.widget
        panes = [widget.widget(n) for n in range(widget.count())]
        texts = [p for p in panes if isinstance(p, ReadingPane) and p.instrument is not None]
        compared = [p for p in panes if getattr(p, "comparison", None) is not None]
        shown = [(p.instrument,) for p in texts] + [p.comparison.instruments for p in compared]  # type: ignore[attr-defined]

        def find() -> Steps[list[list[Findings]]]:
            found: list[list[Findings]] = []
            done, total = 0, sum(map(len, shown))
            for instruments in shown:
                found.append([])
                for instrument in instruments:
                    yield done, total
                    found[-1].append(services.findings(instrument))
                    done += 1
            return found

        def show(found: list[list[Findings]]) -> None:
            for text, findings in zip(texts, found, strict=False):
                if text in self._window.desk.tabs:
                    text.show_findings(findings[0])
            for pane, findings in zip(compared, found[len(texts) :], strict=True):
                if pane in self._window.desk.tabs:
                    pane.show_comparison(pane.comparison, findings)  # type: ignore[attr-defined]
            if take is not None:
                named = {i.sha256: f for of, fs in zip(shown, found, strict=True) for i, f in zip(of, fs, strict=True)}
                take(services.recogniser.rules, self._own(named.values()))
            self._tell(services.recogniser)
            self._window.searching.refresh()

        self._window.jobs.start(self.tr("Reading the rules…"), find, show)

    def _own(self, found: Iterable[Findings]) -> int:
        """Count the clauses in which the reader's own rules find something."""
        services = self._window.services
        sources = services.recogniser.rules.sources
        own = {name for name, source in sources.items() if source.file.parent == services.paths.rules}
        return sum(any(p.rule in own for p in here) for one in found for here in one.provisions.values())
