"""Furnishing the window: its parts are made once it stands, in steps between which it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from clausewise.ui.window.main_window import MainWindow

SIDE_WIDTH = 330


def furnish(window: MainWindow) -> Iterator[None]:
    """Make the window's parts; yields after each step."""
    from clausewise.ui.jobs import Jobs
    from clausewise.ui.look.icons import Icons, program_icon
    from clausewise.ui.window.actions import Actions

    icons = window.appearance.resources / "icons"
    window.setWindowIcon(program_icon(icons))
    window.icons = Icons(icons, window.appearance.theme)
    window.jobs = Jobs(window)
    window.actions_ = Actions(window, window.icons)
    yield
    yield from _make_panes(window)
    yield from _make_controllers(window)
    lay_out(window)
    yield
    from clausewise.ui.window.session import Keeper, restore_panes
    from clausewise.ui.window.wiring import connect

    connect(window)
    restore_panes(window)
    Keeper(window)


def _make_panes(window: MainWindow) -> Iterator[None]:
    from clausewise.ui.panes.header import Header
    from clausewise.ui.panes.library import LibraryPane

    appearance, icons = window.appearance, window.icons
    window.header = Header(window.actions_, icons)
    window.library = LibraryPane(appearance, icons)
    yield
    from clausewise.ui.panes.empty_state import EmptyState
    from clausewise.ui.panes.job_bar import JobBar
    from clausewise.ui.panes.message_bar import MessageBar

    window.messages = MessageBar(icons)
    window.empty = EmptyState(appearance, icons)
    window.job_bar = JobBar(icons)
    yield
    from clausewise.ui.panes.search import SearchPane

    window.search = SearchPane(appearance, icons)
    yield


def _make_controllers(window: MainWindow) -> Iterator[None]:
    from clausewise.ui.shelf.actions import ShelfActions
    from clausewise.ui.shelf.details import ShelfDetails
    from clausewise.ui.shelf.intake import Intake
    from clausewise.ui.window.desk import Desk

    window.desk = Desk(window.services, window.jobs, window.appearance, window.icons)
    window.intake = Intake(window.services, window.jobs)
    window.shelf = ShelfActions(window)
    window.details = ShelfDetails(window)
    yield
    from clausewise.ui.comparisons.correspondence import Correspondence
    from clausewise.ui.comparisons.kept import Comparisons
    from clausewise.ui.notes.keeper import Notes
    from clausewise.ui.page.cite_menu import CiteMenu
    from clausewise.ui.rules.keeper import Rules
    from clausewise.ui.search.past import Past
    from clausewise.ui.search.searching import Searching
    from clausewise.ui.shelf.official import Official
    from clausewise.ui.window.frame import Frame
    from clausewise.ui.window.insight import Insight
    from clausewise.ui.window.output import Output
    from clausewise.ui.window.text_actions import TextActions

    window.texts = TextActions(window)
    window.frame_ = Frame(window)
    window.past = Past(window.services)
    window.comparisons = Comparisons(window)
    window.searching = Searching(window)
    window.output = Output(window)
    window.notes = Notes(window)
    window.insight = Insight(window)
    window.official = Official(window)
    window.citing = CiteMenu(window)
    window.rules = Rules(window)
    window.correspondence = Correspondence(window)
    yield


def lay_out(window: MainWindow) -> None:
    """Put the parts in their places."""
    window.side = QStackedWidget()
    window.side.addWidget(window.library)
    window.side.addWidget(window.search)
    window.middle = QStackedWidget()
    window.middle.addWidget(window.empty)
    window.middle.addWidget(window.desk.tabs.widget)
    window.clause = QLabel()
    window.actions_.fill_menus(window, {"copy_clause": window.citing.menu})
    centre = QWidget()
    column = QVBoxLayout(centre)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(window.messages)
    column.addWidget(window.middle, 1)
    window.splitter = QSplitter(Qt.Orientation.Horizontal)
    window.splitter.addWidget(window.side)
    window.splitter.addWidget(centre)
    window.splitter.setStretchFactor(1, 1)
    window.splitter.setSizes([SIDE_WIDTH, 1110])
    window.side.setMinimumWidth(220)
    whole = QWidget()
    rows = QVBoxLayout(whole)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    rows.addWidget(window.header)
    rows.addWidget(window.splitter, 1)
    window.setCentralWidget(whole)
    window.clause.setTextFormat(Qt.TextFormat.PlainText)
    window.clause.setAccessibleDescription(QCoreApplication.translate("MainWindow", "Clause under the cursor"))
    window.statusBar().addWidget(window.clause, 1)
    window.statusBar().addPermanentWidget(window.job_bar)
    window.statusBar().setSizeGripEnabled(False)
    window.library.view.setFocus()
    window.actions_["sidebar"].setChecked(True)
    window.actions_["contents"].setChecked(True)
    window.actions_["dark"].setChecked(window.appearance.theme.dark)
