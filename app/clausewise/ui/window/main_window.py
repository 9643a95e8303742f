"""The window: it stands at once, bare; its parts are made after its first paint. What they do stands in ``wiring``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget

    from clausewise.services import Services
    from clausewise.ui.comparisons.correspondence import Correspondence
    from clausewise.ui.comparisons.kept import Comparisons
    from clausewise.ui.jobs import Jobs
    from clausewise.ui.look.colours import Theme
    from clausewise.ui.look.icons import Icons
    from clausewise.ui.look.theme import Appearance
    from clausewise.ui.notes.keeper import Notes
    from clausewise.ui.page.cite_menu import CiteMenu
    from clausewise.ui.panes.empty_state import EmptyState
    from clausewise.ui.panes.header import Header
    from clausewise.ui.panes.job_bar import JobBar
    from clausewise.ui.panes.library import LibraryPane
    from clausewise.ui.panes.message_bar import MessageBar
    from clausewise.ui.panes.search import SearchPane
    from clausewise.ui.rules.keeper import Rules
    from clausewise.ui.search.past import Past
    from clausewise.ui.search.searching import Searching
    from clausewise.ui.shelf.actions import ShelfActions
    from clausewise.ui.shelf.details import ShelfDetails
    from clausewise.ui.shelf.intake import Intake
    from clausewise.ui.shelf.official import Official
    from clausewise.ui.window.actions import Actions
    from clausewise.ui.window.desk import Desk
    from clausewise.ui.window.frame import Frame
    from clausewise.ui.window.insight import Insight
    from clausewise.ui.window.output import Output
    from clausewise.ui.window.text_actions import TextActions

WIDTH, HEIGHT = 1440, 900
BARE_TOP, BARE_SIDE = 78, 330


class MainWindow(QMainWindow):
    """Holds the window's parts. ``furnished`` comes once, when all of them are there."""

    appearance: Appearance
    icons: Icons
    jobs: Jobs
    actions_: Actions
    desk: Desk
    header: Header
    library: LibraryPane
    search: SearchPane
    messages: MessageBar
    empty: EmptyState
    job_bar: JobBar
    side: QStackedWidget
    middle: QStackedWidget
    splitter: QSplitter
    clause: QLabel
    intake: Intake
    shelf: ShelfActions
    details: ShelfDetails
    texts: TextActions
    frame_: Frame
    past: Past
    comparisons: Comparisons
    searching: Searching
    output: Output
    notes: Notes
    insight: Insight
    official: Official
    citing: CiteMenu
    rules: Rules
    correspondence: Correspondence

    painted = Signal()
    furnished = Signal()
    closing = Signal()
    outgrown = Signal()  # the language or the size of the window's words has changed
    dropped = Signal(object)

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__()
        self.services = services
        self._theme = theme
        self.asked_for: Sequence[str] = ()
        self.whole = False
        self._steps: Iterator[None] | None = None
        self._painted = False
        self.setWindowTitle("Clausewise")
        self.resize(WIDTH, HEIGHT)

    def furnish(self) -> None:
        """Begin to make the parts, step by step."""
        from clausewise.ui.window.furniture import furnish

        self._steps = furnish(self)
        self._go_on()

    def _go_on(self) -> None:
        if self._steps is None:
            return
        try:
            next(self._steps)
        except StopIteration:
            self._steps = None
            self.whole = True
            self.setAcceptDrops(True)
            self.furnished.emit()
        else:
            QTimer.singleShot(0, self._go_on)

    def dress(self) -> None:
        """Take the look in force."""
        self.icons.set_theme(self.appearance.theme)
        self.icons.redraw(self)
        self.desk.tabs.dress()
        self.actions_.dress()
        self.header.dress()
        self.empty.dress()
        self.actions_["dark"].setChecked(self.appearance.theme.dark)

    def show_desk(self) -> None:
        """Show what is open, or what to do while nothing is."""
        self.middle.setCurrentWidget(self.desk.tabs.widget if self.desk.tabs.widget.count() else self.empty)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the grounds of what will stand here, and tell that the window stands."""
        if not self.whole:
            theme = self._theme
            painter = QPainter(self)
            painter.fillRect(self.rect(), theme["window"])
            painter.fillRect(BARE_SIDE, BARE_TOP, self.width(), self.height(), theme["paper"])
            painter.fillRect(0, BARE_TOP, BARE_SIDE, self.height(), theme["side"])
            painter.setPen(theme["border"])
            painter.drawLine(0, BARE_TOP, self.width(), BARE_TOP)
            painter.drawLine(BARE_SIDE, BARE_TOP, BARE_SIDE, self.height())
            painter.end()
        else:
            super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, where nothing else takes it, closes the message, or else leaves the full screen."""
        if event.key() == Qt.Key.Key_Escape and self.whole and self.messages.isVisible():
            self.messages.hide()
        elif event.key() == Qt.Key.Key_Escape and self.whole and self.isFullScreen():
            self.actions_["full_screen"].trigger()
        else:
            super().keyPressEvent(event)

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
        self._steps = None
        if self.whole:
            self.closing.emit()
            self.jobs.close()
        super().closeEvent(event)
