"""What the parts of the window do with each other: every connection stands here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from clausewise.ui.window.actions import CITATIONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from clausewise.ui.window.main_window import MainWindow


READING_ONLY = (
    *("copy_link", "highlight", "note", "contents"),
    *("claims", "closest", "official", "wording"),
)
TEXTS = (
    *("print", "copy", "copy_clause", "find", "find_next", "find_previous", "go_to_clause"),
    *(spec.name for spec in CITATIONS),
)
COMPARISON_ONLY = (
    *("next_difference", "previous_difference", "export", "save_comparison", "redo"),
    *("correspondence_export", "correspondence_import", "correspondence_compare"),
)


def connect(window: MainWindow) -> None:
    """Connect everything."""
    Wiring(window)


class Wiring(QObject):
    """The connections of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions()
        self._shelf()
        self._desk()
        self._search()
        self._work()

    def _on(self, name: str, does: Callable[[], object]) -> None:
        self._window.actions_[name].triggered.connect(lambda _on=False: does())

    def _actions(self) -> None:
        window = self._window
        for name, does in (self._doing() | self._showing()).items():
            self._on(name, does)
        actions, frame = window.actions_, window.frame_
        actions["dark"].triggered.connect(frame.set_dark)
        actions["full_screen"].triggered.connect(frame.set_full_screen)
        actions["sidebar"].toggled.connect(window.side.setVisible)
        actions["contents"].toggled.connect(frame.set_contents)

    def _doing(self) -> dict[str, Callable[[], object]]:
        window = self._window
        shelf, texts, frame, desk = window.shelf, window.texts, window.frame_, window.desk
        return {
            "import": shelf.ask_for_files,
            "open_selected": shelf.open_selected,
            "compare": shelf.compare_selected,
            "compare_revision": lambda: shelf.compare_selected(revision=True),
            "turn_round": shelf.turn_round,
            "trash": shelf.trash,
            "restore": shelf.restore,
            "back": desk.back,
            "forward": desk.forward,
            "reopen_tab": desk.reopen,
            "close_tab": desk.close_front,
            "next_tab": lambda: desk.tabs.turn(1),
            "previous_tab": lambda: desk.tabs.turn(-1),
            "next_pane": lambda: frame.turn_pane(1),
            "previous_pane": lambda: frame.turn_pane(-1),
            "next_difference": lambda: texts.step(1),
            "previous_difference": lambda: texts.step(-1),
            "find": texts.find,
            "find_next": lambda: texts.find_step(1),
            "find_previous": lambda: texts.find_step(-1),
            "go_to_clause": texts.go_to_clause,
            "copy": texts.copy,
            "copy_clause": texts.copy_clause,
            "copy_link": texts.copy_link,
            "zoom_in": lambda: frame.zoom(1),
            "zoom_out": lambda: frame.zoom(-1),
            "zoom_reset": lambda: frame.zoom(0),
            "library": frame.show_library,
        }

    def _showing(self) -> dict[str, Callable[[], object]]:
        window = self._window
        shelf, frame = window.shelf, window.frame_
        return {
            "search": frame.go_to_search,
            "settings": frame.show_settings,
            "help": frame.show_help,
            "keys": frame.show_keys,
            "about": frame.show_about,
            "palette": frame.show_palette,
            "recent": frame.show_recent,
            "undo": frame.undo,
            "redo": frame.redo,
            "rebuild_index": window.searching.rebuild,
            "paste": shelf.import_pasted,
            "properties": window.details.show_properties,
            "collect": window.details.collect,
            "tag": window.details.tag,
            "duplicates": window.details.show_duplicates,
            "export_library": shelf.export_library,
            "matrix": shelf.show_matrix,
            "save_comparison": window.comparisons.save,
            "comparisons": window.comparisons.show,
            "anatomy": window.insight.show_anatomy,
            "claims": window.insight.show_claims,
            "closest": window.insight.show_closest,
            "official": window.official.show,
            "export": window.output.export_front,
            "print": window.output.print,
            "highlight": window.notes.highlight,
            "note": window.notes.write,
            "notes": window.notes.show_all,
            "rules": window.rules.show,
            "wording": window.texts.turn_wording,
            "correspondence_export": window.correspondence.export,
            "correspondence_import": window.correspondence.import_,
            "correspondence_compare": window.correspondence.compare,
            "quit": window.close,
        }

    def _shelf(self) -> None:
        window = self._window
        window.library.open_requested.connect(window.shelf.open_selected)
        window.library.compare_requested.connect(window.shelf.compare_selected)
        window.library.menu_requested.connect(window.shelf.show_menu)
        window.library.drag_requested.connect(window.shelf.drag)
        window.library.selection_changed.connect(window.shelf.enable)
        window.shelf.enable([])
        window.intake.imported.connect(window.shelf.on_imported)
        window.dropped.connect(lambda files: window.intake.files([Path(file) for file in files]))
        window.empty.asked.connect(window.frame_.do_asked)

    def _desk(self) -> None:
        window = self._window
        desk = window.desk
        desk.pane_shown.connect(self._on_pane_shown)
        desk.emptied.connect(window.show_desk)
        desk.history_changed.connect(self._on_history)
        desk.clause_reached.connect(window.frame_.tell_clause)
        desk.zoomed.connect(window.frame_.zoom)
        desk.reading_opened.connect(window.notes.show_on)
        desk.reading_opened.connect(lambda pane: pane.note_requested.connect(window.notes.write))
        desk.reading_opened.connect(window.citing.dress_reading)
        desk.reading_opened.connect(window.insight.dress_reading)
        desk.reading_opened.connect(lambda _pane: window.frame_.remember())
        desk.comparison_opened.connect(window.insight.connect_comparison)
        desk.comparison_opened.connect(self._add_menus)
        desk.failed.connect(window.messages.tell_error)
        desk.announced.connect(window.clause.setText)
        desk.address_requested.connect(window.frame_.open_address)
        desk.tabs.changed.connect(self._on_tabs)
        self._on_history()
        self._on_pane_shown(None)

    def _add_menus(self, pane: QWidget) -> None:
        actions = self._window.actions_
        pane.addAction(self._window.citing.menu.menuAction())
        pane.addActions([actions[name] for name in COMPARISON_ONLY if name.startswith("correspondence")])

    def _on_pane_shown(self, pane: QWidget | None) -> None:
        window = self._window
        window.show_desk()
        reading, comparing = window.desk.reading, window.desk.comparison is not None
        for name in READING_ONLY:
            window.actions_[name].setEnabled(reading is not None)
        for name in COMPARISON_ONLY:
            window.actions_[name].setEnabled(comparing)
        for name in TEXTS:
            window.actions_[name].setEnabled(reading is not None or comparing)
        window.actions_["turn_round"].setEnabled(window.desk.is_revision(pane))
        window.actions_["close_tab"].setEnabled(pane is not None)
        self._on_tabs()
        window.shelf.enable(window.library.selected())
        title = pane.windowTitle() if pane is not None else ""
        window.setWindowTitle(f"{title} – Clausewise" if title else "Clausewise")
        if reading is not None:
            reading.contents.setVisible(window.actions_["contents"].isChecked() and reading.contents.has_something)
        window.clause.clear()
        if reading is not None and reading.clause:
            window.frame_.tell_clause(reading.instrument, reading.clause)

    def _on_tabs(self) -> None:
        self._window.actions_["reopen_tab"].setEnabled(bool(self._window.desk.tabs.closed))

    def _on_history(self) -> None:
        history = self._window.desk.history
        self._window.actions_["back"].setEnabled(history.can_go_back)
        self._window.actions_["forward"].setEnabled(history.can_go_forward)

    def _search(self) -> None:
        window = self._window
        searching, pane, header = window.searching, window.search, window.header
        window.shelf.changed.connect(searching.refresh)
        header.search_typed.connect(searching.typed)
        header.search_entered.connect(searching.entered)
        header.field.left.connect(window.frame_.leave_search)
        header.field.went_down.connect(pane.go_in)
        pane.view.left.connect(header.focus_search)
        pane.hit_chosen.connect(searching.open_hit)
        pane.query_chosen.connect(searching.choose)
        pane.narrowed.connect(searching.narrow)
        pane.save_requested.connect(searching.keep)
        pane.forget_requested.connect(searching.forget)
        pane.closed.connect(window.frame_.show_library)

    def _work(self) -> None:
        window = self._window
        window.jobs.started.connect(window.job_bar.follow)
        window.jobs.failed.connect(window.messages.tell_error)
        window.jobs.crashed.connect(window.frame_.show_crash)
        window.appearance.changed.connect(window.dress)
        window.closing.connect(window.frame_.end)
        window.furnished.connect(window.rules.begin, Qt.ConnectionType.QueuedConnection)
        window.furnished.connect(window.frame_.begin, Qt.ConnectionType.QueuedConnection)
