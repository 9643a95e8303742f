"""What is done with the window itself: panes, look, size, tabs, and how it begins."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from clausewise.model.errors import ClausewiseError
from clausewise.ui.page.citing import clause_name
from clausewise.ui.page.evidence import evidence_words
from clausewise.ui.window.session import is_there, keep, remember, restore_places

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from clausewise.model.instrument import Instrument
    from clausewise.ui.window.main_window import MainWindow

SMALLEST, ORDINARY, LARGEST = 8, 12, 32


class Frame(QObject):
    """Works on the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._told: set[str] = set()  # the places of the bugs that were shown
        self._from_text = False  # whether the search was begun in what is in front
        window.desk.emptied.connect(self._go_on)
        window.actions_["sidebar"].toggled.connect(self._leave_side)

    def _go_on(self) -> None:
        """Give the keyboard a place when the last tab is closed."""
        window = self._window
        window.show_desk()
        (window.library.view if window.library.isVisible() else window.empty).setFocus()

    def _leave_side(self, shown: bool) -> None:
        """Take the keyboard out of the side pane before it is hidden."""
        window = self._window
        focus = QApplication.focusWidget()
        if not shown and focus is not None and window.side.isAncestorOf(focus):
            (window.desk.pane or window.empty).setFocus()

    def begin(self) -> None:
        """Fetch what the window shows, now that it stands."""
        window = self._window
        window.shelf.refresh()
        if window.services.settings.session.get("places"):
            restore_places(window)
        if window.asked_for:
            self.open_refs(window.asked_for)

    def open_refs(self, refs: Sequence[str]) -> None:
        """Open short names, and files after bringing them into the library; two and more names side by side."""
        window = self._window
        named = [(ref.removeprefix("clausewise:")).partition("#") for ref in refs]
        names = [name for name, _, _ in named if is_there(window, name)]
        files = [Path(ref) for ref, (name, _, _) in zip(refs, named, strict=True) if name not in names]
        if len(names) > 1:
            window.desk.compare(names)
        elif names:
            window.desk.open(names[0], next(clause for name, _, clause in named if name == names[0]))
        window.intake.files(files)
        window.raise_()
        window.activateWindow()

    def remember(self) -> None:
        """Put what was just opened at the top of what was opened last."""
        places = self._window.desk.tabs.places()
        if places:
            remember(self._window.services.settings.recent, places[-1].refs[0])

    def end(self) -> None:
        """Keep the session."""
        window = self._window
        keep(window)
        try:
            window.services.save_settings()
        except ClausewiseError as error:
            window.messages.tell_error(error)

    def tell_clause(self, instrument: Instrument, clause: str) -> None:
        """Say in the status bar which clause the reader is in; texts behind the one in front say nothing."""
        front = self._window.desk.reading
        if front is None or front.instrument is not instrument:
            return
        parts = (
            clause_name(instrument, clause),
            f"{instrument.name}#{clause}",
            evidence_words(instrument, clause),
        )
        self._window.clause.setText("   ·   ".join(part for part in parts if part))

    def do_asked(self, name: str) -> None:
        """Do what the empty state offers."""
        if name == "example":
            self._window.shelf.compare_example()
        else:
            self._window.actions_[name].trigger()

    def zoom(self, by: int) -> None:
        """Make documents larger (1), smaller (-1) or as large as usual (0)."""
        window = self._window
        settings = window.appearance.settings
        size = ORDINARY if by == 0 else max(SMALLEST, min(LARGEST, settings.reading_size + by))
        if size != settings.reading_size:
            settings.reading_size = size
            window.appearance.changed.emit()

    def set_dark(self, dark: bool) -> None:
        """Choose the dark or the light look."""
        self._window.appearance.settings.theme = "dark" if dark else "light"
        self._window.appearance.reload()

    def set_full_screen(self, full: bool) -> None:
        """Fill the screen, or not."""
        if full:
            self._window.showFullScreen()
        else:
            self._window.showNormal()

    def set_contents(self, shown: bool) -> None:
        """Show or hide the contents beside the text."""
        reading = self._window.desk.reading
        if reading is not None:
            reading.contents.setVisible(shown and reading.contents.has_something)

    def show_library(self) -> None:
        """Show the library and go into it."""
        window = self._window
        window.actions_["sidebar"].setChecked(True)
        window.side.setCurrentWidget(window.library)
        window.library.view.setFocus()

    def turn_pane(self, by: int) -> None:
        """Go into the next (1) or the previous (-1) of what stands side by side: search, library, contents, text."""
        window = self._window
        reading = window.desk.reading
        front = window.desk.pane or window.empty
        panes: list[tuple[QWidget, Callable[[], None]]] = [
            (window.header, window.header.focus_search),
            (window.side, self._go_into_side),
            *([(reading.contents, reading.contents.go_in)] if reading is not None else []),
            (front, front.setFocus),
        ]
        panes = [entry for entry in panes if entry[0].isVisible()]
        focus = QApplication.focusWidget()
        # The contents stand inside the pane of the text: the first that holds the focus is meant.
        here = next((n for n, (pane, _) in enumerate(panes) if focus and pane.isAncestorOf(focus)), len(panes) - 1)
        panes[(here + by) % len(panes)][1]()

    def _go_into_side(self) -> None:
        window = self._window
        if window.side.currentWidget() is window.search:
            window.search.go_in()
            if not window.search.view.hasFocus():
                window.search.close_button.setFocus()
        else:
            window.library.view.setFocus()

    def go_to_search(self) -> None:
        """Go into the search field."""
        front, focus = self._window.desk.pane, QApplication.focusWidget()
        self._from_text = front is not None and focus is not None and front.isAncestorOf(focus)
        self._window.searching.show()
        self._window.header.focus_search()

    def leave_search(self) -> None:
        """Show the library again, and go back to where the search was begun."""
        self.show_library()
        front = self._window.desk.pane
        if self._from_text and front is not None:
            front.setFocus()
        self._from_text = False

    def undo(self) -> None:
        """Take back the last step: in the comparison in front, or else on the shelf."""
        comparison = self._window.desk.comparison
        if comparison is not None and comparison.undo_stack.canUndo():
            words = comparison.undo_stack.undoText()
            comparison.undo_stack.undo()
            self._window.messages.tell(self.tr("Taken back: %1.").replace("%1", words))
        elif not self._window.notes.undo() and not self._window.shelf.undo():
            self._window.messages.tell(self.tr("There is nothing to take back."))

    def redo(self) -> None:
        """Do again what was taken back last in the comparison in front."""
        comparison = self._window.desk.comparison
        if comparison is None or not comparison.undo_stack.canRedo():
            self._window.messages.tell(self.tr("There is nothing to do again."))
            return
        words = comparison.undo_stack.redoText()
        comparison.undo_stack.redo()
        self._window.messages.tell(self.tr("Done again: %1.").replace("%1", words))

    # Dialogs

    def show_palette(self) -> None:
        """Show the command palette."""
        from clausewise.ui.window.palette import Palette, remembered

        window = self._window
        session = window.services.settings.session
        recent = session.get("done", "").split()
        palette = Palette(window.actions_, window.appearance, window, recent=recent)
        palette.chosen.connect(lambda name: session.update(done=" ".join(remembered(recent, name))))
        palette.open_over(window)

    def show_settings(self) -> None:
        """Show the settings and keep what was chosen."""
        from clausewise.ui.window.settings_dialog import SettingsDialog

        window = self._window
        settings = window.services.settings
        before = (settings.language, settings.window_size)
        if SettingsDialog(window.appearance, window).exec():
            window.services.save_settings()
            if (settings.language, settings.window_size) == before:
                return
            if window.jobs.busy:
                # To make the window anew would stop the work.
                window.messages.tell(self.tr("This shows once the work is done and Clausewise is started again."))
            else:
                window.outgrown.emit()

    def show_help(self, *, keys: bool = False) -> None:
        """Show the help, at its tour or at the keyboard list."""
        from clausewise.ui.window.help import HelpDialog

        window = self._window
        dialog = HelpDialog(window.appearance, window.actions_, window, keys=keys)
        dialog.query_chosen.connect(window.searching.choose)
        dialog.exec()

    def show_keys(self) -> None:
        """Show the keyboard list."""
        self.show_help(keys=True)

    def show_about(self) -> None:
        """Show what this program is."""
        from clausewise.ui.window.about import About

        About(self._window.appearance, self._window).exec()

    def show_recent(self) -> None:
        """Show what was opened last, to be opened again."""
        from clausewise.ui.window.recent import RecentDialog

        window = self._window
        dialog = RecentDialog(window.services.settings.recent, window.library.entries, window)
        dialog.chosen.connect(window.desk.open)
        dialog.exec()

    def open_address(self, address: str) -> None:
        """Ask before an address is opened in the browser."""
        from clausewise.ui.links import open_after_asking

        open_after_asking(self._window, address)

    def show_crash(self, error: BaseException) -> None:
        """Show a bug of ours; what the reader can act on becomes a message."""
        if isinstance(error, ClausewiseError):
            self._window.messages.tell_error(error)
            return
        from clausewise.ui.window.crash import CrashDialog, place_of

        # A bug in painting comes back with every paint: after the first time it must not stand in the reader's way.
        place, messages = place_of(error), self._window.messages
        if place not in self._told:
            self._told.add(place)
            CrashDialog(error, self._window).exec()
        elif messages.isHidden():
            show = lambda: CrashDialog(error, self._window).exec()  # noqa: E731 - the button of this one message
            messages.tell(self.tr("The same error happened again."), "error", self.tr("Show…"), show)
