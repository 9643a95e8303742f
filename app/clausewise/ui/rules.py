"""The provision rules in the window: shown, edited, and taken over into what is open and into the index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from clausewise.ui.jobs import once
from clausewise.ui.panes.reading import ReadingPane

if TYPE_CHECKING:
    from clausewise.model.provision import Findings
    from clausewise.provisions.recognise import Recogniser
    from clausewise.ui.main_window import MainWindow


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
        from clausewise.ui.rules_dialog import RulesDialog

        services = self._window.services

        def open_dialog(recogniser: Recogniser) -> None:
            dialog = RulesDialog(recogniser.rules, services.paths, self._window.icons, self._window)
            dialog.changed.connect(lambda: self.reload(dialog.take))
            dialog.exec()

        self._window.jobs.start(self.tr("Reading the rules…"), once(lambda: services.recogniser), open_dialog)

    def reload(self, take: object = None) -> None:
        """Read the rules anew, find again what is open, and bring the index up to date."""
        services = self._window.services
        services.reload_rules()
        widget = self._window.desk.tabs.widget
        panes = [widget.widget(n) for n in range(widget.count())]
        texts = [p for p in panes if isinstance(p, ReadingPane) and p.instrument is not None]
        compared = [p for p in panes if getattr(p, "comparison", None) is not None]

        def find() -> tuple[list[Findings], list[list[Findings]]]:
            return (
                [services.findings(pane.instrument) for pane in texts if pane.instrument is not None],
                [[services.findings(i) for i in pane.comparison.instruments] for pane in compared],  # type: ignore[attr-defined]
            )

        def show(found: tuple[list[Findings], list[list[Findings]]]) -> None:
            for text, findings in zip(texts, found[0], strict=True):
                if text in self._window.desk.tabs:
                    text.show_findings(findings)
            for pane, of_all in zip(compared, found[1], strict=True):
                if pane in self._window.desk.tabs:
                    pane.show_comparison(pane.comparison, of_all)  # type: ignore[attr-defined]
            if callable(take):
                take(services.recogniser.rules)
            self._tell(services.recogniser)
            self._window.searching.refresh()

        self._window.jobs.start(self.tr("Reading the rules…"), once(find), show)
