"""The window: header, library, desk, status; panes ask, the window connects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from clausewise.ui.actions import Actions
from clausewise.ui.desk import Desk
from clausewise.ui.frame import Frame
from clausewise.ui.icons import Icons
from clausewise.ui.insight import Insight
from clausewise.ui.intake import Intake
from clausewise.ui.jobs import Jobs
from clausewise.ui.notes import Notes
from clausewise.ui.official import Official
from clausewise.ui.output import Output
from clausewise.ui.panes.empty_state import EmptyState
from clausewise.ui.panes.header import Header
from clausewise.ui.panes.job_bar import JobBar
from clausewise.ui.panes.library import LibraryPane
from clausewise.ui.panes.message_bar import MessageBar
from clausewise.ui.panes.search import SearchPane
from clausewise.ui.past import Past
from clausewise.ui.searching import Searching
from clausewise.ui.shelf_actions import ShelfActions
from clausewise.ui.shelf_details import ShelfDetails
from clausewise.ui.text_actions import TextActions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent

    from clausewise.services import Services
    from clausewise.ui.theme import Appearance

SIDE_WIDTH = 330


class MainWindow(QMainWindow):
    """Lays the window out and holds its parts; what they do with each other stands in ``wiring``."""

    painted = Signal()
    closing = Signal()
    dropped = Signal(object)

    def __init__(self, services: Services, appearance: Appearance) -> None:
        super().__init__()
        self.services = services
        self.appearance = appearance
        self.icons = Icons(appearance.resources / "icons", appearance.theme)
        self.jobs = Jobs(self)
        self.actions_ = Actions(self, self.icons)
        self.desk = Desk(services, self.jobs, appearance, self.icons)
        self.header = Header(self.actions_, self.icons)
        self.library = LibraryPane(appearance, self.icons)
        self.messages = MessageBar(self.icons)
        self.empty = EmptyState(appearance, self.icons)
        self.side = QStackedWidget()
        self.side.addWidget(self.library)
        self.search = SearchPane(appearance, self.icons)
        self.side.addWidget(self.search)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.empty)
        self.middle.addWidget(self.desk.tabs.widget)
        self.job_bar = JobBar(self.icons)
        self.clause = QLabel()
        self.intake = Intake(services, self.jobs)
        self.shelf = ShelfActions(self)
        self.details = ShelfDetails(self)
        self.texts = TextActions(self)
        self.frame_ = Frame(self)
        self.past = Past(services)
        self.searching = Searching(self)
        self.output = Output(self)
        self.notes = Notes(self)
        self.insight = Insight(self)
        self.official = Official(self)
        self.asked_for: Sequence[str] = ()
        self._painted = False
        self._lay_out()
        self.setAcceptDrops(True)
        self.setWindowTitle("Clausewise")
        self.resize(1440, 900)

    def _lay_out(self) -> None:
        self.actions_.fill_menus(self)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self.middle, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.side)
        self.splitter.addWidget(centre)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([SIDE_WIDTH, 1110])
        self.side.setMinimumWidth(220)
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.header)
        rows.addWidget(self.splitter, 1)
        self.setCentralWidget(whole)
        self.clause.setTextFormat(Qt.TextFormat.PlainText)
        self.clause.setAccessibleName(self.tr("Clause under the cursor"))
        self.statusBar().addWidget(self.clause, 1)
        self.statusBar().addPermanentWidget(self.job_bar)
        self.statusBar().setSizeGripEnabled(False)
        self.library.view.setFocus()
        self.actions_["sidebar"].setChecked(True)
        self.actions_["contents"].setChecked(True)

    def dress(self) -> None:
        """Take the look in force."""
        self.icons.set_theme(self.appearance.theme)
        self.actions_.dress()
        self.header.dress()
        self.empty.dress()
        self.actions_["dark"].setChecked(self.appearance.theme.dark)

    def show_desk(self) -> None:
        """Show what is open, or what to do while nothing is."""
        self.middle.setCurrentWidget(self.desk.tabs.widget if self.desk.tabs.widget.count() else self.empty)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell that the window stands: only then the library and the rest are fetched."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        event.acceptProposedAction()
        self.dropped.emit([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop all work, then close."""
        self.closing.emit()
        self.jobs.close()
        super().closeEvent(event)
